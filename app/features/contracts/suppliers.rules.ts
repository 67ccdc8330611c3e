// Owns who a supplier field names: several names joined in one string, words that stand where a name should, lots.
import { nameKey, plainWords } from "./plain-values.rules";

export interface SupplierReading {
  names: string[];
  /** Said in place of a name: that nobody was awarded it, or that it was a market event. Null where a name or nothing stands. */
  said: "not_awarded" | "event" | null;
}

const form =
  "(?:ltd|limited|llp|lp|plc|p\\.l\\.c|cic|c\\.i\\.c|cio|inc|incorporated|gmbh|b\\.?v|s\\.?a|nv|se)";
const endsInForm = new RegExp(`\\b${form}\\.?\\)?$`, "i");
const onlyForm = new RegExp(`^${form}\\.?$`, "i");
/** What can only go on from the name before it. */
const tradesAs =
  /^(t\/ ?a|ta|trading (as|name)|tas|d\/b\/a|dba|formerly|previously|now|part of|a (division|member|subsidiary|part|company|charity|trading)|also known as|aka|known as|c\/o|on behalf of|acting|in (partnership|administration|liquidation|consortium)|as (agent|part|lead)|lead(ing)? (provider|partner)|dated|sub-?contract)\b/i;
const registration =
  /^\(?((registered|registration) (no|number|charity|company|in|office|address)|(company|charity|co\.?|reg\.?) (no|number|reg)|crn\b)/i;
const goesOn = (piece: string): boolean => tradesAs.test(piece) || registration.test(piece);
const address =
  /\d|\b(road|street|house|lane|avenue|park|court|floor|suite|unit|close|drive|place|square|county)\b|^(england|wales|scotland|uk|united kingdom|gb)$/i;
const postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
const street =
  /(^|[\s,])\d+[a-z]?,? ([A-Z][\w']+ )+(road|street|lane|avenue|close|drive|way|place|square|court|rd|st)\b/i;
const partnersEnd = /^(&|and)?\s*\S+ (&|and) (co|sons?|daughters?|partners?|associates|brothers|bros)\b/i;
/** Two partners' surnames, "Smith, Jones & Co": the second part of a name in a list with a space after the comma. */
const partnership = /^[A-Z][\w'-]+ (&|and) [A-Z][\w'-]+/;

const notAwarded =
  /\bnot (been )?awarded\b|\bno (contract )?awards?\b|\bnot award\b|\babandon(ed|ment)?\b|^(tender |procurement |contract )?(withdrawn|cancelled|canceled|discontinued|terminated|unsuccessful)\b|\bno (suitable |compliant |acceptable )?(bids?|tenders?|suppliers?|submissions?)\b|\bno suppliers? appointed\b|^unsuccessful\b/i;
const event = /^n\/?a\b.*\bevent\b|\b(market engagement|event day|information event|open day)\b/i;
const nobody =
  /^(n[./\\ ]?a\.?|not applicable|not available|none|nil|null|unknown|not known|tb[cadn]|to be (confirmed|agreed|advised|determined|appointed|awarded)|[-–—.?*_ ]+|#n\/a|redacted|(commercially )?(confidential|sensitive)|personal data|(name|details?) (withheld|redacted)\b.*|withheld\b.*|(private )?individuals?|(a )?sole trader|various( suppliers| providers| contractors)?|multiple( suppliers| providers| contractors)?|numerous|several( suppliers| providers)?|see (above|below|attached|list|notes?|description|framework)\b.*|multi-?supplier( framework)?|framework( suppliers| providers)?|to be confirmed|pending|all|others?|in ?house)$/i;

/**
 * The suppliers of one field, each once, in order. A comma without a space, a semicolon, a bar or a new line parts names;
 * a comma with a space, "and" or a slash parts them only where what stands before and after reads as a name of its own, so
 * that "X Limited, trading as Y", "Smith, Jones & Co" and "Foo, Inc" stay whole.
 */
export function readSuppliers(value: unknown): SupplierReading {
  const words = plainWords(Array.isArray(value) ? value.map(nameIn).join("|") : value);
  if (words === null) return { names: [], said: null };
  const names = new Map<string, string>();
  let said: SupplierReading["said"] = null;
  for (const piece of splitNames(words)) {
    const name = withoutDetails(withoutLot(piece));
    if (name === "" || nobody.test(name)) continue;
    if (event.test(name)) said = "event";
    else if (notAwarded.test(name) && !endsInForm.test(name)) said ??= "not_awarded";
    else {
      const key = nameKey(name) || name.toLowerCase();
      if (!names.has(key)) names.set(key, name);
    }
  }
  return { names: [...names.values()], said: names.size > 0 ? null : said };
}

/** A name in a list of names, or of things that have one. */
function nameIn(held: unknown): string {
  const name = typeof held === "object" && held !== null && "name" in held ? held.name : held;
  return plainWords(name) ?? "";
}

function splitNames(words: string): string[] {
  // Contracts Finder's spreadsheet: [name|address|kind of number|number|SME|VCSE], one in brackets for each.
  const bracketed = [...words.matchAll(/\[([^|\]]+)\|[^\]]*\]/g)].map((match) => match[1]!.trim());
  if (bracketed.length > 0) return bracketed;
  // A name with its address below it is one supplier; names below each other are several.
  const lines = postcode.test(words) || street.test(words) ? words.replace(/,?\n/g, ", ") : words;
  return lines
    .split(/\s*[;|\n•]\s*/)
    .flatMap(splitTight)
    .flatMap(splitJoined)
    .map((piece) => piece.replace(/^[\s,&]+|[\s,]+$/g, "").replace(/\s+/g, " "))
    .filter((piece) => piece !== "");
}

/** At commas that no space follows, the joiner of Contracts Finder; not within brackets, nor within "1,000". */
function splitTight(words: string): string[] {
  const pieces = cutAtCommas(words, (at) => !/\s/.test(words[at + 1] ?? " ") && !isThousands(words, at));
  return rejoin(pieces, ",", (_, right) => partnersEnd.test(right));
}

/** At a comma and a space, "and", "&" or a slash, where both sides read as names. */
function splitJoined(words: string): string[] {
  const pieces = rejoin(
    cutAtCommas(words, (at) => /\s/.test(words[at + 1] ?? "")),
    ", ",
    (left, right) => /^[A-Z][\w'-]+$/.test(left) && partnership.test(right),
  );
  return joinUnnamed(pieces).flatMap(splitAtAnd);
}

function splitAtAnd(words: string): string[] {
  const parts = words.split(
    new RegExp(`(?<=\\b${form}\\.?\\)?)(?:\\s+(?:and|&)\\s+|\\s*/\\s+|\\s+/\\s*)(?=\\S)`, "i"),
  );
  const areNames = parts.length > 1 && parts.every((part) => endsInForm.test(part.trim()));
  return areNames ? parts : [words];
}

/** Keeps a cut only after a name that says its legal form, or once such a cut has shown that this is a list. */
function joinUnnamed(pieces: string[]): string[] {
  const kept: string[] = [];
  const forms = pieces.filter((piece) => endsInForm.test(piece)).length;
  const isList =
    forms >= 2 || (forms >= 1 && pieces.length >= 3 && !pieces.some((piece) => address.test(piece)));
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (last === undefined) kept.push(piece);
    else if (endsInForm.test(last) && (isList || startsAName(piece))) kept.push(piece);
    else if (isList && kept.length > 1 && /^(&|and)\s|^[A-Z]/.test(piece) && !/^[A-Z][\w'-]+ ?&/.test(piece))
      kept.push(piece);
    else kept[kept.length - 1] = `${last}, ${piece}`;
  }
  return kept;
}

function startsAName(piece: string): boolean {
  return endsInForm.test(piece) || (/^[A-Z]\S*( \S+)+$/.test(piece) && !address.test(piece));
}

function cutAtCommas(words: string, isCut: (at: number) => boolean): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const char = words[at];
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (char === "," && (depth === 0 || !words.includes(")", at)) && isCut(at)) {
      pieces.push(words.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(words.slice(from));
  return pieces.map((piece) => piece.trim());
}

function rejoin(
  pieces: string[],
  joiner: string,
  isOneName: (left: string, right: string) => boolean,
): string[] {
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const belongs = last !== undefined && (onlyForm.test(piece) || goesOn(piece) || isOneName(last, piece));
    if (belongs)
      joined[joined.length - 1] = `${last}${joiner === "," && goesOn(piece) ? ", " : joiner}${piece}`;
    else joined.push(piece);
  }
  return joined;
}

function isThousands(words: string, at: number): boolean {
  return /\d/.test(words[at - 1] ?? "") && /^\d{3}(?!\d)/.test(words.slice(at + 1, at + 5));
}

/** "Name Ltd, 1 High Street, Leeds LS1 1AA" and "Name Ltd, company number 01234567" name the supplier alone. */
function withoutDetails(piece: string): string {
  const details = new RegExp(`^(.*?\\b${form}\\.?\\)?),? [(]?(.*)$`, "i").exec(piece);
  const rest = details?.[2] ?? "";
  const isDetail = registration.test(rest) || postcode.test(rest) || street.test(rest);
  return details && isDetail && !tradesAs.test(rest) ? details[1]! : piece;
}

/** "Lot 3 - West Lancashire - Name" and "Name (Lots 1 and 2)" name the supplier alone. */
function withoutLot(piece: string): string {
  const bare = piece.replace(/\s*\((for )?lots? [^)]*\)$/i, "").trim();
  const lot = /^lots? ?\d+\w?(?:\s*(?:,|&|and|to|-)\s*\d+\w?)*\s*[-–:]\s*(.+)$/i.exec(bare);
  if (!lot) return bare;
  return lot[1]!
    .split(/\s+[-–]\s+/)
    .at(-1)!
    .trim();
}
