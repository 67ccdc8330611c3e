// Owns slowing down those who guess passwords. It never locks an account: what counts is where the tries come from, so
// nobody can shut a colleague out, and a library or a household behind one address has room for many people's slips.
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "~/lib/app-error";

/** Failed tries allowed within a window of seconds. A window that is full opens again by itself. */
export interface SignInLimits {
  /** For one mail address from one network address. */
  sameAccount: { tries: number; seconds: number };
  /** For one network address, whoever is tried. */
  sameAddress: { tries: number; seconds: number };
}

export const defaultSignInLimits: SignInLimits = {
  sameAccount: { tries: 10, seconds: 300 },
  sameAddress: { tries: 200, seconds: 300 },
};

export interface SignInBrake {
  /** Counts a try before it is judged, so that many at once cannot slip through. Throws AppError "too_many" with minutes. */
  try(account: string, address: string): Promise<void>;
  /** Takes back a try that was right. */
  forgive(account: string, address: string): Promise<void>;
}

/** Counts in memory: a restart forgets, which costs a guesser's window at most. Keys are given as digests. */
export function makeSignInBrake(limits: SignInLimits = defaultSignInLimits): SignInBrake {
  const [perAccount, perAddress] = [limits.sameAccount, limits.sameAddress].map(
    ({ tries, seconds }) => new RateLimiterMemory({ points: tries, duration: seconds }),
  ) as [RateLimiterMemory, RateLimiterMemory];

  return {
    async try(account, address) {
      // The narrow one first: someone who hammers one account does not use up everybody else's room.
      await consume(perAccount, account);
      await consume(perAddress, address);
    },
    async forgive(account, address) {
      await perAccount.delete(account);
      await perAddress.reward(address);
    },
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const minutes = Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
    throw new AppError("too_many", "accounts:error.slowDown", { count: minutes });
  }
}
