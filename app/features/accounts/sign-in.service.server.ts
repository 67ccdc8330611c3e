// Owns signing in and out by password. Says the same, and takes the same work, whether the address or the password was wrong.
import type { AuditService } from "~/features/audit/audit.service.server";
import type { Clock } from "~/gateways/clock";
import { AppError } from "~/lib/app-error";
import type { Store } from "~db/store";
import * as repo from "./accounts.repo.server";
import { emailSchema, LONGEST_PASSWORD } from "./accounts.schema";
import { activeActor } from "./active-actor.server";
import type { Role } from "./actor.schema";
import type { AtTheDoor } from "./browser.rules";
import type { HalfSignedIn, HalfSignIns } from "./half-sign-in.server";
import type { SessionOpener, SignedIn } from "./open-session.server";
import { hashPassword, isPassword } from "./password-hash.server";
import { nextStep } from "./second-factor.rules";
import { endSession, findHolder } from "./sessions.repo.server";
import type { SignInBrake } from "./sign-in-limits.server";
import { newToken, tokenDigest } from "./token.server";

export interface SignInDeps {
  store: Store;
  clock: Clock;
  audit: AuditService;
  brake: SignInBrake;
  opener: SessionOpener;
  halves: Pick<HalfSignIns, "newHalf" | "begin">;
  rolesNeedingFactor(councilId: string): readonly Role[];
}

export function makeSignIn(deps: SignInDeps) {
  const { store, clock, audit, brake, opener, halves, rolesNeedingFactor } = deps;
  let nobodysHash: Promise<string> | undefined;

  return {
    /**
     * Opens a session; or, where the account has a second factor or needs one, half a sign-in that opens nothing but the
     * page for that. Throws AppError "unauthenticated" when the address or the password is wrong, in the same words,
     * and "too_many" when there were too many wrong tries from this network address.
     */
    async signIn(input: {
      councilId: string;
      email: string;
      password: string;
      door: AtTheDoor;
    }): Promise<SignedIn | HalfSignedIn> {
      const { councilId, password, door } = input;
      const email = emailSchema.safeParse(input.email).data ?? "";
      const found = await repo.findByEmail(store.db, councilId, email);
      const accountId = found?.id ?? null;
      const tried = await brake.try({ councilId, what: "password", account: email, accountId, door });

      nobodysHash ??= hashPassword(newToken());
      const fallback = await nobodysHash;
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
            subjectId: accountId,
            at: now,
          }),
        );
        throw new AppError("unauthenticated", "accounts:error.signIn");
      }

      const who = await activeActor(store.db, councilId, found.id);
      if (!who) throw new AppError("unauthenticated", "accounts:error.signIn");
      const { actor, has } = who;
      const needing = rolesNeedingFactor(councilId);
      const step = nextStep({ hasFactor: has.totp + has.passkeys > 0, roles: actor.roles, needing });
      const session = opener.newSession(door);
      const half = halves.newHalf(councilId, found.id);
      return store.write(async (tx) => {
        await brake.forgive(tx, tried, now);
        if (step === "session") return opener.openSession(tx, session, actor, "password");
        return halves.begin(tx, half, who, step);
      });
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
