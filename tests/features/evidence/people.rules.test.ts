// Shows that people are counted and not messages, with panels apart, in whatever order and number items come.
import fc from "fast-check";
import { expect, test } from "vitest";
import { layersOf, severityOf, voiceOf } from "~/features/evidence/evidence.rules";
import { voices } from "~/features/evidence/evidence.schema";
import { countPeople, type Spoken } from "~/features/evidence/people.rules";

const spoken = fc.record({
  id: fc.uuid(),
  speakerKey: fc.option(fc.constantFrom("a", "b", "c", "d"), { nil: null }),
  basis: fc.constantFrom("R0", "R2", "R4", "R8", "R11", "R12", "R99"),
  isPanel: fc.boolean(),
});

test("nobody is counted twice, nobody is lost, and panels never mix with the rest", () => {
  fc.assert(
    fc.property(fc.array(spoken, { maxLength: 60 }), (items) => {
      const { all, outside, panel } = countPeople(items);
      const keys = new Set(items.map((item) => item.speakerKey).filter(Boolean));
      const untold = items.filter((item) => item.speakerKey === null).length;
      expect(all.all).toEqual({ people: keys.size + untold, untold, items: items.length });
      expect(outside.all.items + panel.all.items).toBe(items.length);
      expect(outside.all.people + panel.all.people).toBeGreaterThanOrEqual(all.all.people);
      for (const voice of voices) {
        expect(outside[voice].items + panel[voice].items).toBe(all[voice].items);
        expect(all[voice].people).toBeLessThanOrEqual(all.all.people);
      }
      expect(voices.reduce((sum, voice) => sum + all[voice].items, 0)).toBe(items.length);
      expect(countPeople([...items].reverse())).toEqual({ all, outside, panel });
    }),
  );
});

test("a second message of the same person changes the items and not the people", () => {
  const once: Spoken = { id: "1", speakerKey: "a", basis: "R0", isPanel: false };
  expect(countPeople([once]).all.own).toEqual({ people: 1, untold: 0, items: 1 });
  expect(countPeople([once, { ...once, id: "2" }]).all.own).toEqual({ people: 1, untold: 0, items: 2 });
});

test("a view whose source was not recorded never counts as anybody's own words", () => {
  expect(["R0", "R3", "R4", "R10", "R11", "R12", "R99", "nonsense"].map(voiceOf)).toEqual([
    "own",
    "own",
    "behalf",
    "behalf",
    "staff_group",
    "staff_group",
    "unrecorded",
    "unrecorded",
  ]);
});

test("a suggestion that a person decided is no suggestion any more, whichever way they decided", () => {
  const at = new Date(0);
  const layers = layersOf(
    [{ code: "A" }, { code: "B" }, { code: "C" }],
    [
      { code: "A", verdict: "confirmed" as const, decidedBy: "x", at },
      { code: "B", verdict: "rejected" as const, decidedBy: "x", at },
      { code: "D", verdict: "added" as const, decidedBy: "x", at },
    ],
    (suggestion, decision) => suggestion.code === decision.code,
  );
  expect(layers.suggested).toEqual([{ code: "C" }]);
  expect(layers.decided.map((each) => each.code)).toEqual(["A", "D"]);
  expect(layers.rejected.map((each) => each.code)).toEqual(["B"]);
});

test("a person's severity stands before the machine's, higher or lower", () => {
  expect(severityOf({ suggested: "S3", decided: "S1" })).toBe("S1");
  expect(severityOf({ suggested: "S3", decided: null })).toBe("S3");
});
