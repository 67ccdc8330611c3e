import { expect, test } from "vitest";
import { isCaseReference, readKey } from "~/features/subject-access/subject-access.rules";

test.each([
  ["SAR-2026-014", true],
  ["DP/26/7", true],
  ["S1A", true],
  ["SAR", false],
  ["2026-014", false],
  ["07700900501", false],
  ["T07700900501", false],
  ["N4857773456", false],
  ["KITE-42-MAY", false],
  ["SAR 2026", false],
  ["SAR-2026-014-ABCDEFGHIJKLM", false],
  ["CLIENT-7", false],
])("whether %s can be the number of a request that was made with the key client 7", (text, can) => {
  expect(isCaseReference(text, "client 7")).toBe(can);
});

test.each([
  ["phone", "07700 900 501", "+447700900501"],
  ["phone", "07700%", null],
  ["phone", "carer@example.org", null],
  ["reference", "kite forty two may", "KITE-42-MAY"],
  ["reference", "KITE", null],
  ["client", " ADV/0042 ", "ADV/0042"],
] as const)("the %s %s is looked for as %s", (kind, given, value) => {
  expect(readKey(kind, given)?.value ?? null).toBe(value);
});
