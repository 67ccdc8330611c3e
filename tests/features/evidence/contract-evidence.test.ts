// Shows what people say about one contract: people by theme and month, panels apart, suggestions marked, and what waits.
import { expect, test } from "vitest";
import { aFeedback } from "../../kit/builders";
import { evidenceKit } from "./kit";

test("[003-03] people on a panel are counted apart from everybody else, in all, by theme and by month, and how they came to speak is kept", async () => {
  const { store, evidence, person } = await evidenceKit();
  const about = { links: ["c-home"], themes: ["T01.1"], dayHappened: "2026-10-05" };
  await aFeedback(store, { ...about, speaker: "carer" });
  await aFeedback(store, { ...about, speaker: "carer" });
  await aFeedback(store, { ...about, speaker: "son", recruitment: "invited" });
  for (const speaker of ["panellist 1", "panellist 2", "panellist 3"])
    await aFeedback(store, { ...about, speaker, isPanel: true });
  const found = await evidence.contractEvidence((await person()).can("feedback:search"), "c-home");
  expect(found.people).toMatchObject({
    outside: { all: { people: 2, items: 3 } },
    panel: { all: { people: 3, items: 3 } },
    all: { all: { people: 5 } },
  });
  expect(found.themes).toMatchObject([
    { code: "T01.1", people: { outside: { own: { people: 2 } }, panel: { own: { people: 3 } } } },
  ]);
  expect(found.months.find((each) => each.month === "2026-10")).toMatchObject({
    outside: 2,
    panel: 3,
    themes: { "T01.1": { outside: 2, panel: 3 } },
  });
  expect(found.recruitment).toMatchObject({
    unprompted: { people: 1 },
    invited: { people: 1 },
    panel: { people: 3 },
    import: { people: 0 },
  });
});

test("twelve months are shown, silent ones too, and older items stay in the totals", async () => {
  const { store, evidence, person } = await evidenceKit();
  await aFeedback(store, { links: ["c-home"], dayHappened: "2025-12-31" });
  await aFeedback(store, { links: ["c-home"], receivedAt: "2020-01-01T10:00:00Z" });
  const found = await evidence.contractEvidence((await person()).can("feedback:search"), "c-home");
  expect(found.months.map((each) => each.month)).toEqual([
    "2025-12",
    "2026-01",
    "2026-02",
    "2026-03",
    "2026-04",
    "2026-05",
    "2026-06",
    "2026-07",
    "2026-08",
    "2026-09",
    "2026-10",
    "2026-11",
  ]);
  expect(found.months.map((each) => each.outside)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(found.people.all.all.items).toBe(2);
});

test("a rejected link or theme counts no more; a suggested one counts and is marked; an added one counts as decided", async () => {
  const { store, evidence, person } = await evidenceKit();
  await aFeedback(store, {
    links: ["c-home"],
    decidedLinks: [{ contractId: "c-home", verdict: "rejected" }],
    themes: ["T01.1"],
  });
  await aFeedback(store, {
    links: ["c-home"],
    themes: ["T01.1", "T06.1"],
    decidedThemes: [
      { code: "T06.1", verdict: "rejected" },
      { code: "T03.1", verdict: "added" },
    ],
  });
  await aFeedback(store, {
    decidedLinks: [{ contractId: "c-home", verdict: "added" }],
    themes: ["T01.1"],
    decidedThemes: [{ code: "T01.1", verdict: "confirmed" }],
  });
  const found = await evidence.contractEvidence((await person()).can("feedback:search"), "c-home");
  expect(
    found.themes.map(({ code, people, suggestedItems }) => [code, people.all.all.items, suggestedItems]),
  ).toEqual([
    ["T01.1", 2, 1],
    ["T03.1", 1, 0],
  ]);
  expect(found.suggestedLinks).toBe(1);
});

test("quotes are people's own words only, of different people first", async () => {
  const { store, evidence, person } = await evidenceKit();
  const link = { links: ["c-home"] };
  const second = await aFeedback(store, { ...link, speaker: "carer", receivedAt: "2026-11-01T10:00:00Z" });
  const newest = await aFeedback(store, { ...link, speaker: "carer", receivedAt: "2026-11-03T10:00:00Z" });
  const other = await aFeedback(store, { ...link, speaker: "son", receivedAt: "2026-10-01T10:00:00Z" });
  await aFeedback(store, { ...link, basis: "R8" });
  await aFeedback(store, { ...link, isMachineRead: false });
  const { quotes } = await evidence.contractEvidence((await person()).can("feedback:search"), "c-home");
  expect(quotes.map((quote) => quote.id)).toEqual([newest, other, second]);
});

test("what waits on a contract is counted: unread, unanswered, and answers that did not help", async () => {
  const { store, evidence, person } = await evidenceKit();
  const link = { links: ["c-home"] };
  const first = await aFeedback(store, { ...link, receivedAt: "2026-10-01T10:00:00Z" });
  await aFeedback(store, { ...link, readAt: "2026-11-20T11:00:00Z" });
  await aFeedback(store, { ...link, readAt: "2026-11-20T11:00:00Z", state: "reopened" });
  await aFeedback(store, { ...link, readAt: "2026-11-20T11:00:00Z", state: "answered" });
  const found = await evidence.contractEvidence((await person()).can("feedback:search"), "c-home");
  expect(found.waiting).toEqual({ unread: 1, unanswered: 3, reopened: 1 });
  expect(found.waitingItems[0]?.id).toBe(first);
});

test("praise, problems and ideas are counted in people", async () => {
  const { store, evidence, person } = await evidenceKit();
  for (const polarity of ["praise", "praise", "problem", "idea", "unclear"])
    await aFeedback(store, { links: ["c-home"], polarity, speaker: polarity });
  const { praise, problems, ideas } = await evidence.contractEvidence(
    (await person()).can("feedback:search"),
    "c-home",
  );
  expect([praise, problems, ideas].map((each) => each.all.all)).toEqual([
    { people: 1, untold: 0, items: 2 },
    { people: 1, untold: 0, items: 1 },
    { people: 1, untold: 0, items: 1 },
  ]);
});

test("another council's items about a contract of the same id are not seen", async () => {
  const { store, evidence, person } = await evidenceKit();
  await aFeedback(store, { councilId: "southmere", links: ["c-home"] });
  const found = await evidence.contractEvidence((await person()).can("feedback:search"), "c-home");
  expect(found.people.all.all.items).toBe(0);
});
