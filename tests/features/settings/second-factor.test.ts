import { expect, test } from "vitest";
import { roles } from "~/features/accounts/actor.schema";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { makeSettingsService } from "~/features/settings/settings.service.server";
import { readSettings, settingsAsTyped } from "~/features/settings/settings-form.schema";
import { aCouncil, testCouncilId, testSettings, testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

test("the form keeps which roles sign in with a second step", () => {
  const identity = { name: "Northmere County Council", shortName: "Northmere", smsNumber: null };
  const settings = { ...testSettings, secondFactorRoles: ["commissioner", "dpo"] as const };
  const typed = settingsAsTyped(identity, {
    ...settings,
    secondFactorRoles: [...settings.secondFactorRoles],
  });
  const read = readSettings(typed);
  expect(read.isGood && read.settings.secondFactorRoles).toEqual(["commissioner", "dpo"]);
  const { "secondFactorRoles.dpo": _, ...unticked } = typed;
  const less = readSettings(unticked);
  expect(less.isGood && less.settings.secondFactorRoles).toEqual(["commissioner"]);
});

test("a real council that never said asks everybody for a second step; a made-up one asks nobody", async () => {
  const store = testStore();
  const { secondFactorRoles: _, ...before } = testSettings;
  const settings = before as typeof testSettings;
  await aCouncil(store, { settings, isFictional: false });
  await aCouncil(store, { id: "madeup", settings, isFictional: true, host: "madeup.example" });
  const audit = makeAuditService({ store, clock: testClock(), vault: testVault });
  const service = await makeSettingsService({ store, audit });
  expect(service.get(testCouncilId).settings.secondFactorRoles).toEqual(roles);
  expect(service.get("madeup").settings.secondFactorRoles).toEqual([]);
});
