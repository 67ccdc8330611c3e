// Tables of the councils that one deployment holds, told apart by host name and by the number texted.
import type { CouncilSettings } from "~/features/settings/settings.schema";
import { boolean, json, table, text, timestamp, uniqueIndex } from "../dialect";

export const council = table(
  "council",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    /** As it is said in a text message. */
    shortName: text().notNull(),
    host: text(),
    /** E.164; texts to this number belong to this council. */
    smsNumber: text(),
    isFictional: boolean().notNull(),
    settings: json<CouncilSettings>().notNull(),
    createdAt: timestamp().notNull(),
  },
  (c) => [uniqueIndex("council_host").on(c.host), uniqueIndex("council_sms_number").on(c.smsNumber)],
);
