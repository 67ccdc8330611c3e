// Owns the measures of the style sheets: how small they are, and whether every colour can be read, light and dark.
import { gzipSync } from "node:zlib";
import postcss, { type AtRule, type Root } from "postcss";
import rtl from "postcss-rtlcss";
import { compile } from "sass";
import { expect, test } from "vitest";
import { contrast } from "./support/contrast";

function built(name: "public" | "desk"): string {
  return compile(`app/styles/${name}.scss`, {
    style: "compressed",
    loadPaths: ["node_modules"],
    quietDeps: true,
  }).css;
}

const sheets = { public: built("public"), desk: built("desk") };
const sent = (css: string) => postcss([rtl({ mode: "combined" })]).process(css, { from: undefined }).css;
const compressed = (css: string) => gzipSync(css, { level: 9 }).length;

/** Custom properties of :root, outside any condition or inside the one asked for. */
function tokens(root: Root, condition?: string): Map<string, string> {
  const found = new Map<string, string>();
  root.walkRules(":root", (rule) => {
    const parent = rule.parent as AtRule | Root;
    const params = parent.type === "atrule" ? (parent as AtRule).params : undefined;
    if (params !== condition) return;
    rule.walkDecls(/^--/, (token) => void found.set(token.prop, token.value));
  });
  return found;
}

const root = postcss.parse(sheets.public);
const light = tokens(root);
const dark = new Map([...light, ...tokens(root, "screen and (prefers-color-scheme: dark)")]);

/** The colour a token comes to, following one token into another. */
function colour(theme: Map<string, string>, name: string): string {
  const value = theme.get(`--${name}`) ?? "";
  const other = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  return other ? colour(theme, other) : value;
}

test("the public style sheet is under 8 kB compressed, mirrored rules and all", () => {
  expect(compressed(sheets.public)).toBeLessThan(7_200);
  expect(compressed(sent(sheets.public))).toBeLessThan(7_700);
});

test("the desk's style sheet is under 14 kB compressed, mirrored rules and all", () => {
  expect(compressed(sent(sheets.desk))).toBeLessThan(14_000);
});

test("the style sheets fetch nothing: no font, no picture, no crown", () => {
  for (const css of Object.values(sheets)) {
    expect(css).not.toMatch(/url\(|@import|@font-face|GDS Transport|crown/i);
  }
});

test("the light colours are those of the palette", () => {
  const palette = {
    ink: "#1d2129",
    plum: "#5b2a5e",
    sea: "#0f5e63",
    leaf: "#2e6b34",
    amber: "#8a4b00",
    red: "#b3261e",
    line: "#6f6a63",
    sand: "#f6f1ea",
    mist: "#e8eef0",
    gold: "#ffd54a",
  };
  for (const [name, value] of Object.entries(palette)) expect(light.get(`--${name}`), name).toBe(value);
});

test.each([
  ["light", light],
  ["dark", dark],
])("every %s text colour reads on paper, sand and mist at 4.5 to 1", (_name, theme) => {
  for (const text of ["ink", "plum", "sea", "leaf", "amber", "red", "line", "link"]) {
    for (const ground of ["paper", "sand", "mist"]) {
      const ratio = contrast(colour(theme, text), colour(theme, ground));
      expect(ratio, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test.each([
  ["light", light],
  ["dark", dark],
])("every %s tag reads on its own ground, and plain words read on it too", (_name, theme) => {
  for (const name of ["plum", "sea", "leaf", "amber", "red"]) {
    const ground = colour(theme, `${name}-soft`);
    expect(contrast(colour(theme, name), ground), name).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(theme, "ink"), ground), `ink on ${name}`).toBeGreaterThanOrEqual(4.5);
  }
});

test("white words read on everything that carries them, and ink on the gold of the focus", () => {
  for (const ground of ["brand", "action", "danger", "done"]) {
    expect(contrast(colour(light, "on-colour"), colour(light, ground)), ground).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(colour(light, "edge"), colour(light, "gold"))).toBeGreaterThanOrEqual(11);
});

test("a council changes its brand and its buttons with two tokens, in light and in dark", () => {
  const darkOnly = tokens(root, "screen and (prefers-color-scheme: dark)");
  expect(darkOnly.has("--brand")).toBe(false);
  expect(darkOnly.has("--action")).toBe(false);
  const grounds = (selector: string) => {
    const found: string[] = [];
    root.walkRules(selector, (rule) =>
      rule.walkDecls(/^background/, (ground) => void found.push(ground.value)),
    );
    return found;
  };
  expect(grounds(".site-header")).toEqual(["var(--brand)"]);
  expect(grounds(".govuk-button")).toEqual(["var(--action)"]);
});

test("the contrast that is measured is the one WCAG defines", () => {
  expect(contrast("#000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#fff")).toBeCloseTo(4.48, 2);
});
