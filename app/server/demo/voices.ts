// Owns the invented voices of the demonstration: two years in which people speak and the council answers, passed through the
// product's own doors on a clock that stands in the past. No text leaves the house's own phone network.
import { randomBytes } from "node:crypto";
import { readBy } from "~/features/intake/read-by.rules";
import { drawReference, referenceBytes } from "~/features/intake/reference.rules";
import { officeHoursOf } from "~/features/settings/office-hours.rules";
import { addDays, ukDay, ukInstant } from "~/lib/dates";
import { newId } from "~/lib/ids";
import { addWorkingDays, addWorkingHours, isWorkingDay, minutesOf } from "~/lib/working-time";
import { type Agenda, makeAgenda } from "./agenda";
import { type DemoDesk, makeDemoDesk } from "./demo-desk";
import type { DemoHouse } from "./demo-house";
import { contractIdsByRef } from "./register";
import { readThemeAnswers, readVoiceLines, type VoiceLine } from "./voice-line.schema";
import { findItemId } from "./voices.repo.server";

interface Seed extends DemoHouse {
  root: string;
  councilId: string;
  /** Account ids by e-mail address. */
  accountIds: ReadonlyMap<string, string>;
  say(words: string): void;
}

interface Telling extends Seed {
  agenda: Agenda;
  desk: DemoDesk;
  today: string;
  until: Date;
}

const minute = 60_000;
const SAY_EVERY = 100;
/** Somebody is at work when these come. */
const officeChannels = new Set([
  "VOICE",
  "LETTER",
  "EMAIL",
  "MEETING",
  "ADV_OFF",
  "HOMEVISIT",
  "EASYREAD",
  "PANEL",
]);
const keyedChannels = new Set(["VOICE", "LETTER", "HOMEVISIT", "PROXY", "MEETING"]);
/** Texts of the last half year pass through the conversation with the phone; older ones are there without it. */
const CONVERSATION_DAYS = 200;

/** Fills the council with what people said. Throws where a line of the demonstration did not become an item. */
export async function seedDemoVoices(seed: Seed): Promise<void> {
  const { services, clock, network, root, councilId, say } = seed;
  const until = clock.now();
  const [lines, answers] = await Promise.all([readVoiceLines(root), readThemeAnswers(root)]);
  const contractIds = await contractIdsByRef(services.contracts, councilId);
  const desk = makeDemoDesk({ ...seed, contractIds });
  network.reportTo((report) => services.conversations.recordDelivery(report));
  const agenda = makeAgenda(clock, until, async () => {
    while ((await services.jobs.runDue()) > 0) await network.settled();
  });
  const telling: Telling = { ...seed, agenda, desk, today: ukDay(until), until };
  let told = 0;
  for (const line of lines) {
    const at = whenSaid(telling, line);
    agenda.add(at, async () => {
      await (isConversation(line) ? text(telling, line, at) : receive(telling, line, at));
      if (++told % SAY_EVERY === 0) say(`${told} of ${lines.length} invented voices …`);
    });
  }
  for (const answer of answers) {
    const at = ukInstant(workingDay(addDays(telling.today, -answer.daysAgo)), 14 * 60);
    agenda.add(at, () => desk.answerTheme(answer));
    agenda.add(addWorkingHours(at, 12), () => desk.doTasks(addWorkingHours(at, 12)));
  }
  await agenda.run();
}

const isConversation = (line: VoiceLine): boolean =>
  line.channel === "SMS" && (line.daysAgo <= CONVERSATION_DAYS || line.reply !== null);

/** The working day itself, else the last one before it. */
function workingDay(day: string): string {
  return isWorkingDay(day) ? day : workingDay(addDays(day, -1));
}

function whenSaid({ today, until }: Telling, { daysAgo, at, channel }: VoiceLine): Date {
  const day = addDays(today, -daysAgo);
  const said = ukInstant(officeChannels.has(channel) ? workingDay(day) : day, minutesOf(at));
  // Early in the day, what is said "today" has been said all the same.
  return said < until ? said : new Date(until.getTime() - (3 + (minutesOf(at) % 40)) * minute);
}

/** Ofcom keeps 07700 900000 to 900999 for drama. */
const phoneOf = (person: number): string => `+447700900${500 + person}`;

/** A person texts; the answers to our questions follow, and later the text that asks for the answer's words. */
async function text(telling: Telling, line: VoiceLine, at: Date): Promise<void> {
  const { services, store, councilId, agenda } = telling;
  const to = services.settings.get(councilId).smsNumber!;
  const send = (body: string, part: string) =>
    services.conversations.receiveText({
      providerId: `demo-${line.id}-${part}`,
      from: phoneOf(line.person),
      to,
      body,
      media: [],
    });
  await send(line.words, "story");
  const feedbackId = await findItemId(store.db, councilId, `sms:demo-${line.id}-story`);
  if (!feedbackId) throw new Error(`${line.id} did not become an item`);
  const later = (minutes: number) => new Date(at.getTime() + minutes * minute);
  agenda.add(later(0.5), async () => undefined);
  agenda.add(later(2.2), async () => undefined);
  if (line.wish) {
    const number = ["tell_provider", "tell_without_me", "council_only", "not_sure"].indexOf(line.wish) + 1;
    agenda.add(later(6), () => send("skip", "service"));
    agenda.add(later(8), () => send(String(number), "wish"));
  }
  follow(telling, line, feedbackId, at, async (answeredAt) => {
    if (!line.reply?.isRead) return;
    const readAt = new Date(answeredAt.getTime() + 47 * minute);
    agenda.add(readAt, () => send("READ", "read"));
    agenda.add(new Date(readAt.getTime() + 3 * minute), () => send("SAFE", "safe"));
    agenda.add(new Date(readAt.getTime() + 4 * minute), async () => undefined);
  });
}

/** What came by any other channel, keyed or sent. */
async function receive(telling: Telling, line: VoiceLine, at: Date): Promise<void> {
  const { services, store, vault, councilId, desk } = telling;
  const isKeyed = keyedChannels.has(line.channel);
  const feedbackId = newId();
  // The pseudonym that a conversation gives the same phone, so that one person stays one.
  const person = vault.pseudonym(
    line.channel === "SMS" ? `phone:${phoneOf(line.person)}` : `demo:person:${line.person}`,
  );
  const item = {
    id: feedbackId,
    councilId,
    onceKey: `demo-${line.id}`,
    references: Array.from({ length: 4 }, () => drawReference(randomBytes(referenceBytes))),
    channel: line.channel,
    respondentType: line.respondentType,
    basis: line.basis,
    methods: line.methods,
    speakerKey: person,
    aboutKey: line.isAbout ? vault.pseudonym(`demo:about:${line.id}`) : null,
    keyedBy: isKeyed ? desk.accountIdOf(desk.shah) : null,
    contactId: null,
    recruitment: line.channel === "PANEL" ? ("panel" as const) : ("unprompted" as const),
    isPanel: line.channel === "PANEL",
    dayHappened: line.happenedBefore === null ? null : addDays(ukDay(at), -line.happenedBefore),
    ageBand: line.ageBand,
    lang: line.lang,
    wish: line.wish,
    receivedAt: at,
    readBy: readBy(line.channel, at, officeHoursOf(services.settings.get(councilId).settings)),
    statements: [{ id: newId(), words: line.words, at }],
  };
  const by = isKeyed ? desk.actor(desk.shah) : ({ kind: "contributor", councilId } as const);
  const { isNew } = await store.write((tx) => services.intake.receive(tx, item, by));
  if (!isNew) throw new Error(`${line.id} did not become an item`);
  follow(telling, line, feedbackId, at, async (answeredAt) => {
    const told = addWorkingHours(answeredAt, 7);
    telling.agenda.add(told, () => desk.doTasks(addWorkingHours(told, 8)));
  });
}

/** What the council's people do about an item: see to a worry, read, decide, answer. */
function follow(
  { agenda, desk, until }: Telling,
  line: VoiceLine,
  feedbackId: string,
  at: Date,
  afterAnswer: (answeredAt: Date) => Promise<void>,
): void {
  if (line.worry === "take" || line.severity === "S5") {
    agenda.add(new Date(at.getTime() + 5 * minute), () => desk.take(feedbackId));
  }
  if (!line.isRead) return;
  const readAt = addWorkingHours(at, 0.6 + (line.person % 5) * 0.5);
  agenda.add(readAt, () => desk.read(line, feedbackId));
  const { worry } = line;
  if (worry !== "leave") {
    agenda.add(new Date(readAt.getTime() + 10 * minute), async () => {
      await desk.take(feedbackId);
      if (worry !== "take") await desk.close(feedbackId, worry);
    });
  }
  if (!line.reply) return;
  const answeredAt = ukInstant(addWorkingDays(ukDay(at), line.reply.after), 10 * 60 + (line.person % 60));
  if (answeredAt > until) return;
  agenda.add(answeredAt, async () => {
    await desk.answer(line, feedbackId);
    await afterAnswer(answeredAt);
  });
}
