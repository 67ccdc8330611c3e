// The duty queue: every worry that is open, the most serious first; patterns across worries; how often one was found late.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { DutyTable } from "~/features/safeguarding/components/duty-table";
import { FoundLateWords, PatternList } from "~/features/safeguarding/components/patterns";
import { dutyRow, sayMoment } from "~/features/safeguarding/duty.view";
import { foundLateWords } from "~/features/safeguarding/quiet.view";
import { act, type Declined, page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context }) => {
  const { services, council, csrf, t } = context;
  const by = context.authorize("concern:read");
  const found = await services.safeguarding.list(by);
  const takers = found.map((row) => row.concern.takenBy).filter((id) => id !== null);
  const items = found.map((row) => row.concern.feedbackId).filter((id) => id !== null);
  const [names, reasons, patterns, rate] = await Promise.all([
    services.accounts.namesOf(council.id, takers),
    services.patterns.reasonsFor(by, items),
    services.patterns.list(by),
    services.quietSample.rate(by),
  ]);
  const say = (key: string, values?: Record<string, unknown>) => t(key, values ?? {});
  const now = new Date();
  return {
    title: documentTitle(t("duty:queue.title"), council.name),
    csrf,
    rows: found.map((row) =>
      dutyRow(
        row,
        now,
        say,
        (id) => names.get(id)?.name ?? "",
        reasons.get(row.concern.feedbackId ?? "") ?? [],
      ),
    ),
    patterns: patterns.map(({ pattern, title }) => ({
      id: pattern.id,
      contractId: pattern.contractId,
      title: title ?? "",
      worries: pattern.worries,
      people: pattern.people,
      since: sayMoment(say, pattern.raisedAt),
    })),
    foundLate: foundLateWords(rate, say),
  };
});

export const action = act(async ({ request, context }: ActionFunctionArgs) => {
  const form = await context.form(request);
  await context.services.patterns.close(context.authorize("concern:act"), String(form.get("pattern") ?? ""));
  return redirect("/duty");
});

export default function DutyQueue() {
  const { rows, patterns, foundLate, csrf } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("duty");
  return (
    <>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      <PageTitle>{t("queue.title")}</PageTitle>
      <PatternList patterns={patterns} csrf={csrf} />
      {rows.length > 0 ? (
        <DutyTable rows={rows} />
      ) : (
        <EmptyState title={t("queue.emptyTitle")} next={{ href: "/reading", label: t("queue.emptyNext") }}>
          {t("queue.emptyWords")}
        </EmptyState>
      )}
      <FoundLateWords words={foundLate} />
    </>
  );
}
