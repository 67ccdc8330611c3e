// Owns how far two people agree beyond chance. Pure.

/** How two people coded the same items with yes and no. */
export interface Counts {
  both: number;
  firstOnly: number;
  secondOnly: number;
  neither: number;
}

export interface Agreement {
  items: number;
  /** The share of items on which they said the same, 0 to 1. */
  observed: number;
  /** The share that chance alone would give, 0 to 1. */
  expected: number;
  /** Null where chance alone would give full agreement, as where neither ever said yes: then it says nothing. */
  kappa: number | null;
  /** From and to, 95 times of 100, by the large-sample error of Cohen (1960); rough where items are few. */
  range: [low: number, high: number] | null;
}

/**
 * Cohen's kappa for a code with yes and no; null where there are no items. J. Cohen, "A coefficient of agreement for nominal
 * scales", Educational and Psychological Measurement 20 (1960). Checked against the worked examples of Viera and Garrett,
 * "Understanding interobserver agreement", Family Medicine 37 (2005): 15, 5, 10, 70 gives 0.57; and of Feinstein and
 * Cicchetti, "High agreement but low kappa", Journal of Clinical Epidemiology 43 (1990): 40, 9, 6, 45 gives 0.70, and
 * 80, 10, 5, 5 with the same 85 % of agreement gives 0.32.
 */
export function cohensKappa({ both, firstOnly, secondOnly, neither }: Counts): Agreement | null {
  const items = both + firstOnly + secondOnly + neither;
  if (items === 0) return null;
  const first = (both + firstOnly) / items;
  const second = (both + secondOnly) / items;
  const observed = (both + neither) / items;
  const expected = first * second + (1 - first) * (1 - second);
  return agreement(items, observed, expected);
}

/**
 * One kappa over several codes: the mean of what was observed against the mean of what chance would give, so that codes which
 * hardly anybody used do not swing it. H. de Vries and others, "Using pooled kappa to summarize interrater agreement across
 * many items", Field Methods 20 (2008). Null where there are none.
 */
export function pooledKappa(each: readonly Agreement[]): Agreement | null {
  if (each.length === 0) return null;
  const mean = (of: "observed" | "expected") => each.reduce((sum, one) => sum + one[of], 0) / each.length;
  return agreement(Math.max(...each.map((one) => one.items)), mean("observed"), mean("expected"));
}

function agreement(items: number, observed: number, expected: number): Agreement {
  const left = 1 - expected;
  // What chance gives is a sum of products: short of one by a rounding only, it is one.
  if (left < 1e-12) return { items, observed, expected, kappa: null, range: null };
  const kappa = (observed - expected) / left;
  const error = (1.96 * Math.sqrt((observed * (1 - observed)) / items)) / left;
  return {
    items,
    observed,
    expected,
    kappa,
    range: [Math.max(-1, kappa - error), Math.min(1, kappa + error)],
  };
}

/** What two people held of an item: theme codes. */
export interface CodedTwice {
  first: readonly string[];
  second: readonly string[];
}

const parentOf = (code: string): string => code.split(".")[0] ?? code;

/** Counts for each theme that either of them used, by the code of the theme above ("T01" of "T01.1"), in order. */
export function countsByParent(items: readonly CodedTwice[]): Map<string, Counts> {
  const sets = items.map(({ first, second }) => ({
    first: new Set(first.map(parentOf)),
    second: new Set(second.map(parentOf)),
  }));
  const parents = [...new Set(sets.flatMap(({ first, second }) => [...first, ...second]))].sort();
  return new Map(
    parents.map((parent) => {
      const said = sets.map(({ first, second }) => [first.has(parent), second.has(parent)] as const);
      const count = (first: boolean, second: boolean) =>
        said.filter(([one, other]) => one === first && other === second).length;
      return [
        parent,
        {
          both: count(true, true),
          firstOnly: count(true, false),
          secondOnly: count(false, true),
          neither: count(false, false),
        },
      ];
    }),
  );
}
