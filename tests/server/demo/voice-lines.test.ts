// The invented voices as data: that they can be read, that they spread over what people speak of and how, and that nothing in
// them belongs to anybody real.
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { readRegister } from "~/features/contracts/register-csv.rules";
import { readLists } from "~/features/taxonomies/read-lists.server";
import { addDays, addMonths } from "~/lib/dates";
import { fillDays, ukWritten } from "~/server/demo/dated-words.rules";
import { registerFile } from "~/server/demo/register-file.schema";
import { readVoiceLines } from "~/server/demo/voice-line.schema";

const root = process.cwd();
const lines = await readVoiceLines(root);
const lists = new Map(
  (await readLists(path.join(root, "db/seed/taxonomies"))).map(({ list, rows }) => [list, rows]),
);
const codes = (list: string) => new Set(lists.get(list)!.map((row) => row.code));
const count = <T>(of: (line: (typeof lines)[number]) => T) => {
  const counts = new Map<T, number>();
  for (const line of lines) counts.set(of(line), (counts.get(of(line)) ?? 0) + 1);
  return counts;
};

function registerOn(today: string) {
  const rows = ["contracts.csv", "grants.csv"].flatMap((name) => {
    const words = fillDays(
      readFileSync(path.join(root, "db/seed/northmere", name), "utf8"),
      today,
      ukWritten,
    );
    const read = readRegister(words);
    if ("refused" in read) throw new Error(read.refused);
    return read.entries.flatMap((entry) => entry.notices ?? []);
  });
  return new Map(rows.map((row) => [row.ref!, row]));
}

test("every line speaks in codes of the lists, and on a basis that whoever speaks may use", () => {
  const known = {
    channel: codes("channels"),
    respondentType: codes("respondent_types"),
    basis: codes("representation_basis"),
    themes: codes("themes"),
    methods: codes("view_methods"),
    ageBand: codes("age_bands"),
  };
  const mayUse = new Map(
    lists
      .get("representation_basis")!
      .map((row) => [row.code, String((row as Record<string, unknown>).who_may_use ?? "")]),
  );
  const allowed = (basis: string, type: string): boolean => {
    const words = mayUse.get(basis) ?? "";
    if (words.startsWith("*")) return !(type === "ANON" && words.includes("not ANON"));
    return words
      .replace(/\(.*\)/, "")
      .split(/,\s*/)
      .some((each) =>
        each.trim().endsWith("*") ? type.startsWith(each.trim().slice(0, -1)) : each.trim() === type,
      );
  };
  const wrong = lines.filter(
    (line) =>
      !known.channel.has(line.channel) ||
      !known.respondentType.has(line.respondentType) ||
      !known.basis.has(line.basis) ||
      !line.themes.every((code) => known.themes.has(code)) ||
      !line.methods.every((code) => known.methods.has(code)) ||
      (line.ageBand !== null && !known.ageBand.has(line.ageBand)) ||
      !allowed(line.basis, line.respondentType),
  );
  expect(wrong.map((line) => `${line.id} ${line.basis} ${line.respondentType}`)).toEqual([]);
  expect(mayUse.get("R10")).toContain("ATTORNEY");
});

test("no two people say the same, and nobody says two things within three minutes", () => {
  expect(new Set(lines.map((line) => line.words.toLowerCase())).size).toBe(lines.length);
  const last = new Map<number, number>();
  for (const { person, daysAgo, at, id } of lines) {
    const minutes = -daysAgo * 1440 + Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
    expect(minutes - (last.get(person) ?? -Infinity), id).toBeGreaterThan(3);
    last.set(person, minutes);
  }
});

test("the voices spread over every theme, channel and basis", () => {
  const said = new Set(lines.flatMap((line) => line.themes));
  const children = [...codes("themes")].filter((code) => code.includes("."));
  expect(lines.length).toBeGreaterThan(400);
  expect(
    [...codes("themes")].filter(
      (code) => !code.includes(".") && !children.some((child) => said.has(child) && child.startsWith(code)),
    ),
  ).toEqual([]);
  expect(children.filter((code) => said.has(code)).length).toBeGreaterThanOrEqual(70);
  const channels = count((line) => line.channel);
  for (const [channel, least] of [
    ["SMS", 150],
    ["VOICE", 25],
    ["VM", 15],
    ["WEB", 30],
    ["EASYREAD", 10],
    ["APP_STAFF", 20],
    ["ADV_OFF", 12],
    ["HOMEVISIT", 8],
    ["MEETING", 8],
    ["LETTER", 12],
    ["EMAIL", 10],
    ["PROXY", 6],
    ["PANEL", 4],
  ] as const)
    expect(channels.get(channel), channel).toBeGreaterThanOrEqual(least);
  const bases = count((line) => line.basis);
  for (let number = 0; number <= 12; number++)
    expect(bases.get(`R${number}`), `R${number}`).toBeGreaterThanOrEqual(1);
  expect(new Set(lines.map((line) => line.person)).size).toBeGreaterThanOrEqual(260);
  expect(lines.filter((line) => line.contracts.length === 2).length).toBe(2);
  expect(lines.filter((line) => line.words.includes("Marian Holt")).length).toBe(1);
});

test("the only telephone numbers are those that Ofcom keeps for drama", () => {
  const files = ["voices.ndjson", "theme-answers.json", "register.json", "contracts.csv", "grants.csv"];
  const numbers = files.flatMap((name) => {
    const words = readFileSync(path.join(root, "db/seed/northmere", name), "utf8");
    return words.match(/(?<![\d,.-])(?:\+44|0)(?:[ -]?\d){9,10}(?!\d)/g) ?? [];
  });
  expect(numbers.length).toBeGreaterThan(3);
  const drama = /^(?:07700900\d{3}|01632960\d{3})$/;
  expect(
    numbers.map((each) => each.replace(/[ -]/g, "").replace("+44", "0")).filter((each) => !drama.test(each)),
  ).toEqual([]);
});

test("every service that somebody names is one of the fictional register", () => {
  const today = "2026-11-21";
  const file = registerFile.parse(
    JSON.parse(fillDays(readFileSync(path.join(root, "db/seed/northmere/register.json"), "utf8"), today)),
  );
  const providers = [...registerOn(today).values()].flatMap((row) =>
    row.suppliers.map((supplier) => supplier.name),
  );
  const aliases = Object.values(file.contracts).flatMap(
    (each) => (each.words?.aliases as string[] | undefined) ?? [],
  );
  const ours = [...providers, ...aliases, "Home care", "Old Mill", "Shared Lives"].map((name) =>
    name.toLowerCase(),
  );
  const named =
    /\b(?:[A-Z][a-z']+ ){1,3}(?:House|Court|Lodge|Grove|Manor|Hall|Care|Homecare|Group|Ltd|Payroll|Meals|Row|Mill|Centre|Way|Lives|Neighbours|Trust|Hospital|Surgery)\b/g;
  const found = lines.flatMap((line) =>
    (`${line.words} ${line.reply?.words ?? ""}`.match(named) ?? []).map((name) => [line.id, name] as const),
  );
  expect(found.length).toBeGreaterThan(20);
  // "At Willow House" begins with a word of the sentence.
  const isOurs = (name: string) =>
    ours.some((each) => name.toLowerCase().endsWith(each) || name.toLowerCase().includes(each));
  const publicBodies = /Integrated Care|Care Board/;
  expect(found.filter(([, name]) => !isOurs(name) && !publicBodies.test(name))).toEqual([]);
});

test("whenever the demonstration is made, a voice is linked to a contract that was in force when it spoke", () => {
  for (let month = 0; month < 12; month++) {
    for (const today of [addMonths("2026-11-01", month), addDays(addMonths("2026-12-01", month), -1)]) {
      const register = registerOn(today);
      const wrong = lines.flatMap((line) =>
        line.contracts
          .map((ref) => register.get(ref)!)
          .filter(({ startsOn, endsOn }) => {
            const day = addDays(today, -line.daysAgo);
            return startsOn! > day || (endsOn !== null && endsOn < day);
          })
          .map((row) => `${today} ${line.id} ${row.ref}`),
      );
      expect(wrong).toEqual([]);
    }
  }
});
