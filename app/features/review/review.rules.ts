// Owns what a person may decide about an item, and what their choice becomes. Pure.
import { nameKey } from "../contracts/plain-values.rules";
import type { Severity } from "../evidence/evidence.schema";
import type { Choice, Verdict } from "./review.schema";

/** At most this many themes an item are held to be so by people (the rule for coders of the domain page, section 3). */
export const MOST_THEMES = 3;

/** "Possible abuse or neglect" of themes.csv: only safeguarding staff may say that it is not so. */
export const ABUSE_THEME = "T11.1";

export interface Standing {
  isSuggested: boolean;
  /** A person adds it, and it was found in the list of what may be added. */
  isNew: boolean;
  /** What was decided before; null where nothing was. */
  verdict: Verdict | null;
}

/**
 * What a choice becomes: yes to a suggestion confirms it, yes to anything else adds it, no rejects. Null where nothing was
 * suggested, decided or added before, so that there is nothing to say yes or no to.
 */
export function verdictFor(choice: Choice, { isSuggested, isNew, verdict }: Standing): Verdict | null {
  if (isSuggested) return choice === "yes" ? "confirmed" : "rejected";
  if (verdict === null) return choice === "yes" && isNew ? "added" : null;
  return choice === "yes" ? "added" : "rejected";
}

/** The next choice of a key that switches a theme: on unless it is on. */
export const toggled = (verdict: Verdict | null): Choice =>
  verdict === "confirmed" || verdict === "added" ? "no" : "yes";

/** Why these themes may not be decided so, as the end of an i18n key; null where they may. */
export function themesRefusal(
  after: ReadonlyMap<string, Verdict>,
  changes: readonly { code: string; verdict: Verdict }[],
  isSafeguarding: boolean,
): "threeThemes" | "abuseTheme" | null {
  const rejectsAbuse = changes.some((change) => change.code === ABUSE_THEME && change.verdict === "rejected");
  if (rejectsAbuse && !isSafeguarding) return "abuseTheme";
  const held = [...after.values()].filter((verdict) => verdict !== "rejected").length;
  const adds = changes.some((change) => change.verdict !== "rejected");
  return adds && held > MOST_THEMES ? "threeThemes" : null;
}

/**
 * Whether a severity may be set while a worry is open: only safeguarding staff may go below the level of the worry. Levels
 * sort as text.
 */
export function maySetSeverity(
  severity: Severity,
  openWorry: Severity | null,
  isSafeguarding: boolean,
): boolean {
  return isSafeguarding || openWorry === null || severity >= openWorry;
}

/** A contract that the machine suggested, and who provides it. */
export interface LinkToAccept {
  contractId: string;
  /** The linker decided; false where it saw more than one contract that it may be. */
  isSure: boolean;
  providers: readonly string[];
}

/**
 * The suggested contracts that "yes to all" says yes to: those that the linker decided, but for contracts that share a provider
 * with another suggested one, which only a person can tell apart. The others are asked one by one.
 */
export function linksToAccept<L extends LinkToAccept>(links: readonly L[]): L[] {
  const shares = (link: L) => {
    const keys = new Set(link.providers.map(nameKey));
    return links.some(
      (other) =>
        other.contractId !== link.contractId && other.providers.some((name) => keys.has(nameKey(name))),
    );
  };
  return links.filter((link) => link.isSure && !shares(link));
}

/** The level of worry that a severity set by a person raises: S3 and above go to the duty queue (severity.csv). */
export function worryOf(severity: Severity): "S3" | "S4" | "S5" | null {
  return severity === "S3" || severity === "S4" || severity === "S5" ? severity : null;
}
