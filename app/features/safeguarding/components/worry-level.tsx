// Owns how the level of a worry is written: its code and its word, in a colour that never speaks alone.
import { useTranslation } from "react-i18next";
import type { WorryLevel } from "../safeguarding.schema";

export function WorryLevelTag({ level }: { level: WorryLevel }) {
  const { t } = useTranslation("components");
  return (
    <span className={`severity severity--${level}`}>
      {t("voiceCard.severityOf", { code: level, words: t(`severity.${level}`) })}
    </span>
  );
}
