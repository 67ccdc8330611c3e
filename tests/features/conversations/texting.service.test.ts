import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import {
  auditEvent,
  concern,
  contact,
  feedback,
  job,
  linkSuggestion,
  message,
  reading,
  statement,
  storedFile,
  task,
  themeSuggestion,
} from "~db/schema";
import { testHouse } from "../../kit/house";

const CARER = "+447700900501";
const SECOND = 1_000;

test("a carer's first text makes one item, is acknowledged once within a minute by a named person, and costs her no question first [000-13]", async () => {
  const house = await testHouse();
  await house.text(CARER, "Carer didnt turn up agen");
  await house.pass(5 * SECOND);
  expect(house.had(CARER)).toEqual([]);
  await house.pass(20 * SECOND);
  const [ack, ...others] = house.had(CARER);
  expect(others).toEqual([]);
  const [item] = await house.store.db.select().from(feedback);
  expect(ack).toContain(`Priya Shah at Northmere Council will read this by 2pm on Tuesday 24 November`);
  expect(ack).toContain(item!.reference);
  expect(ack!.length).toBeLessThanOrEqual(160);
  expect(item).toMatchObject({
    channel: "SMS",
    basis: "R0",
    methods: ["M04"],
    state: "open",
    isPanel: false,
  });
  expect(await house.store.db.$count(statement)).toBe(1);
});

test("“Carer didnt turn up agen” is tagged as a missed visit, is serious, and is in the duty queue", async () => {
  const house = await testHouse();
  await house.text(CARER, "Carer didnt turn up agen");
  await house.pass(SECOND);
  expect(house.warnings).toEqual([]);
  expect(await house.store.db.select({ code: themeSuggestion.code }).from(themeSuggestion)).toContainEqual({
    code: "T01.1",
  });
  const [read] = await house.store.db.select().from(reading);
  expect(read).toMatchObject({ severity: "S3", words: "Carer didnt turn up agen" });
  const queue = await house.services.safeguarding.list(
    authorize(house.actor("safeguarding"), "concern:read"),
  );
  expect(queue.map((each) => [each.concern.level, each.concern.state])).toEqual([["S3", "waiting"]]);
});

test("a text that the provider delivers twice, or twice at once, is one item", async () => {
  const house = await testHouse();
  const id = await house.text(CARER, "The meals are cold");
  await Promise.all([
    house.text(CARER, "The meals are cold", id),
    house.text(CARER, "The meals are cold", id),
  ]);
  expect(await house.store.db.$count(feedback)).toBe(1);
  expect(await house.store.db.$count(statement)).toBe(1);
  expect(await house.store.db.$count(message)).toBe(1);
});

test("texts within two minutes are one item of several statements in order, with one acknowledgement", async () => {
  const house = await testHouse();
  await house.text(CARER, "Nobody came this morning");
  await house.pass(10 * SECOND);
  await house.text(CARER, "and she had no breakfast");
  await house.pass(15 * SECOND);
  expect(house.had(CARER)).toEqual([]);
  await house.text(CARER, "this is the third time");
  await house.pass(60 * SECOND);
  expect(house.had(CARER)).toHaveLength(1);
  expect(await house.store.db.$count(feedback)).toBe(1);
  const [item] = await house.store.db.select().from(feedback);
  const said = await house.services.intake.openWords(house.store.db, house.councilId, item!.id);
  expect(said.map((each) => each.words)).toEqual([
    "Nobody came this morning",
    "and she had no breakfast",
    "this is the third time",
  ]);
  const [read] = await house.store.db.select().from(reading);
  expect(read!.words).toContain("third time");
});

test("what was said is sealed in every column: neither words nor number can be read in the file", async () => {
  const house = await testHouse();
  await house.text(CARER, "Zanzibar pineapple hullabaloo");
  await house.text(CARER, "HELP");
  await house.pass(60 * SECOND);
  const rows = JSON.stringify([
    await house.store.db.select().from(statement),
    await house.store.db.select().from(message),
    await house.store.db.select().from(contact),
    await house.store.db.select().from(auditEvent),
    await house.store.db.select().from(job),
  ]);
  expect(rows).not.toContain("hullabaloo");
  expect(rows).not.toContain("7700900501");
});

test("after STOP nothing goes out, opted-out people can still write in, and START brings them back", async () => {
  const house = await testHouse();
  await house.text(CARER, "stop.");
  await house.text(CARER, "she was left in bed all day");
  await house.pass(120 * SECOND);
  expect(house.had(CARER)).toEqual([]);
  expect(await house.store.db.$count(feedback)).toBe(1);
  await house.text(CARER, "START");
  await house.pass(SECOND);
  expect(house.had(CARER)).toHaveLength(1);
});

test("STOP IT HE'S HURTING ME is no opt-out: it is kept and a duty worker is paged, at night too", async () => {
  const house = await testHouse("2026-11-24T02:30:00Z");
  const duty = house.actor("safeguarding");
  await house.services.settings.change(authorize(house.actor("admin"), "settings:edit"), {
    ...house.council.settings,
    dutyWorkers: [{ accountId: duty.accountId, phone: "+447700900910", email: "duty@northmere.example" }],
  });
  const mails = () => house.mail.mailsTo("duty@northmere.example").length;
  // Whoever is new has been sent an invitation.
  await house.pass(SECOND);
  const mailsBefore = mails();
  await house.text(CARER, "STOP IT HE'S HURTING ME");
  await house.pass(SECOND);
  const [row] = await house.store.db.select().from(contact);
  expect(row!.optedOutAt).toBeNull();
  expect(await house.store.db.$count(feedback)).toBe(1);
  const calls = house.had("+447700900910");
  expect(calls).toHaveLength(1);
  expect(calls[0]).not.toContain("HURTING");
  expect(mails() - mailsBefore).toBe(1);
  await house.pass(11 * 60 * SECOND);
  expect(house.had("+447700900910")).toHaveLength(2);
  const [worry] = await house.store.db.select().from(concern);
  await house.services.safeguarding.take(authorize(duty, "concern:act"), worry!.id);
  await house.pass(60 * 60 * SECOND);
  expect(house.had("+447700900910")).toHaveLength(2);
});

test("no question leaves between nine at night and eight in the morning", async () => {
  const house = await testHouse("2026-11-24T20:58:30Z");
  await house.text(CARER, "The lunch club is lovely");
  for (let minutes = 0; minutes < 600; minutes += 10) await house.pass(10 * 60 * SECOND);
  const texts = house.network.messagesTo(CARER);
  expect(texts.length).toBeGreaterThanOrEqual(1);
  for (const each of texts.slice(1)) {
    const hour = Number(
      new Intl.DateTimeFormat("en-GB", {
        hour: "numeric",
        hourCycle: "h23",
        timeZone: "Europe/London",
      }).format(each.at),
    );
    expect(hour).toBeGreaterThanOrEqual(8);
    expect(hour).toBeLessThan(21);
  }
});

test("a landline gets a call-back task and never a text", async () => {
  const house = await testHouse();
  await house.text("+441632960555", "nobody rings me back");
  await house.pass(120 * SECOND);
  expect(house.had("+441632960555")).toEqual([]);
  expect((await house.store.db.select().from(task)).map((each) => each.kind)).toContain("landline");
  expect(await house.store.db.$count(feedback)).toBe(1);
});

test("when the person has died every text stops and a person is asked to act", async () => {
  const house = await testHouse();
  await house.text(CARER, "The carers were late again");
  await house.text(CARER, "My mum died last night");
  await house.pass(24 * 3_600 * SECOND);
  expect(house.had(CARER).filter((each) => /What day|Which|which service|shall we do/.test(each))).toEqual(
    [],
  );
  expect((await house.store.db.select().from(task)).map((each) => each.kind)).toContain("death");
});

test("a number that the provider says has opted out is marked, and a person is told", async () => {
  const house = await testHouse();
  house.network.setOptedOut(CARER);
  await house.text(CARER, "The bus never came");
  await house.pass(30 * SECOND);
  const [row] = await house.store.db.select().from(contact);
  expect(row).toMatchObject({ optedOutVia: "provider" });
  expect((await house.store.db.select().from(task)).map((each) => each.kind)).toContain("provider_opt_out");
});

test("a text that cannot be sent now is tried again later and arrives once", async () => {
  const house = await testHouse();
  house.network.failNext("temporary", 2);
  await house.text(CARER, "The bus never came");
  await house.pass(20 * SECOND);
  expect(house.had(CARER)).toEqual([]);
  await house.pass(6 * SECOND);
  await house.pass(11 * SECOND);
  expect(house.had(CARER)).toHaveLength(1);
  const out = (await house.store.db.select().from(message)).filter((each) => each.direction === "out");
  expect(out.map((each) => each.status)).toEqual(["delivered"]);
});

test("a picture on a text is kept encrypted; what is no picture is refused and a person asks", async () => {
  const house = await testHouse();
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    Buffer.from("a picture of a cold dinner"),
  ]);
  const picture = house.network.keepMedia({ bytes: png, contentType: "image/png" });
  const program = house.network.keepMedia({
    bytes: Buffer.from("MZ this is a program"),
    contentType: "image/png",
  });
  await house.services.conversations.receiveText({
    providerId: "SMpicture",
    from: CARER,
    to: "+441632960100",
    body: "look at this",
    media: [picture, program],
  });
  await house.pass(SECOND);
  const files = await house.store.db.select().from(storedFile);
  expect(files.map((each) => each.state).sort()).toEqual(["kept", "refused"]);
  expect((await house.store.db.select().from(task)).map((each) => each.kind)).toContain("picture_refused");
});

test("WHO and a service name brings a commissioner's name and stores no feedback [003-09]", async () => {
  const house = await testHouse();
  await house.services.contracts.importText(
    authorize(house.actor("admin"), "contract:import"),
    "register.csv",
    Buffer.from(
      "Reference,Title,Supplier,Start date,End date\nNM-1,Community meals (meals on wheels),Northmere Meals Service,2025-04-01,2027-03-31\n",
    ),
  );
  await house.text(CARER, "WHO Northmere Meals");
  await house.pass(30 * SECOND);
  expect(await house.store.db.$count(feedback)).toBe(0);
  expect(house.had(CARER)).toHaveLength(1);
  expect(house.had(CARER)[0]).toMatch(/decides about this for Northmere Council/);
});

test("what is said about a service that is in the register is linked to its contract as a suggestion", async () => {
  const house = await testHouse();
  await house.services.contracts.importText(
    authorize(house.actor("admin"), "contract:import"),
    "register.csv",
    Buffer.from(
      "Reference,Title,Supplier,Start date,End date\nNM-2,Home care north,Brightside Homecare Ltd,2025-04-01,2027-03-31\n",
    ),
  );
  await house.text(CARER, "Brightside were two hours late again today");
  await house.pass(SECOND);
  expect(await house.store.db.$count(linkSuggestion)).toBe(1);
});

test("where the provider has answered STOP or HELP itself, we act on it and send no second answer", async () => {
  const house = await testHouse();
  await house.services.conversations.receiveText({
    providerId: "SMhelp",
    from: CARER,
    to: "+441632960100",
    body: "HELP",
    media: [],
    providerReplied: "help",
  });
  await house.pass(60 * SECOND);
  expect(house.had(CARER)).toEqual([]);
  expect((await house.store.db.select().from(concern)).map((each) => each.level)).toEqual(["S5"]);
});

test("words that come after somebody has read the item wait to be read as well", async () => {
  const house = await testHouse();
  await house.text(CARER, "Nobody came this morning");
  await house.pass(30 * SECOND);
  const [item] = await house.store.db.select().from(feedback);
  await house.services.review.markRead(authorize(house.actor("commissioner"), "feedback:review"), item!.id);
  expect((await house.store.db.select().from(feedback))[0]!.readAt).not.toBeNull();
  await house.text(CARER, "and now she has fallen");
  await house.pass(30 * SECOND);
  expect((await house.store.db.select().from(feedback)).map((each) => each.readAt)).toEqual([null]);
});
