import { expect, test } from "vitest";
import { leaving, whyNoText } from "~/features/conversations/gate.rules";
import { afterQuiet, isQuiet } from "~/features/conversations/quiet.rules";
import { lateEvening, mobile, settings, tuesday } from "./scene";

const leaves = (
  contact: object,
  template: "ack" | "askWish" | "answer" | "help",
  now = tuesday,
  isAskedFor = false,
) => leaving({ ...mobile, ...contact }, template, isAskedFor, now, settings);

test("a text that was decided earlier is stopped when its reader has said STOP, has died, or has no mobile", () => {
  expect(leaves({}, "ack")).toEqual({ when: "now" });
  for (const contact of [
    { isOptedOut: true },
    { isDeceased: true },
    { kind: "landline" },
    { kind: "other" },
  ]) {
    expect(leaves(contact, "ack")).toEqual({ when: "never" });
  }
});

test("a question or an answer that is tried again at night waits for the morning; an acknowledgement does not", () => {
  const morning = { when: "later", at: new Date("2026-11-25T08:00:00Z") };
  expect(leaves({}, "askWish", lateEvening)).toEqual(morning);
  expect(leaves({}, "answer", lateEvening)).toEqual(morning);
  expect(leaves({}, "answer", lateEvening, true)).toEqual({ when: "now" });
  expect(leaves({}, "ack", lateEvening)).toEqual({ when: "now" });
  expect(leaves({}, "help", lateEvening)).toEqual({ when: "now" });
});

test("words of an answer that wait to be sent are held back once the phone is said not to be safe", () => {
  expect(leaves({ safety: "not_safe" }, "answer")).toEqual({ when: "never" });
  expect(leaves({ safety: "not_safe" }, "askWish")).toEqual({ when: "never" });
});

test("that somebody has died outweighs everything else", () => {
  expect(whyNoText({ ...mobile, isDeceased: true, isOptedOut: true })).toBe("deceased");
  expect(whyNoText(mobile)).toBeNull();
});

test("quiet hours run over midnight, or not, or are switched off", () => {
  const night = { from: 21 * 60, to: 8 * 60 };
  expect(isQuiet(new Date("2026-11-24T20:59:59Z"), night)).toBe(false);
  expect(isQuiet(new Date("2026-11-24T21:00:00Z"), night)).toBe(true);
  expect(isQuiet(new Date("2026-11-24T07:59:59Z"), night)).toBe(true);
  expect(isQuiet(new Date("2026-11-24T08:00:00Z"), night)).toBe(false);
  const noon = { from: 12 * 60, to: 13 * 60 };
  expect(isQuiet(new Date("2026-11-24T12:30:00Z"), noon)).toBe(true);
  expect(isQuiet(new Date("2026-11-24T21:30:00Z"), noon)).toBe(false);
  expect(isQuiet(new Date("2026-11-24T03:00:00Z"), { from: 0, to: 0 })).toBe(false);
  expect(afterQuiet(new Date("2026-11-24T02:00:00Z"), night).toISOString()).toBe("2026-11-24T08:00:00.000Z");
  expect(afterQuiet(tuesday, night)).toEqual(tuesday);
});
