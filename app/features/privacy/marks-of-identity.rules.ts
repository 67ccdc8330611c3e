// Owns National Insurance numbers, number plates and dates of birth: marks of one person made of letters, digits and months.
import type { DetailType, FoundDetail } from "./privacy.schema";
import { spelt } from "./spoken.rules";

const nationalInsurance = /\b[a-z][ -]?[a-z](?:[ -]?\d){6}[ -]?[a-d]\b/gi;
const insuranceCue = /\b(?:n\.?i\.?|nino|insurance)\b[^!?]{0,24}$/i;

const vehicleCue =
  /\b(?:reg|registration|plates?|number plate|car|van|taxi|minibus|vehicle|parks?|parked|drives?|driving|driver|fiesta|corsa|focus|golf|polo|astra|bmw|audi|ford|nissan|toyota|micra|clio|punto|yaris|qashqai|juke|mini|transit|sprinter|berlingo|kangoo|picasso|zafira|meriva|mondeo|escort|civic|jazz|passat|tiguan|sportage|picanto|skoda|seat|kia|peugeot|renault|citroen|vauxhall|volvo|merc(?:edes)?|tesla|motorbike|moped|lorry|truck|hatchback|saloon|estate car|honda|hyundai|suzuki|mazda|fiat|dacia)\b/i;
const plateCue = /\b(?:reg|registration|plates?)\b[^.!?]{0,16}$/i;
const currentPlate = /\b[A-Z]{2} ?\d{2} ?[A-Z]{3}\b/gi;
const oldPlate = /\b(?:[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]?)\b/gi;

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const ordinal =
  "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))";
const saidYear = `(?:nineteen|twenty)(?: (?:hundred|oh))?(?: and)? ${spelt}`;
const day = `(?:(?:the )?\\d{1,2}(?:st|nd|rd|th)|\\d{1,2}|(?:the )?${ordinal})`;
const dateShapes = [
  "\\d{1,2}\\s?[/.-]\\s?\\d{1,2}\\s?[/.-]\\s?(?:\\d{4}|\\d{2})",
  "\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2}",
  `${day}(?: of)?[ -]${month}\\.?(?:,?[ -](?:\\d{4}|\\d{2}|${saidYear}))?`,
  `${month} ${day}(?:,? \\d{4})?`,
  `${month},? (?:\\d{4}|'?\\d{2}\\b|${saidYear})`,
  "(?:christmas|boxing|new year'?s|st \\w{3,8}'?s) (?:day|eve)(?: \\d{4})?",
  "(?:18|19|20)\\d{6}",
  "[0-3]\\d[01]\\d\\d{2}",
  "['’]\\d{2}",
  "(?:18|19|20)\\d{2}",
  saidYear,
].join("|");
const date = new RegExp(`(?<![\\d/.-]|\\w)(?:${dateShapes})(?![\\d/-]|\\w)`, "gi");
const bornBefore =
  /\b(?:(?:d\.? ?o\.? ?b\b\.?|d of b|date of birth|year of birth|birth ?dates?|birthdays?|b-?day|born)\W{0,3}(?:(?:is|was|are|on|in|the|at|date)\W{1,2}){0,3}|born(?: [a-z']+){1,6} (?:in|on)(?: the)? |\bb\.? )$/i;
const isBirthdayAfter =
  /^,? (?:is |was )?(?:(?:my|her|his|mums?|dads?) )?(?:d\.?o\.?b|date of birth|birth ?day)/i;
const full = /^\d{1,2}\s?[/.-]|^\d{4}[/.-]|^\d{1,2}\D+\d{2,4}$/;
const oldYear = /(?:^|\D)(?:19[0-6]\d)(?:\D|$)/;

/** National Insurance numbers, plates and dates of birth, unordered and perhaps overlapping. */
export function identitySpans(text: string): FoundDetail[] {
  return [...datesOfBirth(text), ...(/\d/.test(text) ? [...insuranceNumbers(text), ...plates(text)] : [])];
}

function datesOfBirth(text: string): FoundDetail[] {
  const spans: FoundDetail[] = [];
  for (const match of text.matchAll(date)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 60), match.index);
    const isCued = bornBefore.test(before) || isBirthdayAfter.test(text.slice(end, end + 30));
    const isOld = full.test(match[0]) && oldYear.test(match[0]);
    const isBracketed = /\p{L}['’]? ?\($/u.test(before) && text[end] === ")" && isLongAgo(match[0]);
    if (isCued || isOld || isBracketed) spans.push(spanOf(match, "DOB", isCued ? 0.97 : 0.85));
  }
  return spans;
}

/** "(7/11/33)": with a year of two figures that is no year of care. */
const isLongAgo = (words: string): boolean =>
  /^\d{1,2}[/.-]\d{1,2}[/.-](?:19\d{2}|200\d|[3-9]\d)$/.test(words);

function insuranceNumbers(text: string): FoundDetail[] {
  return [...text.matchAll(nationalInsurance)]
    .filter(
      ({ 0: words, index }) =>
        /^[a-z]{2}\d{6}[a-d]$/i.test(words) ||
        /^[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]$/.test(words) ||
        insuranceCue.test(text.slice(Math.max(0, index - 40), index)),
    )
    .map((match) => spanOf(match, "NI_NUMBER", 0.97));
}

function plates(text: string): FoundDetail[] {
  const spans: FoundDetail[] = [];
  const isCued = (at: number, length: number): boolean =>
    vehicleCue.test(text.slice(Math.max(0, at - 40), at)) ||
    vehicleCue.test(text.slice(at + length, at + length + 30));
  for (const match of text.matchAll(currentPlate)) {
    const isClose = /^[A-Z]{2}\d{2} ?[A-Z]{3}$/.test(match[0]) || /^[a-z]{2}\d{2}[a-z]{3}$/.test(match[0]);
    const cued = isCued(match.index, match[0].length);
    if (isClose || cued) spans.push(spanOf(match, "VEHICLE", cued ? 0.97 : 0.85));
  }
  for (const match of text.matchAll(oldPlate)) {
    if (plateCue.test(text.slice(Math.max(0, match.index - 28), match.index)))
      spans.push(spanOf(match, "VEHICLE", 0.85));
  }
  return spans;
}

function spanOf(match: RegExpExecArray, type: DetailType, p: number): FoundDetail {
  return { start: match.index, end: match.index + match[0].length, type, p };
}
