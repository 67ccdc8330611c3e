// Owns which account somebody has whom the identity provider vouches for, and what its groups make of it: a joiner gets one,
// a mover other roles, and a leaver none. The provider's word counts at each sign-in, so roles follow its groups.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Identity } from "~/gateways/idp";
import type { Tx } from "~db/store";
import * as accounts from "./accounts.repo.server";
import { emailSchema } from "./accounts.schema";
import type { AccountActor, Role } from "./actor.schema";
import { endHalvesOf } from "./factors.repo.server";
import { areSameRoles, type GroupRoles, rolesOfGroups } from "./group-roles.rules";
import type { Moving } from "./moving.service.server";
import { endAllOf } from "./sessions.repo.server";
import * as repo from "./single-sign-on.repo.server";

/** Why somebody may not come in; each has a sentence of its own. */
export interface Refused {
  reason: "refused" | "unavailable" | "groups_unknown" | "no_group" | "left" | "email" | "taken";
  accountId?: string | null;
}

interface Admission {
  councilId: string;
  identity: Identity;
  setup: { groupRoles: GroupRoles; trustsEmail: boolean };
  /** For somebody who has no account yet. */
  newAccountId: string;
  at: Date;
  audit: AuditService;
  changeRoles: Moving["changeRoles"];
}

/** Who it is here, with the roles that the groups come to; or why they may not come in. Writes what has changed. */
export async function admit(tx: Tx, admission: Admission): Promise<AccountActor | Refused> {
  const { councilId, identity, setup, at } = admission;
  // Nothing is taken from anybody on the word of a list that is not whole.
  if (identity.groups === null) return { reason: "groups_unknown" };
  const roles = rolesOfGroups(identity.groups, setup.groupRoles);
  const bound = await repo.findIdentity(tx, councilId, identity.issuer, identity.subject);
  const account = bound && (await accounts.findAccount(tx, councilId, bound.accountId));
  if (account?.status === "left") return { reason: "left", accountId: account.id };
  if (roles.length === 0) {
    if (account) await takeAllRoles(tx, admission, account);
    return { reason: "no_group", accountId: account?.id ?? null };
  }
  const found = account ?? (await accountByEmail(tx, admission, roles));
  if ("reason" in found) return found;
  if (bound) await repo.touchIdentity(tx, bound, at);
  if (found.status === "invited") {
    await accounts.changeAccount(tx, councilId, found.id, { status: "active" });
    await accounts.endLinks(tx, councilId, "invite", found.id, at);
  }
  await setRoles(tx, admission, found, roles);
  return { kind: "account", accountId: found.id, councilId, name: found.name, roles };
}

/** The account of somebody who comes by this way for the first time: theirs by mail address, or a new one. */
async function accountByEmail(
  tx: Tx,
  { councilId, identity, setup, newAccountId, at, audit }: Admission,
  roles: readonly Role[],
): Promise<accounts.AccountRow | Refused> {
  const { issuer, subject } = identity;
  const email = emailSchema.safeParse(identity.email ?? "");
  if (!email.success || !(identity.isEmailVerified || setup.trustsEmail)) return { reason: "email" };
  const existing = await accounts.findByEmail(tx, councilId, email.data);
  if (existing?.status === "left") return { reason: "left", accountId: existing.id };
  // The address of somebody who went may be given to somebody new: the old account does not go with it.
  if (existing && (await repo.isBound(tx, councilId, issuer, existing.id)))
    return { reason: "taken", accountId: existing.id };
  const account = existing ?? {
    id: newAccountId,
    councilId,
    email: email.data,
    name: identity.name?.trim().slice(0, 80) || email.data,
    jobTitle: "",
    status: "active" as const,
    passwordHash: null,
    deputyId: null,
    createdAt: at,
    leftAt: null,
  };
  const subjectOf = {
    councilId,
    actor: system(councilId),
    subjectKind: "account",
    subjectId: account.id,
    at,
  };
  if (!existing) {
    await accounts.addAccount(tx, account);
    const detail = { status: account.status, roles: roles.join(" ") };
    await audit.record(tx, { ...subjectOf, action: "account.created", detail });
  }
  const identityRow = { councilId, issuer, subject, accountId: account.id };
  await repo.addIdentity(tx, { ...identityRow, createdAt: at, lastSignedInAt: at });
  await audit.record(tx, { ...subjectOf, action: "identity.bound" });
  return account;
}

const system = (councilId: string) => ({ kind: "system", councilId, name: "single-sign-on" }) as const;

async function setRoles(
  tx: Tx,
  { councilId, at, changeRoles }: Admission,
  account: accounts.AccountRow,
  roles: readonly Role[],
): Promise<void> {
  if (areSameRoles(await accounts.listRolesOf(tx, account.id), roles)) return;
  await changeRoles(tx, { councilId, actor: system(councilId) }, account, roles, at);
}

/** In no group any more: every role goes and every session ends. The account and what it did stay. */
async function takeAllRoles(tx: Tx, admission: Admission, account: accounts.AccountRow): Promise<void> {
  const { councilId, at } = admission;
  await setRoles(tx, admission, account, []);
  await endHalvesOf(tx, councilId, account.id, at);
  const sessions = await endAllOf(tx, councilId, account.id, at);
  if (sessions === 0) return;
  await admission.audit.record(tx, {
    councilId,
    actor: system(councilId),
    action: "session.ended",
    subjectKind: "account",
    subjectId: account.id,
    detail: { by: "no_group", sessions },
    at,
  });
}
