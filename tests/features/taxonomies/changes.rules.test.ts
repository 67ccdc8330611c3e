// Shows what people's changes make of a list on each day, which changes are refused and why.
import fc from "fast-check";
import { expect, test } from "vitest";
import { refusalOf } from "~/features/taxonomies/change-refusals.rules";
import { codesOf, labelAt, nextLocalCode, standingOn, standsFor } from "~/features/taxonomies/changes.rules";
import type { Term, TermChange, ThemeCommand } from "~/features/taxonomies/taxonomies.schema";

const term = (code: string, polarity = "problem"): Term => ({
  code,
  label: `Theme ${code}`,
  definition: "",
  source: "",
  parent: code.includes(".") ? code.slice(0, code.lastIndexOf(".")) : null,
  extra: { polarity },
  validFrom: "1900-01-01",
  validTo: null,
});
const terms = [
  ...["T01", "T01.1", "T01.2", "T01.3", "T06", "T06.1", "T11", "T11.1", "T11.2"].map((code) => term(code)),
  term("T06.6", "praise"),
];
let seq = 0;
const change = (code: string, kind: TermChange["kind"], fromDay: string, more: object = {}): TermChange => ({
  seq: ++seq,
  code,
  kind,
  fromDay,
  label: null,
  wasLabel: null,
  into: null,
  madeBy: "a1",
  at: new Date("2026-11-24T10:00:00Z"),
  ...more,
});
const merge = (code: string, into: string, day: string) => change(code, "merge", day, { into });
const on = (changes: TermChange[], day: string, code: string) =>
  standingOn(terms, changes, day).find((each) => each.code === code)!;

test("a theme has its new name from the day on, and what was decided before keeps the name that it had", () => {
  const changes = [change("T01.1", "rename", "2026-12-01", { label: "Nobody came" })];
  expect(on(changes, "2026-11-30", "T01.1").label).toBe("Theme T01.1");
  expect(on(changes, "2026-12-01", "T01.1").label).toBe("Nobody came");
  const said = (at: string) => labelAt(terms[1]!, changes, new Date(at));
  expect([said("2026-11-30T23:59:00Z"), said("2026-12-01T00:00:00Z")]).toEqual([
    "Theme T01.1",
    "Nobody came",
  ]);
});

test("a change that is dated back does not rename what was decided before somebody made it", () => {
  const back = [change("T01.1", "rename", "2026-11-01", { label: "Nobody came" })];
  expect(labelAt(terms[1]!, back, new Date("2026-11-24T09:59:00Z"))).toBe("Theme T01.1");
  expect(labelAt(terms[1]!, back, new Date("2026-11-24T10:00:00Z"))).toBe("Nobody came");
});

test("a retired theme has its last day the day before, known beforehand, and opens again by a further change", () => {
  const retired = [change("T01.1", "retire", "2026-12-01")];
  expect(on(retired, "2026-11-24", "T01.1").validTo).toBe("2026-11-30");
  expect(on(retired, "2027-01-01", "T01.1").validTo).toBe("2026-11-30");
  const opened = [...retired, change("T01.1", "reopen", "2027-02-01")];
  expect(on(opened, "2027-01-31", "T01.1").validTo).toBe("2026-11-30");
  expect(on(opened, "2027-02-01", "T01.1").validTo).toBeNull();
});

test("items of a merged theme are counted under the other from the day on, however many steps it takes", () => {
  const changes = [merge("T01.1", "T01.2", "2026-12-01"), merge("T01.2", "T06.1", "2027-01-01")];
  const day = (when: string) => standingOn(terms, changes, when);
  expect(standsFor(day("2026-11-30"))("T01.1")).toBe("T01.1");
  expect(standsFor(day("2026-12-01"))("T01.1")).toBe("T01.2");
  expect(standsFor(day("2027-01-01"))("T01.1")).toBe("T06.1");
  expect(standsFor(day("2027-01-01"))("T99.9")).toBe("T99.9");
  expect(codesOf(day("2026-11-30"), "T06.1")).toEqual(["T06.1"]);
  expect(codesOf(day("2027-01-01"), "T06.1").sort()).toEqual(["T01.1", "T01.2", "T06.1"]);
  expect(codesOf(day("2027-01-01"), "T06")).toEqual(expect.arrayContaining(["T06.6", "T06.1", "T01.1"]));
  expect(codesOf(day("2027-01-01"), "T01.1")).toEqual(["T01.1"]);
});

test("a merger that is undone counts the items apart again", () => {
  const changes = [merge("T01.1", "T01.2", "2026-12-01"), change("T01.1", "reopen", "2026-12-10")];
  const standing = standingOn(terms, changes, "2026-12-10");
  expect(codesOf(standing, "T01.2")).toEqual(["T01.2"]);
  expect(standing.find((each) => each.code === "T01.1")).toMatchObject({ mergedInto: null, validTo: null });
});

test("codes that a council makes count up and are never given twice", () => {
  const codes = (...held: string[]) => held.map((code) => ({ code }));
  expect(nextLocalCode(codes("T01", "T01.1"), "T01")).toBe("T01.L1");
  expect(nextLocalCode(codes("T01.L1", "T01.L10", "T06.L40"), "T01")).toBe("T01.L11");
});

const refusal = (code: string, command: ThemeCommand, changes: TermChange[] = [], lastDecision?: string) =>
  refusalOf({
    code,
    command,
    terms,
    changes,
    today: "2026-11-24",
    lastDecision: lastDecision ? new Date(lastDecision) : null,
  });
const from = "2026-12-01";
const added = { label: "New words", definition: "What it is about", from };

test("what may be done is not refused", () => {
  expect(refusal("T01", { do: "add", polarity: "problem", ...added })).toBeNull();
  expect(refusal("T01", { do: "rename", label: "New words", from })).toBeNull();
  expect(refusal("T01.1", { do: "rename", label: "New words", from })).toBeNull();
  expect(refusal("T01.1", { do: "retire", from })).toBeNull();
  expect(refusal("T01.1", { do: "merge", into: "T06.1", from })).toBeNull();
  expect(refusal("T01.1", { do: "split", ...added })).toBeNull();
  expect(refusal("T01.1", { do: "reopen", from }, [change("T01.1", "retire", "2026-11-20")])).toBeNull();
});

test("each change that would mislead somebody is refused with its own reason", () => {
  const retired = [change("T01.2", "retire", "2026-12-01")];
  const cases: [string, string, ThemeCommand, TermChange[]?, string?][] = [
    ["noTheme", "T99", { do: "retire", from }],
    ["parent", "T01", { do: "retire", from }],
    ["parent", "T01", { do: "split", ...added }],
    ["parent", "T01.1", { do: "merge", into: "T06", from }],
    ["notParent", "T01.1", { do: "add", polarity: "problem", ...added }],
    ["safety", "T11.1", { do: "retire", from }],
    ["safetyApart", "T01.1", { do: "merge", into: "T11.2", from }],
    ["safetyApart", "T11.2", { do: "merge", into: "T11.1", from }],
    ["polarity", "T06.6", { do: "merge", into: "T01.1", from }],
    ["polarity", "T01.1", { do: "merge", into: "T06.6", from }],
    ["sameName", "T01.1", { do: "rename", label: "Theme T01.1", from }],
    ["nameTaken", "T01.1", { do: "rename", label: "theme  t01-2", from }],
    ["nameTaken", "T01", { do: "add", polarity: "problem", ...added, label: "Theme T06.1" }],
    ["noTarget", "T01.1", { do: "merge", into: "T77.7", from }],
    ["cycle", "T01.1", { do: "merge", into: "T01.1", from }],
    ["targetClosed", "T01.1", { do: "merge", into: "T01.2", from }, retired],
    ["targetClosed", "T01.1", { do: "merge", into: "T01.2", from: "2026-11-25" }, retired],
    ["closed", "T01.2", { do: "rename", label: "New words", from }, retired],
    ["closed", "T01.2", { do: "merge", into: "T01.1", from }, [merge("T01.2", "T01.3", from)]],
    ["isOpen", "T01.1", { do: "reopen", from }],
    ["beforeItBegan", "T01.1", { do: "retire", from: "1899-12-31" }],
    ["beforeLastChange", "T01.2", { do: "reopen", from: "2026-11-30" }, retired],
    [
      "beforeDecisions",
      "T01.1",
      { do: "merge", into: "T01.2", from: "2026-11-20" },
      [],
      "2026-11-20T09:00:00Z",
    ],
    ["awaited", "T01.2", { do: "retire", from: "2026-11-25" }, [merge("T01.1", "T01.2", from)]],
  ];
  for (const [reason, code, command, changes, lastDecision] of cases)
    expect([reason, code, refusal(code, command, changes, lastDecision)]).toEqual([reason, code, reason]);
});

test("a change from today on is not behind what was decided this morning, and one before the last decision is", () => {
  const rename = (day: string) => ({ do: "rename", label: "New words", from: day }) as const;
  expect(refusal("T01.1", rename("2026-11-24"), [], "2026-11-24T08:00:00Z")).toBeNull();
  expect(refusal("T01.1", rename("2026-11-22"), [], "2026-11-21T08:00:00Z")).toBeNull();
  expect(refusal("T01.1", rename("2026-11-21"), [], "2026-11-21T08:00:00Z")).toBe("beforeDecisions");
});

test("whatever is asked in whatever order, mergers never lead in a circle on any day", () => {
  const children = ["T01.1", "T01.2", "T01.3", "T06.1"];
  const day = fc.integer({ min: 1, max: 9 }).map((nth) => `2026-12-0${nth}`);
  const code = fc.constantFrom(...children);
  const asked = fc.oneof(
    fc.record({ code, command: fc.record({ do: fc.constant("merge" as const), into: code, from: day }) }),
    fc.record({ code, command: fc.record({ do: fc.constant("retire" as const), from: day }) }),
    fc.record({ code, command: fc.record({ do: fc.constant("reopen" as const), from: day }) }),
  );
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 12 }), (all) => {
      const made: TermChange[] = [];
      for (const { code, command } of all) {
        if (refusal(code, command, made) !== null) continue;
        const into = command.do === "merge" ? command.into : null;
        made.push(change(code, command.do, command.from, { into }));
      }
      for (let nth = 1; nth <= 9; nth++) {
        const standing = standingOn(terms, made, `2026-12-0${nth}`);
        const byCode = new Map(standing.map((each) => [each.code, each]));
        for (const start of children) {
          let steps = 0;
          for (let at = byCode.get(start)?.mergedInto; at; at = byCode.get(at)?.mergedInto) steps++;
          expect(steps).toBeLessThan(children.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});
