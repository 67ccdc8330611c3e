import { expect, test } from "vitest";
import {
  aCue,
  anItem,
  aScene,
  effectOf,
  hearing,
  kinds,
  lateEvening,
  tasks,
  templates,
  tuesday,
} from "./scene";

const waiting = [{ replyId: "reply-1", feedbackId: "item-1", reference: "KITE-42-MAY" }];

test("a carer who texts STOP gets nothing more, not even a text to say so", () => {
  const heard = hearing(
    aScene({ state: { openItem: anItem(5, { isAckSent: false, ackDueAt: tuesday.getTime() }) } }),
    "Stop!",
  );
  expect(heard.heardAs).toBe("keyword");
  expect(kinds(heard)).toEqual(["opt_out", "cancel_texts"]);
  expect(heard.state.openItem?.ackDueAt).toBeNull();
});

test("STOP soon after something worrying calls a duty worker", () => {
  const state = { recentCue: { level: "S3" as const, at: tuesday.getTime() - 3_600_000 } };
  expect(effectOf(hearing(aScene({ state }), "STOP"), "page_duty").reason).toBe("stop_with_cue");
  const old = { recentCue: { level: "S5" as const, at: tuesday.getTime() - 25 * 3_600_000 } };
  expect(kinds(hearing(aScene({ state: old }), "STOP"))).not.toContain("page_duty");
});

test("HELP and then STOP calls a duty worker both times", () => {
  const first = hearing(aScene(), "HELP");
  expect(effectOf(first, "page_duty").reason).toBe("help");
  expect(kinds(hearing({ ...aScene(), state: first.state }, "STOP"))).toContain("page_duty");
});

test("STOP IT HE'S HURTING ME is somebody speaking: it is kept, and a duty worker is called", () => {
  const heard = hearing(aScene(), "STOP IT HE'S HURTING ME", aCue("S5"));
  expect(heard.heardAs).toBe("story");
  expect(kinds(heard)).toEqual(["start_item", "schedule_ack", "page_duty"]);
  expect(effectOf(heard, "page_duty").reason).toBe("stop_with_cue");
});

test("START brings somebody back who had said STOP, and tells them of an answer that waits, in the daytime", () => {
  const scene = aScene({
    contact: { isOptedOut: true },
    state: { waitingReplies: waiting },
    now: lateEvening,
  });
  const heard = hearing(scene, "START");
  expect(kinds(heard)[0]).toBe("opt_in");
  expect(templates(heard)).toEqual(["started", "replyWaiting"]);
  const times = heard.effects.flatMap((effect) =>
    effect.kind === "send" ? [effect.notBefore.toISOString()] : [],
  );
  expect(times).toEqual(["2026-11-24T22:30:00.000Z", "2026-11-25T08:00:00.000Z"]);
});

test("HELP is answered at any hour with the emergency numbers, and a duty worker is called; it makes no item", () => {
  const heard = hearing(aScene({ now: lateEvening }), "help");
  expect(kinds(heard)).toEqual(["page_duty", "send"]);
  expect(effectOf(heard, "send")).toMatchObject({ template: "help", notBefore: lateEvening });
});

test("HELP from somebody who said STOP calls a duty worker and sends nothing", () => {
  expect(kinds(hearing(aScene({ contact: { isOptedOut: true } }), "HELP"))).toEqual(["page_duty"]);
});

test("CALL, VISIT and CANCEL become work for a person, who is given 4 working hours", () => {
  for (const [word, task, template] of [
    ["CALL", "call_back", "callBack"],
    ["visit", "visit", "visitAsked"],
    ["Cancel.", "cancel_visit", "cancelToPerson"],
  ] as const) {
    const heard = hearing(aScene(), word);
    expect(tasks(heard)).toEqual([task]);
    expect(templates(heard)).toEqual([template]);
    expect(effectOf(heard, "open_task").dueAt.toISOString()).toBe("2026-11-24T14:00:00.000Z");
    expect(effectOf(heard, "send").facts.by?.toISOString()).toBe("2026-11-24T14:00:00.000Z");
  }
});

test("END asks whether to stop, and only STOP or a yes stops", () => {
  const asked = hearing(aScene(), "END");
  expect(templates(asked)).toEqual(["askStop"]);
  expect(kinds(asked)).not.toContain("opt_out");
  const scene = { ...aScene(), state: asked.state };
  expect(kinds(hearing(scene, "yes"))).toContain("opt_out");
  expect(kinds(hearing(scene, "STOP"))).toContain("opt_out");
  expect(hearing(scene, "no").effects).toEqual([]);
});

test("somebody who asks in words not to be texted is asked the same, and a person reads it", () => {
  const heard = hearing(aScene(), "please stop texting me");
  expect(templates(heard)).toEqual(["askStop"]);
  expect(tasks(heard)).toEqual(["not_understood"]);
  expect(kinds(heard)).not.toContain("start_item");
});

test("DELETE starts a review that ends within a month, and deletes nothing", () => {
  const heard = hearing(aScene(), "DELETE");
  expect(kinds(heard)).toEqual(["open_task", "send"]);
  expect(effectOf(heard, "open_task")).toMatchObject({
    task: "erasure_review",
    dueAt: new Date("2026-12-24T17:00:00Z"),
  });
  expect(effectOf(heard, "send")).toMatchObject({ template: "deleteReceived", facts: { day: "2026-12-24" } });
});

test("asking what is held starts the clock of an access request, and is not feedback", () => {
  const heard = hearing(aScene(), "what have you got on me?");
  expect(tasks(heard)).toEqual(["access_request"]);
  expect(templates(heard)).toEqual(["accessReceived"]);
});

test("a request inside a long story is kept with the story, and both are seen to", () => {
  const words =
    "the carers have been late every single day this week and nobody tells me why and also what have you got on me please";
  const heard = hearing(aScene(), words);
  expect(kinds(heard)).toEqual(["start_item", "schedule_ack", "open_task"]);
  expect(tasks(heard)).toEqual(["access_request"]);
});

test("call me is as good as CALL", () => {
  const heard = hearing(aScene(), "please call me");
  expect(tasks(heard)).toEqual(["call_back"]);
  expect(templates(heard)).toEqual(["callBack"]);
});

test("a language is remembered, and the text that says so is honest about English", () => {
  const heard = hearing(aScene(), "اردو");
  expect(effectOf(heard, "set_language").lang).toBe("ur");
  expect(effectOf(heard, "send")).toMatchObject({ template: "languageKept", facts: { language: "ur" } });
  expect(templates(hearing(aScene(), "English"))).toEqual(["languageEnglish"]);
});

test("INFO, STATUS, WHO and HEARD look up what was asked and store nothing as feedback", () => {
  const outcomes = [
    "INFO",
    "STATUS",
    "STATUS kite 42 may",
    "WHO Sunny Bank",
    "WHO",
    "HEARD 7K3M-9QWX",
    "HEARD",
  ].map((words) => hearing(aScene(), words));
  expect(outcomes.map((each) => each.effects)).toEqual([
    [expect.objectContaining({ kind: "send", template: "info" })],
    [{ kind: "status_lookup", reference: null }],
    [{ kind: "status_lookup", reference: "kite 42 may" }],
    [{ kind: "who_lookup", words: "Sunny Bank", optionId: null }],
    [expect.objectContaining({ kind: "send", template: "whoHow" })],
    [{ kind: "heard_lookup", key: "7K3M-9QWX" }],
    [expect.objectContaining({ kind: "send", template: "heardHow" })],
  ]);
});

test("a command with words of its own is a story as soon as the words are worrying", () => {
  const heard = hearing(aScene(), "WHO Sunny Bank bruised arm", aCue("S4", false));
  expect(kinds(heard)).toEqual(["start_item", "schedule_ack"]);
});

test("READ brings the words of an answer to a phone that has not been said to be safe, at any hour, and then asks once whether it is private", () => {
  const heard = hearing(aScene({ state: { waitingReplies: waiting }, now: lateEvening }), "READ");
  expect(effectOf(heard, "read_waiting_answer")).toMatchObject({
    replyId: "reply-1",
    notBefore: lateEvening,
  });
  expect(effectOf(heard, "ask_privacy").at.toISOString()).toBe("2026-11-25T08:00:00.000Z");
  expect(heard.state.waitingReplies).toEqual([]);
  const again = hearing(
    { ...aScene(), state: { ...heard.state, waitingReplies: waiting, privacyAskedAt: 1 } },
    "READ",
  );
  expect(kinds(again)).toEqual(["read_waiting_answer"]);
});

test("READ and a reference brings that answer and leaves the other waiting", () => {
  const two = [...waiting, { replyId: "reply-2", feedbackId: "item-2", reference: "LAMP-17-OWL" }];
  const heard = hearing(aScene({ state: { waitingReplies: two } }), "read lamp 17 owl");
  expect(effectOf(heard, "read_waiting_answer").replyId).toBe("reply-2");
  expect(heard.state.waitingReplies).toEqual(waiting);
});

test("READ where nothing waits says so", () => {
  expect(templates(hearing(aScene(), "READ"))).toEqual(["readNone"]);
});

test("READ on a phone that is not safe gives a reference and a number, and the answer stays unread", () => {
  const heard = hearing(
    aScene({ contact: { safety: "not_safe" }, state: { waitingReplies: waiting } }),
    "READ",
  );
  expect(kinds(heard)).toEqual(["send"]);
  expect(effectOf(heard, "send")).toMatchObject({
    template: "bareReference",
    facts: { reference: "KITE-42-MAY" },
  });
  expect(heard.state.waitingReplies).toEqual(waiting);
});

test("SAFE lets answers come straight, those that wait in the daytime", () => {
  const heard = hearing(aScene({ state: { waitingReplies: waiting }, now: lateEvening }), "SAFE");
  expect(kinds(heard)).toEqual(["mark_safe", "send", "read_waiting_answer"]);
  expect(effectOf(heard, "read_waiting_answer").notBefore.toISOString()).toBe("2026-11-25T08:00:00.000Z");
  expect(heard.state.waitingReplies).toEqual([]);
});

test("NOT SAFE calls back what has not left, and says nothing but a number", () => {
  const heard = hearing(aScene({ contact: { safety: "safe" } }), "NOT SAFE");
  expect(kinds(heard)).toEqual(["mark_not_safe", "cancel_texts", "send"]);
  expect(effectOf(heard, "cancel_texts").which).toBe("content_and_questions");
  expect(templates(heard)).toEqual(["bareNumber"]);
});

test("on a phone that is not safe every keyword is answered with a number alone, HELP with the emergency numbers", () => {
  const scene = aScene({ contact: { safety: "not_safe" } });
  const answers = [
    "INFO",
    "CALL",
    "STATUS",
    "WHO Sunny Bank",
    "HEARD 7K3M-9QWX",
    "اردو",
    "DELETE",
    "START",
  ].flatMap((words) => templates(hearing(scene, words)));
  expect(new Set(answers)).toEqual(new Set(["bareNumber"]));
  expect(templates(hearing(scene, "HELP"))).toEqual(["helpNotSafe"]);
});

test("somebody who said STOP can still ask, and is rung instead of texted", () => {
  const scene = aScene({ contact: { isOptedOut: true } });
  for (const words of ["STATUS", "WHO Sunny Bank", "INFO"]) {
    expect(kinds(hearing(scene, words)), words).toEqual(["open_task"]);
    expect(tasks(hearing(scene, words))).toEqual(["call_back"]);
  }
});

test("a question that could not be sent is not remembered as asked", () => {
  expect(hearing(aScene({ contact: { isOptedOut: true } }), "END").state.openQuestion).toBeNull();
  expect(hearing(aScene(), "END").state.openQuestion?.code).toBe("stop");
});
