import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { afterEach, expect, test } from "vitest";
import * as entry from "~/entry.server";
import { authorizeSystem } from "~/features/accounts/authorize.rules";
import * as importing from "~/routes/_desk.admin.import";
import * as settings from "~/routes/_desk.admin.settings";
import * as audit from "~/routes/_desk.audit";
import * as today from "~/routes/_desk.today";
import { makeWeb } from "~/server/web";
import { auditEvent } from "~db/schema";
import { testHouse } from "../kit/house";

const modules: Record<string, object> = {
  root: { default: () => null, ErrorBoundary: () => null },
  "routes/_desk.audit": audit,
  "routes/_desk.admin.import": importing,
  "routes/_desk.admin.settings": settings,
  "routes/_desk.today": today,
};
const routes = Object.fromEntries(
  Object.entries(modules).map(([id, module]) => {
    const path = id.split("_desk.")[1]?.replaceAll(".", "/") ?? "";
    return [id, { id, path, module, ...(id === "root" ? {} : { parentId: "root" }) }];
  }),
);
const manifest = Object.fromEntries(
  Object.keys(modules).map((id) => [id, { ...routes[id], module: "", hasErrorBoundary: id === "root" }]),
);
const build = {
  entry: { module: entry },
  routes,
  assets: { entry: { module: "", imports: [] }, routes: manifest, url: "", version: "1" },
  publicPath: "/",
  assetsBuildDirectory: "",
  future: {},
  isSpaMode: false,
} as unknown as ServerBuild;

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** The web server over a house, and the commissioner of the demonstration signed in. */
async function aDoor() {
  const house = await testHouse();
  const failures: unknown[] = [];
  const log = { error: (fields: unknown) => failures.push(fields) } as never;
  const web = makeWeb({
    services: house.services,
    log,
    build,
    clientFolder: "nowhere",
    publicUrl: "http://127.0.0.1",
    trustProxy: 0,
    isDemo: false,
    demoSignIns: [],
    simulator: null,
  });
  const server = createServer(web);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  closing.push(() => server.close());
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const email = "petra@northmere.example";
  const password = "kettle orbit lantern";
  const { accountId } = await house.services.accounts.createAccount(
    authorizeSystem(house.councilId, "account:manage", "test"),
    { name: "Petra Lund", email, roles: ["commissioner"], password },
  );
  const outcome = await house.services.accounts.signIn({
    councilId: house.councilId,
    email,
    password,
    door: { ip: "192.0.2.10" },
  });
  if ("half" in outcome) throw new Error("a second factor was asked for");
  const headers = { Cookie: `earshot=${outcome.token}` };
  const go = async (path: string, init: RequestInit = {}, cookies = headers): Promise<number> => {
    const answer = await fetch(origin + path, { redirect: "manual", ...init, headers: cookies });
    await answer.text();
    return answer.status;
  };
  const kept = async () =>
    (await house.store.db.select().from(auditEvent)).filter(({ action }) => action === "access.refused");
  return { ...house, go, kept, failures, accountId, token: outcome.token };
}

/** What is kept comes after the answer: waits until so many rows are there. */
async function until<T>(rows: () => Promise<T[]>, count: number): Promise<T[]> {
  await expect.poll(async () => (await rows()).length).toBe(count);
  return rows();
}

test("somebody who is refused a page leaves one row with the page and the act, and none with an address or an id", async () => {
  const { go, kept, accountId, failures } = await aDoor();
  expect(await go("/audit?record=feedback%3A01a20049")).toBe(403);
  const [row] = await until(kept, 1);
  expect(row).toMatchObject({
    actorId: accountId,
    subjectKind: "route",
    subjectId: null,
    detail: { route: "routes/_desk.audit", action: "audit:read" },
  });
  expect(JSON.stringify(row!.detail)).not.toContain("01a20049");
  expect(failures).toEqual([]);
});

test("the same page refused again within the minute leaves no more, another page does, and so does a form", async () => {
  const { go, kept, services, token } = await aDoor();
  for (let times = 0; times < 5; times++) expect(await go("/audit")).toBe(403);
  const form = new URLSearchParams({ csrf: services.accounts.csrfTokenFor(token) });
  expect(await go("/admin/settings", { method: "POST", body: form })).toBe(403);
  expect(await go("/admin/import")).toBe(403);
  const rows = await until(kept, 3);
  expect(rows.map(({ detail }) => detail)).toEqual([
    { route: "routes/_desk.audit", action: "audit:read" },
    { route: "routes/_desk.admin.settings", action: "settings:edit" },
    { route: "routes/_desk.admin.import", action: "contract:import" },
  ]);
});

test("whoever is let in, led to sign in, or asks for what is not there leaves no such row", async () => {
  const { go, kept } = await aDoor();
  expect(await go("/today")).toBe(200);
  expect(await go("/audit", {}, { Cookie: "" })).toBe(302);
  expect(await go("/nowhere/at/all")).toBe(404);
  // A refusal after them is the first row: theirs would stand before it.
  expect(await go("/audit")).toBe(403);
  expect((await until(kept, 1)).map(({ detail }) => detail.route)).toEqual(["routes/_desk.audit"]);
});
