// Owns telling the name of a service from a sentence: "Sunrise Home Care" against "she never came". Where it is in
// doubt it says sentence, because a name taken for a story is read by a person, and a story taken for a name is lost.
import { plainWords } from "./plain-words.rules";

const longestName = 60;
const mostWords = 8;

/** Words with which an English sentence or question goes on after "who", and no service's name begins. */
const sentenceStarts = new Set(
  (
    "is are was were am be been being has have had do does did dont doesnt didnt can cant could couldnt will wont would wouldnt " +
    "should shall may might must isnt arent wasnt werent hasnt havent s ll d re ve to on in at of for from if when what why how where " +
    "which that this these those there here then than so and or but not no never ever else actually exactly really even just also only " +
    "it its he hes she shes they theyre them him her his hers their theirs us me my mine our ours your yours im ive " +
    "came comes come coming goes go going went said says say told tell tells keeps keep kept knows know knew cares thinks think thought " +
    "decides decide decided runs run owns own pays pay paid makes make made takes take took gave gives give gets get got let lets left " +
    "hit hits hurt hurts looks look looked turned turns called calls rang rings works worked wants want wanted needs need needed " +
    "ya da tf"
  ).split(" "),
);

/** Words that a service's name never holds anywhere, and a sentence nearly always does. */
const sentenceWords = new Set(
  (
    "is are was were am been has have had does did dont doesnt didnt cant couldnt wont wouldnt isnt arent wasnt werent hasnt havent " +
    "would could should said told came went never nobody noone anyone someone hes shes theyre im ive its because " +
    "hell heck fuck late missed hurt hurting hit hitting again today yesterday tonight tomorrow please pls thanks thank"
  ).split(" "),
);

/** Pronouns that begin a name only before care: "We Care", "I Care". */
const pronouns = new Set(["i", "we", "you"]);

/**
 * The name of a service that a message consists of, tidied, or null when it reads like a sentence, is empty, or is longer
 * than a name is.
 */
export function serviceNameIn(message: string): string | null {
  const name = message
    .trim()
    .replace(/^[\s:;,.\-\u2010-\u2015"'\u2018-\u201f]+|[\s:;,.!?\-\u2010-\u2015"'\u2018-\u201f]+$/gu, "")
    .replace(/\s+/g, " ");
  if (name === "" || name.length > longestName || /[!?;]|\.\s+\S+\s+\S+\s/u.test(name)) return null;
  const words = plainWords(name)
    .replace(/[^\p{L}\p{M}\p{N} ]+/gu, " ")
    .split(" ")
    .filter((word) => word !== "");
  const first = words[0];
  if (!first || words.length > mostWords || sentenceStarts.has(first)) return null;
  if (!words.some((word) => /\p{L}{2}/u.test(word))) return null;
  if (pronouns.has(first) && !/^(?:care|matter|can)/.test(words[1] ?? "")) return null;
  return words.some((word) => sentenceWords.has(word)) ? null : name;
}
