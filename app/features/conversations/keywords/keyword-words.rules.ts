// Owns the words that are commands when they are a whole message: sms_keywords.csv with its sisters, and each language in
// its own script. Commands that take words of their own (STATUS, HEARD, WHO) are read elsewhere in this folder.
import type { Intent, LanguageCode } from "../conversations.schema";
import { squash } from "./plain-words.rules";

/**
 * STOP has the sisters of the carriers' list, but for END and CANCEL: here those are ambiguous (a carer may mean the end
 * of a visit), so they are asked about or go to a person.
 */
const commands: readonly (readonly [Intent, readonly string[]])[] = [
  ["STOP", ["stop", "stop all", "unsubscribe", "quit", "revoke", "opt out"]],
  ["START", ["start", "unstop"]],
  ["HELP", ["help"]],
  ["CALL", ["call"]],
  ["VISIT", ["visit"]],
  ["STATUS", ["status"]],
  ["SKIP", ["skip"]],
  ["DELETE", ["delete"]],
  ["INFO", ["info"]],
  ["END", ["end"]],
  ["CANCEL", ["cancel"]],
  ["YES", ["yes"]],
  ["NO", ["no"]],
  ["SAFE", ["safe"]],
  ["NOTSAFE", ["not safe"]],
  ["READ", ["read"]],
  ["HEARD", ["heard"]],
  ["WHO", ["who"]],
];

const languages: readonly (readonly [LanguageCode, readonly string[]])[] = [
  ["en", ["English"]],
  ["ur", ["Urdu", "اردو", "اُردُو"]],
  ["pl", ["Polski", "Polish", "Po polsku"]],
  ["ro", ["Romana", "Română", "Româna", "Romanian", "Românește"]],
  ["pa", ["Punjabi", "Panjabi", "ਪੰਜਾਬੀ", "پنجابی", "پنجابي"]],
  ["bn", ["Bangla", "Bengali", "বাংলা", "বাঙলা"]],
  ["ar", ["Arabic", "العربية", "عربي", "عربى"]],
];

export interface KeywordWord {
  readonly intent: Intent;
  readonly lang?: LanguageCode;
}

/** Whole messages, squashed, and what they ask for. */
export const keywordWords: ReadonlyMap<string, KeywordWord> = new Map<string, KeywordWord>([
  ...commands.flatMap(([intent, words]) =>
    words.map((word): [string, KeywordWord] => [squash(word), { intent }]),
  ),
  ...languages.flatMap(([lang, words]) =>
    words.map((word): [string, KeywordWord] => [squash(word), { intent: "LANG", lang }]),
  ),
]);
