import fc from "fast-check";
import { expect, test } from "vitest";
import { readBy } from "~/features/intake/read-by.rules";
import { addWorkingHours, isOpenAt } from "~/lib/working-time";

const by = (channel: string, at: string) => readBy(channel, new Date(at)).toISOString().slice(0, 16);

test("a text and a voicemail are read within 4 working hours", () => {
  expect(by("SMS", "2026-11-24T10:00:00Z")).toBe("2026-11-24T14:00");
  expect(by("VM", "2026-11-24T10:00:00Z")).toBe("2026-11-24T14:00");
  expect(by("SMS", "2026-11-20T20:30:00Z")).toBe("2026-11-23T13:00");
});

test("a text on Christmas Eve is read when people are back, bank holidays counted", () => {
  expect(by("SMS", "2026-12-24T16:30:00Z")).toBe("2026-12-29T12:30");
});

test("everything else is read within one working day", () => {
  expect(by("WEB", "2026-11-20T10:00:00Z")).toBe("2026-11-23T17:00");
  expect(by("LETTER", "2026-11-21T10:00:00Z")).toBe("2026-11-23T17:00");
  expect(by("ADV_OFF", "2026-12-24T10:00:00Z")).toBe("2026-12-29T17:00");
});

test("the promise is on a round five minutes, in office hours, and never later than the limit", () => {
  const at = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(at, (received) => {
      const promised = readBy("SMS", received);
      const limit = addWorkingHours(received, 4).getTime();
      expect(promised.getTime() % 300_000).toBe(0);
      expect(promised.getTime()).toBeLessThanOrEqual(limit);
      // Never more than five working minutes early.
      expect(addWorkingHours(promised, 1 / 12).getTime()).toBeGreaterThanOrEqual(limit);
      expect(isOpenAt(new Date(promised.getTime() - 1))).toBe(true);
    }),
  );
});

test("what falls due in the minute after the office opens is promised for when it last closed", () => {
  expect(readBy("SMS", new Date("2026-11-20T13:00:30Z")).toISOString()).toBe("2026-11-20T17:00:00.000Z");
  expect(readBy("SMS", new Date("2026-11-20T13:05:00Z")).toISOString()).toBe("2026-11-23T09:05:00.000Z");
});
