// Coding a sample a second time: one item at a time, its words alone, with nothing that anybody made of them.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { BackLink } from "~/components/govuk/back-link";
import { Button } from "~/components/govuk/button";
import { Select } from "~/components/govuk/select";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { ItemCard } from "~/features/evidence/components/item-card";
import { themeOptions } from "~/features/review/review.view";
import { blindCard, codePlaces } from "~/features/review/second-coding.view";
import { ukDay } from "~/lib/dates";
import { act, type Declined, page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context }) => {
  const { services, council, csrf } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const read = context.authorize("feedback:read");
  const { quarter, feedbackId, left } = await services.secondCoding.nextBlind(
    context.authorize("feedback:review"),
  );
  const frame = { title: documentTitle(t("review:second.title"), council.name), csrf, quarter, left };
  if (!feedbackId) return { ...frame, item: null, themes: [] };
  const { item, names } = await services.evidence.getItem(read, feedbackId);
  const reader = context.authorize("taxonomies:read");
  const terms = await services.taxonomies.listOpen(reader, "themes", ukDay(new Date()));
  return { ...frame, item: blindCard(item, names, t), themes: themeOptions(terms, []) };
});

export const action = act(async ({ context, request }) => {
  const form = await context.form(request);
  await context.services.secondCoding.codeBlind(context.authorize("feedback:review"), {
    feedbackId: form.get("id"),
    quarter: form.get("quarter"),
    codes: form.getAll("code"),
  });
  return redirect("/review/second");
});

export default function Second() {
  const { csrf, quarter, left, item, themes } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("review");
  return (
    <>
      <BackLink href="/review">{t("second.back")}</BackLink>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      <PageTitle>{t("second.title")}</PageTitle>
      {item ? (
        <>
          <p className="govuk-body">{t("second.lead")}</p>
          <p className="govuk-body">{t("second.left", { count: left, quarter })}</p>
          <ItemCard item={item} />
          <form method="post" action="/review/second">
            <CsrfField token={csrf} />
            <input type="hidden" name="id" value={item.id} />
            <input type="hidden" name="quarter" value={quarter} />
            {codePlaces.map((place) => (
              <Select
                key={place}
                name="code"
                id={`code-${place}`}
                label={{ children: t("second.theme", { place }), className: "govuk-label--s" }}
                items={[
                  { value: "", children: t("second.none") },
                  ...themes.map(({ value, label }) => ({ value, children: label })),
                ]}
              />
            ))}
            <Button>{t("second.button")}</Button>
          </form>
        </>
      ) : (
        <EmptyState title={t("second.emptyTitle")} next={{ href: "/review", label: t("second.emptyNext") }}>
          {t("second.emptyWords", { quarter })}
        </EmptyState>
      )}
    </>
  );
}
