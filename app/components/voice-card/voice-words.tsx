// Owns how the words of a card are set: in quotation marks when they are the person's own, evidence marked, redactions soft.
import { useTranslation } from "react-i18next";
import { each } from "../govuk/each";
import { isOwnWords, segmentsOf, type VoiceCardView, type WordsSegment } from "./voice-card.view";

function Segment({ segment }: { segment: WordsSegment }) {
  const text = segment.isRedacted ? <span className="redaction">{segment.text}</span> : segment.text;
  return segment.isMarked ? <mark>{text}</mark> : text;
}

export function VoiceWords({ view }: { view: VoiceCardView }) {
  const { t } = useTranslation("components");
  const words = each(segmentsOf(view.words, view.highlights), (segment) => <Segment segment={segment} />);
  const said = (
    <span lang={view.lang} dir="auto">
      {words}
    </span>
  );
  if (!isOwnWords(view.basis)) return <p className="voice-card__words">{said}</p>;
  return (
    <blockquote className="voice-card__words">
      {t("voiceCard.openQuote")}
      {said}
      {t("voiceCard.closeQuote")}
    </blockquote>
  );
}
