// Owns the check that whole pages made of our components are sound HTML, as a browser and a screen reader need it.
import { HtmlValidate, type Message } from "html-validate/node";
import { expect, test } from "vitest";
import { draw } from "./support/draw";
import { samplePages } from "./support/sample-pages";

const checker = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // These are matters of taste in source files; what is checked here was written by React.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-inline-style": "error",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "long-title": "off",
    "attr-case": "off",
    "element-case": "off",
    // GOV.UK's own mark-up: JAWS reads out no description of a date's fieldset unless its role is said again, and a link
    // that looks like a button is announced as one.
    "no-redundant-role": "off",
    "prefer-native-element": ["error", { exclude: ["button"] }],
  },
});

const document = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Page - Northmere County Council</title></head><body>${body}</body></html>`;

async function faultsOf(body: string): Promise<string[]> {
  const report = await checker.validateString(document(body));
  const told = (message: Message) => `${message.ruleId}: ${message.message} (${message.selector})`;
  return report.results.flatMap((result) => result.messages.map(told));
}

test.each(Object.keys(samplePages))("the %s page is sound HTML", async (name) => {
  expect(await faultsOf(draw(samplePages[name]!.page))).toEqual([]);
});

test.each(
  Object.keys(samplePages),
)("the %s page has one title, one main part and a way past the header", (name) => {
  const html = draw(samplePages[name]!.page);
  expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  expect(html.match(/<main[ >]/g)).toHaveLength(1);
  expect(html).toContain('<main class="govuk-main-wrapper');
  expect(html).toContain('id="main-content"');
  expect(html.indexOf('href="#main-content"')).toBeLessThan(html.indexOf("<header"));
});

test("the checker finds a fault where there is one", async () => {
  expect(await faultsOf('<main><img src="/a.png"><p id="x"></p><p id="x"></p></main>')).not.toEqual([]);
});

test("no component brings a script or a style of its own", () => {
  for (const { page } of Object.values(samplePages)) {
    expect(draw(page)).not.toMatch(/<script|<style|style=|onclick/i);
  }
});
