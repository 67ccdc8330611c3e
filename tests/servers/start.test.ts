// Starting the product as a person does at a terminal: what it refuses and in which words, and what a live folder is.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort, newFolder, type ServerChild, startServer } from "../../scripts/lib/server-child";

const root = process.cwd();
const folders: string[] = [];
const folder = (): string => {
  const made = newFolder();
  folders.push(made);
  return made;
};

let live: ServerChild;
beforeAll(async () => {
  live = await startServer({ root, folder: folder(), args: ["--no-demo"] });
});
afterAll(async () => {
  await live?.kill();
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

interface Ended {
  code: number | null;
  out: string;
  said: string;
}

/** Starts the product and waits for its end; what it says on standard error without the words of a build. */
function start(...args: string[]): Promise<Ended> {
  const child = spawn(process.execPath, [path.join(root, "scripts", "start.mjs"), ...args], {
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
    child.once("close", (code) =>
      resolve({ code, out, said: said.replace(/^Building …\n(.*\n)*?Built\.\n/, "") }),
    );
  });
}

/** It ended, printed nothing but one sentence (which is said in `words`), and showed no stack. */
function expectRefusal({ code, out, said }: Ended, words: RegExp): void {
  expect(said).toMatch(words);
  expect(said.trimEnd().split("\n")).toHaveLength(1);
  expect(out).toBe("");
  expect(code).not.toBe(0);
  expect(code).not.toBeNull();
}

/** Holds a port as another program would. */
const hold = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(port, () => resolve(server));
  });

test("a port in use is refused in one sentence that says what to do, and no folder is made", async () => {
  const port = await freePort();
  const other = await hold(port);
  const data = path.join(folder(), "data");
  const ended = await start("--port", String(port), "--data", data);
  other.close();
  expectRefusal(
    ended,
    new RegExp(`^Port ${port} is already in use: stop what uses it, or choose another with --port\\.`),
  );
  expect(existsSync(data)).toBe(false);
});

test("a data folder that cannot be written is refused by its name", async () => {
  const file = path.join(folder(), "a-file");
  writeFileSync(file, "");
  const ended = await start("--port", String(await freePort()), "--data", path.join(file, "data"));
  expectRefusal(
    ended,
    /^The data folder .+a-file\/data cannot be written: choose another with --data, or change its owner\./,
  );
});

test("a second server on one folder is refused, and the first goes on", async () => {
  const ended = await start("--port", String(await freePort()), "--data", live.folder, "--no-demo");
  expectRefusal(
    ended,
    new RegExp(`^Another server \\(process ${live.pid}\\) already uses .+: stop it first`),
  );
  expect((await fetch(`${live.url}/health`)).status).toBe(200);
});

test("an option that there is not is refused with those that there are", async () => {
  const ended = await start("--prot", "3001");
  expectRefusal(ended, /--prot.+The options are --port N, --data DIR and --no-demo\./);
  expectRefusal(await start("--port", "many"), /^--port takes a number from 0 to 65535, not “many”\./);
});

test("a Node that is too old is told which one is needed", () => {
  const script = `
    Object.defineProperty(process.versions, "node", { value: "18.20.4" });
    Object.defineProperty(process, "version", { value: "v18.20.4" });
    const { asCommand, checkNode } = await import(${JSON.stringify(path.join(root, "scripts", "ensure.mjs"))});
    await asCommand(checkNode);
    console.log("went on");`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], {
    encoding: "utf8",
  });
  expectRefusal(
    { code: status, out: stdout, said: stderr },
    /^Earshot needs Node 20\.19 or newer, and this is v18\.20\.4: install a newer Node and try again\./,
  );
});

test("a folder that began live stays live, and one that began as a demonstration stays that", async () => {
  const port = String(await freePort());
  await live.stop();
  expectRefusal(
    await start("--port", port, "--data", live.folder),
    /is a live folder and stays one: start it with --no-demo\./,
  );
  const demo = folder();
  writeFileSync(path.join(demo, "earshot.json"), JSON.stringify({ kind: "demo" }));
  expectRefusal(
    await start("--port", port, "--data", demo, "--no-demo"),
    /holds the demonstration and cannot become live: choose another folder with --data\./,
  );
  live = await startServer({ root, folder: live.folder, args: ["--no-demo"] });
});

/** The field of the form on a page that shows it was made here. */
const csrfIn = (html: string): string => /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";

/** The cookies that a browser holds after an answer, as it sends them. */
function cookiesAfter(answer: Response, had = ""): string {
  const all = [...had.split("; "), ...answer.headers.getSetCookie().map((each) => each.split(";")[0] ?? "")];
  const byName = new Map(all.filter(Boolean).map((each) => [each.split("=")[0], each]));
  return [...byName.values()].join("; ");
}

/** Reads a page, then sends its form back, as a browser does; `fields` may be made of what the page says. */
async function fillIn(
  address: string,
  fields: Record<string, string> | ((html: string) => Record<string, string>),
  had = "",
): Promise<{ status: number; to: string | null; cookie: string }> {
  const page = await fetch(address, { headers: { cookie: had } });
  const cookie = cookiesAfter(page, had);
  const html = await page.text();
  const filled = typeof fields === "function" ? fields(html) : fields;
  const answer = await fetch(address, {
    method: "POST",
    body: new URLSearchParams({ csrf: csrfIn(html), ...filled }),
    redirect: "manual",
    headers: { cookie, origin: new URL(address).origin },
  });
  return {
    status: answer.status,
    to: answer.headers.get("location"),
    cookie: cookiesAfter(answer, cookie),
  };
}

/** The code that an app shows which has read the secret of a page. */
const codeFrom = (html: string): string => {
  const secret = /class="secret">([A-Z2-7 ]+)</.exec(html)?.[1]?.replaceAll(" ", "") ?? "";
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate();
};

test("a live folder prints a link that makes the first admin once, who sets up a second step before anything else", async () => {
  const link = /http:\S+\/first-admin\/\S+/.exec(live.output())?.[0] ?? "";
  expect(live.output()).not.toContain("@northmere.example");
  const fields = { name: "Ada Brook", email: "ada@example.org", password: "kettle-orchard-lantern" };
  const made = await fillIn(link, fields);
  expect([made.status, made.to]).toEqual([302, "/sign-in/set-up"]);
  const accounts = (cookie: string) =>
    fetch(`${live.url}/admin/accounts`, { headers: { cookie }, redirect: "manual" });
  expect((await accounts(made.cookie)).status).toBe(302);
  const setUp = await fillIn(
    `${live.url}/sign-in/set-up`,
    (html) => ({ do: "code", code: codeFrom(html) }),
    made.cookie,
  );
  expect([setUp.status, setUp.to]).toEqual([302, "/account/recovery-codes"]);
  expect(await (await accounts(setUp.cookie)).text()).toContain("Ada Brook");
  expect((await fetch(link)).status).toBe(404);
  expect((await fillIn(link, { ...fields, email: "eve@example.org" })).status).not.toBe(302);
  await live.stop();
  live = await startServer({ root, folder: live.folder, args: ["--no-demo"] });
  expect(live.output()).not.toContain("/first-admin/");
});

test("a live folder has no simulator and no invented people", async () => {
  expect((await fetch(`${live.url}/simulator/phone`)).status).toBe(404);
  const page = await (await fetch(`${live.url}/sign-in`)).text();
  expect(page).not.toContain("northmere.example");
  expect(page).not.toContain("fictional");
  const refused = await fillIn(`${live.url}/sign-in`, {
    email: "admin@northmere.example",
    password: "acorn-bridge-candle-daisy",
  });
  expect(refused.status).not.toBe(302);
  const home = await (await fetch(`${live.url}/`)).text();
  expect(home).not.toContain("/simulator");
  expect(home).not.toContain("Northmere");
});

test("the keys of a folder are readable by its owner alone", () => {
  expect(statSync(path.join(live.folder, "keys.json")).mode & 0o777).toBe(0o600);
});
