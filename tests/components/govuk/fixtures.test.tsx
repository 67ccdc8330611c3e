// Owns the proof that our bindings make govuk-frontend's own HTML: every fixture of every component that is bound.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, test } from "vitest";
import { draw } from "../support/draw";
import { htmlTree } from "../support/html-tree";
import { BOUND, FixtureHtml, fromFixture } from "./from-fixture";

interface Fixture {
  name: string;
  options: Record<string, unknown>;
  html: string;
}

const components = path.join(
  path.dirname(createRequire(import.meta.url).resolve("govuk-frontend/package.json")),
  "dist/govuk/components",
);

function fixturesOf(component: string): Fixture[] {
  return JSON.parse(readFileSync(path.join(components, component, "fixtures.json"), "utf8")).fixtures;
}

test.each(
  Object.keys(BOUND),
)("our %s makes the HTML of every one of govuk-frontend's fixtures", (component) => {
  for (const fixture of fixturesOf(component)) {
    const html = new FixtureHtml();
    const ours = html.put(draw(fromFixture(component, fixture.options, html)));
    expect.soft(htmlTree(ours), `${component}: ${fixture.name}`).toBe(htmlTree(fixture.html));
  }
});

test("all 613 fixtures of the 30 bound components are compared: none is left out", () => {
  const counts = Object.keys(BOUND).map((component) => fixturesOf(component).length);
  expect(counts).toHaveLength(30);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(613);
});

test("every file of the bindings that draws a GOV.UK component is compared", () => {
  const theirs = readdirSync(components, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const ours = readdirSync("app/components/govuk").map((file) => path.parse(file).name);
  const drawn = theirs.map((entry) => entry.name).filter((name) => ours.includes(name));
  expect(drawn.sort()).toEqual(Object.keys(BOUND).sort());
});

test("the comparison tells a class, an attribute, a word and a hidden space apart, and nothing else", () => {
  const tree = htmlTree('<a class="x" href="#">Go<span class="govuk-visually-hidden"> there</span></a>');
  expect(
    htmlTree('<a href="#"\n class="x">\n  Go<span class="govuk-visually-hidden"> there</span>\n</a>'),
  ).toBe(tree);
  expect(htmlTree('<a class="y" href="#">Go<span class="govuk-visually-hidden"> there</span></a>')).not.toBe(
    tree,
  );
  expect(htmlTree('<a class="x">Go<span class="govuk-visually-hidden"> there</span></a>')).not.toBe(tree);
  expect(htmlTree('<a class="x" href="#">Go<span class="govuk-visually-hidden">there</span></a>')).not.toBe(
    tree,
  );
  expect(htmlTree('<a class="x" href="#">No<span class="govuk-visually-hidden"> there</span></a>')).not.toBe(
    tree,
  );
});
