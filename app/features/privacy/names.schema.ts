// Owns what can be known of a word when names are looked for, and the shape of a trained model. It decides nothing.

/** What lists say of a word; one word may carry several. */
export const known = {
  /** Hardly ever anything but a first name. */
  first: 1,
  /** A first name and an ordinary word: "will", "grace". */
  wordName: 2,
  surname: 4,
  /** In the great list of names and in no dictionary. */
  rareName: 8,
  /** An ordinary word of the dictionary. */
  word: 16,
  /** In the dictionary with a capital: a place, a brand, a nation, a name. */
  proper: 32,
  /** A word of care talk, which is never a name. */
  plain: 64,
  /** Makes a place or an organisation of the name before it: "road", "house". */
  place: 128,
  /** A name only with a capital, or where it is said outright to be one: "happy", "miles". */
  shy: 256,
  month: 512,
  /** A town, a county or a country. */
  town: 1024,
} as const;

/** What is known of words, in lower case and without accents. */
export interface NameKnowledge {
  /** The flags of `known`, 0 where nothing is. */
  of(plain: string): number;
}

/** A linear model over features of a word in its text: log-odds that it is a name. */
export interface PersonModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}
