// Owns the words for what a role may be granted for, and the shapes that an admin's commands arrive in. Decides nothing:
// scope.rules.ts does. Safe for the browser.
import { z } from "zod";

/**
 * What a grant is for. Body, organisation, agreement and client give a role that is bound to its own something to reach;
 * contract and client group narrow what any role reaches; a purpose is kept and shown.
 */
export const grantKinds = [
  "body",
  "agreement",
  "organisation",
  "contract",
  "client_group",
  "client",
  "purpose",
] as const;
export type GrantKind = (typeof grantKinds)[number];

/** One dated grant. Days are UK calendar days, both included; without a last day it stands until it is ended. */
export interface Grant {
  id: string;
  kind: GrantKind;
  value: string;
  purpose: string | null;
  startsOn: string;
  endsOn: string | null;
}

const blank = (given: unknown): unknown => (given === "" || given === undefined ? null : given);
const words = (most: number) => z.string().trim().min(1).max(most);
const lastDay = z.preprocess(blank, z.iso.date({ error: "access:field.day" }).nullable());
const firstDay = z.iso.date({ error: "access:field.day" });

/** A grant as a form sends it. */
export const newGrant = z
  .object({
    kind: z.enum(grantKinds, { error: "access:field.kind" }),
    value: z
      .string({ error: "access:field.value" })
      .trim()
      .min(1, "access:field.value")
      .max(200, "access:field.value"),
    purpose: z.preprocess(blank, z.string().trim().max(200, "access:field.purposeLong").nullable()),
    startsOn: firstDay,
    endsOn: lastDay,
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    error: "access:field.dayOrder",
  });

/** An agreement as a form sends it. */
export const newAgreement = z
  .object({
    reference: words(80),
    purpose: words(400),
    parties: z.array(words(64)).min(2, "access:field.parties"),
    contractIds: z.array(words(100)).min(1, "access:field.contracts"),
    startsOn: firstDay,
    endsOn: lastDay,
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ["endsOn"],
    error: "access:field.dayOrder",
  });

/** A grant with what its value is called. */
export interface GrantView extends Grant {
  label: string;
  /** Whether it counts today. */
  isOn: boolean;
}

/** An agreement with what its parties and contracts are called. */
export interface AgreementView {
  id: string;
  reference: string;
  purpose: string;
  parties: string[];
  contracts: string[];
  startsOn: string;
  endsOn: string | null;
  isOn: boolean;
}

/** What an admin may choose from, each with its name. */
export interface GrantChoices {
  bodies: { id: string; name: string }[];
  contracts: { id: string; name: string }[];
  organisations: string[];
  agreements: { id: string; name: string }[];
}
