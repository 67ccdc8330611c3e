// Owns the page behind an invitation, where somebody who joins chooses a password. A link that no longer works says so before
// anything is typed. Needs no script.
import { type ActionFunctionArgs, json, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { Button } from "~/components/govuk/button";
import { PasswordInput } from "~/components/govuk/password-input";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { SHORTEST_PASSWORD } from "~/features/accounts/accounts.schema";
import { isAppError } from "~/lib/app-error";
import { page } from "~/lib/route";

// The address is a secret: it goes to no other page, and no cache keeps the answer. The origin does go along, because a
// form that told none would be refused.
export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "strict-origin" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, params }) => {
  const { services, councilId, council, isDemo, csrf, t } = context;
  const isOpen = await services.accounts.isInvitationOpen(councilId, params.token ?? "");
  const heading = t(isOpen ? "accounts:invitation.title" : "pages-account:invitation.overTitle");
  const title = documentTitle(heading, council.name);
  return json(
    { title, heading, isOpen, council: council.name, isDemo, csrf },
    { status: isOpen ? 200 : 404 },
  );
});

interface Declined {
  errors: FieldError[];
}

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  try {
    const form = await context.form(request);
    await context.services.accounts.acceptInvitation(
      context.councilId,
      params.token ?? "",
      String(form.get("password") ?? ""),
    );
    return redirect("/sign-in");
  } catch (error) {
    if (!isAppError(error)) throw error;
    const errors = [{ field: "password", key: error.key, values: error.values }];
    return Response.json({ errors } satisfies Declined, { status: error.status });
  }
}

export default function Invitation() {
  const { council, isDemo, csrf, isOpen, heading } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const errors = isOpen ? (declined?.errors ?? []) : [];
  const { t } = useTranslation(["accounts", "pages-account"]);
  const errorOf = useFieldError(errors);
  return (
    <PublicLayout councilName={council} isDemo={isDemo} homeHref="/">
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{heading}</PageTitle>
      <p className="govuk-body">
        {isOpen ? t("invitation.intro", { council }) : t("pages-account:invitation.over")}
      </p>
      {isOpen ? (
        <Form method="post" noValidate reloadDocument>
          <CsrfField token={csrf} />
          <PasswordInput
            name="password"
            label={t("invitation.password")}
            hint={t("invitation.passwordHint", { least: SHORTEST_PASSWORD })}
            error={errorOf("password")}
            autoComplete="new-password"
          />
          <Button>{t("invitation.button")}</Button>
        </Form>
      ) : null}
    </PublicLayout>
  );
}
