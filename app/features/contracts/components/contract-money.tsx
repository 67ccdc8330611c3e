// Owns who buys a contract and how it is paid for, as its page shows it: bodies with their shares by year, the legal basis
// under its present and its old name, and the funding routes with what each means.
import { useTranslation } from "react-i18next";
import { Details } from "~/components/govuk/details";
import { QueueTable } from "~/components/queue/queue-table";
import { sayDate } from "~/lib/dates";
import { sayMoney } from "../contract-facts.view";
import type { BuyingBody, ContractView, FundingView } from "../contracts.view";

function useBodyName() {
  const { t } = useTranslation("pages-contracts");
  return ({ name, nowNames, isCurrent, endsOn }: BuyingBody): string => {
    if (nowNames.length > 0)
      return t("one.bodyGone", { name, now: new Intl.ListFormat("en-GB").format(nowNames) });
    return !isCurrent && endsOn ? t("one.bodyEnded", { name, day: sayDate(endsOn) }) : name;
  };
}

function Shares({ body, currency }: { body: BuyingBody; currency: string }) {
  const { t } = useTranslation(["pages-contracts", "contracts"]);
  if (body.shares.length === 0) return <>{t("one.noShares")}</>;
  return (
    <ul className="govuk-list">
      {body.shares.map(({ year, percent, amountPence }) => {
        const known = [
          percent === null ? null : `${percent}%`,
          amountPence === null ? null : sayMoney(amountPence, currency),
        ].filter((each) => each !== null);
        const share = known.length > 0 ? known.join(", ") : t("contracts:unknown.share");
        return (
          <li key={year}>{t("one.shareOf", { year: `${year}/${String(year + 1).slice(2)}`, share })}</li>
        );
      })}
    </ul>
  );
}

export function ContractBodies({ contract }: { contract: ContractView }) {
  const { t } = useTranslation(["pages-contracts", "contracts"]);
  const nameOf = useBodyName();
  const { bodies, currency, leadBodyInRegister, legalBasis } = contract;
  return (
    <section aria-labelledby="bodies">
      <h2 className="govuk-heading-m" id="bodies">
        {t("one.bodies")}
      </h2>
      {bodies.length > 0 ? (
        <QueueTable
          caption={t("one.bodiesCaption")}
          isCaptionHidden
          firstCellIsHeader
          head={[t("one.body"), t("one.bodyRole"), t("one.share")]}
          rows={bodies.map((body) => [
            nameOf(body),
            t(`contracts:bodyRole.${body.role}`),
            <Shares key="shares" body={body} currency={currency} />,
          ])}
        />
      ) : (
        <p className="govuk-body">
          {leadBodyInRegister ? t("one.leadInRegister", { name: leadBodyInRegister }) : t("one.noBodies")}
        </p>
      )}
      <h3 className="govuk-heading-s">{t("one.legalBasis")}</h3>
      <p className="govuk-body">{legalBasis ? t(`contracts:legalBasis.${legalBasis}`) : t("one.unknown")}</p>
    </section>
  );
}

function canBuyKey({ canBuy }: FundingView): string {
  return canBuy.can === true ? "yes" : canBuy.why;
}

export function ContractFunding({ funding }: { funding: ContractView["funding"] }) {
  const { t } = useTranslation(["pages-contracts", "contracts"]);
  return (
    <section aria-labelledby="funding">
      <h2 className="govuk-heading-m" id="funding">
        {t("one.funding")}
      </h2>
      {funding.length === 0 ? <p className="govuk-body">{t("one.noFunding")}</p> : null}
      {funding.map((route) => (
        <Details key={`${route.code} ${route.heldBy}`} summary={t(`contracts:funding.${route.code}.label`)}>
          <p className="govuk-body">{t(`contracts:funding.${route.code}.help`)}</p>
          <p className="govuk-body">
            {t(`contracts:moneyHolder.${route.holder}`)}.{" "}
            {route.heldBy ? t("one.heldBy", { name: route.heldBy }) : ""}{" "}
            {route.closesOn ? t("one.closed", { day: sayDate(route.closesOn) }) : ""}{" "}
            {t(`contracts:canBuy.${canBuyKey(route)}`)}
          </p>
        </Details>
      ))}
    </section>
  );
}
