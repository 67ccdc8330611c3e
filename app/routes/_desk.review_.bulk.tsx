// Accepting many suggestions at once: choose how sure the machine has to be, look at a sample, accept the rest, or take it back.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { BackLink } from "~/components/govuk/back-link";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { isSafetyTheme } from "~/features/responses/responses.schema";
import { bulkChoice, sampleVerdict } from "~/features/review/bulk.schema";
import { batchLine, sampleView } from "~/features/review/bulk.view";
import { BatchList, BulkChoice } from "~/features/review/components/bulk-choice";
import { BulkSample } from "~/features/review/components/bulk-sample";
import { themeOptions } from "~/features/review/review.view";
import { AppError } from "~/lib/app-error";
import { ukDay } from "~/lib/dates";
import { act, type Declined, page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, request }) => {
  const { services, council, csrf } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const by = context.authorize("feedback:review");
  const read = context.authorize("feedback:read");
  const asked = new URL(request.url).searchParams;
  const batchId = asked.get("batch");
  const frame = { title: documentTitle(t("review:bulk.title"), council.name), csrf };
  if (batchId) {
    const { batch, sample } = await services.bulkReview.getBatch(by, batchId);
    const pages = await Promise.all(
      sample.map(({ feedbackId }) => services.evidence.getItem(read, feedbackId)),
    );
    return { ...frame, sample: sampleView(batch, sample, pages, t), choice: null };
  }
  const chosen = bulkChoice.safeParse(Object.fromEntries(asked));
  const batches = await services.bulkReview.listBatches(by);
  const makers = [...new Set(batches.map((batch) => batch.madeBy))];
  const [labels, terms, people, found] = await Promise.all([
    services.taxonomies.labels(council.id, "themes"),
    services.taxonomies.listOpen(context.authorize("taxonomies:read"), "themes", ukDay(new Date())),
    services.accounts.namesOf(council.id, makers),
    chosen.success ? services.bulkReview.countBulk(by, chosen.data) : null,
  ]);
  const accountId = by.actor.kind === "account" ? by.actor.accountId : "";
  const viewer = { accountId, isWholeCouncil: by.scope.contracts === "all" };
  const themes = themeOptions(terms, []).filter(({ value }) => !isSafetyTheme(value));
  const lines = batches.map((batch) => batchLine(batch, labels, people, viewer, t));
  return {
    ...frame,
    sample: null,
    choice: { themes, chosen: chosen.success ? chosen.data : null, found, batches: lines },
  };
});

export const action = act(async ({ context, request }) => {
  const form = await context.form(request);
  const by = context.authorize("feedback:review");
  const { bulkReview } = context.services;
  const field = (name: string) => String(form.get(name) ?? "");
  const batch = field("batch");
  const here = (id: string) => redirect(`/review/bulk?batch=${encodeURIComponent(id)}`);
  switch (field("act")) {
    case "start":
      return here(await bulkReview.startBatch(by, Object.fromEntries(form)));
    case "judge": {
      const said = sampleVerdict.safeParse(field("said"));
      if (!said.success) throw new AppError("bad_input", "review:error.unknown");
      await bulkReview.judge(by, batch, { feedbackId: field("id"), code: field("code") }, said.data);
      return here(batch);
    }
    case "accept":
      await bulkReview.acceptBatch(by, batch);
      return redirect("/review/bulk");
    case "undo":
      await bulkReview.undoBatch(by, batch);
      return redirect("/review/bulk");
    default:
      throw new AppError("bad_input", "review:error.unknown");
  }
});

export default function Bulk() {
  const { csrf, sample, choice } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("review");
  return (
    <>
      <BackLink href={sample ? "/review/bulk" : "/review"}>{t("bulk.back")}</BackLink>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      <PageTitle>{t("bulk.title")}</PageTitle>
      <p className="govuk-body">{t("bulk.lead")}</p>
      {sample && <BulkSample csrf={csrf} view={sample} />}
      {choice && (
        <>
          <BulkChoice csrf={csrf} themes={choice.themes} chosen={choice.chosen} found={choice.found} />
          <BatchList csrf={csrf} batches={choice.batches} />
        </>
      )}
    </>
  );
}
