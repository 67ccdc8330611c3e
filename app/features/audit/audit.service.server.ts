// Owns the audit trail: one row for each act, in the same unit as the act, so that neither is ever without the other.
// Append-only: nothing here changes or removes a row.
import type { Actor } from "~/features/accounts/actor.schema";
import type { Authorized } from "~/features/accounts/authorize.rules";
import type { Clock } from "~/gateways/clock";
import { randomFromPool } from "~/lib/random.server";
import type { Vault } from "~/lib/vault.server";
import type { Store, Tx } from "~db/store";
import { addEvent, countActs, listEvents } from "./audit.repo.server";
import { checkDetail } from "./audit.rules";
import { type AuditEntry, type AuditEvent, type AuditQuery, auditQuery } from "./audit.schema";
import { makeAuditSearch } from "./audit-search.server";
import { markOf } from "./chain.rules";
import { macOf } from "./sealing.server";

export interface AuditPage {
  events: AuditEvent[];
  /** Pass as `before` for the next page; null at the end. */
  next: number | null;
}

export type AuditService = ReturnType<typeof makeAuditService>;

/** The audit trail of every council of the deployment. */
export function makeAuditService(deps: {
  store: Pick<Store, "db">;
  clock: Clock;
  vault: Pick<Vault, "lookup">;
}) {
  const { store, clock } = deps;
  const mac = macOf(deps.vault);

  return {
    ...makeAuditSearch(deps),

    /**
     * Records an act in the unit that does it: one prepared insert, no read; the chain takes it in within about a second.
     * Throws RangeError when a detail is not a short code or id, which undoes the unit.
     */
    async record(tx: Tx, entry: AuditEntry): Promise<void> {
      const detail = entry.detail ?? {};
      checkDetail(detail);
      const row = {
        councilId: entry.councilId,
        at: entry.at ?? clock.now(),
        actorKind: entry.actor.kind,
        actorId: idOf(entry.actor),
        action: entry.action,
        subjectKind: entry.subjectKind,
        subjectId: entry.subjectId,
      };
      const mark = markOf({ ...row, detail: JSON.stringify(detail) }, randomFromPool(6).toString("hex"), mac);
      await addEvent(tx, { ...row, detail, mark });
    },

    /** How often an account has done something since then: what a limit on it counts, in the unit that does it once more. */
    countOf: (tx: Tx, act: { councilId: string; accountId: string; action: string; since: Date }) =>
      countActs(tx, act),

    /** A page of the council's acts, newest first, up to 200 a page (50 unless told). Throws ZodError on a bad query. */
    async list(authorized: Authorized<"audit:read">, query: AuditQuery = {}): Promise<AuditPage> {
      const { limit, ...filter } = auditQuery.parse(query);
      const rows = await listEvents(store.db, authorized.councilId, { ...filter, limit: limit + 1 });
      const events = rows.slice(0, limit);
      return { events, next: rows.length > limit ? (events.at(-1)?.seq ?? null) : null };
    },
  };
}

function idOf(actor: Actor): string | null {
  if (actor.kind === "account") return actor.accountId;
  return actor.kind === "system" ? actor.name : null;
}
