// Owns where a person can be found: postcodes, street addresses, email addresses and social profiles.
// A town, a ward or a service is not an address.
import type { DetailSpan } from "./privacy.schema";

const areas =
  "AB|AL|B|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|E|EC|EH|EN|EX|FK|FY|G|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|L|LA|LD|LE|LL|LN|LS|LU|M|ME|MK|ML|N|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|S|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|W|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";
const outward = `(?:(?:EC|WC|SW|SE|NW|W|E|N)\\d[A-Z]|(?:${areas})\\d{1,2})`;
const fullPostcode = new RegExp(`(?<![\\w])${outward}[ -]{0,2}\\d[ABD-HJLNP-UW-Z]{2}\\b`, "gi");
const placeBefore =
  "(?:post ?code|live[sd]? (?:in|near|at)|living in|near|nr|cover(?:s|ed|ing)?|come to|came to|go to|area|around|round|moved (?:to|from)|we are in|im in|are in|in|serves?|visits?)";
const partPostcode = new RegExp(`\\b${placeBefore}[ :]{1,2}(?:the )?(${outward}(?: \\d)?)(?![\\w%])`, "gi");
const notPostcode = /^(?:s(?:42|67|68|75)|b12|m(?:25|60|62)|n95)$/i;
const afterNotPostcode = /^ (?:vitamin|injection|motorway|ward|bus|enquiry|section|tablet)/i;

const sureStreet =
  "road|rd|street|avenue|ave|lane|ln|crescent|cres|gardens|gdns|terrace|grove|mews|cottages?|villas|parade|croft|boulevard|cul de sac|close|square|row";
const maybeStreet =
  "st|drive|dr|court|ct|way|place|pl|park|walk|view|hill|sq|green|rise|gate|yard|end|fold|mount|vale|wharf|quay|heights|buildings|house|lodge|bank|side|fields|meadows?|cl";
const notInAddress =
  "minutes?|mins?|hours?|hrs?|miles?|days?|weeks?|months?|years?|times|carers?|people|staff|nurses?|visits?|calls?|beds?|more|other|different|new|of|on|in|at|to|for|from|and|or|by|with|per|is|are|was|a|an|my|his|her|our|their|this|that|same|no|pm|am|each|every|pounds?|quid|hot|meals?|percent|st|nd|rd|th|residents?|steps?|stop|way|later|ago|another|one|two|day|care";
const streetWord = `(?!(?:${notInAddress})\\b)[a-z][a-z'’-]*`;
const number = "\\d{1,4}[a-z]?(?: ?[-/&] ?\\d{1,4}[a-z]?)?";
const flat = "(?:flat|apartment|apt|unit|suite) ?\\d{1,4}[a-z]?";
const sureAddress = new RegExp(
  `(?<![\\w£.:/-])(?:(?:${flat}),? )?${number},? (?:the )?(?:st\\.? |saint )?(?:${streetWord} ){0,3}?(?:${streetWord} )(?:${sureStreet})\\b`,
  "gi",
);
const theAddress = /(?<![\w£.:/-])\d{1,4}[a-z]? The (?:[A-Z][a-z]+ )?[A-Z][a-z]+\b/g;
const maybeAddress = new RegExp(
  `(?<![\\w£.:/-])${number},? (?:${streetWord} ){1,3}?(?:${maybeStreet})\\b`,
  "gi",
);
const addressCue =
  /\b(?:live[sd]?|living|address|number|no|home|house|come|go|went|came|moved|from|at|to|send|post|is|its|im)(?: is| at| in| to| from|:)?(?: number| no)? ?$/i;
const flatAddress = new RegExp(
  `\\b${flat}\\b(?:,? (?:${number},? )?(?:${streetWord} ){1,3}?(?:${sureStreet}|${maybeStreet})\\b)?`,
  "gi",
);
const houseName =
  /\b(?:[A-Z][a-z'’]+ ){1,3}(?:Cottage|Bungalow|Farm|Farmhouse|Barn|House|Lodge|Villa|View), (?:[A-Z][a-z'’]+ ){1,3}(?:Road|Rd|Street|St|Avenue|Ave|Lane|Close|Drive|Way|Hill|Green)\b/g;
const livesOn = new RegExp(
  `\\b(?:live[sd]?|living) (?:on|at|in|down|up) (?:the )?((?:${streetWord} ){1,3}?(?:${sureStreet}|st|drive|way|hill|rise|mount|vale))\\b`,
  "gi",
);

const email = /(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;
const spokenEmail =
  /(?<![\w+-])[\w+-]{1,40}(?: (?:dot|underscore|dash) [\w+-]{1,40}){0,4}(?: at | @ )[\w-]{1,40}(?: (?:dot|point) [\w-]{1,40}){0,3}? (?:dot|point) (?:com|org|net|uk|co|gov|nhs|me|eu|info)\b(?: (?:dot|point) uk\b)?/gi;
const profile =
  /\b(?:https?:\/\/)?(?:[a-z-]{1,20}\.)?(?:facebook|fb|instagram|tiktok|twitter|x|linkedin|snapchat|youtube|threads|pinterest|t|wa)\.(?:com|me|net)\/[^\s,;)]*[^\s,;).!?]/gi;
const handle = /(?<![\w@./])@[a-z_][\w.]{2,29}(?<![.])/gi;

/** Postcodes, addresses, emails and profiles in a text, unordered and perhaps overlapping. */
export function placeSpans(text: string): DetailSpan[] {
  const spans: DetailSpan[] = [];
  const add = (type: DetailSpan["type"], start: number, words: string): void => {
    spans.push({ start, end: start + words.length, type });
  };
  if (/@|\b(?:dot|point)\b/i.test(text)) {
    for (const match of text.matchAll(email)) add("EMAIL", match.index, match[0]);
    for (const match of text.matchAll(spokenEmail)) add("EMAIL", match.index, match[0]);
    for (const match of text.matchAll(handle)) add("URL_PROFILE", match.index, match[0]);
  }
  for (const match of text.matchAll(profile)) add("URL_PROFILE", match.index, match[0]);
  if (/\d/.test(text)) {
    for (const match of text.matchAll(fullPostcode)) {
      if (!/ ?(?:1st|2nd|3rd|\dth)$/.test(match[0])) add("POSTCODE", match.index, match[0]);
    }
    for (const match of text.matchAll(partPostcode)) {
      const end = match.index + match[0].length;
      if (notPostcode.test(match[1]!) || afterNotPostcode.test(text.slice(end, end + 12))) continue;
      add("POSTCODE", end - match[1]!.length, match[1]!);
    }
    for (const pattern of [sureAddress, theAddress, flatAddress]) {
      for (const match of text.matchAll(pattern)) add("ADDRESS", match.index, match[0]);
    }
    for (const match of text.matchAll(maybeAddress)) {
      const hasCapital = /[A-Z][a-z]+ [A-Z][a-z.]*$/.test(match[0]);
      if (hasCapital || addressCue.test(text.slice(Math.max(0, match.index - 24), match.index))) {
        add("ADDRESS", match.index, match[0]);
      }
    }
  }
  for (const match of text.matchAll(houseName)) add("ADDRESS", match.index, match[0]);
  for (const match of text.matchAll(livesOn)) {
    if (!/^(?:care|nursing|a|the|sheltered|council) /i.test(match[1]!)) {
      add("ADDRESS", match.index + match[0].length - match[1]!.length, match[1]!);
    }
  }
  return spans;
}
