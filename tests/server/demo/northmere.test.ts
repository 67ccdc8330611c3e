// The demonstration made at an awkward time.
import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { readVoiceLines } from "~/server/demo/voice-line.schema";
import { everything, northmereHouse } from "./kit";

test("made in the small hours of a Monday, the demonstration holds as much and nothing from the future", async () => {
  const house = await northmereHouse("2027-03-29T01:20:00Z");
  const items = await everything(house);
  expect(items.length).toBe((await readVoiceLines(process.cwd())).length);
  expect(items.filter((item) => item.receivedAt > house.clock.now())).toEqual([]);
  const open = await house.services.safeguarding.list(
    authorize(house.whoIs("duty@northmere.example"), "concern:read"),
  );
  expect(open.length).toBeLessThanOrEqual(9);
}, 120_000);
