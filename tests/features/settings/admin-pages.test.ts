import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
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

test("somebody is invited by a link that is shown once, and only with a role", async () => {
  const desk = await aDesk();
  const admin = desk.actor("admin");
  const page = await desk.open(admin, "/admin/accounts");
  expect(page.said).toContain("Marian Holt, Commissioning manager, older people");
  expect(await desk.faultsOf(page)).toEqual([]);
  const person = { do: "invite", name: "Nia Bowen", email: "nia@example.org", jobTitle: "Commissioner" };
  const declined = await desk.send(admin, "/admin/accounts", { ...person, roles: [] });
  expect(declined.status).toBe(400);
  expect(declined.said).toContain("Choose at least one role");
  expect(declined.html).toContain('value="Nia Bowen"');
  expect(await desk.faultsOf(declined)).toEqual([]);
  const made = await desk.send(admin, "/admin/accounts", { ...person, roles: ["commissioner", "king"] });
  expect(made.html).toMatch(/value="https:\/\/earshot\.example\.org\/invitation\/[\w-]{20,}"/);
  expect(made.said).toContain("Send this link to Nia Bowen");
  expect(await desk.faultsOf(made)).toEqual([]);
  expect((await desk.open(admin, "/admin/accounts")).html).not.toContain("/invitation/");
  const taken = await desk.send(admin, "/admin/accounts", { ...person, roles: ["commissioner"] });
  expect([
    taken.status,
    taken.said.includes("Someone already has an account with this email address."),
  ]).toEqual([409, true]);
  expect(desk.missing).toEqual([]);
});

test("roles, who stands in, and leaving are changed from the page, but not one's own roles or the last admin", async () => {
  const desk = await aDesk();
  const admin = desk.actor("admin");
  const marian = desk.actor("commissioner");
  const priya = desk.actor("call_handler");
  const of = async (id: string) => {
    const all = await desk.services.accounts.listAccounts(authorize(admin, "account:manage"));
    return all.find((each) => each.id === id)!;
  };
  await desk.send(admin, "/admin/accounts", {
    do: "roles",
    account: priya.accountId,
    roles: ["call_handler", "analyst"],
  });
  expect((await of(priya.accountId)).roles.sort()).toEqual(["analyst", "call_handler"]);
  await desk.send(admin, "/admin/accounts", {
    do: "deputy",
    account: priya.accountId,
    deputy: marian.accountId,
  });
  expect((await of(priya.accountId)).deputyId).toBe(marian.accountId);
  await desk.send(admin, "/admin/accounts", { do: "leave", account: priya.accountId });
  expect((await of(priya.accountId)).status).toBe("left");
  const own = await desk.send(admin, "/admin/accounts", {
    do: "roles",
    account: admin.accountId,
    roles: ["commissioner"],
  });
  expect(own.said).toContain("You cannot change your own roles.");
  const last = await desk.send(admin, "/admin/accounts", { do: "leave", account: admin.accountId });
  expect(last.said).toContain("This is the last person who looks after accounts.");
  expect((await desk.open(marian, "/admin/accounts")).status).toBe(403);
  expect(desk.missing).toEqual([]);
});
