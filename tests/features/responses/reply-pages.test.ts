import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { contact, feedback, linkDecision, reply, themeDecision } from "~db/schema";
import { aFeedback } from "../../kit/builders";
import { aDesk, type Desk } from "./pages-kit";

const CARER = "+447700900501";
const MINUTE = 60_000;
const words = "Thank you. From Monday the round starts at 8, and late visits are reported to me.";

/** A carer texts; returns the id of what she said. */
async function aText(
  desk: Desk,
  from = CARER,
  said = "The carer came two hours late again",
): Promise<string> {
  await desk.text(from, said);
  await desk.pass(MINUTE);
  const rows = await desk.store.db.select().from(feedback).orderBy(feedback.seq);
  return rows.at(-1)!.id;
}

const formIdOf = (html: string): string => /name="id" value="([^"]+)"/.exec(html)![1]!;

test("a commissioner answers a carer's text, and the words reach her phone with a name when she asks for them", async () => {
  const desk = await aDesk();
  const marian = desk.actor("commissioner");
  const id = await aText(desk);
  const [item] = await desk.store.db.select().from(feedback).where(eq(feedback.id, id));
  const form = await desk.open(marian, `/feedback/${id}/reply`);
  expect(form.said).toContain(`Answer ${item!.reference}`);
  expect(form.said).toContain("The carer came two hours late again");
  expect(form.said).toContain("Nobody has told us that this phone is private.");
  expect(form.said).toContain(`Marian Holt at Northmere Council, about ${item!.reference}: (your answer)`);
  expect(await desk.faultsOf(form)).toEqual([]);
  const sent = await desk.send(marian, `/feedback/${id}/reply`, {
    id: formIdOf(form.html),
    words,
    outcome: "D07",
  });
  expect([sent.status, sent.location]).toEqual([302, `/feedback/${id}`]);
  await desk.pass(MINUTE);
  // A question that is due at the same time may come before or after it.
  const notice = desk.had(CARER).find((each) => each.startsWith("There is an answer"));
  expect(notice).toContain(`There is an answer to ${item!.reference}. Text READ`);
  expect(notice).not.toMatch(/Marian|Monday|late/);
  await desk.text(CARER, "READ");
  await desk.pass(MINUTE);
  expect(desk.had(CARER).at(-1)).toBe(`Marian Holt at Northmere Council, about ${item!.reference}: ${words}`);
  expect(desk.warnings).toEqual([]);
  expect(desk.missing).toEqual([]);
});

test("an answer that will not do comes back with what was typed and what to do about it", async () => {
  const desk = await aDesk();
  const marian = desk.actor("commissioner");
  const id = await aText(desk);
  const refused = await desk.send(marian, `/feedback/${id}/reply`, {
    id: "",
    words: "No money, sorry.",
    outcome: "D14",
  });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain('href="#words"');
  expect(refused.said).toContain("Say why, in a sentence at least.");
  expect(refused.html).toContain("No money, sorry.</textarea>");
  expect(refused.html).toMatch(/<option value="D14" selected/);
  expect(await desk.faultsOf(refused)).toEqual([]);
  expect((await desk.send(marian, `/feedback/${id}/reply`, { id: "", words: "" })).said).toContain(
    "Write your answer.",
  );
  expect(desk.missing).toEqual([]);
});

test("the page says how the answer will go: private, stopped, died, a landline, late at night, a worry", async () => {
  const desk = await aDesk("2026-11-24T20:30:00Z");
  const marian = desk.actor("commissioner");
  const id = await aText(desk, CARER, "she has bruises on her arms and nobody will say why");
  const said = async () => (await desk.open(marian, `/feedback/${id}/reply`)).said;
  const change = (set: Partial<typeof contact.$inferInsert>) =>
    desk.store.write((tx) => tx.update(contact).set(set).returning({ id: contact.id }));
  expect(await said()).toMatch(/A worry at level S[45] about this is open/);
  expect(await said()).not.toContain("It is late.");
  desk.clock.set("2026-11-24T21:30:00Z");
  expect(await said()).toContain("It is late. The text leaves at 8am on Wednesday 25 November.");
  await change({ safety: "safe" });
  expect(await said()).toContain("This phone is private, so your words go to it by text.");
  await change({ optedOutAt: new Date() });
  expect(await said()).toContain("This person asked us to stop texting.");
  await change({ optedOutAt: null, kind: "landline" });
  expect(await said()).toContain("There is no phone that we can text.");
  await change({ deceasedAt: new Date() });
  expect(await said()).toContain("We were told that this person has died.");
  expect(desk.missing).toEqual([]);
});

test("only who may answer opens the form, and nobody finds what is not there", async () => {
  const desk = await aDesk();
  const id = await aText(desk);
  for (const role of ["safeguarding", "analyst", "admin"] as const)
    expect((await desk.open(desk.actor(role), `/feedback/${id}/reply`)).status).toBe(403);
  expect((await desk.open(desk.actor("commissioner"), "/feedback/none/reply")).status).toBe(404);
  const form = { id: "", words };
  expect((await desk.send(desk.actor("analyst"), `/feedback/${id}/reply`, form)).status).toBe(403);
  const forged = await desk.send(desk.actor("commissioner"), `/feedback/${id}/reply`, form, "forged");
  expect(forged.status).toBe(403);
  expect(await desk.store.db.$count(reply)).toBe(0);
});

test("everyone who spoke of a theme is answered at once, after the page has said who they are", async () => {
  const desk = await aDesk();
  const marian = desk.actor("commissioner");
  const register = "Reference,Title,Supplier\nNM-1,Home care in the north,Harbour Home Care Limited\n";
  await desk.upload(desk.actor("admin"), "/admin/import", [{ name: "register.csv", words: register }]);
  const list = await desk.open(marian, "/contracts");
  const contractId = /href="\/contracts\/([^"?]+)">Home care/.exec(list.html)![1]!;
  const path = `/contracts/${contractId}/reply/T01.2`;
  const nobody = await desk.open(marian, path);
  expect(nobody.said).toContain("Nobody can be answered yet");
  const phones = ["+447700900601", "+447700900602", "+447700900603"];
  for (const phone of phones) {
    const id = await aText(desk, phone);
    const stamp = {
      councilId: desk.councilId,
      feedbackId: id,
      decidedBy: marian.accountId,
      at: desk.clock.now(),
    };
    await desk.store.write(async (tx) => {
      await tx.insert(themeDecision).values({ ...stamp, code: "T01.2", verdict: "confirmed" });
      await tx.insert(linkDecision).values({ ...stamp, contractId, verdict: "added" });
    });
  }
  await desk.text(phones[0]!, "SAFE");
  await aFeedback(desk.store, { councilId: desk.councilId, links: [contractId], themes: ["T01.2"] });
  await desk.pass(MINUTE);
  const form = await desk.open(marian, path);
  expect(form.said).toContain("Answer everyone on “Late or early visit”");
  expect(form.said).toContain("3 people spoke of this and a person has confirmed it.");
  expect(form.said).toContain("1 person Get your words by text");
  expect(form.said).toContain("2 people Get a text that an answer waits");
  expect(form.said).toContain("1 more message may be about this.");
  expect(await desk.faultsOf(form)).toEqual([]);
  const sent = await desk.send(marian, path, { id: formIdOf(form.html), words, outcome: "D07" });
  expect(sent.location).toBe(`/contracts/${contractId}#answers`);
  desk.clock.advance(MINUTE);
  await desk.pass(MINUTE);
  expect(desk.had(phones[0]!).at(-1)).toContain(words);
  expect(desk.had(phones[1]!).at(-1)).toContain("There is an answer to");
  const contract = await desk.open(marian, `/contracts/${contractId}`);
  expect(contract.said).toContain("On “Late or early visit”, to 3 people");
  expect(contract.said).toContain("Delivered: 1 person");
  expect(contract.said).toContain("Told that an answer waits: 2 people");
  expect(await desk.faultsOf(contract)).toEqual([]);
  const again = await desk.open(marian, path);
  expect(again.said).toContain("3 of them have had an answer before.");
  expect(again.said).toContain("Only people nobody has answered yet");
  expect(desk.warnings).toEqual([]);
  expect(desk.missing).toEqual([]);
});

test("a theme of safety is answered one by one: its page is refused with the reason", async () => {
  const desk = await aDesk();
  const register = "Reference,Title\nNM-1,Home care in the north\n";
  await desk.upload(desk.actor("admin"), "/admin/import", [{ name: "r.csv", words: register }]);
  const marian = desk.actor("commissioner");
  const contractId = /href="\/contracts\/([^"?]+)">Home care/.exec(
    (await desk.open(marian, "/contracts")).html,
  )![1]!;
  const refused = await desk.open(marian, `/contracts/${contractId}/reply/T11.2`);
  expect(refused.status).toBe(400);
  expect(refused.said).toContain("Answers about safety and safeguarding go to one person at a time.");
});
