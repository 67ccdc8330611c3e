// Shows that the page of accepting in bulk leads from a number over a sample to the rest, and back, without scripts.
import { expect, test } from "vitest";
import * as desk from "~/routes/_desk";
import * as itemPage from "~/routes/_desk.feedback.$id";
import * as bulkPage from "~/routes/_desk.review_.bulk";
import { aFeedback } from "../../kit/builders";
import { deskKit, textOf } from "../../routes/desk-kit";

test("somebody chooses a number, looks at ten with the words marked, accepts the rest, and takes it all back", async () => {
  const { store, jobs, visitor } = await deskKit();
  const ids: string[] = [];
  for (let i = 0; i < 12; i++)
    ids.push(
      await aFeedback(store, {
        words: "Nobody came today",
        themes: [{ code: "T01.1", p: 0.96, because: [[0, 11]] }],
      }),
    );
  const { open, send } = await visitor();
  const see = (url: string) => open(desk, bulkPage, "review/bulk", url);
  expect(await see("/review/bulk")).not.toContain('value="T11.1"');
  expect(textOf(await see("/review/bulk?percent=95&theme="))).toContain("12 suggestions would be accepted.");
  const started = await send(bulkPage, "/review/bulk", { act: "start", percent: "95", theme: "" });
  const sample = await see(started.to!);
  expect(sample.match(/<mark>Nobody came<\/mark>/g)).toHaveLength(10);
  expect(sample).not.toContain('value="accept"');
  const batch = new URL(started.to!, "http://desk").searchParams.get("batch")!;
  for (const [, id] of sample.matchAll(/name="id" value="([^"]+)"/g))
    await send(bulkPage, "/review/bulk", { act: "judge", batch, id: id!, code: "T01.1", said: "right" });
  expect(textOf(await see(started.to!))).toContain("Accept the other 2");
  await send(bulkPage, "/review/bulk", { act: "accept", batch });
  await jobs.runDue();
  expect(textOf(await see("/review/bulk"))).toContain("2 accepted");
  const told = await Promise.all(
    ids.map(async (id) => textOf(await open(desk, itemPage, "feedback/:id", `/feedback/${id}`))),
  );
  expect(told.filter((text) => text.includes("Accepted with many others by"))).toHaveLength(2);
  expect(told.filter((text) => text.includes("Yes, says"))).toHaveLength(10);
  await send(bulkPage, "/review/bulk", { act: "undo", batch });
  await jobs.runDue();
  expect(textOf(await see("/review/bulk"))).toContain("Taken back");
  expect(await send(bulkPage, "/review/bulk", { act: "sell" })).toMatchObject({ status: 400 });
});
