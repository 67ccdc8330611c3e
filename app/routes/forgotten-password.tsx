// Asking for a link to choose a new password. It says the same whether or not the address has an account. Needs no script.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { emailSchema } from "~/features/accounts/accounts.schema";
import { isAppError } from "~/lib/app-error";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(({ context, request }) => {
  const { services, council, isDemo, csrf, t } = context;
  const wasAsked = new URL(request.url).searchParams.has("asked");
  const heading = t(`pages-account:forgotten.${wasAsked ? "askedTitle" : "title"}`);
  const title = documentTitle(heading, council.name);
  const { canMail } = services.accounts;
  return { title, heading, wasAsked, canMail, council: council.name, isDemo, csrf };
});

interface Declined {
  email: string;
  errors: FieldError[];
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { services, councilId } = context;
  let email = "";
  const decline = (errors: FieldError[], status: number) =>
    Response.json({ email, errors } satisfies Declined, { status });
  try {
    const form = await context.form(request);
    email = String(form.get("email") ?? "").slice(0, 254);
    const typed = emailSchema.safeParse(email);
    const key = typed.error?.issues[0]?.message;
    if (!typed.success) return decline([{ field: "email", key: key ?? "" }], 400);
    const door = services.accounts.doorOf(request.headers, context);
    await services.accounts.askForReset({ councilId, email: typed.data, door });
    return redirect("/forgotten-password?asked");
  } catch (error) {
    if (!isAppError(error)) throw error;
    return decline([{ key: error.key, values: error.values }], error.status);
  }
}

export default function Forgotten() {
  const { council, isDemo, csrf, heading, wasAsked, canMail } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("pages-account");
  const errors = declined?.errors ?? [];
  const errorOf = useFieldError(errors);
  const isAsking = canMail && (!wasAsked || declined !== undefined);
  return (
    <PublicLayout councilName={council} isDemo={isDemo} homeHref="/">
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{heading}</PageTitle>
      {canMail ? null : <p className="govuk-body">{t("forgotten.noMail", { council })}</p>}
      {canMail && !isAsking ? (
        <>
          <p className="govuk-body">{t("forgotten.asked")}</p>
          <p className="govuk-body">{t("forgotten.askedNot")}</p>
        </>
      ) : null}
      {isAsking ? (
        <Form method="post" action="/forgotten-password" noValidate reloadDocument>
          <CsrfField token={csrf} />
          <p className="govuk-body">{t("forgotten.lead", { council })}</p>
          <Input
            name="email"
            type="email"
            label={t("forgotten.email")}
            value={declined?.email}
            error={errorOf("email")}
            autoComplete="username"
            spellCheck={false}
            className="govuk-!-width-two-thirds"
          />
          <Button>{t("forgotten.button")}</Button>
        </Form>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href="/sign-in">
          {t("forgotten.back")}
        </a>
      </p>
    </PublicLayout>
  );
}
