// What somebody sent in themselves, or for their own clients, with what was answered; and how much their team sent in.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { ItemCard } from "~/features/evidence/components/item-card";
import { cardFor, itemCard } from "~/features/evidence/evidence.view";
import { may } from "~/lib/may";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context }) => {
  const { services, council } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const { items, names, team } = await services.evidence.listOwn(context.authorize("submission:read"));
  const maySearch = may(context, "feedback:search");
  return {
    title: documentTitle(t("access:mine.title"), council.name),
    items: items.map((item) => cardFor(itemCard(item, names, t), maySearch)),
    team,
  };
});

export default function Mine() {
  const { items, team } = useLoaderData<typeof loader>();
  const { t } = useTranslation("access");
  const count =
    team === "*"
      ? t("mine.teamFew")
      : team === 0
        ? t("mine.teamNone")
        : t("mine.teamAbout", { count: team ?? 0 });
  return (
    <>
      <PageTitle>{t("mine.title")}</PageTitle>
      <p className="govuk-body-l">{t("mine.lead")}</p>
      {team === null ? null : <p className="govuk-body">{t("mine.team", { count })}</p>}
      {items.length === 0 ? (
        <EmptyState title={t("mine.emptyTitle")} next={{ href: "/today", label: t("mine.emptyNext") }}>
          {t("mine.emptyWords")}
        </EmptyState>
      ) : (
        items.map((item) => <ItemCard key={item.id} item={item} headingLevel={2} />)
      )}
    </>
  );
}
