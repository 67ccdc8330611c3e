// One's own password: the present one, and another. Needs no script.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { Button } from "~/components/govuk/button";
import { NotificationBanner } from "~/components/govuk/notification-banner";
import { PasswordInput } from "~/components/govuk/password-input";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { SHORTEST_PASSWORD } from "~/features/accounts/accounts.schema";
import { AccountLinks } from "~/features/accounts/components/account-links";
import { isAppError } from "~/lib/app-error";
import { may } from "~/lib/may";
import { page } from "~/lib/route";

export const handle = { desk: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

const HERE = "/account/password";

export const loader = page(({ context, request }) => {
  context.authorize("own_session:manage");
  return {
    title: documentTitle(context.t("pages-account:password.title"), context.council.name),
    csrf: context.csrf,
    hasChanged: new URL(request.url).searchParams.has("changed"),
    hasPin: may(context, "flag:send"),
  };
});

interface Declined {
  errors: FieldError[];
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { accounts } = context.services;
  const decline = (errors: FieldError[], status: number) =>
    Response.json({ errors } satisfies Declined, { status });
  try {
    const form = await context.form(request);
    const by = context.authorize("own_session:manage");
    const [current, next] = ["current", "next"].map((field) => String(form.get(field) ?? ""));
    if (!current) return decline([{ field: "current", key: "pages-account:password.currentMissing" }], 400);
    const door = accounts.doorOf(request.headers, context);
    const { sessionToken } = context;
    await accounts.changeOwnPassword(by, { current, next: next ?? "", sessionToken, door });
    return redirect(`${HERE}?changed`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const field = error.key.startsWith("accounts:password.") ? "next" : "current";
    return decline([{ field, key: error.key, values: error.values }], error.status);
  }
}

export default function OwnPassword() {
  const { csrf, hasChanged, hasPin } = useLoaderData<typeof loader>();
  const errors = useActionData<Declined>()?.errors ?? [];
  const { t } = useTranslation("pages-account");
  const errorOf = useFieldError(errors);
  return (
    <>
      <ErrorSummaryFor errors={errors} />
      {hasChanged && errors.length === 0 ? (
        <NotificationBanner type="success">{t("password.changed")}</NotificationBanner>
      ) : null}
      <PageTitle>{t("password.title")}</PageTitle>
      <p className="govuk-body-l">{t("password.lead")}</p>
      <Form method="post" noValidate reloadDocument>
        <CsrfField token={csrf} />
        <PasswordInput
          name="current"
          label={t("password.current")}
          error={errorOf("current")}
          className="govuk-!-width-two-thirds"
        />
        <PasswordInput
          name="next"
          label={t("password.next")}
          hint={t("password.hint", { least: SHORTEST_PASSWORD })}
          error={errorOf("next")}
          autoComplete="new-password"
          className="govuk-!-width-two-thirds"
        />
        <Button>{t("password.button")}</Button>
      </Form>
      <AccountLinks current="password" hasPin={hasPin} />
    </>
  );
}
