// Owns when a pattern of the lexicon counts as denied: "never late", "the food is not cold". It drops a theme, which
// is only ever a suggestion; the worry screen has rules of its own and drops nothing.

const denials =
  /\b(?:no|not|never|nobody|no ?one|none|nothing|without|didnt|doesnt|dont|isnt|wasnt|werent|arent|hasnt|havent|havnt|hadnt|wouldnt|couldnt|cant|cannot|wont|aint|nor|neither|hardly|rarely|no longer|stopped|free (?:of|from))\b/g;
const shams =
  /\b(?:not only|not just(?= (?:late|rude|a|one|once|me|her|him|that|this|about))|not the first time|no doubt|no wonder|cant believe|couldnt believe|(?:dont|not|no) (?:know|sure|idea) (?:why|if|how|what|who)|dont think|(?:nobody|no ?one) (?:listens|helps|cares|told)|not (?:happy|good|right|ok|okay|well|safe|sure)|never stops?|why (?:dont|didnt|cant|wont|not)|if not|or not)\b/g;
const clauseEnd =
  /[.!?;\n]|\b(?:but|however|though|although|except|because|cos|when|while|until|so|then|yet)\b|,? and\b/g;
const inside =
  /\b(?:not|never|isnt|wasnt|arent|werent|nt|aint|no longer|hardly|rarely|didnt|doesnt|dont|hasnt|havent|cant|wont)\b/;
const unreal = /\b(?:would|should|could|if|used to|need|needs|want|wants|wish|more|be nice|hope|hoping)\b/;
const reach = 48;
const windowWords = 5;

/** Is the match at start to end denied, by a word inside it or up to five words before it in its clause? */
export function isDenied(text: string, start: number, end: number): boolean {
  if (inside.test(text.slice(start, end))) return true;
  const clause = clauseBefore(text, start);
  const from = lastWordsAt(clause);
  const sham = [...clause.matchAll(shams)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
  for (const match of clause.matchAll(denials)) {
    if (match.index < from) continue;
    if (!sham.some(([a, b]) => match.index < b && match.index + match[0].length > a)) return true;
  }
  return false;
}

/** Is praise only wished for: "it would be lovely if the carers were kind"? */
export function isWished(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end);
  return unreal.test(clauseBefore(text, start)) || unreal.test(words) || /\bno\b(?! fault)/.test(words);
}

function clauseBefore(text: string, start: number): string {
  const before = text.slice(Math.max(0, start - reach), start);
  let at = 0;
  for (const match of before.matchAll(clauseEnd)) at = match.index + match[0].length;
  return before.slice(at);
}

function lastWordsAt(clause: string): number {
  let at = clause.length;
  for (let count = 0; count < windowWords; count++) {
    while (at > 0 && clause[at - 1] === " ") at--;
    while (at > 0 && clause[at - 1] !== " ") at--;
  }
  return at;
}
