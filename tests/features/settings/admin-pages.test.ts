import { expect, test } from "vitest";
import {
  readSettings,
  settingsAsTyped,
  typedSettings,
  WORKER_ROWS,
} from "~/features/settings/settings-form.schema";
import { testSettings } from "../../kit/builders";
import { aDesk } from "../responses/pages-kit";

const identity = {
  name: "Northmere County Council",
  shortName: "Northmere Council",
  smsNumber: "+441632960100",
};
const duty = { ...testSettings, dutyWorkers: [{ accountId: "ruth", phone: "+447700900910", email: null }] };

test("what the form shows is read back as the settings they are", () => {
  const form = new URLSearchParams(settingsAsTyped(identity, duty));
  const read = readSettings(typedSettings(form));
  expect(read).toEqual({ isGood: true, identity, settings: duty });
});

test("numbers may be typed as people write them", () => {
  const typed = {
    ...settingsAsTyped(identity, duty),
    phoneLine: "01632 960 555",
    "dutyWorkers.0.phone": "07700 900 911",
  };
  const read = readSettings(typed);
  expect(read.isGood && [read.settings.phoneLine, read.settings.dutyWorkers[0]?.phone]).toEqual([
    "+441632960555",
    "+447700900911",
  ]);
});

test("what is wrong names the control that it belongs to, also past an empty row", () => {
  const typed = {
    ...settingsAsTyped(identity, testSettings),
    shortName: "",
    "officeHours.opens": "18:00",
    "colours.brand": "#ffd54a",
    "dutyWorkers.3.accountId": "ruth",
    "dutyWorkers.3.email": "not an address",
    "dutyWorkers.5.accountId": "sam",
  };
  const read = readSettings(typed);
  expect(!read.isGood && Object.fromEntries(read.errors.map(({ field, key }) => [field, key]))).toEqual({
    shortName: "settings:field.shortName",
    "officeHours.closes": "settings:field.hours",
    "colours.brand": "settings:field.contrast",
    "dutyWorkers.3.email": "settings:field.email",
    "dutyWorkers.5.phone": "settings:field.dutyWorker",
  });
  expect(WORKER_ROWS).toBeGreaterThan(5);
});

test("an admin changes the settings from the page, and what is wrong comes back with what was typed", async () => {
  const desk = await aDesk();
  const admin = desk.actor("admin");
  const page = await desk.open(admin, "/admin/settings");
  expect(page.said).toContain("It is now 10.8 to 1.");
  expect(await desk.faultsOf(page)).toEqual([]);
  const now = desk.services.settings.get(desk.councilId);
  const typed = settingsAsTyped(now, now.settings);
  const declined = await desk.send(admin, "/admin/settings", {
    ...typed,
    "colours.action": "#ffd54a",
    contactName: "X",
  });
  expect(declined.status).toBe(400);
  expect(declined.html).toContain('href="#colours.action"');
  expect(declined.said).toContain("White cannot be read on this colour.");
  expect(declined.html).toMatch(/id="contactName"[^>]*value="X"|value="X"[^>]*id="contactName"/);
  expect(await desk.faultsOf(declined)).toEqual([]);
  const duty = {
    "dutyWorkers.0.accountId": desk.actor("safeguarding").accountId,
    "dutyWorkers.0.phone": "07700 900 910",
  };
  const saved = await desk.send(admin, "/admin/settings", {
    ...typed,
    ...duty,
    name: "Westmere Council",
    "officeHours.opens": "08:30",
  });
  expect(saved.location).toBe("/admin/settings?saved");
  const changed = desk.services.settings.get(desk.councilId);
  expect(changed).toMatchObject({ name: "Westmere Council", settings: { officeHours: { opens: "08:30" } } });
  expect(changed.settings.dutyWorkers).toMatchObject([{ phone: "+447700900910", email: null }]);
  const after = await desk.open(admin, "/admin/settings?saved");
  expect(after.said).toContain("Saved. It counts from now on.");
  expect(after.html).toMatch(/<option value="[^"]+" selected="">Ruth Adeyemi<\/option>/);
  expect(await desk.faultsOf(after)).toEqual([]);
  expect(desk.missing).toEqual([]);
});

test("only who looks after settings opens or changes them", async () => {
  const desk = await aDesk();
  for (const role of ["commissioner", "call_handler", "safeguarding"] as const)
    expect((await desk.open(desk.actor(role), "/admin/settings")).status).toBe(403);
  const now = desk.services.settings.get(desk.councilId);
  const typed = { ...settingsAsTyped(now, now.settings), name: "Mine" };
  await desk.send(desk.actor("commissioner"), "/admin/settings", typed);
  expect((await desk.send(desk.actor("admin"), "/admin/settings", typed, "forged")).status).toBe(403);
  expect(desk.services.settings.get(desk.councilId).name).toBe(now.name);
});
