// Guards the ways out of the house: nothing is fetched but by a gateway, what a page of ours fetches is on our own site, and
// no page leads to an address that came with a request.
import ts from "typescript";
import { expect, test } from "vitest";
import { readSource } from "./source";

const source = readSource().filter(({ file }) => file.startsWith("app/") || file.startsWith("db/"));

/** Every call in a file, with the name of what is called. */
function callsIn(file: string, words: string): { name: string; first: ts.Expression | undefined }[] {
  const parsed = ts.createSourceFile(file, words, ts.ScriptTarget.Latest, true);
  const found: { name: string; first: ts.Expression | undefined }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node))
      found.push({ name: node.expression.getText(), first: node.arguments?.[0] });
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return found;
}

/** What may reach out, and why. */
const mayReachOut: Record<string, string> = {
  "app/server/simulator.ts": "posts signed webhooks to this very server, on 127.0.0.1",
  "app/features/calls/components/kept-note.tsx": "in the browser, below the page's own address",
};
const packages =
  /^(node:)?(https|http2|net|tls|dgram)$|^(undici|axios|got|node-fetch|openid-client|nodemailer)$/;
const asks = /^((window|globalThis)\.)?(fetch|XMLHttpRequest|WebSocket|EventSource|navigator\.sendBeacon)$/;

const reachesOut = (
  file: string,
  words: string,
  imports: readonly { to: string; isType: boolean }[],
): boolean =>
  callsIn(file, words).some(({ name }) => asks.test(name)) ||
  imports.some(({ to, isType }) => !isType && packages.test(to));

test("nothing but a gateway asks another machine for anything", () => {
  expect(reachesOut("x.ts", "await fetch(url)", [])).toBe(true);
  const reaching = source
    .filter(({ file }) => !file.startsWith("app/gateways/"))
    .filter(({ file, words, imports }) => reachesOut(file, words, imports))
    .map(({ file }) => file);
  expect(reaching.sort()).toEqual(Object.keys(mayReachOut).sort());
});

/** What a request brought along. */
const brought =
  /^(form|searchParams|headers|url\.searchParams|request\.headers)\.get$|^request\.(url|formData)$/;
/** What makes one part of an address of ours out of anything. */
const makers = /^(\w+Href|href\w+|pageOf|encodeURIComponent)$|^(context\.)?services\.|^context\.services\./;

/** Whether an expression leads where the request says: itself, or a constant of its file that it names. */
function isBrought(
  to: ts.Node | undefined,
  known: ReadonlyMap<string, ts.Expression>,
  seen = new Set<string>(),
): boolean {
  if (!to) return false;
  if (ts.isCallExpression(to) && makers.test(to.expression.getText())) return false;
  // Below one of our own pages it leads nowhere else, whatever stands there.
  if (ts.isTemplateExpression(to) && /^\/[a-z]/.test(to.head.text)) return false;
  if (ts.isCallExpression(to) && brought.test(to.expression.getText())) return true;
  if (ts.isPropertyAccessExpression(to) && brought.test(to.getText())) return true;
  if (ts.isIdentifier(to) && !seen.has(to.text)) {
    const made = known.get(to.text);
    if (made) return isBrought(made, known, new Set([...seen, to.text]));
  }
  let found = false;
  ts.forEachChild(to, (child) => {
    found ||= isBrought(child, known, seen);
  });
  return found;
}

function leadingIn(file: string, words: string): string[] {
  const parsed = ts.createSourceFile(file, words, ts.ScriptTarget.Latest, true);
  const known = new Map<string, ts.Expression>();
  const redirects: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer)
      known.set(node.name.text, node.initializer);
    if (ts.isCallExpression(node) && node.expression.getText() === "redirect" && node.arguments[0])
      redirects.push(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return redirects.filter((to) => isBrought(to, known)).map((to) => `${file}: ${to.getText()}`);
}

test("no page leads to an address that came with the request", () => {
  const bad = `const next = String(form.get("next")); redirect(next); redirect(request.url); redirect(\`/\${searchParams.get("x")}\`);
    redirect(\`/x/\${encodeURIComponent(String(form.get("id")))}\`); redirect("/today");`;
  expect(leadingIn("x.ts", bad)).toHaveLength(3);
  const leading = source
    .filter(({ file }) => file.startsWith("app/routes/") || file.startsWith("app/lib/"))
    .flatMap(({ file, words }) => leadingIn(file, words));
  expect(leading).toEqual([]);
});
