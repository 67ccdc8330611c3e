// Owns serving the desk's acting pages in a test: the real routes behind Remix's own request handler, over a whole house.
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useRouteError } from "@remix-run/react";
import { HtmlValidate } from "html-validate/node";
import { I18nextProvider } from "react-i18next";
import * as entry from "~/entry.server";
import type { AccountActor } from "~/features/accounts/actor.schema";
import { authorize } from "~/features/accounts/authorize.rules";
import { i18nFor, translatorFor } from "~/i18n/i18n";
import { AppError } from "~/lib/app-error";
import * as accounts from "~/routes/_desk.admin.accounts";
import * as account from "~/routes/_desk.admin.accounts_.$id._index";
import * as leaving from "~/routes/_desk.admin.accounts_.$id.leave";
import * as inviting from "~/routes/_desk.admin.accounts_.invite";
import * as importing from "~/routes/_desk.admin.import";
import * as settings from "~/routes/_desk.admin.settings";
import * as calls from "~/routes/_desk.calls._index";
import * as call from "~/routes/_desk.calls.$id";
import * as callKept from "~/routes/_desk.calls.$id_.keep";
import * as contracts from "~/routes/_desk.contracts._index";
import * as contract from "~/routes/_desk.contracts.$id";
import * as replyAll from "~/routes/_desk.contracts.$id_.reply.$theme";
import * as duty from "~/routes/_desk.duty._index";
import * as dutyItem from "~/routes/_desk.duty.$id";
import * as replyOne from "~/routes/_desk.feedback.$id_.reply";
import * as letters from "~/routes/_desk.letters";
import * as subject from "~/routes/_desk.subject";
import * as tasks from "~/routes/_desk.tasks";
import * as changeTheme from "~/routes/_desk.taxonomies.change.$theme";
import * as themes from "~/routes/_desk.taxonomies.themes._index";
import * as theme from "~/routes/_desk.taxonomies.themes.$theme";
import { type TestHouse, testHouse } from "../../kit/house";

const csrf = "form-token";
const i18n = i18nFor("en");
const root = {
  default: () => (
    <I18nextProvider i18n={i18n}>
      <main>
        <Outlet />
      </main>
    </I18nextProvider>
  ),
  ErrorBoundary: Refused,
};

function Refused() {
  const error = useRouteError();
  return <p>{isRouteErrorResponse(error) ? String(error.data) : "failed"}</p>;
}

const modules: Record<string, object> = {
  calls,
  "calls/:id": call,
  "calls/:id/keep": callKept,
  contracts,
  "contracts/:id": contract,
  "contracts/:id/reply/:theme": replyAll,
  "feedback/:id/reply": replyOne,
  duty,
  "duty/:id": dutyItem,
  tasks,
  subject,
  letters,
  "taxonomies/themes": themes,
  "taxonomies/themes/:theme": theme,
  "taxonomies/change/:theme": changeTheme,
  "admin/settings": settings,
  "admin/import": importing,
  "admin/accounts": accounts,
  "admin/accounts/invite": inviting,
  "admin/accounts/:id": account,
  "admin/accounts/:id/leave": leaving,
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
  Object.entries(routes).map(([id, { module: _, ...route }]) => [
    id,
    { ...route, module: "", hasErrorBoundary: id === "root" },
  ]),
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

const checker = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "long-title": "off",
    "attr-case": "off",
    "element-case": "off",
    "no-redundant-role": "off",
    "prefer-native-element": ["error", { exclude: ["button"] }],
    "no-inline-style": "error",
  },
});

/** A page as it was answered. */
export interface Answered {
  status: number;
  location: string | null;
  html: string;
  /** The page without its marks, spaces made one. */
  said: string;
}

/** Asks for pages of a house as a browser would: a path, and a form where there is one. */
export function handleOn(house: Pick<TestHouse, "services" | "councilId">) {
  const handle = createRequestHandler(build, "production");
  return async function ask(
    actor: AccountActor | null,
    path: string,
    body?: FormData | URLSearchParams,
  ): Promise<Answered> {
    const failures: unknown[] = [];
    const context = {
      services: house.services,
      actor,
      councilId: house.councilId,
      council: house.services.settings.get(house.councilId),
      t: translatorFor("en"),
      csrf,
      isHttps: false,
      authorize(action: Parameters<typeof authorize>[1]) {
        if (!actor) throw new AppError("unauthenticated", "common:error.forbidden");
        return authorize(actor, action);
      },
      async form(request: Request) {
        const sent = await request.formData();
        if (sent.get("csrf") !== csrf) throw new AppError("forbidden", "common:error.formExpired");
        return sent;
      },
      logError: (error: unknown) => failures.push(error),
    } as unknown as AppLoadContext;
    const url = `https://earshot.example.org${path}`;
    const response = await handle(new Request(url, body ? { method: "POST", body } : {}), context);
    if (failures.length > 0) throw failures[0];
    const html = await response.text();
    const said = html
      .replace(/<[^>]+>/g, " ")
      .replace(/&#x27;/g, "'")
      .replace(/&quot;/g, '"')
      .replace(/\s+/g, " ");
    return { status: response.status, location: response.headers.get("Location"), html, said };
  };
}

/** A house with its desk, and people who look at its pages. */
export async function aDesk(start?: string) {
  const house = await testHouse(start);
  const ask = handleOn(house);
  const missing: string[] = [];
  i18n.options.saveMissing = true;
  i18n.options.missingKeyHandler = (_languages, namespace, key) => void missing.push(`${namespace}:${key}`);

  return {
    ...house,
    /** Words that a page asked for and that are in no locale file. */
    missing,
    /** Opens a page. */
    open: (actor: AccountActor | null, path: string) => ask(actor, path),
    /** Sends the form of a page. */
    send(actor: AccountActor | null, path: string, fields: Record<string, string | string[]>, token = csrf) {
      const body = new URLSearchParams({ csrf: token });
      for (const [name, value] of Object.entries(fields))
        for (const each of [value].flat()) body.append(name, each);
      return ask(actor, path, body);
    },
    /** Sends files. */
    upload(actor: AccountActor, path: string, files: { name: string; words: string }[], token = csrf) {
      const body = new FormData();
      body.append("csrf", token);
      for (const { name, words } of files) body.append("files", new File([words], name));
      return ask(actor, path, body);
    },
    /** What is wrong with a page as HTML, for a browser or a screen reader. */
    async faultsOf({ html }: Answered): Promise<string[]> {
      const report = await checker.validateString(
        `<!DOCTYPE html><html lang="en"><head><title>A page - Northmere</title></head><body>${html.replace("<!DOCTYPE html>", "")}</body></html>`,
      );
      return report.results.flatMap((each) =>
        each.messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`),
      );
    },
  };
}

export type Desk = Awaited<ReturnType<typeof aDesk>>;
