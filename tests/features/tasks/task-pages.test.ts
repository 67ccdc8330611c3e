import { expect, test } from "vitest";
import { taskKinds } from "~/features/tasks/tasks.schema";
import { becauseOf } from "~/features/tasks/tasks.view";
import en from "~/i18n/locales/en/tasks.json";
import { job, task } from "~db/schema";
import { aFeedback } from "../../kit/builders";
import { aDesk } from "../responses/pages-kit";

const CARER = "+447700900501";
const MINUTE = 60_000;

test("every kind of task and of work has its own words", () => {
  expect(Object.keys(en.kind).sort()).toEqual([...taskKinds].sort());
});

test("why work failed is said in words that a person can act on", () => {
  const reasons: [string | null, string][] = [
    ["the council has no number to text from", "noNumber"],
    ["SmsFailure: sms temporary (fake)", "network"],
    ["TypeError: fetch failed", "network"],
    ["SmsFailure: sms rejected (21610)", "refused"],
    ["MailFailure: mail rejected (550)", "mail"],
    ["Error: No one does jobs of kind fetch_picture", "nobody"],
    ["SqliteError: database or disk is full", "database"],
    ["TypeError: x is not a function", "unknown"],
    [null, "unknown"],
  ];
  for (const [error, because] of reasons) expect(becauseOf(error)).toBe(because);
});

test("a call handler takes a call-back, sees the number only then, and says how it went", async () => {
  const desk = await aDesk();
  const priya = desk.actor("call_handler");
  await desk.text(CARER, "CALL");
  await desk.pass(MINUTE);
  const list = await desk.open(priya, "/tasks");
  expect(list.said).toContain("Ring back Someone asked to be rung.");
  expect(list.said).not.toContain("07700");
  expect(await desk.faultsOf(list)).toEqual([]);
  const [row] = await desk.store.db.select().from(task);
  const id = row!.id;
  const tooEarly = await desk.send(priya, "/tasks", { do: "number", task: id });
  expect(tooEarly.said).not.toContain("900 501");
  expect((await desk.send(priya, "/tasks", { do: "claim", task: id })).location).toBe(`/tasks#task-${id}`);
  const shown = await desk.send(priya, "/tasks", { do: "number", task: id });
  expect(shown.said).toContain("Ring 07700 900 501 That you saw this number is recorded.");
  expect(await desk.faultsOf(shown)).toEqual([]);
  expect((await desk.open(priya, "/tasks")).said).not.toContain("900 501");

  const ruth = desk.actor("safeguarding");
  const other = await desk.open(ruth, "/tasks");
  expect(other.said).toContain("Priya Shah has it");
  expect((await desk.send(ruth, "/tasks", { do: "number", task: id })).said).not.toContain("900 501");
  expect((await desk.send(ruth, "/tasks", { do: "claim", task: id })).status).toBe(409);

  expect((await desk.send(priya, "/tasks", { do: "no_answer", task: id })).location).toBe("/tasks");
  expect((await desk.open(priya, "/tasks")).said).toContain("No task waits");
  expect(desk.missing).toEqual([]);
});

test("who is to tell somebody our answer sees the answer once they have the task", async () => {
  const desk = await aDesk();
  const priya = desk.actor("call_handler");
  const marian = desk.actor("commissioner");
  const feedbackId = await aFeedback(desk.store, {
    councilId: desk.councilId,
    channel: "WEB",
    reference: "KITE-42-MAY",
  });
  await desk.send(marian, `/feedback/${feedbackId}/reply`, {
    id: "",
    words: "The bus is back from 1 December.",
  });
  await desk.pass(MINUTE);
  const list = await desk.open(priya, "/tasks");
  expect(list.said).toContain("Tell someone our answer");
  expect(list.said).toContain("KITE-42-MAY");
  expect(list.html).not.toContain(`/feedback/${feedbackId}`);
  const [row] = await desk.store.db.select().from(task);
  await desk.send(priya, "/tasks", { do: "claim", task: row!.id });
  const shown = await desk.send(priya, "/tasks", { do: "answer", task: row!.id });
  expect(shown.said).toContain("Marian Holt answers: The bus is back from 1 December.");
  expect(await desk.faultsOf(shown)).toEqual([]);
  expect((await desk.send(priya, "/tasks", { do: "release", task: row!.id })).location).toBe("/tasks");
  expect((await desk.send(priya, "/tasks", { do: "answer", task: row!.id })).said).not.toContain(
    "The bus is back",
  );
  expect(desk.missing).toEqual([]);
});

test("work that failed for good is listed with why and tried again from the page", async () => {
  const desk = await aDesk();
  const admin = desk.actor("admin");
  await desk.store.write((tx) =>
    tx.insert(job).values({
      id: "job-1",
      councilId: desk.councilId,
      kind: "send_text",
      payload: { messageId: "none" },
      lane: 0,
      state: "dead",
      runAt: desk.clock.now(),
      attempts: 8,
      lastError: "the council has no number to text from",
      createdAt: desk.clock.now(),
    }),
  );
  const list = await desk.open(admin, "/letters");
  expect(list.said).toContain(
    "Send a text 10am on 24 November The council has no number to text from. Set one in settings. 8",
  );
  expect(await desk.faultsOf(list)).toEqual([]);
  expect((await desk.send(admin, "/letters", { job: "job-1" })).location).toBe("/letters");
  await desk.pass(MINUTE);
  expect((await desk.open(admin, "/letters")).said).toContain("Nothing has failed");
  expect((await desk.send(admin, "/letters", { job: "job-1" })).said).toContain(
    "Someone has already dealt with this.",
  );
  expect((await desk.open(desk.actor("commissioner"), "/letters")).status).toBe(403);
  expect(desk.missing).toEqual([]);
});
