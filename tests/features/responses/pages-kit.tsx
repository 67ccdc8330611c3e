// Owns serving the desk's acting pages in a test: the real routes behind Remix's own request handler, over a whole house.
import { type AppLoadContext, createRequestHandler, type ServerBuild } from "@remix-run/node";
import { Outlet } from "@remix-run/react";
import { HtmlValidate } from "html-validate/node";
import { I18nextProvider } from "react-i18next";
import * as entry from "~/entry.server";
import type { AccountActor } from "~/features/accounts/actor.schema";
import { authorize } from "~/features/accounts/authorize.rules";
import { i18nFor, translatorFor } from "~/i18n/i18n";
import { AppError } from "~/lib/app-error";
import * as accounts from "~/routes/_desk.admin.accounts";
import * as importing from "~/routes/_desk.admin.import";
import * as settings from "~/routes/_desk.admin.settings";
import * as contract from "~/routes/_desk.contracts.$id";
import * as replyAll from "~/routes/_desk.contracts.$id_.reply.$theme";
import * as contracts from "~/routes/_desk.contracts._index";
import * as dutyItem from "~/routes/_desk.duty.$id";
import * as duty from "~/routes/_desk.duty._index";
import * as replyOne from "~/routes/_desk.feedback.$id_.reply";
import * as letters from "~/routes/_desk.letters";
import * as tasks from "~/routes/_desk.tasks";
import { testHouse } from "../../kit/house";

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
};
const modules: Record<string, object> = {
  contracts,
  "contracts/:id": contract,
  "contracts/:id/reply/:theme": replyAll,
  "feedback/:id/reply": replyOne,
  duty,
  "duty/:id": dutyItem,
  tasks,
  letters,
  "admin/settings": settings,
  "admin/import": importing,
  "admin/accounts": accounts,
};
const routes: Record<string, object> = {
  root: { id: "root", path: "", module: root },
  ...Object.fromEntries(
    Object.entries(modules).map(([path, module]) => [path, { id: path, path, parentId: "root", module }]),
  ),
};
const build = {
  entry: { module: entry },
  routes,
  assets: {
    entry: { module: "", imports: [] },
    routes: Object.fromEntries(Object.keys(routes).map((id) => [id, { id, path: id, module: "" }])),
    url: "",
    version: "1",
  },
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

/** A house with its desk, and people who look at its pages. */
export async function aDesk(start?: string) {
  const house = await testHouse(start);
  const handle = createRequestHandler(build, "production");
  const missing: string[] = [];
  i18n.options.saveMissing = true;
  i18n.options.missingKeyHandler = (_languages, namespace, key) => void missing.push(`${namespace}:${key}`);

  async function ask(actor: AccountActor | null, path: string, body?: FormData | URLSearchParams): Promise<Answered> {
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
    const said = html.replace(/<[^>]+>/g, " ").replace(/&#x27;/g, "'").replace(/&quot;/g, '"').replace(/\s+/g, " ");
    return { status: response.status, location: response.headers.get("Location"), html, said };
  }

  return {
    ...house,
    /** Words that a page asked for and that are in no locale file. */
    missing,
    /** Opens a page. */
    open: (actor: AccountActor | null, path: string) => ask(actor, path),
    /** Sends the form of a page. */
    send(actor: AccountActor | null, path: string, fields: Record<string, string | string[]>) {
      const body = new URLSearchParams({ csrf });
      for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, each);
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
