// Owns the terms and dates of a contract and the history of its notices, as its page shows them. What is unknown says so.
import { useTranslation } from "react-i18next";
import { Details } from "~/components/govuk/details";
import { SummaryList } from "~/components/govuk/summary-list";
import { QueueTable } from "~/components/queue/queue-table";
import { sayDate } from "~/lib/dates";
import { sayMoney } from "../contract-facts.view";
import type { ContractView, NoticeView } from "../contracts.view";

function useTerms(contract: ContractView): [key: string, value: string | null][] {
  const { t } = useTranslation(["pages-contracts", "contracts"]);
  const day = (on: string | null): string | null => (on ? sayDate(on) : null);
  const { lastNotice, noticePeriodMonths, weights, valuePence, peopleServed, peopleServedOn } = contract;
  const notice = lastNotice && sayDate(lastNotice.on);
  const noticeWords =
    lastNotice?.isAssumed && notice
      ? noticePeriodMonths === null
        ? t("one.assumed", { day: notice })
        : t("one.assumedPeriod", { day: notice, count: noticePeriodMonths })
      : notice;
  const known = (["price", "quality", "socialValue"] as const).filter((name) => weights[name] !== null);
  const weighting = known.map((name) => t(`one.weight.${name}`, { weight: weights[name] })).join(", ");
  const served = peopleServed === null ? null : peopleServed.toLocaleString("en-GB");
  return [
    ["stage", t(`contracts:stage.${contract.stage}`)],
    ["type", contract.contractType && t(`contracts:type.${contract.contractType}`)],
    ["starts", day(contract.startsOn)],
    ["ends", day(contract.endsOn)],
    ["extendable", day(contract.extensionUntil) ?? contract.extension],
    ["notice", noticeWords],
    ["review", day(contract.reviewOn)],
    ["awarded", day(contract.awardedOn)],
    ["value", valuePence === null ? null : sayMoney(valuePence, contract.currency)],
    [
      "served",
      served && peopleServedOn
        ? t("one.servedOn", { count: peopleServed!, day: sayDate(peopleServedOn) })
        : served,
    ],
    ["volume", contract.committedVolume],
    ["areas", contract.places.length > 0 ? contract.places.join(", ") : null],
    ["department", contract.department],
    ["weights", weighting || null],
  ];
}

export function ContractTerms({ contract }: { contract: ContractView }) {
  const { t } = useTranslation("pages-contracts");
  const terms = useTerms(contract);
  return (
    <section aria-labelledby="terms">
      <h2 className="govuk-heading-m" id="terms">
        {t("one.dates")}
      </h2>
      <SummaryList
        rows={terms.map(([key, value]) => ({ key: t(`one.${key}`), value: value ?? t("one.unknown") }))}
      />
    </section>
  );
}

/** A register may hold anything; only an address of the web becomes a link. */
const isWebAddress = ({ url }: { url: string }): boolean => URL.canParse(url) && /^https?:/i.test(url);

function NoticeSays({ notice }: { notice: NoticeView }) {
  const { t } = useTranslation("pages-contracts");
  const says = [
    notice.title,
    notice.suppliers.length > 0 ? notice.suppliers.join(", ") : null,
    notice.valuePence === null ? null : sayMoney(notice.valuePence),
  ].filter((each) => each !== null);
  return (
    <>
      {says.join("; ")} ({t(`one.sources.${notice.source}`)}){" "}
      {notice.links.filter(isWebAddress).map((link) => (
        <a key={link.url} className="govuk-link" href={link.url} rel="noreferrer">
          {link.kind ?? new URL(link.url).hostname}
        </a>
      ))}
    </>
  );
}

export function ContractHistory({ history }: { history: ContractView["history"] }) {
  const { t } = useTranslation(["pages-contracts", "contracts"]);
  return (
    <section aria-labelledby="history">
      <h2 className="govuk-heading-m" id="history">
        {t("one.history")}
      </h2>
      {history.length === 0 ? (
        <p className="govuk-body">{t("one.historyNone")}</p>
      ) : (
        <Details summary={t("one.notices", { count: history.length })}>
          <QueueTable
            caption={t("one.historyCaption")}
            isCaptionHidden
            head={[t("one.noticeDate"), t("one.noticeStage"), t("one.noticeSays")]}
            rows={history.map((notice) => [
              sayDate((notice.date ?? notice.seenAt).slice(0, 10)),
              notice.stage ? t(`contracts:stage.${notice.stage}`) : t("one.unknown"),
              { className: "queue__words", children: <NoticeSays notice={notice} /> },
            ])}
          />
        </Details>
      )}
    </section>
  );
}
