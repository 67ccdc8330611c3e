// Owns noticing that a text tells us of the death of the person it is about. A wrong yes only hands the conversation to a
// person sooner; a wrong no may send a cheerful text to a grieving family. It reads English only, and somebody reads
// every text in any case.
import { plainWords } from "./plain-words.rules";

const relative =
  "(?:(?:step|grand|god)?(?:mother|father|mum|mam|mom|dad|son|daughter|brother|sister)(?: in law)?|mummy|mammy|daddy|nan|nana|nanna|nanny|" +
  "gran|granny|grandad|granddad|grandma|grandpa|husband|hubby|hubbie|wife|missus|partner|fiancee?|bro|sis|uncle|aunt|auntie|aunty|cousin|" +
  "nephew|niece|friend|neighbour|client|old man)";

// Somebody else's relative, or one of many, is not the person whom we are in touch about.
const notTheirs =
  "(?<!\\b(?:a|an|another|other|some|any|every|each|no|his|her|their|whose|of|mums|dads|nans|grans|carers|workers|friends|neighbours|wifes|husbands|sons|daughters|peoples) )";

const theOne =
  "(?:the|this) (?:person|lady|gentleman|gent|man|woman|owner|client|service user|customer|account holder|chap|loved one)" +
  "(?: (?!next|across|upstairs|downstairs|opposite|over|round|down|died|has|is|passed|in|who)\\w+){0,6}?(?: who (?:had|has|owned|used) this (?:phone|number))?";

const subject = `(?:${notTheirs}\\b${relative}s?|\\b(?:he|hes|she|shes)|\\b(?:mr|mrs|miss|ms) [\\p{L}-]+(?: [\\p{L}-]+)?|\\b${theOne})`;

const softeners =
  "(?: (?:has|have|had|just|sadly|very|now|suddenly|unfortunately|recently|peacefully|finally|then|also|actually|went and|unexpectedly|since))*";

const weekday = "(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?";
const dayWords = `(?:last (?:night|week|month|${weekday})|this (?:morning|afternoon|evening|week|month|${weekday})|yesterday|tonight|today|(?:on )?${weekday}|at the weekend|over the weekend)`;
const clauseEnd = "(?= ?(?:$|[.,;!?:)-]|and\\b|but\\b))";

const died =
  "(?: (?:died|deceased)(?! (?:down|out|off|on me|on us|laughing|a death|a little|inside|for a|to get|of (?:embarr?ass?ment|shame|laughter|boredom|laughing|fright|shock|heat))\\b)" +
  "| (?:is|was) (?:now |sadly )?(?:deceased|no longer with us|no longer alive)| (?:is )?no longer with us" +
  `| passed (?:away|over|peacefully|(?:on )?(?=${dayWords}\\b)|on${clauseEnd}|in (?:her|his) sleep|in hospital|in the (?:night|hospital))` +
  "| slipped away| lost (?:his|her) (?:life|battle|fight))";

const deadAfter = `(?:${clauseEnd}|(?= (?:now|since|because|after|from|as of|in (?:bed|hospital|his|her|the (?:house|home|flat|hospital|chair|bath))|at home|${dayWords})\\b))`;
const isDead = `(?:(?<=\\w)s|(?<=\\b(?:hes|shes))| is| was)(?: now| sadly| already)? dead${deadAfter}`;

const news = new RegExp(
  [
    `${subject}${softeners}${died}`,
    `(?:${notTheirs}\\b${relative}|\\b(?:he|hes|she|shes)|\\b${theOne})${isDead}`,
    `\\bfound (?:(?:him|her)|(?:my |our )?${relative}|the (?:client|lady|gentleman))(?: lying)? dead\\b`,
    `\\b(?:he|she|${relative}) (?:was|has been) (?:found|pronounced) dead\\b`,
    `\\b(?:we|i)(?: have|ve)?(?: sadly| just| recently)* lost (?:my |our )?(?:dear |poor |beloved )?${relative}(?: to \\w+)?(?:${clauseEnd}|(?= ${dayWords}${clauseEnd}))`,
    `\\b(?:we|i)(?: have|ve)?(?: sadly| just)* lost (?:him|her) ${dayWords}${clauseEnd}`,
    `\\br\\.?i\\.?p\\.? (?:my |our )?(?:dear |lovely )?${relative}\\b`,
    `${notTheirs}\\b${relative}s funeral\\b`,
  ].join("|"),
  "gu",
);

/** A message that begins with a name and then says it: "Margaret has passed away". */
const namedFirst =
  /^(?:(?:Sadly|Unfortunately|Hi|Hello|Sorry)[, ]+(?:but )?)?(\p{Lu}\p{Ll}+)(?: \p{Lu}\p{Ll}+)?(?: (?:has|have))?(?: (?:sadly|just|now))* (?:died|passed away)\b(?! (?:down|out|off|on me|laughing))/u;
const notNames = new Set(
  (
    "flowers plants plant battery phone people residents patients someone somebody nobody everyone everybody another carer carers nurse my our your " +
    "his her their the this that it they we i you everything hope both two three four many some lots dog cat pets fish nearly almost who what he she if when " +
    "since after before residents men women signal wifi boiler heating car engine tv telly laptop tablet fridge freezer love music conversation all most half"
  ).split(" "),
);

const worthALook = /died|dead|passed|lost|deceased|no longer|slipped|funeral|\br\.?i\.?p\b/;
const pets =
  /\b(?:dog|cat|kitten|puppy|pup|budgie|rabbit|hamster|pet|goldfish|fish|parrot|horse|tortoise|chicken)s?\b/;

const unreal =
  /\b(?:if|unless|in case|til|until|till|thought|think|thinking|thinks|fear|feared|worried|scared|afraid|frightened|terrified|dream\w*|dreamt|wish\w*|pretend\w*|hope|hoping|whether|imagin\w+|nearly|almost|could|would|might|may|as though|not|nor|never|dont say|wonder\w*|joke\w*|rumou?r\w*)\b[^,]*$/;
const asked = /\b(?:has|have|had|did|is|was)(?: my| our)? ?$/;
const looksBack =
  /\b(?:when|since|after|before|once|ever since|the (?:day|night|time|week|year|month)(?: that)?)(?: [\p{L}]+){0,2} ?$/u;

const recently = new RegExp(
  `\\b(?:${dayWords}|just|recently|(?:an?|one|two|three|few|couple(?: of)?|\\d+) (?:hours?|hrs?|days?|nights?|weeks?|wks?) ago|(?:a|one|two|three|1|2|3|couple(?: of)?|few) months? ago)\\b`,
);
const longAgo =
  /\b(?:years?|yrs?|decades?|ages) (?:ago|back|before|now)\b|\b(?:four|five|six|seven|eight|nine|ten|eleven|twelve|eighteen|several|many|[4-9]|\d{2}) months? (?:ago|back|now)\b|\blast year\b|\blong (?:time )?(?:ago|dead|since)\b|\bwhen i was\b|\bas a (?:child|kid|baby|boy|girl)\b|\bin (?:the war|childbirth|infancy|lockdown|covid|the pandemic)\b|\bduring (?:covid|lockdown|the pandemic|the war)\b|\bthe year before\b|\bback in\b|\bfor years\b/;

export type DeathMention = "sender_or_person" | "none";

/**
 * Whether a text tells of a death that has just become known: of the person it is about, or of the phone's owner.
 * "none" for figures of speech, things and pets, what might happen, questions, other people's relatives, and deaths of
 * long ago. `now` tells this year from an earlier one.
 */
export function mentionsDeath(text: string, now: Date): DeathMention {
  if (text.length > 20_000) return mentionsDeath(text.slice(0, 20_000), now);
  const words = plainWords(text);
  if (!worthALook.test(words)) return "none";
  const name = namedFirst.exec(text.trim());
  if (name && !notNames.has(name[1]!.toLowerCase()) && !isHistory(words, words, now))
    return "sender_or_person";
  for (const match of words.matchAll(news)) {
    if (isNews(words, match.index, match.index + match[0].length, match[0], now)) return "sender_or_person";
  }
  return "none";
}

function isNews(words: string, start: number, end: number, said: string, now: Date): boolean {
  const clauseFrom = Math.max(0, start - 120, lastEnd(words, start));
  const before = words.slice(clauseFrom, start);
  const after = words.slice(end, end + 160).split(/[.!?;]/u, 1)[0] ?? "";
  if (unreal.test(before) || asked.test(before)) return false;
  if (/^(?:he|she)/.test(said) && pets.test(words)) return false;
  const around = `${said} ${after}`;
  if (isHistory(around, before, now)) return false;
  return !looksBack.test(before) || recently.test(around);
}

function isHistory(around: string, before: string, now: Date): boolean {
  if (longAgo.test(around) || /\byears? (?:ago|since)\b/.test(before)) return true;
  const year = /\b(?:in|since|back in|of|around|about)? ?(19\d\d|20\d\d)\b/.exec(around)?.[1];
  return year !== undefined && Number(year) < now.getUTCFullYear();
}

function lastEnd(words: string, before: number): number {
  return Math.max(
    ...[". ", "! ", "? ", "; ", " but "].map((mark) => {
      const found = words.lastIndexOf(mark, before - 1);
      return found < 0 ? 0 : found + mark.length;
    }),
  );
}
