// Owns how much one visitor may ask for in a minute, by what they ask for. What counts is the session or, for people who are
// not signed in, the form cookie; an address counts only against a ceiling that a whole library does not reach, so that
// nobody is shut out by whoever shares their connection. Signed webhooks do not pass here. Sign-in has limits of its own.
import { createHash } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { formCookie, sessionCookie } from "~/features/accounts/cookie.rules";

export type Purpose = "read" | "search" | "change" | "import";

/** Requests a minute. */
export type Limits = Readonly<Record<Purpose, { visitor: number; address: number }>>;

export const usualLimits: Limits = {
  read: { visitor: 600, address: 6_000 },
  search: { visitor: 120, address: 1_200 },
  change: { visitor: 240, address: 2_400 },
  import: { visitor: 20, address: 60 },
};

const MINUTE = 60;

/** What a request is for, by its method and its path. */
export function purposeOf(method: string, path: string): Purpose {
  const isRead = method === "GET" || method === "HEAD";
  if (path === "/admin/import" && !isRead) return "import";
  if (path === "/search" || path === "/audit") return isRead ? "search" : "change";
  return isRead ? "read" : "change";
}

const keyOf = (words: string): string => createHash("sha256").update(words).digest("base64url").slice(0, 22);

/** Lets a request through or answers 429 in words and with the seconds to wait. Counts in memory, with digests for keys. */
export function makeLimits(
  isHttps: boolean,
  sorry: (minutes: number) => string,
  limits: Limits = usualLimits,
) {
  const limiterOf = (points: number) => new RateLimiterMemory({ points, duration: MINUTE });
  const limiters = Object.fromEntries(
    Object.entries(limits).map(([purpose, { visitor, address }]) => [
      purpose,
      { visitor: limiterOf(visitor), address: limiterOf(address) },
    ]),
  ) as Record<Purpose, { visitor: RateLimiterMemory; address: RateLimiterMemory }>;

  async function refusalOf(request: Request): Promise<RateLimiterRes | null> {
    const { visitor, address } = limiters[purposeOf(request.method, request.path)];
    const cookies = request.headers.cookie;
    const who = sessionCookie(isHttps).read(cookies) ?? formCookie(isHttps).read(cookies);
    try {
      // The narrow one first: someone who hammers uses up their own room and not everybody's.
      if (who) await visitor.consume(keyOf(who));
      await address.consume(keyOf(request.ip ?? ""));
      return null;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return refusal;
      throw refusal;
    }
  }

  return (request: Request, response: Response, next: NextFunction): void => {
    refusalOf(request).then((refusal) => {
      if (!refusal) return next();
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000));
      response
        .status(429)
        .set("Retry-After", String(seconds))
        .type("text/plain")
        .send(sorry(Math.ceil(seconds / MINUTE)));
    }, next);
  };
}
