// Owns how themes, their history and the effect of a change are said on a page. Pure.
import { sayDate } from "~/lib/dates";
import type { Effect } from "./changing-themes.server";
import { beforeRecords } from "./load.rules";
import type { ThemePage, ThemeRow } from "./reading-themes.server";
import type { ChangeKind, TermChange } from "./taxonomies.schema";

export type Say = (key: string, values?: Record<string, string | number>) => string;

export const themesHref = "/taxonomies/themes";
export const themeHref = (code: string): string => `${themesHref}/${encodeURIComponent(code)}`;
export const changeHref = (code: string, kind: ChangeKind): string =>
  `/taxonomies/change/${encodeURIComponent(code)}?do=${kind}`;

export interface ThemeLine {
  code: string;
  label: string;
  href: string;
  days: string;
  /** Empty where the reader may not have counts. */
  confirmed: string;
  suggested: string;
  /** What else there is to know: made here, merged, holding others. */
  notes: string[];
}

export interface ThemeGroup {
  code: string;
  label: string;
  href: string;
  lines: ThemeLine[];
}

type Names = ReadonlyMap<string, string>;

const namedIn = (names: Names, t: Say) => (code: string) =>
  t("taxonomies:name", { code, label: names.get(code) ?? "" }).trim();
const listed = (words: readonly string[]): string => new Intl.ListFormat("en-GB").format(words);

function daysOf({ term }: ThemeRow, t: Say): string {
  const from = term.validFrom === beforeRecords ? null : sayDate(term.validFrom);
  const until = term.validTo && sayDate(term.validTo);
  if (from && until) return t("taxonomies:days.between", { from, until });
  if (until) return t("taxonomies:days.until", { until });
  return from ? t("taxonomies:days.since", { from }) : t("taxonomies:days.always");
}

function lineOf(row: ThemeRow, names: Names, t: Say): ThemeLine {
  const { term, uses, includes } = row;
  const name = namedIn(names, t);
  return {
    code: term.code,
    label: term.label,
    href: themeHref(term.code),
    days: daysOf(row, t),
    confirmed: uses ? String(uses.confirmed) : "",
    suggested: uses ? String(uses.suggested) : "",
    notes: [
      ...(term.isLocal ? [t("taxonomies:local")] : []),
      ...(includes.length > 0 ? [t("taxonomies:includes", { themes: listed(includes.map(name)) })] : []),
      ...(term.mergedInto ? [t("taxonomies:countedUnder", { theme: name(term.mergedInto) })] : []),
    ],
  };
}

const namesOf = (rows: readonly ThemeRow[]): Names =>
  new Map(rows.map(({ term }) => [term.code, term.label]));

/** The tree, group by group. */
export function themeGroups(rows: readonly ThemeRow[], t: Say): { hasCounts: boolean; groups: ThemeGroup[] } {
  const names = namesOf(rows);
  const groups = rows
    .filter((row) => row.term.parent === null)
    .map(({ term }) => ({
      code: term.code,
      label: term.label,
      href: themeHref(term.code),
      lines: rows.filter((row) => row.term.parent === term.code).map((row) => lineOf(row, names, t)),
    }));
  return { hasCounts: rows.some((row) => row.uses !== null), groups };
}

export interface HistoryLine {
  seq: number;
  what: string;
  from: string;
  who: string;
  when: string;
}

/** What may be done to a theme from its page, in this order; whatever is chosen is checked again. */
function kindsFor({ term }: ThemeRow): ChangeKind[] {
  if (term.parent === null) return ["add", "rename"];
  return term.validTo === null ? ["rename", "merge", "split", "retire"] : ["reopen"];
}

/** One theme. `names` are of every code, `people` of accounts; null people are not named. */
export function themeView(
  page: ThemePage,
  {
    names,
    people,
    canEdit,
  }: { names: Names; people: ReadonlyMap<string, { name: string }> | null; canEdit: boolean },
  t: Say,
) {
  const { term, includes, uses, history, children } = page;
  const name = namedIn(names, t);
  const fact = (key: string, value: string | null | undefined) =>
    value ? [{ key: t(`taxonomies:page.${key}`), value }] : [];
  const { polarity } = term.extra;
  return {
    code: term.code,
    label: term.label,
    facts: [
      ...fact("means", term.definition),
      ...fact("under", term.parent && name(term.parent)),
      ...fact("kind", polarity && t(`taxonomies:polarity.${polarity}`)),
      ...fact("days", daysOf(page, t)),
      ...fact("confirmed", uses && String(uses.confirmed)),
      ...fact("suggested", uses && String(uses.suggested)),
      ...fact("includes", listed(includes.map(name))),
      ...fact("countedUnder", term.mergedInto && name(term.mergedInto)),
    ],
    isLocal: term.isLocal,
    children: children.map((row) => lineOf(row, names, t)),
    hasCounts: children.some((row) => row.uses !== null),
    doing: canEdit
      ? kindsFor(page).map((kind) => ({
          href: changeHref(term.code, kind),
          label: t(`taxonomies:do.${kind}`),
        }))
      : [],
    history: history.map((change): HistoryLine => historyLine(change, name, people, t)),
  };
}

function historyLine(
  change: TermChange,
  name: (code: string) => string,
  people: ReadonlyMap<string, { name: string }> | null,
  t: Say,
): HistoryLine {
  const { seq, kind, code, into, label, wasLabel, fromDay, madeBy, at } = change;
  const values = { name: name(code), into: into ? name(into) : "", label: label ?? "", was: wasLabel ?? "" };
  return {
    seq,
    what: t(`taxonomies:history.${kind}`, values),
    from: sayDate(fromDay),
    who: people?.get(madeBy)?.name ?? t("taxonomies:history.someone"),
    when: sayDate(at),
  };
}

/** The effect of a change as facts, with what the form that makes it sends. */
export function effectView(
  { command, newCode, contracts, others, together, seen, ...counts }: Effect,
  names: Names,
  t: Say,
) {
  const name = namedIn(names, t);
  const fact = (key: string, value: string) => ({ key: t(`taxonomies:effect.${key}`), value });
  const named = contracts.map(({ title }) => title);
  const unnamed = others === 0 ? [] : [t("taxonomies:effect.others", { number: others })];
  const isAdding = command.do === "add";
  return {
    intro: [
      ...(newCode ? [t("taxonomies:effect.newCode", { code: newCode })] : []),
      ...(isAdding ? [t("taxonomies:effect.nothing")] : []),
    ],
    facts: [
      ...("label" in command ? [fact("label", command.label)] : []),
      fact("from", sayDate(command.from)),
      ...(isAdding
        ? []
        : (["items", "decisions", "confirmed", "suggested"] as const).map((key) =>
            fact(key, String(counts[key])),
          )),
      ...(together !== null && command.do === "merge"
        ? [{ key: t("taxonomies:effect.together", { theme: name(command.into) }), value: String(together) }]
        : []),
      ...(isAdding
        ? []
        : [fact("contracts", [...named, ...unnamed].join("; ") || t("taxonomies:effect.contractsNone"))]),
    ],
    fields: { ...command, seen: String(seen) } as Record<string, string>,
    confirm: t(`taxonomies:effect.confirm.${command.do}`),
  };
}
export type EffectView = ReturnType<typeof effectView>;
