// Shows what each role is given of what people said: joint commissioners their contracts without NHS numbers, providers and
// scrutiny rounded counts, frontline workers and advocates their own, and buyers of advocacy no advocate.
import { expect, test } from "vitest";
import type { Role } from "~/features/accounts/actor.schema";
import { type Action, authorize } from "~/features/accounts/authorize.rules";
import type { Holdings } from "~/features/accounts/scope.rules";
import { itemCard } from "~/features/evidence/evidence.view";
import { makeReplyLists } from "~/features/responses/reply-lists.service.server";
import { aContract, aFeedback, anAccount, type FeedbackToMake, testVault } from "../../kit/builders";
import { evidenceKit } from "./kit";

async function scopeKit() {
  const kit = await evidenceKit();
  for (const id of ["c-home", "c-day"]) await aContract(kit.store, { id, title: `Contract ${id}` });
  const somebody = async (role: Role, holdings: Partial<Holdings> = {}) => {
    const actor = await anAccount(kit.store, { roles: [role], holdings });
    return { actor, can: <A extends Action>(action: A) => authorize(actor, action) };
  };
  const about = (contractId: string, more: FeedbackToMake = {}) =>
    aFeedback(kit.store, {
      decidedLinks: [{ contractId, verdict: "confirmed" }],
      decidedThemes: [{ code: "T01.1", verdict: "confirmed" }],
      receivedAt: "2026-10-05T10:00:00Z",
      ...more,
    });
  return { ...kit, somebody, about };
}

test("a joint commissioner sees what a person tied to her contracts, exactly counted, and nothing of other contracts", async () => {
  const { evidence, somebody, about, store } = await scopeKit();
  const own = await about("c-home", { words: "late again" });
  const both = await about("c-home", {
    words: "late and cold",
    decidedLinks: [
      { contractId: "c-home", verdict: "confirmed" },
      { contractId: "c-day", verdict: "confirmed" },
    ],
  });
  const other = await about("c-day", { words: "late too" });
  const guessed = await aFeedback(store, { words: "late, says the machine", links: ["c-home"] });
  const joint = await somebody("joint_commissioner", { bodyContracts: ["c-home"] });
  const found = await evidence.search(joint.can("feedback:search"), { words: "late" });
  expect(found.results.map(({ item }) => item.id).sort()).toEqual([own, both].sort());
  expect(found.people.all.all.people).toBe(2);
  expect(
    (await evidence.contractEvidence(joint.can("feedback:search"), "c-home")).people.all.all.people,
  ).toBe(2);
  expect((await evidence.contractEvidence(joint.can("feedback:search"), "c-day")).people.all.all.people).toBe(
    0,
  );
  expect(await evidence.search(joint.can("feedback:search"), { contractId: "c-day" })).toMatchObject({
    total: 0,
  });
  expect(await evidence.contractLines(joint.can("feedback:search"), ["c-day"])).toEqual(new Map());
  const { item } = await evidence.getItem(joint.can("feedback:read"), both);
  expect(item.links.decided.map((link) => link.contractId)).toEqual(["c-home"]);
  for (const id of [other, guessed])
    await expect(evidence.getItem(joint.can("feedback:read"), id)).rejects.toMatchObject({
      kind: "not_found",
    });
});

test("a joint commissioner is never shown an NHS number, even where the redaction missed it, nor can she find it by searching", async () => {
  const { evidence, somebody, about } = await scopeKit();
  const id = await about("c-home", { words: "Her number is 943 476 5919, ring 01632 960 123" });
  const joint = await somebody("joint_commissioner", { bodyContracts: ["c-home"] });
  const { item } = await evidence.getItem(joint.can("feedback:read"), id);
  expect(item.words).toBe("Her number is xxx xxx xxxx, ring 01632 960 123");
  const search = joint.can("feedback:search");
  expect((await evidence.contractEvidence(search, "c-home")).quotes[0]?.words).not.toContain("943");
  expect((await evidence.search(search, { words: "number" })).results[0]?.item.words).not.toContain("943");
  for (const words of ["9434765919", "943 476 5919", "5919", '"476 5919"'])
    expect(await evidence.search(search, { words }), words).toMatchObject({ total: 0, hasOnlySigns: true });
  const commissioner = await somebody("commissioner");
  expect((await evidence.getItem(commissioner.can("feedback:read"), id)).item.words).toContain(
    "943 476 5919",
  );
});

test("a narrowed commissioner's queues, counts and pages hold the contracts granted and what came in a colleague's place", async () => {
  const { evidence, somebody, about } = await scopeKit();
  const narrowed = await somebody("commissioner", { narrowedTo: ["c-home"] });
  const own = await about("c-home");
  const inPlace = await about("c-day", {
    shields: [{ accountId: "a-colleague", deputyId: narrowed.actor.accountId }],
  });
  await about("c-day");
  const unread = await evidence.listUnread(narrowed.can("feedback:read"));
  expect(unread.items.map(({ item }) => item.id).sort()).toEqual([own, inPlace].sort());
  expect(unread.count).toBe(2);
  const groups = await evidence.today(narrowed.can("today:read"));
  expect(groups.find((group) => group.key === "overdue")?.count).toBe(2);
  expect(groups.find((group) => group.key === "named")?.count).toBe(1);
});

test("a second role that looks after accounts does not widen what a narrowed commissioner is counted", async () => {
  const { store, evidence, about } = await scopeKit();
  await about("c-day");
  const both = await anAccount(store, {
    roles: ["admin", "commissioner"],
    holdings: { narrowedTo: ["c-home"] },
  });
  const groups = await evidence.today(authorize(both, "today:read"));
  const onItems = groups.filter((group) => ["overdue", "unread", "answers", "review"].includes(group.key));
  expect(onItems.map((group) => group.count)).toEqual([0, 0, 0, 0]);
});

test("a provider is given themes and rounded counts of what people wished told, nothing of workers, and no words", async () => {
  const { evidence, somebody, about } = await scopeKit();
  const told = { wish: "tell_provider" } as const;
  for (let n = 0; n < 12; n++) await about("c-home", told);
  for (let n = 0; n < 3; n++)
    await about("c-home", { ...told, decidedThemes: [{ code: "T02.2", verdict: "confirmed" }] });
  for (const kept of [
    { wish: "council_only" },
    { wish: null },
    { ...told, respondentType: "HCW_EXT", basis: "R11" },
    { ...told, respondentType: "CHW" },
    { ...told, receivedAt: "2026-11-20T10:00:00Z" },
    { ...told, receivedAt: "2025-10-20T10:00:00Z" },
  ] as const)
    for (let n = 0; n < 9; n++)
      await about("c-home", { ...kept, decidedThemes: [{ code: "T03.1", verdict: "confirmed" }] });
  for (let n = 0; n < 9; n++)
    await about("c-home", {
      ...told,
      decidedThemes: [{ code: "T11.1", verdict: "confirmed" }],
      speaker: "one",
    });
  const provider = await somebody("provider", { organisationContracts: ["c-home"] });
  const found = await evidence.contractCounts(provider.can("counts:read"), "c-home");
  expect(found).toEqual({
    from: "2025-11-01",
    until: "2026-10-31",
    mergedInto: new Map(),
    people: 15,
    themes: [
      { code: "T01.1", people: 10 },
      { code: "T02.2", people: "*" },
    ],
  });
  await expect(evidence.contractCounts(provider.can("counts:read"), "c-day")).rejects.toMatchObject({
    kind: "not_found",
  });
  const scrutiny = await somebody("scrutiny");
  const whole = await evidence.contractCounts(scrutiny.can("counts:read"), "c-home");
  expect(whole.themes.map((theme) => theme.code)).toEqual(["T03.1", "T01.1", "T02.2", "T11.1"]);
});

test("a frontline worker has what she keyed, with the answers, and her team's rounded count; an advocate her own clients", async () => {
  const { store, evidence, somebody, about, accounts, contracts, audit, tasks } = await scopeKit();
  const worker = await somebody("frontline", { organisations: ["north team"] });
  const colleague = await somebody("frontline", { organisations: ["north team"] });
  const advocate = await somebody("advocate", { clients: ["client-1"] });
  const own = await about("c-home", { keyedBy: worker.actor.accountId });
  const others = await about("c-home", { keyedBy: colleague.actor.accountId });
  const client = await about("c-home", { keyedBy: advocate.actor.accountId, aboutKey: "client-1" });
  const formerClient = await about("c-home", { keyedBy: advocate.actor.accountId, aboutKey: "client-2" });
  const sameReference = await about("c-home", { keyedBy: "another advocate", aboutKey: "client-1" });
  const mine = await evidence.listOwn(worker.can("submission:read"));
  expect(mine.items.map((item) => item.id)).toEqual([own]);
  expect(mine.team).toBeNull();
  const clients = await evidence.listOwn(advocate.can("submission:read"));
  expect(clients.items.map((item) => item.id)).toEqual([client]);
  const lists = makeReplyLists({ store, vault: testVault, accounts, audit, tasks, contracts });
  expect(await lists.listFor(worker.can("feedback:read"), own)).toEqual([]);
  for (const [by, id] of [
    [worker, others],
    [advocate, formerClient],
    [advocate, sameReference],
  ] as const) {
    await expect(evidence.getItem(by.can("feedback:read"), id)).rejects.toMatchObject({ kind: "not_found" });
    await expect(lists.listFor(by.can("feedback:read"), id)).rejects.toMatchObject({ kind: "not_found" });
  }
});

test("a team's count is rounded, of whole months, and of those who work for the same organisation", async () => {
  const { store, evidence, somebody, about, accounts } = await scopeKit();
  const manage = authorize(await anAccount(store, { roles: ["admin"] }), "account:manage");
  const worker = await somebody("frontline", { organisations: ["north team"] });
  const colleague = await somebody("frontline");
  const stranger = await somebody("frontline");
  for (const [person, value] of [
    [worker, "North Team"],
    [colleague, "North team Ltd"],
    [stranger, "South team"],
  ] as const) {
    const grant = { kind: "organisation", value, purpose: "", startsOn: "2026-01-01", endsOn: "" };
    await accounts.grant(manage, person.actor.accountId, grant as never);
  }
  for (let n = 0; n < 6; n++) await about("c-home", { keyedBy: worker.actor.accountId });
  expect((await evidence.listOwn(worker.can("submission:read"))).team).toBe("*");
  for (let n = 0; n < 6; n++) await about("c-home", { keyedBy: colleague.actor.accountId });
  await about("c-home", { keyedBy: stranger.actor.accountId });
  await about("c-home", { keyedBy: worker.actor.accountId, receivedAt: "2026-11-20T10:00:00Z" });
  expect((await evidence.listOwn(worker.can("submission:read"))).team).toBe(10);
});

test("who buys advocacy, or stands in for them, is not shown which advocate speaks; other commissioners are", async () => {
  const { store, evidence, somebody, about, contracts } = await scopeKit();
  const buyer = await somebody("commissioner");
  const other = await somebody("commissioner");
  await aContract(store, {
    serviceType: "ADVOCACY",
    title: "Independent advocacy",
    commissioner: "Marian Holt",
    commissionerAccountId: buyer.actor.accountId,
  });
  const id = await about("c-home", { respondentType: "ADV_IMCA", basis: "R4", methods: ["M11"] });
  const say = (key: string) => key;
  const speakerFor = async (by: typeof buyer) => {
    const { item, names } = await evidence.getItem(by.can("feedback:read"), id);
    return { speaker: itemCard(item, names, say).card?.speaker, methods: item.methods, basis: item.basis };
  };
  expect(await speakerFor(buyer)).toEqual({ speaker: "evidence:speaksFor", methods: [], basis: "R4" });
  expect((await speakerFor(other)).speaker).toContain("Independent Mental Capacity Advocate");
  expect(await contracts.buysAdvocacy(other.actor.councilId, other.actor.accountId)).toBe(false);
});
