// Owns what a council may set for itself: names, colours, numbers and hours. Safe for the browser.
import { z } from "zod";
import { roleSchema } from "../accounts/actor.schema";
import { defaultSessionSettings } from "../accounts/session.rules";
import { isReadable } from "./contrast.rules";

const wholeNumber = (least: number, most: number, error: string) =>
  z.number(error).int(error).min(least, error).max(most, error);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "settings:field.time");
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "settings:field.colour");
const e164 = /^\+[1-9]\d{6,14}$/;

export const councilSettingsSchema = z.object({
  /** The person named in an acknowledgement when no contract is known yet. */
  contactName: z.string().min(2, "settings:field.contactName").max(24, "settings:field.contactName"),
  /** Rung by phones: E.164, or empty where there is none yet. */
  phoneLine: z.string().regex(/^$|^\+[1-9]\d{6,14}$/, "settings:field.phone"),
  /** The same, as it is read out: "01632 960 123". Stands in texts, so it is never empty. */
  phoneLineSpoken: z.string().min(3, "settings:field.spoken").max(30, "settings:field.spoken"),
  safeguardingPhone: z.string().min(3, "settings:field.spoken").max(30, "settings:field.spoken"),
  officeHours: z
    .object({ opens: time, closes: time })
    .refine(({ opens, closes }) => opens < closes, "settings:field.hours"),
  /** No question or reply leaves between these. UK time. */
  quietHours: z.object({ from: time, to: time }),
  colours: z.object({ brand: colour, action: colour }),
  logoText: z.string().max(60, "settings:field.logoText"),
  /** Who is paged, in order, by mail and by text. */
  dutyWorkers: z.array(
    z.object({
      accountId: z.string().min(1),
      phone: z.string().regex(e164, "settings:field.phone").nullable(),
      email: z.email("settings:field.email").nullable(),
    }),
  ),
  /** Minutes until an untaken S5 is paged again. */
  pageAgainMinutes: z
    .number("settings:field.minutes")
    .int("settings:field.minutes")
    .min(1, "settings:field.minutes")
    .max(60, "settings:field.minutes"),
  /** Whoever holds one of these signs in with a second factor. */
  secondFactorRoles: z.array(roleSchema),
  /** After how long people are signed out. */
  sessions: z
    .object({
      deskIdleMinutes: wholeNumber(5, 60, "settings:field.idleMinutes"),
      awayIdleMinutes: wholeNumber(5, 60, "settings:field.idleMinutes"),
      longestHours: wholeNumber(1, 24, "settings:field.longestHours"),
    })
    .default(defaultSessionSettings),
});

export type CouncilSettings = z.infer<typeof councilSettingsSchema>;

/** As a person may change them: with colours that white can be read on, and duty workers who can be called. */
export const councilSettingsChange = councilSettingsSchema.superRefine((settings, context) => {
  for (const name of ["brand", "action"] as const) {
    const value = settings.colours[name];
    if (colour.safeParse(value).success && !isReadable(value))
      context.addIssue({ code: "custom", path: ["colours", name], message: "settings:field.contrast" });
  }
  for (const [index, worker] of settings.dutyWorkers.entries()) {
    if (!worker.phone && !worker.email)
      context.addIssue({
        code: "custom",
        path: ["dutyWorkers", index],
        message: "settings:field.dutyWorker",
      });
  }
});

/** The council's own names and the number that is texted. */
export const councilIdentity = z.object({
  name: z.string().trim().min(2, "settings:field.name").max(80, "settings:field.name"),
  /** As it is said in a text message. */
  shortName: z.string().trim().min(2, "settings:field.shortName").max(24, "settings:field.shortName"),
  smsNumber: z
    .string()
    .trim()
    .transform((number) => number || null)
    .pipe(z.string().regex(e164, "settings:field.phone").nullable()),
});
export type CouncilIdentity = z.input<typeof councilIdentity>;
