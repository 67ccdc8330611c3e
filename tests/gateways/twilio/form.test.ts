// Owns the proof that a posted form is read as it was written.
import fc from "fast-check";
import { expect, test } from "vitest";
import { encodeForm, parseForm } from "~/gateways/twilio/form";

test("plus signs are spaces and escapes are letters", () => {
  expect({ ...parseForm("Body=Who%27s+on%3F&From=%2B447700900513&ToCity=") }).toEqual({
    Body: "Who's on?",
    From: "+447700900513",
    ToCity: "",
  });
});

test("a name that comes twice keeps both values in order", () => {
  expect(parseForm("a=2&b=x&a=1&a=1").a).toEqual(["2", "1", "1"]);
});

test("a field's name cannot reach outside the form", () => {
  const params = parseForm("__proto__=x&constructor=y");
  expect(Object.keys(params)).toEqual(["__proto__", "constructor"]);
  expect(Object.getPrototypeOf(params)).toBeNull();
});

test("broken escapes are kept as they came, not thrown at", () => {
  expect(parseForm("Body=100%&x=%E0%A4%A").Body).toBe("100%");
});

test("whatever is written can be read back", () => {
  const value = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(fc.string({ unit: "grapheme" }), { minLength: 2, maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string({ unit: "grapheme" }), value), (params) => {
      expect({ ...parseForm(encodeForm(params)) }).toEqual({ ...params });
    }),
  );
});
