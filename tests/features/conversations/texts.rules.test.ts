import fc from "fast-check";
import i18next from "i18next";
import { expect, test } from "vitest";
import { type TextTemplate, textTemplates } from "~/features/conversations/conversations.schema";
import { splitForSending } from "~/features/conversations/splitting.rules";
import {
  carriesContent,
  fieldsOf,
  renderText,
  type TextValues,
  type Translate,
  templateFor,
} from "~/features/conversations/texts.rules";
import { referenceWords } from "~/features/intake/reference.rules";
import texts from "~/i18n/locales/en/texts.json";
import { partsOf } from "~/lib/sms-parts";

const words = i18next.createInstance();
void words.init({ lng: "en", resources: { en: { texts } }, initAsync: false });
const t = words.t as Translate;

const longestReference =
  `${referenceWords.first.reduce((a, b) => (b.length > a.length ? b : a))}-42-may`.toUpperCase();

const usual: TextValues = {
  contact: "Priya Shah",
  council: "Northmere Council",
  phone: "01632 960 123",
  safeguardingPhone: "01632 960 199",
  link: "https://northmere.example.org/privacy",
  reference: "KITE-42-MAY",
  by: new Date("2026-11-24T11:00:00Z"),
  day: "2026-12-21",
  language: "ur",
  commissioner: "Tomasz Nowak",
  options: "1 Sunny Bank, Westford. 2 Sunny Bank, Eastham.",
  words: "We have asked for a second carer in the mornings.",
};

const longest: TextValues = {
  ...usual,
  contact: "Alexandrina Featherstone",
  council: "North Northamptonshire C",
  phone: "01632 960 123",
  reference: longestReference,
  by: new Date("2026-09-30T11:55:00Z"),
  day: "2026-09-30",
  language: "ro",
  commissioner: "Bartholomew Wolstenholme-Jones",
  options:
    "1 Northmere Meals on Wheels, Westford. 2 Northmere Meals on Wheels, Eastham. 3 Meals on Wheels, Kirkby.",
};

test("the first acknowledgement says thank you, who reads it and by when, the reference, 999 and STOP", () => {
  const text = renderText(t, "ack", usual);
  expect(text).toBe(
    "Thank you. Priya Shah at Northmere Council will read this by 11am on Tuesday 24 November. Reference KITE-42-MAY. Emergency? Ring 999. Reply STOP to stop.",
  );
  expect(partsOf(text)).toMatchObject({ parts: 1, encoding: "GSM-7" });
});

test.each(
  textTemplates.filter((template) => !carriesContent(template)),
)("%s is one part of at most 160 GSM-7 characters, with usual and with the longest fields", (template) => {
  for (const values of [usual, longest]) {
    const text = renderText(t, template, values);
    expect(partsOf(text), text).toMatchObject({ parts: 1, encoding: "GSM-7" });
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text).not.toMatch(/\{\{|undefined|\p{Extended_Pictographic}/u);
  }
});

test("the words of every template are there, and no others", () => {
  const plain = Object.entries(texts).filter(([, value]) => typeof value === "string");
  expect(plain.map(([key]) => key).sort()).toEqual([...textTemplates].sort());
});

test("no text has a link but the answer to INFO, and none has an abbreviation", () => {
  for (const template of textTemplates) {
    if (template === "answer") continue;
    const text = renderText(t, template, usual);
    expect(/https?:|www\./.test(text), template).toBe(template === "info");
    expect(text).not.toMatch(/\b(?:ref|tel|asap|e\.g|i\.e|pls|txt|msg|appt|info)\b/i);
  }
});

test("END is asked in the words that were agreed", () => {
  expect(renderText(t, "askStop", usual)).toBe("Do you want us to stop texting? Reply STOP");
});

test("an answer that waits is told of without a word about it", () => {
  expect(renderText(t, "replyWaiting", usual)).toBe(
    "There is an answer to KITE-42-MAY. Text READ or ring 01632 960 123.",
  );
});

test("HELP says who we are, 999, 111, the safeguarding number, and that a person is told", () => {
  const text = renderText(t, "help", usual);
  for (const part of ["Northmere Council", "999", "111", "01632 960 199", "person"])
    expect(text).toContain(part);
});

test("midday is said as a word, and a name keeps its apostrophe", () => {
  const text = renderText(t, "ack", {
    ...usual,
    contact: "Siobhán O’Neill",
    by: new Date("2026-11-24T12:00:00Z"),
  });
  expect(text).toContain(
    "Siobhan O'Neill at Northmere Council will read this by midday on Tuesday 24 November",
  );
});

test("a long name is shortened as people would say it, after the weekday is left out, and never cut off", () => {
  const text = renderText(t, "ack", { ...longest, contact: "Alexandrina Wilhelmina de Featherstone-Haugh" });
  expect(text).toMatch(/Alexandrina Featherstone-Haugh|A Featherstone-Haugh/);
  expect(text).not.toContain("Wednesday");
});

test("a name that GSM-7 cannot say gives way to our team, so that the text stays one part", () => {
  expect(renderText(t, "ack", { ...usual, contact: "سارہ" })).toContain("Our team at Northmere Council");
});

test("what somebody wrote is put in as it is, never read as a template", () => {
  const text = renderText(t, "answer", { ...usual, words: "{{phone}} $t(texts:info) & <b>" });
  expect(text).toBe("Tomasz Nowak at Northmere Council, about KITE-42-MAY: {{phone}} $t(texts:info) & <b>");
});

test("a text whose field is missing is refused, never sent with a gap", () => {
  expect(() => renderText(t, "ack", { ...usual, by: undefined })).toThrow(RangeError);
  expect(() => renderText(t, "replyWaiting", { ...usual, reference: "" })).toThrow(RangeError);
});

test("whatever the names are, every text can be written in one part", () => {
  const name = fc
    .array(fc.stringMatching(/^[A-Z][a-z]{0,23}$/), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join(" "));
  const short = textTemplates.filter((template) => !carriesContent(template) && template !== "whoOptions");
  const date = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(
      name,
      name,
      name,
      date,
      fc.constantFrom(...short),
      (contact, council, commissioner, by, template) => {
        const text = renderText(t, template, { ...longest, contact, council, commissioner, by });
        expect(partsOf(text).parts).toBe(1);
      },
    ),
    { numRuns: 300 },
  );
});

test("until its owner has said SAFE, no text names a service, a theme or a person of the matter", () => {
  // Fields that carry the matter; a list of services is offered to safe phones only, and an answer only to READ.
  const aboutTheMatter = ["words", "options"];
  const exceptions: TextTemplate[] = ["answer", "whoOptions"];
  for (const template of textTemplates) {
    const fields = fieldsOf(t, template);
    const tells = fields.some((field) => aboutTheMatter.includes(field));
    expect(tells, template).toBe(exceptions.includes(template));
    const named = renderText(t, template, usual);
    if (!tells)
      expect(named).not.toMatch(/carer|home care|day centre|abuse|complain|missed|late|medicine|neglect/i);
  }
});

test("after NOT SAFE a text is a reference and a number, but for emergency numbers and how to stop", () => {
  const seen = new Set(textTemplates.map((template) => templateFor(template, "not_safe", true)));
  expect(seen).toEqual(new Set(["bareReference", "bareNumber", "helpNotSafe", "askStop", null]));
  expect(templateFor("answer", "not_safe", true)).toBe("bareReference");
  expect(templateFor("info", "not_safe", false)).toBe("bareNumber");
  expect(templateFor("askWish", "not_safe", true)).toBeNull();
  expect(renderText(t, "bareReference", usual)).toBe("KITE-42-MAY. 01632 960 123.");
  for (const safety of ["unknown", "safe"] as const) {
    for (const template of textTemplates) expect(templateFor(template, safety, true)).toBe(template);
  }
});

test("an answer of up to 918 characters is one text, and a longer one is cut between sentences", () => {
  expect(splitForSending("a".repeat(918))).toHaveLength(1);
  expect(splitForSending("a".repeat(919)).map((text) => text.length)).toEqual([918, 1]);
  expect(splitForSending("   ")).toEqual([]);
  const sentence = "We asked the company to send the same two carers in the mornings. ";
  const texts = splitForSending(sentence.repeat(20));
  expect(texts).toHaveLength(2);
  expect(texts.every((text) => text.endsWith("mornings."))).toBe(true);
});

test("no word of an answer is lost or broken, and each text is at most 6 parts, in any alphabet", () => {
  const anyWord = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}$/),
    fc.constantFrom("کی", "بات", "it’s", "€", "👍🏽"),
  );
  fc.assert(
    fc.property(fc.array(anyWord, { minLength: 1, maxLength: 500 }), (all) => {
      const texts = splitForSending(all.join(" "));
      expect(texts.flatMap((text) => text.split(" "))).toEqual(all);
      for (const text of texts) expect(partsOf(text).parts).toBeLessThanOrEqual(6);
    }),
    { numRuns: 40 },
  );
});
