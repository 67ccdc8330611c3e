// Tables of what commissioning bodies decided about contracts: one row a body and decision, never one for several bodies.
import type { OutcomeCode } from "~/features/responses/responses.schema";
import { index, table, text, timestamp } from "../dialect";

export const bodyDecision = table(
  "body_decision",
  {
    /** Drawn by the form it was written on, so that sending the form twice makes one decision. */
    id: text().primaryKey(),
    councilId: text().notNull(),
    contractId: text().notNull(),
    bodyId: text().notNull(),
    /** What was decided about, in the words under which the bodies know it. */
    matter: text().notNull(),
    outcome: text().$type<OutcomeCode>().notNull(),
    reason: text().notNull(),
    /** UK calendar day. */
    decidedOn: text().notNull(),
    /** The board, committee or officer of the body. */
    decidedBy: text().notNull(),
    recordedBy: text().notNull(),
    recordedAt: timestamp().notNull(),
  },
  (d) => [index("body_decision_contract").on(d.contractId)],
);
