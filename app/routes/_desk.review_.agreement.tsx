// How well people who code items agree with each other, quarter by quarter, for analysts.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { QueueTable } from "~/components/queue/queue-table";
import { EmptyState } from "~/components/states/empty-state";
import { agreementTable } from "~/features/review/second-coding.view";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context }) => {
  const { services, council } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const quarters = await services.secondCoding.agreement(context.authorize("quality:read"));
  const labels = await services.taxonomies.labels(council.id, "themes");
  return {
    title: documentTitle(t("review:agreement.title"), council.name),
    tables: quarters.map((quarter) => agreementTable(quarter, labels, t)),
  };
});

const columns = [
  "theme",
  "both",
  "firstOnly",
  "secondOnly",
  "neither",
  "observed",
  "kappa",
  "range",
] as const;

export default function AgreementPage() {
  const { tables } = useLoaderData<typeof loader>();
  const { t } = useTranslation("review");
  return (
    <>
      <PageTitle>{t("agreement.title")}</PageTitle>
      <p className="govuk-body">{t("agreement.lead")}</p>
      {tables.length === 0 && (
        <EmptyState
          title={t("agreement.emptyTitle")}
          next={{ href: "/today", label: t("agreement.emptyNext") }}
        >
          {t("agreement.emptyWords")}
        </EmptyState>
      )}
      {tables.map((table) => (
        <section key={table.quarter} aria-labelledby={`quarter-${table.quarter}`}>
          <h2 className="govuk-heading-m" id={`quarter-${table.quarter}`}>
            {table.quarter}
          </h2>
          <p className="govuk-body">
            {table.progress} {table.overall && <strong>{table.overall}</strong>}
          </p>
          {table.rows.length > 0 && (
            <>
              <p className="govuk-body">{t("agreement.few")}</p>
              <QueueTable
                caption={t("agreement.table", { quarter: table.quarter })}
                firstCellIsHeader
                head={columns.map((column, index) => ({
                  children: t(`agreement.column.${column}`),
                  ...(index > 0 && { format: "numeric" }),
                }))}
                rows={table.rows.map(({ cells }) =>
                  cells.map((cell, index) => ({ children: cell, ...(index > 0 && { format: "numeric" }) })),
                )}
              />
            </>
          )}
        </section>
      ))}
    </>
  );
}
