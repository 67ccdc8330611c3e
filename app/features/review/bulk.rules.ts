// Owns when suggestions may be accepted together: what a sample has to show first. Pure.
import type { SampleVerdict } from "./bulk.schema";

/** Suggestions that are looked at one by one before the rest may be accepted, and how many of them must be right. */
export const SAMPLE_SIZE = 10;
export const RIGHT_AT_LEAST = 9;

/**
 * What a sample says: look at more of it; too many are wrong, whatever is still to come; or the rest may be accepted. A sample
 * of fewer than ten says nothing of a rest.
 */
export function sampleSays(verdicts: readonly (SampleVerdict | null)[]): "look" | "refused" | "ready" {
  const wrong = verdicts.filter((verdict) => verdict === "wrong").length;
  if (wrong > SAMPLE_SIZE - RIGHT_AT_LEAST) return "refused";
  return verdicts.length < SAMPLE_SIZE || verdicts.includes(null) ? "look" : "ready";
}
