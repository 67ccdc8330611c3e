// Tables of the keys, which are themselves kept elsewhere: which ones this database was filled under, and how far sealed
// values have been wrapped anew. Keys are of the whole deployment: the council is "*".
import { integer, json, table, text, timestamp } from "../dialect";

export const keyMark = table("key_mark", {
  /** "master:1", "lookup", "pseudonym". */
  name: text().primaryKey(),
  councilId: text().notNull(),
  /** Says whether a key is this one, and nothing else about it. */
  fingerprint: text().notNull(),
  addedAt: timestamp().notNull(),
  retiredAt: timestamp(),
});

export const keyRotation = table("key_rotation", {
  /** Number of the master key that everything is being wrapped under. */
  master: integer().primaryKey(),
  councilId: text().notNull(),
  /** The kind of sealed value it has come to, and the last one done. */
  place: text().notNull(),
  after: json<(string | number)[]>().notNull(),
  rewrapped: integer().notNull(),
  /** Everything is gone through until one time finds nothing: when this time began, and what it has found. */
  roundAt: timestamp().notNull(),
  roundRewrapped: integer().notNull(),
  startedAt: timestamp().notNull(),
  finishedAt: timestamp(),
});
