// Owns the shape that goes with each kind of voice, so that colour never speaks alone.
import { useTranslation } from "react-i18next";
import type { VoiceKind } from "./voice-card.view";

function Shape({ kind }: { kind: VoiceKind }) {
  switch (kind) {
    case "own":
      return <circle cx="8" cy="8" r="7" fill="currentColor" />;
    case "agreed":
      return <circle cx="8" cy="8" r="5.5" fill="none" stroke="currentColor" strokeWidth="3" />;
    case "on-behalf":
      return (
        <>
          <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 1.5a6.5 6.5 0 0 0 0 13z" fill="currentColor" />
        </>
      );
    case "observed":
      return <rect x="1.5" y="1.5" width="13" height="13" fill="currentColor" />;
    case "own-work":
      return <path d="M8 1l7.5 14h-15z" fill="currentColor" />;
    case "unknown":
      return (
        <circle
          cx="8"
          cy="8"
          r="6"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="3 2.5"
        />
      );
  }
}

export function VoiceShape({ kind }: { kind: VoiceKind }) {
  const { t } = useTranslation("components");
  return (
    <svg className="voice-card__shape" viewBox="0 0 16 16" role="img" aria-label={t(`voice.${kind}`)}>
      <Shape kind={kind} />
    </svg>
  );
}
