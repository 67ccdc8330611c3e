import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { aDesk } from "../responses/pages-kit";

const door = { ip: "192.0.2.1" };
const password = "kettle orbit lantern";

async function withAdmin() {
  const desk = await aDesk();
  const { accounts } = desk.services;
  const admin = desk.actor("admin");
  const manage = authorize(admin, "account:manage");
  const of = async (id: string) => (await accounts.listAccounts(manage)).find((each) => each.id === id)!;
  /** The token in a link that a page shows once. */
  const tokenIn = (html: string) =>
    /value="https:\/\/voices\.northmere\.example\/[a-z-]+\/([\w-]{43})"/.exec(html)?.[1] ?? "";
  /** The token in the last mail to an address. */
  async function mailedTo(email: string): Promise<string> {
    await desk.services.jobs.runDue();
    return /invitation\/([\w-]{43})/.exec(desk.mail.mailsTo(email).at(-1)?.text ?? "")?.[1] ?? "";
  }
  const pageOf = (id: string) => `/admin/accounts/${id}`;
  return { ...desk, accounts, admin, manage, of, tokenIn, mailedTo, pageOf };
}

test("somebody is invited by a mailed link under the council's own address, and only with a role", async () => {
  const { admin, open, send, faultsOf, accounts, councilId, mail, mailedTo, missing } = await withAdmin();
  const page = await open(admin, "/admin/accounts");
  expect(page.said).toContain("Marian Holt , Commissioning manager, older people");
  expect(await faultsOf(page)).toEqual([]);
  const path = "/admin/accounts/invite";
  expect(await faultsOf(await open(admin, path))).toEqual([]);
  const person = { name: "Nia Bowen", email: "nia@example.org", jobTitle: "Commissioner" };
  const declined = await send(admin, path, { ...person, roles: [] });
  expect(declined.status).toBe(400);
  expect(declined.said).toContain("Choose at least one role");
  expect(declined.html).toContain('value="Nia Bowen"');
  expect(await faultsOf(declined)).toEqual([]);
  const made = await send(admin, path, { ...person, roles: ["commissioner", "king"] });
  expect(made.said).toContain("An invitation is on its way to Nia Bowen");
  expect(await accounts.isInvitationOpen(councilId, await mailedTo(person.email))).toBe(true);
  expect(mail.mailsTo(person.email)[0]?.text).toContain("https://voices.northmere.example/invitation/");
  expect(await faultsOf(made)).toEqual([]);
  const taken = await send(admin, path, { ...person, roles: ["commissioner"] });
  expect([
    taken.status,
    taken.said.includes("Someone already has an account with this email address."),
  ]).toEqual([409, true]);
  expect(missing).toEqual([]);
});

test("an invitation is sent again, which ends the one before, and is taken back", async () => {
  const { admin, manage, open, send, faultsOf, accounts, councilId, mailedTo, pageOf, of, missing } =
    await withAdmin();
  const email = "nia@example.org";
  const { accountId } = await accounts.createAccount(manage, {
    name: "Nia Bowen",
    email,
    roles: ["analyst"],
  });
  const first = await mailedTo(email);
  expect(await faultsOf(await open(admin, pageOf(accountId)))).toEqual([]);
  const again = await send(admin, pageOf(accountId), { do: "resend" });
  const second = await mailedTo(email);
  expect(await accounts.isInvitationOpen(councilId, first)).toBe(false);
  expect(await accounts.isInvitationOpen(councilId, second)).toBe(true);
  expect(await faultsOf(again)).toEqual([]);
  const taken = await send(admin, pageOf(accountId), { do: "cancel" });
  expect(taken.location).toBe(`${pageOf(accountId)}?done`);
  expect(await accounts.isInvitationOpen(councilId, second)).toBe(false);
  expect((await of(accountId)).status).toBe("left");
  const twice = await send(admin, pageOf(accountId), { do: "cancel" });
  expect([twice.status, twice.said.includes("This person has no open invitation.")]).toEqual([409, true]);
  expect(missing).toEqual([]);
});

test("roles and who stands in are changed from the page, but not one's own roles", async () => {
  const { admin, open, send, faultsOf, pageOf, of, actor, missing } = await withAdmin();
  const priya = actor("call_handler").accountId;
  const marian = actor("commissioner").accountId;
  await send(admin, pageOf(priya), { do: "roles", roles: ["call_handler", "analyst"] });
  expect([...(await of(priya)).roles].sort()).toEqual(["analyst", "call_handler"]);
  await send(admin, pageOf(priya), { do: "deputy", deputy: marian });
  expect((await of(priya)).deputyId).toBe(marian);
  const done = await open(admin, `${pageOf(priya)}?done`);
  expect(done.said).toContain("Done. It is recorded.");
  expect(await faultsOf(done)).toEqual([]);
  const own = await send(admin, pageOf(admin.accountId), { do: "roles", roles: ["commissioner"] });
  expect([own.status, own.said.includes("You cannot change your own roles.")]).toEqual([403, true]);
  expect((await open(admin, pageOf(admin.accountId))).html).not.toContain('name="roles"');
  expect((await open(admin, pageOf("nobody"))).status).toBe(404);
  expect(missing).toEqual([]);
});

test("what goes to whom is shown before somebody leaves; the last admin cannot; who left can be invited back", async () => {
  const {
    admin,
    open,
    send,
    faultsOf,
    pageOf,
    of,
    actor,
    services,
    store,
    councilId,
    clock,
    mailedTo,
    missing,
  } = await withAdmin();
  const priya = actor("call_handler");
  const { tasks } = services;
  await store.write((tx) => tasks.open(tx, { councilId, kind: "call_back", dueAt: clock.now() }));
  const [task] = await tasks.list(authorize(priya, "task:read"));
  await tasks.claim(authorize(priya, "task:act"), task!.id);

  const before = await open(admin, `${pageOf(priya.accountId)}/leave`);
  expect(before.said).toContain("Tasks taken and not done 1 Back into the list");
  expect(before.said).toContain("Nobody stands in for Priya Shah.");
  expect(await faultsOf(before)).toEqual([]);
  expect((await of(priya.accountId)).status).toBe("invited");
  const left = await send(admin, `${pageOf(priya.accountId)}/leave`, {});
  expect(left.location).toBe(`${pageOf(priya.accountId)}?done`);
  expect((await of(priya.accountId)).status).toBe("left");

  const listed = await open(actor("safeguarding"), "/tasks");
  expect(listed.said).toContain("Priya Shah left, or may no longer do it.");
  expect(await faultsOf(listed)).toEqual([]);

  const last = await send(admin, `${pageOf(admin.accountId)}/leave`, {});
  expect([last.status, last.said.includes("This is the last person who looks after accounts.")]).toEqual([
    409,
    true,
  ]);
  expect(await faultsOf(await open(admin, pageOf(priya.accountId)))).toEqual([]);
  const back = await send(admin, pageOf(priya.accountId), { do: "come-back", roles: ["analyst"] });
  expect(back.said).toContain("An invitation is on its way to Priya Shah");
  expect(await mailedTo("calls@northmere.example")).not.toBe("");
  expect(await of(priya.accountId)).toMatchObject({ status: "invited", roles: ["analyst"] });
  expect(missing).toEqual([]);
});

test("an admin ends all of somebody's sessions and makes a link for a new password", async () => {
  const { admin, manage, open, send, faultsOf, accounts, councilId, tokenIn, pageOf, missing } =
    await withAdmin();
  const email = "nia@example.org";
  const by = { ...manage, actor: { kind: "system", councilId, name: "test" } } as typeof manage;
  const { accountId } = await accounts.createAccount(by, {
    name: "Nia Bowen",
    email,
    roles: ["analyst"],
    password,
  });
  const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";
  const signed = await accounts.signIn({ councilId, email, password, door: { ...door, userAgent } });
  const token = "token" in signed ? signed.token : "";
  const page = await open(admin, pageOf(accountId));
  expect(page.said).toContain("Firefox, since Tuesday 24 November");
  expect(await faultsOf(page)).toEqual([]);
  await send(admin, pageOf(accountId), { do: "end-sessions" });
  expect(await accounts.actorForToken(token, councilId)).toBeNull();
  const made = await send(admin, pageOf(accountId), { do: "reset" });
  expect(await accounts.isResetOpen(councilId, tokenIn(made.html))).toBe(true);
  expect(await faultsOf(made)).toEqual([]);
  expect((await open(admin, pageOf(accountId))).html).not.toContain("/reset-password/");
  const own = await send(admin, pageOf(admin.accountId), { do: "reset" });
  expect(own.status).toBe(403);
  expect(missing).toEqual([]);
});

test("only whoever looks after accounts opens these pages or acts on them, and a forged form does nothing", async () => {
  const { admin, open, send, pageOf, of, actor } = await withAdmin();
  const priya = actor("call_handler").accountId;
  const paths = ["/admin/accounts", "/admin/accounts/invite", pageOf(priya), `${pageOf(priya)}/leave`];
  for (const role of ["commissioner", "safeguarding", "analyst"] as const) {
    for (const path of paths) expect((await open(actor(role), path)).status, `${role} ${path}`).toBe(403);
    expect((await send(actor(role), `${pageOf(priya)}/leave`, {})).status).toBe(403);
  }
  expect((await send(admin, `${pageOf(priya)}/leave`, {}, "forged")).status).toBe(403);
  expect((await of(priya)).status).not.toBe("left");
});
