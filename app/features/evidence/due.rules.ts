// Owns the order of the reading queue: what is overdue first, then what is due soonest. Words of worry only re-order items
// that are due at about the same time; they never move one past another that is due earlier, and hide none. Pure.

const HOUR = 3_600_000;

/** A stretch of read-by times whose items are ordered among themselves; `from` is in it and `until` is not. Null has no end. */
export interface DueBucket {
  name: "long_overdue" | "overdue" | "within_hour" | "today" | "later";
  from: Date | null;
  until: Date | null;
}

/** The stretches in order: overdue by more than a day, overdue, due within an hour, within eight hours, later. */
export function dueBuckets(now: Date): DueBucket[] {
  const at = (hours: number) => new Date(now.getTime() + hours * HOUR);
  return [
    { name: "long_overdue", from: null, until: at(-24) },
    { name: "overdue", from: at(-24), until: now },
    { name: "within_hour", from: now, until: at(1) },
    { name: "today", from: at(1), until: at(8) },
    { name: "later", from: at(8), until: null },
  ];
}

/** Where a page of the reading queue ended. `asOf` keeps the stretches still while somebody turns the pages. */
export interface DueCursor {
  asOf: number;
  bucket: number;
  worryWords: number;
  readBy: number;
  seq: number;
}

/** The cursor as an address carries it. */
export function writeCursor(cursor: DueCursor): string {
  return [cursor.asOf, cursor.bucket, cursor.worryWords, cursor.readBy, cursor.seq].join("-");
}

/** Reads a cursor; null for anything else, which means the first page. */
export function readCursor(text: string | null | undefined): DueCursor | null {
  const parts = text?.split("-") ?? [];
  if (parts.length !== 5 || !parts.every((part) => /^\d{1,15}$/.test(part))) return null;
  const [asOf, bucket, worryWords, readBy, seq] = parts.map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  return bucket < dueBuckets(new Date(0)).length ? { asOf, bucket, worryWords, readBy, seq } : null;
}

export type Waited = { unit: "minutes" | "hours" | "days"; count: number };

/** How long something has waited, in the largest whole unit that fits; never less than a minute. */
export function waited(since: Date, now: Date): Waited {
  const minutes = Math.max(1, Math.floor((now.getTime() - since.getTime()) / 60_000));
  if (minutes < 60) return { unit: "minutes", count: minutes };
  if (minutes < 48 * 60) return { unit: "hours", count: Math.floor(minutes / 60) };
  return { unit: "days", count: Math.floor(minutes / (24 * 60)) };
}
