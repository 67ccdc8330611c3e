import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { makeAuditService } from "~/features/audit/audit.service.server";
import { councilSettingsSchema } from "~/features/settings/settings.schema";
import { makeSettingsService } from "~/features/settings/settings.service.server";
import en from "~/i18n/locales/en/settings.json";
import { auditEvent } from "~db/schema";
import { aCouncil, anAccount, testCouncilId, testSettings, testVault } from "../../kit/builders";
import { testClock } from "../../kit/clock";
import { testStore } from "../../kit/store";

async function aTownHall() {
  const store = testStore();
  await aCouncil(store, { smsNumber: "+441632960100" });
  const audit = makeAuditService({ store, clock: testClock(), vault: testVault });
  const settings = await makeSettingsService({ store, audit });
  const admin = await anAccount(store, { roles: ["admin"] });
  const trail = () => store.db.select().from(auditEvent);
  return { store, audit, settings, trail, admin, by: authorize(admin, "settings:edit") };
}

test("a council changes its hours, and the trail keeps which fields changed and not what they say", async () => {
  const { store, audit, settings, trail, admin, by } = await aTownHall();
  const officeHours = { opens: "08:30", closes: "16:30" };
  await settings.change(by, { ...testSettings, officeHours, contactName: "Priya Shah" });
  expect(settings.get(testCouncilId).settings).toMatchObject({ officeHours, contactName: "Priya Shah" });
  const again = await makeSettingsService({ store, audit });
  expect(again.get(testCouncilId).settings.officeHours).toEqual(officeHours);
  const [act] = await trail();
  expect(act).toMatchObject({
    action: "settings.changed",
    actorId: admin.accountId,
    detail: { fields: "contactName officeHours" },
  });
  expect(JSON.stringify(act!.detail)).not.toContain("Priya");
});

test("settings that would stop texts from being answered are refused with what to do, and nothing changes", async () => {
  const { settings, trail, by } = await aTownHall();
  const refusals: [object, string][] = [
    [{ officeHours: { opens: "17:00", closes: "09:00" } }, "settings:field.hours"],
    [{ officeHours: { opens: "25:00", closes: "26:00" } }, "settings:field.time"],
    [{ quietHours: { from: "9pm", to: "08:00" } }, "settings:field.time"],
    [{ phoneLineSpoken: "" }, "settings:field.spoken"],
    [{ phoneLine: "01632 960001" }, "settings:field.phone"],
    [{ contactName: "A name that is much too long for a text" }, "settings:field.contactName"],
    [{ colours: { brand: "#ffd54a", action: "#0f5e63" } }, "settings:field.contrast"],
    [{ colours: { brand: "plum", action: "#0f5e63" } }, "settings:field.colour"],
    [{ dutyWorkers: [{ accountId: "a", phone: null, email: null }] }, "settings:field.dutyWorker"],
    [{ pageAgainMinutes: 0 }, "settings:field.minutes"],
  ];
  for (const [change, key] of refusals)
    await expect(settings.change(by, { ...testSettings, ...change })).rejects.toMatchObject({
      kind: "bad_input",
      key,
    });
  expect(settings.get(testCouncilId).settings).toEqual(testSettings);
  expect(await trail()).toEqual([]);
  for (const [, key] of refusals) expect(en.field[key.split(".")[1] as keyof typeof en.field]).toMatch(/\.$/);
});

test("a light colour that was stored before it was checked does not stop the server", () => {
  expect(
    councilSettingsSchema.safeParse({ ...testSettings, colours: { brand: "#ffd54a", action: "#0f5e63" } })
      .success,
  ).toBe(true);
});

test("a council changes its name and the number that is texted", async () => {
  const { settings, trail, by } = await aTownHall();
  await settings.rename(by, { name: "Westmere Council", shortName: "Westmere", smsNumber: "+441632960200" });
  expect(settings.findBySmsNumber("+441632960200")).toMatchObject({
    name: "Westmere Council",
    shortName: "Westmere",
  });
  expect(await trail()).toMatchObject([{ detail: { fields: "name shortName smsNumber" } }]);
  await settings.rename(by, { name: "Westmere Council", shortName: "Westmere", smsNumber: "" });
  expect(settings.get(testCouncilId).smsNumber).toBeNull();
});

test("a number that another council here is texted on is refused", async () => {
  const { store, settings, by } = await aTownHall();
  await aCouncil(store, { id: "southmere", smsNumber: "+441632960300" });
  await settings.reload();
  const taken = settings.rename(by, {
    name: "Northmere",
    shortName: "Northmere",
    smsNumber: "+441632960300",
  });
  await expect(taken).rejects.toMatchObject({ kind: "conflict", key: "settings:error.numberTaken" });
  const long = settings.rename(by, {
    name: "Northmere",
    shortName: "A short name that is not short",
    smsNumber: "",
  });
  await expect(long).rejects.toMatchObject({ key: "settings:field.shortName" });
});
