// Shows how far each role reaches, by its line of visibility_roles.csv, and that what nobody granted reaches nothing.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { type AccountActor, type Role, roles } from "~/features/accounts/actor.schema";
import { actions, authorize, authorizeSystem, canDo } from "~/features/accounts/authorize.rules";
import { type Holdings, noHoldings } from "~/features/accounts/scope.rules";

const held: Holdings = {
  bodies: ["board"],
  bodyContracts: ["bought"],
  sharedContracts: ["shared"],
  organisations: ["bluebell"],
  organisationContracts: ["provided"],
  clients: ["client-1"],
  narrowedTo: null,
  purposes: [],
};
const holding = (held: Holdings | undefined, ...own: Role[]): AccountActor => ({
  kind: "account",
  accountId: "me",
  councilId: "northmere",
  name: "Priya Shah",
  roles: own,
  ...(held ? { holdings: held } : {}),
});

test("every line of the list of who may see what is a role that signs in, the public, or a contributor", () => {
  const codes = readFileSync("db/seed/taxonomies/visibility_roles.csv", "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",")[0]);
  expect(codes).toHaveLength(roles.length + 2);
});

// Written out: the contracts whose items a role sees, and the contracts it sees on the register.
test.each<[Role, "all" | string[], "all" | string[]]>([
  ["commissioner", "all", "all"],
  ["joint_commissioner", ["bought", "shared"], ["bought", "shared"]],
  ["safeguarding", "all", "all"],
  ["analyst", "all", "all"],
  ["provider", ["provided"], ["provided"]],
  ["frontline", [], "all"],
  ["advocate", [], "all"],
  ["scrutiny", "all", "all"],
])("%s sees what was said on %j and the register of %j", (role, said, register) => {
  const actor = holding(held, role);
  const content = (["feedback:read", "counts:read"] as const).find((action) => canDo(actor, action))!;
  expect(authorize(actor, content).scope.contracts).toEqual(said);
  expect(authorize(actor, "contract:read").scope.contracts).toEqual(register);
});

test("joint commissioners and providers see what a person confirmed alone, and no NHS number", () => {
  for (const role of ["joint_commissioner", "provider"] as const) {
    const { scope } = authorize(holding(held, role), "today:read");
    expect(scope, role).toMatchObject({ isConfirmedOnly: true, strikesNhsNumbers: true });
  }
  expect(authorize(holding(held, "provider"), "counts:read").scope.isForProvider).toBe(true);
});

test("frontline workers see what they keyed, advocates what they keyed for their own clients", () => {
  expect(authorize(holding(held, "frontline"), "feedback:read").scope.own).toEqual({
    accountId: "me",
    clients: null,
  });
  expect(authorize(holding(held, "advocate"), "feedback:read").scope.own).toEqual({
    accountId: "me",
    clients: ["client-1"],
  });
});

test("contract and client group grants narrow commissioners, partners, providers, analysts and scrutiny, and nobody who watches over safety", () => {
  const narrow = { ...held, narrowedTo: ["bought", "provided"] };
  const contractsOf = (role: Role) => authorize(holding(narrow, role), "contract:read").scope.contracts;
  expect(contractsOf("commissioner")).toEqual(["bought", "provided"]);
  expect(contractsOf("joint_commissioner")).toEqual(["bought"]);
  expect(contractsOf("provider")).toEqual(["provided"]);
  expect(contractsOf("analyst")).toEqual(["bought", "provided"]);
  expect(contractsOf("scrutiny")).toEqual(["bought", "provided"]);
  expect(contractsOf("safeguarding")).toBe("all");
  expect(contractsOf("admin")).toBe("all");
});

test("an account whose grants were not looked up reaches nothing that grants could bind", () => {
  for (const role of roles)
    for (const action of actions) {
      const actor = holding(undefined, role);
      if (!canDo(actor, action)) continue;
      const { scope } = authorize(actor, action);
      const isBound = ["commissioner", "joint_commissioner", "provider", "analyst", "scrutiny"].includes(
        role,
      );
      if (isBound) expect(scope.contracts, `${role} ${action}`).toEqual([]);
    }
  expect(authorize(holding(noHoldings, "joint_commissioner"), "contract:read").scope.contracts).toEqual([]);
});

test("two roles reach what either does, with the care of the more careful", () => {
  const both = authorize(
    holding({ ...held, narrowedTo: ["bought"] }, "commissioner", "joint_commissioner"),
    "feedback:read",
  );
  expect(both.scope).toMatchObject({ contracts: ["bought"], isConfirmedOnly: true, strikesNhsNumbers: true });
  const wide = authorize(holding(held, "analyst", "joint_commissioner"), "feedback:read");
  expect(wide.scope).toMatchObject({ contracts: "all", isConfirmedOnly: false, strikesNhsNumbers: false });
  // A role that does not allow the action lends it nothing.
  const review = authorize(
    holding({ ...held, narrowedTo: ["bought"] }, "commissioner", "analyst", "admin"),
    "feedback:review",
  );
  expect(review.scope.contracts).toEqual(["bought"]);
});

test("a job reaches the whole council", () => {
  expect(authorizeSystem("northmere", "contract:read").scope.contracts).toBe("all");
});
