import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeVault } from "~/lib/vault.server";

const keys = () => ({ masters: { 1: randomBytes(32) }, lookup: randomBytes(32), pseudonym: randomBytes(32) });

test("what is sealed opens to the same words, and no two seals are alike", () => {
  const vault = makeVault(keys());
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (words) => {
      const sealed = vault.seal(words);
      expect(vault.openText(sealed)).toBe(words);
      expect(vault.seal(words).equals(sealed)).toBe(false);
      if (words.length > 3) expect(sealed.includes(words)).toBe(false);
    }),
  );
});

test("a sealed value of which one byte was changed does not open", () => {
  const vault = makeVault(keys());
  const sealed = vault.seal("The carer did not come");
  for (let at = 0; at < sealed.length; at++) {
    const changed = Buffer.from(sealed);
    changed[at]! ^= 1;
    expect(() => vault.openText(changed), `byte ${at}`).toThrow();
  }
});

test("after the master key is rotated, old values open and new ones use the new key", () => {
  const old = keys();
  const before = makeVault(old).seal("said in May");
  const rotated = makeVault({ ...old, masters: { ...old.masters, 2: randomBytes(32) } });
  expect(rotated.openText(before)).toBe("said in May");
  expect(rotated.seal("said in June")[1]).toBe(2);
});

test("a lookup of the same value is the same within a purpose and differs between purposes and keys", () => {
  const vault = makeVault(keys());
  expect(vault.lookup("phone", "+447700900123")).toBe(vault.lookup("phone", "+447700900123"));
  expect(vault.lookup("phone", "+447700900123")).not.toBe(vault.lookup("mail", "+447700900123"));
  expect(vault.lookup("phone", "+447700900123")).not.toBe(makeVault(keys()).lookup("phone", "+447700900123"));
  expect(vault.pseudonym("+447700900123")).not.toContain("900123");
});
