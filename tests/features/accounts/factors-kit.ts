// Owns what tests about second factors share: somebody with an app, their codes, and who they are when they ask.
import { Secret, TOTP } from "otpauth";
import { expect } from "vitest";
import type { AccountActor } from "~/features/accounts/actor.schema";
import { authorize } from "~/features/accounts/authorize.rules";
import type { HalfSignedIn } from "~/features/accounts/half-sign-in.server";
import { AppError } from "~/lib/app-error";
import { accountsKit, councilId, ip } from "./kit";

export const door = { ip };

/** The code that an app with this secret shows at an instant. */
export const codeAt = (secret: string, at: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** What an attempt was refused with. */
export async function refusal(attempt: Promise<unknown>): Promise<AppError> {
  const error = await attempt.then(
    (answer) => answer,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  return error as AppError;
}

export function factorsKit(options: Parameters<typeof accountsKit>[0] = {}) {
  const kit = accountsKit(options);
  const { accounts, clock } = kit;

  const own = (actor: AccountActor, sessionToken: string | null) => ({
    by: authorize(actor, "own_factor:manage"),
    sessionToken,
  });

  /** The password was right and half a sign-in began. */
  async function half(name: string): Promise<HalfSignedIn> {
    const outcome = await kit.givePassword(name);
    if (!("half" in outcome)) throw new Error(`${name} is in without a second factor`);
    return outcome;
  }

  /** Somebody who has signed in and set up an app; the code that was used for it is used up. */
  async function someoneWithApp(name: string) {
    const accountId = await kit.someone(name, ["commissioner"]);
    const { actor, token } = await kit.signIn(name);
    const self = own(actor, token);
    await accounts.beginApp(self);
    const { secret } = await accounts.pendingApp(self);
    await accounts.confirmApp(self, codeAt(secret, clock.now()));
    clock.advance(60_000);
    return { accountId, actor, token, self, secret, code: () => codeAt(secret, clock.now()) };
  }

  const giveCode = async (name: string, code: string) =>
    accounts.signInWithCode({ councilId, half: (await half(name)).half, code, door });

  return { ...kit, own, half, someoneWithApp, giveCode };
}
