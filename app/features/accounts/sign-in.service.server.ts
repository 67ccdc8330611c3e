// Owns signing in and out by password. Says the same, and takes the same work, whether the address or the password was wrong.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Vault } from "~/lib/vault.server";
import type { Store } from "~db/store";
import * as repo from "./accounts.repo.server";
import { emailSchema, LONGEST_PASSWORD } from "./accounts.schema";
import type { AccountActor } from "./actor.schema";
import { hashPassword, isPassword } from "./password-hash.server";
import type { SessionLimits } from "./session.rules";
import { addSession, endSession, findHolder } from "./sessions.repo.server";
import type { SignInBrake } from "./sign-in-limits.server";
import { newToken, tokenDigest } from "./token.server";

export interface SignInDeps {
  store: Store;
  clock: Clock;
  vault: Pick<Vault, "lookup">;
  audit: AuditService;
  brake: SignInBrake;
  sessionLimits: SessionLimits;
}

export interface SignedIn {
  /** For the cookie; kept nowhere else. */
  token: string;
  actor: AccountActor;
  /** The session ends then at the latest. */
  endsAt: Date;
}

export function makeSignIn({ store, clock, vault, audit, brake, sessionLimits }: SignInDeps) {
  let nobodysHash: Promise<string> | undefined;

  return {
    /**
     * Opens a session. Throws AppError "unauthenticated" when the address or the password is wrong, in the same words,
     * and "too_many" when there were too many wrong tries from this network address.
     */
    async signIn(input: {
      councilId: string;
      email: string;
      password: string;
      ip: string;
    }): Promise<SignedIn> {
      const { councilId, password, ip } = input;
      const email = emailSchema.safeParse(input.email).data ?? "";
      const accountKey = vault.lookup("sign-in-account", `${councilId}\0${email}\0${ip}`);
      const addressKey = vault.lookup("sign-in-address", ip);
      await brake.try(accountKey, addressKey);

      nobodysHash ??= hashPassword(newToken());
      const fallback = await nobodysHash;
      const found = await repo.findByEmail(store.db, councilId, email);
      const known = found?.status === "active" ? found.passwordHash : null;
      const isRight = await isPassword(known ?? fallback, password.slice(0, LONGEST_PASSWORD + 1));
      const now = clock.now();
      if (!found || !known || !isRight) {
        await store.write((tx) =>
          audit.record(tx, {
            councilId,
            actor: { kind: "system", councilId, name: "sign-in" },
            action: "sign_in.refused",
            subjectKind: "account",
            subjectId: found?.id ?? null,
            at: now,
          }),
        );
        throw new AppError("unauthenticated", "accounts:error.signIn");
      }

      await brake.forgive(accountKey, addressKey);
      const roles = await repo.listRolesOf(store.db, found.id);
      const actor: AccountActor = {
        kind: "account",
        accountId: found.id,
        councilId,
        name: found.name,
        roles,
      };
      const token = newToken();
      const endsAt = new Date(now.getTime() + sessionLimits.absoluteMs);
      await store.write(async (tx) => {
        await addSession(tx, {
          id: tokenDigest(token),
          councilId,
          accountId: found.id,
          createdAt: now,
          lastSeenAt: now,
          expiresAt: endsAt,
          endedAt: null,
        });
        await audit.record(tx, {
          councilId,
          actor,
          action: "session.started",
          subjectKind: "account",
          subjectId: found.id,
          detail: { method: "password" },
          at: now,
        });
      });
      return { token, actor, endsAt };
    },

    /** Ends the session of a token. A token that opens nothing is no error: the person is out either way. */
    async signOut(token: string, councilId: string): Promise<void> {
      const digest = tokenDigest(token);
      const holder = await findHolder(store.db, councilId, digest);
      if (!holder) return;
      const now = clock.now();
      const { accountId, name, roles } = holder;
      await store.write(async (tx) => {
        if (!(await endSession(tx, councilId, digest, now))) return;
        await audit.record(tx, {
          councilId,
          actor: { kind: "account", accountId, councilId, name, roles },
          action: "session.ended",
          subjectKind: "account",
          subjectId: accountId,
          detail: { by: "sign_out" },
          at: now,
        });
      });
    },
  };
}
