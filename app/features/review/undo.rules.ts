// Owns how what a person decided is written into the audit trail so that it can be taken back: what was decided, and what
// stood there before. Codes, ids and times only. Pure.
import type { AuditValue } from "../audit/audit.schema";

export interface Before {
  value: string;
  by: string;
  at: number;
}

/** One thing that was decided, and what stood there before; null where nothing did. */
export interface Step {
  kind: "theme" | "link" | "severity" | "read";
  /** Theme code, contract id; empty for severity and for having read. */
  key: string;
  value: string;
  before: Before | null;
}

/** As many details as a row of the audit trail takes. */
export const MOST_DETAILS = 20;

/** Steps as details of an audit row. */
export function writeSteps(steps: readonly Step[]): Record<string, AuditValue> {
  const detail: Record<string, AuditValue> = {};
  for (const { kind, key, value, before } of steps) {
    detail[`${kind}:${key}`] = value;
    if (before) detail[`was:${kind}:${key}`] = `${before.value}|${before.by}|${before.at}`;
  }
  return detail;
}

/** Reads steps back; details that are no step are left out. */
export function readSteps(detail: Readonly<Record<string, unknown>>): Step[] {
  return Object.entries(detail).flatMap(([name, value]) => {
    const [, kind, key] = /^(theme|link|severity|read):(.*)$/.exec(name) ?? [];
    if (!kind || key === undefined || typeof value !== "string") return [];
    return [{ kind: kind as Step["kind"], key, value, before: readBefore(detail[`was:${kind}:${key}`]) }];
  });
}

function readBefore(text: unknown): Before | null {
  const [value, by, at] = typeof text === "string" ? text.split("|") : [];
  return value && by && at ? { value, by, at: Number(at) } : null;
}

/**
 * The last of these acts that was not taken back: acts newest first, each decided or undone; an undone one names in `act` the
 * number of the act it took back.
 */
export function lastStanding<
  A extends { seq: number; action: string; detail: Readonly<Record<string, unknown>> },
>(acts: readonly A[]): A | null {
  const undone = new Set(
    acts.filter((each) => each.action === "review.undone").map((each) => each.detail.act),
  );
  return acts.find((each) => each.action === "review.decided" && !undone.has(each.seq)) ?? null;
}
