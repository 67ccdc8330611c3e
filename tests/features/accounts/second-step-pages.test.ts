import { expect, test } from "vitest";
import { roles } from "~/features/accounts/actor.schema";
import { session } from "~db/schema";
import { codeAt } from "./factors-kit";
import { emailOf, goodPassword } from "./kit";
import { pagesKit } from "./pages-kit";

const name = "Priya Shah";
const password = { email: emailOf(name), password: goodPassword };
const locationOf = (answer: { headers: Headers }) => answer.headers.get("Location");
const secretIn = (html: string) => /class="secret">([A-Z2-7 ]+)</.exec(html)?.[1]?.replaceAll(" ", "") ?? "";

/** Somebody who has set up an app on the pages, and signed out. */
async function withApp(kit: ReturnType<typeof pagesKit>): Promise<() => string> {
  const { ask, send, someone, clock } = kit;
  await someone(name, ["commissioner"]);
  await send("/sign-in", password);
  expect(locationOf(await send("/account/sign-in", { do: "begin-app" }))).toBe("/account/app");
  const secret = secretIn((await ask("/account/app")).html);
  const done = await send("/account/app", { code: codeAt(secret, clock.now()) });
  expect(locationOf(done)).toBe("/account/recovery-codes");
  await send("/sign-out", {});
  clock.advance(60_000);
  return () => codeAt(secret, clock.now());
}

test("after the password a cookie of its own leads to the code, and only the code makes it a session", async () => {
  const kit = pagesKit();
  const code = await withApp(kit);
  const { ask, send, jar } = kit;
  const halfway = await send("/sign-in", password);
  expect(locationOf(halfway)).toBe("/sign-in/code");
  expect(halfway.set.at(-1)).toMatch(/^earshot-half=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect(jar.has("earshot")).toBe(false);
  expect(locationOf(await ask("/account/sign-in"))).toBe("/sign-in");

  const page = await ask("/sign-in/code");
  expect(page.headers.get("Cache-Control")).toBe("no-store");
  expect(page.html).not.toContain("<script");
  const wrong = await send("/sign-in/code", { do: "code", code: "000000" });
  expect(wrong.status).toBe(400);
  expect(wrong.html).toContain('<a href="#code">That code is not right.');
  const landed = await send("/sign-in/code", { do: "code", code: code() });
  expect(locationOf(landed)).toBe("/today");
  expect(jar.has("earshot")).toBe(true);
  expect(jar.has("earshot-half")).toBe(false);
});

test("a second step without the page's token, or without a first step, leads nowhere", async () => {
  const kit = pagesKit();
  const code = await withApp(kit);
  const { ask, send, jar } = kit;
  expect(locationOf(await ask("/sign-in/code"))).toBe("/sign-in");
  expect(locationOf(await ask("/sign-in/set-up"))).toBe("/sign-in");
  await send("/sign-in", password);
  const forged = await ask("/sign-in/code", { csrf: "forged", do: "code", code: code() });
  expect(forged.status).toBe(403);
  jar.set("earshot-half", "made-up");
  const { html } = await ask("/sign-in");
  const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
  expect(locationOf(await ask("/sign-in/code", { csrf, do: "code", code: code() }))).toBe("/sign-in?over");
  expect((await ask("/sign-in?over")).html).toContain("That took too long");
  expect(jar.has("earshot")).toBe(false);
});

test("where somebody wanted to go is kept over both steps, if it is one of our own pages", async () => {
  const kit = pagesKit();
  const code = await withApp(kit);
  const { send, clock } = kit;
  const first = locationOf(await send("/sign-in?next=/contracts%3Fpage%3D2", password));
  expect(first).toBe("/sign-in/code?next=%2Fcontracts%3Fpage%3D2");
  expect(locationOf(await send(first!, { do: "code", code: code() }))).toBe("/contracts?page=2");
  await send("/sign-out", {});
  clock.advance(60_000);
  expect(locationOf(await send("/sign-in?next=//evil.test", password))).toBe("/sign-in/code");
  const crafted = "/sign-in/code?next=https://evil.test";
  expect(locationOf(await send(crafted, { do: "code", code: code() }))).toBe("/today");
});

test("a role that needs a second step sets it up on a page of its own, and is then shown recovery codes once", async () => {
  const { ask, send, someone, clock, jar } = pagesKit({ secondFactorRoles: roles });
  await someone(name, ["commissioner"]);
  expect(locationOf(await send("/sign-in", password))).toBe("/sign-in/set-up");
  expect(jar.has("earshot")).toBe(false);
  const secret = secretIn((await ask("/sign-in/set-up")).html);
  const code = codeAt(secret, clock.now());
  expect(locationOf(await send("/sign-in/set-up", { do: "code", code }))).toBe("/account/recovery-codes");
  const shown = (await send("/account/recovery-codes", {})).html;
  const codes = shown.match(/class="secret">[0-9a-z-]{19}</g) ?? [];
  expect(new Set(codes).size).toBe(10);
  expect((await ask("/account/recovery-codes")).html).not.toContain('class="secret"');
});

test("somebody whose session is older shows that it is them before anything changes, and the old session ends", async () => {
  const kit = pagesKit();
  const { ask, send, someone, store, clock } = kit;
  await someone(name, ["commissioner"]);
  await send("/sign-in", password);
  expect((await ask("/account/sign-in")).html).toContain("Set up an app");
  clock.advance(16 * 60_000);
  const { html } = await ask("/account/sign-in");
  expect(html).not.toContain("Set up an app");
  const again = "/sign-in?again&amp;next=%2Faccount%2Fsign-in";
  expect(html).toContain(`href="${again}"`);
  const refused = await send("/account/recovery-codes", {});
  expect(refused.status).toBe(403);
  expect(refused.html).toContain("sign in again first");
  const landed = await send(again.replace("&amp;", "&"), password);
  expect(locationOf(landed)).toBe("/account/sign-in");
  expect((await ask("/account/sign-in")).html).toContain("Set up an app");
  const rows = await store.db.select().from(session);
  expect(rows.map((row) => row.endedAt === null).sort()).toEqual([false, true]);
});

test("a recovery code gets in once, and the way in leads to making new ones when few are left", async () => {
  const kit = pagesKit();
  const code = await withApp(kit);
  const { ask, send } = kit;
  await send("/sign-in", password);
  await send("/sign-in/code", { do: "code", code: code() });
  const shown = (await send("/account/recovery-codes", {})).html;
  const codes = [...shown.matchAll(/class="secret">([0-9a-z-]{19})</g)].map(([, each]) => each!);
  await send("/sign-out", {});

  const landings: (string | null)[] = [];
  for (const recovery of codes.slice(0, 7)) {
    await send("/sign-in", password);
    landings.push(locationOf(await send("/sign-in/code", { do: "recovery", recovery })));
    if (landings.length < 7) await send("/sign-out", {});
  }
  expect(landings).toEqual([...Array(6).fill("/today"), "/account/sign-in"]);
  expect((await ask("/account/sign-in")).html).toContain(
    "You have 3 recovery codes left. Make new ones soon.",
  );
  await send("/sign-out", {});

  await send("/sign-in", password);
  const used = await send("/sign-in/code", { do: "recovery", recovery: codes[0]! });
  expect(used.status).toBe(400);
  expect(used.html).toContain('<a href="#recovery">That recovery code is not right, or it has been used.');
  expect(used.html).not.toContain(codes[0]);
});
