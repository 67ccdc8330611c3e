// Owns granting: which bodies, organisations, contracts, clients and purposes an account's roles are for, between which days,
// and the agreements under which bodies share. What ends stays in the record.
import type { z } from "zod";
import type { AuditService } from "~/features/audit/audit.service.server";
import { nameKey } from "~/features/contracts/plain-values.rules";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import { addDays, ukDay } from "~/lib/dates";
import { newId } from "~/lib/ids";
import type { Store, Tx } from "~db/store";
import * as accounts from "./accounts.repo.server";
import { type Authorized, personBehind } from "./authorize.rules";
import {
  type AgreementView,
  type GrantChoices,
  type GrantKind,
  type GrantView,
  type newAgreement,
  newGrant,
} from "./grants.schema";
import * as repo from "./scope.repo.server";
import { isOnDay } from "./scope.rules";

export interface GrantingDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
}

type Manage = Authorized<"account:manage">;

export function makeGranting({ store, clock, audit }: GrantingDeps) {
  const today = (): string => ukDay(clock.now());

  /** What each id of a kind is called. */
  async function namesOf(councilId: string): Promise<(kind: GrantKind, value: string) => string> {
    const { bodies } = await repo.readBodies(store.db, councilId);
    const agreements = await repo.listAgreements(store.db, councilId);
    const contracts = await repo.listContractNames(store.db, councilId);
    const names = new Map<string, string>([
      ...bodies.map(({ id, name }) => [`body ${id}`, name] as const),
      ...agreements.map(({ id, reference }) => [`agreement ${id}`, reference] as const),
      ...contracts.map((each) => [`contract ${each.id}`, titleOf(each)] as const),
    ]);
    return (kind, value) => names.get(`${kind} ${value}`) ?? value;
  }

  async function change(
    by: Manage,
    action: string,
    subject: { subjectKind: string; subjectId: string; detail?: Record<string, string | null> },
    unit: (tx: Tx) => Promise<void>,
  ): Promise<void> {
    const at = clock.now();
    await store.write(async (tx) => {
      await unit(tx);
      await audit.record(tx, { councilId: by.councilId, actor: by.actor, action, ...subject, at });
    });
  }

  /** Whoever looks after accounts cannot let themselves in to what people say. */
  async function needOther(by: Manage, accountId: string): Promise<accounts.AccountRow> {
    if (by.actor.kind === "account" && by.actor.accountId === accountId)
      throw new AppError("forbidden", "access:error.own");
    const row = await accounts.findAccount(store.db, by.councilId, accountId);
    if (!row) throw new AppError("not_found", "accounts:error.noAccount");
    return row;
  }

  async function choices(councilId: string): Promise<GrantChoices> {
    const { bodies } = await repo.readBodies(store.db, councilId);
    const agreements = await repo.listAgreements(store.db, councilId);
    const contracts = await repo.listContractNames(store.db, councilId);
    const named = contracts.flatMap((each) => each.suppliers.map((supplier) => supplier.name));
    const organisations = new Map(named.map((name) => [nameKey(name), name]));
    return {
      bodies: bodies.map(({ id, name }) => ({ id, name })),
      contracts: contracts.map((each) => ({ id: each.id, name: titleOf(each) })),
      organisations: [...organisations.values()].sort((a, b) => a.localeCompare(b, "en-GB")),
      agreements: agreements.map(({ id, reference }) => ({ id, name: reference })),
    };
  }

  /** Ids must be this council's own; names of organisations, clients and purposes are taken as they are written. */
  async function needKnown(councilId: string, kind: GrantKind, value: string): Promise<void> {
    if (kind !== "body" && kind !== "agreement" && kind !== "contract") return;
    const known = await choices(councilId);
    const lists = { body: known.bodies, agreement: known.agreements, contract: known.contracts };
    if (!lists[kind].some(({ id }) => id === value)) throw new AppError("bad_input", "access:field.value");
  }

  return {
    /** Everything an account has or had, the newest first. Throws `not_found` for an account of another council. */
    async listGrants(by: Manage, accountId: string): Promise<GrantView[]> {
      if (!(await accounts.findAccount(store.db, by.councilId, accountId)))
        throw new AppError("not_found", "accounts:error.noAccount");
      const nameOf = await namesOf(by.councilId);
      const rows = await repo.listGrants(store.db, by.councilId, accountId);
      return rows
        .map((row) => ({ ...row, label: nameOf(row.kind, row.value), isOn: isOnDay(row, today()) }))
        .reverse();
    },

    /** What an admin may choose from. */
    grantChoices: (by: Manage): Promise<GrantChoices> => choices(by.councilId),

    /** Grants something; it counts from the next page the account opens. Throws `forbidden` for one's own account. */
    async grant(by: Manage, accountId: string, input: z.input<typeof newGrant>): Promise<string> {
      const grant = newGrant.parse(input);
      await needOther(by, accountId);
      await needKnown(by.councilId, grant.kind, grant.value);
      const id = newId();
      const grantedBy = by.actor.kind === "account" ? personBehind(by).accountId : "system";
      const row = { id, councilId: by.councilId, accountId, ...grant, grantedBy, grantedAt: clock.now() };
      const detail = { grant: id, kind: grant.kind };
      await change(by, "account.granted", { subjectKind: "account", subjectId: accountId, detail }, (tx) =>
        repo.addGrant(tx, row),
      );
      return id;
    },

    /** Ends a grant, from now on. Throws `forbidden` for one's own account: taking away what narrows would widen it. */
    async endGrant(by: Manage, accountId: string, grantId: string): Promise<void> {
      await needOther(by, accountId);
      const of = { councilId: by.councilId, accountId, id: grantId };
      const subject = { subjectKind: "account", subjectId: accountId, detail: { grant: grantId } };
      await change(by, "account.grant_ended", subject, async (tx) => {
        if (!(await repo.endGrant(tx, of, addDays(today(), -1))))
          throw new AppError("not_found", "access:error.noGrant");
      });
    },

    /** Every agreement of the council, by reference. */
    async listAgreements(by: Manage): Promise<AgreementView[]> {
      const nameOf = await namesOf(by.councilId);
      const rows = await repo.listAgreements(store.db, by.councilId);
      return rows.map(({ id, reference, purpose, parties, contractIds, startsOn, endsOn }) => ({
        id,
        reference,
        purpose,
        parties: parties.map((body) => nameOf("body", body)),
        contracts: contractIds.map((contract) => nameOf("contract", contract)),
        startsOn,
        endsOn,
        isOn: isOnDay({ startsOn, endsOn }, today()),
      }));
    },

    /** Enters an agreement; gives its id. */
    async addAgreement(by: Manage, agreement: z.output<typeof newAgreement>): Promise<string> {
      for (const body of agreement.parties) await needKnown(by.councilId, "body", body);
      for (const contract of agreement.contractIds) await needKnown(by.councilId, "contract", contract);
      const id = newId();
      const enteredBy = by.actor.kind === "account" ? by.actor.accountId : "system";
      const row = { id, councilId: by.councilId, ...agreement, enteredBy, enteredAt: clock.now() };
      await change(by, "agreement.entered", { subjectKind: "sharing_agreement", subjectId: id }, (tx) =>
        repo.addAgreement(tx, row),
      );
      return id;
    },

    /** Ends an agreement, from now on: what rested on it is out of reach at once. */
    async endAgreement(by: Manage, id: string): Promise<void> {
      await change(by, "agreement.ended", { subjectKind: "sharing_agreement", subjectId: id }, async (tx) => {
        if (!(await repo.endAgreement(tx, by.councilId, id, addDays(today(), -1))))
          throw new AppError("not_found", "access:error.noAgreement");
      });
    },
  };
}

const titleOf = ({ id, title, ref }: { id: string; title: string | null; ref: string | null }): string =>
  [ref, title].filter(Boolean).join(" ") || id;
