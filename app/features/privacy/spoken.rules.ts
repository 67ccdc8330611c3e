// Owns numbers that were said or spelt out: "oh seven seven double oh nine hundred". It only finds them.

/** Digits said in words or mixed with figures. Offsets are UTF-16 units. */
export interface SpokenNumber {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const units = "zero one two three four five six seven eight nine".split(" ");
const teens = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const digitsOf = new Map<string, string>([
  ...units.map((word, n) => [word, String(n)] as const),
  ...teens.map((word, n) => [word, String(n + 10)] as const),
  ...tens.map((word, n) => [word, String((n + 2) * 10)] as const),
  ...["oh", "o", "nought", "naught", "nil", "ought"].map((word) => [word, "0"] as const),
]);
const isTens = new Set(tens);
const times: Readonly<Record<string, number>> = { double: 2, treble: 3, triple: 3 };
/** What people say between the digits of a number. */
const hesitations = new Set("er um erm uh hang then".split(" "));
const token = /[a-z]+|\d+/gi;
const saysDigit =
  /\b(?:oh|zero|nought|naught|double|treble|triple|one|two|three|four|five|six|seven|eight|nine|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)\b/i;

/** Spelt words for 1 to 99, as a pattern: "seven", "thirty three". */
export const spelt = `(?:(?:${tens.join("|")})(?:[ -](?:${units.slice(1).join("|")}))?|${[...teens, ...units.slice(1)].join("|")})`;

/** Runs of at least `shortest` digits of which at least three were said in words. Linear in the length of the text. */
export function spokenNumbers(text: string, shortest = 5): SpokenNumber[] {
  if (!saysDigit.test(text)) return [];
  const found: SpokenNumber[] = [];
  let run = { digits: "", said: 0, start: -1, end: -1 };
  let repeat = 1;
  let isAfterTens = false;
  const close = (): void => {
    if (run.digits.length >= shortest && run.said >= 3)
      found.push({ digits: run.digits, start: run.start, end: run.end });
    run = { digits: "", said: 0, start: -1, end: -1 };
    repeat = 1;
    isAfterTens = false;
  };
  let lastEnd = 0;
  for (const match of text.matchAll(token)) {
    const word = match[0].toLowerCase();
    if (run.start >= 0 && !/^[\s,./-]{0,3}$/.test(text.slice(lastEnd, match.index))) close();
    lastEnd = match.index + match[0].length;
    if (run.digits && hesitations.has(word)) continue;
    const isFigure = /^\d/.test(word);
    const digits = isFigure ? word : digitsOf.get(word);
    const multiple = times[word];
    if (digits === undefined && multiple === undefined && !(word === "hundred" && run.digits)) {
      close();
      continue;
    }
    if (run.start < 0) run.start = match.index;
    run.end = lastEnd;
    if (multiple !== undefined) {
      repeat = multiple;
      continue;
    }
    if (word === "hundred") run.digits += "00";
    else if (isAfterTens && digits!.length === 1 && digits !== "0" && !isFigure)
      run.digits = run.digits.slice(0, -1) + digits;
    else run.digits += digits!.repeat(repeat);
    run.said += isFigure ? 0 : 1;
    isAfterTens = isTens.has(word);
    repeat = 1;
  }
  close();
  return found;
}
