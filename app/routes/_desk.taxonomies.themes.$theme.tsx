// One theme: what it means, when it is in use, how much was said under it, what was changed, and what may be done to it.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BackLink } from "~/components/govuk/back-link";
import { SummaryList } from "~/components/govuk/summary-list";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { QueueTable } from "~/components/queue/queue-table";
import { ThemeTable } from "~/features/taxonomies/components/theme-table";
import { themesHref, themeView } from "~/features/taxonomies/taxonomies.view";
import { may } from "~/lib/may";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, params }) => {
  const { services, council } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const seeing = may(context, "feedback:search") ? context.authorize("feedback:search") : null;
  const canEdit = may(context, "taxonomies:edit");
  const by = context.authorize("taxonomies:read");
  const found = await services.taxonomies.themePage(by, params.theme ?? "", seeing);
  const names = await services.taxonomies.labels(council.id, "themes");
  // Who of the council did something is for the council's own people.
  const makers = [...new Set(found.history.map((change) => change.madeBy))];
  const people = seeing || canEdit ? await services.accounts.namesOf(council.id, makers) : null;
  return {
    title: documentTitle(found.term.label, council.name),
    theme: themeView(found, { names, people, canEdit }, t),
    findHref: seeing ? `/search?theme=${encodeURIComponent(found.term.code)}` : null,
  };
});

export default function Theme() {
  const { theme, findHref } = useLoaderData<typeof loader>();
  const { t } = useTranslation("taxonomies");
  return (
    <>
      <BackLink href={themesHref}>{t("back")}</BackLink>
      <PageTitle caption={theme.isLocal ? `${theme.code}. ${t("local")}` : theme.code}>
        {theme.label}
      </PageTitle>
      <SummaryList rows={theme.facts} />
      {findHref && (
        <p className="govuk-body">
          <a className="govuk-link" href={findHref}>
            {t("page.find")}
          </a>
        </p>
      )}
      {theme.children.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t("page.children")}</h2>
          <ThemeTable caption={t("page.children")} lines={theme.children} hasCounts={theme.hasCounts} />
        </>
      )}
      {theme.doing.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t("page.change")}</h2>
          <ul className="govuk-list">
            {theme.doing.map(({ href, label }) => (
              <li key={href}>
                <a className="govuk-link" href={href}>
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="govuk-heading-m">{t("page.history")}</h2>
      {theme.history.length === 0 ? (
        <p className="govuk-body">{t("page.noHistory")}</p>
      ) : (
        <QueueTable
          caption={t("page.history")}
          isCaptionHidden
          head={[t("history.what"), t("history.from"), t("history.who"), t("history.when")]}
          rows={theme.history.map((line) => [line.what, line.from, line.who, line.when])}
        />
      )}
    </>
  );
}
