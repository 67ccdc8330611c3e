// Owns what a screen shows of items that are coded twice: the words alone for the second person, and how two people agreed.
// Pure.
import type { EvidenceItem } from "../evidence/evidence.schema";
import { type ItemCard, itemCard, type Say } from "../evidence/evidence.view";
import type { EvidenceNames } from "../evidence/names.server";
import type { Agreement } from "./kappa.rules";
import { MOST_THEMES } from "./review.rules";
import type { QuarterAgreement } from "./second-coding.server";

/** The themes that a second person may choose: the first, the second, the third. */
export const codePlaces: readonly number[] = Array.from({ length: MOST_THEMES }, (_, index) => index + 1);

const nothing = { suggested: [], decided: [], rejected: [] };

/** An item without anything that the machine or a person made of it. */
export function blindCard(item: EvidenceItem, names: EvidenceNames, t: Say): ItemCard {
  const severity = { suggested: null, decided: null, decidedBy: null };
  return itemCard({ ...item, themes: nothing, links: nothing, deliveries: [], severity }, names, t);
}

export interface AgreementTable {
  quarter: string;
  progress: string;
  overall: string | null;
  rows: { code: string; cells: string[] }[];
}

const two = (n: number): string => n.toFixed(2);
const percent = (share: number): string => `${Math.round(share * 100)}%`;

const kappaWords = ({ kappa }: Agreement, t: Say): string =>
  kappa === null ? t("review:agreement.unknown") : two(kappa);

/** A quarter in words and cells: theme, four counts, the share of same answers, kappa, its range. */
export function agreementTable(
  { quarter, drawn, coded, overall, themes }: QuarterAgreement,
  labels: ReadonlyMap<string, string>,
  t: Say,
): AgreementTable {
  return {
    quarter,
    progress: t("review:agreement.progress", { coded, drawn }),
    overall:
      overall &&
      t("review:agreement.overall", { kappa: kappaWords(overall, t), observed: percent(overall.observed) }),
    rows: themes.map(({ code, both, firstOnly, secondOnly, neither, agreement }) => ({
      code,
      cells: [
        labels.get(code) ?? code,
        ...[both, firstOnly, secondOnly, neither].map(String),
        percent(agreement.observed),
        kappaWords(agreement, t),
        agreement.range
          ? t("review:agreement.range", { low: two(agreement.range[0]), high: two(agreement.range[1]) })
          : "",
      ],
    })),
  };
}
