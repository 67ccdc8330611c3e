// The yardstick of bench:intake: a bare Node server that checks the same signature and stores one row durably in the same
// kind of database, and does nothing else. On SQLite with group commit, on PostgreSQL with a prepared insert a request.
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import Database from "better-sqlite3";
import { parseForm } from "~/gateways/twilio/form";
import { isSignedByTwilio } from "~/gateways/twilio/signature";

type Params = ReturnType<typeof parseForm>;
/** Resolves once the row is durable. */
type Keep = (params: Params) => Promise<unknown>;

function keepInFile(file: string): Keep {
  const db = new Database(file);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  db.exec("CREATE TABLE row (id TEXT PRIMARY KEY, sender TEXT NOT NULL, body TEXT NOT NULL) STRICT");
  const insert = db.prepare("INSERT OR IGNORE INTO row VALUES (?, ?, ?)");
  let waiting: { params: Params; done: () => void }[] = [];
  const flush = db.transaction((group: typeof waiting) => {
    for (const { params } of group) insert.run(params.MessageSid, params.From, params.Body);
  });
  return (params) =>
    new Promise<void>((done) => {
      if (waiting.length === 0) {
        setImmediate(() => {
          const group = waiting;
          waiting = [];
          flush.immediate(group);
          for (const each of group) each.done();
        });
      }
      waiting.push({ params, done });
    });
}

async function keepInPostgres(url: string): Promise<Keep> {
  const { default: pg } = await import("pg");
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  await pool.query(`CREATE SCHEMA IF NOT EXISTS bare; DROP TABLE IF EXISTS bare.row;
    CREATE TABLE bare.row (id text PRIMARY KEY, sender text NOT NULL, body text NOT NULL)`);
  const text = "INSERT INTO bare.row VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
  return ({ MessageSid, From, Body }) => pool.query({ name: "keep", text, values: [MessageSid, From, Body] });
}

/** Serves until it is killed. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: "string" },
      file: { type: "string" },
      url: { type: "string" },
      token: { type: "string" },
    },
  });
  const { port = "", file = "", token = "" } = values;
  const keep = values.url ? await keepInPostgres(values.url) : keepInFile(file);
  const url = `http://localhost:${port}/webhooks/twilio/sms`;

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
      keep(params).then(
        () => response.writeHead(200, { "Content-Length": 0 }).end(),
        () => response.writeHead(503).end(),
      );
    });
  }).listen(Number(port), "127.0.0.1");
  return new Promise(() => undefined);
}
