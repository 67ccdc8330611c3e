// Owns the voice card: one piece of feedback, the same on every screen. Words first, then who is speaking, then the rest.
// It is given a view that is ready to show; it asks nothing and decides nothing.
import { createElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { VoiceAnswers } from "./voice-answers";
import { type VoiceCardView, voiceKind } from "./voice-card.view";
import { VoiceFacts, VoiceThemes } from "./voice-facts";
import { VoiceSpeaker } from "./voice-speaker";
import { VoiceWords } from "./voice-words";

interface VoiceCardProps {
  view: VoiceCardView;
  /** Level of the card's heading, which is read out and not shown; 3 under a section's h2. */
  headingLevel?: 2 | 3 | 4;
  /** What can be done with it here. */
  children?: ReactNode;
}

export function VoiceCard({ view, headingLevel = 3, children }: VoiceCardProps) {
  const { t } = useTranslation("components");
  const headingId = `voice-${view.id}`;
  const heading = view.reference
    ? t("voiceCard.heading", { reference: view.reference })
    : t("voiceCard.headingPlain");
  return (
    <article className={`voice-card voice-card--${voiceKind(view.basis)}`} aria-labelledby={headingId}>
      {createElement(`h${headingLevel}`, { className: "govuk-visually-hidden", id: headingId }, heading)}
      <VoiceWords view={view} />
      <VoiceSpeaker view={view} />
      <VoiceFacts view={view} />
      <VoiceThemes themes={view.themes} />
      {view.answers && <VoiceAnswers answers={view.answers} />}
      {view.reference && (
        <p className="voice-card__reference">
          {view.href ? (
            <a className="govuk-link" href={view.href}>
              {view.reference}
            </a>
          ) : (
            view.reference
          )}
        </p>
      )}
      {children && <div className="voice-card__actions">{children}</div>}
    </article>
  );
}
