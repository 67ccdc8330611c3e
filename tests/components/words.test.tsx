// Owns the words that components bring themselves: plain, blaming nobody, and never missing.
import { useTranslation } from "react-i18next";
import { expect, test } from "vitest";
import words from "~/i18n/locales/en/components.json";
import { draw } from "./support/draw";

function sentences(node: unknown): string[] {
  if (typeof node === "string") return [node];
  return Object.values(node as Record<string, unknown>).flatMap(sentences);
}

function Wordless() {
  return <p>{useTranslation("components").t("no.such.words")}</p>;
}

test("no component says user, submit, valid, invalid or please note", () => {
  for (const sentence of sentences(words)) {
    expect(sentence).not.toMatch(/\b(users?|submit(ted)?|(in)?valid|please note)\b/i);
  }
});

test("a component whose words are missing does not draw in a test, so it cannot ship", () => {
  expect(() => draw(<Wordless />)).toThrow("No words for components:no.such.words");
});
