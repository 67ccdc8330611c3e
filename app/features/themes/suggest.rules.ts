// Owns the first tagger: which themes a text may carry, by words alone. It suggests; a person confirms, changes or
// rejects. It never lowers what the worry screen or a person has said.
import { normalise } from "~/lib/text";
import { isDenied, isWished } from "./denial.rules";
import { themeLexicon, wordLists } from "./lexicon";
import {
  type LexiconEntry,
  type Polarity,
  type ScreenedText,
  type Severity,
  type Suggestion,
  severities,
  type ThemeRow,
} from "./themes.schema";

export type Suggester = (text: string, screened?: ScreenedText) => Suggestion;

/** How much one meeting of each kind weighs. Meetings add up as independent hints would: 1 - (1 - a)(1 - b). */
const weights = { firm: 0.75, said: 0.7, hint: 0.35 } as const;
const leastP = 0.5;
const mostThemes = 3;

/** Which theme a cue of risk_cues.csv speaks of. The cue itself is the worry screen's. */
const themeOfCue: Readonly<Record<string, string>> = {
  RC03: "T11.1",
  RC10: "T11.1",
  RC11: "T11.1",
  RC12: "T11.1",
  RC13: "T11.1",
  RC14: "T11.1",
  RC15: "T11.1",
  RC16: "T03.2",
  RC17: "T02.1",
  RC18: "T11.4",
  RC19: "T11.2",
  RC20: "T11.5",
  RC21: "T11.1",
  RC22: "T11.1",
  RC23: "T11.1",
  RC24: "T11.1",
  RC25: "T11.1",
  RC26: "T11.1",
  RC28: "T11.3",
  RC29: "T01.1",
  RC30: "T03.2",
  RC40: "T01.1",
  RC41: "T04.5",
  RC42: "T05.5",
  RC43: "T06.5",
  RC44: "T13.6",
  RC45: "T01.1",
};

type Kind = keyof typeof weights;

interface Theme {
  readonly code: string;
  readonly polarity: ThemeRow["polarity"];
  readonly severity: Severity;
  readonly patterns: readonly (readonly [Kind, RegExp])[];
}

interface Meeting {
  readonly weight: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Compiles the child codes of themes.csv with the lexicon, once a process. A child without an entry in the lexicon
 * still has its example words. Throws if a pattern does not compile.
 */
export function makeSuggester(
  themeRows: readonly ThemeRow[],
  lexicon: readonly LexiconEntry[] = themeLexicon,
): Suggester {
  const entries = new Map(lexicon.map((entry) => [entry.code, entry]));
  const themes = themeRows
    .filter((row) => row.parent !== "")
    .map((row) => compileTheme(row, entries.get(row.code)));

  return (original, screened) => {
    const normal = normalise(original);
    const text = normal.text.replaceAll("\n", " ");
    const found: Found[] = [];
    for (const theme of themes) {
      const meetings = meetingsOf(theme, text).map(({ weight, start, end }): Meeting => {
        const [from, to] = normal.span(start, end);
        return { weight, start: from, end: to };
      });
      for (const cue of screened?.cues ?? []) {
        if (cue.negated || themeOfCue[cue.code] !== theme.code) continue;
        meetings.push({ weight: weights.firm, start: cue.start, end: cue.end });
      }
      const apart = joinOverlaps(meetings);
      const p = scoreOf(apart);
      if (p >= leastP) found.push({ theme, p, meetings: apart });
    }
    const chosen = found.sort((a, b) => importanceOf(b) - importanceOf(a)).slice(0, mostThemes);
    return {
      themes: chosen.map(({ theme, p, meetings }) => ({
        code: theme.code,
        p,
        because: meetings.map(({ start, end }) => [start, end] as const),
      })),
      polarity: polarityOf(chosen.map(({ theme }) => theme.polarity)),
      severity: severityOf(
        chosen.map(({ theme }) => theme.severity),
        screened?.level ?? null,
        text,
      ),
    };
  };
}

interface Found {
  readonly theme: Theme;
  readonly p: number;
  readonly meetings: readonly Meeting[];
}

function compileTheme(row: ThemeRow, entry: LexiconEntry | undefined): Theme {
  const patterns: [Kind, RegExp][] = [];
  const add = (kind: Kind, sources: readonly string[]): void => {
    if (sources.length > 0) patterns.push([kind, compile(sources)]);
  };
  add("firm", entry?.firm ?? []);
  add("said", entry?.said ?? []);
  add("hint", [...(entry?.hint ?? []), ...exampleWords(row)]);
  return { code: row.code, polarity: row.polarity, severity: entry?.severity ?? "S1", patterns };
}

/** Example words of themes.csv, but for the pointers to other files that some rows hold. */
function exampleWords(row: ThemeRow): string[] {
  return row.example_words
    .split("|")
    .map((words) => normalise(words.trim()).text)
    .filter((words) => words.length > 2 && !words.includes("."))
    .map((words) => words.replace(/[*+?^${}()|[\]\\]/g, "\\$&"));
}

function compile(sources: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${sources.map(expand).join("|")})\\b`, "g");
}

/** Fills in the word lists, the gaps of up to four (~) or eight (~~) words, and the blanks, where a comma may stand. */
function expand(source: string): string {
  let filled = source;
  for (let depth = 0; depth < 3; depth++) {
    filled = filled.replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const list = wordLists[name];
      if (list === undefined) throw new Error(`the lexicon names no word list ${name}`);
      return list;
    });
  }
  return filled
    .replaceAll(" ~~ ", gapOf(8))
    .replaceAll(" ~ ", gapOf(4))
    .replaceAll(" ?", "[ ,]*")
    .replaceAll(/(?<!\[\^?[^\]]*) /g, "[ ,]+");
}

function gapOf(words: number): string {
  return `(?:[^a-z0-9.!?]+[a-z0-9£&-]+){0,${words}}?[^a-z0-9.!?]+`;
}

function meetingsOf(theme: Theme, text: string): Meeting[] {
  const meetings: Meeting[] = [];
  for (const [kind, pattern] of theme.patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (kind !== "firm" && isDenied(text, start, end)) continue;
      if (theme.polarity === "praise" && isWished(text, start, end)) continue;
      meetings.push({ weight: weights[kind], start, end });
    }
  }
  return meetings;
}

/** Meetings that overlap are one, with the greatest weight among them. */
function joinOverlaps(meetings: readonly Meeting[]): Meeting[] {
  const joined: Meeting[] = [];
  for (const meeting of [...meetings].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (!last || meeting.start >= last.end) {
      joined.push(meeting);
      continue;
    }
    const end = Math.max(last.end, meeting.end);
    joined[joined.length - 1] = { weight: Math.max(last.weight, meeting.weight), start: last.start, end };
  }
  return joined;
}

function scoreOf(meetings: readonly Meeting[]): number {
  const doubt = meetings.reduce((product, meeting) => product * (1 - meeting.weight), 1);
  return Math.round(Math.min(0.95, 1 - doubt) * 1000) / 1000;
}

/** What is graver stands first among themes that are about as sure. */
function importanceOf(found: Found): number {
  return found.p + severities.indexOf(found.theme.severity) * 0.05;
}

function polarityOf(polarities: readonly ThemeRow["polarity"][]): Polarity {
  if (polarities.length === 0) return "none";
  const hasProblem = polarities.includes("problem");
  if (polarities.includes("praise")) return hasProblem ? "mixed" : "praise";
  return hasProblem ? "problem" : "idea";
}

const goesOn =
  /\b(?:always|every|again|agen|often|keeps?|constantly|most (?:days|weeks)|weeks|months|years|still|times)\b/;

function severityOf(ofThemes: readonly Severity[], ofScreen: Severity | null, text: string): Severity | null {
  const ranks = ofThemes.map((severity) =>
    severity === "S1" && goesOn.test(text) ? 2 : severities.indexOf(severity),
  );
  if (ofScreen !== null) ranks.push(severities.indexOf(ofScreen));
  return ranks.length > 0 ? severities[Math.max(...ranks)]! : null;
}
