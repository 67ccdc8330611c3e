// Contracts: care and support unless everything is asked for, the soonest to end first.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Pages } from "~/components/forms/pages";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { ContractFinder, ContractTable } from "~/features/contracts/components/contract-list";
import { contractFilterSchema } from "~/features/contracts/contracts.schema";
import { may } from "~/lib/may";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, request }) => {
  const { services, council, t } = context;
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  // An address that somebody typed wrongly shows the list, not an error.
  const read = contractFilterSchema.safeParse(asked);
  const filter = read.success ? read.data : contractFilterSchema.parse({});
  const found = await services.contracts.listContracts(context.authorize("contract:read"), filter);
  const ids = found.items.map((item) => item.id);
  const heard = may(context, "feedback:search")
    ? await services.responses.peopleOn(context.authorize("feedback:search"), ids)
    : null;
  return {
    title: documentTitle(t("pages-contracts:list.title"), council.name),
    found,
    heard: heard && Object.fromEntries(heard),
    query: { words: filter.words ?? "", stage: filter.stage ?? "", scope: filter.scope },
    isNarrowed: filter.words !== undefined || filter.stage !== undefined,
    canImport: may(context, "contract:import"),
  };
});

export default function Contracts() {
  const { found, heard, query, isNarrowed, canImport } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pages-contracts");
  const hrefFor = (number: number) => `/contracts?${new URLSearchParams({ ...query, page: String(number) })}`;
  const isEmptyHouse = found.total === 0 && !isNarrowed && query.scope === "all";
  return (
    <>
      <PageTitle>{t("list.title")}</PageTitle>
      {canImport ? (
        <p className="govuk-body">
          <a className="govuk-link" href="/admin/import">
            {t("list.import")}
          </a>
        </p>
      ) : null}
      <ContractFinder query={query} />
      {found.items.length > 0 ? (
        <>
          <p className="govuk-body">{t("list.count", { count: found.total })}</p>
          <ContractTable items={found.items} heard={heard} />
          <Pages page={found.page} pageCount={found.pages} hrefFor={hrefFor} label={t("list.pages")} />
        </>
      ) : isEmptyHouse ? (
        <EmptyState
          title={t("list.emptyAllTitle")}
          next={canImport ? { href: "/admin/import", label: t("list.emptyAllNext") } : undefined}
        >
          {canImport ? t("list.emptyAllWords") : t("list.emptyAllAsk")}
        </EmptyState>
      ) : (
        <EmptyState
          title={t("list.emptyTitle")}
          next={{ href: "/contracts?scope=all", label: t("list.emptyNext") }}
        >
          {t("list.emptyWords")}
        </EmptyState>
      )}
    </>
  );
}
