import fc from "fast-check";
import { expect, test } from "vitest";
import { pages } from "~/features/safeguarding/screen.rules";
import { cueRows, cueTests, screen } from "./cue-lists";

function fired(text: string): string[] {
  return screen(text)
    .cues.filter((cue) => !cue.negated)
    .map((cue) => cue.code);
}

const hearsWorry = cueTests.filter((row) => row.expect === "fire");
const hearsNothing = cueTests.filter((row) => row.expect === "none");
const hearsNotThat = cueTests.filter((row) => row.expect === "not");
const hearsSomething = cueTests.filter((row) => row.expect === "any");
const acceptedFalseAlarms = cueTests.filter((row) => row.expect === "none_soft");

test.each(hearsWorry)("the screen hears $codes in: $text", ({ text, codes }) => {
  expect(fired(text)).toEqual(expect.arrayContaining(codes));
});

test.each(hearsSomething)("the screen hears a worry in: $text", ({ text }) => {
  expect(fired(text)).not.toEqual([]);
});

test.each(hearsNothing)("the screen stays quiet on: $text", ({ text }) => {
  expect(fired(text)).toEqual([]);
  expect(screen(text).level).toBeNull();
});

test.each(hearsNotThat)("the screen does not hear $codes in: $text", ({ text, codes }) => {
  expect(fired(text).filter((code) => codes.includes(code))).toEqual([]);
});

test("the screen raises two accepted false alarms, a wet lawn and a stamp collection, and a person sees them", () => {
  expect(acceptedFalseAlarms.map((row) => row.text)).toEqual([
    "the lawn was left soaking wet after the storm",
    "he hoards stamps, a lovely collection",
  ]);
  expect(acceptedFalseAlarms.map((row) => fired(row.text))).toEqual([["RC17"], ["RC25"]]);
});

test("the published list holds 32 cues and 228 messages, and every cue hears its own example", () => {
  expect(cueRows).toHaveLength(32);
  expect(cueTests).toHaveLength(228);
  expect(new Set(hearsWorry.flatMap((row) => row.codes))).toEqual(new Set(cueRows.map((row) => row.code)));
});

test("a cue gives back the words as they were written, with offsets into the original", () => {
  const text = "  Mum’s OK but  she’s   frightened  of the ﬁrst carer 👍 and HE’S HITTING   HER";
  const [worst] = screen(text).cues;
  expect(worst).toMatchObject({ code: "RC03", tier: "S5", abuseType: "AB01", because: "HE’S HITTING   HER" });
  expect(text.slice(worst!.start, worst!.end)).toBe(worst!.because);
});

test("a denied mention is shown as denied and sets no level", () => {
  const result = screen("Checked her skin today, no bruises at all");
  expect(result.level).toBeNull();
  expect(result.cues).toMatchObject([{ code: "RC11", negated: true, because: "bruises" }]);
});

test("a denial after the cue counts only where it truly denies", () => {
  expect(fired("bruises: none")).toEqual([]);
  expect(fired("pressure sore was ruled out")).toEqual([]);
  expect(fired("bruises - no one can tell me how")).toEqual(["RC11"]);
  expect(fired("bruises: none of the staff noticed")).toEqual(["RC11"]);
});

test("a denied mention does not hide a true one beside it", () => {
  const { level, cues } = screen("nobody has hit mum today but last night he hit her");
  expect(level).toBe("S4");
  expect(cues.map((cue) => cue.negated)).toEqual([false, true]);
});

test("a line end closes a denial, and does not break a phrase in two", () => {
  expect(fired("no falls\nbruises on both arms")).toEqual(["RC11"]);
  expect(fired("dad was left on\nhis own all weekend")).toContain("RC21");
});

test("the reach of a denial is six words", () => {
  expect(fired("no one two three four five six bruises")).toEqual(["RC11"]);
  expect(fired("no two three four five six bruises")).toEqual([]);
});

test("words that place an event long ago flag it, and its level stands", () => {
  const result = screen("he was hit by a car in 1987");
  expect(result.level).toBe("S4");
  expect(result.cues[0]).toMatchObject({ code: "RC10", past: true });
  expect(screen("she used to love it here but now they hit her").cues[0]).toMatchObject({ past: false });
});

test("worry words are counted once each and never raise a level", () => {
  expect(screen("the night bed, the night door, will she be warm")).toMatchObject({
    level: null,
    worryWords: 4,
  });
});

test.each([
  "HELP",
  "help!!!",
  "Help me please",
  "help help 🙏",
  "STOP IT HE'S HURTING ME",
  "stop, they never came again and mum sat in her own wee",
  "please make him stop hes hurting her",
  "mum has collapsed",
  "im going to kill myself",
])("a duty worker is paged at once by: %s", (text) => {
  expect(pages(text, screen(text))).toBe(true);
});

test.each([
  "STOP",
  "stop sending them so late",
  "please stop the 7pm visit, 8 is better",
  "can you help me find a lunch club",
  "help desk was great",
  "no one came this morning",
  "carer slapped mum last week",
  "not suicidal, just fed up",
  "",
])("nobody is woken by: %s", (text) => {
  expect(pages(text, screen(text))).toBe(false);
});

test("every part of a 10,000 character letter is screened", () => {
  const calm = "We had a lovely day at the club. ";
  for (const before of [0, 4_900, 9_960]) {
    const start = calm.repeat(400).slice(0, before);
    const letter = `${start} He is hitting me now. ${calm.repeat(400).slice(0, 10_000 - before)}`;
    expect(screen(letter).level).toBe("S5");
  }
});

test("adding words after a full stop never lowers the level of what stands before it", () => {
  const messages = cueTests.map((row) => row.text).filter((text) => !/^\W*(?:help|sos)/i.test(text));
  fc.assert(
    fc.property(fc.constantFrom(...messages), fc.constantFrom(...messages), (first, second) => {
      const alone = screen(first).level;
      const both = screen(`${first}. ${second}`).level;
      expect(both ?? "").toSatisfy((level: string) => level >= (alone ?? ""));
    }),
  );
});

test("whatever is typed, a cue points at its own words", () => {
  const words = cueTests.flatMap((row) => row.text.split(" "));
  const odd = fc.constantFrom("’", "  ", "\r\n", "👩‍🦽", "ﬁ", "e\u0301", "İ", "…", "\u200b", "'", "½", "­");
  const piece = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...words) }, { weight: 1, arbitrary: odd });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join(" ");
      for (const cue of screen(text).cues) {
        expect(cue.end).toBeGreaterThan(cue.start);
        expect(text.slice(cue.start, cue.end)).toBe(cue.because);
      }
    }),
  );
});

test("hostile text of 10,000 characters is screened without hanging", () => {
  const hostile = [
    "not hit her ",
    "bruises - ",
    "she ",
    "left in ",
    "taken all money from ",
    "no ",
    "\n",
    "presss",
    "a",
  ];
  screen("warm up");
  for (const seed of hostile) {
    const text = seed.repeat(10_000).slice(0, 10_000);
    const best = Math.min(...[1, 2, 3].map(() => timed(text)));
    expect(best, seed).toBeLessThan(50);
  }
});

function timed(text: string): number {
  const from = performance.now();
  screen(text);
  return performance.now() - from;
}
