import fc from "fast-check";
import { expect, test } from "vitest";
import { readEnv } from "~/env.server";
import { areSameRoles, rolesOfGroups } from "~/features/accounts/group-roles.rules";
import { returnPath } from "~/features/accounts/return-path.rules";

test("after signing in people go to one of our own pages that they asked for", () => {
  for (const own of [
    "/contracts",
    "/contracts/01a2?tab=answers&page=2",
    "/account/sign-in",
    "/search?q=a%20b",
  ])
    expect(returnPath(own)).toBe(own);
});

test.each([
  null,
  undefined,
  "",
  "today",
  "https://evil.test/",
  "//evil.test",
  "///evil.test",
  "/\\evil.test",
  "\\\\evil.test",
  "/%5c/../\\evil.test",
  "/\t/evil.test",
  "/\n/evil.test",
  "/..//evil.test",
  "/a/..//evil.test",
  "javascript:alert(1)",
  "/sign-in",
  "/sign-in/callback?code=a",
  "/sign-out",
  `/${"a".repeat(501)}`,
])("%j leads to the first page of the desk", (asked) => {
  expect(returnPath(asked)).toBe("/today");
});

test("whatever is asked for, the browser stays on this site", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.webUrl(),
        fc.string().map((each) => `/${each}`),
      ),
      (asked) => {
        const path = returnPath(asked);
        expect(new URL(path, "https://voices.example").origin).toBe("https://voices.example");
      },
    ),
  );
});

test("groups give the roles that they are mapped to, each once, and an unmapped group none", () => {
  const mapped = { a: ["analyst", "commissioner"], b: ["commissioner"], c: ["admin"] } as const;
  const roles = (...groups: string[]) =>
    rolesOfGroups(groups, { a: [...mapped.a], b: [...mapped.b], c: [...mapped.c] });
  expect(roles("b", "a", "unknown")).toEqual(["commissioner", "analyst"]);
  expect(roles("A", "constructor", "__proto__", "toString")).toEqual([]);
  expect(areSameRoles(["analyst", "admin"], ["admin", "analyst"])).toBe(true);
  expect(areSameRoles(["analyst"], ["admin", "analyst"])).toBe(false);
});

const oidc = {
  EARSHOT_OIDC_ISSUER: "https://login.microsoftonline.com/1b2c/v2.0",
  EARSHOT_OIDC_CLIENT_ID: "id",
  EARSHOT_OIDC_CLIENT_SECRET: "secret",
  EARSHOT_OIDC_ROLES: '{"g-1":["commissioner"]}',
};

test("the provider is read from the environment whole, or not at all", () => {
  expect(readEnv({})).toMatchObject({ EARSHOT_OIDC_GROUPS_CLAIM: "groups", EARSHOT_OIDC_TRUST_EMAIL: "no" });
  expect(readEnv(oidc).EARSHOT_OIDC_ROLES).toEqual({ "g-1": ["commissioner"] });
  for (const name of Object.keys(oidc))
    expect(() => readEnv({ ...oidc, [name]: "" }), name).toThrow(/EARSHOT_OIDC_ISSUER, .* go together/);
});

test.each([
  ["https://login.microsoftonline.com/common/v2.0", "ISSUER"],
  ["https://login.microsoftonline.com/organizations/v2.0", "ISSUER"],
  ["http://provider.example", "ISSUER"],
  ["ftp://localhost", "ISSUER"],
  ["no address", "ISSUER"],
  ["{}}", "ROLES"],
  ['{"g":[]}', "ROLES"],
  ['{"g":["emperor"]}', "ROLES"],
  ['["commissioner"]', "ROLES"],
])("%s is refused by the name of its variable", (value, which) => {
  const name = `EARSHOT_OIDC_${which}`;
  expect(() => readEnv({ ...oidc, [name]: value })).toThrow(new RegExp(`variable ${name}`));
});
