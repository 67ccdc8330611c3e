import fc from "fast-check";
import { expect, test } from "vitest";
import { bankHolidays, easterSunday, isBankHoliday } from "~/lib/bank-holidays";
import { addDays, weekdayOf } from "~/lib/dates";

// England and Wales, as published on gov.uk/bank-holidays (2022 to 2027) and by the rules of the Banking and Financial
// Dealings Act 1971 (2028).
const published: Record<number, string> = {
  2022: "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27",
  2023: "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26",
  2024: "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26",
  2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
  2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
  2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
  2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
};

test("the bank holidays of 2022 to 2028 are the published ones", () => {
  for (const [year, days] of Object.entries(published)) {
    expect(bankHolidays(Number(year)), year).toEqual(days.split(" ").map((day) => `${year}-${day}`));
  }
});

test("days moved or added by proclamation are known", () => {
  expect(isBankHoliday("2020-05-08")).toBe(true);
  expect(isBankHoliday("2020-05-04")).toBe(false);
  expect(isBankHoliday("2012-06-05")).toBe(true);
  expect(isBankHoliday("2012-05-28")).toBe(false);
  expect(isBankHoliday("2002-06-03")).toBe(true);
  expect(isBankHoliday("2011-04-29")).toBe(true);
});

test("Easter falls where the tables say", () => {
  expect(["2000", "2008", "2011", "2019", "2038", "2099"].map((year) => easterSunday(Number(year)))).toEqual([
    "2000-04-23",
    "2008-03-23",
    "2011-04-24",
    "2019-04-21",
    "2038-04-25",
    "2099-04-12",
  ]);
});

test("every year has at least eight, all different, on weekdays, Easter between 22 March and 25 April", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1978, max: 2200 }), (year) => {
      const days = bankHolidays(year);
      expect(days.length).toBeGreaterThanOrEqual(8);
      expect(new Set(days).size).toBe(days.length);
      expect([...days].sort()).toEqual(days);
      for (const day of days) expect(weekdayOf(day), day).toBeLessThanOrEqual(5);
      const easter = easterSunday(year);
      expect(weekdayOf(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
      expect(isBankHoliday(addDays(easter, -2)) && isBankHoliday(addDays(easter, 1))).toBe(true);
    }),
  );
});
