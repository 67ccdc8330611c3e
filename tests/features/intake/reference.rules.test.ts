import fc from "fast-check";
import { expect, test } from "vitest";
import {
  drawReference,
  parseReference,
  referenceBytes,
  referenceCount,
  referenceWords,
} from "~/features/intake/reference.rules";

const bytes = fc.uint8Array({ minLength: referenceBytes, maxLength: referenceBytes });

test("a reference has three parts that can be said", () => {
  fc.assert(
    fc.property(bytes, (random) => {
      const reference = drawReference(random);
      expect(reference).toMatch(/^[A-Z]{4,5}-[1-9]\d-[A-Z]{3}$/);
      const [first, , last] = reference.toLowerCase().split("-");
      expect(referenceWords.first).toContain(first);
      expect(referenceWords.last).toContain(last);
    }),
  );
});

test("however it is typed or said, it is found again", () => {
  const ways = [
    "KITE-42-MAY",
    "kite 42 may",
    "KITE42MAY",
    "Kite, 42, May.",
    "ref: kite-42-may",
    "Reference KITE 42 MAY",
    "my reference is kite 42 may",
    "kite forty two may",
    "kite four two may",
    "Kite Forty-Two May!",
    " kite–42–may ",
    "kite_42_may",
    "ｋｉｔｅ ４２ ｍａｙ",
  ];
  expect(ways.map(parseReference)).toEqual(ways.map(() => "KITE-42-MAY"));
});

test("every reference is found again from its words alone", () => {
  fc.assert(
    fc.property(bytes, fc.constantFrom("-", " ", "", ", "), (random, between) => {
      const reference = drawReference(random);
      expect(parseReference(reference.toLowerCase().replaceAll("-", between))).toBe(reference);
    }),
  );
});

test("what has not the shape of a reference is none", () => {
  const none = [
    "",
    "kite",
    "kite 42",
    "42 may",
    "kite 9 may",
    "kite 100 may",
    "kite 42 maybe",
    "the carer was late",
    "kite forty may day",
  ];
  expect(none.filter((text) => parseReference(text) !== null)).toEqual([]);
});

test("the words are short, all different, and none sounds like another of its list", () => {
  const { first, last } = referenceWords;
  expect(new Set([...first, ...last]).size).toBe(first.length + last.length);
  expect(first.every((word) => /^[a-z]{4,5}$/.test(word))).toBe(true);
  expect(last.every((word) => /^[a-z]{3}$/.test(word))).toBe(true);
  expect(first).toContain("kite");
  expect(last).toContain("may");
  for (const words of [first, last]) {
    const sounds = new Map<string, string>();
    const alike: string[] = [];
    for (const word of words) {
      const sound = soundOf(word);
      if (sounds.has(sound)) alike.push(`${sounds.get(sound)} ${word}`);
      sounds.set(sound, word);
    }
    expect(alike).toEqual([]);
  }
});

test("there are more than two and a half million, and draws spread over them", () => {
  expect(referenceCount).toBeGreaterThan(2_500_000);
  const drawn = new Set<string>();
  let seed = 1;
  const next = () => {
    seed = (seed * 48271) % 2147483647;
    return seed & 0xff;
  };
  for (let i = 0; i < 5000; i++) drawn.add(drawReference(Uint8Array.from({ length: referenceBytes }, next)));
  expect(drawn.size).toBeGreaterThan(4950);
});

test("too few random bytes are refused", () => {
  expect(() => drawReference(new Uint8Array(3))).toThrow(RangeError);
});

/** Letters that are confused on a bad line fall together: p and b, t and d, m and n, f and v and th, s and z. */
function soundOf(word: string): string {
  return word
    .replace(/tch/g, "ch")
    .replace(/ph|th/g, "f")
    .replace(/wh/g, "w")
    .replace(/qu/g, "kw")
    .replace(/ck/g, "k")
    .replace(/c(?=[eiy])/g, "s")
    .replace(/ch/g, "j")
    .replace(/sh/g, "s")
    .replace(/b/g, "p")
    .replace(/d/g, "t")
    .replace(/x/g, "ks")
    .replace(/[gcq]/g, "k")
    .replace(/v/g, "f")
    .replace(/z/g, "s")
    .replace(/m/g, "n")
    .replace(/e$/, "")
    .replace(/(.)\1+/g, "$1")
    .replaceAll("y", "i");
}
