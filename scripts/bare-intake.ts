// The yardstick of bench:intake: a bare Node server that checks the same signature and stores one row durably with group
// commit, and does nothing else.
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { parseForm } from "~/gateways/twilio/form";
import { isSignedByTwilio } from "~/gateways/twilio/signature";

/** Serves until it is killed. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { port: { type: "string" }, file: { type: "string" }, token: { type: "string" } },
  });
  const { port = "", file = "", token = "" } = values;
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec("CREATE TABLE row (id TEXT PRIMARY KEY, sender TEXT NOT NULL, body TEXT NOT NULL) STRICT");
  const insert = db.prepare("INSERT OR IGNORE INTO row VALUES (?, ?, ?)");
  const url = `http://localhost:${port}/webhooks/twilio/sms`;
  let waiting: { params: ReturnType<typeof parseForm>; done: () => void }[] = [];

  const flush = db.transaction((group: typeof waiting) => {
    for (const { params } of group) insert.run(params.MessageSid, params.From, params.Body);
  });

  createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const params = parseForm(Buffer.concat(parts).toString("utf8"));
      const signature = String(request.headers["x-twilio-signature"] ?? "");
      if (!isSignedByTwilio({ authToken: token, url, params, signature })) {
        response.writeHead(403).end();
        return;
      }
      if (waiting.length === 0) {
        setImmediate(() => {
          const group = waiting;
          waiting = [];
          flush.immediate(group);
          for (const each of group) each.done();
        });
      }
      waiting.push({ params, done: () => response.writeHead(200, { "Content-Length": 0 }).end() });
    });
  }).listen(Number(port), "127.0.0.1");
  return new Promise(() => undefined);
}
