import { expect, test } from "vitest";
import { heardAnswered, statusAnswered, whoAnswered } from "~/features/conversations/lookups.rules";
import { aScene, effectOf, hearing, kinds, templates } from "./scene";

const several = {
  found: "several" as const,
  options: [
    { contractId: "contract-a", name: "Sunny Bank, Westford" },
    { contractId: "contract-b", name: "Sunny Bank, Eastham" },
  ],
};

test("WHO is answered with the commissioner's name and the day of the next decision", () => {
  const heard = whoAnswered(aScene(), {
    found: "one",
    commissioner: "Tomasz Nowak",
    nextDecision: "2027-03-03",
  });
  expect(effectOf(heard, "send")).toMatchObject({
    template: "whoFound",
    facts: { commissioner: "Tomasz Nowak", day: "2027-03-03" },
  });
  const open = whoAnswered(aScene(), { found: "one", commissioner: "Tomasz Nowak", nextDecision: null });
  expect(templates(open)).toEqual(["whoFoundNoDay"]);
  expect(templates(whoAnswered(aScene(), { found: "none" }))).toEqual(["whoNone"]);
});

test("an ambiguous name is asked about once: a list on a safe phone, no names on any other", () => {
  const safe = whoAnswered(aScene({ contact: { safety: "safe" } }), several);
  expect(effectOf(safe, "send")).toMatchObject({
    template: "whoOptions",
    facts: { options: "1 Sunny Bank, Westford. 2 Sunny Bank, Eastham." },
  });
  expect(hearing({ ...aScene(), state: safe.state }, "2").effects).toEqual([
    { kind: "who_lookup", words: "", optionId: "contract-b" },
  ]);
  const unknown = whoAnswered(aScene(), several);
  expect(templates(unknown)).toEqual(["whoWhich"]);
  expect(JSON.stringify(unknown.effects)).not.toContain("Sunny Bank");
});

test("a list that would not fit one text is not sent: a fuller name is asked for", () => {
  const long = { ...several, options: [...several.options, { contractId: "c", name: "x".repeat(80) }] };
  expect(templates(whoAnswered(aScene({ contact: { safety: "safe" } }), long))).toEqual(["whoWhich"]);
});

test("WHO, STATUS and HEARD never make an item", () => {
  const scene = aScene();
  const all = [
    whoAnswered(scene, several),
    statusAnswered(scene, { kind: "none" }),
    statusAnswered(scene, { kind: "read", feedbackId: "item-1", reference: "KITE-42-MAY" }),
    heardAnswered(scene, { kind: "not_yet" }),
    heardAnswered(scene, { kind: "unknown" }),
    heardAnswered(scene, { kind: "heard", day: "2027-03-03" }),
  ];
  expect(all.flatMap(kinds)).toEqual(all.map(() => "send"));
});

test("STATUS says whether it was read and by when it will be, and never what was said", () => {
  const about = { feedbackId: "item-1", reference: "KITE-42-MAY" };
  const readBy = new Date("2026-11-24T14:00:00Z");
  expect(effectOf(statusAnswered(aScene(), { kind: "waiting", ...about, readBy }), "send")).toMatchObject({
    template: "statusWaiting",
    facts: { reference: "KITE-42-MAY", by: readBy },
  });
  expect(templates(statusAnswered(aScene(), { kind: "answered", ...about }))).toEqual(["replyWaiting"]);
  const notSafe = aScene({ contact: { safety: "not_safe" } });
  expect(templates(statusAnswered(notSafe, { kind: "answered", ...about }))).toEqual(["bareReference"]);
});
