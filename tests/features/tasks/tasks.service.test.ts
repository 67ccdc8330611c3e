import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeTasksService } from "~/features/tasks/tasks.service.server";
import { auditEvent } from "~db/schema";
import { aCouncil, anAccount, testCouncilId, testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

async function aDesk() {
  const store = testStore();
  const clock = testClock();
  await aCouncil(store);
  const tasks = makeTasksService({
    store,
    clock,
    audit: makeAuditService({ store, clock, vault: testVault }),
  });
  const priya = await anAccount(store, { roles: ["call_handler"] });
  const sam = await anAccount(store, { roles: ["call_handler"] });
  const open = async (dueAt = "2026-11-24T14:00:00Z") => {
    const before = new Set((await tasks.list(authorize(priya, "task:read"))).map((each) => each.id));
    await store.write((tx) =>
      tasks.open(tx, { councilId: testCouncilId, kind: "call_back", contactId: "c", dueAt: new Date(dueAt) }),
    );
    return (await tasks.list(authorize(priya, "task:read"))).find((each) => !before.has(each.id))!.id;
  };
  const trail = async () => (await store.db.select().from(auditEvent)).map((each) => each.action);
  return {
    store,
    clock,
    tasks,
    open,
    trail,
    priya,
    sam,
    act: authorize(priya, "task:act"),
    other: authorize(sam, "task:act"),
  };
}

test("of two colleagues who take the same task at once, one has it and the other is told", async () => {
  const { tasks, open, trail, act, other, priya } = await aDesk();
  const id = await open();
  const results = await Promise.allSettled([tasks.claim(act, id), tasks.claim(other, id)]);
  expect(results.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
  const refused = results.find((each) => each.status === "rejected");
  expect(refused).toMatchObject({ reason: { kind: "conflict", key: "tasks:error.taken" } });
  expect(await tasks.find(authorize(priya, "task:read"), id)).toMatchObject({ state: "claimed" });
  expect(await trail()).toEqual(["task.claimed"]);
});

test("only who has a task can give it back, and then anybody can take it", async () => {
  const { tasks, open, act, other } = await aDesk();
  const id = await open();
  await tasks.claim(act, id);
  await expect(tasks.release(other, id)).rejects.toMatchObject({ kind: "conflict" });
  expect(await tasks.claimedBy(other, id)).toBeNull();
  expect(await tasks.claimedBy(act, id)).toMatchObject({ id });
  await tasks.release(act, id);
  await tasks.claim(other, id);
  expect(await tasks.claimedBy(other, id)).toMatchObject({ id });
});

test("a task that is done leaves the list with how it went, once", async () => {
  const { tasks, open, trail, clock, act, other, priya } = await aDesk();
  const id = await open();
  const read = authorize(priya, "task:read");
  await tasks.finish(act, id, "no_answer");
  await expect(tasks.finish(other, id, "done")).rejects.toMatchObject({ kind: "conflict" });
  expect(await tasks.list(read)).toEqual([]);
  expect(await tasks.count(read)).toBe(0);
  expect(await tasks.find(read, id)).toMatchObject({
    state: "done",
    outcome: "no_answer",
    doneBy: priya.accountId,
    doneAt: clock.now(),
  });
  expect(await trail()).toEqual(["task.done"]);
});

test("what is due soonest stands first, and another council's tasks are not there", async () => {
  const { store, tasks, open, priya } = await aDesk();
  const late = await open("2026-11-25T09:00:00Z");
  const soon = await open("2026-11-24T11:00:00Z");
  await store.write((tx) =>
    tasks.open(tx, { councilId: "elsewhere", kind: "visit", dueAt: new Date("2026-11-24T10:30:00Z") }),
  );
  expect((await tasks.list(authorize(priya, "task:read"))).map((each) => each.id)).toEqual([soon, late]);
});
