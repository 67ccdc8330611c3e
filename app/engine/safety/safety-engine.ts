// Owns the engine behind `understand:safety`: phrase cues, negation and a trained model together say whether a text worries, how
// much, and because of which words. It may raise a person's attention. It lowers nothing that a person or the cue screen said.
import type { Embedder } from "~/engine/embedder";
import type { Negation } from "~/features/safeguarding/negation.rules";
import type { CueHit, Level, ScreenResult } from "~/features/safeguarding/safeguarding.schema";
import type { Screen } from "~/features/safeguarding/screen.rules";
import { pages } from "~/features/safeguarding/screen.rules";
import { featuresOf, rowOf, stretchesOf, type TextFeatures } from "./safety-features";
import { type Limits, type SafetyModel, type Scores, scoresOf } from "./safety-model";
import { reasonsOf } from "./safety-reasons";

/** Why a text worries. `because` are words of the text; a type of abuse is a hint for safeguarding staff, who alone choose one. */
export interface Reason {
  /** A code of risk_cues.csv, the name of a group of the worry lexicon, or "whole". */
  readonly code: string;
  readonly what: string;
  readonly abuseType: string | null;
  readonly because: string;
  readonly start: number;
  readonly end: number;
}

export interface Verdict {
  /** S3 to S5. */
  readonly worry: boolean;
  /** Null where there are no words, or they are in letters that the engine cannot read: a person reads it. */
  readonly level: Level | null;
  readonly reasons: readonly Reason[];
  readonly isUnread: boolean;
  readonly model: string;
}

export interface SafetyEngine {
  readonly version: string;
  /** One verdict a text, in order. */
  assess(texts: readonly string[]): Promise<Verdict[]>;
}

interface Parts {
  readonly embedder: Embedder;
  readonly screen: Screen;
  readonly negation: Negation;
  readonly model: SafetyModel;
}

/** A text ready to be scored: its own features and those of its stretches. */
export interface Prepared {
  readonly text: string;
  readonly screened: ScreenResult;
  readonly whole: TextFeatures;
  readonly stretches: readonly { readonly text: string; readonly features: TextFeatures }[];
}

/** Everything about a text that needs no embedding. */
export function prepare(text: string, screen: Screen, negation: Negation): Prepared {
  const screened = screen(text);
  return {
    text,
    screened,
    whole: featuresOf(text, screened, negation),
    stretches: stretchesOf(text).map((words) => ({
      text: words,
      features: featuresOf(words, screen(words), negation),
    })),
  };
}

/**
 * The level of a text. A head's level is called above its limit. A cue that is not denied is called as well, unless the model is
 * sure of the contrary ("a training day on bruises"); the screen at intake has raised it then all the same.
 */
export function levelOf(
  scores: Scores,
  { text, screened }: Pick<Prepared, "text" | "screened">,
  limits: Limits,
): Level {
  const isPaged = pages(text, screened);
  if (scores.S5 >= limits.S5 && scores.S3 >= limits.S3) return "S5";
  if (isPaged && (screened.level === null || scores.S5 >= limits.emergencyCue)) return "S5";
  const isModelWorry = scores.S3 >= limits.S3;
  const isCueWorry = screened.level !== null && scores.S3 >= limits.cue;
  if (isModelWorry || isCueWorry) {
    const isGrave = scores.S4 >= limits.S4 || (isCueWorry && screened.level !== "S3");
    return isGrave ? "S4" : "S3";
  }
  if (scores.S2 >= limits.S2) return "S2";
  return scores.S1 >= limits.S1 ? "S1" : "S0";
}

const isEnglishLetters = /[a-z]/i;

/** Mostly in letters that English is not written in. */
export function isUnreadable(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return (
    letters.length > 0 &&
    letters.filter((letter) => isEnglishLetters.test(letter)).length * 2 < letters.length
  );
}

/** Puts the engine together. The model is the stored one, or a fresh one in training. */
export function makeSafetyEngine({ embedder, screen, negation, model }: Parts): SafetyEngine {
  return {
    version: model.version,
    async assess(texts) {
      const prepared = texts.map((text) => prepare(text, screen, negation));
      const meanings = await embedder.embed(
        prepared.flatMap(({ text, stretches }) => [text, ...stretches.map((each) => each.text)]),
      );
      let at = 0;
      return prepared.map((each) => {
        const whole = rowOf(each.whole, meanings[at++]!);
        const stretches = each.stretches.map(({ features }) => rowOf(features, meanings[at++]!));
        const scores = scoresOf(model, whole, stretches);
        const isUnread = isUnreadable(each.text);
        const hasWords = /[\p{L}\p{N}]/u.test(each.text);
        const level = isUnread || !hasWords ? null : levelOf(scores, each, model.limits);
        const worry = level !== null && level >= "S3";
        return {
          worry,
          level,
          reasons: worry ? reasonsOf(each, model) : mentioned(each.screened.cues),
          isUnread,
          model: model.version,
        };
      });
    },
  };
}

/** Cues of a text that is not called a worry: a person sees what was mentioned. */
const mentioned = (cues: readonly CueHit[]): Reason[] =>
  cues.map(({ code, label, negated, abuseType, because, start, end }) => ({
    code,
    what: negated ? `${label} (mentioned, denied)` : `${label} (mentioned)`,
    abuseType,
    because,
    start,
    end,
  }));
