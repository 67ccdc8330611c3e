// Owns the tokens that prove a form came from our own page. The server checks the Origin header besides.
import { randomBytes, timingSafeEqual } from "node:crypto";
import type { Vault } from "~/lib/vault.server";

/** What a page for someone not signed in needs: the field's value, and the cookie's, which is set when it is new. */
export interface AnonymousCsrf {
  token: string;
  cookie: string;
  isNew: boolean;
}

const looksLikeOurs = /^[\w-]{22}$/;

/** Tokens for forms: HMACs under keys of their own purpose, so nothing is stored. */
export function makeCsrf(vault: Pick<Vault, "lookup">) {
  const csrfTokenFor = (sessionToken: string): string => vault.lookup("csrf-session", sessionToken);
  const formTokenFor = (cookie: string): string => vault.lookup("csrf-form", cookie);

  return {
    /** The form token of a session: the same for as long as the session lasts. */
    csrfTokenFor,

    /** Whether a form of this session carries its token. Constant time. */
    checkCsrf: (sessionToken: string, given: string | null | undefined): boolean =>
      isSame(csrfTokenFor(sessionToken), given ?? ""),

    /**
     * The form token of someone not signed in: the cookie's random value, signed (signed double submit, OWASP). Keeps the
     * cookie they have.
     */
    anonymousCsrf(cookie: string | null | undefined): AnonymousCsrf {
      const isNew = !cookie || !looksLikeOurs.test(cookie);
      const value = isNew ? randomBytes(16).toString("base64url") : cookie;
      return { token: formTokenFor(value), cookie: value, isNew };
    },

    /** Whether a form of someone not signed in carries the token of their cookie. Constant time. */
    checkAnonymousCsrf: (cookie: string | null | undefined, given: string | null | undefined): boolean =>
      Boolean(cookie) && isSame(formTokenFor(cookie ?? ""), given ?? ""),
  };
}

function isSame(expected: string, given: string): boolean {
  const a = Buffer.from(expected);
  const b = Buffer.from(given);
  return a.length === b.length && timingSafeEqual(a, b);
}
