// Owns serving the pages of this room in a test: the real routes behind Remix's own request handler, with a context like the
// server's over the accounts kit. No network and no other room.
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { I18nextProvider } from "react-i18next";
import * as entry from "~/entry.server";
import { authorize } from "~/features/accounts/authorize.rules";
import { formCookie, sessionCookie } from "~/features/accounts/cookie.rules";
import { i18nFor, translatorFor } from "~/i18n/i18n";
import { AppError } from "~/lib/app-error";
import * as own from "~/routes/_desk.account";
import * as ownApp from "~/routes/_desk.account_.app";
import * as password from "~/routes/_desk.account_.password";
import * as pin from "~/routes/_desk.account_.pin";
import * as recoveryCodes from "~/routes/_desk.account_.recovery-codes";
import * as sessions from "~/routes/_desk.account_.sessions";
import * as ownSignIn from "~/routes/_desk.account_.sign-in";
import * as firstAdmin from "~/routes/first-admin.$token";
import * as forgotten from "~/routes/forgotten-password";
import * as invitation from "~/routes/invitation.$token";
import * as reset from "~/routes/reset-password.$token";
import * as signIn from "~/routes/sign-in";
import * as signInCode from "~/routes/sign-in_.code";
import * as signInSetUp from "~/routes/sign-in_.set-up";
import * as signOut from "~/routes/sign-out";
import { accountsKit, councilId, ip } from "./kit";

const root = {
  default: () => (
    <I18nextProvider i18n={i18nFor("en")}>
      <Outlet />
    </I18nextProvider>
  ),
};
const modules = {
  "sign-in": signIn,
  "sign-in/code": signInCode,
  "sign-in/set-up": signInSetUp,
  "account/sign-in": ownSignIn,
  "account/app": ownApp,
  "account/recovery-codes": recoveryCodes,
  "sign-out": signOut,
  "first-admin/:token": firstAdmin,
  "invitation/:token": invitation,
  "forgotten-password": forgotten,
  "reset-password/:token": reset,
  account: own,
  "account/sessions": sessions,
  "account/password": password,
  "account/pin": pin,
};
interface TestRoute {
  id: string;
  path: string;
  parentId?: string;
  module: object;
}
const routes: Record<string, TestRoute> = Object.fromEntries([
  ["root", { id: "root", path: "", module: root }],
  ...Object.entries(modules).map(([path, module]) => [path, { id: path, path, parentId: "root", module }]),
]);
const manifest = Object.fromEntries(
  Object.entries(routes).map(([id, { module: _, ...route }]) => [id, { ...route, module: `/${id}.js` }]),
);
const build = {
  entry: { module: entry },
  routes,
  assets: { entry: { module: "", imports: [] }, routes: manifest, url: "", version: "1" },
  publicPath: "/",
  assetsBuildDirectory: "",
  future: {},
  isSpaMode: false,
} as unknown as ServerBuild;

const userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0";

/** A browser without scripts: it keeps cookies, opens pages and sends their forms. */
export function pagesKit(options: Parameters<typeof accountsKit>[0] = {}) {
  const kit = accountsKit(options);
  const { accounts } = kit;
  const handle = createRequestHandler(build, "production");
  const jar = new Map<string, string>();
  const demoSignIns: AppLoadContext["demoSignIns"] = [];

  async function ask(path: string, form?: Record<string, string>) {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const sessionToken = sessionCookie(false).read(cookies);
    const actor = sessionToken ? await accounts.actorForToken(sessionToken, councilId) : null;
    const visitor = accounts.anonymousCsrf(formCookie(false).read(cookies));
    const set: string[] = visitor.isNew ? [formCookie(false).set(visitor.cookie)] : [];
    const csrf = actor && sessionToken ? accounts.csrfTokenFor(sessionToken) : visitor.token;
    const failures: unknown[] = [];
    const context = {
      services: { accounts },
      actor,
      councilId,
      council: { name: "Northmere County Council" },
      t: translatorFor("en"),
      csrf,
      ip,
      isHttps: false,
      isDemo: true,
      demoSignIns,
      sessionToken: actor ? sessionToken : null,
      authorize(action: Parameters<typeof authorize>[1]) {
        if (!actor) throw new AppError("unauthenticated", "common:error.forbidden");
        return authorize(actor, action);
      },
      async form(request: Request) {
        const sent = await request.formData();
        if (sent.get("csrf") !== csrf) throw new AppError("forbidden", "common:error.formExpired");
        return sent;
      },
      setCookie: (header: string) => set.push(header),
      logError: (error: unknown) => failures.push(error),
    } as unknown as AppLoadContext;
    const body = form ? new URLSearchParams(form) : null;
    const headers = { Cookie: cookies, "User-Agent": userAgent };
    const request = new Request(`http://localhost${path}`, { method: body ? "POST" : "GET", body, headers });
    const response = await handle(request, context);
    if (failures.length > 0) throw failures[0];
    for (const header of set) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(header) ?? [];
      if (header.includes("Max-Age=0")) jar.delete(name);
      else jar.set(name, value);
    }
    return { status: response.status, headers: response.headers, html: await response.text(), set };
  }

  /** Opens the page and sends its first form with these fields, and its token unless another is given. */
  async function send(path: string, fields: Record<string, string>) {
    const { html } = await ask(path);
    const csrf = /name="csrf" value="([^"]+)"/.exec(html)?.[1] ?? "";
    return ask(path, { csrf, ...fields });
  }

  return { ...kit, ask, send, jar, demoSignIns };
}
