// Owns how the form of settings becomes the settings, and what is wrong with it becomes the control to go to. Names of
// controls are the paths of the settings: "officeHours.opens", "dutyWorkers.0.phone".
import { normalisePhone } from "~/lib/phone";
import { roles } from "../accounts/actor.schema";
import {
  type CouncilIdentity,
  type CouncilSettings,
  councilIdentity,
  councilSettingsChange,
} from "./settings.schema";

/** Duty workers that the form has room for. */
export const WORKER_ROWS = 6;

/** Every control of the form, by name. */
export const settingsFields = [
  "name",
  "shortName",
  "smsNumber",
  "logoText",
  "contactName",
  "phoneLine",
  "phoneLineSpoken",
  "safeguardingPhone",
  "officeHours.opens",
  "officeHours.closes",
  "quietHours.from",
  "quietHours.to",
  "pageAgainMinutes",
  "sessions.deskIdleMinutes",
  "sessions.awayIdleMinutes",
  "sessions.longestHours",
  "colours.brand",
  "colours.action",
  ...roles.map((role) => `secondFactorRoles.${role}`),
  ...Array.from({ length: WORKER_ROWS }, (_, row) => [
    `dutyWorkers.${row}.accountId`,
    `dutyWorkers.${row}.phone`,
    `dutyWorkers.${row}.email`,
  ]).flat(),
] as const;

/** What was typed, by the name of its control. */
export type TypedSettings = Record<string, string>;

/** What a form holds, trimmed; a control that is not there is empty. */
export function typedSettings(form: { get(name: string): unknown }): TypedSettings {
  return Object.fromEntries(
    settingsFields.map((field) => {
      const value = form.get(field);
      return [field, typeof value === "string" ? value.trim().slice(0, 200) : ""];
    }),
  );
}

/** The settings as the form shows them. */
export function settingsAsTyped(
  identity: { name: string; shortName: string; smsNumber: string | null },
  settings: CouncilSettings,
): TypedSettings {
  const {
    officeHours,
    quietHours,
    colours,
    dutyWorkers,
    pageAgainMinutes,
    secondFactorRoles,
    sessions,
    ...words
  } = settings;
  const workers = dutyWorkers.slice(0, WORKER_ROWS).flatMap((worker, row) => [
    [`dutyWorkers.${row}.accountId`, worker.accountId],
    [`dutyWorkers.${row}.phone`, worker.phone ?? ""],
    [`dutyWorkers.${row}.email`, worker.email ?? ""],
  ]);
  return {
    ...words,
    name: identity.name,
    shortName: identity.shortName,
    smsNumber: identity.smsNumber ?? "",
    "officeHours.opens": officeHours.opens,
    "officeHours.closes": officeHours.closes,
    "quietHours.from": quietHours.from,
    "quietHours.to": quietHours.to,
    pageAgainMinutes: String(pageAgainMinutes),
    "sessions.deskIdleMinutes": String(sessions.deskIdleMinutes),
    "sessions.awayIdleMinutes": String(sessions.awayIdleMinutes),
    "sessions.longestHours": String(sessions.longestHours),
    "colours.brand": colours.brand,
    "colours.action": colours.action,
    ...Object.fromEntries(secondFactorRoles.map((role) => [`secondFactorRoles.${role}`, role])),
    ...Object.fromEntries(workers),
  };
}

export type ReadSettings =
  | { isGood: true; identity: CouncilIdentity; settings: CouncilSettings }
  | { isGood: false; errors: { field: string; key: string }[] };

/** Reads what was typed. Numbers may be typed as people write them; each error names the control it belongs to. */
export function readSettings(typed: TypedSettings): ReadSettings {
  const of = (field: string): string => typed[field] ?? "";
  const phone = (field: string): string => normalisePhone(of(field)) ?? of(field);
  const rows = Array.from({ length: WORKER_ROWS }, (_, row) => row).filter((row) =>
    of(`dutyWorkers.${row}.accountId`),
  );
  const identity = councilIdentity.safeParse({
    name: of("name"),
    shortName: of("shortName"),
    smsNumber: phone("smsNumber"),
  });
  const settings = councilSettingsChange.safeParse({
    contactName: of("contactName"),
    phoneLine: phone("phoneLine"),
    phoneLineSpoken: of("phoneLineSpoken"),
    safeguardingPhone: of("safeguardingPhone"),
    officeHours: { opens: of("officeHours.opens"), closes: of("officeHours.closes") },
    quietHours: { from: of("quietHours.from"), to: of("quietHours.to") },
    colours: { brand: of("colours.brand"), action: of("colours.action") },
    logoText: of("logoText"),
    dutyWorkers: rows.map((row) => ({
      accountId: of(`dutyWorkers.${row}.accountId`),
      phone: phone(`dutyWorkers.${row}.phone`) || null,
      email: of(`dutyWorkers.${row}.email`) || null,
    })),
    pageAgainMinutes: Number(of("pageAgainMinutes") || Number.NaN),
    sessions: {
      deskIdleMinutes: Number(of("sessions.deskIdleMinutes") || Number.NaN),
      awayIdleMinutes: Number(of("sessions.awayIdleMinutes") || Number.NaN),
      longestHours: Number(of("sessions.longestHours") || Number.NaN),
    },
    secondFactorRoles: roles.filter((role) => of(`secondFactorRoles.${role}`)),
  });
  if (identity.success && settings.success)
    return { isGood: true, identity: identity.data as CouncilIdentity, settings: settings.data };
  const issues = [...(identity.error?.issues ?? []), ...(settings.error?.issues ?? [])];
  const found = new Map<string, string>();
  for (const { path, message } of issues) {
    const field = controlOf(path.map(String), rows);
    if (!found.has(field)) found.set(field, message);
  }
  return { isGood: false, errors: [...found].map(([field, key]) => ({ field, key })) };
}

/** The control that a path means: a worker's number is that of its row, and hours that do not fit belong to their end. */
function controlOf(path: string[], rows: readonly number[]): string {
  if (path[0] === "dutyWorkers") {
    const row = rows[Number(path[1])] ?? 0;
    return `dutyWorkers.${row}.${path[2] ?? "phone"}`;
  }
  return path.length === 1 && path[0] === "officeHours" ? "officeHours.closes" : path.join(".");
}
