import fc from "fast-check";
import { expect, test } from "vitest";
import { ukDay } from "~/lib/dates";
import {
  addWorkingDays,
  addWorkingHours,
  isOpenAt,
  isWorkingDay,
  minutesOf,
  type OfficeHours,
  usualOfficeHours,
} from "~/lib/working-time";

const after = (from: string, hours: number, office?: OfficeHours) =>
  addWorkingHours(new Date(from), hours, office).toISOString().slice(0, 16);

test("four working hours in the middle of a day", () => {
  expect(after("2026-11-24T10:12:00Z", 4)).toBe("2026-11-24T14:12");
  expect(after("2026-11-24T13:00:00Z", 4)).toBe("2026-11-24T17:00");
});

test("time outside office hours does not count", () => {
  expect(after("2026-11-24T16:00:00Z", 4)).toBe("2026-11-25T12:00");
  expect(after("2026-11-24T23:00:00Z", 4)).toBe("2026-11-25T13:00");
  expect(after("2026-11-24T05:00:00Z", 4)).toBe("2026-11-24T13:00");
  expect(after("2026-11-24T17:00:00Z", 0)).toBe("2026-11-25T09:00");
});

test("weekends and bank holidays do not count", () => {
  expect(after("2026-11-20T16:30:00Z", 4)).toBe("2026-11-23T12:30");
  expect(after("2026-11-21T12:00:00Z", 4)).toBe("2026-11-23T13:00");
  // Christmas Eve 2026 is a Thursday; the Friday and the Monday are bank holidays.
  expect(after("2026-12-24T16:00:00Z", 4)).toBe("2026-12-29T12:00");
  expect(after("2027-03-25T15:00:00Z", 4)).toBe("2027-03-30T10:00");
});

test("the hours are those on UK clocks, across the change of the clocks", () => {
  expect(after("2026-03-27T16:00:00Z", 2)).toBe("2026-03-30T09:00");
  expect(after("2026-10-23T15:00:00Z", 2)).toBe("2026-10-26T10:00");
});

test("a council's own hours and closed days are kept to", () => {
  const office: OfficeHours = {
    opensAt: minutesOf("08:30"),
    closesAt: minutesOf("12:30"),
    weekdays: [2, 6],
    closedDays: new Set(["2026-11-28"]),
  };
  expect(after("2026-11-24T12:00:00Z", 1, office)).toBe("2026-12-01T09:00");
  expect(isWorkingDay("2026-11-28", office)).toBe(false);
  expect(isWorkingDay("2026-11-24", office)).toBe(true);
});

test("working days are counted from the day after", () => {
  expect(addWorkingDays("2026-11-20", 1)).toBe("2026-11-23");
  expect(addWorkingDays("2026-11-21", 1)).toBe("2026-11-23");
  expect(addWorkingDays("2026-12-24", 1)).toBe("2026-12-29");
  expect(addWorkingDays("2026-11-21", 0)).toBe("2026-11-23");
  expect(addWorkingDays("2026-11-20", 0)).toBe("2026-11-20");
  expect(addWorkingDays("2026-11-23", 20)).toBe("2026-12-21");
});

test("an office is open from the minute it opens until the minute it closes", () => {
  expect(isOpenAt(new Date("2026-11-24T09:00:00Z"))).toBe(true);
  expect(isOpenAt(new Date("2026-11-24T16:59:59Z"))).toBe(true);
  expect(isOpenAt(new Date("2026-11-24T17:00:00Z"))).toBe(false);
  expect(isOpenAt(new Date("2026-11-22T12:00:00Z"))).toBe(false);
});

test("hours that make no sense are refused, never searched for ever", () => {
  const now = new Date("2026-11-24T10:00:00Z");
  expect(() => addWorkingHours(now, -1)).toThrow(RangeError);
  expect(() => addWorkingHours(now, Number.NaN)).toThrow(RangeError);
  expect(() => addWorkingHours(now, 1, { ...usualOfficeHours, closesAt: 540 })).toThrow(RangeError);
  expect(() => addWorkingHours(now, 1, { ...usualOfficeHours, weekdays: [] })).toThrow(RangeError);
  expect(() => addWorkingDays("2026-11-24", 1.5)).toThrow(RangeError);
  expect(() => minutesOf("9am")).toThrow(RangeError);
  expect(() => minutesOf("24:30")).toThrow(RangeError);
});

test("the answer is in office hours, and exactly that many open minutes have passed, counted one by one", () => {
  const from = fc.date({
    min: new Date("2026-12-01"),
    max: new Date("2027-06-30"),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(from, fc.integer({ min: 1, max: 24 * 60 }), (start, minutes) => {
      const begin = new Date(Math.ceil(start.getTime() / 60_000) * 60_000);
      const end = addWorkingHours(begin, minutes / 60);
      let open = 0;
      for (let at = begin.getTime(); at < end.getTime(); at += 60_000) if (isOpenAt(new Date(at))) open++;
      expect(open).toBe(minutes);
      expect(isOpenAt(new Date(end.getTime() - 60_000))).toBe(true);
      expect(isWorkingDay(ukDay(end))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("two spans one after the other are as long as both together", () => {
  const from = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
  const hours = fc.integer({ min: 1, max: 400 }).map((quarters) => quarters / 4);
  fc.assert(
    fc.property(from, hours, hours, (start, a, b) => {
      expect(addWorkingHours(addWorkingHours(start, a), b)).toEqual(addWorkingHours(start, a + b));
    }),
  );
});
