// Owns where a person lives, in figures or in words: "14 Acacia Avenue", "flat above the chippy on Mill Lane". A town, a ward,
// a service or a street that nobody is said to live in is not an address.
import type { FoundDetail } from "./privacy.schema";
import { spelt } from "./spoken.rules";

const sureStreet =
  "road|rd|street|avenue|ave|lane|ln|crescent|cres|gardens|gdns|terrace|grove|mews|cottages?|villas|parade|croft|boulevard|cul de sac|close|square|row";
const maybeStreet =
  "st|drive|dr|court|ct|way|place|pl|park|walk|view|hill|sq|green|rise|gate|yard|end|fold|mount|vale|wharf|quay|heights|buildings|house|lodge|bank|side|fields|meadows?|cl|maltings|paddocks|moorings|top|bottom|row";
/** What may follow a street: "Ermine Street North", "Woodlands Park Drive". */
const more = "(?: (?:north|south|east|west|drive|court|road|close|avenue|lane|estate))?";
const notInAddress =
  "minutes?|mins?|hours?|hrs?|miles?|days?|weeks?|months?|years?|times|carers?|people|staff|nurses?|visits?|calls?|beds?|more|other|different|new|of|on|in|at|to|for|from|and|or|by|with|per|is|are|was|were|a|an|my|his|her|our|their|this|that|same|no|pm|am|each|every|pounds?|quid|hot|meals?|percent|st|nd|rd|th|residents?|steps?|stop|way|later|ago|another|one|two|day|care|has|have|had|will|but|not|homes?|services?|down|up|off|out";
const streetWord = `(?!(?:${notInAddress})\\b)[a-z][a-z'’-]*`;
const number = "\\d{1,4}[a-z]?(?: ?[-/&] ?\\d{1,4}[a-z]?)?";
const home = `(?:flat|apartment|apt)(?: number| no\\.?)?(?: ?\\d{1,4}[a-z]?| [b-hj-z]\\b(?!')| ${spelt})`;
const flat = `(?:${home}|(?:unit|suite|room|plot|caravan|chalet|block|floor) (?:\\d{1,4}[a-z]?|[a-z]\\b))`;
const within = `(?:(?:top|bottom|ground|first|second|basement|garden|upstairs|downstairs)(?: floor)? flat,? )?(?:(?:number|house number|no\\.?) (?=\\d))?(?:${flat},? ){0,2}(?:(?:[A-Z][a-z'’]+ ){1,2}(?:House|Court|Lodge|Buildings|Mansions|Point|Tower|Heights), )?`;
const street = `(?:the )?(?:st\\.? |saint )?(?:${streetWord} ){0,3}?${streetWord} (?:${sureStreet})${more}\\b`;
const unlessAmount = "(?<![\\w£.:/-])";
const sureAddress = new RegExp(`${unlessAmount}${within}${number},? ${street}`, "gi");
const speltAddress = new RegExp(
  `\\b(?:number |no\\.? )?${spelt},? (?:(?!one\\b)${streetWord} ){1,2}(?:${sureStreet}|court|drive|way|walk)\\b`,
  "gi",
);
const turnedAddress = new RegExp(
  `\\b(?:[A-Z][a-z'’]+ ){1,2}(?:${sureStreet}|Court|Drive|Way|Walk|House|Lodge),? (?:at )?(?:number|no\\.?|flat|apartment|room|unit) (?:${number}|${spelt})\\b`,
  "gi",
);
const theAddress = /(?<![\w£.:/-])\d{1,4}[a-z]?,? The (?:[A-Z][a-z]+ )?[A-Z][a-z]+\b/g;
const poBox = /\bP\.?O\.? ?Box \d{1,6}\b/gi;
/** "I live at 12 Windsor": without a street, where somebody is said to live there. */
const livesAt =
  /\b(?:live[sd]? at|living at|staying at|address is|we are at|im at|i'm at) (\d{1,4}[a-z]? [A-Z][a-z]{2,})\b/g;
const oneWordStreet =
  /(?<![\w£.:/-])\d{1,4}[a-z]? [A-Z][a-z]{2,}(?:way|gate|side|croft|fields?|mead|bank|row|garth|wynd|holme|lands|hurst)\b/g;
const maybeAddress = new RegExp(
  `${unlessAmount}${within}${number},? (?:st\\.? |saint )?(?:${streetWord} ){1,3}?(?:${maybeStreet})${more}\\b`,
  "gi",
);
const addressCue =
  /\b(?:live[sd]?|living|address|number|no|home|house|come|go|went|came|moved|from|at|to|send|post|is|its|im|parcel|left|deliver(?:ed)?|stays?|staying)(?: is| at| in| to| from|:)?(?: number| no)? ?$/i;
const flatAddress = new RegExp(
  `\\b${home}(?![\\w])(?:,? (?:${number},? )?(?:the )?(?:${streetWord} ){0,3}?(?:${sureStreet}|${maybeStreet})\\b)?`,
  "gi",
);
const told =
  "(?:above|over|next to|next door to|behind|opposite|below|beside|by|near|at the back of|round the back of|at the end of|across from)";
const toldAddress = new RegExp(
  `\\b(?:flat|house|bungalow|cottage|maisonette|bedsit|caravan|room)(?: \\d{1,4}[a-z]?)?,? ${told} (?:the )?(?:[a-z'’]+ ){1,4}?(?:on|in|off|down|up) (?:the )?(?:${streetWord} ){1,3}?(?:${sureStreet}|st|drive|way|hill|rise)\\b`,
  "gi",
);
const endHouse = new RegExp(
  `\\b(?:end|mid|first|last|corner|middle)(?: of)?(?: the)? (?:terrace|house|cottage|bungalow) (?:on|in|of|down) (?:${streetWord} ){1,3}?(?:${sureStreet}|st|drive|way|hill|rise)\\b(?:,? (?:number|no\\.?) \\d{1,4})?`,
  "gi",
);
const houseName =
  /\b(?:The )?(?:[A-Z][a-z'’]+ ){0,3}(?:Cottage|Bungalow|Farm|Farmhouse|Barn|House|Lodge|Villa|View|Forge|Mill|Rectory|Vicarage|Stables|Gables|Haven|Croft|Nook|[A-Z][a-z]+), (?:[A-Z][a-z'’]+ ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Way|Hill|Green|Terrace|Row|Walk)\b/g;
const pitch =
  /\b(?:caravan|plot|pitch|berth|chalet|mooring|lodge) \d{1,4}[a-z]?,? (?:[A-Z][\w'’]+ ){1,4}(?:park|site|moorings|marina|farm|caravan site)\b(?: site)?/gi;
const boat =
  /\b(?:narrowboat|barge|houseboat|boat) [A-Z][a-z]+(?:,? (?:at )?(?:[A-Z][a-z]+ ){1,2}(?:Moorings|Marina|Basin|Wharf|Lock))?/g;
const livesOn = new RegExp(
  `\\b(?:live[sd]?|living|stays|lodges) (?:just |right )?(?:on|at|in|down|up|off|along|opposite) (?:the )?((?:${streetWord} ){1,3}?(?:${sureStreet}|st|drive|way|hill|rise|mount|vale))\\b`,
  "gi",
);
const notStreet = /^(?:care|nursing|a|the|sheltered|council|main|busy|quiet|long|same|next|back|village) /i;
/** A place after a comma belongs to the address: "9 Bank End, Saltmarsh". */
const locality = /^, [A-Z][a-z]{2,}(?![\w'’])(?! (?:is|was|has|and|who|came|said|rang|from|will))/;

/** Addresses, unordered and perhaps overlapping. */
export function addressSpans(text: string): FoundDetail[] {
  const spans: FoundDetail[] = [];
  const add = (start: number, words: string, p: number): void => {
    const end = start + words.length;
    const more = locality.exec(text.slice(end, end + 30))?.[0].length ?? 0;
    spans.push({ start, end: end + more, type: "ADDRESS", p });
  };
  if (/\d|\b(?:flat|apartment|apt)\b/i.test(text)) {
    for (const [pattern, p] of [
      [sureAddress, 0.97],
      [theAddress, 0.85],
      [oneWordStreet, 0.85],
      [poBox, 0.95],
      [flatAddress, 0.9],
      [pitch, 0.9],
    ] as const) {
      for (const match of text.matchAll(pattern)) add(match.index, match[0], p);
    }
    for (const match of text.matchAll(maybeAddress)) {
      const isCapital = /[A-Z][a-z]+ [A-Z][a-z.]*$/.test(match[0]);
      if (isCapital || addressCue.test(text.slice(Math.max(0, match.index - 24), match.index)))
        add(match.index, match[0], isCapital ? 0.9 : 0.75);
    }
  }
  for (const match of text.matchAll(livesAt)) {
    const words = match[1]!;
    add(match.index + match[0].length - words.length, words, 0.8);
  }
  for (const match of text.matchAll(houseName)) {
    if (isHome(text, match.index, match[0])) add(match.index, match[0], 0.85);
  }
  for (const [pattern, p] of [
    [speltAddress, 0.85],
    [turnedAddress, 0.95],
    [toldAddress, 0.9],
    [endHouse, 0.85],
    [boat, 0.8],
  ] as const) {
    for (const match of text.matchAll(pattern)) add(match.index, match[0], p);
  }
  for (const match of text.matchAll(livesOn)) {
    const words = match[1]!;
    if (!notStreet.test(words)) add(match.index + match[0].length - words.length, words, 0.8);
  }
  return spans;
}

/** "Bryn Awel, Chapel Terrace": the name of a home, where it is said to be one. "Oh dear, High Street" is none. */
function isHome(text: string, at: number, words: string): boolean {
  if (
    /(?:Cottage|Bungalow|Farm|Farmhouse|Barn|House|Lodge|Villa|View|Forge|Mill|Rectory|Vicarage|Stables|Gables|Nook),/.test(
      words,
    )
  )
    return true;
  return /\b(?:live[sd]?|living|house|home|address|out of|moved|move|at|of)\b[^.!?,]{0,14}$/i.test(
    text.slice(Math.max(0, at - 28), at),
  );
}
