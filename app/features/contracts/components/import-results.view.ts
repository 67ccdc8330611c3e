// Owns how what came of an import is shown: counts, and reasons in words with where in the file they stand.
import type { FileFormat, SkipReason } from "../notice.schema";

/** One file and what came of it, ready to be shown. */
export interface ImportedFile {
  file: string;
  /** Null where nothing of it could be read. */
  format: FileFormat | null;
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  skipped: number;
  /** Why entries were left out, and where in the file; no more than twenty places each. */
  reasons: { why: string; count: number; places: string[] }[];
  /** Why the file was refused, as a sentence. */
  refused: string | null;
}

interface Outcome extends Omit<ImportedFile, "reasons" | "refused"> {
  reasons: Partial<Record<SkipReason, string[]>>;
  refused: { key: string; values: Record<string, string | number> } | null;
}

/** Places named for each reason; a file of a million blank rows must not make a page of them. */
export const PLACES_SHOWN = 20;

/** What came of one file, in words. */
export function importedFile(
  outcome: Outcome,
  t: (key: string, values?: Record<string, unknown>) => string,
): ImportedFile {
  const { file, format, read, created, updated, unchanged, skipped, refused } = outcome;
  return {
    file,
    format,
    read,
    created,
    updated,
    unchanged,
    skipped,
    reasons: Object.entries(outcome.reasons).map(([reason, places]) => ({
      why: t(`contracts:import.skip.${reason}`),
      count: places.length,
      places: places.slice(0, PLACES_SHOWN),
    })),
    refused: refused && t(refused.key, refused.values),
  };
}
