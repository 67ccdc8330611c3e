// Owns opening the engines that read a text, themes and worry, from the files of the project: the same for commands, the worker and the app.
import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { readScreen } from "~/features/safeguarding/read-screen.server";
import { cueRow, negationRow } from "~/features/safeguarding/safeguarding.schema";
import { makeScreen } from "~/features/safeguarding/screen.rules";
import { makeSuggester } from "~/features/themes/suggest.rules";
import { type Embedder, withMemory } from "./embedder";
import { makeSafetyEngine, type SafetyEngine } from "./safety/safety-engine";
import { readSafetyModel } from "./safety/safety-model";
import { makeIdentify, makeUnread } from "./themes/language";
import {
  embedderOf,
  type Mode,
  readThemeRows,
  rememberingSuggester,
  weightsFile,
} from "./themes/learn.server";
import { themeBlocks } from "./themes/theme-features";
import { unpackThemeModel } from "./themes/theme-model";
import { makeThemeReader, type ThemeReader } from "./themes/theme-reader";

export interface EngineFolders {
  /** Holds themes.csv, risk_cues.csv and negation_rules.csv. */
  readonly taxonomiesFolder: string;
  /** Holds the trained weights. */
  readonly weightsFolder: string;
}

/** Reads lists and weights at once; the embedding model loads at the first text. Throws where a file cannot be read. */
export function openThemeReader(
  { taxonomiesFolder, weightsFolder }: EngineFolders,
  mode: Mode = "live",
  embedder: Embedder = withMemory(embedderOf(mode)),
): ThemeReader {
  const rows = readThemeRows(taxonomiesFolder);
  const read = <T extends z.ZodType>(list: string, shape: T): z.infer<T>[] =>
    z
      .array(shape)
      .parse(
        parse(readFileSync(path.join(taxonomiesFolder, `${list}.csv`), "utf8"), { columns: true, bom: true }),
      );
  const screen = makeScreen(read("risk_cues", cueRow), read("negation_rules", negationRow));
  const suggest = rememberingSuggester(makeSuggester(rows));
  const model = unpackThemeModel(readFileSync(weightsFile(weightsFolder, mode)), themeBlocks(suggest));
  const codesOf = (polarity: string) =>
    new Set(rows.filter((row) => row.polarity === polarity).map(({ code }) => code));
  return makeThemeReader({
    model,
    embedder,
    suggest,
    praiseCodes: codesOf("praise"),
    ideaCodes: codesOf("idea"),
    worryLevel: (text) => screen(text).level,
    isUnread: makeUnread(makeIdentify()),
  });
}

/** Reads lists and weights at once, as `openThemeReader` does; both may share an embedder, which is most of the memory. */
export function openSafetyEngine(
  { taxonomiesFolder, weightsFolder }: EngineFolders,
  mode: Mode = "live",
  embedder: Embedder = withMemory(embedderOf(mode)),
): SafetyEngine {
  return makeSafetyEngine({
    embedder,
    ...readScreen(taxonomiesFolder),
    model: readSafetyModel(weightsFolder, mode),
  });
}

/** The engines that one thread answers with. */
export interface OpenEngines {
  readonly themes: ThemeReader;
  readonly safety: SafetyEngine;
}

/** Opens both engines on one embedder. */
export function openEngines(folders: EngineFolders, mode: Mode): OpenEngines {
  const embedder = withMemory(embedderOf(mode));
  return {
    themes: openThemeReader(folders, mode, embedder),
    safety: openSafetyEngine(folders, mode, embedder),
  };
}
