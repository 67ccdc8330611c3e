// The weekly check of items that the machine left quiet: is one of them a worry after all?
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { BackLink } from "~/components/govuk/back-link";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { QuietItems, QuietWeeks } from "~/features/safeguarding/components/quiet-sample";
import { foundLateWords, sayWeek } from "~/features/safeguarding/quiet.view";
import { may } from "~/lib/may";
import { act, type Declined, page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context }) => {
  const { services, council, csrf, t } = context;
  const { items, weeks, rate } = await services.quietSample.open(context.authorize("concern:read"));
  const say = (key: string, values?: Record<string, unknown>) => t(key, values ?? {});
  return {
    title: documentTitle(t("duty:quiet.title"), council.name),
    csrf,
    canCheck: may(context, "concern:act"),
    rate: foundLateWords(rate, say),
    items: items.map(({ check, reference, words }) => ({
      id: check.id,
      feedbackId: check.feedbackId,
      reference,
      words,
    })),
    weeks: weeks.map((each) => ({ ...each, week: sayWeek(say, each.week) })),
  };
});

export const action = act(async ({ request, context }: ActionFunctionArgs) => {
  const form = await context.form(request);
  const isWorry = form.get("worry") === "yes";
  await context.services.quietSample.check(
    context.authorize("concern:act"),
    String(form.get("item") ?? ""),
    isWorry,
  );
  return redirect("/duty/quiet");
});

export default function QuietSample() {
  const { items, weeks, rate, csrf, canCheck } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("duty");
  return (
    <>
      <BackLink href="/duty">{t("item.back")}</BackLink>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      <PageTitle>{t("quiet.title")}</PageTitle>
      <p className="govuk-body">{t("quiet.intro")}</p>
      <p className="govuk-body">{rate}</p>
      <h2 className="govuk-heading-m">{t("quiet.items")}</h2>
      <QuietItems items={items} csrf={csrf} canCheck={canCheck} />
      <QuietWeeks weeks={weeks} />
    </>
  );
}
