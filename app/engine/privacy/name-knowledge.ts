// Owns what the machine knows of names: our own lists by tradition, and the great list of `humannames` less the words of the
// British dictionary. Read once a process, in about a quarter of a second.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { known, type NameKnowledge } from "~/features/privacy/names.schema";
import { plainOf } from "~/features/privacy/words.rules";
import { eachWord } from "./dictionary";
import { firstNames } from "./first-names";
import { nations, towns } from "./places";
import { placeWords, plainWords } from "./plain-words";
import { thingWords } from "./things";
import { makeWordFlags } from "./word-flags";
import { monthNames, shyNames, surnames, wordNames } from "./word-names";

const slots = 1 << 20;
let loaded: NameKnowledge | null = null;

/** What is known of names. The first call reads the lists, later ones answer at once. */
export function nameKnowledge(): NameKnowledge {
  loaded ??= load();
  return loaded;
}

const split = (list: string): string[] => list.split(/\s+/).filter(Boolean);

function load(): NameKnowledge {
  const flags = makeWordFlags(slots);
  const mark = (words: Iterable<string>, flag: number): void => {
    for (const word of words) flags.add(word, flag);
  };
  mark(firstNames, known.first);
  mark(wordNames, known.wordName);
  mark(surnames, known.surname);
  mark(plainWords, known.plain);
  mark(split(nations), known.plain);
  mark(split(thingWords), known.plain);
  mark(split(towns), known.town);
  mark(placeWords, known.place);
  mark(shyNames, known.shy);
  mark(monthNames, known.month);
  eachWord(fileOf("dictionary-en-gb", "index.aff"), fileOf("dictionary-en-gb", "index.dic"), (word) => {
    const isProper = word.charCodeAt(0) < 97;
    flags.add(plainOf(word), isProper ? known.proper : known.word);
  });
  for (const name of greatList()) {
    const plain = plainOf(name);
    if (plain.length > 2 && (flags.of(plain) & (known.word | known.plain | known.town)) === 0)
      flags.add(plain, known.rareName);
  }
  return { of: flags.of };
}

/** Every name of `humannames`, with its capital. */
export const greatList = (): string[] => fileOf("humannames", "list.txt").split(/\r?\n/);

function fileOf(folder: string, file: string): string {
  const main = createRequire(import.meta.url).resolve(folder);
  return readFileSync(path.join(path.dirname(main), file), "utf8");
}
