// Owns the shapes that come in about accounts: signing in, the first admin, joining. Safe for the browser.
import { z } from "zod";
import { roleSchema } from "./actor.schema";
import type { BrowserFamily } from "./browser.rules";

/** Longest password that is hashed, so that a huge one cannot keep the machine busy. In UTF-16 units. */
export const LONGEST_PASSWORD = 256;
/** NCSC's advice is length over composition; three words make twelve characters or more. */
export const SHORTEST_PASSWORD = 12;
/** Digits of the PIN that sends from a device. */
export const PIN_DIGITS = 6;

/** A mail address as it is stored and looked up: trimmed, NFKC, lower case. */
export const emailSchema = z
  .string()
  .transform((value) => value.normalize("NFKC").trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, "accounts:field.emailMissing")
      .max(254, "accounts:field.emailShape")
      .pipe(z.email("accounts:field.emailShape")),
  );

const nameSchema = z.string().trim().min(2, "accounts:field.nameMissing").max(80, "accounts:field.nameLong");

/** What the sign-in form sends. The password is never trimmed: a space is a character of it. */
export const signInForm = z.object({
  email: emailSchema,
  password: z.string().min(1, "accounts:field.passwordMissing"),
});

/** What the first admin tells. Whether the password will do is decided in password.rules.ts. */
export const firstAdminForm = z.object({
  name: nameSchema,
  email: emailSchema,
  password: z.string(),
});
export type FirstAdmin = z.input<typeof firstAdminForm>;

/** Someone who joins. With a password they can sign in at once; without, a one-time link lets them choose one. */
export const newAccount = z.object({
  name: nameSchema,
  email: emailSchema,
  jobTitle: z.string().trim().max(80, "accounts:field.jobTitleLong").default(""),
  roles: z.array(roleSchema).min(1, "accounts:field.rolesMissing"),
  password: z.string().nullish(),
});
export type NewAccount = z.input<typeof newAccount>;

export type AccountStatus = "invited" | "active" | "left";

/** A session as its owner sees it; `id` opens nothing. */
export interface SessionView {
  id: string;
  startedAt: Date;
  lastSeenAt: Date;
  endsAt: Date;
  /** Null where the browser did not say, or before this was kept. */
  browser: BrowserFamily | null;
  isThisOne: boolean;
}

/** The first thing wrong with each field, as pages show it: the control's id and an i18n key. */
export function fieldErrors(error: z.ZodError): { field: string; key: string }[] {
  const first = new Map<string, string>();
  for (const { path, message } of error.issues) {
    const field = path.join(".");
    if (!first.has(field)) first.set(field, message);
  }
  return [...first].map(([field, key]) => ({ field, key }));
}
