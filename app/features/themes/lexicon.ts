// Owns the lexicon as a whole and the word lists its patterns share. The patterns stand in the lexicon-*.ts files.
import { accessLexicon } from "./lexicon-access";
import { careLexicon } from "./lexicon-care";
import { controlLexicon } from "./lexicon-control";
import { homeLexicon } from "./lexicon-home";
import { safetyLexicon } from "./lexicon-safety";
import { systemLexicon } from "./lexicon-system";
import { visitLexicon } from "./lexicon-visits";
import type { LexiconEntry } from "./themes.schema";

/** The hand-written patterns of all child codes. They are a first version: general knowledge, no training. */
export const themeLexicon: readonly LexiconEntry[] = [
  ...visitLexicon,
  ...careLexicon,
  ...homeLexicon,
  ...controlLexicon,
  ...accessLexicon,
  ...safetyLexicon,
  ...systemLexicon,
];

const worker =
  "(?:(?:care|support|social|key|outreach|agency|night|day|new|young|regular)? ?(?:workers?|carers?|careers?|assistants?)|girls?|lads?|lad(?:y|ies)|staff|nurses?|team|helpers?|manager|pas?|sitters?|driver|name\\])";
const none =
  "(?:nobody|no ?one|no ?body|no 1|none|not a soul|not (?:one|any) (?:person|of them)|no(?: \\w+)? (?:carers?|careers?|staff|worker))";
const not =
  "(?:not|never|didnt|did not|dint|didn|dont|do not|doesnt|does not|hasnt|havent|have not|has not|havnt|isnt|arent|wasnt|werent|wont|will not|cant|cannot|can not|couldnt|aint|hardly|nt)";
const kin =
  "(?:mum|mam|mom|mother|dad|father|nan|nana|gran|granny|grandad|grandma|husband|wife|partner|son|daughter|brother|sister|uncle|aunt|aunty|him|her|them|me|us|he|she|i|they|you|my \\w+|people|residents?|clients?)";

/** Word lists that a pattern names in braces. */
export const wordLists: Readonly<Record<string, string>> = {
  worker,
  none,
  not,
  kin,
  they: `(?:${worker}|they|she|he|agency|office|council)`,
  again: "(?:again|agen|agn|yet again)",
  meal: "(?:meals?|dinners?|lunch(?:es)?|food|teas?|breakfasts?|puddings?)",
  visit: "(?:visits?|calls?|slots?)",
  month:
    "(?:january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|spring|summer|autumn|winter|last year)",
  number: "(?:\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|many|couple of)",
};
