// Owns the list of every door of the product: each page and each thing that a form on it does, with what it asks for. A test
// compares it with the route files and tries every door on the running server, so a page that is not here does not pass.
import type { Action } from "./authorize.rules";

/** What a door asks for: actions, all of them; or nothing, because what opens it is not an account. */
export type Need =
  | readonly Action[]
  /** Anybody may come: public pages, and doors that a one-time link or a half-finished sign-in opens. */
  | "anybody"
  /** Anybody, in a demo folder. */
  | "demo";

export interface Door {
  /** The file below app/routes, without its ending. */
  route: string;
  /** Its address. What follows a colon says which kind of id stands there. */
  path: string;
  /** "open" for looking at the page; else what its form does. */
  does: string;
  needs: Need;
}

interface Page {
  path: string;
  /** For looking; absent where there is nothing to look at. */
  open?: Need;
  /** For each thing that its form does. */
  acts?: Readonly<Record<string, Need>>;
}

const manage = ["account:manage"] as const;
const review = ["feedback:review"] as const;
const session = ["own_session:manage"] as const;
const factor = ["own_factor:manage"] as const;
const call = ["call:record"] as const;
const reply = ["reply:send", "feedback:read"] as const;

/** By route file. */
const pages: Readonly<Record<string, Page>> = {
  _public: { path: "/", open: "anybody" },
  "_public._index": { path: "/", open: "anybody" },
  "_public.accessibility": { path: "/accessibility", open: "anybody" },
  "_public.privacy": { path: "/privacy", open: "anybody" },
  "_public.$": { path: "/nowhere", open: "anybody" },
  "sign-in": { path: "/sign-in", open: "anybody", acts: { "sign in": "anybody" } },
  "sign-in_.callback": { path: "/sign-in/callback", open: "anybody" },
  "sign-in_.code": {
    path: "/sign-in/code",
    open: "anybody",
    acts: { "give a code": "anybody", recovery: "anybody" },
  },
  "sign-in_.passkey": { path: "/sign-in/passkey", open: "anybody", acts: { "show a passkey": "anybody" } },
  "sign-in_.set-up": {
    path: "/sign-in/set-up",
    open: "anybody",
    acts: { "set up a code": "anybody", passkey: "anybody" },
  },
  "sign-in_.single-sign-on": { path: "/sign-in/single-sign-on", open: "anybody" },
  "forgotten-password": {
    path: "/forgotten-password",
    open: "anybody",
    acts: { "ask for a link": "anybody" },
  },
  "reset-password.$token": {
    path: "/reset-password/:token",
    open: "anybody",
    acts: { "choose a password": "anybody" },
  },
  "invitation.$token": {
    path: "/invitation/:token",
    open: "anybody",
    acts: { "choose a password": "anybody" },
  },
  "first-admin.$token": {
    path: "/first-admin/:token",
    open: "anybody",
    acts: { "make the first account": "anybody" },
  },
  "sign-out": { path: "/sign-out", open: "anybody", acts: { "sign out": "anybody" } },
  "simulator.phone": { path: "/simulator/phone", open: "demo", acts: { "send a text": "demo" } },

  _desk: { path: "/today", open: ["today:read"] },
  "_desk.today": { path: "/today", open: ["today:read"] },
  "_desk.duty._index": {
    path: "/duty",
    open: ["concern:read"],
    acts: { "close a pattern": ["concern:act"] },
  },
  "_desk.duty.quiet": { path: "/duty/quiet", open: ["concern:read"], acts: { check: ["concern:act"] } },
  "_desk.duty.$id": {
    path: "/duty/:concern",
    open: ["concern:read"],
    acts: { take: ["concern:act"], ring: ["concern:act", "task:act"], close: ["concern:act"] },
  },
  "_desk.reading": { path: "/reading", open: ["feedback:read", ...review], acts: { read: review } },
  "_desk.review": { path: "/review", open: ["feedback:read", ...review], acts: { decide: review } },
  "_desk.review_.bulk": {
    path: "/review/bulk",
    open: ["feedback:read", "taxonomies:read", ...review],
    acts: { start: review, judge: review, accept: review, undo: review },
  },
  "_desk.review_.second": {
    path: "/review/second",
    open: ["feedback:read", "taxonomies:read", ...review],
    acts: { code: review },
  },
  "_desk.review_.agreement": { path: "/review/agreement", open: ["quality:read"] },
  "_desk.search": { path: "/search", open: ["feedback:search"] },
  "_desk.feedback.$id": { path: "/feedback/:item", open: ["feedback:read"], acts: { decide: review } },
  "_desk.feedback.$id_.reply": {
    path: "/feedback/:item/reply",
    open: reply,
    acts: { answer: ["reply:send"] },
  },
  "_desk.feedback.$id_.break-glass": {
    path: "/feedback/:item/break-glass",
    open: ["feedback:break_glass"],
    acts: { "open the original": ["feedback:break_glass"] },
  },
  "_desk.feedback.$id_.redaction": {
    path: "/feedback/:item/redaction",
    open: ["feedback:review", "feedback:read"],
    acts: { "change what is struck": review },
  },
  "_desk.mine": { path: "/mine", open: ["submission:read"] },
  "_desk.contracts._index": { path: "/contracts", open: ["contract:read"] },
  "_desk.contracts.$id": { path: "/contracts/:contract", open: ["contract:read"] },
  "_desk.contracts.$id_.reply.$theme": {
    path: "/contracts/:contract/reply/:theme",
    open: ["reply:send", "contract:read"],
    acts: { "answer everyone": ["reply:send"] },
  },
  "_desk.contracts.$id_.decision": {
    path: "/contracts/:contract/decision",
    open: ["decision:record", "contract:read"],
    acts: { "keep a decision": ["decision:record"] },
  },
  "_desk.taxonomies.themes._index": { path: "/taxonomies/themes", open: ["taxonomies:read"] },
  "_desk.taxonomies.themes.$theme": { path: "/taxonomies/themes/:theme", open: ["taxonomies:read"] },
  "_desk.taxonomies.change.$theme": {
    path: "/taxonomies/change/:theme",
    open: ["taxonomies:edit"],
    acts: { change: ["taxonomies:edit"] },
  },
  "_desk.tasks": {
    path: "/tasks",
    open: ["task:read"],
    acts: {
      number: ["task:act"],
      answer: ["task:act"],
      claim: ["task:act"],
      release: ["task:act"],
      done: ["task:act"],
      no_answer: ["task:act"],
      not_needed: ["task:act"],
    },
  },
  "_desk.letters": { path: "/letters", open: ["deadletter:act"], acts: { retry: ["deadletter:act"] } },
  "_desk.audit": {
    path: "/audit",
    open: ["audit:read"],
    acts: { "look at an opening": ["audit:read"] },
  },
  "_desk.subject": {
    path: "/subject",
    open: ["subject:read"],
    acts: { "look one person up": ["subject:read"] },
  },
  "_desk.calls._index": { path: "/calls", open: call, acts: { start: call } },
  "_desk.calls.$id": { path: "/calls/:call", open: call, acts: { keep: call, file: call, danger: call } },
  "_desk.calls.$id_.keep": { path: "/calls/:call/keep", acts: { keep: call } },

  "_desk.account": { path: "/account", open: session },
  "_desk.account_.sign-in": {
    path: "/account/sign-in",
    open: factor,
    acts: { "begin-app": factor, "remove-app": factor, passkey: factor, "remove-passkey": factor },
  },
  "_desk.account_.app": { path: "/account/app", open: factor, acts: { confirm: factor } },
  "_desk.account_.recovery-codes": {
    path: "/account/recovery-codes",
    open: factor,
    acts: { "make new ones": factor },
  },
  "_desk.account_.password": { path: "/account/password", open: session, acts: { change: session } },
  "_desk.account_.sessions": { path: "/account/sessions", open: session, acts: { end: session } },
  "_desk.account_.pin": {
    path: "/account/pin",
    open: ["flag:send", ...session],
    acts: { set: ["flag:send", ...session] },
  },

  "_desk.admin.accounts": { path: "/admin/accounts", open: manage },
  "_desk.admin.accounts_.invite": { path: "/admin/accounts/invite", open: manage, acts: { invite: manage } },
  "_desk.admin.accounts_.$id._index": {
    path: "/admin/accounts/:account",
    open: manage,
    acts: {
      roles: manage,
      deputy: manage,
      "end-sessions": manage,
      cancel: manage,
      reset: manage,
      factors: manage,
      resend: manage,
      "come-back": manage,
    },
  },
  "_desk.admin.accounts_.$id.leave": {
    path: "/admin/accounts/:account/leave",
    open: manage,
    acts: { leave: manage },
  },
  "_desk.admin.accounts_.$id.scope": {
    path: "/admin/accounts/:account/scope",
    open: manage,
    acts: { grant: manage, end: manage },
  },
  "_desk.admin.agreements": {
    path: "/admin/agreements",
    open: manage,
    acts: { enter: manage, end: manage },
  },
  "_desk.admin.import": {
    path: "/admin/import",
    open: ["contract:import"],
    acts: { import: ["contract:import"] },
  },
  "_desk.admin.settings": {
    path: "/admin/settings",
    open: ["settings:read"],
    acts: { save: ["settings:edit"] },
  },
};

/** Every door, page by page. */
export const doors: readonly Door[] = Object.entries(pages).flatMap(([route, { path, open, acts = {} }]) => [
  ...(open ? [{ route, path, does: "open", needs: open }] : []),
  ...Object.entries(acts).map(([does, needs]) => ({ route, path, does, needs })),
]);
