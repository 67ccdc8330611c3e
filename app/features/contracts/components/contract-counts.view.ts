// Owns the counts of a contract as its page shows them: themes by name and days in words. Pure.
import type { ContractCounts } from "~/features/evidence/contract-counts.rules";
import { sayDate } from "~/lib/dates";
import type { CountsView } from "./contract-counts";

/** Counts ready to be shown; `labels` says what each theme is called. */
export const countsView = (
  { from, until, people, themes, mergedInto }: ContractCounts,
  labels: ReadonlyMap<string, string>,
): CountsView => ({
  from: sayDate(from),
  until: sayDate(until),
  people,
  themes: themes.map((theme) => ({
    ...theme,
    label: labels.get(theme.code) ?? theme.code,
    holds: new Intl.ListFormat("en-GB").format(mergedInto.get(theme.code) ?? []),
  })),
});
