// Shows the screens of a record: one page, words first, sound HTML, what was typed kept when it is refused.
import { expect, test } from "vitest";
import { feedback } from "~db/schema";
import { aDesk } from "../responses/pages-kit";

test("a call handler begins a call, types, is refused an empty one, files it and says the reference aloud", async () => {
  const desk = await aDesk();
  const priya = desk.actor("call_handler");
  const start = await desk.open(priya, "/calls");
  expect(start.said).toContain("Everything you took down has been filed.");
  expect(await desk.faultsOf(start)).toEqual([]);
  const id = "01900000-0000-7000-8000-000000000001";
  const begun = await desk.send(priya, "/calls", { id, kind: "phone" });
  expect(begun.location).toBe(`/calls/${id}`);
  const screen = await desk.open(priya, `/calls/${id}`);
  expect(screen.said).toContain("What they say, in their words");
  expect(screen.said.indexOf("in their words")).toBeLessThan(screen.said.indexOf("Are you saying this"));
  expect(await desk.faultsOf(screen)).toEqual([]);
  const empty = await desk.send(priya, `/calls/${id}`, { do: "file", words: " ", phone: "01632 960 111" });
  expect(empty.said).toContain("Write down what they say first.");
  expect(empty.html).toContain("01632 960 111");
  const kept = await desk.send(priya, `/calls/${id}/keep`, { words: "She waited" });
  expect(kept.html).toContain("savedAt");
  expect((await desk.open(priya, "/calls")).said).toContain("She waited");
  const filed = await desk.send(priya, `/calls/${id}`, { do: "file", words: "She waited all day." });
  expect(filed.location).toBe(`/calls/${id}`);
  const [item] = await desk.store.db.select().from(feedback);
  const done = await desk.open(priya, `/calls/${id}`);
  expect(done.said).toContain(`Your reference is ${item?.reference}.`);
  expect(await desk.faultsOf(done)).toEqual([]);
});

test("the red button shows what to say, calls the duty worker and leaves the record open", async () => {
  const desk = await aDesk();
  const priya = desk.actor("call_handler");
  const id = "01900000-0000-7000-8000-000000000002";
  await desk.send(priya, "/calls", { id, kind: "phone" });
  const called = await desk.send(priya, `/calls/${id}`, { do: "danger", words: "He is hitting her" });
  expect(called.location).toBe(`/calls/${id}?called`);
  const screen = await desk.open(priya, `/calls/${id}?called`);
  expect(screen.said).toContain("The duty worker is being called.");
  expect(screen.said).toContain("ring 999 now");
  expect(screen.said).toContain("What they say after that");
  expect(await desk.faultsOf(screen)).toEqual([]);
});

test("a commissioner takes nothing down", async () => {
  const desk = await aDesk();
  expect((await desk.open(desk.actor("commissioner"), "/calls")).status).toBe(403);
});
