// The short version of npm run torture:intake: the built server is killed in the middle of signed posts.
import { expect, test } from "vitest";
import { torture } from "../../scripts/torture-intake";

test("a server that is killed in the middle of 400 texts has lost none that it acknowledged, and doubles none", async () => {
  const found = await torture(process.cwd(), 400, 20);
  expect(found.acknowledged_before_kill).toBeGreaterThanOrEqual(200);
  expect(found).toMatchObject({
    posts: 400,
    lost: 0,
    after_retry: 400,
    missing_after_retry: 0,
    doubled: 0,
    items_without_words: 0,
  });
});
