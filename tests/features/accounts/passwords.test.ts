import { expect, test, vi } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import { account, auditEvent, job, signInLink } from "~db/schema";
import { accountsKit, councilId, emailOf, goodPassword, ip } from "./kit";

const HOUR = 3_600_000;
const next = "copper violin meadow";
const door = { ip };
const email = emailOf("Priya Shah");

async function aKit() {
  const kit = accountsKit({ hasMail: true });
  const accountId = await kit.someone("Priya Shah", ["commissioner"]);
  const { accounts, jobs, mail, clock } = kit;
  /** The token in the last mail, once what waits has been sent. */
  async function mailed(): Promise<string> {
    await jobs.runDue();
    return /reset-password\/([\w-]{43})/.exec(mail.mailsTo(email).at(-1)?.text ?? "")?.[1] ?? "";
  }
  const ask = (whose = email) => accounts.askForReset({ councilId, email: whose, door });
  return { ...kit, accountId, ask, mailed, later: (ms: number) => clock.advance(ms) };
}

test("somebody who cannot get in chooses a new password by a mailed link, and is out everywhere else", async () => {
  const { accounts, accountId, signIn, ask, mailed, jobs, mail, store } = await aKit();
  const before = await signIn("Priya Shah");
  await ask(` ${email.toUpperCase()} `);
  const token = await mailed();
  expect(mail.mailsTo(email)[0]?.text).toContain(`https://voices.northmere.example/reset-password/${token}`);
  expect(await accounts.isResetOpen(councilId, token)).toBe(true);
  expect(await accounts.isResetOpen("southmere", token)).toBe(false);

  const { device } = await accounts.resetPassword(councilId, token, next);
  expect(await accounts.actorForToken(before.token, councilId)).toBeNull();
  await expect(signIn("Priya Shah")).rejects.toMatchObject({ kind: "unauthenticated" });
  const after = await signIn("Priya Shah", { password: next, device });
  expect(after.actor.accountId).toBe(accountId);
  expect(after.device).toBe(device);
  await jobs.runDue();
  expect(mail.mailsTo(email).at(-1)?.subject).toBe("Your password was changed");
  const trail = (await store.db.select().from(auditEvent)).map((row) => row.action);
  expect(trail).toEqual(expect.arrayContaining(["reset.asked", "reset.mailed", "password.changed"]));
});

test("a link works once and for an hour, and neither beside a newer one nor after a change of password", async () => {
  const { accounts, signIn, ask, mailed, later } = await aKit();
  const over = { kind: "not_found", key: "accounts:error.linkOver" };
  await ask();
  const used = await mailed();
  await accounts.resetPassword(councilId, used, next);
  await expect(accounts.resetPassword(councilId, used, goodPassword)).rejects.toMatchObject(over);

  await ask();
  const old = await mailed();
  later(HOUR);
  expect(await accounts.isResetOpen(councilId, old)).toBe(false);
  await expect(accounts.resetPassword(councilId, old, goodPassword)).rejects.toMatchObject(over);

  await ask();
  const first = await mailed();
  await ask();
  const second = await mailed();
  expect([
    await accounts.isResetOpen(councilId, first),
    await accounts.isResetOpen(councilId, second),
  ]).toEqual([false, true]);

  const { actor, token } = await signIn("Priya Shah", { password: next });
  const own = authorize(actor, "own_session:manage");
  await accounts.changeOwnPassword(own, { current: next, next: goodPassword, sessionToken: token, door });
  expect(await accounts.isResetOpen(councilId, second)).toBe(false);
});

test("two who use a link at the same moment change the password once", async () => {
  const { accounts, ask, mailed } = await aKit();
  await ask();
  const token = await mailed();
  const all = await Promise.allSettled(
    [next, "velvet harbour stone"].map((each) => accounts.resetPassword(councilId, token, each)),
  );
  expect(all.map((each) => each.status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("asking says the same whether or not there is such an account, and mails only who can sign in", async () => {
  const { accounts, manage, ask, jobs, mail, store } = await aKit();
  const invited = { name: "Ann Fox", email: emailOf("Ann Fox"), roles: ["analyst" as const] };
  await accounts.createAccount(manage, invited);
  await jobs.runDue();
  const sent = mail.outbox().length;
  await ask("first@example.org");
  const write = vi.spyOn(store, "write");
  const answers: unknown[] = [];
  const writes: number[] = [];
  for (const whose of [email, "nobody@example.org", invited.email]) {
    write.mockClear();
    answers.push(await ask(whose));
    writes.push(write.mock.calls.length);
  }
  expect(answers).toEqual([undefined, undefined, undefined]);
  expect(new Set(writes).size).toBe(1);
  await jobs.runDue();
  expect(
    mail
      .outbox()
      .slice(sent)
      .map((each) => each.to),
  ).toEqual([email]);
});

test("who signs in without a password is given none by a mail, and has none to change", async () => {
  const { accounts, store, ask, signIn, jobs, mail } = await aKit();
  const { actor, token } = await signIn("Priya Shah");
  await store.write(async (tx) => void (await tx.update(account).set({ passwordHash: null })));
  await ask();
  await jobs.runDue();
  expect(mail.outbox()).toEqual([]);
  const own = authorize(actor, "own_session:manage");
  await expect(
    accounts.changeOwnPassword(own, { current: goodPassword, next, sessionToken: token, door }),
  ).rejects.toMatchObject({ kind: "conflict", key: "accounts:error.noPassword" });
});

test("somebody's mailbox is not filled by a stranger who asks again and again", async () => {
  const { ask, jobs, mail } = await aKit();
  const answers: string[] = [];
  for (let i = 0; i < 20; i++)
    answers.push(
      await ask().then(
        () => "done",
        (error) => error.kind,
      ),
    );
  await jobs.runDue();
  expect(answers.filter((each) => each === "done")).toHaveLength(5);
  expect(answers.at(-1)).toBe("too_many");
  expect(mail.mailsTo(email).length).toBeLessThanOrEqual(5);
});

test("no link is anywhere in the database or in a job, only its digest", async () => {
  const { ask, mailed, store, accounts, manage, accountId } = await aKit();
  await ask();
  const token = await mailed();
  const made = await accounts.makeResetLink(manage, accountId);
  const links = await store.db.select().from(signInLink);
  for (const link of links) expect(link.id).toMatch(/^[0-9a-f]{64}$/);
  const bytes = await store.everyByte();
  expect([token, made.token].some((each) => bytes.includes(each))).toBe(false);
  expect(JSON.stringify(await store.db.select().from(job))).not.toContain(token);
});

test("without mail an admin makes the link, for others only; the owner is told where there is mail", async () => {
  const { accounts, accountId, someone, signIn, jobs, mail, manage } = await aKit();
  await someone("Ada Cole", ["admin"]);
  const ada = authorize((await signIn("Ada Cole")).actor, "account:manage");
  await expect(
    accounts.makeResetLink(ada, ada.actor.kind === "account" ? ada.actor.accountId : ""),
  ).rejects.toMatchObject({ key: "accounts:error.ownReset" });
  const link = await accounts.makeResetLink(ada, accountId);
  expect(link.address).toBe(`https://voices.northmere.example/reset-password/${link.token}`);
  const newer = await accounts.makeResetLink(ada, accountId);
  expect(await accounts.isResetOpen(councilId, link.token)).toBe(false);
  await jobs.runDue();
  expect(mail.mailsTo(email).at(-1)?.subject).toBe("A link to choose a new password was made for you");
  await accounts.resetPassword(councilId, newer.token, next);
  await signIn("Priya Shah", { password: next });
  await accounts.leave(manage, accountId);
  await expect(accounts.makeResetLink(ada, accountId)).rejects.toMatchObject({ kind: "not_found" });
  const noMail = accountsKit();
  expect([accounts.canMail, noMail.accounts.canMail]).toEqual([true, false]);
});

test("a password that will not do leaves the link as it was, and one's own name is no password", async () => {
  const { accounts, ask, mailed } = await aKit();
  await ask();
  const token = await mailed();
  for (const [password, key] of [
    ["short", "short"],
    ["Password2026!", "common"],
    ["priya.shah@example.org", "personal"],
  ] as const)
    await expect(accounts.resetPassword(councilId, token, password)).rejects.toMatchObject({
      kind: "bad_input",
      key: `accounts:password.${key}`,
    });
  await accounts.resetPassword(councilId, token, next);
});

test("somebody changes their own password with the present one, and other sessions end", async () => {
  const { accounts, signIn, jobs, mail } = await aKit();
  const other = await signIn("Priya Shah");
  const here = await signIn("Priya Shah");
  const own = authorize(here.actor, "own_session:manage");
  const change = (current: string, to: string) =>
    accounts.changeOwnPassword(own, { current, next: to, sessionToken: here.token, door });
  await expect(change("not this one", next)).rejects.toMatchObject({ key: "accounts:error.currentPassword" });
  await expect(change(goodPassword, "short")).rejects.toMatchObject({ key: "accounts:password.short" });
  expect(await accounts.actorForToken(other.token, councilId)).not.toBeNull();
  await change(goodPassword, next);
  expect(await accounts.actorForToken(other.token, councilId)).toBeNull();
  expect(await accounts.actorForToken(here.token, councilId)).not.toBeNull();
  await signIn("Priya Shah", { password: next });
  await jobs.runDue();
  expect(mail.mailsTo(email).at(-1)?.subject).toBe("Your password was changed");
});

test("whoever sits down at a colleague's open screen cannot guess the present password for long", async () => {
  const { accounts, signIn } = await aKit();
  const { actor, token } = await signIn("Priya Shah");
  const own = authorize(actor, "own_session:manage");
  const kinds: string[] = [];
  for (let i = 0; i < 7; i++)
    kinds.push(
      await accounts.changeOwnPassword(own, { current: `guess ${i}`, next, sessionToken: token, door }).then(
        () => "done",
        (error) => error.kind,
      ),
    );
  expect(kinds.slice(-2)).toEqual(["too_many", "too_many"]);
});

test("a mail that the relay turns away for now is sent again with a link that works; one to no address is laid before a person", async () => {
  const { accounts, ask, mailed, jobs, mail, store, later } = await aKit();
  mail.failNext("temporary");
  await ask();
  await jobs.runDue();
  expect(mail.mailsTo(email)).toEqual([]);
  later(60_000);
  expect(await accounts.isResetOpen(councilId, await mailed())).toBe(true);
  mail.failNext("bad_address");
  await ask();
  await jobs.runDue();
  const dead = (await store.db.select().from(job)).filter((each) => each.state === "dead");
  expect(dead.map((each) => [each.kind, each.lastError])).toEqual([
    ["account_letter", expect.stringContaining("MailFailure")],
  ]);
  expect(JSON.stringify(dead)).not.toContain(email);
});
