// Today: what needs somebody, as at most seven counts that are links, the most pressing first.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { TodayGroups } from "~/components/today/today-groups";
import { deskLinks } from "~/features/evidence/desk.view";
import { todayGroup } from "~/features/evidence/today.view";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context }) => {
  const { services, council, actor } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const works = await services.evidence.today(context.authorize("today:read"));
  const now = new Date();
  const links = deskLinks(actor, "/today", t);
  const next = links.find((link) => ["/contracts", "/search"].includes(link.href)) ?? null;
  return {
    title: documentTitle(t("desk:today.title"), council.name),
    groups: works.map((work) => todayGroup(work, now, t)),
    next: next && { href: next.href, label: next.label },
  };
});

export default function Today() {
  const { groups, next } = useLoaderData<typeof loader>();
  const { t } = useTranslation("desk");
  const isCalm = groups.every((group) => group.count === 0);
  return (
    <>
      <PageTitle>{t("today.title")}</PageTitle>
      {groups.length === 0 ? (
        <EmptyState title={t("today.noneTitle")} next={next ?? undefined}>
          {t("today.noneWords")}
        </EmptyState>
      ) : (
        <>
          {isCalm && (
            <EmptyState title={t("today.calmTitle")} next={next ?? undefined}>
              {t("today.calmWords")}
            </EmptyState>
          )}
          <TodayGroups groups={groups} />
        </>
      )}
    </>
  );
}
