// Owns the builder of voice cards for tests: a plain card, changed only where a test cares.
import type { VoiceCardView } from "~/components/voice-card/voice-card.view";

/** A carer's text about a late visit, said in her own words, not yet answered. */
export function aVoice(changes: Partial<VoiceCardView> = {}): VoiceCardView {
  return {
    id: "1",
    reference: "KITE-42-MAY",
    href: "/feedback/1",
    words: "[name] came at eleven for breakfast again. Mum had nothing since six.",
    basis: "R0",
    basisDetail: { writtenBy: "a call handler" },
    speaker: "A carer, 65 to 74",
    channel: "SMS",
    happened: { day: "2026-11-18", said: "18 November 2026" },
    services: [{ label: "Meadow Home Care", href: "/contracts/7" }],
    themes: [
      { code: "T01.2", label: "Late or early visit", decidedBy: "person" },
      { code: "T04.1", label: "Food and drink", decidedBy: "machine" },
    ],
    severity: "S2",
    answers: [],
    highlights: [{ start: 15, end: 35 }],
    ...changes,
  };
}
