import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { formCookie, sessionCookie } from "~/features/accounts/cookie.rules";
import { makeCsrf } from "~/features/accounts/csrf.server";
import { makeVault } from "~/lib/vault.server";

const csrfOf = () =>
  makeCsrf(
    makeVault({ masters: { 1: randomBytes(32) }, lookup: randomBytes(32), pseudonym: randomBytes(32) }),
  );

test("a form of a session passes with its token and with no other", () => {
  const csrf = csrfOf();
  const token = csrf.csrfTokenFor("session one");
  expect(csrf.checkCsrf("session one", token)).toBe(true);
  for (const forged of [
    "",
    null,
    undefined,
    token.slice(1),
    `${token}0`,
    token.toUpperCase(),
    "é".repeat(32),
  ]) {
    expect(csrf.checkCsrf("session one", forged)).toBe(false);
  }
  expect(csrf.checkCsrf("session two", token)).toBe(false);
  expect(csrfOf().checkCsrf("session one", token)).toBe(false);
});

test("the token of a form tells nothing about the session", () => {
  expect(csrfOf().csrfTokenFor("a-session-token")).not.toContain("session");
});

test("someone not signed in passes with the token of their own cookie, which is kept from page to page", () => {
  const csrf = csrfOf();
  const first = csrf.anonymousCsrf(null);
  expect(first.isNew).toBe(true);
  expect(csrf.anonymousCsrf(first.cookie)).toEqual({ ...first, isNew: false });
  expect(csrf.checkAnonymousCsrf(first.cookie, first.token)).toBe(true);
  const other = csrf.anonymousCsrf(undefined);
  expect(csrf.checkAnonymousCsrf(other.cookie, first.token)).toBe(false);
  expect(csrf.checkAnonymousCsrf(null, first.token)).toBe(false);
  expect(csrf.checkAnonymousCsrf(first.cookie, null)).toBe(false);
});

test("a cookie of another shape is replaced, and no cookie's value is its own token", () => {
  const csrf = csrfOf();
  for (const forged of ["", "x", "a;b", "é".repeat(22), "x".repeat(23)]) {
    const made = csrf.anonymousCsrf(forged);
    expect(made.isNew).toBe(true);
    expect(made.cookie).not.toBe(forged);
    expect(csrf.checkAnonymousCsrf(forged, forged)).toBe(false);
    expect(csrf.checkAnonymousCsrf(made.cookie, made.cookie)).toBe(false);
  }
});

test("a token for a form of a session is none for someone not signed in, though the values are the same", () => {
  const csrf = csrfOf();
  const { cookie, token } = csrf.anonymousCsrf(null);
  expect(csrf.checkCsrf(cookie, token)).toBe(false);
  expect(csrf.checkAnonymousCsrf(cookie, csrf.csrfTokenFor(cookie))).toBe(false);
});

test("cookies cannot be read by scripts, are not sent by other sites, and over https belong to this host alone", () => {
  expect(sessionCookie(true).set("abc")).toBe("__Host-earshot=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
  expect(sessionCookie(false).set("abc")).toBe("earshot=abc; Path=/; HttpOnly; SameSite=Lax");
  expect(sessionCookie(true).clear()).toMatch(/^__Host-earshot=; .*Max-Age=0$/);
  expect(formCookie(true).name).toBe("__Host-earshot-form");
});

test("a cookie is read by its whole name", () => {
  const header = "other=1; earshot-form=f.1; earshot=tok=en ; xearshot=no";
  expect(sessionCookie(false).read(header)).toBe("tok=en");
  expect(formCookie(false).read(header)).toBe("f.1");
  expect(sessionCookie(true).read(header)).toBeNull();
  expect(sessionCookie(false).read("earshot=")).toBeNull();
  expect(sessionCookie(false).read(null)).toBeNull();
});
