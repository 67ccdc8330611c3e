// Owns email addresses and social profiles, typed or said. A website of a council or a service is neither.
import type { FoundDetail } from "./privacy.schema";

const email = /(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,5}/g;
const part = "[\\w+.-]{1,40}";
const joint = "(?: (?:dot|point|underscore|dash|hyphen|plus|full stop) | ?[[(](?:dot|d)[\\])] ?)";
const atSign = "(?: at | @ | ?[[(](?:at|@)[\\])] ?)";
const ending = "(?:com|org|net|uk|co|gov|nhs|me|eu|info|biz)";
const spokenEmail = new RegExp(
  `(?<![\\w+-])${part}(?:${joint}${part}){0,4}${atSign}(?:[\\w-]{1,40}(?:${joint}[\\w-]{1,40}){0,3}?(?:${joint}|\\.)${ending}\\b(?:(?:${joint}|\\.)uk\\b)?|(?:gmail|hotmail|outlook|yahoo|btinternet|icloud|aol|talktalk|googlemail)\\b)`,
  "gi",
);
const profile =
  /\b(?:https?:\/\/)?(?:[a-z-]{1,20}\.)?(?:facebook|fb|instagram|tiktok|twitter|x|linkedin|snapchat|youtube|threads|pinterest|t|wa)\.(?:com|me|net)\/[^\s,;)]*[^\s,;).!?]/gi;
const handle = /(?<![\w@./])@[a-z_][\w.]{1,29}(?<![.])/gi;
const site =
  "(?:facebook|fb|insta|instagram|tiktok|tik tok|twitter|snap|snapchat|linkedin|youtube|threads|telegram|x account)";
const siteBefore = new RegExp(`\\b${site}\\b[^.!?\\n]{0,28}$`, "i");
const named = new RegExp(
  `\\b${site}(?: (?:name|account|user ?name|handle|profile|page))?(?: (?:is|as|called|under)|:)? ((?=[\\w.-]*[._\\d-])[a-z][\\w.-]{2,40}\\w)`,
  "gi",
);

/** Emails and profiles, unordered and perhaps overlapping. */
export function onlineSpans(text: string): FoundDetail[] {
  const spans: FoundDetail[] = [];
  const add = (type: FoundDetail["type"], start: number, words: string, p: number): void => {
    spans.push({ start, end: start + words.length, type, p });
  };
  if (text.includes("@")) {
    for (const match of text.matchAll(email))
      add("EMAIL", match.index, match[0], match[0].includes(".") ? 0.99 : 0.9);
    for (const match of text.matchAll(handle)) {
      const isOdd = /[\d_.]/.test(match[0]);
      if (isOdd || siteBefore.test(text.slice(Math.max(0, match.index - 40), match.index)))
        add("URL_PROFILE", match.index, match[0], isOdd ? 0.95 : 0.85);
    }
  }
  if (/@|\bat\b|\(at\)|\[at\]/i.test(text))
    for (const match of text.matchAll(spokenEmail)) add("EMAIL", match.index, match[0], 0.95);
  if (text.includes("/"))
    for (const match of text.matchAll(profile)) add("URL_PROFILE", match.index, match[0], 0.97);
  for (const match of text.matchAll(named)) {
    const found = match[1]!;
    if (!/\.(?:com|org|net|uk)$/i.test(found))
      add("URL_PROFILE", match.index + match[0].length - found.length, found, 0.85);
  }
  return spans;
}
