// Tables of the people who sign in: who they are, what they may do, and the sessions they have open.
import type { Role } from "~/features/accounts/actor.schema";
import type { BrowserFamily } from "~/features/accounts/browser.rules";
import { index, integer, primaryKey, table, text, timestamp, uniqueIndex } from "../dialect";

export const account = table(
  "account",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    /** Lower case. */
    email: text().notNull(),
    name: text().notNull(),
    jobTitle: text().notNull(),
    status: text({ enum: ["invited", "active", "left"] }).notNull(),
    /** argon2id, in the PHC string format; absent until the first sign-in. */
    passwordHash: text(),
    /** Who stands in, and who gets an item that names this person. */
    deputyId: text(),
    createdAt: timestamp().notNull(),
    leftAt: timestamp(),
  },
  (a) => [uniqueIndex("account_email").on(a.councilId, a.email)],
);

export const accountRole = table(
  "account_role",
  {
    councilId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    role: text().$type<Role>().notNull(),
    grantedAt: timestamp().notNull(),
  },
  (r) => [primaryKey({ columns: [r.accountId, r.role] })],
);

export const session = table(
  "session",
  {
    /** SHA-256 of the token in the cookie, so that the table alone opens nothing. */
    id: text().primaryKey(),
    councilId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    createdAt: timestamp().notNull(),
    lastSeenAt: timestamp().notNull(),
    expiresAt: timestamp().notNull(),
    endedAt: timestamp(),
    /** The kind of browser, so that its owner knows it again; never an address. */
    browser: text().$type<BrowserFamily>(),
  },
  (s) => [index("session_account").on(s.accountId)],
);

/** Browsers that somebody has signed in with: each has wrong tries of its own, so that nobody else can use them up. */
export const knownDevice = table(
  "known_device",
  {
    /** SHA-256 of the token in the browser's cookie. One browser may be known for several accounts. */
    id: text().notNull(),
    councilId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    createdAt: timestamp().notNull(),
    lastSeenAt: timestamp().notNull(),
  },
  (d) => [primaryKey({ columns: [d.id, d.accountId] }), index("known_device_account").on(d.accountId)],
);

/** Wrong tries to get in, by a keyed digest that says neither whose account nor from where. */
export const wrongTries = table(
  "wrong_tries",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    count: integer().notNull(),
    /** No try is judged before then. */
    openAt: timestamp().notNull(),
    /** As if nothing had been tried, from then on. */
    forgetAt: timestamp().notNull(),
  },
  (w) => [index("wrong_tries_forget").on(w.forgetAt)],
);

/** Devices on which a PIN sends what was written before a session idled out; it opens nothing else. */
export const pinDevice = table(
  "pin_device",
  {
    /** SHA-256 of the token that the device keeps. */
    id: text().primaryKey(),
    councilId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    /** The last session on the device: the PIN serves for some days after it ran out, and not at all once it was ended. */
    sessionId: text().notNull(),
    browser: text().$type<BrowserFamily>(),
    /** argon2id, in the PHC string format. */
    pinHash: text().notNull(),
    /** Wrong PINs since the last right one. */
    wrong: integer().notNull(),
    createdAt: timestamp().notNull(),
    endedAt: timestamp(),
  },
  (p) => [index("pin_device_account").on(p.accountId)],
);

/** One-time links: the first admin of a live folder, an invitation, a password reset. */
export const signInLink = table("sign_in_link", {
  /** SHA-256 of the token in the link. */
  id: text().primaryKey(),
  councilId: text().notNull(),
  /** Absent for the first admin, whose account is made when the link is used. */
  accountId: text().references(() => account.id),
  purpose: text({ enum: ["first_admin", "invite", "reset"] }).notNull(),
  createdAt: timestamp().notNull(),
  expiresAt: timestamp().notNull(),
  usedAt: timestamp(),
});
