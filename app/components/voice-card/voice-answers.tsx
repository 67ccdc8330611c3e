// Owns what a card says of answers: what was sent back, by whom, and whether it arrived. Nothing answered is said too.
import { useTranslation } from "react-i18next";
import { each } from "../govuk/each";
import type { CardAnswer } from "./voice-card.view";
import { SaidDayTime } from "./voice-facts";

function Answer({ answer }: { answer: CardAnswer }) {
  const { t } = useTranslation("components");
  const kind = t(`answer.${answer.kind}`);
  return (
    <li>
      {answer.href ? (
        <a className="govuk-link" href={answer.href}>
          {kind}
        </a>
      ) : (
        kind
      )}
      {answer.words && `: ${answer.words}`}
      {answer.by && ` ${t("voiceCard.by", { name: answer.by })}`}
      {answer.on && ", "}
      {answer.on && <SaidDayTime day={answer.on} />}
    </li>
  );
}

export function VoiceAnswers({ answers }: { answers: readonly CardAnswer[] }) {
  const { t } = useTranslation("components");
  return (
    <>
      <p className="govuk-visually-hidden">{t("voiceCard.answers")}</p>
      <ul className="voice-card__answers">
        {answers.length === 0 && <li>{t("voiceCard.notAnswered")}</li>}
        {each(answers, (answer) => (
          <Answer answer={answer} />
        ))}
      </ul>
    </>
  );
}
