// The duty queue: every worry that is open, the most serious first.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { DutyTable } from "~/features/safeguarding/components/duty-table";
import { dutyRow } from "~/features/safeguarding/duty.view";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context }) => {
  const { services, council, t } = context;
  const found = await services.safeguarding.list(context.authorize("concern:read"));
  const takers = found.map((row) => row.concern.takenBy).filter((id) => id !== null);
  const names = await services.accounts.namesOf(council.id, takers);
  const say = (key: string, values?: Record<string, unknown>) => t(key, values ?? {});
  return {
    title: documentTitle(t("duty:queue.title"), council.name),
    rows: found.map((row) => dutyRow(row, new Date(), say, (id) => names.get(id)?.name ?? "")),
  };
});

export default function DutyQueue() {
  const { rows } = useLoaderData<typeof loader>();
  const { t } = useTranslation("duty");
  return (
    <>
      <PageTitle>{t("queue.title")}</PageTitle>
      {rows.length > 0 ? (
        <DutyTable rows={rows} />
      ) : (
        <EmptyState title={t("queue.emptyTitle")} next={{ href: "/reading", label: t("queue.emptyNext") }}>
          {t("queue.emptyWords")}
        </EmptyState>
      )}
    </>
  );
}
