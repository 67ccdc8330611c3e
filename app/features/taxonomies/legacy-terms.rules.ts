// Owns which words people still use for something that has another name now, both ways, so that whoever looks for one finds
// the other. Codes are those of legacy_terms.csv. Only names of the same thing are here: what merely resembles is not.

export interface LegacyTerm {
  /** Code of legacy_terms.csv. */
  code: string;
  /** What it was called; lower case, no punctuation. */
  old: readonly string[];
  /** What it is called today. */
  now: readonly string[];
}

const terms: readonly LegacyTerm[] = [
  {
    code: "PCT",
    old: ["pct", "primary care trust", "ccg", "clinical commissioning group"],
    now: ["icb", "integrated care board"],
  },
  { code: "S31", old: ["section 31", "s31"], now: ["section 75", "s75"] },
  { code: "ADPL", old: ["adult placement"], now: ["shared lives"] },
  { code: "FACS", old: ["fair access to care services", "facs"], now: ["national eligibility"] },
  { code: "CMB", old: ["council managed budget"], now: ["managed personal budget", "managed budget"] },
  { code: "PB", old: ["personalised budget"], now: ["personal budget"] },
  {
    code: "NDA",
    old: ["non directed advocacy", "non directive advocacy"],
    now: ["non instructed advocacy"],
  },
  { code: "SC", old: ["select committee"], now: ["overview and scrutiny", "scrutiny committee"] },
  { code: "HSCIC", old: ["hscic", "nhs digital"], now: ["nhs england"] },
  { code: "SALT", old: ["short and long term return"], now: ["client level data"] },
  { code: "HCPC", old: ["hcpc"], now: ["social work england"] },
  { code: "ILF", old: ["ilf"], now: ["independent living fund"] },
  { code: "RIU", old: ["registration and inspection unit"], now: ["cqc", "care quality commission"] },
  { code: "LAA", old: ["local area agreement", "lpsa"], now: ["better care fund"] },
  { code: "CPA", old: ["care programme approach"], now: ["community mental health framework"] },
  { code: "CHIRO", old: ["chiropody", "chiropodist"], now: ["podiatry", "podiatrist"] },
];

/**
 * Codes of legacy_terms.csv that are no other name for something: BI1 warns that a professional duty is not a best-interests
 * decision, so neither must find the other.
 */
export const notSynonyms: readonly string[] = ["BI1"];

/** Old and present names of the same thing. */
export const legacyTerms = (): readonly LegacyTerm[] => terms;

/** The other names of a run of words (lower case, spaces between), without itself; empty where it has none. */
export function otherNamesOf(phrase: string): readonly string[] {
  const found = terms.find((term) => term.old.includes(phrase) || term.now.includes(phrase));
  return found ? [...found.now, ...found.old].filter((name) => name !== phrase) : [];
}

const initials = new Set(["pct", "ccg", "icb", "facs", "hscic", "hcpc", "ilf", "cqc", "lpsa"]);
const withCapital: Readonly<Record<string, string>> = {
  "shared lives": "Shared Lives",
  "nhs digital": "NHS Digital",
  "nhs england": "NHS England",
  "social work england": "Social Work England",
};

/** A name as it is written: "ICB", "Shared Lives", "section 75". */
export const sayName = (name: string): string =>
  initials.has(name) ? name.toUpperCase() : (withCapital[name] ?? name);

/** The most words that a name here has. */
export const longestName = Math.max(
  ...terms.flatMap(({ old, now }) => [...old, ...now]).map((name) => name.split(" ").length),
);
