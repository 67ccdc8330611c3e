// Owns the judgement whether words name someone who works here, so that an item goes round the person it is about. It
// leans to yes: a wrong yes sends an item to a deputy, a wrong no shows a complaint to the one complained of.
import { ambiguousNames, otherForms } from "./name-forms";

export interface AccountHolder {
  id: string;
  name: string;
  jobTitle: string;
}

/** Titles that stand before a surname and before nothing else. */
const firmTitles = new Set(["mr", "mrs", "ms", "mx", "cllr", "councillor", "prof", "professor", "sir"]);
/** Titles that are words of their own ("we miss day care", "the nurse may call"): a surname that is a word needs its capital. */
const softTitles = new Set(["miss", "dr", "doctor", "nurse", "sister", "matron", "lady", "rev", "reverend"]);

/** What any account holder may be called by those outside, as runs of words. */
const councilPhrases = [
  "council",
  "commissioner",
  "commissioners",
  "commissioning",
  "social worker",
  "duty worker",
  "county hall",
  "town hall",
].map((phrase) => phrase.split(" "));
/** Words of job titles that say nothing about who is meant, because care talk is full of them. */
const emptyJobWords = new Set(
  [
    "a an and the of for in to at with adult adults care carer carers caring child children day",
    "disability disabilities family health home homes human learning living long mental old older people person",
    "call contact deputy head integrated interim lead quality senior service services social support system team",
    "term word worker workers",
  ].flatMap((line) => line.split(" ")),
);

/** Words that may stand between a name and a job: "Priya, who is my social worker", "my social worker is called Priya". */
const links = new Set(
  "a an the my our your his her their mums dads from at in with of for as is was who whos called named name says said".split(
    " ",
  ),
);
const LONGEST_LINK = 4;

interface Word {
  /** Lower case, without marks, apostrophes or a possessive. */
  text: string;
  /** Written like a name in the middle of a sentence: a capital, then small letters. */
  isProper: boolean;
  /** Begins a sentence and is set off by a comma: "Mark, the social worker, came". */
  isSetOff: boolean;
  sentence: number;
}

/**
 * Ids of the account holders named by their full name (either way round, short forms too), by a title and the surname, or
 * by one name beside words for their job. A name that is also a word counts alone only where it is written as a name.
 */
export function namesAccountHolder(words: string, accounts: readonly AccountHolder[]): string[] {
  const text = wordsOf(words);
  const present = new Set(text.map((word) => word.text));
  return accounts.filter((holder) => isNamed(holder, text, present)).map((holder) => holder.id);
}

function isNamed(holder: AccountHolder, text: readonly Word[], present: ReadonlySet<string>): boolean {
  const parts = holder.name.split(/\s+/).map(fold).filter(Boolean);
  while (parts.length > 1 && (firmTitles.has(parts[0]!) || softTitles.has(parts[0]!))) parts.shift();
  const first = parts[0];
  if (!first) return false;
  const firsts = new Set([first, ...(otherForms.get(first) ?? [])]);
  const surnames = new Set(holder.name.trim().split(/\s+/).slice(1).at(-1)?.split("-").map(fold) ?? []);
  if (![...firsts, ...surnames].some((name) => present.has(name) || present.has(`${name}s`))) return false;

  const is = (names: ReadonlySet<string>, word: Word | undefined): boolean =>
    word !== undefined &&
    (names.has(word.text) || (word.text.endsWith("s") && names.has(word.text.slice(0, -1))));
  const jobs = [...councilPhrases, ...ownJobWords(holder.jobTitle)];

  return text.some((word, at) => {
    const isFirst = is(firsts, word);
    const isSurname = is(surnames, word);
    if (!isFirst && !isSurname) return false;
    if (isSurname && isFullName(text, at, (other) => is(firsts, other))) return true;
    const isClear = !ambiguousNames.has(word.text) || word.isProper || word.isSetOff;
    if (isSurname && isTitled(text, at, isClear)) return true;
    return isClear && isBesideJob(text, at, jobs);
  });
}

/** A first name just before the surname, perhaps with an initial or a middle name between, or just after it. */
function isFullName(
  text: readonly Word[],
  at: number,
  isFirst: (word: Word | undefined) => boolean,
): boolean {
  const here = text[at]!.sentence;
  const near = (offset: number) => {
    const word = text[at + offset];
    return word?.sentence === here ? word : undefined;
  };
  const between = near(-1);
  const isMiddle = between !== undefined && (between.text.length === 1 || between.isProper);
  return isFirst(near(-1)) || (isMiddle && isFirst(near(-2))) || isFirst(near(1));
}

/** "Mrs Shah", "Mrs P Shah"; a soft title only before a surname that is clearly one. */
function isTitled(text: readonly Word[], at: number, isClear: boolean): boolean {
  const before = text[at - 1];
  const title = before?.text.length === 1 ? text[at - 2] : before;
  if (!title) return false;
  return firmTitles.has(title.text) || (softTitles.has(title.text) && isClear);
}

/** A job right beside the name, or joined to it by small words: never across a verb ("Sarah rang the council"). */
function isBesideJob(text: readonly Word[], at: number, jobs: readonly string[][]): boolean {
  const sentence = text[at]!.sentence;
  const isHere = (index: number) => text[index]?.sentence === sentence;
  const jobAt = (index: number, job: string[]) =>
    job.every((part, i) => isHere(index + i) && text[index + i]!.text === part);

  for (let gap = 0; gap <= LONGEST_LINK; gap++) {
    // After: "Priya from Northmere council" has one word between that is no small word.
    const after = text.slice(at + 1, at + 1 + gap);
    const isJoined = after.every((word, i) => links.has(word.text) || (i === gap - 1 && gap > 1));
    if (isJoined && jobs.some((job) => jobAt(at + 1 + gap, job))) return true;
    const before = text.slice(Math.max(0, at - gap), at);
    if (!before.every((word) => links.has(word.text))) continue;
    if (jobs.some((job) => jobAt(at - gap - job.length, job))) return true;
  }
  return false;
}

function ownJobWords(jobTitle: string): string[][] {
  return jobTitle
    .split(/[^\p{L}\p{M}'’]+/u)
    .map(fold)
    .filter((word) => word.length > 2 && !emptyJobWords.has(word))
    .map((word) => [word]);
}

function wordsOf(words: string): Word[] {
  const found: Word[] = [];
  let sentence = 0;
  let isStart = true;
  for (const [token] of words.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|[.!?;:\n,]/gu)) {
    if (token === ",") {
      const last = found.at(-1);
      if (last && isFirstOf(found, last)) last.isSetOff = true;
    } else if (/^[.!?;:\n]$/.test(token)) {
      // "Dr. Shah" and "P. Shah" are one sentence.
      const last = found.at(-1)?.text ?? "";
      if (token === "." && (last.length === 1 || firmTitles.has(last) || softTitles.has(last))) continue;
      sentence++;
      isStart = true;
    } else {
      const isProper = !isStart && /^\p{Lu}[\p{M}'’]*\p{L}*\p{Ll}/u.test(token);
      found.push({ text: fold(token.replace(/['’]s$/i, "")), isProper, isSetOff: false, sentence });
      isStart = false;
    }
  }
  return found;
}

const isFirstOf = (found: readonly Word[], word: Word): boolean => found.at(-2)?.sentence !== word.sentence;

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();

interface Deputised {
  id: string;
  deputyId: string | null;
  status: string;
}

/**
 * Who gets an item that names `accountId`: the first along the line of deputies who works here and is not named in it too;
 * null where there is nobody.
 */
export function deputyFor(
  accountId: string,
  named: readonly string[],
  accounts: readonly Deputised[],
): string | null {
  const byId = new Map(accounts.map((each) => [each.id, each]));
  const seen = new Set([accountId]);
  for (let at = byId.get(accountId)?.deputyId; at && !seen.has(at); at = byId.get(at)?.deputyId) {
    seen.add(at);
    if (byId.get(at)?.status === "active" && !named.includes(at)) return at;
  }
  return null;
}
