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
import * as firstAdmin from "~/routes/first-admin.$token";
import * as signIn from "~/routes/sign-in";
import * as signOut from "~/routes/sign-out";
import { accountsKit, councilId, ip } from "./kit";

const root = {
  default: () => (
    <I18nextProvider i18n={i18nFor("en")}>
      <Outlet />
    </I18nextProvider>
  ),
};
const modules = { "sign-in": signIn, "sign-out": signOut, "first-admin/:token": firstAdmin };
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

/** A browser without scripts: it keeps cookies, opens pages and sends their forms. */
export function pagesKit() {
  const kit = accountsKit();
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
      authorize: (action: Parameters<typeof authorize>[1]) => authorize(actor, action),
      async form(request: Request) {
        const sent = await request.formData();
        if (sent.get("csrf") !== csrf) throw new AppError("forbidden", "common:error.formExpired");
        return sent;
      },
      setCookie: (header: string) => set.push(header),
      logError: (error: unknown) => failures.push(error),
    } as unknown as AppLoadContext;
    const body = form ? new URLSearchParams(form) : null;
    const request = new Request(`http://localhost${path}`, { method: body ? "POST" : "GET", body });
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
