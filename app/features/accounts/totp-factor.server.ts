// Owns an account's authenticator app: setting one up, and judging its codes. Whoever calls has made sure whose it is.
import type { AuditService } from "~/features/audit/audit.service.server";
import { AppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import type { Vault } from "~/lib/vault.server";
import type { Db, Tx } from "~db/store";
import { findAccount } from "./accounts.repo.server";
import type { AccountActor } from "./actor.schema";
import * as repo from "./factors.repo.server";
import { newTotpSecret, stepOfCode, totpAddress } from "./totp.server";

export interface TotpDeps {
  vault: Pick<Vault, "seal" | "openText">;
  audit: AuditService;
  councilName(councilId: string): string;
}

/** An app that is being set up, as its owner is shown it. */
export interface PendingTotp {
  /** What the picture says. */
  address: string;
  /** Base32, to be typed where a picture cannot be read. */
  secret: string;
}

export type TotpFactor = ReturnType<typeof makeTotpFactor>;

export function makeTotpFactor({ vault, audit, councilName }: TotpDeps) {
  return {
    /** A new app's row, made outside the unit that adds it. */
    newPending: (councilId: string, accountId: string, createdAt: Date): repo.TotpRow => ({
      id: newId(),
      councilId,
      accountId,
      sealed: vault.seal(newTotpSecret()),
      lastStep: 0,
      createdAt,
      confirmedAt: null,
    }),

    begin: repo.addPendingTotp,

    /** The app that is being set up; null when none is. */
    async pendingOf(db: Db, councilId: string, accountId: string): Promise<PendingTotp | null> {
      const row = await repo.findTotp(db, councilId, accountId, "pending");
      const account = row && (await findAccount(db, councilId, accountId));
      if (!row || !account) return null;
      const secret = vault.openText(row.sealed);
      // A colon would end the issuer's name in the address.
      const issuer = councilName(councilId).replaceAll(":", " ");
      return { secret, address: totpAddress(secret, { issuer, label: account.email }) };
    },

    /** Makes the app that is being set up the one that is asked, once it gives a right code; its code is then used up. */
    async confirm(tx: Tx, actor: AccountActor, code: string, at: Date): Promise<void> {
      const { councilId, accountId } = actor;
      const row = await repo.findTotp(tx, councilId, accountId, "pending");
      if (!row) throw new AppError("not_found", "accounts:error.nothingToSetUp");
      const step = stepOfCode(vault.openText(row.sealed), code, at);
      if (step === null) throw new AppError("bad_input", "accounts:error.setUpCode");
      await repo.confirmTotp(tx, row, step, at);
      await audit.record(tx, {
        councilId,
        actor,
        action: "totp.set",
        subjectKind: "account",
        subjectId: accountId,
        at,
      });
    },

    /** Whether a code is right and was not taken before; a right one is used up. */
    async take(
      tx: Tx,
      councilId: string,
      accountId: string,
      code: string,
      at: Date,
    ): Promise<"right" | "wrong" | "replayed"> {
      const row = await repo.findTotp(tx, councilId, accountId, "confirmed");
      const step = row && stepOfCode(vault.openText(row.sealed), code, at);
      if (!row || step === null) return "wrong";
      return (await repo.takeStep(tx, row.id, step)) ? "right" : "replayed";
    },
  };
}
