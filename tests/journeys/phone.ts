// Owns a phone as a journey holds it: the simulator's page, on which it writes texts and reads what comes back.
import type { Page } from "playwright-core";
import type { Journey } from "./kit";

export interface HeldPhone {
  page: Page;
  /** Writes a text and sends it. */
  text(words: string): Promise<void>;
  /** The words of the first text that came and fits, once it is there; fails after `within` milliseconds. */
  receives(words: RegExp, within?: number): Promise<string>;
  /** Everything that has come, oldest first. */
  received(): Promise<string[]>;
}

/** Half a minute for what leaves at once, on a busy machine. */
const AT_ONCE_MS = 30_000;
/** The acknowledgement is promised within a minute of the first text. */
export const ACKNOWLEDGED_WITHIN_MS = 60_000;

/** Holds one of the simulator's phones: `number` as "+447700900401". */
export async function holdPhone(journey: Journey, number: string): Promise<HeldPhone> {
  const { page } = await journey.open();
  await journey.go(page, `/simulator/phone?from=${encodeURIComponent(number)}`);
  const bubbles = page.locator(".bubble--received");
  // Only the words: who sent them, for a screen reader, and when they came are elements of their own.
  const received = (): Promise<string[]> =>
    bubbles.evaluateAll((all) =>
      all.map((bubble) =>
        [...bubble.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent)
          .join(""),
      ),
    );
  return {
    page,
    received,
    async text(words) {
      await page.getByLabel("Text message").fill(words);
      await page.getByRole("button", { name: "Send" }).click();
      await page.locator(".bubble--sent", { hasText: words }).last().waitFor();
    },
    async receives(words, within = AT_ONCE_MS) {
      await bubbles.filter({ hasText: words }).first().waitFor({ timeout: within });
      return (await received()).find((each) => words.test(each)) ?? "";
    },
  };
}

/** A reference in three sayable parts. */
export const referenceIn = (words: string): string => {
  const found = /\b[A-Z]{3,}-\d{2}-[A-Z]{3,}\b/.exec(words)?.[0];
  if (!found) throw new Error(`No reference in: ${words}`);
  return found;
};
