// Owns how a long answer becomes texts that the network carries. Nothing is left out and no word is broken that fits.
import { partsOf } from "~/lib/sms-parts";

/** GOV.UK Notify's limit, 918 characters: 6 joined parts, which is 402 characters once one letter is outside GSM-7. */
export const mostParts = 6;

/**
 * The texts that carry `words`, in order, each of 6 parts at most (918 GSM-7 characters). Breaks at the end of a
 * sentence where there is one in the second half of a text, else between words; only a single longer word is broken.
 * One text stays one, unchanged; none for blank words.
 */
export function splitForSending(words: string): string[] {
  const texts: string[] = [];
  let rest = words.trim();
  while (rest !== "") {
    const fits = longestThatFits(rest);
    if (fits >= rest.length) return [...texts, rest];
    const cut = goodBreak(rest, fits);
    texts.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return texts;
}

function longestThatFits(words: string): number {
  let low = 1;
  let high = Math.min(words.length, mostParts * 153);
  if (partsOf(words.slice(0, high)).parts <= mostParts && high === words.length) return high;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (partsOf(words.slice(0, middle)).parts <= mostParts) low = middle;
    else high = middle - 1;
  }
  return low;
}

function goodBreak(words: string, fits: number): number {
  const head = words.slice(0, fits + 1);
  const sentence = Math.max(...[". ", "! ", "? ", "\n"].map((end) => head.lastIndexOf(end) + 1));
  if (sentence > fits / 2) return sentence;
  const space = Math.max(head.lastIndexOf(" "), head.lastIndexOf("\n"));
  if (space > 0) return space;
  const code = words.charCodeAt(fits - 1);
  return code >= 0xd800 && code <= 0xdbff && fits > 1 ? fits - 1 : fits;
}
