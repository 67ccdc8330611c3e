// Owns what a whole message asks for. A keyword is the whole message after trim, case and punctuation, or it is no
// keyword: "STOP IT HE'S HURTING ME" is somebody speaking. It knows nothing of the conversation; whether YES answers
// anything is decided elsewhere.
import type { Intent, LanguageCode, SideNote } from "../conversations.schema";
import { commandWithWords } from "./command-words.rules";
import { mentionsDeath } from "./death.rules";
import { keywordWords } from "./keyword-words.rules";
import { squash } from "./plain-words.rules";
import { sideNotesOf } from "./side-notes.rules";

export interface HeardText {
  readonly intent: Intent;
  /** What follows STATUS, HEARD, READ or WHO, as it was typed. */
  readonly argument?: string;
  /** Which language LANG asks for. */
  readonly lang?: LanguageCode;
  /** What else the text says; only a text that is no keyword has any. */
  readonly also: readonly SideNote[];
}

const nothing: HeardText = { intent: "NONE", also: [] };

/**
 * The keyword that a message is, whole message only, and NONE for everything else (also for an empty message).
 * Linear in its length. Source: sms_keywords.csv; the sisters of STOP are the carriers' list without END and CANCEL.
 */
export function intentOf(text: string): HeardText {
  const squashed = squash(text);
  const word = squashed === "" ? undefined : keywordWords.get(squashed);
  if (word) return { ...word, also: [] };
  const command = commandWithWords(text);
  return command ? { ...command, also: [] } : nothing;
}

/**
 * What a text means: its intent, and for a text that is no keyword what else must not be missed. `now` tells last week's
 * death from one of years ago.
 */
export function hear(text: string, now: Date): HeardText {
  const heard = intentOf(text);
  if (heard.intent !== "NONE") return heard;
  const also = sideNotesOf(text);
  return { ...heard, also: mentionsDeath(text, now) === "none" ? also : ["death", ...also] };
}
