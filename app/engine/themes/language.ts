// Owns whether a text is in a language that the engines can read. They read English; anything else is for a person.
import { wordsOf } from "../features";

/** Says the language of a text as a two-letter code with how sure it is, or null where it cannot say. */
export type IdentifyLanguage = (text: string) => Promise<{ language: string; p: number } | null>;

/** Share of letters beyond the Latin script from which a text is not read. */
const foreignShare = 0.3;
/** Fewer words than this are too few to tell one Latin language from another. */
const fewestWords = 4;

/** Frequent words of Urdu, Hindi and Punjabi as they are typed in Latin letters, that are no English words. */
const romanUrdu = new Set(
  (
    "hai hain nahi nahin nai mujhe mujhy mera meri mere hamara hamari aap apka apki apko kya kyun kyu koi kuch bohat bahut buhat " +
    "accha acha achha theek thik raha rahi rahe kar karta karti karte karna karo karen diya gaya gayi gaye hota hoti hote tha thi " +
    "wala wali wale lekin magar aur bhi sath saath abhi phir jab tab sab unka unki uska uski usko inko unko ghar khana pani dawai " +
    "ammi abbu baji bhai shukriya meherbani jaldi der roz subah shaam raat bilkul bohot tusi tussi sanu menu mainu hega nu da di ki"
  ).split(" "),
);
const alsoEnglish = new Set([
  "kar",
  "da",
  "di",
  "ki",
  "nu",
  "hain",
  "der",
  "tab",
  "thi",
  "pani",
  "bhai",
  "tha",
]);

/** Frequent English words that are hardly words elsewhere: text-speak and dialect confuse what identifies a language. */
const plainEnglish = new Set(
  (
    "the she her they them was were with have has had and my mum mam dad carer carers come comes came day days every evry never nivver " +
    "always not but what when because cos food help home time said told been there dont didnt cant wont isnt wasnt i it is its of for " +
    "you your u ur late nobody noone good lovely thank thanks thankyou please want need care worker staff wait waiting again agen get " +
    "got gets this that then night week weeks month bed morning nurse house after before who how his him he we our would could should"
  ).split(" "),
);
const englishShare = 0.34;

/** Whether a text is in a language the engines cannot read. `lang` is what the sender's form said, if it said. */
export function makeUnread(identify: IdentifyLanguage): (text: string, lang?: string) => Promise<boolean> {
  return async (text, lang) => {
    const letters = text.match(/\p{L}/gu) ?? [];
    if (letters.length === 0) return false;
    const foreign = letters.filter((letter) => !/\p{Script=Latin}/u.test(letter)).length;
    if (foreign / letters.length > foreignShare) return true;
    const words = wordsOf(text).map(({ word }) => word);
    const urdu = words.filter((word) => romanUrdu.has(word));
    const sure = new Set(urdu.filter((word) => !alsoEnglish.has(word)));
    if (sure.size >= 2 && urdu.length / words.length >= 0.25) return true;
    const english = words.filter((word) => plainEnglish.has(word)).length;
    if (english / Math.max(1, words.length) >= englishShare) return false;
    const said = lang?.toLowerCase().split("-")[0];
    const isSaidForeign = said !== undefined && said !== "" && said !== "en";
    if (words.length < fewestWords) return isSaidForeign;
    const found = await identify(text.replace(/\s+/gu, " ").toLowerCase());
    if (!found) return isSaidForeign;
    if (found.language === "en") return isSaidForeign && found.p < 0.5;
    const least = isSaidForeign ? 0.3 : words.length < 8 ? 0.85 : 0.6;
    return found.p >= least;
  };
}

/** The language model that ships inside npm (fastText's lid.176), loaded at the first question. */
export function makeIdentify(): IdentifyLanguage {
  const load = async () => {
    const { getLIDModel } = await import("fasttext.wasm.js");
    const model = await getLIDModel();
    await model.load();
    return model;
  };
  let loading: ReturnType<typeof load> | null = null;
  return async (text) => {
    loading ??= load();
    const found = await (await loading).identify(text);
    return { language: found.alpha2 ?? found.alpha3 ?? "", p: found.possibility ?? 0 };
  };
}
