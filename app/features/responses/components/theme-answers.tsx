// Owns the answers to everyone on a theme of a contract, with how many people each has reached.
import { useTranslation } from "react-i18next";
import type { DeliveryState } from "../responses.schema";

/** One answer to everyone on a theme, ready to be shown. */
export interface ThemeAnswer {
  id: string;
  theme: string;
  words: string;
  author: string;
  /** The commissioning body in whose name it was written; null where that is the council. */
  body: string | null;
  day: string;
  outcome: string | null;
  people: number;
  states: { state: DeliveryState; people: number }[];
}

export function ThemeAnswers({ answers }: { answers: readonly ThemeAnswer[] }) {
  const { t } = useTranslation(["pages-contracts", "responses", "decisions"]);
  const people = (count: number): string => t("responses:all.people", { count });
  return (
    <section aria-labelledby="answers">
      <h2 className="govuk-heading-m" id="answers">
        {t("voices.answers")}
      </h2>
      {answers.length === 0 ? <p className="govuk-body">{t("voices.answersNone")}</p> : null}
      {answers.map((answer) => (
        <article key={answer.id} className="voice-card">
          <h3 className="govuk-heading-s">
            {t("voices.answerOn", { theme: answer.theme, people: people(answer.people) })}
          </h3>
          <p className="voice-card__words">{answer.words}</p>
          <p className="govuk-body-s">
            {t("voices.answerBy", { name: answer.author, day: answer.day })}
            {answer.body ? `. ${t("decisions:inTheNameOf", { body: answer.body })}` : ""}
            {answer.outcome ? `. ${t(`responses:outcome.${answer.outcome}`)}` : ""}
          </p>
          <ul className="govuk-list">
            {answer.states.map(({ state, people: count }) => (
              <li key={state}>
                {t("responses:standing", { state: t(`responses:delivery.${state}`), people: people(count) })}
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
