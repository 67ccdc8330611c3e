// Owns recovery codes: ten of 80 random bits, shown once, kept as keyed digests, each good for one sign-in.
import { randomBytes } from "node:crypto";
import type { AuditService } from "~/features/audit/audit.service.server";
import { newId } from "~/lib/ids";
import type { Vault } from "~/lib/vault.server";
import type { Tx } from "~db/store";
import type { AccountActor } from "./actor.schema";
import * as repo from "./factors.repo.server";
import { typedCode } from "./second-factor.rules";

const HOW_MANY = 10;
const LENGTH = 16;
/** Without i, l, o and u, which are misread or make words (Crockford's base32). */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** "k7fq-2mxd-9tvw-04ce" */
export function newRecoveryCode(): string {
  const signs = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return signs.join("").replace(/.{4}(?=.)/g, "$&-");
}

/** As it is compared: what is read for another sign counts as that one. */
const tidy = (typed: string): string =>
  typedCode(typed).toLowerCase().replaceAll("o", "0").replace(/[il]/g, "1");

export interface RecoveryDeps {
  vault: Pick<Vault, "lookup">;
  audit: AuditService;
}

export type RecoveryCodes = ReturnType<typeof makeRecoveryCodes>;

export function makeRecoveryCodes({ vault, audit }: RecoveryDeps) {
  const digestOf = (accountId: string, code: string): string =>
    vault.lookup("recovery-code", `${accountId}\0${tidy(code)}`);

  return {
    /** Ten new codes and their rows, made outside the unit that keeps them. */
    newSet(councilId: string, accountId: string, createdAt: Date) {
      const codes = Array.from({ length: HOW_MANY }, newRecoveryCode);
      const rows = codes.map((code) => ({
        id: newId(),
        councilId,
        accountId,
        digest: digestOf(accountId, code),
        createdAt,
        usedAt: null,
      }));
      return { codes, rows };
    },

    /** Keeps new codes in the place of all there were. */
    async keep(tx: Tx, actor: AccountActor, rows: repo.RecoveryRow[], at: Date): Promise<void> {
      const { councilId, accountId } = actor;
      await repo.replaceCodes(tx, councilId, accountId, rows);
      await audit.record(tx, {
        councilId,
        actor,
        action: "recovery_codes.made",
        subjectKind: "account",
        subjectId: accountId,
        detail: { count: rows.length },
        at,
      });
    },

    /** Uses a code up; how many are left, or null where it is not right or was used. */
    async take(tx: Tx, actor: AccountActor, code: string, at: Date): Promise<number | null> {
      const { councilId, accountId } = actor;
      const digest = digestOf(accountId, code);
      if (!(await repo.spendCode(tx, councilId, accountId, digest, at))) return null;
      const left = await repo.countCodes(tx, councilId, accountId);
      await audit.record(tx, {
        councilId,
        actor,
        action: "recovery_code.used",
        subjectKind: "account",
        subjectId: accountId,
        detail: { left },
        at,
      });
      return left;
    },
  };
}
