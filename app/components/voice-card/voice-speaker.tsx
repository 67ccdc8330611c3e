// Owns the line that says who is speaking, in the wording that goes with the basis of the view.
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { type VoiceCardView, voiceKind } from "./voice-card.view";
import { VoiceShape } from "./voice-shape";

/** The wording of a basis, with what is known of it. */
export function basisWords(
  t: TFunction<"components">,
  view: Pick<VoiceCardView, "basis" | "basisDetail">,
): string {
  const { writtenBy, decision, scope, people } = view.basisDetail ?? {};
  switch (view.basis) {
    case "R1":
      return writtenBy ? t("basis.R1_known", { name: writtenBy }) : t("basis.R1");
    case "R9":
      return decision ? t("basis.R9_known", { decision }) : t("basis.R9");
    case "R10":
      return scope ? t("basis.R10_known", { scope }) : t("basis.R10");
    case "R12":
      return people ? t("basis.R12_known", { count: people }) : t("basis.R12");
    default:
      return t(`basis.${view.basis}`);
  }
}

export function VoiceSpeaker({ view }: { view: VoiceCardView }) {
  const { t } = useTranslation("components");
  return (
    <p className="voice-card__who">
      <VoiceShape kind={voiceKind(view.basis)} />
      <span>
        {basisWords(t, view)}
        {view.speaker && <span className="voice-card__speaker">. {view.speaker}</span>}
      </span>
    </p>
  );
}
