// Guards the plan of the house (docs/architecture.md). A rule changes by a decision record, never by an exception here.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSource } from "./source";

const source = readSource();
const isIn = (file: string, folder: string) => file.startsWith(`${folder}/`);
const roomOf = (file: string) => /^app\/features\/([^/]+)\//.exec(file)?.[1] ?? null;
const broken = (rule: (file: string, to: string, isType: boolean) => boolean) =>
  source.flatMap(({ file, imports }) =>
    imports.filter((each) => rule(file, each.to, each.isType)).map((each) => `${file} → ${each.to}`),
  );

test("no file is longer than its ceiling: 300 lines, 150 for a route", () => {
  const long = source
    .filter(({ file, lines }) => lines > (isIn(file, "app/routes") ? 150 : 300))
    .map(({ file, lines }) => `${file}: ${lines}`);
  expect(long).toEqual([]);
});

test("nothing imports in a circle", () => {
  const graph = new Map(
    source.map(({ file, imports }) => [file, imports.filter((each) => !each.isType).map((each) => each.to)]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
    if (trail.includes(file) || done.has(file)) return;
    for (const to of graph.get(file) ?? []) if (graph.has(to)) walk(to, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  expect(circles).toEqual([]);
});

test("a route reaches services through its context: no service, repo, rule, database or other route", () => {
  expect(
    broken(
      (file, to, isType) =>
        isIn(file, "app/routes") &&
        (isIn(to, "app/routes") ||
          isIn(to, "db") ||
          /^drizzle|^twilio|better-sqlite3/.test(to) ||
          (!isType &&
            (to === "app/services.server.ts" ||
              (roomOf(to) !== null && !/\.(schema|view)\.tsx?$|\/components\//.test(to))))),
    ),
  ).toEqual([]);
});

test("rules, schemas and views are pure: nothing of the server, the database, the web framework or a provider", () => {
  expect(
    broken(
      (file, to, isType) =>
        /\.(rules|schema|view)\.ts$/.test(file) &&
        isIn(file, "app/features") &&
        !isType &&
        (/\.server\.ts$/.test(to) ||
          isIn(to, "db") ||
          isIn(to, "app/gateways") ||
          /^drizzle|^@remix-run|^twilio|^better-sqlite3|^node:fs/.test(to)),
    ),
  ).toEqual([]);
});

test("only a repo and the schema speak SQL", () => {
  expect(
    broken(
      (file, to, isType) =>
        !isType &&
        isIn(file, "app") &&
        !/\.repo\.server\.ts$/.test(file) &&
        (/^drizzle-orm/.test(to) || isIn(to, "db/schema")),
    ),
  ).toEqual([]);
});

test("a service leans on its own room's repo and is given other rooms' services", () => {
  expect(
    broken(
      (file, to, isType) =>
        roomOf(file) !== null &&
        roomOf(to) !== null &&
        roomOf(file) !== roomOf(to) &&
        !isType &&
        (/\.repo\.server\.ts$/.test(to) || /\.service\.server\.ts$/.test(to)),
    ),
  ).toEqual([]);
});

test("components, words and helpers lean on no feature", () => {
  expect(
    broken(
      (file, to) =>
        ["app/components", "app/i18n", "app/lib"].some((folder) => isIn(file, folder)) &&
        isIn(to, "app/features"),
    ),
  ).toEqual([]);
});

test("gateways know no feature and no database, and only one folder imports twilio", () => {
  expect(
    broken((file, to) => isIn(file, "app/gateways") && (isIn(to, "app/features") || isIn(to, "db"))),
  ).toEqual([]);
  expect(broken((file, to) => /^twilio(\/|$)/.test(to) && !isIn(file, "app/gateways/twilio"))).toEqual([]);
});

test("only the server and commands build services", () => {
  expect(
    broken(
      (file, to, isType) =>
        to === "app/services.server.ts" && !isType && !isIn(file, "app/server") && !isIn(file, "scripts"),
    ),
  ).toEqual([]);
});

test("the environment is read in two files of the application", () => {
  const readers = source
    .filter(({ file, words }) => !isIn(file, "scripts") && /process\.env\b/.test(words))
    .map(({ file }) => file);
  expect(readers.sort()).toEqual(["app/env.server.ts", "db/dialect.ts"]);
});

test("every file says what it owns in its first line", () => {
  const silent = source
    .filter(
      ({ file, words }) =>
        !/\.config\.ts$/.test(file) && !isIn(file, "app/routes") && !/^(#!.*\n)?(\/\/|\/\*\*)/.test(words),
    )
    .map(({ file }) => file);
  expect(silent).toEqual([]);
});

test("no file is named utils or helpers", () => {
  expect(
    source
      .map(({ file }) => file)
      .filter((file) => /(^|\/)(utils?|helpers?|misc|common)\.(ts|tsx)$/.test(file)),
  ).toEqual([]);
});

test("every namespace of words is listed for its language", () => {
  for (const lang of readdirSync("app/i18n/locales")) {
    const listed = readFileSync(`app/i18n/locales/${lang}/index.ts`, "utf8");
    const files = readdirSync(`app/i18n/locales/${lang}`).filter((file) => file.endsWith(".json"));
    expect(files.filter((file) => !listed.includes(`"./${file}"`))).toEqual([]);
  }
});

test("the project stands without the folders beside it", () => {
  const leaning = source.filter(({ words }) => /\.\.\/shared|\/work\//.test(words)).map(({ file }) => file);
  expect(leaning).toEqual([]);
  expect(existsSync("docs/acceptance.csv")).toBe(true);
});
