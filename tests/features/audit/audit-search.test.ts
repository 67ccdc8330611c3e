// What data protection sees of the audit trail, and that every act has a name.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { authorize, authorizeSystem } from "~/features/accounts/authorize.rules";
import { auditActs, auditLine, sayAct } from "~/features/audit/audit.view";
import { translatorFor } from "~/i18n/i18n";
import { feedback } from "~db/schema";
import { testHouse } from "../../kit/house";

const t = translatorFor("en") as (key: string, values?: Record<string, string | number>) => string;

async function aHouse() {
  const house = await testHouse();
  await house.text("+447700900501", "Carer didnt turn up agen");
  await house.pass(60_000);
  const [item] = await house.store.db.select().from(feedback);
  const by = authorize(house.actor("dpo"), "audit:read");
  const find = (query: Record<string, string> = {}) => house.services.audit.search(by, query);
  const act = (n: number, accountId = "a1") =>
    house.store.write((tx) =>
      house.services.audit.record(tx, {
        councilId: house.councilId,
        actor: { kind: "account", accountId, councilId: house.councilId, name: "Some Name", roles: [] },
        action: n % 2 ? "task.done" : "original.read",
        subjectKind: "feedback",
        subjectId: item!.id,
        at: new Date(house.clock.now().getTime() + n),
      }),
    );
  return { house, item: item!, find, act };
}

test("the list tells what people did; asked for one item by its reference, what the machine did as well", async () => {
  const { item, find, act } = await aHouse();
  await act(1);
  const people = await find();
  expect(people.events.every((event) => event.actorKind === "account")).toBe(true);
  const own = await find({ record: item.reference.toLowerCase().replaceAll("-", " ") });
  expect(own.events.map((event) => event.action)).toEqual(
    expect.arrayContaining(["task.done", "feedback.received"]),
  );
  expect(own.references.get(item.id)).toBe(item.reference);
  expect((await find({ record: "NONE-11-SUCH" })).isUnknown).toBe(true);
});

test("it is narrowed by person, act and day, and paged without a gap", async () => {
  const { find, act, house } = await aHouse();
  for (let n = 0; n < 120; n++) await act(n, n < 60 ? "a1" : "a2");
  expect((await find({ who: "a1", act: "task.done" })).events).toHaveLength(30);
  const day = "2026-11-24";
  expect((await find({ day })).events.length).toBeGreaterThan(0);
  expect((await find({ day: "2026-11-23" })).events).toEqual([]);
  const seen: number[] = [];
  for (let after: string | null = ""; after !== null; ) {
    const found = await find({ who: "a1", ...(after ? { after } : {}) });
    seen.push(...found.events.map(({ seq }) => seq));
    after = found.next;
  }
  expect(seen).toHaveLength(60);
  expect(new Set(seen).size).toBe(60);
  expect(seen).toEqual([...seen].sort((a, b) => b - a));
  const elsewhere = authorizeSystem("southmere", "audit:read", "test");
  expect((await house.services.audit.search(elsewhere, {})).events).toEqual([]);
});

test("what stands in the address and cannot be read counts as not asked", async () => {
  const { find, act } = await aHouse();
  await act(1);
  const all = (await find()).events.length;
  expect((await find({ day: "2026-13-99", after: "x", who: "" })).events).toHaveLength(all);
});

test("a line says when, who, what and about which item, and holds no word of what was said", async () => {
  const { find, act, item, house } = await aHouse();
  await act(0);
  await house.store.write((tx) =>
    house.services.audit.record(tx, {
      councilId: house.councilId,
      actor: { kind: "system", councilId: house.councilId, name: "reading" },
      action: "feedback.machine_read",
      subjectKind: "feedback",
      subjectId: item.id,
    }),
  );
  const { events, references } = await find({ record: `feedback:${item.id}` });
  const lines = events.map((event) => auditLine(event, { t, nameOf: () => "Priya Shah", references }));
  const line = lines.find(({ who }) => who === "Priya Shah");
  expect(line).toMatchObject({ what: "Read the words as they came", about: item.reference });
  expect(lines.map(({ who }) => who)).toContain("The machine");
  expect(JSON.stringify(lines)).not.toMatch(/turn up|07700|7700900/);
});

test("every act that the source records has words, and every act with words is recorded somewhere", () => {
  const source = readdirSync("app/features", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.endsWith("audit.view.ts"))
    .map((name) => readFileSync(path.join("app/features", name), "utf8"))
    .join("\n");
  const recorded = new Set([...source.matchAll(/action: "([a-z_]+\.[a-z_]+)"/g)].map(([, code]) => code!));
  const known = new Set<string>(auditActs);
  expect([...recorded].filter((code) => !known.has(code))).toEqual([]);
  expect([...known].filter((code) => sayAct(code, t) === code)).toEqual([]);
  const unsaid = [...known].filter((code) => !source.includes(`"${code}"`));
  // Its first half is one of two purposes of a link.
  expect(unsaid.filter((code) => !code.endsWith(".mailed"))).toEqual([]);
});
