// Search: all feedback by its words and by facts, at an address that can be shared, counted in people.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { InsetText } from "~/components/govuk/inset-text";
import { Pagination } from "~/components/govuk/pagination";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { ItemCard } from "~/features/evidence/components/item-card";
import { PeopleHeard } from "~/features/evidence/components/people-heard";
import { SearchForm } from "~/features/evidence/components/search-form";
import { searchChoices, searchPage } from "~/features/evidence/search.view";
import { ukDay } from "~/lib/dates";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, request }) => {
  const { services, council } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const by = context.authorize("feedback:search");
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const result = await services.evidence.search(by, asked);
  const { contractId } = result.query;
  const [terms, lines] = await Promise.all([
    services.taxonomies.listOpen(context.authorize("taxonomies:read"), "themes", ukDay(new Date())),
    services.evidence.contractLines(by, contractId ? [contractId] : []),
  ]);
  return {
    title: documentTitle(t("desk:search.title"), council.name),
    found: searchPage(result, t),
    choices: searchChoices(terms, t),
    contractTitle: contractId ? (lines.get(contractId)?.title ?? null) : null,
  };
});

export default function Search() {
  const { found, choices, contractTitle } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const { previousHref, nextHref } = found;
  return (
    <>
      <PageTitle>{t("search.title")}</PageTitle>
      <SearchForm
        query={found.query}
        choices={choices}
        isNarrowed={found.isNarrowed}
        contractTitle={contractTitle}
      />
      <p className="govuk-body">
        <a className="govuk-link" href="/taxonomies/themes">
          {t("search.themes")}
        </a>
      </p>
      {found.hasOnlySigns && <InsetText>{t("search.onlySigns")}</InsetText>}
      {found.alsoLookedFor && (
        <p className="govuk-body">{t("search.alsoLookedFor", { names: found.alsoLookedFor })}</p>
      )}
      {found.total === 0 ? (
        <EmptyState title={t("search.emptyTitle")} next={{ href: "/search", label: t("search.emptyNext") }}>
          {t("search.emptyWords")}
        </EmptyState>
      ) : (
        <>
          <PeopleHeard people={found.people} />
          {found.isWindowed && <InsetText>{t("search.windowed", { count: found.total })}</InsetText>}
          {found.items.map((item) => (
            <ItemCard key={item.id} item={item} headingLevel={3} />
          ))}
          {found.pages > 1 && (
            <p className="govuk-body">{t("search.page", { page: found.page, pages: found.pages })}</p>
          )}
          {(previousHref || nextHref) && (
            <Pagination
              landmarkLabel={t("search.pages")}
              previous={previousHref ? { href: previousHref } : undefined}
              next={nextHref ? { href: nextHref } : undefined}
            />
          )}
        </>
      )}
    </>
  );
}
