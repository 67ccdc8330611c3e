// Tables of what a role reaches: dated grants beside an account's roles, and the agreements under which bodies share what
// was said. What ends gets a last day and stays.
import { grantKinds } from "~/features/accounts/grants.schema";
import { index, json, table, text, timestamp } from "../dialect";
import { account } from "./accounts";

/** What somebody's roles are for, and between which days; the last day is in it. */
export const accountGrant = table(
  "account_grant",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    accountId: text()
      .notNull()
      .references(() => account.id),
    kind: text({ enum: grantKinds }).notNull(),
    /** An id, a code, an organisation's name, a client's local reference, or the words of a purpose: the kind says which. */
    value: text().notNull(),
    /** What for, in words. */
    purpose: text(),
    /** UK calendar days. */
    startsOn: text().notNull(),
    endsOn: text(),
    /** Account id, or the code of a command. */
    grantedBy: text().notNull(),
    grantedAt: timestamp().notNull(),
  },
  (g) => [index("account_grant_account").on(g.accountId), index("account_grant_value").on(g.kind, g.value)],
);

/** An agreement under which bodies share what was said about contracts. */
export const sharingAgreement = table(
  "sharing_agreement",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    /** The number under which the parties keep it. */
    reference: text().notNull(),
    purpose: text().notNull(),
    /** Ids of commissioning bodies. */
    parties: json<string[]>().notNull(),
    contractIds: json<string[]>().notNull(),
    /** UK calendar days. */
    startsOn: text().notNull(),
    endsOn: text(),
    enteredBy: text().notNull(),
    enteredAt: timestamp().notNull(),
  },
  (a) => [index("sharing_agreement_council").on(a.councilId, a.reference)],
);
