// Owns lines over time: one small drawing for each theme, all on one scale from zero, each under its own name. Apart, they need no
// key to their colours and never hide one another, on a phone as on a wall. No script.
import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { useTranslation } from "react-i18next";
import { type ChartValue, HIDDEN_UP_TO, type PeopleCounted, topOf } from "./chart.view";
import { ChartFigure, Hatching, useValueCell } from "./chart-figure";

export interface Series {
  readonly label: string;
  /** One for each period, in the same order. */
  readonly values: readonly ChartValue[];
}

export interface LineChartProps {
  /** Unique on the page. */
  id: string;
  title: string;
  people: PeopleCounted;
  /** Names of the periods in order, no two alike: "October 2026". */
  periods: readonly string[];
  /** What a period is: "Month". */
  periodHeading: string;
  series: readonly Series[];
  hiddenUpTo?: number | undefined;
}

const TOP = 26;
const FOOT = 90;
const HEIGHT = 116;

interface Point {
  readonly x: number;
  readonly value: ChartValue;
}

interface Measure {
  readonly y: (value: number) => number;
  readonly hiddenUpTo: number;
  readonly hatching: string;
}

function PointMark({ point, measure }: { point: Point; measure: Measure }) {
  if (point.value !== "hidden")
    return <circle className="chart-dot" cx={`${point.x}%`} cy={measure.y(point.value)} r="4" />;
  const top = measure.y(measure.hiddenUpTo);
  return (
    <rect
      className="chart-hidden"
      fill={`url(#${measure.hatching})`}
      x={`${point.x}%`}
      transform="translate(-9)"
      y={top}
      width="18"
      height={FOOT - top}
    />
  );
}

function EndNumber({ point, measure, hiddenWords }: { point: Point; measure: Measure; hiddenWords: string }) {
  const isHidden = point.value === "hidden";
  const height = measure.y(point.value === "hidden" ? measure.hiddenUpTo : point.value);
  return (
    <text className="chart-text chart-text--value" x={`${point.x}%`} y={height - 9} textAnchor="middle">
      {isHidden ? hiddenWords : point.value}
    </text>
  );
}

function SeriesDrawing({
  name,
  points,
  periods,
  measure,
}: {
  name: string;
  points: readonly Point[];
  periods: readonly string[];
  measure: Measure;
}) {
  const { t } = useTranslation("components");
  const path = line<Point>()
    .defined((point) => point.value !== "hidden")
    .x((point) => point.x)
    .y((point) => measure.y(Number(point.value)))([...points]);
  const first = points[0];
  const last = points.at(-1);
  return (
    <svg
      className="chart__drawing"
      height={HEIGHT}
      direction="ltr"
      role="img"
      aria-label={t("chart.drawing", { title: name })}
    >
      <Hatching id={measure.hatching} />
      <line className="chart-axis" x1="0" y1={FOOT} x2="100%" y2={FOOT} />
      <svg
        width="100%"
        height={HEIGHT}
        viewBox={`0 0 100 ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path className="chart-path" d={path ?? ""} />
      </svg>
      {points.map((point) => (
        <PointMark key={point.x} point={point} measure={measure} />
      ))}
      {first && <EndNumber point={first} measure={measure} hiddenWords={t("chart.hidden")} />}
      {last && last !== first && <EndNumber point={last} measure={measure} hiddenWords={t("chart.hidden")} />}
      <text className="chart-text chart-text--quiet" x="0" y={HEIGHT - 6}>
        {periods[0]}
      </text>
      {periods.length > 1 && (
        <text className="chart-text chart-text--quiet" x="100%" y={HEIGHT - 6} textAnchor="end">
          {periods.at(-1)}
        </text>
      )}
    </svg>
  );
}

/** Where each value stands; a period without a value has no point, which is not the same as nought. */
function pointsOf(
  series: Series,
  periods: readonly string[],
  x: (period: string) => number | undefined,
): Point[] {
  return periods.flatMap((period, index) => {
    const value = series.values[index];
    const at = x(period);
    return value === undefined || at === undefined ? [] : [{ x: at, value }];
  });
}

export function LineChart(props: LineChartProps) {
  const { id, title, people, periods, periodHeading, series, hiddenUpTo = HIDDEN_UP_TO } = props;
  const valueCell = useValueCell();
  const values = series.flatMap((one) => one.values);
  const x = scalePoint(periods, [8, 92]);
  const y = scaleLinear([0, topOf(values, hiddenUpTo)], [FOOT, TOP]);
  return (
    <ChartFigure
      id={id}
      title={title}
      people={people}
      hasHidden={values.includes("hidden")}
      hiddenUpTo={hiddenUpTo}
      head={[periodHeading, ...series.map((one) => ({ children: one.label, format: "numeric" }))]}
      rows={periods.map((period, index) => [period, ...series.map((one) => valueCell(one.values[index]))])}
    >
      {series.map((one, place) => (
        <div key={one.label} className="chart__line">
          <p className="govuk-body govuk-body-s" aria-hidden="true">
            {one.label}
          </p>
          <SeriesDrawing
            name={one.label}
            points={pointsOf(one, periods, x)}
            periods={periods}
            measure={{ y, hiddenUpTo, hatching: `${id}-hatching-${place}` }}
          />
        </div>
      ))}
    </ChartFigure>
  );
}
