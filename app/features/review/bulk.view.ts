// Owns what a screen shows of suggestions accepted in bulk: a sample to look at, and the batches there were. Pure.

import { sayDate } from "~/lib/dates";
import { type ItemCard, itemCard, type Say } from "../evidence/evidence.view";
import type { ItemPage } from "../evidence/queues.server";
import type { BatchRow, SampleRow } from "./bulk.repo.server";
import { sampleSays } from "./bulk.rules";
import type { SampleVerdict } from "./bulk.schema";

export interface SampleView {
  batchId: string;
  says: ReturnType<typeof sampleSays>;
  /** It may still be judged. */
  isOpen: boolean;
  looked: number;
  /** How many would be accepted. */
  rest: number;
  lines: { item: ItemCard; code: string; theme: string; verdict: SampleVerdict | null }[];
}

/** A sample; `pages` are its items in the same order. The words that led to each suggestion are marked. */
export function sampleView(
  batch: BatchRow,
  sample: readonly SampleRow[],
  pages: readonly Pick<ItemPage, "item" | "names">[],
  t: Say,
): SampleView {
  const verdicts = sample.map((row) => row.verdict);
  return {
    batchId: batch.id,
    says: sampleSays(verdicts),
    isOpen: batch.state === "sample",
    looked: verdicts.filter((verdict) => verdict !== null).length,
    rest: batch.found - sample.length,
    lines: sample.flatMap(({ code, verdict }, index) => {
      const page = pages[index];
      if (!page) return [];
      const { item, names } = page;
      const spans = item.themes.suggested.find((theme) => theme.code === code)?.because ?? [];
      const marks = spans.map(([start, end]) => ({ start, end }));
      const theme = names.themes.get(code) ?? code;
      return [{ item: itemCard(item, names, t, marks), code, theme, verdict }];
    }),
  };
}

export interface BatchLine {
  id: string;
  words: string;
  state: string;
  /** Where its sample is looked at; null where there is nothing left to look at, or it is somebody else's. */
  href: string | null;
  canUndo: boolean;
}

/** A batch in the list. `themes` says what each code is called, `people` who each account is. */
export function batchLine(
  batch: BatchRow & { accepted: number },
  themes: ReadonlyMap<string, string>,
  people: ReadonlyMap<string, { name: string }>,
  viewer: { accountId: string; isWholeCouncil: boolean },
  t: Say,
): BatchLine {
  const isOwn = batch.madeBy === viewer.accountId;
  const theme = batch.theme ? (themes.get(batch.theme) ?? batch.theme) : t("review:bulk.everyTheme");
  const name = people.get(batch.madeBy)?.name ?? "";
  return {
    id: batch.id,
    words: t("review:bulk.line", { theme, percent: batch.percent, name, day: sayDate(batch.at) }),
    state: t(`review:bulk.state.${batch.state}`, { count: batch.accepted }),
    href: isOwn && batch.state === "sample" ? `/review/bulk?batch=${encodeURIComponent(batch.id)}` : null,
    canUndo: ["running", "done", "stopped"].includes(batch.state) && (isOwn || viewer.isWholeCouncil),
  };
}
