// Owns when a word that could be a name is a date, a feast, a place or an organisation instead.
import { endOf, set, type Word } from "./name-words.rules";
import { placeWords } from "./plain-words.rules";
import { monthNames } from "./word-names.rules";

const beforeMonth = set(
  "in since until till by from for during last next this early late mid of end before after every each around",
);

/** "since June", "4 May", "May 2025": the month, not the person. */
export function isMonthHere(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (!monthNames.has(word.plain)) return false;
  const before = words[i - 1]?.plain ?? "";
  if (beforeMonth.has(before)) {
    return !(before === "for" && (words[i - 2]?.plain ?? "").startsWith("ask"));
  }
  return (
    /\d\w{0,2} ?$/.test(text.slice(Math.max(0, word.start - 6), word.start)) ||
    /^ ?,? ?\d/.test(text.slice(word.end, word.end + 4)) ||
    monthNames.has(words[i + 2]?.plain ?? "")
  );
}

/** "St Ann's": a place. */
export function isSaintBefore(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.plain.replace(".", "");
  return before === "st" || before === "saint" || before === "sts";
}

/** "Christmas Eve", "New Year's Eve". */
export function isFeast(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]?.plain ?? "";
  return (
    words[i]!.plain === "eve" && (before === "christmas" || before === "xmas" || before.startsWith("year"))
  );
}

/** "Albert Road", "Winifred 2", "Edward House": the name belongs to a place. */
export function isPlaceAfter(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i]!;
  if (word.isCapital && /^ \d\b/.test(text.slice(word.end, word.end + 3))) return true;
  for (const ahead of [1, 2]) {
    const next = words[i + ahead];
    if (!next || !/^ $/.test(text.slice(endOf(words[i + ahead - 1]!), next.start))) return false;
    if (next.isCapital && placeWords.has(next.plain)) return true;
    if (!next.isCapital) return false;
  }
  return false;
}

/** "Brightwell Homecare", "Sunrise Ltd": a capital word that an organisation word follows or leads. */
export function isOrganised(words: readonly Word[], i: number): boolean {
  return [1, 2].some((ahead) => placeWords.has(words[i + ahead]?.plain ?? "") && words[i + ahead]!.isCapital);
}
