// Tables of the people who sign in: who they are, what they may do, and the sessions they have open.
import type { Role } from "~/features/accounts/actor.schema";
import { index, primaryKey, table, text, timestamp, uniqueIndex } from "../dialect";

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
  },
  (s) => [index("session_account").on(s.accountId)],
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
