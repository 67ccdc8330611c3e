// Owns looking for planted words in everything the product wrote: its files to the byte, every column of its database, its
// log, and every page that a role is led to.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Database from "better-sqlite3";
import { sessionCookie } from "~/features/accounts/cookie.rules";
import { newToken, tokenDigest } from "~/features/accounts/token.server";
import { demoAccounts } from "~/server/demo/northmere";

/** A word as it may lie somewhere: itself, without its gaps, in base64, in hex. */
const formsOf = (secret: string): string[] => {
  const bare = secret.replace(/[\s()+-]/g, "");
  const forms = [
    secret,
    bare,
    Buffer.from(secret).toString("base64").replace(/=+$/, ""),
    Buffer.from(secret).toString("hex"),
  ];
  // A phone number also without its country.
  if (/^44\d{10}$/.test(bare)) forms.push(`0${bare.slice(2)}`, bare.slice(2));
  return [...new Set(forms)];
};

/** Which of the secrets are in a text, whatever its case. */
export function secretsIn(text: string, secrets: readonly string[]): string[] {
  const small = text.toLowerCase();
  return secrets.filter((secret) => formsOf(secret).some((form) => small.includes(form.toLowerCase())));
}

/** Files of a data folder that hold one of the secrets, to the byte. The keys' own file holds keys and nothing else. */
export function filesWith(folder: string, secrets: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter(
      (file) => existsSync(file) && secretsIn(readFileSync(file).toString("latin1"), secrets).length > 0,
    )
    .map((file) => path.relative(folder, file));
}

/** Columns of the database that hold one of the secrets, as "table.column". */
export function columnsWith(folder: string, secrets: readonly string[]): string[] {
  const db = new Database(path.join(folder, "earshot.sqlite"), { readonly: true });
  try {
    const tables = db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')")
      .all() as {
      name: string;
    }[];
    const found = new Set<string>();
    for (const { name } of tables) {
      for (const row of db.prepare(`SELECT * FROM "${name}"`).iterate() as Iterable<
        Record<string, unknown>
      >) {
        for (const [column, value] of Object.entries(row)) {
          const text = Buffer.isBuffer(value) ? value.toString("latin1") : String(value ?? "");
          if (secretsIn(text, secrets).length > 0) found.add(`${name}.${column}`);
        }
      }
    }
    return [...found].sort();
  } finally {
    db.close();
  }
}

/** Writes beside the running server, as a command would. */
export function onDatabase<T>(folder: string, work: (db: Database.Database) => T): T {
  const db = new Database(path.join(folder, "earshot.sqlite"), { timeout: 10_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

export interface Visitor {
  role: string;
  token: string;
  get(path: string): Promise<{ status: number; body: string }>;
  post(
    path: string,
    fields: Record<string, string>,
  ): Promise<{ status: number; to: string | null; body: string }>;
}

/** Somebody signed in for each role of the demonstration. */
export function visitorsOf(url: string, folder: string): Map<string, Visitor> {
  const visitors = new Map<string, Visitor>();
  for (const { email, roles } of demoAccounts) {
    const role = roles[0]!;
    if (visitors.has(role)) continue;
    const token = newToken();
    const now = Date.now();
    onDatabase(folder, (db) => {
      const account = db
        .prepare("SELECT id, council_id AS council FROM account WHERE email = ?")
        .get(email) as {
        id: string;
        council: string;
      };
      db.prepare(
        "INSERT INTO session (id, council_id, account_id, created_at, last_seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
      ).run(tokenDigest(token), account.council, account.id, now, now, now + 3_600_000);
    });
    visitors.set(role, visitorWith(url, role, token));
  }
  return visitors;
}

function visitorWith(url: string, role: string, token: string): Visitor {
  const cookie = sessionCookie(false).set(token).split(";")[0]!;
  const get = async (address: string) => {
    const response = await fetch(url + address, { headers: { cookie }, redirect: "manual" });
    return { status: response.status, body: await response.text() };
  };
  return {
    role,
    token,
    get,
    async post(address, fields) {
      const csrf = /name="csrf" value="([^"]+)"/.exec((await get("/sign-out")).body)?.[1] ?? "";
      const response = await fetch(url + address, {
        method: "POST",
        redirect: "manual",
        headers: { cookie, origin: url },
        body: new URLSearchParams({ csrf, ...fields }),
      });
      return { status: response.status, to: response.headers.get("location"), body: await response.text() };
    },
  };
}

const shapeOf = (address: string): string => {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  return [pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id"), ...[...searchParams.keys()].sort()].join(
    " ",
  );
};

/** Every page that links lead a visitor to, a few of each shape, and those given; by address. */
export async function pagesOf(visitor: Visitor, given: readonly string[]): Promise<Map<string, string>> {
  const PER_SHAPE = 3;
  const MOST = 150;
  const shapes = new Map<string, number>();
  const pages = new Map<string, string>();
  const waiting = ["/today", ...given];
  for (let address = waiting.shift(); address !== undefined && pages.size < MOST; address = waiting.shift()) {
    const shape = shapeOf(address);
    const isGiven = given.includes(address);
    if (pages.has(address) || (!isGiven && (shapes.get(shape) ?? 0) >= PER_SHAPE)) continue;
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
    const { body } = await visitor.get(address);
    pages.set(address, body);
    for (const [, link] of body.matchAll(/href="(\/[^"#]*)/g)) {
      const to = link!.replaceAll("&amp;", "&");
      if (!/\.(css|js|svg|png|ico|woff2?|webmanifest)$/.test(to)) waiting.push(to);
    }
  }
  return pages;
}
