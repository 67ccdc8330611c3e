// Owns reading sums of money as councils write them, in whole pence. Zero, blank, "N/A" and "TBC" are unknown: null.

export interface MoneyReading {
  pence: number | null;
  lowPence: number | null;
  highPence: number | null;
  /** Whether the words say that the sum is for a year. */
  isAnnual: boolean;
}

const unknown: MoneyReading = { pence: null, lowPence: null, highPence: null, isAnnual: false };
const thousand = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
const sum = /(£|gbp)?\s*(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(k|m|mn|bn|thousand|million|billion)?(?![a-z\d])/gi;

/** A sum, a range ("£1m - £2m") or a ceiling ("up to £500k"). Negative sums are unknown. */
export function readMoney(value: unknown): MoneyReading {
  if (typeof value === "number") {
    const pence = Math.round(value * 100);
    return Number.isSafeInteger(pence) && pence > 0 ? { ...unknown, pence } : unknown;
  }
  if (typeof value !== "string") return unknown;
  const words = value
    .replace(/[\u00a0\u202f\s]+/g, " ")
    .replace(/(?<=\d) (?=\d{3}(?!\d))/g, "")
    .trim();
  if (words === "" || /^\(.*\)$/.test(words) || /^-\s*(£|\d)/.test(words)) return unknown;
  if (/^\d+(\.\d+)?e[+]?\d+$/i.test(words)) return readMoney(Number(words));
  const found = [...words.matchAll(sum)].map((match) => ({
    hasSign: match[1] !== undefined,
    pence: penceOf(match[2]!, match[3]),
  }));
  const signed = found.some((each) => each.hasSign) ? found.filter((each) => each.hasSign) : found;
  const sums = signed.map((each) => each.pence).filter((pence) => pence > 0);
  const isAnnual = /\b(p\.?a\.?|per annum|per year|annual(ly)?|a year|yearly)(\W|$)/i.test(words);
  if (sums.length === 0) return unknown;
  const isRange = sums.length === 2 && /\d[^\d£]*(-|–|—|\bto\b|\band\b)\s*(£|gbp|\d)/i.test(words);
  if (isRange) {
    const [low, high] = [Math.min(...sums), Math.max(...sums)];
    return { pence: null, lowPence: low, highPence: high, isAnnual };
  }
  if (/\b(up to|max(imum)?|not exceeding|ceiling)\b/i.test(words)) {
    return { pence: null, lowPence: null, highPence: sums[0]!, isAnnual };
  }
  return { pence: sums[0]!, lowPence: null, highPence: null, isAnnual };
}

/** One sum in pence, or null: for fields that can hold nothing else. */
export function readPence(value: unknown): number | null {
  return readMoney(value).pence;
}

function penceOf(digits: string, unit: string | undefined): number {
  const factor = unit ? thousand[unit.toLowerCase() as keyof typeof thousand] : 1;
  const pence = Math.round(Number(digits.replaceAll(",", "")) * factor * 100);
  return Number.isSafeInteger(pence) ? pence : 0;
}
