// The audit trail and the keys from the command line, beside a running server: what was tampered with is found, a master key
// is changed without a restart, and a folder with other keys does not open a database that is in use.
import { spawn } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newFolder, type ServerChild, startServer } from "../../scripts/lib/server-child";
import { onDatabase } from "./planted";

const root = process.cwd();
let server: ServerChild;
const copies: string[] = [];
beforeAll(async () => {
  server = await startServer({ root, args: ["--no-demo"], env: { NODE_ENV: "test" } });
});
afterAll(async () => {
  await server?.remove();
  for (const each of copies) rmSync(each, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  said: string;
}

function run(command: string, ...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(root, "scripts", "run.mjs"), command, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [out, said] = ["", ""];
  child.stdout.on("data", (part: Buffer) => {
    out += part;
  });
  child.stderr.on("data", (part: Buffer) => {
    said += part;
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, out, said }));
  });
}

const verify = async (folder = server.folder) => {
  const { code, out } = await run("audit-verify", "--data", folder, "--json");
  expect(out.trimEnd().split("\n")).toHaveLength(1);
  return { code, found: JSON.parse(out) };
};

async function act(): Promise<void> {
  const page = await fetch(`${server.url}/sign-in`);
  const cookie = page.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? "";
  await fetch(`${server.url}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin: server.url },
    body: new URLSearchParams({ csrf, email: "nobody@example.org", password: "wrong wrong wrong" }),
  });
}

/** A copy of the folder as whoever breaks in has it, with the trail's triggers gone. */
function brokenInto(change: string): string {
  const copy = newFolder();
  copies.push(copy);
  onDatabase(server.folder, (db) => db.pragma("wal_checkpoint(TRUNCATE)"));
  cpSync(server.folder, copy, { recursive: true });
  onDatabase(copy, (db) => {
    for (const { name } of db
      .prepare("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'audit%'")
      .all() as {
      name: string;
    }[])
      db.exec(`DROP TRIGGER ${name}`);
    db.exec(change);
  });
  return copy;
}

test("an honest trail is whole, beside the running server, and sealed within seconds", async () => {
  for (let n = 0; n < 6; n++) await act();
  for (let tries = 0; tries < 20; tries++) {
    const { code, found } = await verify();
    expect(code).toBe(0);
    expect(found).toMatchObject({ councils: 1, ok: true, broken: [] });
    if (found.unsealed === 0 && found.rows >= 6) return;
    await wait(200);
  }
  throw new Error("The trail was not sealed");
});

test("a changed act, one taken out, two that changed places, and a tail cut off are found, each with exit 1", async () => {
  for (const [change, why] of [
    ["UPDATE audit_event SET action = 'sign_in.accused' WHERE seq = 3", "changed"],
    ["UPDATE audit_event SET at = at + 1 WHERE seq = 3", "changed"],
    ["DELETE FROM audit_event WHERE seq = 3", "rows"],
    [
      "UPDATE audit_event SET seq = -1 WHERE seq = 3; UPDATE audit_event SET seq = 3 WHERE seq = 4; UPDATE audit_event SET seq = 4 WHERE seq = -1",
      "rows",
    ],
    ["DELETE FROM audit_event; DELETE FROM audit_seal; DELETE FROM audit_head", "cut"],
  ] as const) {
    const { code, found } = await verify(brokenInto(change));
    expect(code, change).toBe(1);
    expect(found.ok, change).toBe(false);
    expect(
      (found.broken as { why: string }[]).map((each) => each.why),
      change,
    ).toContain(why);
  }
}, 60_000);

test("a folder that is not there, and an option that there is not, end with 2 and one sentence", async () => {
  const none = await run("audit-verify", "--data", "/nowhere/at/all");
  expect(none).toMatchObject({ code: 2, out: "" });
  expect(none.said.trimEnd().split("\n")).toHaveLength(1);
  expect((await run("audit-verify", "--dta", "x")).code).toBe(2);
});

test("a new master key takes over while the server runs, the old one is taken out, and the server goes on", async () => {
  const masters = () =>
    Object.keys(JSON.parse(readFileSync(path.join(server.folder, "keys.json"), "utf8")).masters);
  expect((await run("keys-retire", "--data", server.folder)).code).toBe(2);
  const begun = await run("keys-rotate", "--data", server.folder, "--json");
  expect(begun.code, begun.said).toBe(0);
  expect(JSON.parse(begun.out)).toEqual({ master: 2, rewrapped: 0, finished: false });
  expect((await run("keys-rotate", "--data", server.folder)).said).toContain("wait until that is done");
  expect(masters()).toEqual(["1", "2"]);
  let isFinished = false;
  for (let tries = 0; tries < 100 && !isFinished; tries++) {
    await wait(500);
    isFinished = JSON.parse(
      (await run("keys-rotate", "--data", server.folder, "--json", "--status")).out,
    ).finished;
  }
  expect(isFinished).toBe(true);
  const retired = await run("keys-retire", "--data", server.folder, "--json");
  expect(JSON.parse(retired.out)).toEqual({ retired: [1], left: 0 });
  expect(masters()).toEqual(["2"]);
  expect((await fetch(`${server.url}/sign-in`)).status).toBe(200);
  expect((await verify()).code).toBe(0);
}, 120_000);

test("other keys do not open a database that is in use: one sentence, and exit 2", async () => {
  const copy = brokenInto("SELECT 1");
  const file = path.join(copy, "keys.json");
  const keys = JSON.parse(readFileSync(file, "utf8"));
  const other = Buffer.alloc(32, 7).toString("base64");
  writeFileSync(file, JSON.stringify({ ...keys, masters: { 2: other } }));
  const refused = await run("audit-verify", "--data", copy);
  expect(refused).toMatchObject({ code: 2, out: "" });
  expect(refused.said).toMatch(
    /^The database was filled under other keys than those in .+keys\.json: start with/,
  );
  expect(refused.said.trimEnd().split("\n")).toHaveLength(1);
  writeFileSync(file, JSON.stringify({ ...keys, masters: { 3: other } }));
  expect((await run("audit-verify", "--data", copy)).said).toContain("needs the key master:2");
});
