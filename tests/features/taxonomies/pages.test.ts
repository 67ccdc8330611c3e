// Shows the pages of the themes: what stands on them for whom, and a change from its effect to its history.
import { expect, test } from "vitest";
import { aContract, aFeedback } from "../../kit/builders";
import { aDesk } from "../responses/pages-kit";

const mergeOf = (more = "") => `/taxonomies/change/T01.1?do=merge&into=T01.2&from=2026-11-24${more}`;

async function deskWithItems() {
  const desk = await aDesk();
  const councilId = desk.councilId;
  const contractId = await aContract(desk.store, { councilId, title: "Home care North" });
  for (const code of ["T01.1", "T01.1", "T01.2"])
    await aFeedback(desk.store, {
      councilId,
      themes: [code],
      decidedThemes: [{ code, verdict: "confirmed" }],
      links: [contractId],
    });
  return desk;
}
const seenIn = (html: string): string => /name="seen" value="(\d+)"/.exec(html)![1]!;

test("an analyst merges two themes: the effect is shown first, then it is done, and counts say so", async () => {
  const desk = await deskWithItems();
  const analyst = desk.actor("analyst");
  const form = await desk.open(analyst, "/taxonomies/change/T01.1?do=merge");
  expect(form.said).not.toContain("What this would change");
  expect(form.html).not.toContain('value="T01"');
  const effect = await desk.open(analyst, mergeOf());
  expect(effect.said).toMatch(/Items it touches 2 .*afterwards 3 .*Home care North/);
  expect((await desk.open(analyst, "/taxonomies/themes/T01.2")).said).toContain(
    "Nobody has changed this theme",
  );
  const fields = { do: "merge", into: "T01.2", from: "2026-11-24", seen: seenIn(effect.html) };
  const done = await desk.send(analyst, mergeOf(), fields);
  expect([done.status, done.location]).toEqual([302, "/taxonomies/themes/T01.1"]);
  const merged = await desk.open(analyst, "/taxonomies/themes/T01.1");
  expect(merged.said).toMatch(/Items are counted under T01\.2 Late or early visit/);
  expect(merged.said).toContain(`T01.1 Missed visit was merged into T01.2 Late or early visit`);
  expect(merged.said).toContain(analyst.name);
  const tree = await desk.open(analyst, "/taxonomies/themes");
  expect(tree.said).toMatch(
    /T01\.2 Late or early visit Counts hold the items of T01\.1 Missed visit too\. From the start 3 0/,
  );
  for (const page of [form, effect, merged, tree]) expect(await desk.faultsOf(page)).toEqual([]);
  expect(desk.missing).toEqual([]);
});

test("every kind of change has its form and its effect, and a theme made here is marked", async () => {
  const desk = await deskWithItems();
  const analyst = desk.actor("analyst");
  const words =
    "label=Missed%20at%20night&definition=A%20visit%20at%20night%20did%20not%20happen&from=2026-11-24";
  for (const [code, query] of [
    ["T01", `do=add&polarity=problem&${words}`],
    ["T01.1", `do=split&${words}`],
    ["T01.1", "do=rename&label=Nobody%20came&from=2026-11-24"],
    ["T01.1", "do=retire&from=2026-11-24"],
  ]) {
    const page = await desk.open(analyst, `/taxonomies/change/${code}?${query}`);
    expect(page.said, query).toContain("What this would change");
    expect(await desk.faultsOf(page)).toEqual([]);
  }
  const page = await desk.open(analyst, `/taxonomies/change/T01.1?do=split&${words}`);
  expect(page.said).toContain("The new theme has the code T01.L1.");
  const made = await desk.send(analyst, "/taxonomies/change/T01.1?do=split", {
    ...Object.fromEntries(new URLSearchParams(words)),
    do: "split",
    seen: seenIn(page.html),
  });
  expect(made.location).toBe("/taxonomies/themes/T01.L1");
  const own = await desk.open(analyst, "/taxonomies/themes/T01.L1");
  expect(own.said).toContain("Made by this council");
  expect(own.said).toContain("T01.L1 Missed at night was split from T01.1 Missed visit");
  expect(desk.missing).toEqual([]);
});

test("what is refused says why in one sentence, on the page and when it is sent, and changes nothing", async () => {
  const desk = await deskWithItems();
  const analyst = desk.actor("analyst");
  const praise = "/taxonomies/change/T06.6?do=merge&into=T01.1&from=2026-11-24";
  const shown = await desk.open(analyst, praise);
  expect(shown.said).toContain("so only themes of one kind can be merged.");
  expect(shown.said).not.toContain("What this would change");
  expect(await desk.faultsOf(shown)).toEqual([]);
  const sent = await desk.send(analyst, praise, {
    do: "merge",
    into: "T01.1",
    from: "2026-11-24",
    seen: "0",
  });
  expect(sent.status).toBe(409);
  expect(sent.said).toContain("so only themes of one kind can be merged.");
  const typed = await desk.open(analyst, "/taxonomies/change/T01.1?do=rename&label=x&from=soon");
  expect(typed.said).toContain("Write a name of 3 to 80 letters");
  expect(typed.html).toContain('href="#from"');
  expect((await desk.open(analyst, "/taxonomies/themes/T06.6")).said).toContain(
    "Nobody has changed this theme",
  );
  expect(desk.missing).toEqual([]);
});

test("a second person who confirms what they saw before the first did is told to look again", async () => {
  const desk = await deskWithItems();
  const analyst = desk.actor("analyst");
  const fields = { do: "merge", into: "T01.2", from: "2026-11-24", seen: "0" };
  const rename = { do: "rename", label: "Late visit", from: "2026-11-24", seen: "0" };
  await desk.send(analyst, "/taxonomies/change/T01.2?do=rename", rename);
  const late = await desk.send(analyst, mergeOf(), fields);
  expect(late.status).toBe(409);
  expect(late.said).toContain("Check again what your change would do.");
  expect(late.said).toContain("What this would change");
  expect((await desk.send(analyst, mergeOf(), { ...fields, seen: seenIn(late.html) })).status).toBe(302);
});

test("an admin changes themes with small numbers hidden; others read the list and change nothing", async () => {
  const desk = await deskWithItems();
  const effect = await desk.open(desk.actor("admin"), mergeOf());
  expect(effect.said).toMatch(/Items it touches \* /);
  expect(effect.said).not.toContain("Home care North");
  const tree = await desk.open(desk.actor("admin"), "/taxonomies/themes");
  expect(tree.said).toContain("A star stands for a small number");
  for (const role of ["commissioner", "provider", "scrutiny"] as const) {
    const reader = desk.actor(role);
    expect((await desk.open(reader, mergeOf())).status, role).toBe(403);
    const page = await desk.open(reader, "/taxonomies/themes/T01");
    expect([page.status, page.said.includes("Change it")]).toEqual([200, false]);
    expect(page.said.includes("Confirmed"), role).toBe(role === "commissioner");
  }
  const sent = await desk.send(desk.actor("commissioner"), mergeOf(), {
    do: "merge",
    into: "T01.2",
    from: "2026-11-24",
    seen: "0",
  });
  expect(sent.status).toBe(403);
  expect((await desk.open(desk.actor("analyst"), "/taxonomies/themes/T99")).status).toBe(404);
});
