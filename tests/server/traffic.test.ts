import { expect, test } from "vitest";
import { makeTraffic } from "~/server/traffic";

test("a server is busy while a hundred requests a second come, and calm soon after they stop", () => {
  let now = 1_000_000;
  const traffic = makeTraffic(() => now);
  for (let n = 0; n < 24; n++) traffic.arrived();
  expect(traffic.isBusy()).toBe(false);
  traffic.arrived();
  expect(traffic.isBusy()).toBe(true);
  now += 250;
  expect(traffic.isBusy()).toBe(true);
  now += 250;
  expect(traffic.isBusy()).toBe(false);
});
