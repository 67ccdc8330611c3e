// Shows that the matrix of access knows every page and every act of its forms, and that what people read of it is up to date.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { doors } from "~/features/accounts/access-doors";
import { answerOf, matrixAsMarkdown, type visitors } from "~/features/accounts/access-matrix";
import { roles } from "~/features/accounts/actor.schema";
import { actions } from "~/features/accounts/authorize.rules";

const folder = "app/routes";
const files = readdirSync(folder).map((file) => ({
  route: file.replace(/\.tsx?$/, ""),
  words: readFileSync(path.join(folder, file), "utf8"),
}));
const doesOf = (route: string) => doors.filter((door) => door.route === route).map((door) => door.does);

test("every route file is in the matrix: its loader as a door to open, its action as what its form does", () => {
  expect([...new Set(doors.map((door) => door.route))].sort()).toEqual(
    files.map((file) => file.route).sort(),
  );
  for (const { route, words } of files) {
    const hasAction = /export (const|async function) action\b/.test(words);
    const isLookedAt =
      /export default function/.test(words) || /export (const|async function) loader\b/.test(words);
    expect(doesOf(route).includes("open"), `${route} is looked at`).toBe(isLookedAt);
    expect(
      doesOf(route).some((does) => does !== "open"),
      `${route} has a form`,
    ).toBe(hasAction);
  }
});

test("every act that a route tells apart by name is a line of its own", () => {
  for (const { route, words } of files) {
    const action = words.slice(words.search(/export (const|async function) action\b/));
    const named = [...action.matchAll(/^\s+case "([\w-]+)":/gm)].map(([, name]) => name!);
    expect(doesOf(route), route).toEqual(expect.arrayContaining(named));
  }
});

test("a page asks for nothing that no role may do, and every role may open some page and not every page", () => {
  for (const door of doors)
    if (typeof door.needs !== "string")
      for (const action of door.needs) expect(actions, door.path).toContain(action);
  const answersOf = (visitor: (typeof visitors)[number]) => doors.map((door) => answerOf(visitor, door));
  for (const role of roles) {
    expect(answersOf(role), role).toEqual(expect.arrayContaining(["no"]));
    expect(
      answersOf(role).some((answer) => answer === "yes" || answer === "own"),
      role,
    ).toBe(true);
  }
  for (const visitor of ["signed out", "contributor"] as const)
    expect(new Set(answersOf(visitor))).toEqual(new Set(["yes", "sign in"]));
});

test("the table that people read is up to date", async () => {
  await expect(matrixAsMarkdown()).toMatchFileSnapshot(path.resolve("docs/access-matrix.md"));
});
