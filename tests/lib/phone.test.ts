import fc from "fast-check";
import { expect, test } from "vitest";
import { kindOf, normalisePhone, sayPhone, senderKey } from "~/lib/phone";

test("a mobile number is one number however it is written", () => {
  const ways = [
    "+447700900513",
    "07700900513",
    "07700 900513",
    "07700 900 513",
    "(07700) 900-513",
    "+44 (0)7700 900513",
    "+4407700900513",
    "0044 7700 900513",
    "447700900513",
    "7700900513",
    "tel:+44-7700-900513",
    "whatsapp:+447700900513",
    "\u202a+44 7700 900513\u202c",
    "07700\u00a0900\u2011513",
    "＋447700900513",
  ];
  expect(ways.filter((way) => normalisePhone(way) !== "+447700900513")).toEqual([]);
});

test("numbers abroad that start with a plus are kept as they came", () => {
  expect(normalisePhone("+49000000001")).toBe("+49000000001");
  expect(normalisePhone("+353 86 123 4567")).toBe("+353861234567");
  expect(normalisePhone("+1 (202) 555-0123")).toBe("+12025550123");
});

test("short codes, names and blanks are no telephone numbers", () => {
  for (const raw of ["60075", "87722", "999", "101", "NHS", "NHSnoreply", "", "   ", "+", "anonymous", "0"]) {
    expect(normalisePhone(raw), raw).toBeNull();
  }
});

test("mobiles can be texted, landlines rung, and machines neither", () => {
  const kinds = (numbers: string[]) => [...new Set(numbers.map(kindOf))];
  expect(kinds(["+447700900513", "+447624123456", "+33612345678", "+12025550123", "+49000000001"])).toEqual([
    "mobile",
  ]);
  expect(kinds(["+441632960123", "+442079460123", "+441204960123", "+33123456789"])).toEqual(["landline"]);
  expect(
    kinds(["60075", "NHS", "", "+443001234567", "+448001234567", "+447012345678", "+447640123456"]),
  ).toEqual(["other"]);
});

test("a sender is found again under one spelling, number or not", () => {
  expect(senderKey("07700 900513")).toBe("+447700900513");
  expect(senderKey("nhs.uk")).toBe("NHSUK");
  expect(senderKey("60075")).toBe("60075");
});

test("a number is read out in groups", () => {
  expect(sayPhone("+441632960123")).toBe("01632 960 123");
  expect(sayPhone("+447700900513")).toBe("07700 900 513");
  expect(sayPhone("+33612345678")).toBe("+33612345678");
});

test("what is read as a number is E.164, and reading it again changes nothing", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[+0-9 ()-]{0,18}$/)), (raw) => {
      const number = normalisePhone(raw);
      if (number === null) return;
      expect(number).toMatch(/^\+[1-9]\d{6,14}$/);
      expect(normalisePhone(number)).toBe(number);
    }),
  );
});
