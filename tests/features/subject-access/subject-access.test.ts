import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { newId } from "~/lib/ids";
import { auditEvent, concern, contact, feedback, itemShield, storedFile, task } from "~db/schema";
import { aFeedback, anAccount } from "../../kit/builders";
import { aDesk, type Desk } from "../responses/pages-kit";

const CARER = "+447700900501";
const OTHER = "+447700900502";
const WORDS = "Lunch for Mr Kettle comes at three and it is cold by then";
const MINUTE = 60_000;

/** A council where a carer and somebody else have texted, and an officer who answers requests. */
async function anOffice() {
  const desk = await aDesk();
  await desk.text(CARER, WORDS);
  await desk.text(OTHER, "The new rota is late for Mrs Lantern");
  await desk.pass(MINUTE);
  const { store, councilId } = desk;
  const [phone] = (await store.db.select().from(contact)).filter(
    ({ phoneLookup }) => phoneLookup === desk.vault.lookup("phone", CARER),
  );
  const [item] = (await store.db.select().from(feedback)).filter(({ contactId }) => contactId === phone!.id);
  const anne = await anAccount(store, { roles: ["dpo"], councilId, name: "Anne Wolff" });
  const look = (key: string, kind = "phone", request = "sar-2026-014") =>
    desk.services.subjectAccess.look(authorize(anne, "subject:read"), { case: request, kind, key });
  const acts = async () =>
    (await store.db.select().from(auditEvent)).filter(({ actorId }) => actorId === anne.accountId);
  return { desk, store, councilId, phone: phone!, item: item!, anne, look, acts };
}

test("the officer finds everything of one person by their number, and nothing of anybody else", async () => {
  const { desk, store, councilId, item, phone, look } = await anOffice();
  const at = desk.clock.now();
  await store.write(async (tx) => {
    await tx.insert(storedFile).values({
      id: newId(),
      councilId,
      feedbackId: item.id,
      contentType: "image/jpeg",
      size: 4_200,
      state: "kept",
      at,
    });
    await tx.insert(task).values({
      id: newId(),
      councilId,
      kind: "call_back",
      contactId: phone.id,
      state: "open",
      dueAt: at,
      createdAt: at,
    });
  });
  await desk.services.responses.replyToItem(authorize(desk.actor("commissioner"), "reply:send"), item.id, {
    words: "Thank you. We have asked the home about this.",
  });
  await desk.pass(MINUTE);
  const { held } = await look("07700 900501");
  expect(held!.phone).toMatchObject({ number: CARER });
  expect(held!.items).toMatchObject([
    {
      reference: item.reference,
      isTheirs: true,
      isHeld: false,
      statements: [{ words: WORDS }],
      replies: [{ words: "Thank you. We have asked the home about this." }],
      files: [{ contentType: "image/jpeg", size: 4_200 }],
    },
  ]);
  expect(held!.items[0]!.redacted).not.toContain("Kettle");
  expect(held!.tasks.map(({ kind }) => kind)).toContain("call_back");
  expect(held!.messages[0]).toMatchObject({ direction: "in", isInItem: true });
  expect(held!.messages.some(({ direction, words }) => direction === "out" && words)).toBe(true);
  expect(JSON.stringify(held)).not.toContain("Lantern");
});

test("a reference leads to everything else of the same person, and a client's reference to what was said about the client alone", async () => {
  const { desk, item, look } = await anOffice();
  const about = await anObservation(desk, "She looks away when he comes in");
  await desk.text(CARER, "REPORT the bus was late again today");
  await desk.pass(MINUTE);
  const byReference = await look(`ref ${item.reference.toLowerCase()}`, "reference");
  expect(byReference.held!.phone).toMatchObject({ number: CARER });
  const byClient = await look("ADV/0042", "client");
  expect(byClient.held).toMatchObject({ phone: null, messages: [], items: [{ id: about, isTheirs: false }] });
  expect(byClient.held!.items[0]!.statements).toMatchObject([{ words: "She looks away when he comes in" }]);
  expect((await look("lamp 11 owl", "reference")).held!.items.map(({ id }) => id)).toEqual([about]);
});

test("whatever the reason, nothing found is the same: part of a number, a wildcard, another council's, an item that names the officer", async () => {
  const { store, councilId, item, anne, look } = await anOffice();
  await aFeedback(store, { councilId: "elsewhere", reference: "FERN-20-OAK", aboutKey: "ADV/1" });
  const all = (await store.db.select().from(feedback)).filter((each) => each.contactId === item.contactId);
  await store.write((tx) =>
    tx.insert(itemShield).values(
      all.map(({ id }) => ({
        councilId,
        feedbackId: id,
        accountId: anne.accountId,
        deputyId: null,
        at: item.receivedAt,
      })),
    ),
  );
  for (const [kind, key] of [
    ["phone", "07700 900"],
    ["phone", "07700 900 999"],
    ["reference", "FERN-20-OAK"],
    ["reference", item.reference],
    ["client", "ADV/1"],
    ["client", "ADV%"],
    ["client", "%"],
  ] as const)
    expect((await look(key, kind)).held, `${kind} ${key}`).toBeNull();
  const byPhone = await look(CARER);
  expect(byPhone.held).toMatchObject({ items: [] });
  expect(JSON.stringify(byPhone.held)).not.toContain("Kettle");
});

test("what safeguarding holds is said to be held, and nothing of it is shown", async () => {
  const { store, councilId, item, look } = await anOffice();
  await store.write((tx) =>
    tx.insert(concern).values({
      id: newId(),
      councilId,
      feedbackId: item.id,
      contactId: item.contactId,
      level: "S4",
      raisedBy: "screen",
      cues: ["C07"],
      raisedAt: item.receivedAt,
      dueAt: item.receivedAt,
      state: "closed",
      outcome: "s42",
      reason: "The manager is known to the team",
      pages: 0,
    }),
  );
  const { held } = await look(CARER);
  expect(held!.items).toMatchObject([{ isHeld: true }]);
  expect(JSON.stringify(held)).not.toMatch(/S4|C07|s42|known to the team/);
});

test("every look is recorded with the request and the kind of key, found or not, and never with the key", async () => {
  const { item, look, acts } = await anOffice();
  await look("07700 900501");
  await look("07700 900999");
  const kept = await acts();
  expect(kept.map(({ action, subjectId, detail }) => ({ action, subjectId, detail }))).toEqual([
    {
      action: "subject.looked_up",
      subjectId: null,
      detail: { request: "SAR-2026-014", key: "phone", items: 1 },
    },
    { action: "original.read", subjectId: item.id, detail: { request: "SAR-2026-014" } },
    {
      action: "subject.looked_up",
      subjectId: null,
      detail: { request: "SAR-2026-014", key: "phone", items: 0 },
    },
  ]);
  expect(JSON.stringify(kept)).not.toMatch(/7700|900501/);
});

test("nothing is looked up without the number of a request, and after twenty looks an officer waits until an hour is over", async () => {
  const { desk, look, acts } = await anOffice();
  for (const request of ["", "none", "07700900501"])
    await expect(look(CARER, "phone", request)).rejects.toMatchObject({ kind: "bad_input" });
  expect(await acts()).toEqual([]);
  for (let times = 0; times < 20; times++) await look("07700 900999");
  await expect(look(CARER)).rejects.toMatchObject({ kind: "too_many" });
  desk.clock.advance(61 * MINUTE);
  expect((await look(CARER)).held).not.toBeNull();
});

/** What an advocate wrote down of a client who has no words. */
async function anObservation({ store, services, clock, councilId }: Desk, words: string): Promise<string> {
  const advocate = await anAccount(store, { roles: ["advocate"], councilId });
  const at = clock.now();
  const id = newId();
  await store.write((tx) =>
    services.intake.receive(
      tx,
      {
        id,
        councilId,
        onceKey: id,
        references: ["LAMP-11-OWL"],
        channel: "ADVOCACY",
        respondentType: "ADVOCATE",
        basis: "R5",
        methods: ["M08"],
        speakerKey: null,
        aboutKey: "ADV/0042",
        keyedBy: advocate.accountId,
        contactId: null,
        recruitment: "unprompted",
        isPanel: false,
        dayHappened: null,
        ageBand: null,
        lang: "en",
        wish: null,
        receivedAt: at,
        readBy: at,
        statements: [{ id: newId(), words, at }],
      },
      advocate,
    ),
  );
  return id;
}

const openForm = (desk: Desk, actor: Parameters<Desk["open"]>[0]) => desk.open(actor, "/subject");

test("on the page the officer asks with a request and one key, and reads an answer that can be printed; the key is in no address", async () => {
  const { desk, anne, item } = await anOffice();
  const form = await openForm(desk, anne);
  expect(form.said).toContain("There is no list to look through.");
  expect(await desk.faultsOf(form)).toEqual([]);
  const wrong = await desk.send(anne, "/subject", { case: "x", kind: "phone", key: CARER });
  expect([wrong.status, wrong.html.includes('href="#case"')]).toEqual([400, true]);
  expect(await desk.faultsOf(wrong)).toEqual([]);
  const nothing = ["07700 900", "07700 900 999", "someone@example.org"].map((key) =>
    desk.send(anne, "/subject", { case: "SAR-1", kind: "phone", key }),
  );
  const [first, ...others] = (await Promise.all(nothing)).map(({ said }) => said);
  expect(first).toContain("Nothing is held under that key.");
  for (const said of others) expect(said).toBe(first);
  const found = await desk.send(anne, "/subject", { case: "SAR-1", kind: "phone", key: "07700 900501" });
  expect(found.status).toBe(200);
  expect(found.said).toContain(item.reference);
  expect(found.said).toContain(WORDS);
  expect(found.said).toContain("Said by this person");
  expect(await desk.faultsOf(found)).toEqual([]);
  expect(desk.missing).toEqual([]);
});

test("nobody but the officer opens the page or looks anybody up", async () => {
  const { desk } = await anOffice();
  for (const role of ["commissioner", "safeguarding", "admin"] as const) {
    expect((await openForm(desk, desk.actor(role))).status).toBe(403);
    const sent = await desk.send(desk.actor(role), "/subject", { case: "SAR-1", kind: "phone", key: CARER });
    expect(sent.status).toBe(403);
    expect(sent.said).not.toContain("Kettle");
  }
});
