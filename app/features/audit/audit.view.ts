// Owns how an act of the audit trail is said: when, by whom, what, and about which record. Pure.
import { sayDate, sayTime } from "~/lib/dates";
import type { AuditEvent, AuditSearch } from "./audit.schema";

type Say = (key: string, values?: Record<string, string | number>) => string;

export interface AuditLine {
  seq: number;
  when: string;
  who: string;
  what: string;
  /** Of an item its reference; of anything else what kind of thing it is. */
  about: string;
  /** Leads to everything about the same record; null where the act is about none. */
  aboutHref: string | null;
  /** Codes and ids, for whoever has to look closer. */
  more: string;
}

const kinds: ReadonlySet<string> = new Set([
  "feedback",
  "contract",
  "account",
  "concern",
  "task",
  "reply",
  "job",
  "key",
  "settings",
  "council",
  "call",
  "subject",
  "route",
  "theme",
  "pattern",
]);

/** What an act is called; one without words is told by its code. */
export const sayAct = (code: string, t: Say): string => {
  const key = `audit:act.${code}`;
  const said = t(key);
  return said === key || said === `act.${code}` ? code : said;
};

/** The address of the page with these filters. */
export function auditHref(query: AuditSearch): string {
  const given = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const words = new URLSearchParams(given).toString();
  return words ? `/audit?${words}` : "/audit";
}

/** An act as a line of the page. `nameOf` finds the name of an account. */
export function auditLine(
  event: AuditEvent,
  {
    t,
    nameOf,
    references,
  }: { t: Say; nameOf: (id: string) => string; references: ReadonlyMap<string, string> },
): AuditLine {
  const { seq, at, actorKind, actorId, action, subjectKind, subjectId, detail } = event;
  const kind = t(`audit:kind.${kinds.has(subjectKind) ? subjectKind : "other"}`);
  const isPerson = subjectKind === "account" && subjectId !== null;
  return {
    seq,
    when: t("audit:moment", { time: sayTime(at), day: sayDate(at) }),
    who: actorKind === "account" ? nameOf(actorId ?? "") || t("audit:left") : t(`audit:${actorKind}`),
    what: sayAct(action, t),
    about: (subjectId && (references.get(subjectId) ?? (isPerson ? nameOf(subjectId) : ""))) || kind,
    aboutHref: subjectId ? auditHref({ record: `${subjectKind}:${subjectId}` }) : null,
    more: Object.entries(detail)
      .map(([key, value]) => `${key}: ${value}`)
      .join(", "),
  };
}

/** Every act that the product records, for whoever looks for one kind. */
export const auditActs = [
  "access.refused",
  "account.activated",
  "account.came_back",
  "account.created",
  "account.deputy_set",
  "account.left",
  "account.roles_set",
  "agreement.ended",
  "answer.shown",
  "body.added",
  "charging_figure.set",
  "coding.second",
  "concern.closed",
  "concern.raised",
  "concern.released",
  "concern.taken",
  "contract.imported",
  "decision.recorded",
  "factors.cleared",
  "feedback.machine_read",
  "feedback.received",
  "first_admin.offered",
  "funding_route.set",
  "glass.acknowledged",
  "glass.broken",
  "identity.bound",
  "invitation.cancelled",
  "invitation.sent_again",
  "invite.mailed",
  "job.retried",
  "key.retired",
  "key.rotated",
  "name.strike_taken_back",
  "name.struck_everywhere",
  "number.shown",
  "original.read",
  "passkey.added",
  "passkey.removed",
  "password.changed",
  "pattern.closed",
  "pattern.raised",
  "pin.ended",
  "pin.refused",
  "pin.removed",
  "pin.set",
  "pin.used",
  "post.added",
  "post.left",
  "quote.cleared",
  "quote.withdrawn",
  "quiet_item.checked",
  "recovery_code.used",
  "recovery_codes.made",
  "redaction.shown",
  "redaction.struck",
  "redaction.taken_back",
  "reply.sent",
  "reply_way.shown",
  "reset.asked",
  "reset.made",
  "reset.mailed",
  "review.decided",
  "review.undone",
  "session.all_ended",
  "session.ended",
  "session.started",
  "settings.changed",
  "sign_in.half",
  "sign_in.refused",
  "subject.looked_up",
  "task.claimed",
  "task.done",
  "task.released",
  "theme.added",
  "theme.merged",
  "theme.renamed",
  "theme.reopened",
  "theme.retired",
  "theme.split",
  "totp.removed",
  "totp.set",
] as const;
