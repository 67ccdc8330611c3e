// Owns what every chart has around its drawing: a title with the number of people in it, a note on what is hidden, and the
// table of the same numbers underneath, always.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { TableCell } from "../govuk/table";
import { QueueTable } from "../queue/queue-table";
import type { ChartValue, PeopleCounted } from "./chart.view";

interface ChartFigureProps {
  id: string;
  title: string;
  people: PeopleCounted;
  hasHidden: boolean;
  hiddenUpTo: number;
  head: readonly TableCell[];
  rows: readonly (readonly TableCell[])[];
  children: ReactNode;
}

/** "12 of the 40 people we heard from". */
export function usePeopleWords(): (people: PeopleCounted) => string {
  const { t } = useTranslation("components");
  return ({ count, of }) => {
    if (count === "hidden") return t("chart.peopleHidden");
    return of === undefined ? t("chart.people", { count }) : t("chart.peopleOf", { part: count, count: of });
  };
}

/** A value as a cell of the table: hidden is a word, never a nought. */
export function useValueCell(): (value: ChartValue | undefined) => TableCell {
  const { t } = useTranslation("components");
  return (value) => ({ children: value === "hidden" ? t("chart.hidden") : (value ?? ""), format: "numeric" });
}

export function ChartFigure({
  id,
  title,
  people,
  hasHidden,
  hiddenUpTo,
  head,
  rows,
  children,
}: ChartFigureProps) {
  const { t } = useTranslation("components");
  const peopleWords = usePeopleWords();
  return (
    <figure className="chart" aria-labelledby={`${id}-title`}>
      <figcaption className="chart__title" id={`${id}-title`}>
        {t("chart.title", { title, people: peopleWords(people) })}
      </figcaption>
      {children}
      {hasHidden && <p className="chart__note">{t("chart.hiddenNote", { most: hiddenUpTo })}</p>}
      <QueueTable
        caption={t("chart.table", { title })}
        isCaptionHidden
        head={head}
        rows={rows}
        firstCellIsHeader
      />
    </figure>
  );
}

/** The hatching that stands for a number that is not shown. */
export function Hatching({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="chart-hatch" x1="0" y1="0" x2="0" y2="8" />
      </pattern>
    </defs>
  );
}
