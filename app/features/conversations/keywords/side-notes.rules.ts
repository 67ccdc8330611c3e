// Owns what a text says besides its command: a request about one's own information, being asked in words to stop or to
// ring, a bare cry for help, plain thanks. A note never changes the intent; it makes sure that a person or a right
// answer follows. Deaths have rules of their own.
import type { SideNote } from "../conversations.schema";
import { plainWords } from "./plain-words.rules";

const please = "(?:please|pls|plz|can you|could you|can someone|could someone|will you|just|kindly)";
const tail =
  "(?: (?:please|pls|plz|now|thanks|thank you|asap|today|tomorrow|me|us|this number|again|any ?more|ever))*";

/** Whole messages, bare of punctuation. "leave me alone" is not among them: it may be said to somebody in the room. */
const wholeMessages: readonly (readonly [SideNote, RegExp])[] = [
  [
    "stop_in_words",
    new RegExp(
      `^(?:${please} )*(?:(?:stop|quit)(?: stop)*(?: (?:please|pls|plz|now|thanks|thank you))*|` +
        "(?:stop|quit) (?:texting|messaging|contacting|sending (?:me |us )?(?:any |more |any more |these )*(?:texts|messages)|(?:these|the|your|all)? ?(?:texts|messages))" +
        `${tail}|(?:dont|do not) (?:text|message|contact) (?:me|us|this number)${tail}|no more (?:texts|messages)${tail}|` +
        `(?:unsubscribe|remove) (?:me|my number)(?: from (?:your|the|this) list)?${tail}|take me off(?: (?:your|the|this) list)?${tail}|` +
        "(?:sorry )?(?:you have (?:got )?the )?wrong number(?: sorry)?)$",
    ),
  ],
  [
    "call_in_words",
    new RegExp(`^(?:${please} )*(?:(?:call|ring|phone) (?:me|us)(?: back)?|(?:call|ring) back|ring)${tail}$`),
  ],
  [
    "cry_for_help",
    /^(?:(?:please|pls) )*(?:help(?: help)*(?: (?:me|us))?(?: (?:me|us|now|please|pls|plz|help))*|(?:some(?:body|one) )help(?: (?:me|us|please|now))*|sos|emergency|(?:i )?need help now)$/,
  ],
];

const courtesyWords = new Set(
  (
    "ok okay oki k great lovely brilliant perfect fab cheers ta ty thx thanks thank thankyou you u very so much many all right alright " +
    "cool got it will do bless that is thats kind for letting me know everyone bye"
  ).split(" "),
);
const courtesyCore =
  /\b(?:ok|okay|oki|k|cheers|ta|ty|thx|thanks?|thankyou|got it|will do|bless|lovely|great|perfect|brilliant|fab)\b/;

const isCourtesy = (bare: string): boolean =>
  courtesyCore.test(bare) && bare.split(" ").every((word) => courtesyWords.has(word) || /^x+$/.test(word));

const accessRequest = new RegExp(
  "\\b(?:subject access|s\\.?a\\.?r\\b(?= request|$)|dsar|" +
    "what (?:have|do|did) (?:you|u|yous|the council) (?:have |got |hold |keep |know |store |written |kept )*(?:got |held |stored |saved |written |kept |down )?(?:on|about) (?:me|us|my (?:mum|dad|mam|mom|son|daughter|wife|husband|partner))|" +
    "what (?:info|information|data|details|records?) (?:do|have) (?:you|u) (?:have |got |hold |keep )*(?:got |held |stored )?(?:on|about) (?:me|us)|" +
    "(?:copy|copies) of (?:my|all my|the) (?:data|information|info|records?|messages|texts)|" +
    "(?:see|get|have|access) (?:all )?(?:my|the) (?:data|information|info|records?|file)(?: (?:you|that you) (?:hold|have|keep))?(?: (?:on|about) me)?)\\b",
);

const erasureRequest =
  /\b(?:(?:delete|erase|remove|wipe|get rid of|forget) (?:(?:all|everything|anything|whatever|what) )*(?:(?:of )?my (?:data|details|info|information|messages?|texts?|records?|number)|(?:that )?i(?:ve)? (?:have )?(?:sent|said|wrote|written|told)|(?:you (?:have|hold|got) )?(?:on|about) me|(?:this|that|my last|the last) (?:text|message))|right to (?:erasure|be forgotten))\b/;

const mayAskForData = /\b(?:what|copy|copies|access|see|get|have|sar|dsar)\b/;
const mayAskToErase = /\b(?:delete|erase|remove|wipe|rid|forget|forgotten|erasure)\b/;

/** The notes of a message, but for death. */
export function sideNotesOf(message: string): SideNote[] {
  const words = plainWords(message);
  const bare = words
    .replace(/[^\p{L}\p{M}\p{N} ]+/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  const notes: SideNote[] = [];
  if (bare === "") return isOnlyPictures(words) ? ["courtesy"] : [];
  if (bare.length <= 100) {
    for (const [note, pattern] of wholeMessages) {
      if (!pattern.test(bare)) continue;
      if (note === "cry_for_help" && bare === "help") continue;
      if (note === "stop_in_words" && bare === "stop") continue;
      notes.push(note);
    }
    if (isCourtesy(bare)) notes.push("courtesy");
  }
  if (mayAskForData.test(words) && accessRequest.test(words)) notes.push("access_request");
  if (mayAskToErase.test(words) && erasureRequest.test(words)) notes.push("erasure_request");
  return notes;
}

/** A thumb or a heart and nothing else. A crying face is no courtesy: it is read like a story. */
function isOnlyPictures(words: string): boolean {
  return /^(?:[👍👌🙏🙂😊😀😃😄😁🥰😘❤♥💕💐🌹✅👏🤗]|\u200d|[\u{1f3fb}-\u{1f3ff}]| )+$/u.test(words);
}
