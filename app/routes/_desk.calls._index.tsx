// Calls, letters and visits: begin one, or go on with one that is not filed yet.
import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { recordKinds } from "~/features/calls/calls.schema";
import { UnfinishedRecords } from "~/features/calls/components/unfinished-records";
import { sayDay, sayTime } from "~/lib/dates";
import { newId } from "~/lib/ids";
import { act, page } from "~/lib/route";

export const handle = { desk: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context }) => {
  const { services, council, csrf, t } = context;
  const records = await services.calls.unfinished(context.authorize("call:record"));
  return {
    title: documentTitle(t("calls:title"), council.name),
    csrf,
    recordId: newId(),
    unfinished: records.map(({ id, kind, startedAt, fields }) => ({
      id,
      kind,
      started: `${sayDay(startedAt)}, ${sayTime(startedAt)}`,
      words: fields.words.slice(0, 80),
    })),
  };
});

export const action = act(async ({ request, context }) => {
  const form = await context.form(request);
  const id = String(form.get("id") ?? "") || newId();
  await context.services.calls.start(context.authorize("call:record"), id, String(form.get("kind") ?? ""));
  return redirect(`/calls/${encodeURIComponent(id)}`);
});

export default function Calls() {
  const { csrf, recordId, unfinished } = useLoaderData<typeof loader>();
  const { t } = useTranslation("calls");
  return (
    <>
      <PageTitle>{t("title")}</PageTitle>
      <p className="govuk-body-l">{t("lead")}</p>
      <Form method="post" reloadDocument className="govuk-button-group">
        <CsrfField token={csrf} />
        <input type="hidden" name="id" value={recordId} />
        {recordKinds.map((kind) => (
          <Button key={kind} name="kind" value={kind}>
            {t(`start.${kind}`)}
          </Button>
        ))}
      </Form>
      <UnfinishedRecords records={unfinished} />
    </>
  );
}
