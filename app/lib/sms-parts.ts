// Owns what a text weighs on the network (GSM-7 or UCS-2, units, parts) and how our own English texts are kept in
// GSM-7. It never touches what somebody sent us: their words stay as they typed them.
import { SegmentedMessage } from "sms-segments-calculator";

export interface SmsParts {
  /** How many texts the network carries and charges for. */
  readonly parts: number;
  readonly encoding: "GSM-7" | "UCS-2";
  /** Septets in GSM-7 (a euro sign counts 2), UTF-16 code units in UCS-2. */
  readonly units: number;
}

/** How a text travels: 160 units in one GSM-7 part, 153 in each of several; 70 and 67 in UCS-2. */
export function partsOf(text: string): SmsParts {
  const message = new SegmentedMessage(text);
  return {
    parts: message.segmentsCount,
    encoding: message.encodingName,
    units: message.encodedChars.reduce((sum, char) => sum + (char.codeUnits?.length ?? 0), 0),
  };
}

/** True when every character has a place in GSM-7. */
export function isGsm7(text: string): boolean {
  return partsOf(text).encoding === "GSM-7";
}

const plainer: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u00b4\u02bc\u0060]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212\u00ad]/g, "-"],
  [/\u2026/g, "..."],
  [/[\u2022\u00b7\u25cf]/g, "-"],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " "],
  [/[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]/g, ""],
  [/\u2122/g, "(TM)"],
  [/\u00a9/g, "(c)"],
  [/\u00ae/g, "(R)"],
  [/[\u0141]/g, "L"],
  [/[\u0142]/g, "l"],
  [/[\u0110\u00d0]/g, "D"],
  [/[\u0111\u00f0]/g, "d"],
  [/[\u0152]/g, "OE"],
  [/[\u0153]/g, "oe"],
  [/\u00de/g, "Th"],
  [/\u00fe/g, "th"],
  [/\r\n?/g, "\n"],
  [/[^\P{Cc}\n]/gu, " "],
];

const pictures = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u{1F1E6}-\u{1F1FF}\u20e3]/gu;
const marks = /[\u0300-\u036f]/g;

/**
 * Our own English text with the characters that would make it UCS-2 said in plainer ones: curly quotes, dashes,
 * ellipsis, odd spaces; accents that GSM-7 lacks are dropped, and so are emoji. Letters of another script stay,
 * because losing them would lose a word: such a text then travels as UCS-2.
 */
export function toGsm7(text: string): string {
  let out = text.normalize("NFC");
  for (const [pattern, plain] of plainer) out = out.replace(pattern, plain);
  out = out.replace(pictures, "");
  return [...out].map(plainLetter).join("").replace(/ {2,}/g, " ").trim();
}

function plainLetter(char: string): string {
  if (char <= "\u007e" || isGsm7(char)) return char;
  const bare = char.normalize("NFKD").replace(marks, "");
  return bare !== "" && isGsm7(bare) ? bare : char;
}
