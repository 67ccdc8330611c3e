// Shows, value by value, that what the two databases would answer differently was decided once. Each test runs on both and
// names the value. The rules are listed in docs/adr/0003.
import { asc, avg, count, desc, eq, gt, gte, inArray, isNull, lt, max, ne, sql, sum } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { contains, monthOf, nullsLast, onPostgres } from "~db/dialect";
import { term } from "~db/schema";
import { lastOfEach, prepared, type Store, storableText } from "~db/store";
import { type ProbeRow, probe, probeStore, row } from "./probe";

const put = (store: Store, rows: ProbeRow[]) =>
  store.write((tx) => tx.insert(probe).values(rows).returning({ id: probe.id }));
/** Whatever JavaScript can hold, halves of signs too. */
const anyText = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);

test("this run is on the database that it says", async () => {
  const store = await probeStore();
  expect(onPostgres).toBe(store.url !== "");
});

test("a moment comes back to the millisecond, in any season and century, and is compared as a moment", async () => {
  const store = await probeStore();
  const moments = [
    "1897-03-01T00:00:00.001Z",
    "2026-03-29T01:30:00.123Z",
    "2026-10-25T00:59:59.999Z",
    "2126-11-21T23:59:59.500Z",
  ];
  await put(
    store,
    moments.map((at, n) => row(`r${n}`, { at: new Date(at) })),
  );
  const rows = await store.db.select().from(probe).orderBy(asc(probe.at));
  expect(rows.map(({ at }) => at?.toISOString())).toEqual(moments);
  const middle = new Date("2026-10-25T00:59:59.999Z");
  expect(ids(await store.db.select().from(probe).where(gte(probe.at, middle)).orderBy(probe.id))).toEqual([
    "r2",
    "r3",
  ]);
  expect(ids(await store.db.select().from(probe).where(lt(probe.at, middle)).orderBy(probe.id))).toEqual([
    "r0",
    "r1",
  ]);
  expect(ids(await store.db.select().from(probe).where(eq(probe.at, middle)))).toEqual(["r2"]);
  const [latest] = await store.db.select({ at: max(probe.at) }).from(probe);
  expect(latest?.at?.toISOString()).toBe(moments[3]);
});

test("true and false come back as themselves and are compared by eq", async () => {
  const store = await probeStore();
  await put(store, [row("yes", { yes: true }), row("no", { yes: false }), row("unsaid")]);
  const rows = await store.db.select({ id: probe.id, yes: probe.yes }).from(probe).orderBy(probe.id);
  expect(rows).toEqual([
    { id: "no", yes: false },
    { id: "unsaid", yes: null },
    { id: "yes", yes: true },
  ]);
  expect(ids(await store.db.select().from(probe).where(eq(probe.yes, false)))).toEqual(["no"]);
  expect(ids(await store.db.select().from(probe).where(isNull(probe.yes)))).toEqual(["unsaid"]);
  const [counted] = await store.db
    .select({ n: sql`count(*) filter (where ${eq(probe.yes, true)})`.mapWith(Number) })
    .from(probe);
  expect(counted).toEqual({ n: 1 });
});

test("JSON comes back as the value it was, keys in their order; a missing one is null and not the word", async () => {
  const store = await probeStore();
  const docs: unknown[] = [
    { b: 1, a: [true, null, "é", 1.5], aa: 1 },
    { nul: "a\0b", half: "\ud83d" },
    [],
    {},
    0,
    false,
    "5",
    "null",
    { deep: { er: [{}] } },
    { "": "" },
  ];
  await put(store, [row("none"), ...docs.map((doc, n) => row(`r${n}`, { doc }))]);
  const rows = await store.db
    .select({ doc: probe.doc })
    .from(probe)
    .where(ne(probe.id, "none"))
    .orderBy(probe.id);
  expect(JSON.stringify(rows.map(({ doc }) => doc))).toBe(JSON.stringify(docs));
  expect(ids(await store.db.select().from(probe).where(isNull(probe.doc)))).toEqual(["none"]);
  expect(
    (await store.db.select({ doc: probe.doc }).from(probe).where(eq(probe.id, "none")))[0]?.doc,
  ).toBeNull();
});

test("JSON can be changed through a prepared statement by naming its column", async () => {
  const store = await probeStore();
  await put(store, [row("r", { doc: { step: 1 } })]);
  const change = prepared("proof_change_doc", (db) =>
    db
      .update(probe)
      .set({ doc: sql`${sql.param(sql.placeholder("doc"), probe.doc)}` })
      .where(eq(probe.id, sql.placeholder("id"))),
  );
  await store.write(async (tx) => {
    await change(tx).execute({ id: "r", doc: { step: 2, said: "it’s “fine”" } });
  });
  expect(await store.db.select({ doc: probe.doc }).from(probe)).toEqual([
    { doc: { step: 2, said: "it’s “fine”" } },
  ]);
});

test("text is in the order of its code points, small letters after capitals and accents last", async () => {
  const store = await probeStore();
  const words = ["10", "9", "B", "Z", "_", "a", "b c", "b-c", "bc", "z", "É", "é", "ى", "一", "😀"];
  await put(
    store,
    [...words].reverse().map((each, n) => row(`r${n}`, { words: each })),
  );
  const rows = await store.db.select({ words: probe.words }).from(probe).orderBy(asc(probe.words));
  expect(rows.map((each) => each.words)).toEqual(words);
  const above = await store.db
    .select({ words: probe.words })
    .from(probe)
    .where(gt(probe.words, "z"))
    .orderBy(probe.words);
  expect(above.map((each) => each.words)).toEqual(words.slice(10));
});

test("rows without a value come last, whichever way the others go", async () => {
  const store = await probeStore();
  await put(store, [row("none"), row("two", { n: 2 }), row("one", { n: 1 })]);
  const ordered = async (order: ReturnType<typeof asc>) =>
    ids(await store.db.select({ id: probe.id }).from(probe).orderBy(nullsLast(order)));
  expect(await ordered(asc(probe.n))).toEqual(["one", "two", "none"]);
  expect(await ordered(desc(probe.n))).toEqual(["two", "one", "none"]);
});

test("text that both can keep comes back as it went in", async () => {
  const store = await probeStore();
  const storable = storableText("nul\0 byte, half a sign \ud83d, a whole one 😀, line\r\nend, tab\t, اردو");
  expect(storable).toBe("nul byte, half a sign \ufffd, a whole one 😀, line\r\nend, tab\t, اردو");
  await put(store, [row("r", { words: storable })]);
  expect((await store.db.select({ words: probe.words }).from(probe))[0]?.words).toBe(storable);
});

test("any text at all can be kept once it was made storable", async () => {
  const store = await probeStore();
  let nth = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(anyText, { minLength: 1, maxLength: 20 }), async (lines) => {
      const rows = lines.map((line) => row(`r${nth++}`, { words: storableText(line) }));
      await put(store, rows);
      const back = await store.db
        .select()
        .from(probe)
        .where(inArray(probe.id, ids(rows)));
      expect(new Map(back.map((each) => [each.id, each.words]))).toEqual(
        new Map(rows.map((each) => [each.id, each.words])),
      );
    }),
    { numRuns: 15 },
  );
});

test("bytes come back as a Buffer of the same bytes", async () => {
  const store = await probeStore();
  const sealed = Buffer.from([0, 1, 92, 39, 127, 128, 255]);
  await put(store, [row("r", { sealed })]);
  const [back] = await store.db.select({ sealed: probe.sealed }).from(probe);
  expect(Buffer.isBuffer(back?.sealed)).toBe(true);
  expect(back?.sealed).toEqual(sealed);
  expect(ids(await store.db.select().from(probe).where(eq(probe.sealed, sealed)))).toEqual(["r"]);
});

test("whole numbers are exact to 2^53 - 1 and others to the last digit", async () => {
  const store = await probeStore();
  const numbers = [0, -1, 2 ** 31, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER];
  const amounts = [0.1, -0.30000000000000004, 1e-300, 1.7976931348623157e308, 3];
  await put(
    store,
    numbers.map((n, nth) => row(`r${nth}`, { n, amount: amounts[nth]! })),
  );
  const rows = await store.db.select().from(probe).orderBy(probe.id);
  expect(rows.map(({ n }) => n)).toEqual(numbers);
  expect(rows.map(({ amount }) => amount)).toEqual(amounts);
});

test("counts, sums and averages are numbers where they are mapped", async () => {
  const store = await probeStore();
  await put(store, [
    row("a", { n: 1, words: "x" }),
    row("b", { n: 2, words: "x" }),
    row("c", { n: 4, words: "y" }),
  ]);
  const groups = await store.db
    .select({
      words: probe.words,
      rows: count(),
      total: sum(probe.n).mapWith(Number),
      mean: avg(probe.n).mapWith(Number),
      most: max(probe.n),
      above: sql`count(*) filter (where ${gt(probe.n, 1)})`.mapWith(Number),
      next: sql`coalesce(max(${probe.n}), 0) + 1`.mapWith(Number),
    })
    .from(probe)
    .groupBy(probe.words)
    .orderBy(probe.words);
  expect(groups).toEqual([
    { words: "x", rows: 2, total: 3, mean: 1.5, most: 2, above: 1, next: 3 },
    { words: "y", rows: 1, total: 4, mean: 4, most: 4, above: 1, next: 5 },
  ]);
  expect(await store.db.$count(probe, gt(probe.n, 1))).toBe(2);
});

test("looking inside text: English letters in either case, any other as written or small, signs as themselves", async () => {
  const store = await probeStore();
  const words = ["Café Élan", "cafe elan", "CAFÉ", "100% of it", "1000 of it", "a_b", "axb", "back\\slash"];
  await put(
    store,
    words.map((each, n) => row(`r${n}`, { words: each })),
  );
  const found = async (looked: string) =>
    (
      await store.db
        .select({ words: probe.words })
        .from(probe)
        .where(contains(probe.words, looked))
        .orderBy(probe.id)
    ).map((each) => each.words);
  expect(await found("CAF")).toEqual(["Café Élan", "cafe elan", "CAFÉ"]);
  expect(await found("café")).toEqual(["Café Élan"]);
  expect(await found("CAFÉ")).toEqual(["Café Élan", "CAFÉ"]);
  expect(await found("Élan")).toEqual(["Café Élan"]);
  expect(await found("élan")).toEqual([]);
  expect(await found("0%")).toEqual(["100% of it"]);
  expect(await found("A_B")).toEqual(["a_b"]);
  expect(await found("k\\s")).toEqual(["back\\slash"]);
});

test("a month is read off a calendar day", async () => {
  const store = await probeStore();
  await put(store, [row("a", { words: "2026-03-31" }), row("b", { words: "2026-04-01" })]);
  const rows = await store.db
    .select({ month: monthOf(probe.words) })
    .from(probe)
    .orderBy(probe.id);
  expect(rows).toEqual([{ month: "2026-03" }, { month: "2026-04" }]);
});

test("of rows that share a key the last one is kept by an upsert, whatever is there before", async () => {
  const store = await probeStore();
  await put(store, [row("a", { n: 0 })]);
  const wanted = [
    row("a", { n: 1 }),
    row("b", { n: 2 }),
    row("a", { n: 3 }),
    row("b", { n: 4 }),
    row("c", { n: 5 }),
  ];
  const rows = lastOfEach(wanted, ({ id }) => id);
  expect(rows.map(({ id, n }) => [id, n])).toEqual([
    ["a", 3],
    ["b", 4],
    ["c", 5],
  ]);
  const upserted = await store.write((tx) =>
    tx
      .insert(probe)
      .values(rows)
      .onConflictDoUpdate({ target: probe.id, set: { n: sql`excluded.n` } })
      .returning({ id: probe.id }),
  );
  expect(upserted).toHaveLength(3);
  expect(await store.db.select({ id: probe.id, n: probe.n }).from(probe).orderBy(probe.id)).toEqual([
    { id: "a", n: 3 },
    { id: "b", n: 4 },
    { id: "c", n: 5 },
  ]);
});

test("what was inserted, changed and removed is counted by the rows that come back", async () => {
  const store = await probeStore();
  const counted = await store.write(async (tx) => [
    (
      await tx
        .insert(probe)
        .values([row("a"), row("b")])
        .onConflictDoNothing()
        .returning({ id: probe.id })
    ).length,
    (
      await tx
        .insert(probe)
        .values([row("b"), row("c")])
        .onConflictDoNothing()
        .returning({ id: probe.id })
    ).length,
    (
      await tx
        .update(probe)
        .set({ n: 1 })
        .where(inArray(probe.id, ["a", "c", "z"]))
        .returning({ id: probe.id })
    ).length,
    (await tx.delete(probe).where(inArray(probe.id, [])).returning({ id: probe.id })).length,
    (await tx.delete(probe).where(eq(probe.n, 1)).returning({ id: probe.id })).length,
  ]);
  expect(counted).toEqual([2, 1, 2, 0, 2]);
});

test("a moment in a prepared statement is compared by naming its column", async () => {
  const store = await probeStore();
  await put(store, [row("old", { at: new Date(1_000) }), row("new", { at: new Date(3_000) })]);
  const since = prepared("proof_since", (db) =>
    db
      .select({ id: probe.id })
      .from(probe)
      .where(gte(probe.at, sql.param(sql.placeholder("at"), probe.at))),
  );
  expect(await since(store.db).execute({ at: new Date(2_000) })).toEqual([{ id: "new" }]);
});

test("a unique index lets any number of rows without a value be", async () => {
  const store = await probeStore();
  const rows = ["a", "b"].map((code) => ({
    councilId: "c1",
    list: "l",
    code,
    label: "",
    definition: "",
    source: "",
    parent: null,
    extra: {},
    validFrom: "2026-01-01",
    validTo: null,
  }));
  await store.write((tx) => tx.insert(term).values(rows).returning({ code: term.code }));
  expect(await store.db.$count(term, isNull(term.parent))).toBe(2);
});
