import { expect, test } from "vitest";
import { readAnswer } from "~/features/conversations/answers.rules";
import { nothingScreened, type QuestionCode } from "~/features/conversations/conversations.schema";
import { readDayAnswer } from "~/features/conversations/day-answer.rules";
import { aCue, anItem, aScene, effectOf, hearing, kinds, lateEvening, templates, tuesday } from "./scene";

const asked = (code: QuestionCode, options?: string[]) => ({
  code,
  askedAt: tuesday.getTime(),
  feedbackId: "item-1",
  options,
});
const answer = (code: QuestionCode, words: string) =>
  readAnswer(asked(code), words, nothingScreened, tuesday);
const dayOf = (words: string) => readDayAnswer(words, tuesday)?.day;

test("what to do with it is answered by a number or in a few words", () => {
  const said = [
    "1",
    "1.",
    "one",
    "Option 2",
    "2️⃣",
    "tell them without me",
    "3 please",
    "council only",
    "4",
    "not sure",
    "dont know",
  ];
  expect(said.map((words) => (answer("wish", words) as { value: string }).value)).toEqual([
    "tell_provider",
    "tell_provider",
    "tell_provider",
    "tell_without_me",
    "tell_without_me",
    "tell_without_me",
    "council_only",
    "council_only",
    "not_sure",
    "not_sure",
    "not_sure",
  ]);
});

test("a story is no answer, however short", () => {
  for (const words of [
    "5",
    "12",
    "the carer was late",
    "1 carer came instead of 2",
    "tell them she is useless",
    "yes",
    "no",
  ]) {
    expect(answer("wish", words), words).toBeNull();
  }
});

test("days are read as people type them, the nearest one that is not in the future", () => {
  expect(
    Object.fromEntries(
      [
        "today",
        "this morning",
        "Yesterday",
        "last night",
        "Monday",
        "tuesday",
        "last tuesday",
        "wed",
        "on sat morning",
        "12 nov",
        "12th November",
        "Nov 12",
        "12/11",
        "12/11/26",
        "12.11.2026",
        "the 20th",
        "2 days ago",
        "30 november",
        "day before yesterday",
        "tues 17 nov",
      ].map((words) => [words, dayOf(words)]),
    ),
  ).toEqual({
    today: "2026-11-24",
    "this morning": "2026-11-24",
    Yesterday: "2026-11-23",
    "last night": "2026-11-23",
    Monday: "2026-11-23",
    tuesday: "2026-11-24",
    "last tuesday": "2026-11-17",
    wed: "2026-11-18",
    "on sat morning": "2026-11-21",
    "12 nov": "2026-11-12",
    "12th November": "2026-11-12",
    "Nov 12": "2026-11-12",
    "12/11": "2026-11-12",
    "12/11/26": "2026-11-12",
    "12.11.2026": "2026-11-12",
    "the 20th": "2026-11-20",
    "2 days ago": "2026-11-22",
    "30 november": "2025-11-30",
    "day before yesterday": "2026-11-22",
    "tues 17 nov": "2026-11-17",
  });
});

test("an answer that names no one day is an answer, kept in its words", () => {
  for (const words of ["every day", "not sure", "most days", "I don't know", "all week"]) {
    expect(answer("day", words), words).toEqual({ kind: "day", value: null });
  }
});

test("a sentence with a day in it is a story, and a day that cannot be is no answer", () => {
  for (const words of [
    "the carer came late on tuesday",
    "late tuesday carer",
    "31 february",
    "40",
    "monday 2 carers",
    "",
    "1/1/2030",
  ]) {
    expect(answer("day", words), words).toBeNull();
  }
});

test("a service is answered with a name, and a short complaint is no name", () => {
  expect(answer("service", "Sunrise Home Care")).toEqual({ kind: "service", value: "Sunrise Home Care" });
  expect(answer("service", "the day centre in Westford.")).toEqual({
    kind: "service",
    value: "the day centre in Westford",
  });
  expect(answer("service", "dont know")).toEqual({ kind: "service", value: null });
  for (const words of ["she never came", "carer was late", "No", "yes", "they hit him", "2"]) {
    expect(answer("service", words), words).toBeNull();
  }
});

test("whether a phone is private is answered by yes and no only while it is asked", () => {
  expect(["yes", "Y", "private", "just me"].map((words) => answer("privacy", words)?.kind)).toEqual([
    "yes",
    "yes",
    "yes",
    "yes",
  ]);
  expect(["No", "nope", "shared", "unsafe"].map((words) => answer("privacy", words)?.kind)).toEqual([
    "no",
    "no",
    "no",
    "no",
  ]);
  const scene = (code: QuestionCode) => aScene({ state: { openQuestion: asked(code) } });
  expect(kinds(hearing(scene("privacy"), "NO"))[0]).toBe("mark_not_safe");
  expect(kinds(hearing(scene("privacy"), "YES"))[0]).toBe("mark_safe");
  expect(kinds(hearing(scene("wish"), "NO"))).toEqual(["open_task"]);
});

test("one of several services is chosen by its number", () => {
  const scene = aScene({ state: { openQuestion: asked("which", ["contract-a", "contract-b"]) } });
  expect(hearing(scene, "2").effects).toEqual([{ kind: "who_lookup", words: "", optionId: "contract-b" }]);
  expect(kinds(hearing(scene, "3"))).toEqual(["start_item", "schedule_ack"]);
});

test("a text with a cue is never an answer", () => {
  const scene = aScene({ state: { openItem: anItem(300), openQuestion: asked("service") } });
  expect(hearing(scene, "Bruised arm", aCue("S4")).heardAs).toBe("story");
});

test("an answer is kept with the item, the question closes and the next one waits for the day", () => {
  const openItem = anItem(300, { questionsAsked: ["service"] });
  const scene = aScene({ state: { openItem, openQuestion: asked("service") }, now: lateEvening });
  const heard = hearing(scene, "Sunny Bank");
  expect(heard.heardAs).toBe("answer");
  expect(heard.effects).toEqual([
    { kind: "record_answer", feedbackId: "item-1", question: "service", value: "Sunny Bank" },
    { kind: "ask_question", feedbackId: "item-1", at: new Date("2026-11-25T08:00:00Z") },
  ]);
  expect(heard.state.openQuestion).toBeNull();
});

test("the last answer is thanked for, and says how it can be changed", () => {
  const openItem = anItem(300, { questionsAsked: ["service", "wish"] });
  const heard = hearing(aScene({ state: { openItem, openQuestion: asked("wish") } }), "2");
  expect(effectOf(heard, "record_answer").value).toBe("tell_without_me");
  expect(templates(heard)).toEqual(["answerKept"]);
});

test("SKIP closes the question and nothing is kept for it", () => {
  const openItem = anItem(300, { questionsAsked: ["day"] });
  const first = hearing(aScene({ state: { openItem, openQuestion: asked("day") } }), "skip");
  expect(kinds(first)).toEqual(["ask_question"]);
  const second = {
    openItem: { ...openItem, questionsAsked: ["day" as const, "wish" as const] },
    openQuestion: asked("wish"),
  };
  expect(hearing(aScene({ state: second }), "SKIP").effects).toEqual([]);
});

test("a story told while a question is open is a story, and a new one ends the questions about the old", () => {
  const scene = (seconds: number) =>
    aScene({ state: { openItem: anItem(seconds), openQuestion: asked("wish") } });
  const company = hearing(scene(60), "and the other carer was lovely");
  expect(kinds(company)).toEqual(["append_statement"]);
  expect(company.state.openQuestion?.code).toBe("wish");
  const another = hearing(scene(600), "now the meals have stopped coming");
  expect(kinds(another)).toEqual(["start_item", "schedule_ack"]);
  expect(another.state.openQuestion).toBeNull();
});

test("a question that nobody answered in two weeks is closed", () => {
  const old = { ...asked("wish"), askedAt: tuesday.getTime() - 15 * 86_400_000 };
  expect(hearing(aScene({ state: { openItem: anItem(900), openQuestion: old } }), "2").heardAs).toBe("story");
});
