// Owns postcodes, whole and in part. Found by the shape of British postcodes and the areas there are, never by whether one is in use.
import type { FoundDetail } from "./privacy.schema";

const oneLetter = "B|E|G|L|M|N|S|W";
const twoLetters =
  "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE";
const outward = `(?:(?:EC|WC|SW|SE|NW|W|E|N)\\d[A-Z]|(?:${twoLetters}|${oneLetter}) ?\\d{1,2})`;
const whole = new RegExp(`(?<![\\w])${outward}[ -]{0,2}\\d[ABD-HJLNP-UW-Z]{2}\\b`, "gi");
const cued = new RegExp(
  `\\b(?:post ?code(?: area)?(?: is| starts(?: with)?| begins(?: with)?|:)?|live[sd]? (?:in|near|at|round|just outside)|living in|near|nr|cover(?:s|ed|ing)?|come to|came to|go to|goes to|area|around|round|moved (?:to|from)|we are(?: in)?|we're(?: in)?|were in|im(?: in)?|i'm(?: in)?|is in|are in|in|serves?|visits?|from|not)[ :]{1,2}(?:the )?(${outward.replace(" ?", "")}(?: \\d)?)(?![\\w%/.-]\\w|\\w)`,
  "gi",
);
/** Two capitals and a number stand for a district also without a cue, unless a form or a room is so called. */
const bare = new RegExp(
  `(?<![\\w/.-])(?:${twoLetters})\\d{1,2}(?![\\w/%-]|\\.\\d| ?(?:form|tablets?|bus))`,
  "g",
);
const otherwiseCalled =
  /\b(?:form|section|grade|band|level|type|ward|room|bay|zone|unit|regulation|class|model|version|code|ref|route|bus|gate|platform|page|flat|block|motorway|road|cert|vitamin)(?: is|:)? ?$/i;
const notDistrict =
  /^(?:s(?:42|67|68|75|117|136)|b12|m(?:[1-6]|8|9|11|18|20|23|25|26|27|32|40|42|45|48|49|50|5[3-8]|6[0-25-79])|n95|b6|e\d{3})$/i;
const afterNotDistrict =
  /^ ?(?:vitamin|injection|motorway|ward|bus|enquiry|section|tablet|traffic|junction)/i;

/** Postcodes, unordered and perhaps overlapping. */
export function postcodeSpans(text: string): FoundDetail[] {
  if (!/\d/.test(text)) return [];
  const spans: FoundDetail[] = [];
  const add = (end: number, length: number, p: number): void =>
    void spans.push({ start: end - length, end, type: "POSTCODE", p });
  for (const match of text.matchAll(whole)) {
    if (!/(?:1st|2nd|3rd|\dth)$/i.test(match[0]) && !/^[a-z]{1,2} \d{1,2} /.test(match[0]))
      add(match.index + match[0].length, match[0].length, 0.98);
  }
  for (const match of text.matchAll(cued)) {
    const end = match.index + match[0].length;
    const district = match[1]!;
    const isRoad = notDistrict.test(district) && !/^post/i.test(match[0]);
    if (!isRoad && !afterNotDistrict.test(text.slice(end, end + 12))) add(end, district.length, 0.85);
  }
  for (const match of text.matchAll(bare)) {
    if (!otherwiseCalled.test(text.slice(Math.max(0, match.index - 20), match.index)))
      add(match.index + match[0].length, match[0].length, 0.75);
  }
  return spans;
}
