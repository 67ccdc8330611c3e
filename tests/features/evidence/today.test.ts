// Shows what needs somebody today: counts of work that their role may open, the most pressing first, seven at most.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Role } from "~/features/accounts/actor.schema";
import { groupsToShow, MOST_GROUPS, todayKeys } from "~/features/evidence/today.rules";
import { aContract, aFeedback, testCouncilId } from "../../kit/builders";
import { evidenceKit, now } from "./kit";

test("each role is shown its own work and nothing that it may not open", async () => {
  const { evidence, person } = await evidenceKit();
  const keys = async (...roles: Role[]) => {
    const { can } = await person(roles);
    return (await evidence.today(can("today:read"))).map((group) => group.key);
  };
  expect(await keys("commissioner")).toEqual(["overdue", "named", "unread", "answers", "review", "renewals"]);
  expect(await keys("safeguarding")).toEqual(["concerns", "overdue", "named", "tasks", "unread", "review"]);
  expect(await keys("call_handler")).toEqual(["tasks", "dead"]);
  expect(await keys("admin")).toEqual(["dead"]);
  expect(await keys("provider")).toEqual([]);
});

test("today counts what is unread, overdue, undecided and unanswered, and since when the oldest waits", async () => {
  const { store, evidence, person } = await evidenceKit();
  await aFeedback(store, {
    readBy: "2026-11-24T09:00:00Z",
    receivedAt: "2026-11-23T16:00:00Z",
    themes: ["T01.1"],
  });
  await aFeedback(store, { readBy: "2026-11-24T15:00:00Z" });
  await aFeedback(store, { readAt: now, receivedAt: "2026-11-01T10:00:00Z" });
  await aFeedback(store, {
    readAt: now,
    state: "answered",
    themes: ["T01.1"],
    decidedThemes: [{ code: "T01.1", verdict: "rejected" }],
  });
  const groups = await evidence.today((await person()).can("today:read"));
  const of = (key: string) => groups.find((group) => group.key === key);
  expect(of("overdue")).toMatchObject({ count: 1, isUrgent: true, oldest: new Date("2026-11-24T09:00:00Z") });
  expect(of("unread")).toMatchObject({ count: 2, oldest: new Date("2026-11-20T10:00:00Z") });
  expect(of("review")).toMatchObject({ count: 1, isMore: false });
  expect(of("answers")).toMatchObject({ count: 1, oldest: new Date("2026-11-01T10:00:00Z") });
});

test("worries, tasks and work that failed come from the rooms that own them", async () => {
  const levels = [
    { level: "S4" as const, open: 2, waiting: 1 },
    { level: "S3" as const, open: 1, waiting: 1 },
  ];
  const { store, tasks, evidence, person } = await evidenceKit({
    safeguarding: { count: async () => levels },
  });
  await store.write((tx) =>
    tasks.open(tx, { councilId: testCouncilId, kind: "call_back", dueAt: new Date("2026-11-24T09:00:00Z") }),
  );
  const groups = await evidence.today((await person(["safeguarding"])).can("today:read"));
  expect(groups.find((group) => group.key === "concerns")).toMatchObject({
    count: 3,
    isUrgent: true,
    href: "/duty",
  });
  expect(groups.find((group) => group.key === "tasks")).toMatchObject({
    count: 1,
    isUrgent: true,
    oldest: new Date(now),
  });
});

test("a commissioner is shown the contracts that she decides and that are near their last day for notice", async () => {
  const { store, evidence, person } = await evidenceKit();
  const dana = await person(["commissioner"], "Dana Okafor");
  const hers = { commissioner: "Dana Okafor", commissionerAccountId: dana.actor.accountId };
  await aContract(store, { ...hers, endsOn: "2027-12-31", lastNoticeOn: "2027-06-30" });
  await aContract(store, { ...hers, endsOn: "2029-12-31", lastNoticeOn: "2029-06-30" });
  await aContract(store, { ...hers, endsOn: "2026-12-31", lastNoticeOn: "2026-06-30" });
  await aContract(store, { ...hers, endsOn: "2026-11-23", lastNoticeOn: "2026-06-30" });
  await aContract(store, { commissioner: "Ravi Shah", endsOn: "2027-03-31" });
  const count = async (by: typeof dana) =>
    (await evidence.today(by.can("today:read"))).find((group) => group.key === "renewals")?.count;
  expect(await count(dana)).toBe(2);
  expect(await count(await person())).toBe(3);
});

test("more than seven groups leave out those in which nothing waits first, and the order stays", () => {
  const group = fc.record({ key: fc.constantFrom(...todayKeys), count: fc.integer({ min: 0, max: 3 }) });
  fc.assert(
    fc.property(fc.uniqueArray(group, { selector: (each) => each.key }), (given) => {
      const groups = given.map((each) => ({
        ...each,
        isMore: false,
        oldest: null,
        href: "/",
        isUrgent: false,
      }));
      const shown = groupsToShow(groups);
      expect(shown.length).toBe(Math.min(groups.length, MOST_GROUPS));
      const order = shown.map((each) => todayKeys.indexOf(each.key));
      expect(order).toEqual(order.toSorted((a, b) => a - b));
      const left = groups.filter((each) => !shown.includes(each));
      if (left.some((each) => each.count > 0)) expect(shown.every((each) => each.count > 0)).toBe(true);
    }),
  );
});
