// Owns looking through the audit trail, for data protection: who did what, to which record, on which day.
import { addDays, ukInstant } from "~/lib/dates";
import type { Store } from "~db/store";
import type { Authorized } from "../accounts/authorize.rules";
import { parseReference } from "../intake/reference.rules";
import { type AuditEvent, type AuditSearch, auditSearch } from "./audit.schema";
import * as repo from "./audit-search.repo.server";

export interface AuditFound {
  query: AuditSearch;
  events: AuditEvent[];
  /** References of the items among the records, by id. */
  references: Map<string, string>;
  /** Ids of everybody who ever did something. */
  actors: string[];
  /** For the next page; null at the end. */
  next: string | null;
  /** A record was asked for and there is none by that name. */
  isUnknown: boolean;
}

const PAGE = 50;

export function makeAuditSearch({ store }: { store: Pick<Store, "db"> }) {
  async function recordOf(councilId: string, asked: string | undefined) {
    if (!asked) return { subject: null, isUnknown: false };
    const [, kind, id] = /^([a-z_]+):(\S+)$/.exec(asked) ?? [];
    if (kind && id) return { subject: { kind, id }, isUnknown: false };
    const reference = parseReference(asked);
    const found = reference && (await repo.findByReference(store.db, councilId, reference));
    return found
      ? { subject: { kind: "feedback", id: found }, isUnknown: false }
      : { subject: null, isUnknown: true };
  }

  return {
    /** A page of acts, the newest first: people's, or everybody's where one record was asked for. `input` is the address's. */
    async search(by: Authorized<"audit:read">, input: unknown): Promise<AuditFound> {
      const { councilId } = by;
      const query = auditSearch.parse(input);
      const { subject, isUnknown } = await recordOf(councilId, query.record);
      const [at, seq] = query.after?.split(".").map(Number) ?? [];
      const found = isUnknown
        ? []
        : await repo.searchEvents(store.db, councilId, {
            subject,
            actorId: query.who ?? null,
            action: query.act ?? null,
            from: query.day ? ukInstant(query.day, 0) : null,
            until: query.day ? ukInstant(addDays(query.day, 1), 0) : null,
            before: at !== undefined && seq !== undefined ? { at: new Date(at), seq } : null,
            limit: PAGE + 1,
          });
      const events = found.slice(0, PAGE);
      const last = events.at(-1);
      const items = events.flatMap(({ subjectKind, subjectId, detail }) => [
        ...(subjectKind === "feedback" && subjectId ? [subjectId] : []),
        ...(typeof detail.feedback === "string" ? [detail.feedback] : []),
      ]);
      return {
        query,
        events,
        references: await repo.referencesOf(store.db, councilId, [...new Set(items)]),
        actors: await repo.listActors(store.db, councilId),
        next: found.length > PAGE && last ? `${last.at.getTime()}.${last.seq}` : null,
        isUnknown,
      };
    },
  };
}
