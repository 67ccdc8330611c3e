import { writeFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { chromium } from "playwright-core";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { test } from "vitest";
import { DeskLayout } from "~/components/layout/desk-layout";
import { i18nFor } from "~/i18n/i18n";
import { northmereHouse } from "../../server/demo/kit";
import { handleOn } from "./pages-kit";

test("shots", { timeout: 300_000 }, async () => {
  const house = await northmereHouse();
  const who = (e: string) => house.whoIs(`${e}@northmere.example`);
  const ask = handleOn(house as never);
  const marian = who("commissioner"),
    ruth = who("duty"),
    admin = who("admin"),
    priya = who("calls");
  const list = await ask(marian, "/contracts");
  const ids = [...list.html.matchAll(/href="\/contracts\/([^"?]+)"/g)].map((m) => m[1]!);
  const duty = await ask(ruth, "/duty");
  const did = /href="\/duty\/([^"]+)"/.exec(duty.html)?.[1];
  const heard =
    [...list.html.matchAll(/href="\/contracts\/([^"?]+)">.*?numeric[^>]*>(\d+)</g)].sort(
      (a, b) => Number(b[2]) - Number(a[2]),
    )[0]?.[1] ?? ids[0];
  const contract = await ask(marian, `/contracts/${heard}`);
  const theme = /href="(\/contracts\/[^"]+\/reply\/[^"]+)"/.exec(contract.html)?.[1];
  const item = /href="\/feedback\/([^"]+)"/.exec(contract.html)?.[1];
  const pages: [string, string, any][] = [
    ["contracts", "/contracts", marian],
    ["contract", `/contracts/${heard}`, marian],
    ["duty", "/duty", ruth],
    ["dutyitem", `/duty/${did}`, ruth],
    ["tasks", "/tasks", priya],
    ["letters", "/letters", admin],
    ["settings", "/admin/settings", admin],
    ["accounts", "/admin/accounts", admin],
    ["import", "/admin/import", admin],
    ...(theme ? [["replyall", theme, marian] as [string, string, any]] : []),
    ...(item ? [["replyone", `/feedback/${item}/reply`, marian] as [string, string, any]] : []),
  ];
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
  for (const [name, path, actor] of pages) {
    const a = await ask(actor, path);
    const body = a.html.replace("<!DOCTYPE html>", "").replace(/<\/?main>/g, "");
    const html = renderToStaticMarkup(
      <I18nextProvider i18n={i18nFor("en")}>
        <DeskLayout
          councilName="Northmere County Council"
          homeHref="/today"
          isDemo
          account={{ name: "x", role: "y", signOutHref: "/sign-out", csrfToken: "t" }}
          navigation={[{ href: "/contracts", label: "Contracts", isCurrent: true }]}
        >
          <div id="HERE" />
        </DeskLayout>
      </I18nextProvider>,
    ).replace('<div id="HERE"></div>', body);
    const file = `/tmp/shots2/${name}.html`;
    writeFileSync(
      file,
      `<!DOCTYPE html><html lang="en" dir="ltr" class="govuk-template"><head><meta charset="utf-8"><title>${name}</title><meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="desk.css"><style>:root{--brand:#5b2a5e;--action:#0f5e63}</style></head><body class="govuk-template__body">${html}</body></html>`,
    );
    for (const [w, suffix] of [
      [1200, ""],
      [320, "-320"],
    ] as const) {
      const context = await browser.newContext({ viewport: { width: w, height: 900 } });
      const page = await context.newPage();
      await page.goto(`file://${file}`);
      if (w === 1200) {
        const axe = await new AxeBuilder({ page }).analyze();
        console.log(
          name,
          a.status,
          axe.violations.map(
            (v) =>
              `${v.id}: ${v.nodes
                .map((n) => n.html.slice(0, 150))
                .slice(0, 3)
                .join(" | ")}`,
          ),
        );
      }
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (overflow) console.log("OVERFLOW", name, w);
      await page.screenshot({ path: `/tmp/shots2/${name}${suffix}.png`, fullPage: true });
      await context.close();
    }
  }
  await browser.close();
});
