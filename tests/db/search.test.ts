// Shows that full-text search finds the same readings on both databases and marks the same places. What may differ is stated
// in docs/adr/0003 and is not asked here.
import { eq, inArray, sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readSearch } from "~/features/evidence/search-words.rules";
import { reading } from "~db/schema";
import { foundIn, isMatch, markedMatches, matches, newestMatches, searchExpression } from "~db/search";
import type { Store } from "~db/store";
import { testStore } from "../kit/store";

const corpus = {
  late: "Two carers were late again, and nobody rang us.",
  caring: "She cares for him day and night; caring never stops.",
  centre: "The day-centre bus/taxi stopped. He sits in all day.",
  apart: "The centre is shut every other day",
  signs: "Mail a.b@example.org or see <b>www.example.org/help?x=1</b> & ring 01632-960-001 (10am).",
  apostrophe: "I don't know who’s coming — it’s never the carer’s fault",
  accents: "Zoë at the Café São Jorge naïvely paid £3.50",
  composed: "Nguye\u0302\u0303n came at 9",
  urdu: "میری والدہ کو دیر سے کھانا ملا",
  welsh: "Dŵr oer eto, a’r tŷ yn oer",
  polish: "Opiekunka przyszła spóźniona, łóżko mokre",
  russian: "Сиделка опоздала, ёлка упала",
  chinese: "護理員 又 遲到",
  small: "to be or not to be, that is what it is",
  shouting: "NOBODY CAME AT ALL",
  numbers: "Visit 3 of 4 on 03/12/2026, 15 minutes not 30",
  empty: "",
};
type Name = keyof typeof corpus;

async function corpusStore(): Promise<{
  store: Store;
  find(typed: string): Promise<Name[]>;
  marked(typed: string, name: Name): Promise<string[]>;
}> {
  const store = testStore();
  await store.write(async (tx) => {
    for (const [name, words] of Object.entries(corpus))
      await tx.insert(reading).values({
        feedbackId: name,
        councilId: "c1",
        words,
        spans: [],
        lang: "en",
        polarity: "problem",
        severity: "S1",
        worryWords: 0,
        model: "test-1",
        at: new Date(0),
      });
  });
  return {
    store,
    async find(typed) {
      const expression = searchExpression(readSearch(typed));
      const name = { name: reading.feedbackId };
      const scored = await store.db
        .select({ ...name, score: sql`hit.score`.mapWith(Number) })
        .from(sql`${matches(expression, 100)} as hit`)
        .innerJoin(reading, sql`${reading.seq} = hit.seq`);
      for (const { score } of scored) expect(score).toBeLessThan(0);
      const newest = await store.db
        .select(name)
        .from(sql`${newestMatches(expression, 100)} as hit`)
        .innerJoin(reading, sql`${reading.seq} = hit.seq`);
      const fitting = await store.db.select(name).from(reading).where(isMatch(expression));
      const [found, ...others] = [scored, newest, fitting].map((rows) =>
        rows.map((row) => row.name as Name).sort(),
      );
      for (const other of others) expect(other).toEqual(found);
      return found!;
    },
    async marked(typed, name) {
      const [of] = await store.db
        .select({ seq: reading.seq })
        .from(reading)
        .where(eq(reading.feedbackId, name));
      const [row] = await store.db
        .select({ marked: sql<string>`hit.marked` })
        .from(sql`${markedMatches(searchExpression(readSearch(typed)), [of!.seq])} as hit`);
      return foundIn(row?.marked ?? "").map(({ start, end }) => corpus[name].slice(start, end));
    },
  };
}

const asked: Record<string, Name[]> = {
  carers: ["apostrophe", "late"],
  "carers late": ["late"],
  '"cared"': ["caring"],
  cared: ["apostrophe", "caring", "late"],
  "day centre": ["apart", "centre"],
  '"day centre"': ["centre"],
  '"centre day"': [],
  "bus taxi": ["centre"],
  "bus/taxi": ["centre"],
  "example org": ["signs"],
  "a.b@example.org": ["signs"],
  help: ["signs"],
  "01632 960001": [],
  "01632 960 001": ["signs"],
  "10am": ["signs"],
  dont: [],
  "don't": ["apostrophe"],
  "don’t": ["apostrophe"],
  "who's coming": ["apostrophe"],
  cafe: ["accents"],
  CAFÉ: ["accents"],
  "sao jorge": ["accents"],
  zoë: ["accents"],
  zoe: ["accents"],
  naively: ["accents"],
  "3.50": ["accents"],
  nguyen: ["composed"],
  Nguyễn: ["composed"],
  دیر: ["urdu"],
  "والدہ کھانا": ["urdu"],
  dwr: ["welsh"],
  tŷ: ["welsh"],
  spozniona: ["polish"],
  łóżko: ["polish"],
  lozko: [],
  сиделка: ["russian"],
  ОПОЗДАЛА: ["russian"],
  елка: [],
  護理員: ["chinese"],
  "to be": ["small"],
  "not to be": ["small"],
  nobody: ["late", "shouting"],
  "nobody came": ["shouting"],
  vis: ["numbers"],
  "03/12/2026": ["numbers"],
  "15 minute": ["numbers"],
  "nothing like it": [],
};

test("what a person types finds the same readings", async () => {
  const { find } = await corpusStore();
  const found: Record<string, Name[]> = {};
  for (const typed of Object.keys(asked)) found[typed] = await find(typed);
  expect(found).toEqual(asked);
});

test("what was found is marked where it stands in the words", async () => {
  const { marked } = await corpusStore();
  expect(await marked("carer late", "late")).toEqual(["carers", "late"]);
  expect(await marked("don't fault", "apostrophe")).toEqual(["don", "t", "fault"]);
  expect(await marked("cafe naively", "accents")).toEqual(["Café", "naïvely"]);
  expect(await marked("example help", "signs")).toEqual(["example", "example", "help"]);
  expect(await marked("کھانا", "urdu")).toEqual(["کھانا"]);
});

test("changed words are found and earlier ones are not; removed ones are gone", async () => {
  const { store, find } = await corpusStore();
  await store.write((tx) =>
    tx
      .update(reading)
      .set({ words: "The chiropodist was lovely" })
      .where(eq(reading.feedbackId, "late"))
      .returning({ seq: reading.seq }),
  );
  expect(await find("chiropodist")).toEqual(["late"]);
  expect(await find("carers")).toEqual(["apostrophe"]);
  await store.write((tx) =>
    tx
      .delete(reading)
      .where(inArray(reading.feedbackId, ["late"]))
      .returning({ seq: reading.seq }),
  );
  expect(await find("chiropodist")).toEqual([]);
});

test("any word of two letters or more that stands in a text finds it, whatever signs stand around it", async () => {
  const { store } = await corpusStore();
  const word = fc.stringMatching(/^[a-zA-ZÀ-ÖØ-öø-ÿŁłŵŷа-яА-Я]{2,12}$/);
  const sign = fc.constantFrom(
    " ",
    "-",
    "/",
    ".",
    ",",
    "’",
    "'",
    "_",
    "@",
    "&",
    "<",
    ">",
    "://",
    "…",
    "—",
    "\n",
    "(",
    "#",
    "+",
    "=",
    "😀",
    "£",
  );
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(word, sign), { minLength: 1, maxLength: 8 }),
      fc.nat(),
      async (pieces, pick) => {
        const feedbackId = `generated-${nth++}`;
        await store.write((tx) =>
          tx.insert(reading).values({
            feedbackId,
            councilId: "c1",
            words: pieces.flat().join(""),
            spans: [],
            lang: "en",
            polarity: "problem",
            severity: "S1",
            worryWords: 0,
            model: "test-1",
            at: new Date(0),
          }),
        );
        const [wanted] = pieces[pick % pieces.length]!;
        const rows = await store.db
          .select({ name: reading.feedbackId })
          .from(sql`${matches(searchExpression(readSearch(`"${wanted}"`)), 1_000)} as hit`)
          .innerJoin(reading, sql`${reading.seq} = hit.seq`);
        expect(rows.map(({ name }) => name)).toContain(feedbackId);
      },
    ),
    { numRuns: 150 },
  );
});
