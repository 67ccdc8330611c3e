import { expect, test } from "vitest";
import { aDesk } from "./pages-kit";
import admin from "~/i18n/locales/en/admin.json";
import pc from "~/i18n/locales/en/pages-contracts.json";
import { i18nFor } from "~/i18n/i18n";
i18nFor("en").addResourceBundle("en","admin",admin); i18nFor("en").addResourceBundle("en","pages-contracts",pc);

test("try", async () => {
  const desk = await aDesk();
  const admin = desk.actor("admin");
  const ruth = desk.actor("safeguarding");
  const marian = desk.actor("commissioner");
  for (const [who, path] of [[admin,"/admin/settings"],[admin,"/admin/accounts"],[admin,"/admin/import"],[admin,"/letters"],[ruth,"/duty"],[ruth,"/tasks"],[marian,"/contracts"],[marian,"/contracts?scope=all"]] as const) {
    const a = await desk.open(who, path);
    console.log(path, a.status, a.said.slice(0, 300));
    console.log(await desk.faultsOf(a));
  }
  console.log(desk.missing);
});
