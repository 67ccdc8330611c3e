import fc from "fast-check";
import { expect, test } from "vitest";
import { type LinkableContract, makeLinker } from "~/features/contracts/link.rules";
import { slipsBetween } from "~/features/contracts/link-index.rules";
import { type LinkCase, linkCases, register } from "./link-cases";
import { laterCases } from "./link-later";

const link = makeLinker(register);

function isRight(each: LinkCase): boolean {
  const result = link(each.text, { eventDate: each.day });
  const ids = result.links.map((one) => one.contractId).sort();
  return ids.join() === [...each.contracts].sort().join() && result.decided === (each.kind === "=");
}

function idsOf(text: string, eventDate = "2026-11-02", area?: string): string[] {
  return link(text, { eventDate, area }).links.map((one) => one.contractId);
}

test.each(linkCases.filter((each) => !each.isHeldOut))("$kind $contracts on $day: $text", (each) => {
  const result = link(each.text, { eventDate: each.day });
  expect(result.links.map((one) => one.contractId).sort()).toEqual([...each.contracts].sort());
  expect(result.decided).toBe(each.kind === "=");
});

test("of the 20 texts set aside before the rules were written, at least 19 are linked as they should be", () => {
  const held = linkCases.filter((each) => each.isHeldOut);
  expect(held).toHaveLength(20);
  expect(held.filter(isRight).length).toBeGreaterThanOrEqual(19);
});

test("of the 37 texts written after the rules, at least nine in ten are linked as they should be", () => {
  expect(laterCases).toHaveLength(37);
  expect(laterCases.filter(isRight).length / laterCases.length).toBeGreaterThanOrEqual(0.9);
});

test("no text is ever linked to a contract that was not in force on the day, while another of the name was", () => {
  for (const each of [...linkCases, ...laterCases]) {
    const result = link(each.text, { eventDate: each.day });
    if (!result.decided) continue;
    for (const one of result.links) {
      const contract = register.find((row) => row.id === one.contractId)!;
      expect(contract.start === null || contract.start <= each.day, each.text).toBe(true);
      expect(contract.end === null || each.day <= contract.end, each.text).toBe(true);
    }
  }
});

test("the day decides between a contract and its predecessor, to the day", () => {
  expect(idsOf("Brightwater was late", "2024-03-31")).toEqual(["hc-north-old"]);
  expect(idsOf("Brightwater was late", "2024-04-01")).toEqual(["hc-north"]);
});

test("a day when nothing of the name was in force is left to a person", () => {
  const result = link("Pausewell cancelled our week", { eventDate: "2023-06-01" });
  expect(result.decided).toBe(false);
  expect(result.links).toMatchObject([{ contractId: "respite", p: 0.3 }]);
});

test("where it happened narrows the choice when the words do not", () => {
  expect(idsOf("meals on wheels were cold", "2026-11-02", "Saltham")).toEqual(["meals-south"]);
  expect(idsOf("meals on wheels were cold")).toHaveLength(2);
});

test("two services in one text are two links", () => {
  const result = link("Brightwater are fine but hearthplate are always late", { eventDate: "2026-11-02" });
  expect(result).toMatchObject({
    decided: true,
    links: [{ contractId: "hc-north" }, { contractId: "meals-east" }],
  });
});

test("a link shows its reason and the very words that led to it", () => {
  const text = "Them from “BRITEWATER”, the carers, didn’t come";
  const [first] = link(text, { eventDate: "2026-11-02" }).links;
  expect(first).toMatchObject({ contractId: "hc-north", because: "alias+date" });
  expect(first!.spans.map(([start, end]) => text.slice(start, end))).toEqual(["BRITEWATER"]);
});

test("a surer match has a higher p, and candidates share it", () => {
  const p = (text: string): number => link(text, { eventDate: "2026-11-02" }).links[0]!.p;
  expect(p("hearthplate was late")).toBeGreaterThan(p("hearthplait was late"));
  expect(p("Quillbeck put the fees up")).toBeLessThanOrEqual(0.5);
});

test("a contract without dates gives way to one whose dates hold the day", () => {
  const base = { ref: null, title: "Sitting service", aliases: [], serviceType: "RESPITE", places: [] };
  const undated: LinkableContract = {
    ...base,
    id: "undated",
    providers: ["Calderwick Ltd"],
    start: null,
    end: null,
  };
  const dated: LinkableContract = { ...undated, id: "dated", start: "2024-01-01", end: "2027-01-01" };
  const result = makeLinker([undated, dated])("Calderwick never came", { eventDate: "2026-01-01" });
  expect(result).toMatchObject({ decided: true, links: [{ contractId: "dated" }] });
});

test("an empty register and an empty text link nothing", () => {
  expect(makeLinker([])("Brightwater", { eventDate: "2026-11-02" })).toEqual({ links: [], decided: false });
  expect(link("", { eventDate: "2026-11-02" })).toEqual({ links: [], decided: false });
});

test.each([
  ["tolvane", "tolvane", 0],
  ["tolvane", "tolvanne", 1],
  ["tolvane", "tolavne", 1],
  ["tolvane", "tolvi", null],
  ["care", "cart", null],
  ["hearthplate", "harthplait", 3],
])("between %s and %s there are %s slips", (a, b, slips) => {
  expect(slipsBetween(a, b)).toBe(slips);
  expect(slipsBetween(b, a)).toBe(slips);
});

test("whatever is typed, links are known contracts, apart, with sane chances and words of the text", () => {
  const vocabulary = [...linkCases, ...laterCases].flatMap((each) => each.text.split(" "));
  const ids = new Set(register.map((contract) => contract.id));
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...vocabulary, "’", "\n", "👍", "e\u0301"), { maxLength: 40 }),
      (words) => {
        const text = words.join(" ");
        const { links, decided } = link(text, { eventDate: "2026-11-02" });
        expect(new Set(links.map((one) => one.contractId)).size).toBe(links.length);
        if (decided) expect(links.length).toBeGreaterThan(0);
        for (const one of links) {
          expect(ids.has(one.contractId)).toBe(true);
          expect(one.p).toBeGreaterThan(0);
          expect(one.p).toBeLessThanOrEqual(1);
          for (const [start, end] of one.spans) expect(text.slice(start, end).trim()).not.toBe("");
        }
      },
    ),
  );
});

test("with 500 contracts a text costs less than a millisecond, and a letter of 10,000 characters does not hang", () => {
  const many: LinkableContract[] = Array.from({ length: 500 }, (_, at) => ({
    ...register[at % register.length]!,
    id: `c${at}`,
    ref: `NCC/2024/${at}`,
    providers: [
      `${["Brack", "Cald", "Fell", "Holm", "Quill"][at % 5]}${["ley", "holme", "beck", "wood"][at % 4]} ${at} Care Ltd`,
    ],
    aliases: [
      `${["Garth", "Orm", "Pend", "Skel"][at % 4]}${["side", "thwaite", "field"][at % 3]} Lodge ${at}`,
    ],
  }));
  const busy = makeLinker(many);
  const text =
    "hi its about mums carers from fellbeck, they were late agen in Eskby and meals on wheels were cold";
  for (let i = 0; i < 200; i++) busy(text, { eventDate: "2026-11-02" });
  const from = performance.now();
  for (let i = 0; i < 200; i++) busy(text, { eventDate: "2026-11-02" });
  expect((performance.now() - from) / 200).toBeLessThan(1);
  for (const seed of ["fellbekk ", "carers ", "a", "home care "]) {
    const long = seed.repeat(10_000).slice(0, 10_000);
    const start = performance.now();
    busy(long, { eventDate: "2026-11-02" });
    expect(performance.now() - start, seed).toBeLessThan(250);
  }
});
