import { expect, test } from "vitest";
import { councilId, emailOf, goodPassword } from "./kit";
import { pagesKit } from "./pages-kit";

const email = emailOf("Priya Shah");

test("someone signs in on a page without scripts, lands on their work, and signs out again", async () => {
  const { accounts, ask, send, someone, jar } = pagesKit();
  await someone("Priya Shah", ["commissioner"]);
  const opened = await ask("/sign-in");
  expect(opened.status).toBe(200);
  expect(opened.html).not.toContain("<script");
  expect(opened.headers.get("Cache-Control")).toBe("no-store");

  const landed = await send("/sign-in", { email, password: goodPassword });
  expect([landed.status, landed.headers.get("Location")]).toEqual([302, "/today"]);
  expect(landed.set.at(-1)).toMatch(/^earshot=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  expect((await ask("/sign-in")).headers.get("Location")).toBe("/today");

  const token = jar.get("earshot")!;
  expect((await ask("/sign-out")).html).toContain("You are signed in as Priya Shah.");
  const out = await send("/sign-out", {});
  expect(out.headers.get("Location")).toBe("/sign-in?signed-out");
  expect(jar.has("earshot")).toBe(false);
  expect(await accounts.actorForToken(token, councilId)).toBeNull();
  expect((await ask("/sign-in?signed-out")).html).toContain("You have signed out.");
  expect((await ask("/sign-out")).headers.get("Location")).toBe("/sign-in");
});

test("a wrong password keeps the address that was typed, never the password, and says the same as an unknown address", async () => {
  const { send, someone, jar } = pagesKit();
  await someone("Priya Shah", ["commissioner"]);
  const wrong = await send("/sign-in", { email, password: "not the right words" });
  const unknown = await send("/sign-in", { email: "nobody@example.org", password: "not the right words" });
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(wrong.html).toContain(`value="${email}"`);
  expect(wrong.html).not.toContain("not the right words");
  expect(wrong.html).toContain("The email address or the password is not right.");
  expect(unknown.html.replaceAll("nobody@example.org", email)).toBe(wrong.html);
  expect(jar.has("earshot")).toBe(false);
});

test("empty fields are named one by one, each with a link to it", async () => {
  const { send } = pagesKit();
  const { status, html } = await send("/sign-in", { email: "", password: "" });
  expect(status).toBe(400);
  for (const [id, words] of [
    ["email", "Enter your email address"],
    ["password", "Enter your password"],
  ]) {
    expect(html).toContain(`<a href="#${id}">${words}</a>`);
    expect(html).toContain(`id="${id}-error"`);
  }
});

test("a form without the page's token signs nobody in", async () => {
  const { ask, someone, jar } = pagesKit();
  await someone("Priya Shah", ["commissioner"]);
  await ask("/sign-in");
  const forged = await ask("/sign-in", { csrf: "forged", email, password: goodPassword });
  expect(forged.status).toBe(403);
  expect(jar.has("earshot")).toBe(false);
});

test("a link from elsewhere cannot sign anybody out", async () => {
  const { ask, send, someone } = pagesKit();
  await someone("Priya Shah", ["commissioner"]);
  await send("/sign-in", { email, password: goodPassword });
  await ask("/sign-out");
  const forged = await ask("/sign-out", { csrf: "forged" });
  expect(forged.status).toBe(403);
  expect((await ask("/sign-in")).headers.get("Location")).toBe("/today");
});

test("after signing in people go to their work, whatever the address asks for", async () => {
  const { ask, send, someone } = pagesKit();
  await someone("Priya Shah", ["commissioner"]);
  const path = "/sign-in?redirectTo=https://evil.example&next=//evil.example";
  const landed = await send(path, { email, password: goodPassword, next: "https://evil.example" });
  expect(landed.headers.get("Location")).toBe("/today");
  expect((await ask(path)).headers.get("Location")).toBe("/today");
});

test("a demo folder lists its people, each with a button that signs in as them", async () => {
  const { ask, demoSignIns, someone } = pagesKit();
  expect((await ask("/sign-in")).html).not.toContain("Sign-ins for trying it out");
  await someone("Priya Shah", ["commissioner"]);
  demoSignIns.push({ role: "commissioner", name: "Priya Shah", email, password: goodPassword });
  const { html } = await ask("/sign-in");
  const row = /<tbody.*?<\/tr>/s.exec(html)?.[0] ?? "";
  expect(row).toContain("Commissioner");
  expect(row).toContain("Sign in as Priya Shah");
  const fields = Object.fromEntries(
    [...row.matchAll(/name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  );
  expect((await ask("/sign-in", fields)).headers.get("Location")).toBe("/today");
});

test("the first admin opens the link, is told what is wrong, and is then signed in; the link is over", async () => {
  const { accounts, ask, send, jar } = pagesKit();
  const { token } = await accounts.createFirstAdminLink(councilId);
  const path = `/first-admin/${token}`;
  expect((await ask("/first-admin/made-up")).status).toBe(404);

  const refused = await send(path, { name: "", email: "ada", password: "short" });
  expect(refused.status).toBe(400);
  expect(refused.html).toContain('<a href="#name">Enter your full name</a>');
  expect(refused.html).toContain('<a href="#email">Enter an email address like name@example.org</a>');
  const weak = await send(path, { name: "Ada Cole", email: "ada@example.org", password: "Password2026!" });
  expect(weak.status).toBe(400);
  expect(weak.html).toContain('<a href="#password">That password is easy to guess.');
  expect(weak.html).toContain('value="Ada Cole"');
  expect(weak.html).not.toContain("Password2026!");

  const made = await send(path, { name: "Ada Cole", email: "ada@example.org", password: goodPassword });
  expect([made.status, made.headers.get("Location")]).toEqual([302, "/today"]);
  expect((await accounts.actorForToken(jar.get("earshot")!, councilId))?.roles).toEqual(["admin"]);
  const again = await ask(path);
  expect(again.status).toBe(404);
  expect(again.html).toContain("This link no longer works");
  expect(again.headers.get("Referrer-Policy")).toBe("strict-origin");
});
