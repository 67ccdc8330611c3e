// Tables of who commissions: bodies and what became of them, which of them buy a contract and in what shares, posts, whom
// they serve, and who holds them. What ends gets a last day and stays.
import { bodyKinds, legalBases, standings } from "~/features/contracts/contracts.schema";
import { boolean, index, integer, primaryKey, real, table, text } from "../dialect";

export const commissioningBody = table(
  "commissioning_body",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    name: text().notNull(),
    kind: text({ enum: bodyKinds }).notNull(),
    odsCode: text(),
    startsOn: text(),
    endsOn: text(),
    source: text(),
  },
  (b) => [index("commissioning_body_council").on(b.councilId, b.name)],
);

/** From which body to which its work passed, and on what day: mergers and splits both. */
export const bodySuccession = table(
  "body_succession",
  {
    councilId: text().notNull(),
    fromBodyId: text().notNull(),
    toBodyId: text().notNull(),
    on: text().notNull(),
  },
  (s) => [primaryKey({ columns: [s.fromBodyId, s.toBodyId] })],
);

/** The bodies that buy a contract: it stays one contract, and each stays its own body. */
export const contractBody = table(
  "contract_body",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    contractId: text().notNull(),
    bodyId: text().notNull(),
    role: text({ enum: ["lead", "partner"] }).notNull(),
    legalBasis: text({ enum: legalBases }),
    startsOn: text(),
    endsOn: text(),
  },
  (b) => [index("contract_body_contract").on(b.contractId), index("contract_body_body").on(b.bodyId)],
);

/** A body's share of a contract in a financial year, named by its first calendar year. */
export const contractShare = table(
  "contract_share",
  {
    councilId: text().notNull(),
    contractId: text().notNull(),
    bodyId: text().notNull(),
    year: integer().notNull(),
    percent: real(),
    amountPence: integer(),
  },
  (s) => [primaryKey({ columns: [s.contractId, s.bodyId, s.year] })],
);

/** A post that buys on behalf of a body. Who employs its holder is said of the holder. */
export const commissionerPost = table(
  "commissioner_post",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    bodyId: text().notNull(),
    title: text().notNull(),
    /** Answers for the council where nobody nearer does. */
    isCouncilOwner: boolean().notNull(),
  },
  (p) => [index("commissioner_post_council").on(p.councilId)],
);

/** For which contract, or which group of people, a post commissions, and when. */
export const postRemit = table(
  "post_remit",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    postId: text().notNull(),
    contractId: text(),
    clientGroup: text(),
    startsOn: text().notNull(),
    endsOn: text(),
  },
  (r) => [index("post_remit_council").on(r.councilId), index("post_remit_post").on(r.postId)],
);

/** Who holds a post, acts in it or stands in, and when; or that it was vacant. */
export const postHolder = table(
  "post_holder",
  {
    id: text().primaryKey(),
    councilId: text().notNull(),
    postId: text().notNull(),
    standing: text({ enum: standings }).notNull(),
    name: text(),
    accountId: text(),
    employerBodyId: text(),
    phone: text(),
    email: text(),
    reach: text(),
    profile: text(),
    frontlineExperience: text(),
    startsOn: text().notNull(),
    endsOn: text(),
  },
  (h) => [index("post_holder_council").on(h.councilId), index("post_holder_post").on(h.postId)],
);
