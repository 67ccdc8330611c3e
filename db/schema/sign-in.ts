// Tables of the ways to sign in: second factors, passkeys, recovery codes, another house's identities, and what is under way.
import { bytes, index, integer, json, primaryKey, table, text, timestamp, uniqueIndex } from "../dialect";
import { account } from "./accounts";

/** Between a right password and a session: the second factor is still to be given, or to be set up. */
export const halfSignIn = table(
  "half_sign_in",
  {
    /** SHA-256 of the token in the cookie. */
    id: text().primaryKey(),
    councilId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    step: text({ enum: ["factor", "enrol"] }).notNull(),
    /** Codes that were wrong. Kept for a day, because they slow down whoever guesses. */
    wrongCodes: integer().notNull(),
    createdAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
    endedAt: timestamp(),
  },
  (h) => [
    index("half_sign_in_account").on(h.accountId, h.createdAt),
    index("half_sign_in_made").on(h.createdAt),
  ],
);

/** What an authenticator app shares with us. One that was never confirmed is not asked for. */
export const totpSecret = table(
  "totp_secret",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    sealed: bytes().notNull(),
    /** The last 30-second step whose code was taken: none is taken twice (RFC 6238, section 5.2). */
    lastStep: integer().notNull(),
    createdAt: timestamp().notNull(),
    confirmedAt: timestamp(),
  },
  (s) => [index("totp_secret_account").on(s.accountId)],
);

export const passkey = table(
  "passkey",
  {
    /** The credential's own id, base64url. */
    id: text().primaryKey(),
    councilId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    /** As its owner calls it. */
    name: text().notNull(),
    /** COSE. */
    publicKey: bytes().notNull(),
    /** Of the authenticator; stays 0 where a passkey is shared between devices. */
    counter: integer().notNull(),
    transports: json<string[]>().notNull(),
    createdAt: timestamp().notNull(),
    lastUsedAt: timestamp(),
  },
  (p) => [index("passkey_account").on(p.accountId)],
);

/** What a passkey is to sign: answered once, by the browser that was asked. */
export const passkeyChallenge = table(
  "passkey_challenge",
  {
    /** SHA-256 of the challenge. */
    id: text().primaryKey(),
    councilId: text().notNull(),
    purpose: text({ enum: ["add", "sign_in"] }).notNull(),
    /** Whose passkey has to answer; absent where the passkey itself says who signs in. */
    accountId: text().references(() => account.id),
    /** Keyed digest of what the browser's forms carry. */
    browser: text().notNull(),
    createdAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
    usedAt: timestamp(),
  },
  (c) => [index("passkey_challenge_ends").on(c.expiresAt)],
);

export const recoveryCode = table(
  "recovery_code",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    /** Keyed digest of account and code: 80 random bits need no stretching. */
    digest: text().notNull(),
    createdAt: timestamp().notNull(),
    usedAt: timestamp(),
  },
  (c) => [uniqueIndex("recovery_code_digest").on(c.accountId, c.digest)],
);

/** A sign-in that went to the identity provider and is expected back. */
export const singleSignOnAttempt = table(
  "single_sign_on_attempt",
  {
    /** SHA-256 of the state. */
    id: text().primaryKey(),
    councilId: text().notNull(),
    nonce: text().notNull(),
    /** PKCE. */
    sealedVerifier: bytes().notNull(),
    /** One of our own paths. */
    returnTo: text().notNull(),
    /** Keyed digest of what the browser's forms carry. */
    browser: text().notNull(),
    createdAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
    usedAt: timestamp(),
  },
  (a) => [index("single_sign_on_attempt_ends").on(a.expiresAt)],
);

/** Who an identity provider's subject is here. Never found by mail address: addresses are given to new people. */
export const externalIdentity = table(
  "external_identity",
  {
    councilId: text().notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    createdAt: timestamp().notNull(),
    lastSignedInAt: timestamp().notNull(),
  },
  (i) => [
    primaryKey({ columns: [i.councilId, i.issuer, i.subject] }),
    index("external_identity_account").on(i.accountId),
  ],
);
