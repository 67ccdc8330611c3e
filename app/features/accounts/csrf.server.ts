// Owns the tokens that prove a form came from our own page. The server checks the Origin header besides.
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Vault } from "~/lib/vault.server";

/** What a page for someone not signed in needs: the field's value, and the cookie's, which is set when it is new. */
export interface AnonymousCsrf {
  token: string;
  cookie: string;
  isNew: boolean;
}

/** Tokens for forms: HMACs under keys of their own purpose, so nothing is stored. */
export function makeCsrf(vault: Pick<Vault, "lookup">) {
  const csrfTokenFor = (sessionToken: string): string => vault.lookup("csrf-session", sessionToken);
  const signed = (nonce: string): string => `${nonce}.${vault.lookup("csrf-cookie", nonce)}`;
  const formTokenFor = (cookie: string): string => vault.lookup("csrf-form", cookie);
  const isOurs = (cookie: string): boolean => isSame(signed(cookie.split(".", 1)[0] ?? ""), cookie);

  return {
    /** The form token of a session: the same for as long as the session lasts. */
    csrfTokenFor,

    /** Whether a form of this session carries its token. Constant time. */
    checkCsrf: (sessionToken: string, given: string | null | undefined): boolean =>
      isSame(csrfTokenFor(sessionToken), given ?? ""),

    /** The form token of someone not signed in (signed double submit); keeps the cookie they have when it is ours. */
    anonymousCsrf(cookie: string | null | undefined): AnonymousCsrf {
      if (cookie && isOurs(cookie)) return { token: formTokenFor(cookie), cookie, isNew: false };
      const made = signed(randomBytes(16).toString("base64url"));
      return { token: formTokenFor(made), cookie: made, isNew: true };
    },

    /** Whether a form carries the token of its cookie, and the cookie was made by us. Constant time. */
    checkAnonymousCsrf: (cookie: string | null | undefined, given: string | null | undefined): boolean =>
      Boolean(cookie) && isOurs(cookie!) && isSame(formTokenFor(cookie!), given ?? ""),
  };
}

function isSame(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
