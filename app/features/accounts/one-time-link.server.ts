// Owns the one-time links of accounts: what each is for, how long it works, and its address. The token goes into the
// address and is kept nowhere; the table holds its digest.
import type { LinkRow } from "./accounts.repo.server";
import { newToken, tokenDigest } from "./token.server";

export interface OneTimeLink {
  /** Goes into the address; kept nowhere. */
  token: string;
  /** The whole address, under the council's own public one: never the host that a request named. */
  address: string;
  endsAt: Date;
}

/** Says under which address the world sees a council: "https://voices.example.gov.uk". */
export type AddressOf = (councilId: string) => string;

const HOUR_MS = 60 * 60_000;

const kinds: Readonly<Record<LinkRow["purpose"], { path: string; lastsMs: number }>> = {
  first_admin: { path: "first-admin", lastsMs: 24 * HOUR_MS },
  invite: { path: "invitation", lastsMs: 7 * 24 * HOUR_MS },
  // OWASP Forgot Password Cheat Sheet: an hour is enough to open one's mail.
  reset: { path: "reset-password", lastsMs: HOUR_MS },
};

/** A link and the row that makes it work. Made outside the unit that writes the row. */
export function newLink(
  given: { councilId: string; purpose: LinkRow["purpose"]; accountId: string | null; now: Date },
  addressOf: AddressOf,
): { link: OneTimeLink; row: LinkRow } {
  const { councilId, purpose, accountId, now } = given;
  const { path, lastsMs } = kinds[purpose];
  const token = newToken();
  const endsAt = new Date(now.getTime() + lastsMs);
  const address = `${addressOf(councilId).replace(/\/$/, "")}/${path}/${token}`;
  const id = tokenDigest(token);
  return {
    link: { token, address, endsAt },
    row: { id, councilId, accountId, purpose, createdAt: now, expiresAt: endsAt, usedAt: null },
  };
}
