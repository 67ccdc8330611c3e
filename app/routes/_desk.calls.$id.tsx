// One record while somebody speaks: words first, kept every five seconds, the red button always in reach, filed with one press.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { BackLink } from "~/components/govuk/back-link";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import type { TakenDown } from "~/features/calls/calls.schema";
import { FiledNote } from "~/features/calls/components/filed-note";
import { RecordForm } from "~/features/calls/components/record-form";
import { isAppError } from "~/lib/app-error";
import { sayTime, ukDay } from "~/lib/dates";
import { page } from "~/lib/route";

export const handle = { desk: true, hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, params, request }) => {
  const { services, council, csrf, t } = context;
  const record = await services.calls.open(context.authorize("call:record"), params.id ?? "");
  const ages = await services.taxonomies.listOpen(
    context.authorize("taxonomies:read"),
    "age_bands",
    ukDay(new Date()),
  );
  return {
    title: documentTitle(t(`calls:record.${record.kind}`), council.name),
    csrf,
    record: { ...record, startedAt: sayTime(record.startedAt) },
    isDutyCalled: new URL(request.url).searchParams.has("called"),
    ages: ages.map(({ code, label }) => ({ value: code, children: label })),
  };
});

interface Answer {
  error?: string;
  typed?: Partial<Record<keyof TakenDown, string>>;
}

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const id = params.id ?? "";
  let typed: Record<string, string> = {};
  try {
    const form = await context.form(request);
    typed = Object.fromEntries([...form].map(([name, value]) => [name, String(value)]));
    const by = context.authorize("call:record");
    const { calls } = context.services;
    switch (typed.do) {
      case "file":
        await calls.file(by, id, typed);
        return redirect(`/calls/${encodeURIComponent(id)}`);
      case "danger":
        await calls.callDuty(by, id, typed);
        return redirect(`/calls/${encodeURIComponent(id)}?called`);
      default:
        await calls.save(by, id, typed);
        return redirect("/calls");
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const { csrf: _, ...kept } = typed;
    const answer: Answer = { error: context.t(error.key, error.values), typed: kept };
    return Response.json(answer, { status: error.status });
  }
}

export default function OneRecord() {
  const { csrf, record, isDutyCalled, ages } = useLoaderData<typeof loader>();
  const done = useActionData<Answer>();
  const { t } = useTranslation("calls");
  return (
    <>
      <BackLink href="/calls">{t("record.back")}</BackLink>
      <ErrorSummaryFor errors={done?.error ? [{ text: done.error }] : []} />
      <PageTitle caption={record.startedAt}>{t(`record.${record.kind}`)}</PageTitle>
      {record.isDone && record.reference ? (
        <FiledNote reference={record.reference} />
      ) : (
        <RecordForm
          csrf={csrf}
          kind={record.kind}
          fields={record.fields}
          typed={done?.typed ?? null}
          reference={record.reference}
          isDutyCalled={isDutyCalled}
          ages={ages}
        />
      )}
    </>
  );
}
