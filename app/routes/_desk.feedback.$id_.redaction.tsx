// What is hidden in an item: a person hides what the machine missed, here or everywhere, shows again what is no personal
// detail, and clears words to be quoted.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { BackLink } from "~/components/govuk/back-link";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { itemHref } from "~/features/evidence/evidence.view";
import { RedactionRecord } from "~/features/privacy/components/redaction-record";
import { WordChooser } from "~/features/privacy/components/word-chooser";
import { redactionPage } from "~/features/privacy/redaction.view";
import { act, type Declined, page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, params }) => {
  const { services, council, csrf } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const id = params.id ?? "";
  const review = await services.privacy.review(context.authorize("feedback:review"), id);
  const { item } = await services.evidence.getItem(context.authorize("feedback:read"), id);
  const heading = t("privacy:titleOf", { reference: item.reference });
  return {
    title: documentTitle(heading, council.name),
    heading,
    csrf,
    href: `${itemHref(id)}/redaction`,
    back: itemHref(id),
    lang: item.lang === "en" ? undefined : item.lang,
    review: redactionPage(review, t),
  };
});

export const action = act(async ({ context, params, request }) => {
  const form = await context.form(request);
  const id = params.id ?? "";
  const field = (name: string): string | undefined => form.get(name)?.toString() || undefined;
  await context.services.privacy.perform(context.authorize("feedback:review"), id, {
    act: field("act"),
    seen: field("seen"),
    type: field("type"),
    reason: field("reason"),
    value: field("value"),
    chosen: form.getAll("chosen").map(String),
  });
  return redirect(`${itemHref(id)}/redaction`);
});

export default function Redaction() {
  const { heading, csrf, href, back, lang, review } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("privacy");
  return (
    <>
      <BackLink href={back}>{t("back")}</BackLink>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      <PageTitle caption={t("caption")}>{heading}</PageTitle>
      <p className="govuk-body">{t("lead")}</p>
      <WordChooser page={review} action={href} csrf={csrf} lang={lang} />
      <RedactionRecord page={review} action={href} csrf={csrf} />
    </>
  );
}
