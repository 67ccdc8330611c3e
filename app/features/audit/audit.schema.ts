// Owns what an act in the audit trail looks like. Codes and ids only: never words, names or numbers of people.
import { z } from "zod";
import type { Actor } from "~/features/accounts/actor.schema";
import { isCalendarDay } from "~/lib/dates";

export type AuditValue = string | number | boolean | null;

/** One act. `action` says what was done, as "<noun>.<done>" ("job.retried"); `subjectId` is absent where the act concerns no one record. */
export interface AuditEntry {
  councilId: string;
  actor: Actor;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  detail?: Readonly<Record<string, AuditValue>>;
  /** When the act happened; the moment of recording where left out. */
  at?: Date;
}

/** An act as it is read back; `seq` grows with each act. */
export interface AuditEvent {
  seq: number;
  at: Date;
  actorKind: "account" | "system" | "contributor";
  /** Account id, or the code of a job. */
  actorId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  detail: Record<string, AuditValue>;
}

/** What to list, newest first: everything, one kind of record, or one record; `before` is the last `seq` already seen. */
export const auditQuery = z.object({
  subjectKind: z.string().min(1).max(60).nullish(),
  subjectId: z.string().min(1).max(200).nullish(),
  before: z.coerce.number().int().positive().nullish(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditQuery = z.input<typeof auditQuery>;

const absent = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const optional = (most: number) =>
  z.preprocess(absent, z.string().trim().max(most).optional()).catch(undefined);

/** What the page of the trail is asked for, as it stands in its address; what cannot be read counts as not asked. */
export const auditSearch = z.object({
  /** A reference, or a kind and an id: "feedback:…". */
  record: optional(120),
  /** Account id. */
  who: optional(60),
  act: optional(60),
  /** UK calendar day. */
  day: z.preprocess(absent, z.string().refine(isCalendarDay).optional()).catch(undefined),
  /** Where the page before ended. */
  after: z
    .preprocess(
      absent,
      z
        .string()
        .regex(/^\d{1,15}\.\d{1,15}$/)
        .optional(),
    )
    .catch(undefined),
});
export type AuditSearch = z.infer<typeof auditSearch>;
