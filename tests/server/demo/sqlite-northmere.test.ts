// The demonstration as a new person meets it: two years of voices that went through the product's own doors. On the embedded
// database alone, because it is filled twice; northmere.test.ts fills it on both.
import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import type { EvidenceItem } from "~/features/evidence/evidence.schema";
import { readVoiceLines } from "~/server/demo/voice-line.schema";
import { everything, northmereHouse } from "./kit";

const HOLT = "commissioner@northmere.example";
const OSEI = "deputy@northmere.example";
const ADEYEMI = "duty@northmere.example";
const DAY = 24 * 3_600_000;

function tally(items: readonly EvidenceItem[]) {
  const counts: Record<string, number> = {};
  const add = (key: string) => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  for (const item of items) {
    add(`channel ${item.channel}`);
    add(`basis ${item.basis}`);
    add(`read ${item.readAt !== null}`);
    add(`state ${item.state}`);
    for (const { code, verdict } of item.themes.decided) add(`theme ${code} ${verdict}`);
    for (const { code } of item.themes.suggested) add(`suggested ${code}`);
    for (const { verdict } of item.links.decided) add(`link ${verdict}`);
    for (const { state } of item.deliveries) add(`delivery ${state}`);
    add(`severity ${item.severity.decided}`);
  }
  return Object.fromEntries(Object.entries(counts).sort());
}

/** Names of people in the invented words, each with words that stand near it. */
const named: readonly [name: string, near: string][] = [
  ["Desmond", "I ordered a settee"],
  ["Delroy", "never rushes him"],
  ["Temperance", "bad news about my sister"],
  ["Lindiwe", "is a diamond"],
  ["Kwame", "My father is diabetic"],
  ["Shazia", "Half past five"],
  ["Kofi", "17 different carers"],
  ["Samir", "curtains open"],
  ["Clutterbuck", "taught half of them"],
  ["Pauline", "hot dinners"],
  ["Maureen", "not a shouter"],
  ["Geoffrey", "nineteen years"],
  ["Folasade", "in her nightdress"],
  ["Priscilla", "I know her she knows me"],
  ["hannah", "no social worker"],
  ["Ioana", "reads me the racing"],
  ["Oyelaran", "stopped humming"],
  ["Ravindran", "room twenty-two"],
  ["Kayden", "finishes school"],
  ["Achterberg", "bins done"],
  ["Bogdan", "it smells"],
  ["Hussain", "continence nurse"],
  ["Norman", "new time"],
  ["Marian Holt", "never answers"],
];

test("the demonstration opens with its voices read, decided, answered and safe, and made again it is the same", async () => {
  const first = await northmereHouse();
  const lines = await readVoiceLines(process.cwd());
  const items = await everything(first);
  const { services, clock, whoIs } = first;
  const now = clock.now().getTime();

  // Every line is one item, on its own channel and basis; nothing failed and nothing was sent to a network that reaches people.
  expect(items.length).toBe(lines.length);
  const of = (key: "channel" | "basis") => (all: readonly { channel: string; basis: string }[]) =>
    all.map((each) => each[key]).sort();
  expect(of("channel")(items)).toEqual(of("channel")(lines));
  expect(of("basis")(items)).toEqual(of("basis")(lines));
  expect(await services.jobs.listDead(authorize(whoIs("admin@northmere.example"), "deadletter:act"))).toEqual(
    [],
  );
  expect(first.warnings).toEqual([]);
  expect(lines.flatMap((line) => first.network.thread(`+447700900${500 + line.person}`))).toEqual([]);
  expect(items.every((item) => item.words !== null && item.receivedAt.getTime() <= now)).toBe(true);

  // People decided about most of them, the machine suggested, and some wait.
  const share = (has: (item: EvidenceItem) => boolean) => items.filter(has).length / items.length;
  expect(share((item) => item.themes.decided.length > 0)).toBeGreaterThan(0.65);
  expect(share((item) => item.themes.decided.some((theme) => theme.verdict === "confirmed"))).toBeGreaterThan(
    0.2,
  );
  expect(share((item) => item.links.decided.length > 0)).toBeGreaterThan(0.55);
  expect(items.filter((item) => item.links.decided.length === 2).length).toBeGreaterThanOrEqual(1);
  const unread = items.filter((item) => item.readAt === null);
  expect(unread.length).toBeGreaterThanOrEqual(8);
  expect(unread.filter((item) => item.readBy.getTime() < now).length).toBeGreaterThanOrEqual(3);
  expect(Math.min(...unread.map((item) => item.receivedAt.getTime()))).toBeGreaterThan(now - 14 * DAY);

  // Answers travelled back, and some wait to be asked for.
  const states = items.flatMap((item) => item.deliveries.map((delivery) => delivery.state));
  for (const state of ["delivered", "notice_sent", "in_person"]) expect(states, state).toContain(state);
  expect(states).not.toContain("failed");

  // A handful of worries are open, all of them recent; everything older was closed by a person.
  const open = await services.safeguarding.list(authorize(whoIs(ADEYEMI), "concern:read"));
  expect(open.length).toBeGreaterThanOrEqual(3);
  expect(open.length).toBeLessThanOrEqual(8);
  expect(open.every(({ concern }) => concern.raisedAt.getTime() > now - 14 * DAY)).toBe(true);
  // Nobody is called when the server starts.
  expect(open.filter(({ concern }) => concern.state === "waiting" && concern.level !== "S3")).toEqual([]);

  // The one that names the commissioner is not there for her, and is for her deputy.
  const complaint = items.find((item) => item.words!.includes("never answers"))!;
  const reading = (email: string) => authorize(whoIs(email), "feedback:read");
  await expect(services.evidence.getItem(reading(HOLT), complaint.id)).rejects.toMatchObject({
    kind: "not_found",
  });
  expect((await services.evidence.getItem(reading(OSEI), complaint.id)).isForDeputy).toBe(true);

  // Names are struck from what people see.
  for (const [name, near] of named) {
    const item = items.find((each) => each.words!.includes(near));
    expect(item, near).toBeDefined();
    expect(item!.words, name).not.toContain(name);
    expect(item!.words).toContain("[name]");
  }

  expect(first.seconds).toBeLessThan(30);
  const second = await northmereHouse();
  expect(tally(await everything(second))).toEqual(tally(items));
}, 120_000);
