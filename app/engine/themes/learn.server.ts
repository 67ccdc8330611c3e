// Owns retraining the theme heads from the examples in the project: the careful model, and the quick one for long imports. It
// writes new weights with a new version; what an older version said is left as it was.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { makeSuggester, type Suggester } from "~/features/themes/suggest.rules";
import { themeRow } from "~/features/themes/themes.schema";
import { type Embedder, makeSentenceEmbedder } from "../embedder";
import { dealOut } from "../labels/labels";
import { makeStaticEmbedder } from "../static-embedder";
import { readDefinitions, readMapped, readVoices, readWritten } from "./examples.server";
import { themeBlocks } from "./theme-features";
import { packThemeModel, type ThemeExample, type ThemeModel, trainThemeModel } from "./theme-model";

/** How texts are read: carefully one by one as they come, or quickly by the thousand. */
export const modes = ["live", "bulk"] as const;
export type Mode = (typeof modes)[number];

export const weightsFile = (weightsFolder: string, mode: Mode): string =>
  path.join(weightsFolder, `themes-${mode}.bin`);

export const embedderOf = (mode: Mode): Embedder =>
  mode === "live" ? makeSentenceEmbedder({ peaks: true }) : makeStaticEmbedder();

/** A suggester that remembers its last texts: the lexicon is asked about each of them more than once. */
export function rememberingSuggester(suggest: Suggester, mostTexts = 16): Suggester {
  const known = new Map<string, ReturnType<Suggester>>();
  return (text) => {
    const first = known.get(text) ?? suggest(text);
    known.set(text, first);
    if (known.size > mostTexts) known.delete(known.keys().next().value!);
    return first;
  };
}

const themeList = z.array(themeRow.extend({ definition: z.string() }));

/** The rows of themes.csv. Throws where one has not its shape. */
export function readThemeRows(taxonomiesFolder: string) {
  const words = readFileSync(path.join(taxonomiesFolder, "themes.csv"), "utf8");
  return themeList.parse(parse(words, { columns: true, bom: true }));
}

export interface Material {
  readonly codes: readonly string[];
  readonly suggest: Suggester;
  readonly examples: readonly ThemeExample[];
}

/** Everything there is to learn from. `seedFolder` is db/seed; real comments are read where `openData` names their folder. */
export function readMaterial(seedFolder: string, openData: string | undefined): Material {
  const rows = readThemeRows(path.join(seedFolder, "taxonomies"));
  return {
    codes: rows.filter(({ parent }) => parent !== "").map(({ code }) => code),
    suggest: rememberingSuggester(makeSuggester(rows), Number.POSITIVE_INFINITY),
    examples: [
      ...readWritten(path.join(seedFolder, "examples", "themes")),
      ...readVoices(path.join(seedFolder, "northmere", "voices.ndjson")),
      ...readDefinitions(rows),
      ...readMapped(path.join(seedFolder, "examples", "pxtextmining-mapping.csv"), openData),
    ],
  };
}

/** Least probability at which a code is suggested: the one with the best F1 on written texts that the heads had not seen. */
export const leastProbability = 0.27;
const parts = 5;

/** Trains one model. Equal material gives an equal model. */
export async function learnThemes(
  { codes, suggest, examples }: Material,
  embedder: Embedder,
  version: string,
  report: (words: string) => void,
): Promise<ThemeModel> {
  report(`Reading ${examples.length} examples …`);
  const vectors = await embedder.embed(examples.map(({ text }) => text));
  const all = examples.map((example, i) => ({ example, vector: vectors[i]! }));
  const partOf = dealOut(
    examples.map(({ text }) => text),
    parts,
  );
  const options = { version, partOf, threshold: leastProbability, report };
  return trainThemeModel(all, codes, themeBlocks(suggest), options);
}

/** Names a version after what it learned from, so that equal material keeps its name and any other gets a new one. */
export function versionOf({ examples }: Pick<Material, "examples">, mode: Mode): string {
  const hash = createHash("sha256");
  for (const { text, themes, weight } of examples) hash.update(JSON.stringify([text, themes, weight]));
  return `themes-${mode}-${hash.digest("hex").slice(0, 8)}`;
}

/** Trains the models of `wanted` and writes their weights; gives their versions and sizes in bytes. */
export async function retrain(
  folders: { seedFolder: string; weightsFolder: string; openData: string | undefined },
  report: (words: string) => void,
  wanted: readonly Mode[] = modes,
): Promise<{ version: string; examples: number; bytes: number }[]> {
  const material = readMaterial(folders.seedFolder, folders.openData);
  mkdirSync(folders.weightsFolder, { recursive: true });
  const written: { version: string; examples: number; bytes: number }[] = [];
  for (const mode of wanted) {
    const version = versionOf(material, mode);
    report(`${version}:`);
    const model = await learnThemes(material, embedderOf(mode), version, report);
    const sources = Object.fromEntries(
      [...new Set(material.examples.map(({ source }) => source))].map((source) => [
        source,
        material.examples.filter((each) => each.source === source).length,
      ]),
    );
    const bytes = packThemeModel(model, sources);
    writeFileSync(weightsFile(folders.weightsFolder, mode), bytes);
    written.push({ version, examples: material.examples.length, bytes: bytes.length });
  }
  return written;
}
