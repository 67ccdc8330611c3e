import { expect, test } from "vitest";
import { ackDue, nextQuestion, privacyDue, questionDue, replyDue } from "~/features/conversations/due.rules";
import { anItem, aScene, effectOf, hearing, kinds, lateEvening, tasks, templates, tuesday } from "./scene";

const item = {
  feedbackId: "item-1",
  reference: "KITE-42-MAY",
  readBy: new Date("2026-11-24T14:00:00Z"),
};
const known = { ...item, hasService: false, hasDay: false, hasWish: false };
const waits = (change = {}, now = tuesday) =>
  anItem(20, { isAckSent: false, reference: null, ackDueAt: now.getTime(), ...change }, now);
const reply = { replyId: "reply-1", feedbackId: "item-1", reference: "KITE-42-MAY" };

test("the acknowledgement leaves with the reference and the time by which a person reads it, and a question is planned", () => {
  const due = ackDue(aScene({ state: { openItem: waits() } }), item);
  expect(due.effects).toEqual([
    {
      kind: "send",
      template: "ack",
      facts: { reference: "KITE-42-MAY", by: item.readBy },
      feedbackId: "item-1",
      notBefore: tuesday,
    },
    { kind: "ask_question", feedbackId: "item-1", at: new Date("2026-11-24T10:01:40Z") },
  ]);
  expect(due.state.openItem).toMatchObject({ isAckSent: true, ackDueAt: null, reference: "KITE-42-MAY" });
});

test("an item is acknowledged once", () => {
  const due = ackDue(aScene({ state: { openItem: waits() } }), item);
  expect(ackDue({ ...aScene(), state: due.state }, item).effects).toEqual([]);
});

test("the acknowledgement leaves at night, the question waits for the morning", () => {
  const due = ackDue(aScene({ state: { openItem: waits({}, lateEvening) }, now: lateEvening }), item);
  expect(effectOf(due, "send").notBefore).toEqual(lateEvening);
  expect(effectOf(due, "ask_question").at.toISOString()).toBe("2026-11-25T08:00:00.000Z");
});

test("when another text came meanwhile the acknowledgement waits on", () => {
  const due = ackDue(aScene({ state: { openItem: waits({ ackDueAt: tuesday.getTime() + 9000 }) } }), item);
  expect(due.effects).toEqual([
    { kind: "schedule_ack", feedbackId: "item-1", at: new Date(tuesday.getTime() + 9000) },
  ]);
});

test("somebody who said STOP while the acknowledgement waited gets none", () => {
  const stopped = hearing(aScene({ state: { openItem: waits() } }), "STOP");
  const scene = aScene({ contact: { isOptedOut: true }, state: stopped.state });
  expect(ackDue(scene, item).effects).toEqual([]);
});

test("on a phone that is not safe the acknowledgement is a reference and a number, and nothing is asked", () => {
  const due = ackDue(aScene({ contact: { safety: "not_safe" }, state: { openItem: waits() } }), item);
  expect(kinds(due)).toEqual(["send"]);
  expect(templates(due)).toEqual(["bareReference"]);
});

test("after something critical no machine asks questions", () => {
  const due = ackDue(aScene({ state: { openItem: waits({ level: "S4" }) } }), item);
  expect(kinds(due)).toEqual(["send"]);
  expect(questionDue(aScene({ state: { openItem: anItem(200, { level: "S5" }) } }), known).effects).toEqual(
    [],
  );
});

test("what is missing is asked first, what to do with it second, and nothing third", () => {
  expect(nextQuestion([], { hasService: false, hasDay: false, hasWish: false })).toBe("service");
  expect(nextQuestion([], { hasService: true, hasDay: false, hasWish: false })).toBe("day");
  expect(nextQuestion([], { hasService: true, hasDay: true, hasWish: false })).toBe("wish");
  expect(nextQuestion(["service"], { hasService: false, hasDay: false, hasWish: false })).toBe("wish");
  expect(nextQuestion(["wish"], { hasService: false, hasDay: false, hasWish: true })).toBeNull();
  expect(nextQuestion(["service"], { hasService: true, hasDay: false, hasWish: true })).toBeNull();
  expect(nextQuestion(["service", "wish"], { hasService: false, hasDay: false, hasWish: false })).toBeNull();
});

test("a question is asked once the person has stopped typing, and is then the one open question", () => {
  const typing = questionDue(aScene({ state: { openItem: anItem(30) } }), known);
  expect(typing.effects).toEqual([
    { kind: "ask_question", feedbackId: "item-1", at: new Date("2026-11-24T10:01:30Z") },
  ]);
  const due = questionDue(aScene({ state: { openItem: anItem(130) } }), known);
  expect(templates(due)).toEqual(["askService"]);
  expect(due.state.openQuestion).toMatchObject({ code: "service", feedbackId: "item-1" });
  expect(questionDue({ ...aScene(), state: due.state }, known).effects).toEqual([]);
});

test("no question leaves between 21:00 and 08:00 UK time, in summer and in winter", () => {
  for (const [now, at] of [
    ["2026-11-24T21:00:00Z", "2026-11-25T08:00:00.000Z"],
    ["2026-11-25T07:59:59Z", "2026-11-25T08:00:00.000Z"],
    ["2026-06-24T20:00:00Z", "2026-06-25T07:00:00.000Z"],
    ["2026-06-24T06:59:59Z", "2026-06-24T07:00:00.000Z"],
  ] as const) {
    const scene = aScene({ state: { openItem: anItem(600, {}, new Date(now)) }, now: new Date(now) });
    const due = questionDue(scene, known);
    expect(kinds(due), now).toEqual(["ask_question"]);
    expect(effectOf(due, "ask_question").at.toISOString()).toBe(at);
  }
  const eight = new Date("2026-11-25T08:00:00Z");
  expect(
    templates(questionDue(aScene({ state: { openItem: anItem(600, {}, eight) }, now: eight }), known)),
  ).toEqual(["askService"]);
});

test("a question about an older item, an unanswered item or something of last week is not asked", () => {
  const other = anItem(200, { feedbackId: "item-2" });
  expect(questionDue(aScene({ state: { openItem: other } }), known).effects).toEqual([]);
  expect(questionDue(aScene({ state: { openItem: anItem(4 * 86_400) } }), known).effects).toEqual([]);
  expect(questionDue(aScene({ state: { openItem: waits() } }), known).effects).toEqual([]);
});

test("an answer of ours goes straight to a safe phone, in the daytime", () => {
  const due = replyDue(aScene({ contact: { safety: "safe" }, now: lateEvening }), reply);
  expect(due.effects).toEqual([
    { kind: "read_waiting_answer", replyId: "reply-1", notBefore: new Date("2026-11-25T08:00:00Z") },
  ]);
  expect(due.state.lastReply?.replyId).toBe("reply-1");
});

test("any other phone is told only that there is an answer", () => {
  const due = replyDue(aScene(), reply);
  expect(effectOf(due, "send")).toMatchObject({
    template: "replyWaiting",
    facts: { reference: "KITE-42-MAY" },
  });
  expect(due.state.waitingReplies).toEqual([reply]);
  expect(replyDue({ ...aScene(), state: due.state }, reply).state.waitingReplies).toEqual([reply]);
  const bare = replyDue(aScene({ contact: { safety: "not_safe" } }), reply);
  expect(templates(bare)).toEqual(["bareReference"]);
});

test("where no text may go, somebody tells the person; where somebody has died, a person decides", () => {
  expect(tasks(replyDue(aScene({ contact: { isOptedOut: true } }), reply))).toEqual(["tell_in_person"]);
  expect(tasks(replyDue(aScene({ contact: { kind: "landline" } }), reply))).toEqual(["tell_in_person"]);
  expect(tasks(replyDue(aScene({ contact: { isDeceased: true } }), reply))).toEqual(["death"]);
  expect(kinds(replyDue(aScene({ contact: { isOptedOut: true } }), reply))).toEqual(["open_task"]);
});

test("whether a phone is private is asked once, in the daytime, and never over another question", () => {
  const due = privacyDue(aScene());
  expect(templates(due)).toEqual(["askPrivacy"]);
  expect(privacyDue({ ...aScene(), state: due.state }).effects).toEqual([]);
  expect(kinds(privacyDue(aScene({ now: lateEvening })))).toEqual(["ask_privacy"]);
  expect(privacyDue(aScene({ contact: { safety: "safe" } })).effects).toEqual([]);
  const busy = { openQuestion: { code: "wish" as const, askedAt: 1, feedbackId: "item-1" } };
  expect(privacyDue(aScene({ state: busy })).effects).toEqual([]);
});
