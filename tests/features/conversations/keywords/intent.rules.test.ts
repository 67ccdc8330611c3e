import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Intent, intents } from "~/features/conversations/conversations.schema";
import { hear, intentOf } from "~/features/conversations/keywords/intent.rules";

const rows: { code: string; label: string }[] = parse(readFileSync("db/seed/taxonomies/sms_keywords.csv"), {
  columns: true,
  bom: true,
});

/** What somebody really types for each line of sms_keywords.csv, and what only looks like it. */
const lines: Record<string, { intent: Intent; yes: string[]; no: string[] }> = {
  STOP: {
    intent: "STOP",
    yes: [
      "STOP",
      " stop. ",
      "Stop!",
      "stop!!",
      "Stop 👍",
      "“STOP”",
      "*stop*",
      "STOPALL",
      "Stop all",
      "UNSUBSCRIBE",
      "unsubscribe.",
      "QUIT",
      "Opt out",
      "OPTOUT",
      "revoke",
      "ＳＴＯＰ",
      "\u200bstop\u00a0",
      "stop\n\n",
      "S.T.O.P.",
    ],
    no: [
      "stop sending them so late",
      "please stop the 7pm visit",
      "STOP IT HE'S HURTING ME",
      "please stop sending late carers",
      "Please stop",
      "stop please",
      "stop it",
      "dont stop",
      "STOP 1",
      "stopped",
      "bus stop",
      "stop stop stop",
      "stop the clock",
    ],
  },
  START: {
    intent: "START",
    yes: ["START", "start", "Start.", "UNSTOP", "un-stop"],
    no: ["start again", "they start late", "restart"],
  },
  END: {
    intent: "END",
    yes: ["END", "end.", " End "],
    no: ["the end", "end of my tether", "weekend", "ENDED"],
  },
  CANCEL: {
    intent: "CANCEL",
    yes: ["CANCEL", "cancel!"],
    no: ["cancel the carer tomorrow", "cancelled again", "cancel it"],
  },
  HELP: {
    intent: "HELP",
    yes: ["HELP", "help", "Help!!!", "help 🙏", "H E L P"],
    no: ["HELP ME", "can you help me find a lunch club", "helpful", "no help"],
  },
  CALL: {
    intent: "CALL",
    yes: ["CALL", "call.", "Call?"],
    no: ["call me when she arrives", "they missed his lunch call", "CALL ME"],
  },
  YES: { intent: "YES", yes: ["YES", "yes", "Yes!", "yes."], no: ["yes he came", "yes but late"] },
  NO: { intent: "NO", yes: ["NO", "no", "No.", "no!"], no: ["no one came", "no carer today", "no no no"] },
  SAFE: {
    intent: "SAFE",
    yes: ["SAFE", "safe.", "Safe 😀"],
    no: ["she is not safe with him", "safe and sound", "is it safe", "unsafe"],
  },
  NOTSAFE: {
    intent: "NOTSAFE",
    yes: ["NOT SAFE", "NOTSAFE", "not safe.", "Not-safe", "not  safe!"],
    no: ["its not safe here", "not safe at home", "not"],
  },
  DELETE: {
    intent: "DELETE",
    yes: ["DELETE", "delete", "Delete."],
    no: ["delete my number please", "deleted"],
  },
  INFO: { intent: "INFO", yes: ["INFO", "info?"], no: ["more info on day centres", "information"] },
  URDU: {
    intent: "LANG",
    yes: ["URDU", "urdu", "اردو", "اُردُو", "أردو", "اردو۔", "Urdu!"],
    no: ["she only speaks urdu", "can i have it in urdu", "مجھے اردو چاہیے"],
  },
  SKIP: { intent: "SKIP", yes: ["SKIP", "skip.", "Skip 🙂"], no: ["they skip her lunch", "skipped"] },
  STATUS: {
    intent: "STATUS",
    yes: [
      "STATUS",
      "status?",
      "STATUS KITE-42-MAY",
      "status kite 42 may",
      "Status: KITE42MAY.",
      "STATUS ref KITE-42-MAY",
      "status - zebra-17-owl",
      "STATUS AB12CD",
    ],
    no: ["status of my complaint", "what is the status", "status update please", "STATUS carers still late"],
  },
  VISIT: {
    intent: "VISIT",
    yes: ["VISIT", "visit!"],
    no: ["visit was missed", "no visit today", "please stop the 7pm visit"],
  },
  READ: {
    intent: "READ",
    yes: ["READ", "read.", "READ KITE-42-MAY"],
    no: ["read the notes", "she can't read", "read it to him"],
  },
  HEARD: {
    intent: "HEARD",
    yes: ["HEARD", "HEARD 7K3M-9QWX", "heard k7x9-22ab", "Heard: ab12cd34", "HEARD 7k3m 9qw2"],
    no: [
      "heard nothing from you",
      "heard 2 carers shouting at nan",
      "i heard them",
      "heard they are closing the day centre",
    ],
  },
  WHO: {
    intent: "WHO",
    yes: [
      "WHO",
      "WHO Sunrise Home Care",
      "who sunny bank day centre?",
      "Who: The Beeches",
      "WHO - Helping Hands Ltd",
      "who commissions Sunrise Home Care",
      "WHO We Care Ltd",
      "WHO Northmere Meals on Wheels",
    ],
    no: [
      "Who's on support?",
      "who is this",
      "Who is coming today?",
      "who do i call",
      "who cares",
      "WHO the hell are you",
      "who gave you my number",
      "whose idea was this",
      "who came late again",
      "who the carer is today",
      "Who?? she never came. I waited all day",
      "the man who came",
    ],
  },
  POLSKI: {
    intent: "LANG",
    yes: [
      "POLSKI",
      "polski.",
      "ROMANA",
      "ROMÂNĂ",
      "română",
      "PUNJABI",
      "Panjabi",
      "ਪੰਜਾਬੀ",
      "BANGLA",
      "বাংলা",
      "ARABIC",
      "العربية",
      "العَرَبِيّة",
      "ENGLISH",
      "english!",
    ],
    no: ["polski carer", "he is polish i think", "english breakfast was cold", "arabic speaker needed"],
  },
};

test("every line of sms_keywords.csv is known, and nothing else is listed here", () => {
  expect(Object.keys(lines).sort()).toEqual(rows.map((row) => row.code).sort());
});

test.each(rows)("$code is the whole message only: $label", ({ code }) => {
  const { intent, yes, no } = lines[code]!;
  expect(yes.filter((text) => intentOf(text).intent !== intent)).toEqual([]);
  expect(no.filter((text) => intentOf(text).intent === intent)).toEqual([]);
  expect(no.filter((text) => intentOf(text).intent !== "NONE")).toEqual([]);
});

test("the keyword itself, in any case and with any ending, is understood for every line", () => {
  for (const { code } of rows) {
    const { intent } = lines[code]!;
    for (const text of [
      code,
      code.toLowerCase(),
      `  ${code}.`,
      `${code}!!!`,
      `'${code}'`,
      `\u201c${code}\u201d`,
      `${code} 👍🏽`,
    ]) {
      expect(intentOf(text).intent, text).toBe(intent);
    }
  }
});

test("each language word says which language", () => {
  const said = Object.entries({
    ur: "اردو",
    pl: "Polski",
    ro: "ROMÂNĂ",
    pa: "ਪੰਜਾਬੀ",
    bn: "বাংলা",
    ar: "العربية",
    en: "English",
  });
  expect(said.map(([, text]) => intentOf(text).lang)).toEqual(said.map(([lang]) => lang));
});

test("what follows a command is handed on as it was typed", () => {
  expect(intentOf("STATUS: KITE-42-MAY.").argument).toBe("KITE-42-MAY");
  expect(intentOf("who Sunny Bank Day Centre?").argument).toBe("Sunny Bank Day Centre");
  expect(intentOf("HEARD 7K3M-9QWX").argument).toBe("7K3M-9QWX");
  expect(intentOf("STATUS").argument).toBeUndefined();
});

test("nothing to read is no keyword", () => {
  for (const text of ["", "   ", "...", "👍", "\u200b", "?", "1", "42"])
    expect(intentOf(text).intent).toBe("NONE");
});

test("words around a keyword make it somebody speaking", () => {
  const words = fc.constantFrom(
    "stop",
    "help",
    "no",
    "yes",
    "safe",
    "call",
    "visit",
    "end",
    "cancel",
    "skip",
    "delete",
  );
  const more = fc.constantFrom("the carer", "him please", "coming so late", "hurting me", "my mum today");
  fc.assert(
    fc.property(words, more, fc.boolean(), (word, rest, isFirst) => {
      expect(intentOf(isFirst ? `${word} ${rest}` : `${rest} ${word}`).intent).toBe("NONE");
    }),
  );
});

test("punctuation, space, case and invisible characters never change what a message means", () => {
  const words = fc.constantFrom(...rows.map((row) => row.code));
  const around = fc.stringMatching(/^[ .,!?"'*()\-–…’“”\u00a0\u200b\u200e\ufeff\n\t]{0,6}$/);
  fc.assert(
    fc.property(words, around, around, fc.boolean(), (word, before, after, isLower) => {
      const text = before + (isLower ? word.toLowerCase() : word) + after;
      expect(intentOf(text).intent).toBe(lines[word]!.intent);
    }),
  );
});

test("any text at all has an intent, quickly, and a long one is never a keyword", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
      expect(intents).toContain(intentOf(text).intent);
    }),
  );
  const hostile = [
    "x",
    "ok ",
    "stop ",
    "who a ",
    "a-",
    "1 ",
    "she has ",
    "the person ",
    "( ",
    "please ",
  ].flatMap((part) => [part.repeat(40), part.repeat(50_000)]);
  const now = new Date("2026-11-24T10:00:00Z");
  for (const text of hostile) {
    const started = performance.now();
    expect(hear(text, now).intent).toBe("NONE");
    expect(performance.now() - started, text.slice(0, 12)).toBeLessThan(1500);
  }
});

test("texts are understood fast enough for the busiest minute", () => {
  const now = new Date("2026-11-24T10:00:00Z");
  const said = [
    "Carer didnt turn up agen",
    "STOP",
    "she was late again and dad missed his tablets, third time this week",
    "thanks",
  ];
  const started = performance.now();
  for (let i = 0; i < 20_000; i++) hear(said[i % said.length]!, now);
  expect(performance.now() - started).toBeLessThan(2000);
});
