// Owns what tests of the redaction review share: a whole house in which texts have been read, and people who may decide.
import { eq } from "drizzle-orm";
import type { Role } from "~/features/accounts/actor.schema";
import { authorize } from "~/features/accounts/authorize.rules";
import { reading } from "~db/schema";
import { aContract } from "../../kit/builders";
import { testHouse } from "../../kit/house";

const START = "2026-11-24T10:00:00Z";

export async function privacyHouse() {
  const house = await testHouse(START);
  const { store, services } = house;
  // The register holds this name, so that the machine leaves it alone: a person who bears it is one whom it misses.
  await aContract(store, { councilId: house.councilId, title: "Meals at home", providers: ["Zorblax Ltd"] });

  /** A text comes in and is read by the machine; resolves with the item's id. */
  async function said(words: string, from = "+447700900123"): Promise<string> {
    const before = new Set((await store.db.select().from(reading)).map((row) => row.feedbackId));
    await house.text(from, words);
    await house.pass(60_000);
    const rows = await store.db.select().from(reading);
    const made = rows.find((row) => !before.has(row.feedbackId));
    if (!made) throw new Error("Nothing was read");
    return made.feedbackId;
  }

  const readingOf = async (id: string) => {
    const [row] = await store.db.select().from(reading).where(eq(reading.feedbackId, id));
    return row!;
  };
  const redactedOf = async (id: string): Promise<string> => (await readingOf(id)).words;
  const by = (role: Role) => authorize(house.actor(role), "feedback:review");

  /** What the page would send to have these words chosen, each where it first stands. */
  async function choose(id: string, ...words: string[]) {
    const redacted = await redactedOf(id);
    const review = await services.privacy.review(by("commissioner"), id);
    const chosen = words.map((word) => {
      const start = redacted.indexOf(word);
      if (start < 0) throw new Error(`No ${word} in ${redacted}`);
      return `${start}-${start + word.length}`;
    });
    return { seen: review.seen, chosen };
  }
  return { ...house, said, readingOf, redactedOf, by, choose };
}
