// Owns the evidence of how good a contract is, three kinds side by side: what people told us, CQC's ratings with their dates,
// and performance figures (founding item 000-09). What is unknown says so; none stands for another.
import { useTranslation } from "react-i18next";
import { sayDate } from "~/lib/dates";
import type { ContractView, KpiView } from "../contracts.view";
import type { ContractVoicesView } from "./contract-voices.view";

function Heard({ voices }: { voices: ContractVoicesView | null }) {
  const { t } = useTranslation("pages-contracts");
  if (!voices) return <p className="govuk-body">{t("voices.heardHidden")}</p>;
  if (voices.people.all.all.people === 0) return <p className="govuk-body">{t("voices.heardNothing")}</p>;
  return (
    <>
      <ul className="govuk-list govuk-list--bullet">
        {(["problems", "praise", "ideas"] as const).map((kind) => (
          <li key={kind}>{t(`voices.${kind}`, { count: voices.counts[kind] })}</li>
        ))}
      </ul>
      {voices.until ? <p className="govuk-body-s">{t("voices.heardUntil", { day: voices.until })}</p> : null}
    </>
  );
}

function Ratings({ ratings }: { ratings: ContractView["ratings"] }) {
  const { t } = useTranslation(["pages-contracts", "contracts"]);
  if (ratings.length === 0) return <p className="govuk-body">{t("contracts:unknown.cqcRating")}</p>;
  const places = [...new Set(ratings.map((rating) => rating.locationId))];
  return (
    <>
      {places.map((place) => {
        const own = ratings.filter((rating) => rating.locationId === place);
        return (
          <div key={place}>
            <h4 className="govuk-heading-s">{own[0]?.locationName ?? place}</h4>
            <ul className="govuk-list govuk-list--bullet">
              {own.map(({ question, rating, ratedOn }) => (
                <li key={question + ratedOn}>
                  {t("voices.rating", {
                    question: t(`contracts:cqcQuestion.${question}`),
                    rating: t(`contracts:cqcRating.${rating}`),
                    day: sayDate(ratedOn),
                  })}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </>
  );
}

function Figures({ kpis }: { kpis: readonly KpiView[] }) {
  const { t } = useTranslation(["pages-contracts", "contracts"]);
  if (kpis.length === 0) return <p className="govuk-body">{t("contracts:unknown.kpi")}</p>;
  const lineOf = ({ name, actual, target, from, to }: KpiView): string =>
    t("voices.kpiLine", {
      name,
      actual: actual ?? t("one.unknown"),
      target: target ?? t("one.unknown"),
      from: sayDate(from),
      to: sayDate(to),
    });
  return (
    <ul className="govuk-list govuk-list--bullet">
      {kpis.map((kpi) => (
        <li key={kpi.name + kpi.from}>
          {kpi.rating
            ? t("voices.kpiRated", { line: lineOf(kpi), rating: t(`contracts:kpiRating.${kpi.rating}`) })
            : lineOf(kpi)}
        </li>
      ))}
    </ul>
  );
}

interface ContractQualityProps {
  contract: Pick<ContractView, "ratings" | "kpis">;
  /** Null for those whose role does not show what people say. */
  voices: ContractVoicesView | null;
}

export function ContractQuality({ contract, voices }: ContractQualityProps) {
  const { t } = useTranslation("pages-contracts");
  return (
    <section aria-labelledby="quality">
      <h2 className="govuk-heading-m" id="quality">
        {t("voices.quality")}
      </h2>
      <p className="govuk-body">{t("voices.qualityHint")}</p>
      <ul className="today">
        <li className="today__group">
          <h3 className="govuk-heading-s">{t("voices.heard")}</h3>
          <Heard voices={voices} />
        </li>
        <li className="today__group">
          <h3 className="govuk-heading-s">{t("voices.cqc")}</h3>
          <Ratings ratings={contract.ratings} />
        </li>
        <li className="today__group">
          <h3 className="govuk-heading-s">{t("voices.kpi")}</h3>
          <Figures kpis={contract.kpis} />
        </li>
      </ul>
    </section>
  );
}
