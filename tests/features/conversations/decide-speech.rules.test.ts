import { expect, test } from "vitest";
import { nothingScreened } from "~/features/conversations/conversations.schema";
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

const later = (seconds: number) => new Date(tuesday.getTime() + seconds * 1000);
const reply = {
  replyId: "reply-1",
  feedbackId: "item-1",
  reference: "KITE-42-MAY",
  at: tuesday.getTime() - 3_600_000,
  answeredAt: null,
};

test("a first text from a phone that nobody knows makes an item, with no question before it counts", () => {
  const heard = hearing(aScene(), "Carer didnt turn up agen");
  expect(heard.heardAs).toBe("story");
  expect(heard.effects).toEqual([
    { kind: "start_item", feedbackId: "new-item", followsReplyId: null },
    { kind: "schedule_ack", feedbackId: "new-item", at: later(20) },
  ]);
});

test("an item needs no words that can be read: a picture alone, or nothing, is kept and answered", () => {
  expect(kinds(hearing(aScene(), "", nothingScreened, 2))).toEqual([
    "start_item",
    "schedule_ack",
    "keep_pictures",
  ]);
  expect(kinds(hearing(aScene(), ""))).toEqual(["start_item", "schedule_ack"]);
});

test("texts within 2 minutes are one item in order, and the acknowledgement waits again for each", () => {
  const first = hearing(aScene(), "mum was left");
  const second = hearing({ ...aScene({ now: later(10) }), state: first.state }, "on her own all day");
  expect(second.effects).toEqual([
    { kind: "append_statement", feedbackId: "new-item" },
    { kind: "schedule_ack", feedbackId: "new-item", at: later(30) },
  ]);
});

test("the acknowledgement waits for company for 50 seconds at most", () => {
  let state = hearing(aScene(), "one").state;
  const due: number[] = [];
  for (const seconds of [15, 30, 45, 49]) {
    const heard = hearing({ ...aScene({ now: later(seconds) }), state }, `and ${seconds}`);
    due.push((effectOf(heard, "schedule_ack").at.getTime() - tuesday.getTime()) / 1000);
    state = heard.state;
  }
  expect(due).toEqual([35, 50, 50, 50]);
});

test("a text after the acknowledgement and within 2 minutes joins the item, and is not acknowledged again", () => {
  const heard = hearing(aScene({ state: { openItem: anItem(90) } }), "and he was rude");
  expect(kinds(heard)).toEqual(["append_statement"]);
});

test("a text after more than 2 minutes is an item of its own", () => {
  const heard = hearing(aScene({ state: { openItem: anItem(121) } }), "another thing: the bus never came");
  expect(kinds(heard)).toEqual(["start_item", "schedule_ack"]);
  expect(heard.state.openItem?.feedbackId).toBe("new-item");
});

test("a text that arrives out of order still joins its item", () => {
  const heard = hearing(aScene({ state: { openItem: anItem(-5) } }), "it was on monday you see");
  expect(kinds(heard)[0]).toBe("append_statement");
  expect(heard.state.openItem?.lastTextAt).toBe(later(5).getTime());
});

test("S4 and S5 are acknowledged exactly like anything else; S5 also calls a duty worker", () => {
  const calm = hearing(aScene(), "lunch was late");
  const worrying = hearing(aScene(), "nan has a bedsore", aCue("S4"));
  expect(effectOf(worrying, "schedule_ack")).toEqual(effectOf(calm, "schedule_ack"));
  expect(kinds(worrying)).toEqual(kinds(calm));
  const now = hearing(aScene(), "mum has collapsed", aCue("S5"));
  expect(effectOf(now, "schedule_ack")).toEqual(effectOf(calm, "schedule_ack"));
  expect(effectOf(now, "page_duty")).toEqual({ kind: "page_duty", reason: "cue", feedbackId: "new-item" });
});

test("the first acknowledgement is planned at night as in the day", () => {
  const heard = hearing(aScene({ now: lateEvening }), "she has not been");
  expect(effectOf(heard, "schedule_ack").at.getTime() - lateEvening.getTime()).toBe(20_000);
});

test("a bare cry for help is kept and read, gets the emergency numbers at once, and calls a duty worker", () => {
  const heard = hearing(aScene({ now: lateEvening }), "HELP ME", aCue("S5"));
  expect(kinds(heard)).toEqual(["start_item", "page_duty", "send"]);
  expect(effectOf(heard, "send")).toMatchObject({ template: "help", notBefore: lateEvening });
  expect(heard.state.recentCue?.level).toBe("S5");
});

test("when the person has died every text stops and somebody is given the task", () => {
  const item = anItem(5, { isAckSent: false, ackDueAt: tuesday.getTime() + 15_000 });
  const heard = hearing(aScene({ state: { openItem: item } }), "my mum died last night");
  expect(kinds(heard)).toEqual(["append_statement", "mark_deceased", "cancel_texts", "open_task"]);
  expect(tasks(heard)).toEqual(["death"]);
  expect(heard.state.openItem?.ackDueAt).toBeNull();
});

test("a death told in answer to a question is a death, not an answer", () => {
  const openQuestion = { code: "service" as const, askedAt: tuesday.getTime(), feedbackId: "item-1" };
  const heard = hearing(aScene({ state: { openItem: anItem(200), openQuestion } }), "she has died");
  expect(kinds(heard)).toContain("mark_deceased");
  expect(kinds(heard)).not.toContain("record_answer");
});

test("what comes from the phone of somebody who has died is kept, and nothing leaves", () => {
  const scene = aScene({ contact: { isDeceased: true } });
  expect(kinds(hearing(scene, "thank you for the card"))).toEqual(["start_item"]);
  expect(tasks(hearing(scene, "STATUS"))).toEqual(["death"]);
});

test("somebody who said STOP can still write in: it is kept and read, and nothing is sent", () => {
  expect(kinds(hearing(aScene({ contact: { isOptedOut: true } }), "the carer was late"))).toEqual([
    "start_item",
  ]);
});

test("a landline gets a call-back task once an item, never a text", () => {
  const scene = aScene({ contact: { kind: "landline" } });
  const first = hearing(scene, "no one came this morning");
  expect(kinds(first)).toEqual(["start_item", "open_task"]);
  expect(tasks(first)).toEqual(["landline"]);
  expect(kinds(hearing({ ...scene, state: first.state }, "still no one"))).toEqual(["append_statement"]);
});

test("a text from a machine is kept, and never answered", () => {
  expect(kinds(hearing(aScene({ contact: { kind: "other" } }), "Your parcel is on its way"))).toEqual([
    "start_item",
  ]);
});

test("a text soon after an answer of ours goes to the commissioner who answered, and is thanked for once", () => {
  const scene = aScene({ state: { lastReply: reply, openItem: anItem(86_400) } });
  const first = hearing(scene, "it is a bit better but still late on sundays");
  expect(first.heardAs).toBe("reply");
  expect(kinds(first)).toEqual(["answer_to_reply", "open_task", "send"]);
  expect(tasks(first)).toEqual(["read_reply"]);
  expect(templates(first)).toEqual(["replyReceived"]);
  const second = hearing({ ...scene, now: later(60), state: first.state }, "and she forgot the milk");
  expect(kinds(second)).toEqual(["answer_to_reply"]);
  const third = hearing({ ...scene, now: later(3600), state: second.state }, "she came on time today");
  expect(kinds(third)).toEqual(["answer_to_reply", "open_task"]);
});

test("yes and no after an answer of ours are answers to it", () => {
  const scene = aScene({ state: { lastReply: reply } });
  expect(hearing(scene, "Yes").heardAs).toBe("reply");
  expect(hearing(scene, "no").heardAs).toBe("reply");
});

test("thanks for an answer are kept with it, and nobody is thanked for thanks", () => {
  expect(kinds(hearing(aScene({ state: { lastReply: reply } }), "thank you xx"))).toEqual([
    "answer_to_reply",
  ]);
});

test("something worrying after an answer of ours is an item of its own, linked to the answer", () => {
  const heard = hearing(
    aScene({ state: { lastReply: reply } }),
    "no one came again and he missed his insulin",
    aCue("S4"),
  );
  expect(heard.effects[0]).toEqual({ kind: "start_item", feedbackId: "new-item", followsReplyId: "reply-1" });
});

test("days after an answer of ours, or once a new story has begun, a text is a story", () => {
  const old = { ...reply, at: tuesday.getTime() - 73 * 3_600_000 };
  expect(hearing(aScene({ state: { lastReply: old } }), "the bus was late").heardAs).toBe("story");
  const begun = aScene({ state: { lastReply: reply, openItem: anItem(300) } });
  expect(kinds(hearing(begun, "and the bus was late"))[0]).toBe("start_item");
});

test("thanks for the acknowledgement join the item and are not acknowledged; thanks out of the blue are praise", () => {
  const heard = hearing(aScene({ state: { openItem: anItem(600) } }), "Thank you 👍");
  expect(heard.effects).toEqual([{ kind: "append_statement", feedbackId: "item-1" }]);
  expect(heard.state.openItem).toEqual(anItem(600));
  expect(kinds(hearing(aScene(), "Thank you so much"))).toEqual(["start_item", "schedule_ack"]);
});

test("NO that answers nothing goes to a person, YES and a number are somebody speaking, SKIP skips nothing", () => {
  expect(tasks(hearing(aScene(), "NO"))).toEqual(["not_understood"]);
  expect(kinds(hearing(aScene(), "YES"))).toEqual(["start_item", "schedule_ack"]);
  expect(kinds(hearing(aScene(), "2"))).toEqual(["start_item", "schedule_ack"]);
  expect(hearing(aScene(), "SKIP").effects).toEqual([]);
});

test("a picture goes with the story it came with, and with a keyword it goes to the last item", () => {
  const scene = aScene({ state: { openItem: anItem(600) } });
  expect(effectOf(hearing(scene, "look at this", nothingScreened, 1), "keep_pictures").feedbackId).toBe(
    "new-item",
  );
  expect(effectOf(hearing(scene, "HELP", nothingScreened, 1), "keep_pictures").feedbackId).toBe("item-1");
  expect(effectOf(hearing(aScene(), "HELP", nothingScreened, 1), "keep_pictures").feedbackId).toBeNull();
});
