// Owns people moving on: other roles, and leaving. Their work goes to whoever stands in for them, or back to the common
// queue with a task that says so; their name stays on what they did.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { addDays, ukDay } from "~/lib/dates";
import type { Db, Store, Tx } from "~db/store";
import * as repo from "./accounts.repo.server";
import { type AccountActor, type Role, roleSchema } from "./actor.schema";
import { type Action, type Authorized, canDo } from "./authorize.rules";
import { endHalvesOf } from "./factors.repo.server";
import type { HandedOver, HeldKind, HeldWork, TakesOver } from "./held-work";
import { closeWaysIn, endGrants } from "./leaving.repo.server";
import { endAllOf } from "./sessions.repo.server";
import { dropDevices } from "./sign-in-limits.repo.server";

export interface MovingDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
}

/** Opens the task that says what nobody has taken over. */
export type TellOfLeft = (
  tx: Tx,
  task: { councilId: string; kind: "left_work" | "left_post"; accountId: string; dueAt: Date },
) => Promise<void>;

/** What somebody holds, and who gets it: a name, or null for the common queue. */
export interface WorkOf {
  kind: HeldKind;
  count: number;
  goesTo: string | null;
}

/** Who decides that somebody moves on: an admin, or the identity provider's word. */
export type Decider = Pick<Authorized<"account:manage">, "councilId" | "actor">;

// Work that waits in a list for anybody; the rest is a place that somebody has to be put in.
const queued: ReadonlySet<HeldKind> = new Set(["tasks", "concerns"]);

export type Moving = ReturnType<typeof makeMoving>;

export function makeMoving({ store, clock, audit }: MovingDeps) {
  const rooms: HeldWork[] = [
    {
      kind: "deputy_of",
      needs: null,
      count: (councilId, accountId) => repo.countDeputised(store.db, councilId, accountId),
      handOver: (tx, { councilId, fromId, to }) => repo.dropDeputy(tx, councilId, fromId, to?.id ?? null),
    },
  ];
  let tell: TellOfLeft | null = null;

  async function getStaying(tx: Tx, councilId: string, accountId: string): Promise<repo.AccountRow> {
    const row = await repo.findAccount(tx, councilId, accountId);
    if (!row) throw new AppError("not_found", "accounts:error.noAccount");
    if (row.status === "left") throw new AppError("conflict", "accounts:error.alreadyLeft");
    return row;
  }

  async function refuseLastAdmin(tx: Tx, councilId: string, accountId: string): Promise<void> {
    const isAdmin = (await repo.listRolesOf(tx, accountId)).includes("admin");
    if (isAdmin && (await repo.countOtherHolders(tx, councilId, "admin", accountId)) === 0)
      throw new AppError("conflict", "accounts:error.lastAdmin");
  }

  const mayDo = (row: repo.AccountRow, roles: readonly Role[], needs: Action | null): boolean => {
    const { id: accountId, councilId, name } = row;
    const actor: AccountActor = { kind: "account", accountId, councilId, name, roles };
    return needs === null || canDo(actor, needs);
  };

  /** Who takes a kind of work over from somebody: the deputy, where they are here and may do it. */
  async function deputyOf(tx: Db, row: repo.AccountRow) {
    const deputy = row.deputyId ? await repo.findAccount(tx, row.councilId, row.deputyId) : null;
    const isHere = deputy?.status === "active";
    const roles = isHere ? await repo.listRolesOf(tx, deputy.id) : [];
    return (needs: Action | null): TakesOver | null =>
      isHere && mayDo(deputy, roles, needs)
        ? { id: deputy.id, name: deputy.name, email: deputy.email }
        : null;
  }

  /** Hands over what these rooms hold; how much was handed over, by kind, as the audit trail keeps it. */
  async function handOver(
    tx: Tx,
    by: Decider,
    row: repo.AccountRow,
    from: readonly HeldWork[],
    at: Date,
  ): Promise<Record<string, number>> {
    const { councilId } = by;
    const takesOver = await deputyOf(tx, row);
    const done: [HeldKind, HandedOver][] = [];
    for (const room of from) {
      const work = { councilId, fromId: row.id, to: takesOver(room.needs), by: by.actor, at };
      done.push([room.kind, await room.handOver(tx, work)]);
    }
    for (const kind of ["left_work", "left_post"] as const) {
      const isLeft = done.some(([each, { left }]) => left > 0 && queued.has(each) === (kind === "left_work"));
      if (isLeft) await tell?.(tx, { councilId, kind, accountId: row.id, dueAt: at });
    }
    return Object.fromEntries(
      done.flatMap(([kind, { moved, left }]) => [
        ...(moved > 0 ? [[`${kind}_moved`, moved]] : []),
        ...(left > 0 ? [[`${kind}_left`, left]] : []),
      ]),
    );
  }

  const settle = async (): Promise<void> => {
    for (const room of rooms) await room.settle?.();
  };

  /** Replaces somebody's roles in a unit, and hands over work that they may no longer do; `settleWork` comes after it. */
  async function changeRoles(
    tx: Tx,
    by: Decider,
    row: repo.AccountRow,
    wanted: readonly Role[],
    at: Date,
  ): Promise<void> {
    const before = await repo.listRolesOf(tx, row.id);
    await repo.replaceRoles(tx, by.councilId, row.id, wanted, at);
    const lost = rooms.filter(({ needs }) => mayDo(row, before, needs) && !mayDo(row, wanted, needs));
    const work = await handOver(tx, by, row, lost, at);
    await audit.record(tx, {
      councilId: by.councilId,
      actor: by.actor,
      action: "account.roles_set",
      subjectKind: "account",
      subjectId: row.id,
      detail: { before: before.join(" "), after: wanted.join(" "), ...work },
      at,
    });
  }

  return {
    changeRoles,
    settleWork: settle,

    /** Registers the rooms in which people hold work, and how what is left of it is told. Once, where the house is built. */
    routeWork(held: readonly HeldWork[], tellOfLeft: TellOfLeft): void {
      rooms.push(...held);
      tell = tellOfLeft;
    },

    /** What somebody holds and who would get it, were they to leave; kinds of which there is none are left out. */
    async workOf(by: Authorized<"account:manage">, accountId: string): Promise<WorkOf[]> {
      const row = await repo.findAccount(store.db, by.councilId, accountId);
      if (!row) throw new AppError("not_found", "accounts:error.noAccount");
      const takesOver = await deputyOf(store.db, row);
      const all = await Promise.all(
        rooms.map(async ({ kind, needs, count }) => ({
          kind,
          count: await count(by.councilId, accountId),
          // A worry is never handed from one desk to another unseen: it waits again, and somebody is called.
          goesTo: kind === "concerns" ? null : (takesOver(needs)?.name ?? null),
        })),
      );
      return all.filter(({ count }) => count > 0);
    },

    /**
     * Replaces what someone may do; it counts from their next request, and work that they may no longer do is handed over.
     * Throws AppError "conflict" for the last admin, and "forbidden" for one's own roles: whoever looks after accounts cannot
     * let themselves in to what people say.
     */
    async setRoles(
      by: Authorized<"account:manage">,
      accountId: string,
      roles: readonly Role[],
    ): Promise<void> {
      if (by.actor.kind === "account" && by.actor.accountId === accountId)
        throw new AppError("forbidden", "accounts:error.ownRoles");
      const wanted = [...new Set(roles.map((role) => roleSchema.parse(role)))];
      if (wanted.length === 0) throw new AppError("bad_input", "accounts:field.rolesMissing");
      const now = clock.now();
      await store.write(async (tx) => {
        const row = await getStaying(tx, by.councilId, accountId);
        if (!wanted.includes("admin")) await refuseLastAdmin(tx, by.councilId, accountId);
        await changeRoles(tx, by, row, wanted, now);
      });
      await settle();
    },

    /**
     * Someone leaves: their work is handed over, every session ends, every way in is destroyed, and they cannot sign in.
     * Throws AppError "conflict" for the last admin and for who has left already.
     */
    async leave(by: Authorized<"account:manage">, accountId: string): Promise<void> {
      const { councilId } = by;
      const now = clock.now();
      await store.write(async (tx) => {
        const row = await getStaying(tx, councilId, accountId);
        await refuseLastAdmin(tx, councilId, accountId);
        const left = { status: "left", passwordHash: null, leftAt: now } as const;
        await repo.changeAccount(tx, councilId, accountId, left);
        for (const purpose of ["invite", "reset"] as const)
          await repo.endLinks(tx, councilId, purpose, accountId, now);
        await endHalvesOf(tx, councilId, accountId, now);
        await closeWaysIn(tx, councilId, accountId, now);
        await dropDevices(tx, councilId, accountId);
        await endGrants(tx, councilId, accountId, addDays(ukDay(now), -1));
        const sessions = await endAllOf(tx, councilId, accountId, now);
        const work = await handOver(tx, by, row, rooms, now);
        await audit.record(tx, {
          councilId,
          actor: by.actor,
          action: "account.left",
          subjectKind: "account",
          subjectId: accountId,
          detail: { sessions, ...work },
          at: now,
        });
      });
      await settle();
    },
  };
}
