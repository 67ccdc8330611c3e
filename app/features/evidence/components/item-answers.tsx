// Owns how the answers to an item are shown: what was written, by whom, and where each stands.
import { useTranslation } from "react-i18next";

/** One answer, ready to be shown. */
export interface AnswerLine {
  id: string;
  words: string;
  author: string;
  /** The commissioning body in whose name it was written; null where that is the council. */
  body: string | null;
  day: string;
  /** Where it stands, as a key below responses:delivery. */
  standing: string;
}

export function ItemAnswers({
  answers,
  replyHref,
}: {
  answers: readonly AnswerLine[];
  replyHref: string | null;
}) {
  const { t } = useTranslation(["desk", "responses", "decisions"]);
  return (
    <section aria-labelledby="answers">
      <h2 className="govuk-heading-m" id="answers">
        {t("item.answers")}
      </h2>
      {answers.length === 0 ? (
        <p className="govuk-body">{t("item.noAnswers")}</p>
      ) : (
        <ul className="govuk-list">
          {answers.map((answer) => (
            <li key={answer.id}>
              <p className="govuk-body govuk-!-margin-bottom-1">{answer.words}</p>
              <p className="govuk-body-s">
                {t("item.answerBy", { name: answer.author, day: answer.day })}.{" "}
                {answer.body ? `${t("decisions:inTheNameOf", { body: answer.body })}. ` : ""}
                {t(`responses:delivery.${answer.standing}`)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {replyHref && (
        <p className="govuk-body">
          <a className="govuk-link" href={replyHref}>
            {t("item.answer")}
          </a>
        </p>
      )}
    </section>
  );
}
