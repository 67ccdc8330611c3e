// All themes: what each is called, when it is in use, and how much was said under it by a person's word and by a machine's.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { ThemeTable } from "~/features/taxonomies/components/theme-table";
import { themeGroups } from "~/features/taxonomies/taxonomies.view";
import { may } from "~/lib/may";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context }) => {
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const seeing = may(context, "feedback:search") ? context.authorize("feedback:search") : null;
  const rows = await context.services.taxonomies.themeTree(context.authorize("taxonomies:read"), seeing);
  return {
    title: documentTitle(t("taxonomies:title"), context.council.name),
    isExact: seeing !== null,
    ...themeGroups(rows, t),
  };
});

export default function Themes() {
  const { groups, hasCounts, isExact } = useLoaderData<typeof loader>();
  const { t } = useTranslation("taxonomies");
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p className="govuk-body-l">{t("lead")}</p>
      {hasCounts && <p className="govuk-body">{isExact ? t("counted") : `${t("counted")} ${t("hidden")}`}</p>}
      {groups.map((group) => (
        <section key={group.code} aria-labelledby={group.code}>
          <h2 className="govuk-heading-m" id={group.code}>
            <a className="govuk-link" href={group.href}>
              {t("name", { code: group.code, label: group.label })}
            </a>
          </h2>
          <ThemeTable caption={group.label} lines={group.lines} hasCounts={hasCounts} />
        </section>
      ))}
    </>
  );
}
