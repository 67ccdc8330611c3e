import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  addMonths,
  isCalendarDay,
  sayDate,
  sayDay,
  sayDayAndMonth,
  sayTime,
  ukDay,
  ukHour,
  ukInstant,
  ukMinuteOfDay,
  weekdayOf,
} from "~/lib/dates";

const instants = fc.date({ min: new Date("1975-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
const slow = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

test("a text sent late on a summer evening belongs to the UK day, not to the day in UTC", () => {
  expect(ukDay(new Date("2026-06-30T23:30:00Z"))).toBe("2026-07-01");
  expect(ukDay(new Date("2026-12-31T23:30:00Z"))).toBe("2026-12-31");
  expect(ukHour(new Date("2026-06-30T23:30:00Z"))).toBe(0);
});

test("the day is the one that Intl gives, at any instant", () => {
  fc.assert(
    fc.property(instants, (instant) => {
      expect(ukDay(instant)).toBe(slow.format(instant));
    }),
  );
});

test("the hour that is left out in spring and the hour that comes twice in autumn", () => {
  expect(ukMinuteOfDay(new Date("2026-03-29T00:59:59Z"))).toBe(59);
  expect(ukMinuteOfDay(new Date("2026-03-29T01:00:00Z"))).toBe(120);
  expect(ukMinuteOfDay(new Date("2026-10-25T00:30:00Z"))).toBe(90);
  expect(ukMinuteOfDay(new Date("2026-10-25T01:30:00Z"))).toBe(90);
  expect(ukInstant("2026-03-29", 90).toISOString()).toBe("2026-03-29T01:30:00.000Z");
});

test("an instant is found from its day and minute, whatever the season", () => {
  expect(ukInstant("2026-11-24", 9 * 60).toISOString()).toBe("2026-11-24T09:00:00.000Z");
  expect(ukInstant("2026-06-24", 9 * 60).toISOString()).toBe("2026-06-24T08:00:00.000Z");
  fc.assert(
    fc.property(instants, fc.integer({ min: 180, max: 1439 }), (instant, minute) => {
      const day = ukDay(instant);
      const found = ukInstant(day, minute);
      expect(ukDay(found)).toBe(day);
      expect(ukMinuteOfDay(found)).toBe(minute);
    }),
  );
  expect(() => ukInstant("soon", 0)).toThrow(RangeError);
});

test("days and months are added on the calendar", () => {
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2028-01-31", 1)).toBe("2028-02-29");
  expect(addMonths("2026-11-21", 1)).toBe("2026-12-21");
  expect(addMonths("2026-12-31", 2)).toBe("2027-02-28");
  expect(weekdayOf("2026-11-22")).toBe(7);
  expect(weekdayOf("2026-11-23")).toBe(1);
});

test("only real days are calendar days", () => {
  expect(isCalendarDay("2028-02-29")).toBe(true);
  expect(["2026-02-29", "2026-13-01", "2026-1-1", "", "yesterday"].filter(isCalendarDay)).toEqual([]);
});

test("days and times are said as people say them", () => {
  const at = new Date("2026-11-24T11:00:00Z");
  expect(sayDay(at)).toBe("Tuesday 24 November");
  expect(sayDayAndMonth("2026-11-24")).toBe("24 November");
  expect(sayDate("2026-12-03")).toBe("3 December 2026");
  expect(sayTime(at)).toBe("11am");
  expect(sayTime(new Date("2026-06-24T11:05:00Z"))).toBe("12.05pm");
  expect(sayTime(new Date("2026-11-24T00:30:00Z"))).toBe("12.30am");
  expect(sayTime(new Date("2026-11-24T16:55:00Z"))).toBe("4.55pm");
});

test("asking for the day is cheap: a hundred thousand in well under a second", () => {
  const from = Date.parse("2026-11-24T10:00:00Z");
  const started = performance.now();
  for (let i = 0; i < 100_000; i++) ukDay(new Date(from + i * 37));
  expect(performance.now() - started).toBeLessThan(1000);
});
