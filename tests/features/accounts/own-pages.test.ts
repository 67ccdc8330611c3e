import { expect, test } from "vitest";
import { deskLinks } from "~/features/evidence/desk.view";
import { faultsIn } from "../../kit/sound-html";
import { councilId, emailOf, goodPassword } from "./kit";
import { pagesKit } from "./pages-kit";

const next = "copper violin meadow";
const email = emailOf("Priya Shah");

/** Somebody with roles, signed in at this browser. */
async function signedIn(roles: Parameters<ReturnType<typeof pagesKit>["someone"]>[1] = ["commissioner"]) {
  const kit = pagesKit({ hasMail: true });
  const accountId = await kit.someone("Priya Shah", roles);
  await kit.send("/sign-in", { email, password: goodPassword });
  return { ...kit, accountId, token: kit.jar.get("earshot")! };
}

test("somebody sees where they are signed in, ends one, ends all others, and is told nothing of addresses", async () => {
  const { ask, send, signIn, accounts, jar } = await signedIn();
  const [one, two] = [await signIn("Priya Shah"), await signIn("Priya Shah")];
  const page = await ask("/account/sessions");
  expect(page.status).toBe(200);
  expect(page.html).toContain("Firefox");
  expect(page.html).toContain("You are here");
  expect(page.html).not.toMatch(/192\.0\.2/);
  expect(page.html).not.toContain("/account/pin");
  expect(page.html.match(/name="end"/g)).toHaveLength(2);
  const id = /name="end"[^>]*value="([0-9a-f]{64})"|value="([0-9a-f]{64})" name="end"/.exec(page.html);
  const ended = await send("/account/sessions", { end: id?.[1] ?? id?.[2] ?? "" });
  expect(ended.headers.get("Location")).toBe("/account/sessions?ended");
  expect((await ask("/account/sessions?ended")).html).toContain("Ended.");
  const live = async () =>
    (await Promise.all([one, two].map((each) => accounts.actorForToken(each.token, councilId)))).filter(
      (actor) => actor !== null,
    ).length;
  expect(await live()).toBe(1);
  await send("/account/sessions", { others: "end" });
  expect(await live()).toBe(0);
  expect(await accounts.actorForToken(jar.get("earshot")!, councilId)).not.toBeNull();
  const csrf = accounts.csrfTokenFor(jar.get("earshot")!);
  const again = await ask("/account/sessions", { csrf, end: "0".repeat(64) });
  expect([again.status, again.html.includes("That session has already ended.")]).toEqual([404, true]);
});

test("one line leads to one's own account, and from there to every page about it", async () => {
  const { ask } = await signedIn(["frontline"]);
  const actor = {
    kind: "account",
    accountId: "a1",
    councilId,
    name: "Sam Reed",
    roles: ["frontline"],
  } as const;
  const own = deskLinks(actor, "/account/sessions", (key) => key).filter(({ href }) =>
    href.startsWith("/account"),
  );
  expect(own).toEqual([{ href: "/account", label: "desk:nav.ownAccount", isCurrent: true }]);
  const { html } = await ask("/account");
  for (const path of ["/account/sign-in", "/account/password", "/account/sessions", "/account/pin"])
    expect(html, path).toContain(`href="${path}"`);
  expect(await faultsIn(html)).toEqual([]);
  const other = await (await signedIn(["commissioner"])).ask("/account");
  expect(other.html).not.toContain("/account/pin");
});

test("a session that was ended elsewhere leads to the sign-in page at the next request", async () => {
  const { ask, accounts, manage, accountId } = await signedIn();
  await accounts.endSessionsOf(manage, accountId);
  for (const path of ["/account/sessions", "/account/password", "/account/pin"])
    expect((await ask(path)).headers.get("Location"), path).toBe("/sign-in");
});

test("somebody changes their password on a page, is told what is wrong beside the right field, and stays signed in", async () => {
  const { ask, send } = await signedIn();
  const empty = await send("/account/password", { current: "", next: "" });
  expect([empty.status, empty.html.includes('<a href="#current">Enter your present password</a>')]).toEqual([
    400,
    true,
  ]);
  const wrong = await send("/account/password", { current: "not this one", next });
  expect(wrong.html).toContain('<a href="#current">The present password is not right.</a>');
  const weak = await send("/account/password", { current: goodPassword, next: "Password2026!" });
  expect(weak.html).toContain('<a href="#next">That password is easy to guess.');
  expect(weak.html).not.toContain(goodPassword);
  const done = await send("/account/password", { current: goodPassword, next });
  expect(done.headers.get("Location")).toBe("/account/password?changed");
  expect((await ask("/account/password?changed")).html).toContain("Your password is changed");
});

test("only who may send flags sets a PIN, which the device keeps in a cookie of its own", async () => {
  const { ask, send, jar, accounts } = await signedIn(["frontline"]);
  expect((await ask("/account/sessions")).html).toContain("/account/pin");
  const weak = await send("/account/pin", { pin: "123456" });
  expect(weak.html).toContain('<a href="#pin">That PIN is easy to guess.');
  const set = await send("/account/pin", { pin: "250914" });
  expect(set.headers.get("Location")).toBe("/account/pin?set");
  expect(set.set.at(-1)).toMatch(/^earshot-pin=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=\d+$/);
  expect((await ask("/account/pin?set")).html).toContain("The PIN is set on this device.");
  const proof = await accounts.sendWithPin(councilId, jar.get("earshot-pin")!, "250914");
  expect(proof.action).toBe("flag:send");
  const listed = await ask("/account/sessions");
  expect(listed.html).toContain("Devices with a PIN");
  const id = /value="([0-9a-f]{64})"[^>]*name="pin"|name="pin"[^>]*value="([0-9a-f]{64})"/.exec(listed.html);
  await send("/account/sessions", { pin: id?.[1] ?? id?.[2] ?? "" });
  expect((await ask("/account/sessions")).html).not.toContain("Devices with a PIN");
});

test("a forgotten password is made good by mail, and the page says the same for an address that has no account", async () => {
  const { ask, send, someone, jobs, mail, jar, signIn } = pagesKit({ hasMail: true });
  await someone("Priya Shah", ["commissioner"]);
  expect((await ask("/sign-in")).html).toContain('href="/forgotten-password"');
  const odd = await send("/forgotten-password", { email: "priya" });
  expect([odd.status, odd.html.includes('<a href="#email">Enter an email address like')]).toEqual([
    400,
    true,
  ]);
  const asked = await send("/forgotten-password", { email });
  const unknown = await send("/forgotten-password", { email: "nobody@example.org" });
  expect([asked.status, asked.headers.get("Location")]).toEqual([302, "/forgotten-password?asked"]);
  expect([unknown.status, unknown.headers.get("Location")]).toEqual([302, "/forgotten-password?asked"]);
  expect((await ask("/forgotten-password?asked")).html).toContain("If the address has an account");
  await jobs.runDue();
  const path = new URL(/https:\S+/.exec(mail.mailsTo(email)[0]?.text ?? "")?.[0] ?? "").pathname;

  const page = await ask(path);
  expect(page.status).toBe(200);
  expect(page.html).not.toContain("<script");
  expect(page.headers.get("Referrer-Policy")).toBe("strict-origin");
  const weak = await send(path, { password: "short" });
  expect(weak.html).toContain('<a href="#password">Choose a password of at least 12 characters.');
  const done = await send(path, { password: next });
  expect(done.headers.get("Location")).toBe("/sign-in");
  const known = jar.get("earshot-device") ?? "";
  expect((await signIn("Priya Shah", { password: next, device: known })).device).toBe(known);
  const over = await ask(path);
  expect([over.status, over.html.includes("This link no longer works")]).toEqual([404, true]);
  expect(over.html).not.toContain('name="password"');
});

test("without mail the page says whom to ask instead of promising a mail", async () => {
  const { ask } = pagesKit();
  const { html } = await ask("/forgotten-password");
  expect(html).toContain("Ask the person who looks after accounts for a link");
  expect(html).not.toContain('name="email"');
});

test("an invitation that does not work says so before anything is typed; one that works leads to a password", async () => {
  const { ask, send, accounts, manage } = pagesKit();
  for (const path of ["/invitation/made-up", "/reset-password/made-up"]) {
    const unknown = await ask(path);
    expect([unknown.status, unknown.html.includes("This link no longer works")]).toEqual([404, true]);
    expect(unknown.html).not.toContain("<input");
    const typed = await ask(path, { password: next });
    expect(typed.status).toBe(403);
  }
  const person = { name: "Nia Bowen", email: "nia@example.org", roles: ["analyst" as const] };
  const { invitation } = await accounts.createAccount(manage, person);
  const path = new URL(invitation!.address).pathname;
  expect((await send(path, { password: "nia.bowen.1234" })).html).toContain("does not repeat your name");
  expect((await send(path, { password: next })).headers.get("Location")).toBe("/sign-in");
  expect((await ask(path)).status).toBe(404);
});

test("these pages are sound HTML", async () => {
  const { ask, signIn, accounts, manage, accountId } = await signedIn(["frontline"]);
  await signIn("Priya Shah");
  const reset = await accounts.makeResetLink(manage, accountId);
  const paths = [
    "/account/sessions",
    "/account/password",
    "/account/pin",
    "/forgotten-password",
    "/forgotten-password?asked",
    new URL(reset.address).pathname,
    "/reset-password/made-up",
    "/invitation/made-up",
  ];
  for (const path of paths) expect(await faultsIn((await ask(path)).html), path).toEqual([]);
});
