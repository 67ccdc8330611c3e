// Owns bars: one for each thing counted, its name above it and its number beside it, from a zero line. Widths are shares of the
// drawing and heights are pixels, so that the words keep their size on any screen. No script.
import { scaleLinear } from "d3-scale";
import { useTranslation } from "react-i18next";
import { type ChartValue, HIDDEN_UP_TO, linesOf, type PeopleCounted, topOf } from "./chart.view";
import { ChartFigure, Hatching, useValueCell } from "./chart-figure";

export interface Bar {
  readonly label: string;
  readonly value: ChartValue;
}

export interface BarChartProps {
  /** Unique on the page. */
  id: string;
  title: string;
  people: PeopleCounted;
  bars: readonly Bar[];
  /** What the bars are: "Theme". */
  labelHeading: string;
  /** What is counted: "People". */
  valueHeading: string;
  hiddenUpTo?: number | undefined;
}

const LINE = 22;
const BAR = 26;
const GAP = 18;
/** Characters of a name that fit beside one another on the narrowest screen. */
const NAME_WIDTH = 30;
/** Pixels between the axis and the name of a bar. */
const CLEAR = 6;

function placed(bars: readonly Bar[]) {
  let y = 0;
  return bars.map((bar) => {
    const lines = linesOf(bar.label, NAME_WIDTH);
    const row = { bar, lines, top: y, barTop: y + lines.length * LINE };
    y = row.barTop + BAR + GAP;
    return row;
  });
}

type Row = ReturnType<typeof placed>[number];

function BarRow({
  row,
  width,
  hatching,
  hiddenWords,
}: {
  row: Row;
  width: number;
  hatching: string;
  hiddenWords: string;
}) {
  const { bar, lines, top, barTop } = row;
  const isHidden = bar.value === "hidden";
  return (
    <g>
      <text className="chart-text" y={top} transform={`translate(${CLEAR})`}>
        {lines.map((line) => (
          <tspan key={line} x="0" dy={LINE - 4}>
            {line}
          </tspan>
        ))}
      </text>
      <rect
        className={isHidden ? "chart-hidden" : "chart-bar"}
        fill={isHidden ? `url(#${hatching})` : undefined}
        x="0"
        y={barTop}
        width={`${width}%`}
        height={BAR}
      />
      <text className="chart-text chart-text--value" x={`${width}%`} dx="8" y={barTop + BAR - 8}>
        {isHidden ? hiddenWords : bar.value}
      </text>
    </g>
  );
}

export function BarChart(props: BarChartProps) {
  const { id, title, people, bars, labelHeading, valueHeading, hiddenUpTo = HIDDEN_UP_TO } = props;
  const { t } = useTranslation("components");
  const valueCell = useValueCell();
  const values = bars.map((bar) => bar.value);
  // The longest bar leaves room for its number.
  const share = scaleLinear([0, topOf(values, hiddenUpTo)], [0, 80]);
  const rows = placed(bars);
  const height = rows.reduce((lowest, row) => Math.max(lowest, row.barTop + BAR), 0);
  const hatching = `${id}-hatching`;
  return (
    <ChartFigure
      id={id}
      title={title}
      people={people}
      hasHidden={values.includes("hidden")}
      hiddenUpTo={hiddenUpTo}
      head={[labelHeading, { children: valueHeading, format: "numeric" }]}
      rows={bars.map((bar) => [bar.label, valueCell(bar.value)])}
    >
      <svg
        className="chart__drawing"
        height={height}
        direction="ltr"
        role="img"
        aria-label={t("chart.drawing", { title })}
      >
        <Hatching id={hatching} />
        {rows.map((row) => (
          <BarRow
            key={row.top}
            row={row}
            width={share(row.bar.value === "hidden" ? hiddenUpTo : row.bar.value)}
            hatching={hatching}
            hiddenWords={t("chart.hidden")}
          />
        ))}
        <line className="chart-axis" x1="0" y1="0" x2="0" y2={height} />
      </svg>
    </ChartFigure>
  );
}
