// Owns the shapes of what is said between the engine's worker thread and whoever asks it.
import type { Verdict } from "./safety/safety-engine";
import type { Mode } from "./themes/learn.server";
import type { ThemeAnswer, ThemeAsked } from "./themes/theme-reader";

/** What is asked: the themes of texts, or whether they worry. */
export type Asked =
  | { readonly mode: Mode; readonly texts: readonly ThemeAsked[] }
  | { readonly mode: Mode; readonly worries: readonly string[] };

export type ToWorker = Asked & { readonly id: number };

export type FromWorker =
  | { readonly id: number; readonly answers: readonly ThemeAnswer[] }
  | { readonly id: number; readonly verdicts: readonly Verdict[] }
  | { readonly id: number; readonly error: string };
