// Owns how an item stands in a list: its voice card or, until its words have been redacted, that they are on their way.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { VoiceCard } from "~/components/voice-card/voice-card";
import type { ItemCard as ItemCardData } from "../evidence.view";

interface ItemCardProps {
  item: ItemCardData;
  headingLevel?: 2 | 3 | 4;
  /** What can be done with it here. */
  children?: ReactNode;
}

export function ItemCard({ item, headingLevel = 2, children }: ItemCardProps) {
  const { t } = useTranslation("evidence");
  if (item.card) {
    return (
      <VoiceCard view={item.card} headingLevel={headingLevel}>
        {children}
      </VoiceCard>
    );
  }
  return (
    <article className="voice-card" aria-labelledby={`voice-${item.id}`}>
      <h2 className="govuk-heading-s" id={`voice-${item.id}`}>
        {t("noWords.title", { reference: item.reference })}
      </h2>
      <p className="govuk-body">{t("noWords.words")}</p>
      {children && <div className="voice-card__actions">{children}</div>}
    </article>
  );
}
