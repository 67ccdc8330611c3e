// Dead letters: work of the machine that failed for good, for a person to look at and try again.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { DeadLetters } from "~/features/tasks/components/dead-letters";
import { deadLine } from "~/features/tasks/tasks.view";
import { act, type Declined, page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context }) => {
  const { services, council, csrf, t } = context;
  const dead = await services.jobs.listDead(context.authorize("deadletter:act"));
  return {
    title: documentTitle(t("tasks:dead.title"), council.name),
    csrf,
    lines: dead.map((job) => deadLine(job, (key, values) => t(key, values ?? {}))),
  };
});

export const action = act(async ({ request, context }) => {
  const form = await context.form(request);
  await context.services.jobs.retry(context.authorize("deadletter:act"), String(form.get("job") ?? ""));
  return redirect("/letters");
});

export default function Letters() {
  const { lines, csrf } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("tasks");
  return (
    <>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      <PageTitle>{t("dead.title")}</PageTitle>
      {lines.length > 0 ? (
        <>
          <p className="govuk-body-l">{t("dead.lead")}</p>
          <DeadLetters lines={lines} csrf={csrf} />
        </>
      ) : (
        <EmptyState title={t("dead.emptyTitle")} next={{ href: "/today", label: t("dead.emptyNext") }}>
          {t("dead.emptyWords")}
        </EmptyState>
      )}
    </>
  );
}
