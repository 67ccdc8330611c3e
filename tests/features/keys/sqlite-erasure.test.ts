// What an erasure leaves in the files of the embedded database.
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { statement } from "~db/schema";
import { testHouse } from "../../kit/house";

test("after an erasure the item's wrapped key is in no file of the embedded database", async () => {
  const house = await testHouse();
  await house.text("+447700900501", "Nobody came on Sunday and mum missed her tablets");
  const [row] = await house.store.db.select().from(statement);
  const wrapped = row!.sealed.subarray(14, 46);
  const onDisk = () =>
    [house.store.file, `${house.store.file}-wal`].some(
      (file) => existsSync(file) && readFileSync(file).includes(wrapped),
    );
  expect(onDisk()).toBe(true);
  await house.store.write((tx) => house.services.keys.destroyItem(tx, house.councilId, row!.feedbackId));
  await house.store.scrub();
  expect(onDisk()).toBe(false);
});
