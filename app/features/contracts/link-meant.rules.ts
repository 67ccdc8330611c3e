// Owns whether words that are also a name are meant as one: "Sunrise never came" is an agency, "up at sunrise" is not, and
// neither is Sunrise Road. Signs are weighed one against another; no single word decides.
import type { NormalText } from "~/lib/text";
import type { NameHit, Token } from "./link-index.rules";
import {
  firmActs,
  firmAfter,
  firmBefore,
  firmHints,
  firmNouns,
  kinBefore,
  otherAfter,
  roadWords,
  smallAfter,
} from "./link-words.rules";

/** What is known around a name: kinds of service spoken of elsewhere in the text that its contracts are of. */
export interface Around {
  readonly tokens: readonly Token[];
  readonly normal: NormalText;
  /** 2 where the text names that kind of service, 1 where it only hints at it, 0 otherwise. */
  readonly service: 0 | 1 | 2;
}

/** The least weight of signs at which an ordinary word counts as a name. */
const enough = 2;
/** How far behind a name a word may stand that makes it something else: "St Anne's primary school". */
const otherWithin = 2;

/** Whether a name is meant where it was met. */
export function isMeant(hit: NameHit, around: Around): boolean {
  if (isSomethingElse(hit, around.tokens)) return false;
  return !hit.isPlain || signsOf(hit, around) >= enough;
}

function isSomethingElse(hit: NameHit, tokens: readonly Token[]): boolean {
  for (let at = hit.to; at < Math.min(hit.to + otherWithin, tokens.length); at++) {
    if (!isBeside(tokens[at - 1]!, tokens[at]!)) return false;
    const word = tokens[at]!.text;
    // St Andrew's Day, but not St Andrew's day centre.
    if (at === hit.to && word === "day" && !/^(?:centre|service|care|club)/.test(tokens[at + 1]?.text ?? ""))
      return true;
    if (firmAfter.has(word) || firmActs.has(word) || smallAfter.has(word)) return false;
    if (otherAfter.has(word)) return true;
  }
  return false;
}

function signsOf(hit: NameHit, { tokens, normal, service }: Around): number {
  const after = tokens[hit.to];
  const isNext = after !== undefined && isBeside(tokens[hit.to - 1]!, after);
  const beginsWithThe = tokens[hit.from]?.text === "the";
  const hasThe = tokens[hit.from - 1]?.text === "the";
  const before = tokens[hit.from - (hasThe ? 2 : 1)];
  if (before && kinBefore.has(before.text) && !(isNext && firmNouns.has(after.text))) return 0;
  let signs: number = service;
  // A road is written with capitals too.
  if (!roadWords.has(hit.phrase.words.at(-1)!)) signs += capitalsOf(hit, tokens, normal);
  if (before && firmBefore.has(before.text)) signs += 2;
  else if (before && firmHints.has(before.text)) signs += 1;
  else if (hasThe && !beginsWithThe && signs < 2) signs -= 1;
  if (isNext && firmNouns.has(after.text)) signs += 2;
  else if (after && isNext && firmActs.has(after.text)) signs += 1;
  else if (isNext && service === 0 && smallAfter.has(after.text)) signs -= 1;
  else if (isNext && isCapital(after, normal) && !isAllCapitals(normal)) signs -= 2;
  const length = hit.phrase.words.filter((word) => word !== "the").length;
  if (length > 1 && hit.slips < 2 && hit.to - hit.from >= length) signs += length > 3 ? 2 : 1;
  // A name that is one word, said as two.
  if (hit.phrase.words.length < hit.to - hit.from) signs += 1;
  // Nobody runs two ordinary words together but for a name.
  if (length > hit.to - hit.from) signs += 2;
  if (length > 1 && hit.phrase.hasTrade) signs += 1;
  return signs;
}

/** 3 for a capital that no sentence asks for, in a text that is not all capitals; 1 for one at the start of a sentence. */
function capitalsOf(hit: NameHit, tokens: readonly Token[], normal: NormalText): number {
  if (isAllCapitals(normal)) return 0;
  const isNameWord = (at: number): boolean => isCapital(tokens[at]!, normal) && tokens[at]!.text !== "the";
  const starts = (at: number): boolean =>
    at === 0 || /[.!?\n]/.test(normal.text.slice(tokens[at - 1]!.end, tokens[at]!.start));
  let most = 0;
  for (let at = hit.from; at < hit.to; at++) {
    if (isNameWord(at)) most = Math.max(most, starts(at) ? 1 : 3);
  }
  const neighbour = tokens[hit.from - 1];
  const isTitle = neighbour !== undefined && isCapital(neighbour, normal) && !starts(hit.from - 1);
  return most === 3 && isTitle && hit.to - hit.from === 1 ? 1 : most;
}

const isAllCapitals = ({ original }: NormalText): boolean => original === original.toUpperCase();

const isBeside = (left: Token, right: Token): boolean => right.start - left.end <= 1;

const isCapital = (token: Token, normal: NormalText): boolean =>
  /^\p{Lu}/u.test(normal.original.slice(...normal.span(token.start, token.end)));
