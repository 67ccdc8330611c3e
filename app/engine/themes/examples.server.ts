// Owns reading what the theme heads learn from: written examples, the demo council's labelled voices, the code list's own words,
// and real comments whose label truly means one of our codes. Nothing here is ever shown or counted as something said.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { polarities, severities, type ThemeRow } from "~/features/themes/themes.schema";
import type { ThemeExample } from "./theme-model";

const written = z.object({
  text: z.string().min(1),
  channel: z.string().optional(),
  question: z.string().nullish(),
  themes: z.array(z.string()).max(3),
  severity: z.enum(severities),
  polarity: z.enum(polarities),
  style: z.string(),
});
const voice = z.object({
  words: z.string().min(1),
  channel: z.string(),
  lang: z.string(),
  themes: z.array(z.string()),
  severity: z.enum(severities).nullable(),
});
const mapping = z.object({
  file: z.string(),
  column: z.string(),
  label: z.string(),
  mood: z.enum(["praise", "problem", "any"]),
  code: z.string(),
  most: z.coerce.number().int(),
  reason: z.string().min(1),
});

const linesOf = (file: string): unknown[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line));

/** Every line of db/seed/examples/themes. Throws with the file's name where a line has not its shape. */
export function readWritten(folder: string): ThemeExample[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".ndjson"))
    .sort();
  return files.flatMap((file) =>
    linesOf(path.join(folder, file)).map((line, at): ThemeExample => {
      const parsed = written.safeParse(line);
      if (!parsed.success) throw new Error(`${file} line ${at + 1}: ${parsed.error.issues[0]?.message}`);
      const { text, channel, question, themes, severity, polarity, style } = parsed.data;
      return {
        text,
        ...(channel ? { channel } : {}),
        ...(question ? { question } : {}),
        themes,
        severity,
        polarity,
        style,
        source: "written",
        weight: 1,
      };
    }),
  );
}

/** The English voices of the demo council, written by other people than the examples. */
export function readVoices(file: string): ThemeExample[] {
  return linesOf(file).flatMap((line): ThemeExample[] => {
    const { words, channel, lang, themes, severity } = voice.parse(line);
    if (lang !== "en") return [];
    return [
      {
        text: words,
        channel: channel.toLowerCase(),
        themes: themes.slice(0, 3),
        severity,
        polarity: null,
        style: "plain",
        source: "voices",
        weight: 1,
      },
    ];
  });
}

/** The code list's own words, so that a code without examples is not without meaning. */
export function readDefinitions(rows: readonly (ThemeRow & { definition?: string })[]): ThemeExample[] {
  return rows
    .filter(({ parent }) => parent !== "")
    .flatMap((row) => {
      const phrases = row.example_words.split("|").filter((words) => words && !words.includes("."));
      return [`${row.label}. ${row.definition ?? ""}`, ...phrases].map(
        (text): ThemeExample => ({
          text,
          themes: [row.code],
          severity: null,
          polarity: null,
          style: "definition",
          source: "code list",
          weight: 0.3,
        }),
      );
    });
}

/**
 * Real comments under the reviewed mapping, where the folder of open data is there; otherwise none. Only comments with exactly
 * one label are taken, because what else a comment says is not known. The first `most` rows of each mapping, in file order.
 */
export function readMapped(mappingFile: string, folder: string | undefined): ThemeExample[] {
  if (!folder || !existsSync(path.join(folder, "feedback"))) return [];
  const read = (file: string): Record<string, string>[] =>
    parse(readFileSync(path.join(folder, "feedback", file), "utf8"), { columns: true, bom: true });
  const tables = new Map<string, Record<string, string>[]>();
  const seen = new Set<string>();
  return z
    .array(mapping)
    .parse(parse(readFileSync(mappingFile, "utf8"), { columns: true, bom: true }))
    .flatMap((rule) => {
      const rows = tables.get(rule.file) ?? read(rule.file);
      tables.set(rule.file, rows);
      const taken: ThemeExample[] = [];
      for (const row of rows) {
        if (taken.length >= rule.most) break;
        const text = row.text?.trim() ?? "";
        const mood = moodOf(row);
        if (row[rule.column]?.trim() !== rule.label || (rule.mood !== "any" && rule.mood !== mood)) continue;
        if (text === "" || seen.has(text)) continue;
        seen.add(text);
        taken.push({
          text,
          ...(asksForBetter(row.question) ? { question: "What could be better?" } : {}),
          themes: rule.code === "none" ? [] : [rule.code],
          severity: null,
          polarity: rule.mood === "any" ? null : rule.mood,
          style: "plain",
          source: "comments",
          weight: rule.code === "none" ? 0.4 : 0.15,
        });
      }
      return taken;
    });
}

const asksForBetter = (question: string | undefined): boolean => /better|improve/i.test(question ?? "");

/** The 9-theme file gives criticality (-5 to 5), the other file sentiment (1 very good to 5 very bad). */
function moodOf(row: Record<string, string>): "praise" | "problem" | "neutral" {
  if (row.criticality !== undefined) {
    const criticality = Number(row.criticality);
    return criticality > 0 ? "praise" : criticality < 0 ? "problem" : "neutral";
  }
  const sentiment = Number(row.sentiment);
  return sentiment <= 2 ? "praise" : sentiment >= 4 ? "problem" : "neutral";
}
