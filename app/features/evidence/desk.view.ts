// Owns which pages the side of the desk links to for each role. It permits nothing: every page asks again. Pure.
import type { SideLink } from "~/components/layout/links";
import type { Actor } from "../accounts/actor.schema";
import { type Action, canDo } from "../accounts/authorize.rules";
import type { Say } from "./evidence.view";

const pages: readonly { key: string; href: string; action: Action }[] = [
  { key: "today", href: "/today", action: "today:read" },
  { key: "calls", href: "/calls", action: "call:record" },
  { key: "duty", href: "/duty", action: "concern:read" },
  { key: "reading", href: "/reading", action: "feedback:review" },
  { key: "review", href: "/review", action: "feedback:review" },
  { key: "agreement", href: "/review/agreement", action: "quality:read" },
  { key: "mine", href: "/mine", action: "submission:read" },
  { key: "search", href: "/search", action: "feedback:search" },
  { key: "contracts", href: "/contracts", action: "contract:read" },
  { key: "tasks", href: "/tasks", action: "task:read" },
  { key: "letters", href: "/letters", action: "deadletter:act" },
  { key: "themes", href: "/taxonomies/themes", action: "taxonomies:edit" },
  { key: "audit", href: "/audit", action: "audit:read" },
  { key: "subject", href: "/subject", action: "subject:read" },
  { key: "import", href: "/admin/import", action: "contract:import" },
  { key: "accounts", href: "/admin/accounts", action: "account:manage" },
  { key: "settings", href: "/admin/settings", action: "settings:edit" },
  { key: "ownAccount", href: "/account", action: "own_session:manage" },
];

/** Links for whoever is signed in, in the order of their work; `path` is the page they are on. */
export function deskLinks(actor: Actor | null, path: string, t: Say): SideLink[] {
  return pages
    .filter(({ action }) => canDo(actor, action))
    .map(({ key, href }) => ({
      href,
      label: t(`desk:nav.${key}`),
      isCurrent: path === href || path.startsWith(`${href}/`),
    }));
}
