// Owns what a chart may and may not say: zero lines, people in the title, the table beside it, hidden never shown as nought.
import fc from "fast-check";
import { expect, test } from "vitest";
import { BarChart } from "~/components/charts/bar-chart";
import { type ChartValue, linesOf, topOf } from "~/components/charts/chart.view";
import { LineChart } from "~/components/charts/line-chart";
import { draw } from "./support/draw";

const bars = (values: readonly ChartValue[]) =>
  draw(
    <BarChart
      id="c"
      title="What people say"
      people={{ count: 12, of: 40 }}
      labelHeading="Theme"
      valueHeading="People"
      bars={values.map((value, index) => ({ label: `Theme ${index}`, value }))}
    />,
  );

const lines = (values: readonly ChartValue[]) =>
  draw(
    <LineChart
      id="l"
      title="Themes by month"
      people={{ count: 40 }}
      periodHeading="Month"
      periods={["July 2026", "August 2026", "September 2026"]}
      series={[{ label: "Late visit", values }]}
    />,
  );

const widths = (html: string) =>
  [...html.matchAll(/<rect[^>]* width="([\d.]+)%"/g)].map((match) => Number(match[1]));
const cells = (html: string) =>
  [...html.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map((match) => match[1]!.replace(/<[^>]+>/g, ""));

test("the title of a chart says how many people it speaks of", () => {
  expect(bars([12])).toContain("What people say: 12 of the 40 people we heard from</figcaption>");
  expect(lines([1, 2, 3])).toContain("Themes by month: 40 people we heard from</figcaption>");
  const one = <BarChart id="x" title="T" people={{ count: 1 }} bars={[]} labelHeading="a" valueHeading="b" />;
  expect(draw(one)).toContain("T: 1 person we heard from");
  const few = (
    <BarChart id="x" title="T" people={{ count: "hidden" }} bars={[]} labelHeading="a" valueHeading="b" />
  );
  expect(draw(few)).toContain("T: a number of people too small to show");
});

test("bars start at nought: twice as many people make a bar twice as long", () => {
  const [twenty, ten, none] = widths(bars([20, 10, 0]));
  expect(twenty).toBeCloseTo(80);
  expect(ten).toBeCloseTo(40);
  expect(none).toBe(0);
});

test("a hidden number is hatched, named and longer than nothing, in the drawing and in the table", () => {
  const html = bars([20, "hidden"]);
  expect(html).toMatch(/<rect class="chart-hidden" fill="url\(#c-hatching\)"/);
  expect(html).toContain('<pattern id="c-hatching"');
  expect(widths(html)[1]).toBeCloseTo(28);
  expect(cells(html)).toEqual(["20", "Hidden"]);
  expect(html).toContain("a number from 1 to 7 is never shown");
});

test("nothing says hidden where nothing is hidden, and nought is written as nought", () => {
  const html = bars([0, 8]);
  expect(html).not.toMatch(/Hidden|chart-hidden/);
  expect(cells(html)).toEqual(["0", "8"]);
});

test("the same numbers stand in a table under every chart, with its own headings", () => {
  const html = bars([12, 9]);
  expect(html.indexOf("<table")).toBeGreaterThan(html.indexOf("</svg>"));
  expect(html).toMatch(/<th scope="row"[^>]*>Theme 0<\/th><td[^>]*>12<\/td>/);
  expect(html).toMatch(/<th scope="col"[^>]*>Theme<\/th><th scope="col"[^>]*>People<\/th>/);
  expect(cells(lines([4, "hidden", 9]))).toEqual(["4", "Hidden", "9"]);
});

test("every drawing has a name, and its number stands beside it without a key to look up", () => {
  const html = bars([12]);
  expect(html).toMatch(
    /<svg[^>]* role="img" aria-label="What people say\. The table below has the same numbers\."/,
  );
  expect(html).toMatch(/<tspan x="0" dy="\d+">Theme 0<\/tspan>/);
  expect(html).toMatch(/class="chart-text chart-text--value"[^>]*>12</);
  expect(html).not.toMatch(/legend/i);
});

test("a line breaks where a number is hidden, and the gap is hatched", () => {
  const path = /<path class="chart-path" d="([^"]*)"/.exec(lines([10, "hidden", 20]))?.[1];
  expect(path?.match(/M/g)).toHaveLength(2);
  expect(lines([10, "hidden", 20])).toContain('fill="url(#l-hatching-0)"');
  expect(/ d="([^"]*)"/.exec(lines([10, 15, 20]))?.[1]?.match(/M/g)).toHaveLength(1);
});

test("lines rise from nought on one scale: half as many people stand half as high", () => {
  const heights = [...lines([20, 10, 0]).matchAll(/<circle[^>]* cy="([\d.]+)"/g)].map(
    (match) => 90 - Number(match[1]),
  );
  expect(heights[1]! * 2).toBeCloseTo(heights[0]!);
  expect(heights[2]).toBe(0);
});

test("a period that has no number has no point, which is not the same as nought", () => {
  const html = lines([10, 20]);
  expect(html.match(/<circle/g)).toHaveLength(2);
  expect(cells(html)).toEqual(["10", "20", ""]);
});

test("a chart of nobody is still a chart", () => {
  expect(bars([])).toContain("<table");
  expect(topOf([], 7)).toBe(1);
  expect(bars([0])).not.toContain("NaN");
});

test("a long name is broken between words and loses none of them", () => {
  expect(linesOf("Culture, faith or identity not respected", 30)).toEqual([
    "Culture, faith or identity not",
    "respected",
  ]);
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }), (words) => {
      const broken = linesOf(words.join(" "), 12);
      expect(broken.join(" ")).toBe(words.join(" "));
      for (const line of broken) expect(line.length).toBeLessThanOrEqual(12);
    }),
  );
});
