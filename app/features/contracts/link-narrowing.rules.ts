// Owns what narrows a name down to one contract: the kinds of service and the places that a text speaks of.
import { normalise } from "~/lib/text";
import { type Token, tokensOf } from "./link-index.rules";
import { roadWords, type ServicePhrase, servicePhrases } from "./link-words.rules";
import type { LinkableContract } from "./match-service.rules";

/** A kind of service spoken of, at token positions from (included) to (excluded). */
export interface SaidService {
  readonly code: string;
  readonly isStrong: boolean;
  readonly from: number;
  readonly to: number;
}

const phrasesByFirst = new Map<string, ServicePhrase[]>();
for (const phrase of servicePhrases) {
  const first = phrase.words[0]!;
  phrasesByFirst.set(first, [...(phrasesByFirst.get(first) ?? []), phrase]);
}

/** The kinds of service that words speak of: at each place the longest phrase, with every code that it stands for. */
export function servicesIn(tokens: readonly Token[]): SaidService[] {
  const found: SaidService[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const met = (phrasesByFirst.get(tokens[from]!.text) ?? []).filter((phrase) =>
      phrase.words.every((word, at) => tokens[from + at]?.text === word),
    );
    const length = met[0]?.words.length ?? 0;
    for (const phrase of met) {
      if (phrase.words.length === length)
        found.push({ code: phrase.code, isStrong: phrase.isStrong, from, to: from + length });
    }
    if (length > 1) from += length - 1;
  }
  return found;
}

/** The places of a register: which of them words name, and which a contract serves. */
export interface PlaceIndex {
  find(tokens: readonly Token[]): string[];
  of(contract: number): readonly string[];
}

/** Indexes the places that contracts serve. A place is found where all its words stand together. */
export function makePlaceIndex(register: readonly LinkableContract[]): PlaceIndex {
  const served = register.map((contract) => contract.places.map(keyOf).filter((place) => place.length > 2));
  const byFirst = new Map<string, string[][]>();
  for (const place of new Set(served.flat())) {
    const words = place.split(" ");
    byFirst.set(words[0]!, [...(byFirst.get(words[0]!) ?? []), words]);
  }
  return {
    find(tokens) {
      const found: string[] = [];
      tokens.forEach((token, from) => {
        for (const words of byFirst.get(token.text) ?? []) {
          const isRoad = roadWords.has(tokens[from + words.length]?.text ?? "");
          if (!isRoad && words.every((word, at) => tokens[from + at]?.text === word))
            found.push(words.join(" "));
        }
      });
      return found;
    },
    of: (contract) => served[contract] ?? [],
  };
}

function keyOf(place: string): string {
  return tokensOf(normalise(place).text)
    .map((token) => token.text)
    .join(" ");
}
