// The fence around every page of the running server: headers, cookies, forged forms, too many requests, and failures.
import path from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServerChild, startServer } from "../../scripts/lib/server-child";
import { type Visitor, visitorsOf } from "./planted";

let server: ServerChild;
let visitors: Map<string, Visitor>;
beforeAll(async () => {
  server = await startServer({ root: process.cwd(), env: { NODE_ENV: "production" } });
  visitors = visitorsOf(server.url, server.folder);
});
afterAll(() => server?.remove());

interface BuiltRoute {
  id: string;
  path?: string;
  index?: boolean;
  parentId?: string;
  module: { action?: unknown };
}

/** Every route of the build that takes a form, with an address that reaches it. */
async function formRoutes(): Promise<{ id: string; address: string }[]> {
  const file = pathToFileURL(path.join(process.cwd(), "build", "server", "index.js")).href;
  const { routes } = (await import(file)) as { routes: Record<string, BuiltRoute> };
  const pathOf = (route: BuiltRoute): string =>
    `${route.parentId ? pathOf(routes[route.parentId]!) : ""}/${route.path ?? ""}`;
  return Object.values(routes)
    .filter(({ module }) => module.action)
    .map((route) => {
      const address = pathOf(route)
        .replace(/:[a-zA-Z]+\??/g, "01a20049-09c2-7001-9f03-757d54729799")
        .replace(/\/+/g, "/");
      return { id: route.id, address: `${address}?_data=${encodeURIComponent(route.id)}` };
    });
}

const send = (address: string, headers: Record<string, string>, fields: Record<string, string> = {}) =>
  fetch(server.url + address, {
    method: "POST",
    redirect: "manual",
    headers: { origin: server.url, ...headers },
    body: new URLSearchParams(fields),
  });

/** A form with a token that nobody gave out; one page takes its form with files. */
function sendForged(address: string, cookie: string, isUpload: boolean): Promise<Response> {
  const body = isUpload ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries({ csrf: "a".repeat(64), do: "x", act: "read" }))
    body.set(name, value);
  return fetch(server.url + address, {
    method: "POST",
    redirect: "manual",
    headers: { origin: server.url, cookie },
    body,
  });
}

const pages = [
  "/",
  "/privacy",
  "/sign-in",
  "/nowhere/at/all",
  "/today",
  "/simulator/phone",
  "/invitation/nothing",
  "/health",
  "/favicon.ico",
  "/assets/nothing.js",
  "/%E0%A4%A",
];

test("every kind of answer, failures too, carries a policy without unsafe-inline, and a page a nonce of its own", async () => {
  const nonces = new Set<string>();
  for (const address of pages) {
    const response = await fetch(server.url + address, { redirect: "manual" });
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy, address).toContain("default-src 'none'");
    expect(policy, address).toContain("frame-ancestors 'none'");
    expect(policy, address).toContain("base-uri 'none'");
    expect(policy, address).not.toMatch(/unsafe|\*|http:/);
    const nonce = /script-src[^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce.length, address).toBeGreaterThan(20);
    expect(nonces.has(nonce), address).toBe(false);
    nonces.add(nonce);
    expect(Object.fromEntries(response.headers), address).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
    expect(response.headers.get("permissions-policy"), address).toContain("camera=()");
    expect(response.headers.get("x-powered-by"), address).toBeNull();
    const body = await response.text();
    for (const [tag] of body.matchAll(/<(?:script|style)\b[^>]*>/g))
      expect(tag, address).toContain(`nonce="${nonce}"`);
    expect(body, address).not.toMatch(/\son[a-z]+="|javascript:/i);
  }
});

test("signed-in pages are kept in no cache, and none holds a script or a style without the page's nonce", async () => {
  for (const [role, address] of [
    ["commissioner", "/review"],
    ["safeguarding", "/duty"],
    ["admin", "/admin/settings"],
    ["dpo", "/audit"],
    ["call_handler", "/calls"],
    ["admin", "/nowhere"],
  ] as const) {
    const response = await fetch(server.url + address, {
      headers: { cookie: `earshot=${visitors.get(role)!.token}` },
    });
    expect(response.headers.get("cache-control"), address).toContain("no-store");
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get("content-security-policy") ?? "")![1];
    for (const [tag] of (await response.text()).matchAll(/<(?:script|style)\b[^>]*>/g))
      expect(tag, address).toContain(`nonce="${nonce}"`);
  }
});

test("over https cookies are the host's own and the browser is told to stay on https", async () => {
  const live = await startServer({
    root: process.cwd(),
    args: ["--no-demo"],
    env: { NODE_ENV: "test", EARSHOT_PUBLIC_URL: "https://voices.example.gov.uk" },
  });
  try {
    const response = await fetch(`${live.url}/sign-in`);
    expect(response.headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
    for (const cookie of response.headers.getSetCookie()) {
      expect(cookie).toMatch(/^__Host-/);
      for (const part of ["Path=/", "HttpOnly", "Secure", "SameSite="]) expect(cookie).toContain(part);
    }
    expect(response.headers.getSetCookie().length).toBeGreaterThan(0);
  } finally {
    await live.remove();
  }
});

test("every form of every page refuses one that was made elsewhere, by its origin and by its missing token", async () => {
  const routes = await formRoutes();
  expect(routes.length).toBeGreaterThan(20);
  const page = await fetch(`${server.url}/sign-in`);
  const anonymous = page.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const cookies = [anonymous, ...[...visitors.values()].map(({ token }) => `earshot=${token}`)];
  const unprotected: string[] = [];
  for (const { id, address } of routes) {
    let isAsked = false;
    for (const cookie of cookies) {
      const elsewhere = await send(address, { cookie, origin: "https://evil.example" });
      expect(elsewhere.status, `${id} from elsewhere`).toBe(403);
      const framed = await send(address, { cookie, origin: "null", "sec-fetch-site": "cross-site" });
      expect(framed.status, `${id} from nowhere`).toBe(403);
      const forged = await sendForged(address, cookie, id.endsWith("import"));
      const body = await forged.text();
      const isLedAway = [301, 302, 303].includes(forged.status) || forged.headers.has("x-remix-redirect");
      if (isLedAway) {
        const to = forged.headers.get("x-remix-redirect") ?? forged.headers.get("location");
        expect(to, id).toMatch(/^\/sign-in/);
      } else expect(forged.status, `${id}: ${body.slice(0, 200)}`).toBeGreaterThanOrEqual(400);
      expect(forged.status, id).toBeLessThan(500);
      isAsked ||= /formExpired|open too long/.test(body);
    }
    if (!isAsked) unprotected.push(id);
  }
  expect(unprotected).toEqual([]);
}, 240_000);

test("no address that a person gives leads away from here", async () => {
  const away = "https://evil.example/";
  for (const name of ["next", "to", "return", "returnTo", "redirect", "url", "from", "back", "then"]) {
    for (const value of [away, "//evil.example", "/\\evil.example", "/%2F/evil.example"]) {
      const query = new URLSearchParams({ [name]: value });
      for (const start of ["/sign-in", "/sign-out", "/today", "/sign-in/single-sign-on"]) {
        const response = await fetch(`${server.url}${start}?${query}`, { redirect: "manual" });
        const to = response.headers.get("location");
        expect(to === null || /^\/(?![/\\])/.test(to), `${start} ${name} ${to}`).toBe(true);
        expect(await response.text(), start).not.toMatch(/href="(https:)?\/\/evil/);
      }
    }
  }
});

test("200 people behind one address all read and send, while one who hammers is asked to wait a minute", async () => {
  const person = async (): Promise<number[]> => {
    const page = await fetch(`${server.url}/sign-in`);
    const cookie = page.headers
      .getSetCookie()
      .map((each) => each.split(";")[0])
      .join("; ");
    const again = await fetch(`${server.url}/`, { headers: { cookie } });
    const sent = await send("/sign-in", { cookie }, { csrf: "x", email: "a@b.example", password: "x" });
    return [page.status, again.status, sent.status];
  };
  for (let crowd = 0; crowd < 20; crowd++)
    for (const statuses of await Promise.all(Array.from({ length: 10 }, person)))
      expect(statuses).toEqual([200, 200, 403]);

  const cookie = "earshot-form=hammerhammerhammer1234";
  const statuses: number[] = [];
  for (let n = 0; n < 26; n++)
    statuses.push(
      ...(await Promise.all(
        Array.from({ length: 10 }, () => send("/sign-out", { cookie }).then((response) => response.status)),
      )),
    );
  expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(0);
  const refused = await send("/sign-out", { cookie });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeLessThanOrEqual(60);
  expect(await refused.text()).toContain("Wait a minute");
  expect(await person()).toEqual([200, 200, 403]);
}, 120_000);

test("a failure shows a reference to quote, and never a stack, a path or a query", async () => {
  for (const [address, init] of [
    ["/%E0%A4%A", {}],
    ["/nowhere", {}],
    ["/search?_data=routes%2Fnothing", {}],
    [
      "/sign-in",
      { method: "POST", body: "%%%", headers: { origin: server.url, "content-type": "multipart/form-data" } },
    ],
    ["/", { headers: { host: "x", origin: "::::" }, method: "POST" }],
  ] as const) {
    const response = await fetch(server.url + address, init as RequestInit);
    const body = await response.text();
    expect(body, address).not.toMatch(/node_modules|\.server\.|at async|Error:|select .* from|\/work\//i);
    if (response.status >= 500) expect(body, address).toMatch(/[0-9a-f]{12}/);
  }
});

test("methods that no page knows are refused", async () => {
  for (const method of ["PUT", "DELETE", "PATCH"]) {
    const response = await fetch(`${server.url}/sign-in`, { method, headers: { origin: server.url } });
    expect(response.status, method).toBe(405);
  }
});
