// Owns the matrix of who may open which door, as data: every visitor by every door, worked out from what each role may do and
// how far it reaches, and written as a table for people. Pure.
import { type Door, doors } from "./access-doors";
import { roles } from "./actor.schema";
import { type Action, reachOfRole, rolesThatMay } from "./authorize.rules";

/** Everybody who may come to a door: with no account, with a key to their own items and no account, and by role. */
export const visitors = ["signed out", "contributor", ...roles] as const;
export type Visitor = (typeof visitors)[number];

/**
 * What a door answers. `own`: it opens, and shows or changes only what the visitor's grants reach; anything else is answered
 * as if it were not there (404). `sign in`: they are led to the sign-in page. `no`: 403.
 */
export type Answer = "yes" | "own" | "sign in" | "no";

/** What a door answers to a visitor. */
export function answerOf(visitor: Visitor, { needs }: Door): Answer {
  if (typeof needs === "string") return "yes";
  if (visitor === "signed out" || visitor === "contributor") return "sign in";
  if (!needs.every((action) => rolesThatMay(action).includes(visitor))) return "no";
  return needs.every((action: Action) => reachOfRole(visitor, action) === "council") ? "yes" : "own";
}

const signs: Readonly<Record<Answer, string>> = { yes: "yes", own: "own", "sign in": "sign in", no: "-" };

/** The matrix as Markdown, one row a door. */
export function matrixAsMarkdown(): string {
  const head = ["Page", "What", ...visitors.map((visitor) => visitor.replace("_", " "))];
  const rows = doors.map((door) => [
    `\`${door.path}\``,
    door.does,
    ...visitors.map((visitor) => signs[answerOf(visitor, door)]),
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    "# Who may open what",
    "",
    "Every page, and everything a form on it does, for everybody who may come. It is made from",
    "`app/features/accounts/access-doors.ts` and `authorize.rules.ts`: a test fails where it is out of date, and",
    "`npx vitest run --project unit tests/features/accounts/access-matrix.test.ts -u` writes it anew. Another test tries each",
    "line on the running server.",
    "",
    "- **yes**: it opens. A role that a grant narrows to contracts or client groups sees those alone.",
    "- **own**: it opens, and reaches only what is the visitor's own: the contracts of their body or shared with it under an",
    "  agreement, the contracts of their organisation, what they sent in themselves, their clients, their own account. Anything",
    "  else answers as what does not exist does (404).",
    "- **sign in**: they are led to the sign-in page. **-**: refused (403).",
    "- A contributor has no account; their own items open by a key alone.",
    "- Texts and calls come in at `/webhooks/twilio/…`, signed by the provider; without a right signature nothing opens (403).",
    "  `/health` says only that the server runs.",
    "",
    line(head),
    line(head.map(() => "---")),
    ...rows.map(line),
    "",
  ].join("\n");
}
