// What a council sets for itself: names, numbers, hours, colours, duty workers. Changes count at once.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { Button } from "~/components/govuk/button";
import { NotificationBanner } from "~/components/govuk/notification-banner";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import {
  ColourFields,
  HourFields,
  NameFields,
  NumberFields,
  SecondFactorFields,
  SessionFields,
  WorkerFields,
} from "~/features/settings/components/settings-fields";
import {
  readSettings,
  settingsAsTyped,
  type TypedSettings,
  typedSettings,
} from "~/features/settings/settings-form.schema";
import { isAppError } from "~/lib/app-error";
import { may } from "~/lib/may";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, request }) => {
  const { services, council, csrf, t } = context;
  context.authorize("settings:read");
  const holders = await services.accounts.listHolders(council.id, "safeguarding");
  const kept = council.settings.dutyWorkers.map((worker) => worker.accountId);
  const names = await services.accounts.namesOf(council.id, kept);
  const workers = new Map([
    ...holders.map(({ id, name }) => [id, name] as const),
    ...[...names].map(([id, { name }]) => [id, name] as const),
  ]);
  return {
    title: documentTitle(t("admin:settings.title"), council.name),
    council: council.name,
    csrf,
    typed: settingsAsTyped(council, council.settings),
    workers: [...workers].map(([id, name]) => ({ id, name })),
    canEdit: may(context, "settings:edit"),
    isSaved: new URL(request.url).searchParams.has("saved"),
  };
});

interface Declined {
  typed: TypedSettings;
  errors: FieldError[];
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { services } = context;
  let typed: TypedSettings = {};
  const decline = (errors: FieldError[], status: number) =>
    Response.json({ typed, errors } satisfies Declined, { status });
  try {
    const form = await context.form(request);
    const by = context.authorize("settings:edit");
    typed = typedSettings(form);
    const read = readSettings(typed);
    if (!read.isGood) return decline(read.errors, 400);
    await services.settings.rename(by, read.identity);
    await services.settings.change(by, read.settings);
    return redirect("/admin/settings?saved");
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    return decline([{ key: error.key, values: error.values }], error.status);
  }
}

export default function Settings() {
  const { council, csrf, typed: kept, workers, canEdit, isSaved } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("admin");
  const errors = declined?.errors ?? [];
  const typed = declined && Object.keys(declined.typed).length > 0 ? declined.typed : kept;
  const fields = { typed, errorOf: useFieldError(errors) };
  return (
    <>
      <ErrorSummaryFor errors={errors} />
      {isSaved && !declined ? (
        <NotificationBanner type="success">{t("settings.saved")}</NotificationBanner>
      ) : null}
      <PageTitle>{t("settings.title")}</PageTitle>
      <p className="govuk-body-l">{canEdit ? t("settings.lead", { council }) : t("settings.readOnly")}</p>
      <Form method="post" action="/admin/settings" noValidate reloadDocument>
        <CsrfField token={csrf} />
        <NameFields {...fields} />
        <NumberFields {...fields} />
        <HourFields {...fields} />
        <ColourFields {...fields} />
        <WorkerFields {...fields} workers={workers} />
        <SecondFactorFields typed={typed} />
        <SessionFields {...fields} />
        {canEdit ? <Button>{t("settings.save")}</Button> : null}
      </Form>
    </>
  );
}
