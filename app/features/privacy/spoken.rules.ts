// Owns numbers that were said or spelt out: "oh seven seven double oh nine hundred". It only finds them.

/** Digits said in words or mixed with figures. Offsets are UTF-16 units. */
export interface SpokenNumber {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

const digitOf: Readonly<Record<string, string>> = {
  oh: "0",
  o: "0",
  zero: "0",
  nought: "0",
  naught: "0",
  nil: "0",
  one: "1",
  two: "2",
  three: "3",
  four: "4",
  five: "5",
  six: "6",
  seven: "7",
  eight: "8",
  nine: "9",
};
const times: Readonly<Record<string, number>> = { double: 2, treble: 3, triple: 3 };
const token = /[a-z]+|\d+/gi;

/** Runs of at least five digits of which at least three were said in words. Linear in the length of the text. */
export function spokenNumbers(text: string): SpokenNumber[] {
  if (!/\b(?:oh|zero|nought|double|treble|triple|one|two|three|four|five|six|seven|eight|nine)\b/i.test(text))
    return [];
  const found: SpokenNumber[] = [];
  let run = { digits: "", said: 0, start: -1, end: -1 };
  let repeat = 1;
  const close = (): void => {
    if (run.digits.length >= 5 && run.said >= 3)
      found.push({ digits: run.digits, start: run.start, end: run.end });
    run = { digits: "", said: 0, start: -1, end: -1 };
    repeat = 1;
  };
  for (const match of text.matchAll(token)) {
    const word = match[0].toLowerCase();
    if (run.start >= 0 && !/^[\s,.-]{0,3}$/.test(text.slice(run.end, match.index))) close();
    const digits = /^\d+$/.test(word) ? word : digitOf[word];
    const multiple = times[word];
    if (digits === undefined && multiple === undefined && !(word === "hundred" && run.digits)) {
      close();
      continue;
    }
    if (run.start < 0) run.start = match.index;
    run.end = match.index + match[0].length;
    if (multiple !== undefined) {
      repeat = multiple;
    } else {
      run.digits += word === "hundred" ? "00" : digits!.repeat(repeat);
      run.said += digits && word !== digits ? 1 : 0;
      repeat = 1;
    }
  }
  close();
  return found;
}
