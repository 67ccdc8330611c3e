import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { authorize, authorizeSystem } from "~/features/accounts/authorize.rules";
import { account, auditEvent, concern, itemShield, pageSent, postHolder, task } from "~db/schema";
import { testHouse } from "../../kit/house";

const HOUR = 3_600_000;

/** Northmere, with Ruth on duty and a second duty worker, Sam, whom `deputises` makes stand in for her. */
async function northmere({ deputises = true } = {}) {
  const house = await testHouse();
  const { services, councilId, store, clock } = house;
  const { accounts } = services;
  const manage = authorizeSystem(councilId, "account:manage", "test");
  const ruth = house.actor("safeguarding");
  const { accountId: samId } = await accounts.createAccount(manage, {
    name: "Sam Field",
    email: "sam@northmere.example",
    roles: ["safeguarding"],
    password: "kettle orbit lantern",
  });
  if (deputises) await accounts.setDeputy(manage, ruth.accountId, samId);
  await services.settings.change(authorizeSystem(councilId, "settings:edit", "test"), {
    ...services.settings.get(councilId).settings,
    dutyWorkers: [{ accountId: ruth.accountId, phone: "+447700900910", email: null }],
  });
  const by = <A extends Parameters<typeof authorize>[1]>(action: A) => authorize(ruth, action);

  /** A task that Ruth has taken; about an item that names somebody, where told. */
  async function taken(feedbackId: string | null = null): Promise<string> {
    await store.write((tx) =>
      services.tasks.open(tx, { councilId, kind: "call_back", feedbackId, dueAt: clock.now() }),
    );
    const open = (await services.tasks.list(by("task:read"))).find((each) => each.state === "open")!;
    await services.tasks.claim(by("task:act"), open.id);
    return open.id;
  }

  /** A worry that Ruth has taken. */
  async function takenWorry(level: "S3" | "S4" | "S5"): Promise<string> {
    const worry = { councilId, feedbackId: null, contactId: null, level, cues: [], isPaged: false } as const;
    const id = await store.write((tx) =>
      services.safeguarding.raise(tx, { ...worry, raisedBy: "person" }, ruth),
    );
    await services.safeguarding.take(by("concern:act"), id);
    return id;
  }
  const rowOf = async (id: string) => (await store.db.select().from(task).where(eq(task.id, id)))[0];
  const worryOf = async (id: string) => (await store.db.select().from(concern).where(eq(concern.id, id)))[0];
  const kinds = async () =>
    (await store.db.select().from(task).where(eq(task.state, "open"))).map((each) => each.kind).sort();
  return { ...house, accounts, manage, ruth, samId, taken, takenWorry, rowOf, worryOf, kinds };
}

test("when somebody leaves, their tasks go to whoever stands in, but none about an item that names that person", async () => {
  const { accounts, manage, ruth, samId, taken, rowOf, store, councilId, clock, kinds } = await northmere();
  const plain = await taken();
  const aboutSam = await taken("item-about-sam");
  await store.write(async (tx) => {
    await tx
      .insert(itemShield)
      .values({ councilId, feedbackId: "item-about-sam", accountId: samId, at: clock.now() });
  });
  expect(await accounts.workOf(manage, ruth.accountId)).toEqual(
    expect.arrayContaining([{ kind: "tasks", count: 2, goesTo: "Sam Field" }]),
  );
  await accounts.leave(manage, ruth.accountId);
  expect(await rowOf(plain)).toMatchObject({ state: "claimed", claimedBy: samId });
  expect(await rowOf(aboutSam)).toMatchObject({ state: "open", claimedBy: null });
  expect(await kinds()).toContain("left_work");
  expect(await accounts.workOf(manage, ruth.accountId)).toEqual([]);
});

test("without anybody to stand in, tasks go back into the list, and a task there says whose they were", async () => {
  const { accounts, manage, ruth, taken, rowOf, store } = await northmere({ deputises: false });
  const id = await taken();
  await accounts.leave(manage, ruth.accountId);
  expect(await rowOf(id)).toMatchObject({ state: "open", claimedBy: null, claimedAt: null });
  const said = await store.db.select().from(task).where(eq(task.kind, "left_work"));
  expect(said).toMatchObject([{ accountId: ruth.accountId, state: "open" }]);
});

test("whoever stands in but may not do the work does not get it", async () => {
  const { accounts, manage, ruth, taken, rowOf, actor } = await northmere();
  await accounts.setDeputy(manage, ruth.accountId, actor("analyst").accountId);
  const id = await taken();
  expect(await accounts.workOf(manage, ruth.accountId)).toContainEqual({
    kind: "tasks",
    count: 1,
    goesTo: null,
  });
  await accounts.leave(manage, ruth.accountId);
  expect(await rowOf(id)).toMatchObject({ state: "open", claimedBy: null });
});

test("worries that somebody had taken wait again, and whoever is on duty then is called, at once for life at risk", async () => {
  const { accounts, manage, ruth, samId, takenWorry, worryOf, pass, store } = await northmere();
  const [life, soon, later] = [await takenWorry("S5"), await takenWorry("S4"), await takenWorry("S3")];
  await pass(0);
  await accounts.leave(manage, ruth.accountId);
  for (const id of [life, soon, later])
    expect(await worryOf(id)).toMatchObject({ state: "waiting", takenBy: null, takenAt: null });
  await pass(1000);
  const calledAbout = async () =>
    new Set((await store.db.select().from(pageSent)).map((each) => each.concernId));
  expect(await calledAbout()).toEqual(new Set([life]));
  expect((await store.db.select().from(pageSent)).map((each) => each.accountId)).toContain(samId);
  await pass(5 * HOUR);
  expect(await calledAbout()).toEqual(new Set([life, soon]));
  const trail = await store.db.select().from(auditEvent).where(eq(auditEvent.action, "concern.released"));
  expect(trail.map((row) => row.subjectId).sort()).toEqual([life, soon, later].sort());
});

test("somebody who left is on no duty list any more, and a list without anybody is told of", async () => {
  const withSam = await northmere();
  const workers = ({ services, councilId }: typeof withSam) =>
    services.settings.get(councilId).settings.dutyWorkers;
  await withSam.accounts.leave(withSam.manage, withSam.ruth.accountId);
  expect(workers(withSam)).toEqual([
    { accountId: withSam.samId, phone: null, email: "sam@northmere.example" },
  ]);
  const alone = await northmere({ deputises: false });
  await alone.accounts.leave(alone.manage, alone.ruth.accountId);
  expect(workers(alone)).toEqual([]);
  expect(await alone.kinds()).toContain("left_post");
});

test("posts of a commissioner who leaves are acted in by their deputy; what was stays as history", async () => {
  const { accounts, manage, services, councilId, actor, store, clock, kinds } = await northmere();
  const marian = actor("commissioner");
  const edit = authorizeSystem(councilId, "contract:edit", "test");
  const bodyId = await services.contracts.addBody(edit, { name: "Northmere", kind: "council" });
  const post = (title: string) => services.contracts.addPost(edit, { bodyId, title });
  const hold = (postId: string) =>
    services.contracts.addHolder(edit, postId, {
      standing: "substantive",
      name: marian.name,
      accountId: marian.accountId,
      startsOn: "2020-01-01",
    });
  const postId = await post("Head of commissioning");
  await hold(postId);
  const deputy = (await store.db.select().from(account)).find((each) => each.name === "Daniel Osei")!;
  await store.write(async (tx) => void (await tx.update(account).set({ status: "active" })));
  await accounts.setDeputy(manage, marian.accountId, deputy.id);
  expect(await accounts.workOf(manage, marian.accountId)).toEqual([
    { kind: "posts", count: 1, goesTo: "Daniel Osei" },
  ]);
  await accounts.leave(manage, marian.accountId);
  const holders = await store.db.select().from(postHolder).where(eq(postHolder.postId, postId));
  expect(holders.map(({ name, standing, startsOn, endsOn }) => [name, standing, startsOn, endsOn])).toEqual([
    ["Marian Holt", "substantive", "2020-01-01", "2026-11-23"],
    ["Daniel Osei", "acting", "2026-11-24", null],
  ]);
  expect(await kinds()).not.toContain("left_post");
  clock.advance(24 * HOUR);
  await accounts.leave(manage, deputy.id);
  expect(await kinds()).toContain("left_post");
});

test("whoever had the leaver stand in has the leaver's own deputy then, and nobody stands in for themselves", async () => {
  const { accounts, manage, ruth, samId, actor } = await northmere();
  const priya = actor("call_handler").accountId;
  await accounts.setDeputy(manage, priya, ruth.accountId);
  await accounts.setDeputy(manage, samId, ruth.accountId);
  await accounts.leave(manage, ruth.accountId);
  const deputies = new Map((await accounts.listAccounts(manage)).map((each) => [each.id, each.deputyId]));
  expect([deputies.get(priya), deputies.get(samId)]).toEqual([samId, null]);
});

test("items that came to somebody in the place of a colleague go on to their deputy, unless they name that person too", async () => {
  const { accounts, manage, ruth, samId, store, councilId, clock } = await northmere();
  const at = clock.now();
  const shield = { councilId, deputyId: ruth.accountId, at };
  await store.write(async (tx) => {
    await tx.insert(itemShield).values([
      { ...shield, feedbackId: "one", accountId: "priya" },
      { ...shield, feedbackId: "two", accountId: "priya" },
      { councilId, at, feedbackId: "two", accountId: samId },
    ]);
  });
  await accounts.leave(manage, ruth.accountId);
  const rows = await store.db.select().from(itemShield).where(eq(itemShield.accountId, "priya"));
  expect(new Map(rows.map((row) => [row.feedbackId, row.deputyId]))).toEqual(
    new Map([
      ["one", samId],
      ["two", null],
    ]),
  );
});

test("somebody who moves on keeps what their new role may do, and hands over the rest", async () => {
  const { accounts, manage, ruth, samId, taken, takenWorry, rowOf, worryOf, store } = await northmere();
  const [taskId, worryId] = [await taken(), await takenWorry("S4")];
  await accounts.setRoles(manage, ruth.accountId, ["call_handler"]);
  expect(await rowOf(taskId)).toMatchObject({ state: "claimed", claimedBy: ruth.accountId });
  expect(await worryOf(worryId)).toMatchObject({ state: "waiting", takenBy: null });
  await accounts.setRoles(manage, ruth.accountId, ["analyst"]);
  expect(await rowOf(taskId)).toMatchObject({ state: "claimed", claimedBy: samId });
  const rows = await store.db.select().from(auditEvent).where(eq(auditEvent.action, "account.roles_set"));
  expect(rows.map((row) => row.detail)).toEqual([
    { before: "safeguarding", after: "call_handler", concerns_left: 1, duty_moved: 1 },
    { before: "call_handler", after: "analyst", tasks_moved: 1 },
  ]);
});

test("somebody who left comes back by a new invitation, and nothing of before opens anything", async () => {
  const { accounts, manage, samId, store, councilId } = await northmere();
  const door = { ip: "192.0.2.1" };
  const email = "sam@northmere.example";
  const old = { councilId, email, password: "kettle orbit lantern", door };
  await expect(accounts.comeBack(manage, samId, ["analyst"])).rejects.toMatchObject({ kind: "conflict" });
  await accounts.leave(manage, samId);
  const before = (await store.db.select().from(account).where(eq(account.id, samId)))[0];
  expect(before).toMatchObject({ status: "left", passwordHash: null, name: "Sam Field" });
  await expect(accounts.comeBack(manage, samId, [])).rejects.toMatchObject({ kind: "bad_input" });
  await accounts.comeBack(manage, samId, ["analyst"]);
  await expect(accounts.signIn(old)).rejects.toMatchObject({ kind: "unauthenticated" });
  const listed = (await accounts.listAccounts(manage)).find((each) => each.id === samId);
  expect(listed).toMatchObject({ status: "invited", roles: ["analyst"] });
});
