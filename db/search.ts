// Owns full-text search over the redacted words of `reading`: what to look for, written in the database's own language. The
// one place that knows how either database searches; both find the same items but for the limits in docs/adr/0003. It never
// sees the words as they came.
import { type SQL, sql } from "drizzle-orm";
import type { SearchPart, SearchRun } from "~/features/evidence/search-words.rules";
import { onPostgres } from "./dialect";
import { reading } from "./schema";

/** Stand around what was found; neither can be in words that were stored. */
const OPEN = "\u0002";
const CLOSE = "\u0003";

function fts5Run({ words, isPhrase, isPrefix }: SearchRun): string {
  const quoted = isPhrase ? [`"${words.join(" ")}"`] : words.map((word) => `"${word}"`);
  if (isPrefix) quoted[quoted.length - 1] += "*";
  return quoted.length > 1 ? `(${quoted.join(" AND ")})` : quoted.join("");
}

/** As `earshot_plain` writes the words that are searched (db/migrations/pg/after.sql). */
const plainWord = (word: string): string =>
  word
    .normalize("NFD")
    .replace(/([A-Za-z])[\u0300-\u036f]+/g, "$1")
    .normalize("NFC");

function tsRun({ words, isPhrase, isPrefix }: SearchRun): string {
  const quoted = words.map((word) => `'${plainWord(word)}'`);
  if (isPrefix) quoted[quoted.length - 1] += ":*";
  return `(${quoted.join(isPhrase ? " <-> " : " & ")})`;
}

/** What to look for in the database's own language. `parts` hold letters, marks and digits only, so nothing needs escaping. */
export function searchExpression(parts: readonly SearchPart[]): string {
  const [write, and, or] = onPostgres
    ? ([tsRun, " & ", " | "] as const)
    : ([fts5Run, " AND ", " OR "] as const);
  return parts.map((runs) => `(${runs.map(write).join(or)})`).join(and);
}

/** Readings in which the expression is found, newest first and at most `limit`, as a table of `seq`. */
export function newestMatches(expression: string, limit: number): SQL {
  return onPostgres
    ? sql`(select seq from reading where search @@ to_tsquery('earshot', ${expression})
        order by seq desc limit ${limit})`
    : sql`(select rowid as seq from reading_search
        where reading_search match ${expression} order by rowid desc limit ${limit})`;
}

/**
 * The same with a `score`, of which a lower one fits better. Scoring looks at every match whatever the limit, so this is for
 * expressions of which few are known to be.
 */
export function matches(expression: string, limit: number): SQL {
  return onPostgres
    ? sql`(select seq, -ts_rank(search, asked) as score from reading, to_tsquery('earshot', ${expression}) as asked
        where search @@ asked order by seq desc limit ${limit})`
    : sql`(select rowid as seq, bm25(reading_search) as score from reading_search
        where reading_search match ${expression} order by rowid desc limit ${limit})`;
}

/** Condition on `reading`: the expression is found in it. The plus keeps SQLite from walking through all matches instead. */
export function isMatch(expression: string): SQL {
  return onPostgres
    ? sql`search @@ to_tsquery('earshot', ${expression})`
    : sql`+${reading.seq} in (select rowid from reading_search where reading_search match ${expression})`;
}

/**
 * The words of these readings with marks around what was found, as a table of `seq` and `marked`; read them with `foundIn`.
 * One walk through the matches for all of them, because SQLite gathers them anew for each row it is asked about by number.
 */
export function markedMatches(expression: string, seqs: readonly number[]): SQL {
  const options = `StartSel=${OPEN}, StopSel=${CLOSE}, HighlightAll=true`;
  const list = sql.join(
    seqs.map((seq) => sql`${seq}`),
    sql`, `,
  );
  return onPostgres
    ? sql`(select seq, ts_headline('earshot', earshot_plain(words), to_tsquery('earshot', ${expression}), ${options}) as marked
        from reading where seq in (${list}))`
    : sql`(select rowid as seq, highlight(reading_search, 0, ${OPEN}, ${CLOSE}) as marked from reading_search
        where reading_search match ${expression} and +rowid in (${list}))`;
}

/** Where in the words something was found, from `start` (included) to `end` (excluded), in UTF-16 units. */
export function foundIn(marked: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let at = 0;
  for (const piece of marked.split(new RegExp(`([${OPEN}${CLOSE}])`))) {
    if (piece === OPEN) found.push({ start: at, end: at });
    else if (piece === CLOSE && found.length > 0) found[found.length - 1]!.end = at;
    else at += piece.length;
  }
  return found.filter(({ start, end }) => end > start);
}
