// Shows the duty room's pages as the server draws them: why the machine worries, patterns, and the check of quiet items.
import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { createInstance } from "i18next";
import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { expect, test } from "vitest";
import { authorize } from "~/features/accounts/authorize.rules";
import en from "~/i18n/locales/en";
import * as queue from "~/routes/_desk.duty._index";
import * as item from "~/routes/_desk.duty.$id";
import * as quiet from "~/routes/_desk.duty.quiet";
import { concern, quietCheck } from "~db/schema";
import { testHouse } from "../kit/house";
import { textOf } from "./desk-kit";

const i18n = createInstance();
await i18n.use(initReactI18next).init({
  lng: "en",
  fallbackLng: false,
  resources: { en },
  interpolation: { escapeValue: false },
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) => {
    throw new Error(`No words for ${namespace}:${key}`);
  },
});

const DAY = 86_400_000;

async function aDutyRoom() {
  const house = await testHouse("2026-11-17T10:00:00Z");
  const actor = house.actor("safeguarding");
  const context = {
    services: house.services,
    actor,
    council: house.council,
    councilId: house.councilId,
    t: i18n.t,
    csrf: "token",
    authorize: (action: Parameters<typeof authorize>[1]) => authorize(actor, action),
    form: (request: Request) => request.formData(),
  } as unknown as AppLoadContext;
  return {
    house,
    async read(page: { default: ComponentType; loader: unknown }, pattern: string, url: string) {
      const load = page.loader as (args: LoaderFunctionArgs) => Promise<unknown>;
      const handler = createStaticHandler([
        {
          id: "page",
          path: pattern,
          loader: async (args) =>
            JSON.parse(JSON.stringify(await load({ ...args, context } as LoaderFunctionArgs))),
          Component: page.default,
        },
      ]);
      const found = await handler.query(new Request(`http://localhost${url}`));
      if (found instanceof Response) throw found;
      for (const error of Object.values(found.errors ?? {})) throw error;
      const router = createStaticRouter(handler.dataRoutes, found);
      return textOf(
        renderToStaticMarkup(
          <I18nextProvider i18n={i18n}>
            <StaticRouterProvider router={router} context={found} hydrate={false} />
          </I18nextProvider>,
        ),
      );
    },
    press: (page: { action: unknown }, fields: Record<string, string>) =>
      (page.action as (args: object) => Promise<Response>)({
        request: new Request("http://localhost/", { method: "POST", body: new URLSearchParams(fields) }),
        params: {},
        context,
      }),
  };
}

test("the queue and the worry's own page show the words that led the machine to it", async () => {
  const { house, read } = await aDutyRoom();
  await house.text("+447700900123", "she flinches every time he comes in the room and shes covered in marks");
  await house.pass(60_000);
  const [worry] = await house.store.db.select().from(concern);
  expect(await read(queue, "/duty", "/duty")).toMatch(/Because of: “[^”]*flinches/);
  const page = await read(item, "/duty/:id", `/duty/${worry!.id}`);
  expect(page).toContain("Why the machine thinks so");
  expect(page).toMatch(/Frightened of someone: +“flinches”/);
});

test("a quiet item of last week is checked on its page, and the queue says how often a worry is found late", async () => {
  const { house, read, press } = await aDutyRoom();
  await house.text("+447700900124", "lovely lunch today thank you");
  await house.pass(60_000);
  expect(await house.store.db.select().from(concern)).toEqual([]);
  house.clock.advance(7 * DAY);
  expect(await read(quiet, "/duty/quiet", "/duty/quiet")).toContain("lovely lunch today thank you");
  const [check] = await house.store.db.select().from(quietCheck);
  expect((await press(quiet, { csrf: "token", item: check!.id, worry: "no" })).status).toBe(302);
  const after = await read(quiet, "/duty/quiet", "/duty/quiet");
  expect(after).toContain("Nothing to check");
  expect(await read(queue, "/duty", "/duty")).toContain("1 quiet item checked, 0 found to be a worry: 0.0 %");
  expect((await press(quiet, { csrf: "token", item: check!.id, worry: "yes" })).status).toBe(404);
});
