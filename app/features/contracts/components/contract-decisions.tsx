// Owns what commissioning bodies decided about a contract, as its page shows it: each decision under the name of the body that
// made it, and the word joint only where every body has made the same one.
import { useTranslation } from "react-i18next";
import type { MatterView } from "../deciding.server";

function standingWords({
  standing,
  decisions,
  waiting,
}: MatterView): [key: string, values: Record<string, string>] {
  const list = (names: readonly string[]) => new Intl.ListFormat("en-GB").format(names);
  const bodies = list(decisions.map((each) => each.body));
  return [`decisions:standing.${standing}`, { bodies, waiting: list(waiting) }];
}

interface ContractDecisionsProps {
  decisions: readonly MatterView[];
  /** Where one's own body's decision is written down; null for those who decide for no body. */
  recordHref: string | null;
}

export function ContractDecisions({ decisions, recordHref }: ContractDecisionsProps) {
  const { t } = useTranslation(["decisions", "responses"]);
  return (
    <section aria-labelledby="decisions">
      <h2 className="govuk-heading-m" id="decisions">
        {t("title")}
      </h2>
      {decisions.length === 0 ? <p className="govuk-body">{t("none")}</p> : null}
      {decisions.map((matter) => (
        <article key={matter.matter} className="voice-card">
          <h3 className="govuk-heading-s">{matter.matter}</h3>
          <p className="govuk-body">{t(...standingWords(matter))}</p>
          <ul className="govuk-list">
            {matter.decisions.map((each) => (
              <li key={each.id}>
                <strong>{each.body}</strong>: {t(`responses:outcome.${each.outcome}`)}. {each.reason}{" "}
                {t("by", { who: each.decidedBy, day: each.day })}
              </li>
            ))}
          </ul>
        </article>
      ))}
      {recordHref ? (
        <p className="govuk-body">
          <a className="govuk-link" href={recordHref}>
            {t("record")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
