// What people say, who they are and what opens something is planted through every door of the running server; then everything
// the server wrote is searched for it: its log, its files to the byte, every column, and every page of every role.
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inboundForm, signedPost } from "~/gateways/twilio/webhook-post";
import { newId } from "~/lib/ids";
import { type ServerChild, startServer } from "../../scripts/lib/server-child";
import { columnsWith, filesWith, onDatabase, pagesOf, secretsIn, type Visitor, visitorsOf } from "./planted";

const COUNCIL_NUMBER = "+441632960100";

/** Who somebody is: in no file, no column, no log, and on no page but where a number is asked for. */
const identity = {
  sender: "+447700900761",
  otherPhone: "07700 900762",
  email: "quillan.zyxqvort@planted.example",
  nhsNumber: "943 476 5919",
  callPhone: "+447700900763",
};
/** Words that only a layer of redacted words, or nobody, may show. */
const words = {
  said: "marmaladeclock",
  reply: "tangerinekettle",
  call: "velvetumbrella",
  reason: "sapphireladder",
};
/** What opens something: nowhere at all. */
const keys = { wrongPassword: "plum-orchid-zzplanted-77", invitation: "" };

let server: ServerChild;
let visitors: Map<string, Visitor>;
let item: string;
let log = "";
const as = (role: string): Visitor => visitors.get(role)!;
let sent = 0;

async function text(from: string, body: string): Promise<void> {
  const post = signedPost(
    server.authToken,
    `${server.url}/webhooks/twilio/sms`,
    inboundForm({
      providerId: `SM${String(++sent).padStart(8, "0")}${"ab".repeat(12)}`,
      from,
      to: COUNCIL_NUMBER,
      body,
      media: [],
    }),
  );
  const response = await fetch(`http://127.0.0.1:${server.port}/webhooks/twilio/sms`, post);
  expect(response.status).toBe(200);
}

async function until<T>(look: () => T | undefined | null): Promise<T> {
  for (let tries = 0; tries < 300; tries++) {
    const found = look();
    if (found) return found;
    await wait(100);
  }
  throw new Error("It did not happen in 30 seconds");
}

beforeAll(async () => {
  server = await startServer({ root: process.cwd(), env: { NODE_ENV: "production", LOG_LEVEL: "debug" } });
  visitors = visitorsOf(server.url, server.folder);
  await plantAll();
  log = server.output();
});
afterAll(() => server?.remove());

async function plantAll(): Promise<void> {
  await text(
    identity.sender,
    `Dads carer never came and the ${words.said} stopped. Ring ${identity.otherPhone} or ${identity.email}, NHS number ${identity.nhsNumber}`,
  );
  item = await until(() =>
    onDatabase(
      server.folder,
      (db) =>
        (
          db.prepare("SELECT feedback_id AS id FROM reading WHERE words LIKE ?").get(`%${words.said}%`) as
            | { id: string }
            | undefined
        )?.id,
    ),
  );
  const answered = await as("commissioner").post(`/feedback/${item}/reply`, {
    id: newId(),
    words: `Thank you. We will mend the ${words.reply} this week.`,
    outcome: "",
    audience: "",
  });
  expect(answered.status, answered.body.slice(0, 300)).toBe(302);
  const broken = await as("safeguarding").post(`/feedback/${item}/break-glass`, {
    id: crypto.randomUUID(),
    reason: `I worry about the ${words.reason} in this one`,
  });
  expect(broken.status).toBe(302);
  const call = newId();
  const started = await as("call_handler").post("/calls", { id: call, kind: "phone" });
  expect(started.status).toBe(302);
  await as("call_handler").post(`${started.to}`, {
    do: "save",
    words: `She lost her ${words.call}`,
    phone: identity.callPhone,
  });

  for (const password of [keys.wrongPassword, `${keys.wrongPassword}-again`])
    await signIn("commissioner@northmere.example", password);
  const asked = await as("admin").get("/admin/accounts/invite");
  expect(asked.status).toBe(200);
  const invited = await as("admin").post("/admin/accounts/invite", {
    name: "Planted Colleague",
    email: "colleague@planted-invite.example",
    jobTitle: "Tester",
    roles: "analyst",
  });
  keys.invitation = /\/invitation\/([\w-]{20,})/.exec(invited.body)?.[1] ?? "";
  expect(keys.invitation, invited.body.slice(0, 300)).not.toBe("");
  expect((await fetch(`${server.url}/invitation/${keys.invitation}`)).status).toBe(200);
  await fetch(`${server.url}/first-admin/${"q".repeat(30)}planted`);
}

async function signIn(email: string, password: string): Promise<number> {
  const page = await fetch(`${server.url}/sign-in`);
  const cookie = page.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  const response = await fetch(`${server.url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: server.url },
    body: new URLSearchParams({ csrf, email, password }),
  });
  return response.status;
}

const everyKey = (): string[] => [
  keys.wrongPassword,
  keys.invitation,
  ...[...visitors.values()].map(({ token }) => token),
];
const everyWord = Object.values(words);
const everyIdentity = Object.values(identity);

test("the log holds no word, no number, no address and nothing that opens", () => {
  expect(secretsIn(log, [...everyWord, ...everyIdentity, ...everyKey()])).toEqual([]);
  expect(secretsIn(server.output(), [...everyWord, ...everyIdentity, ...everyKey()])).toEqual([]);
});

test("no file of the data folder holds who somebody is or what opens something, not to a byte", () => {
  expect(filesWith(server.folder, [...everyIdentity, ...everyKey()])).toEqual([]);
});

test("what was said lies in the redacted layer and its search alone; answers, calls and reasons lie in no column", () => {
  const columns = columnsWith(server.folder, everyWord);
  expect(columns.filter((column) => !/^reading(_search\w*)?\./.test(column))).toEqual([]);
  expect(columns).toContain("reading.words");
  expect(columnsWith(server.folder, [words.reply, words.call, words.reason])).toEqual([]);
});

test("no page shows a role what it may not see, and the words do show to those who may", async () => {
  const mayReadWords = new Set(["commissioner", "safeguarding", "analyst"]);
  const given = ["/reading", "/review", "/search?words=stopped", `/feedback/${item}`];
  const shown = new Set<string>();
  for (const visitor of visitors.values()) {
    const pages = await pagesOf(visitor, [...given, "/audit", `/audit?record=feedback:${item}`]);
    expect(pages.size, visitor.role).toBeGreaterThan(2);
    for (const [address, body] of pages) {
      const at = `${visitor.role} at ${address}`;
      // Two pages show the words as they came, to the duty worker, and record that they did.
      const isBehindGlass =
        visitor.role === "safeguarding" && (address.endsWith("/break-glass") || address.startsWith("/duty/"));
      // Who keys a call sees what they have keyed until it is filed.
      const isOwnCall = visitor.role === "call_handler" && address.startsWith("/calls/");
      const hidden = everyIdentity.filter((each) => !(isOwnCall && each === identity.callPhone));
      if (!isBehindGlass) expect(secretsIn(body, hidden), at).toEqual([]);
      expect(secretsIn(body, everyKey()), at).toEqual([]);
      if (visitor.role !== "call_handler") expect(secretsIn(body, [words.call]), at).toEqual([]);
      if (visitor.role !== "dpo") expect(secretsIn(body, [words.reason]), at).toEqual([]);
      if (!mayReadWords.has(visitor.role)) expect(secretsIn(body, [words.said, words.reply]), at).toEqual([]);
      else if (secretsIn(body, [words.said]).length > 0) shown.add(visitor.role);
    }
  }
  expect([...shown].sort()).toEqual([...mayReadWords].sort());
}, 300_000);

test("a leak that is planted is found: in a column, in a file, in the log and on a page", async () => {
  const leaked = identity.sender;
  onDatabase(server.folder, (db) => {
    db.prepare("UPDATE task SET outcome = ? WHERE id = (SELECT id FROM task LIMIT 1)").run(leaked.slice(3));
    db.prepare("UPDATE contract SET title = title || ?").run(` ${identity.email}`);
    db.prepare("UPDATE account SET job_title = ? WHERE email = 'admin@northmere.example'").run(
      Buffer.from(words.reply).toString("base64"),
    );
  });
  expect(columnsWith(server.folder, everyIdentity)).toEqual(
    expect.arrayContaining(["contract.title", "task.outcome"]),
  );
  expect(columnsWith(server.folder, [words.reply])).toEqual(["account.job_title"]);
  expect(filesWith(server.folder, everyIdentity).length).toBeGreaterThan(0);
  expect(secretsIn(`{"msg":"sent to 07700900761"}`, everyIdentity)).toEqual([identity.sender]);
  const pages = await pagesOf(as("analyst"), ["/contracts"]);
  expect([...pages.values()].some((body) => secretsIn(body, everyIdentity).length > 0)).toBe(true);
});
