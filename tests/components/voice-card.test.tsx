// Owns how one piece of feedback is shown: whose words, who is speaking, what is certain and what a machine only thinks.
import fc from "fast-check";
import { expect, test } from "vitest";
import { VoiceCard } from "~/components/voice-card/voice-card";
import {
  basisCodes,
  channelCodes,
  isOwnWords,
  segmentsOf,
  voiceKind,
} from "~/components/voice-card/voice-card.view";
import words from "~/i18n/locales/en/components.json";
import { aVoice } from "./support/a-voice";
import { draw } from "./support/draw";

const card = (changes: Parameters<typeof aVoice>[0] = {}) => draw(<VoiceCard view={aVoice(changes)} />);
/** What is read on the card, without its mark-up. */
const read = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

test("a person's own words stand first, in quotation marks", () => {
  const html = card({ basis: "R0", words: "Nobody came.", highlights: [] });
  expect(html).toContain("<blockquote");
  expect(read(html)).toContain("\u201cNobody came.\u201d");
  expect(html.indexOf("Nobody came.")).toBeLessThan(html.indexOf("Said by the person"));
});

test("only words that are the person's own are in quotation marks, whoever else is speaking", () => {
  expect(basisCodes.filter(isOwnWords)).toEqual(["R0", "R1", "R2"]);
  for (const basis of basisCodes) {
    const html = card({ basis });
    expect(html.includes("<blockquote"), basis).toBe(isOwnWords(basis));
    expect(/[\u201c\u201d]/.test(html), basis).toBe(isOwnWords(basis));
  }
});

test.each([
  ["R0", {}, "Said by the person"],
  ["R1", { writtenBy: "her neighbour" }, "The person's words, written by her neighbour"],
  ["R1", {}, "The person's words, written by someone else"],
  ["R2", {}, "The person's view, with help"],
  ["R3", {}, "Instructed - speaking as told"],
  ["R4", {}, "Not instructed - what was seen"],
  ["R5", {}, "Not instructed - what we believe they would want, and why"],
  ["R6", {}, "Not instructed - about their rights"],
  ["R7", {}, "Not instructed - questions asked on their behalf"],
  ["R8", {}, "Observed - not the person's view"],
  ["R9", { decision: "where to live" }, "Best-interests contribution (decision: where to live)"],
  ["R10", { scope: "health and welfare" }, "By attorney/deputy (scope: health and welfare)"],
  ["R11", {}, "From a worker/carer about their own experience"],
  ["R12", { people: 14 }, "Group view, 14 people"],
  ["R12", {}, "Group view, number of people not stated"],
  ["R99", {}, "Source of view not recorded"],
] as const)("a view on basis %s with %o says who is speaking in the field's wording", (basis, basisDetail, wording) => {
  expect(read(card({ basis, basisDetail, speaker: undefined }))).toContain(wording);
});

test("each kind of voice has a shape of its own, with words for who cannot see it", () => {
  const shapes = new Map<string, string>();
  for (const basis of basisCodes) {
    const [, alternative, shape] =
      /<svg[^>]*role="img" aria-label="([^"]+)">(.*?)<\/svg>/.exec(card({ basis })) ?? [];
    const known = shapes.get(shape!);
    expect(known ?? alternative, basis).toBe(alternative);
    shapes.set(shape!, alternative!);
  }
  expect(new Set(shapes.values()).size).toBe(6);
  expect(shapes.size).toBe(6);
});

test("an observation and a person's own words never look alike", () => {
  expect(voiceKind("R4")).not.toBe(voiceKind("R0"));
  expect(card({ basis: "R4" })).toContain("voice-card--observed");
  expect(card({ basis: "R0" })).toContain("voice-card--own");
});

test("a theme that a person decided is solid, one that a machine suggests is dashed, and a word says so too", () => {
  const html = card();
  expect(html).toMatch(
    /theme--decided">Late or early visit<span class="govuk-visually-hidden"> \(decided by a person\)/,
  );
  expect(html).toMatch(
    /theme--suggested">Food and drink<span class="govuk-visually-hidden"> \(suggested by a machine\)/,
  );
});

test("the card says how it came, the day it happened, the service, and how serious it is", () => {
  const html = card({ severity: "S4" });
  expect(read(html)).toContain("Text message");
  expect(html).toContain('<time dateTime="2026-11-18">18 November 2026</time>');
  expect(html).toContain('href="/contracts/7"');
  expect(html).toMatch(/severity--S4">S4 critical</);
});

test("a day that is not known is said, not left out", () => {
  expect(read(card({ happened: undefined }))).toContain("Day not known");
});

test("an item with no service, theme, severity or reference still has a whole card", () => {
  const html = card({ services: [], themes: [], severity: undefined, reference: undefined, href: undefined });
  expect(read(html)).toContain("Said by the person");
  expect(html).not.toContain('class="theme');
  expect(html).toContain('aria-labelledby="voice-1"');
});

test("the card says what has been answered, by whom, and whether it arrived; nothing yet is said too", () => {
  expect(read(card({ answers: [] }))).toContain("Not answered yet");
  const html = card({
    answers: [
      { kind: "answered", by: "Dana Okafor", on: { day: "2026-11-20", said: "20 November 2026" } },
      { kind: "failed" },
      { kind: "promised", words: "a later visit" },
    ],
  });
  expect(read(html)).toContain("Answered by Dana Okafor, 20 November 2026");
  expect(read(html)).toContain("Answer did not arrive");
  expect(read(html)).toContain("Promised: a later visit");
  expect(read(html)).not.toContain("Not answered yet");
});

test("what was taken out reads [name], softly, and no bar hides it", () => {
  expect(card({ words: "Ask [name] at [phone number].", highlights: [] })).toContain(
    'Ask <span class="redaction">[name]</span> at <span class="redaction">[phone number]</span>.',
  );
});

test("square brackets that a person wrote are left alone", () => {
  expect(segmentsOf("Visit [1] and [CARE]").some((segment) => segment.isRedacted)).toBe(false);
});

test("the words that led to a suggestion are marked", () => {
  const html = card({ words: "She came late again", highlights: [{ start: 9, end: 13 }] });
  expect(html).toContain("She came <mark>late</mark> again");
});

test("however highlights lie, the words stay exactly as they were and only what lies inside is marked", () => {
  const spans = fc.array(
    fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) }),
  );
  const text = fc
    .array(fc.constantFrom("a", "[name]", " ", "\n", "\u00e9", "["))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, spans, (said, highlights) => {
      const segments = segmentsOf(said, highlights);
      expect(segments.map((segment) => segment.text).join("")).toBe(said);
      let at = 0;
      for (const segment of segments) {
        for (const _unit of segment.text.split("")) {
          expect(segment.isMarked).toBe(highlights.some(({ start, end }) => start <= at && at < end));
          at += 1;
        }
      }
    }),
  );
});

test("words in another language say which, and run the way they are written", () => {
  expect(card({ lang: "ur", words: "\u0634\u06a9\u0631\u06cc\u06c1", highlights: [] })).toContain(
    '<span lang="ur" dir="auto">',
  );
});

test("every basis and every channel has its words", () => {
  for (const code of basisCodes) expect(words.basis[code]).toBeTruthy();
  for (const code of channelCodes) expect(words.channel[code]).toBeTruthy();
  expect(Object.keys(words.channel).sort()).toEqual([...channelCodes].sort());
});
