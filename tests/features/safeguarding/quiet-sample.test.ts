// Shows the weekly check of what the machine left quiet, and the rate at which worries are found late.
import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeIntakeService } from "~/features/intake/intake.service.server";
import { drawn, foundLate, lastWholeWeek, sampleSize } from "~/features/safeguarding/quiet.rules";
import { makeQuietSampleService } from "~/features/safeguarding/quiet-sample.service.server";
import { aFeedback, testVault } from "../../kit/builders";
import { aDutyDesk } from "./kit";

async function aDeskWithSample() {
  const desk = await aDutyDesk();
  const { store, clock, jobs, safeguarding, ruth } = desk;
  const audit = makeAuditService({ store, clock, vault: testVault });
  const intake = makeIntakeService({ vault: testVault, audit, jobs });
  const quiet = makeQuietSampleService({ store, clock, audit, intake, safeguarding });
  return {
    ...desk,
    quiet,
    read: authorize(ruth, "concern:read"),
    act: authorize(ruth, "concern:act"),
    /** An item that came in the week before, on Wednesday 18 November. */
    lastWeek: (words: string) =>
      aFeedback(store, { words, receivedAt: "2026-11-18T10:00:00Z", dayReceived: "2026-11-18" }),
  };
}

test("the last whole week's quiet items are drawn once, and what already worries is not among them", async () => {
  const { quiet, read, lastWeek, raise } = await aDeskWithSample();
  const calm = await lastWeek("lovely lunch");
  await raise(await lastWeek("a worry"));
  const first = await quiet.open(read);
  expect(first.items.map(({ check }) => check.feedbackId)).toEqual([calm]);
  expect(first.weeks).toEqual([{ week: "2026-11-16", drawn: 1, checked: 0, worries: 0 }]);
  await lastWeek("came late to the list");
  expect((await quiet.open(read)).items).toHaveLength(1);
});

test("a quiet item that a person calls a worry goes to the duty queue, and the rate says how often that is", async () => {
  const { quiet, read, act, lastWeek, concerns, trail } = await aDeskWithSample();
  for (const words of ["one", "two", "three"]) await lastWeek(words);
  const { items, rate } = await quiet.open(read);
  expect(rate.share).toBeNull();
  await quiet.check(act, items[0]!.check.id, true);
  await quiet.check(act, items[1]!.check.id, false);
  expect(await concerns()).toMatchObject([
    { feedbackId: items[0]!.check.feedbackId, level: "S3", raisedBy: "person", state: "waiting" },
  ]);
  const after = await quiet.open(read);
  expect(after.items).toHaveLength(1);
  expect(after.weeks).toMatchObject([{ drawn: 3, checked: 2, worries: 1 }]);
  expect(after.rate).toMatchObject({ checked: 2, worries: 1, share: { rate: 0.5 } });
  expect((await trail()).filter((action) => action === "quiet_item.checked")).toHaveLength(2);
  await expect(quiet.check(act, items[0]!.check.id, false)).rejects.toMatchObject({ kind: "not_found" });
});

test("the sample is of twenty at the most, and the same whatever order the items come in", () => {
  const items = Array.from({ length: 50 }, (_, n) => ({ id: `i${n}`, digest: String((n * 37) % 101) }));
  expect(drawn(items)).toHaveLength(sampleSize);
  expect(drawn([...items].reverse())).toEqual(drawn(items));
});

test("the week that is sampled is the last whole one, whatever day it is looked at", () => {
  expect(lastWholeWeek("2026-11-23")).toBe("2026-11-16");
  expect(lastWholeWeek("2026-11-24")).toBe("2026-11-16");
  expect(lastWholeWeek("2026-11-29")).toBe("2026-11-16");
  expect(lastWholeWeek("2026-11-30")).toBe("2026-11-23");
});

test("the found-late rate comes with Wilson's interval, also where nothing was found", () => {
  expect(foundLate(0, 0).share).toBeNull();
  const none = foundLate(60, 0).share!;
  expect(none.rate).toBe(0);
  expect(none.low).toBe(0);
  expect(none.high).toBeCloseTo(0.0602, 3);
  const some = foundLate(60, 2).share!;
  expect(some.low).toBeCloseTo(0.0092, 3);
  expect(some.high).toBeCloseTo(0.1136, 3);
});
