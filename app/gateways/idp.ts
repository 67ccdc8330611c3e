// Owns our own words for an identity provider: the house next door that knows who works at the council. It must not know
// how it is asked.

/** Where to send somebody, and what only the right answer can match. */
export interface SignInQuestion {
  url: string;
  state: string;
  nonce: string;
  /** PKCE (RFC 7636). */
  codeVerifier: string;
}

/** What the provider vouches for, once its signature was checked. */
export interface Identity {
  issuer: string;
  /** Names the person within the issuer, for ever. */
  subject: string;
  email: string | null;
  isEmailVerified: boolean;
  name: string | null;
  /** Null where the provider says that it did not list them all. */
  groups: readonly string[] | null;
}

export interface IdentityProvider {
  /** Makes a question. Throws `IdpFailure("unavailable")` when the provider cannot be reached. */
  ask(redirectUri: string): Promise<SignInQuestion>;
  /**
   * Reads the answer that came back to `callback`, our redirect address with its query. Throws `IdpFailure`: "refused" for
   * anything forged, used, late or declined, "unavailable" when the provider cannot be reached.
   */
  answer(callback: URL, question: Omit<SignInQuestion, "url">): Promise<Identity>;
}

/** A sign-in that failed. Its message holds the kind and a code only: no token and no person. */
export class IdpFailure extends Error {
  constructor(
    readonly kind: "refused" | "unavailable",
    readonly code: string,
  ) {
    super(`identity provider ${kind} (${code})`);
    this.name = "IdpFailure";
  }
}
