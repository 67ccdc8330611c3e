import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { hasReason, tidyWords } from "~/features/responses/reply-words.rules";
import {
  isSafetyTheme,
  itemReply,
  LONGEST_REPLY,
  outcomes,
  outcomesForItem,
  outcomesForTheme,
  themeReply,
} from "~/features/responses/responses.schema";

const whatIsWrong = (input: unknown) => itemReply.safeParse(input).error?.issues[0]?.message;

test("words keep their paragraphs and lose only what nobody typed on purpose", () => {
  expect(tidyWords("  Thank you. \r\n\r\n\r\n\r\nMaria  ")).toBe("Thank you.\n\nMaria");
});

test("a reply without a letter or a number is refused", () => {
  for (const words of ["", "   ", "...", " \n! "])
    expect(whatIsWrong({ words })).toBe("responses:field.wordsMissing");
});

test("a reply may be 900 characters long, line ends counted once, and no longer", () => {
  const full = `${"a".repeat(LONGEST_REPLY - 2)}\r\nb`;
  expect(itemReply.parse({ words: full }).words).toHaveLength(LONGEST_REPLY);
  expect(whatIsWrong({ words: `${full}c` })).toBe("responses:field.wordsLong");
});

test("a no because of money without a reason is refused, and with one it is kept [000-19]", () => {
  const outcome = "D14";
  expect(whatIsWrong({ words: "Sorry, no.", outcome })).toBe("responses:field.reasonMissing");
  expect(whatIsWrong({ words: "no no no no no no no", outcome })).toBe("responses:field.reasonMissing");
  const words = "We cannot: a second visit for all costs £40,000 a year and this year's money is spent.";
  expect(itemReply.parse({ words, outcome })).toMatchObject({ words, outcome });
  expect(hasReason(words)).toBe(true);
});

test("thanks need no decision and no reason", () => {
  expect(itemReply.parse({ words: "Thank you, Ann.", outcome: "" }).outcome).toBeNull();
});

test("the decisions are those of the council's list", () => {
  const codes = readFileSync("db/seed/taxonomies/decision_outcomes.csv", "utf8").match(/^D\d\d/gm);
  expect([...outcomes]).toEqual(codes);
});

test("a reply never says that something went to safeguarding, and what was put right for one is not told to all", () => {
  expect(outcomesForItem).not.toContain("D09");
  expect(outcomesForItem).toEqual(expect.arrayContaining(["D10", "D13"]));
  for (const code of ["D09", "D10", "D13"]) expect(outcomesForTheme).not.toContain(code);
  const refused = themeReply.safeParse({
    contractId: "c",
    themeCode: "T01.2",
    words: "We put it right.",
    outcome: "D13",
  });
  expect(refused.error?.issues[0]?.message).toBe("responses:field.outcome");
});

test("every theme of safety is known as one, and no other", () => {
  expect(["T11", "T11.1", "T11.6"].every(isSafetyTheme)).toBe(true);
  expect(["T01.1", "T1", "T110", "T12.1"].some(isSafetyTheme)).toBe(false);
});
