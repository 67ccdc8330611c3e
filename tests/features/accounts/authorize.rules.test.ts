import { expect, expectTypeOf, test } from "vitest";
import type { AccountsService } from "~/features/accounts/accounts.service.server";
import { type AccountActor, type Actor, type Role, roles } from "~/features/accounts/actor.schema";
import {
  type Action,
  type Authorized,
  actions,
  authorize,
  authorizeSystem,
  canDo,
  personBehind,
} from "~/features/accounts/authorize.rules";
import type { AuditService } from "~/features/audit/audit.service.server";
import { AppError } from "~/lib/app-error";

const holding = (...held: Role[]): AccountActor => ({
  kind: "account",
  accountId: "a1",
  councilId: "northmere",
  name: "Priya Shah",
  roles: held,
});

// Written out, not derived: what each role may do where it matters who may.
const mayDo: Record<Role, Action[]> = {
  commissioner: [
    "feedback:read",
    "feedback:review",
    "feedback:search",
    "reply:send",
    "contract:edit",
    "decision:record",
  ],
  joint_commissioner: ["feedback:read", "feedback:search", "decision:record"],
  call_handler: ["call:record", "task:read", "task:act", "deadletter:act"],
  safeguarding: [
    "feedback:read",
    "feedback:read_original",
    "feedback:break_glass",
    "feedback:review",
    "feedback:search",
    "concern:read",
    "concern:act",
    "call:record",
    "task:read",
    "task:act",
  ],
  admin: [
    "contract:edit",
    "contract:import",
    "settings:read",
    "settings:edit",
    "account:manage",
    "deadletter:act",
    "taxonomies:edit",
  ],
  dpo: ["audit:read", "subject:read", "settings:read"],
  analyst: ["feedback:read", "feedback:search", "taxonomies:edit", "quality:read"],
  provider: ["counts:read"],
  frontline: ["feedback:read", "submission:read", "flag:send"],
  advocate: ["feedback:read", "submission:read"],
  scrutiny: ["counts:read"],
};
const sensitive = actions.filter(
  (action) =>
    !["today:read", "own_session:manage", "own_factor:manage", "taxonomies:read", "contract:read"].includes(
      action,
    ),
);

test.each(roles)("%s may do what the table says and nothing else that matters", (role) => {
  const allowed = sensitive.filter((action) => canDo(holding(role), action));
  expect([...allowed].sort()).toEqual([...mayDo[role]].sort());
  for (const action of sensitive) {
    if (mayDo[role].includes(action)) expect(authorize(holding(role), action).action).toBe(action);
    else expect(() => authorize(holding(role), action)).toThrow(AppError);
  }
});

test("every role reaches its own first page and its own sessions", () => {
  for (const role of roles) {
    expect(canDo(holding(role), "today:read")).toBe(true);
    expect(canDo(holding(role), "own_session:manage")).toBe(true);
  }
});

test("someone with two roles may do what either allows", () => {
  const both = holding("admin", "call_handler");
  expect(canDo(both, "settings:edit")).toBe(true);
  expect(canDo(both, "task:act")).toBe(true);
  expect(canDo(both, "feedback:read")).toBe(false);
});

test("an account without a role, a contributor, a job's actor and nobody may do nothing", () => {
  const others: (Actor | null)[] = [
    holding(),
    { kind: "contributor", councilId: "northmere" },
    { kind: "system", councilId: "northmere", name: "jobs" },
    null,
  ];
  for (const actor of others) {
    for (const action of actions) {
      expect(canDo(actor, action)).toBe(false);
      expect(() => authorize(actor, action)).toThrow("accounts:error.forbidden");
    }
  }
});

test("a proof carries who asked, for what and in which council", () => {
  const proof = authorize(holding("commissioner"), "reply:send");
  expect(proof).toMatchObject({ action: "reply:send", councilId: "northmere", actor: { accountId: "a1" } });
  expect(personBehind(proof).name).toBe("Priya Shah");
});

test("a job's proof is for its council, and no person is behind it", () => {
  const proof = authorizeSystem("northmere", "contract:import", "import");
  expect(proof).toMatchObject({ councilId: "northmere", actor: { kind: "system", name: "import" } });
  expect(() => personBehind(proof)).toThrow("accounts:error.forbidden");
});

test("a service cannot be called with a plain actor, a look-alike, or the proof for something else", () => {
  type First = Parameters<AuditService["list"]>[0];
  expectTypeOf<Authorized<"audit:read">>().toExtend<First>();
  expectTypeOf<Actor>().not.toExtend<First>();
  expectTypeOf<{ actor: Actor; action: "audit:read"; councilId: string }>().not.toExtend<First>();
  expectTypeOf<Authorized<"feedback:read">>().not.toExtend<First>();
  expectTypeOf<Authorized<"audit:read" | "feedback:read">>().not.toExtend<First>();
  expectTypeOf<Parameters<AccountsService["setRoles"]>[0]>().toEqualTypeOf<Authorized<"account:manage">>();
  const proof = authorize(holding("dpo"), "audit:read");
  expectTypeOf(proof).toEqualTypeOf<Authorized<"audit:read">>();
  const copied = JSON.parse(JSON.stringify(proof));
  expect(Object.getOwnPropertySymbols(proof)).toHaveLength(1);
  expect(Object.getOwnPropertySymbols(copied)).toHaveLength(0);
});
