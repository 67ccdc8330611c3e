// Owns the page behind the one-time link of a live folder, where the first person to look after accounts sets up theirs.
import { type ActionFunctionArgs, json, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";
import { PasswordInput } from "~/components/govuk/password-input";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { fieldErrors, firstAdminForm, SHORTEST_PASSWORD } from "~/features/accounts/accounts.schema";
import { isAppError } from "~/lib/app-error";
import { page } from "~/lib/route";

// The address is a secret: it goes to no other page, and no cache keeps the answer. The origin does go along, because a
// form that told none would be refused.
export const headers = () => ({ "Cache-Control": "no-store", "Referrer-Policy": "strict-origin" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, params }) => {
  const { services, councilId, council, isDemo, csrf, t } = context;
  const isOpen = await services.accounts.isFirstAdminLinkOpen(councilId, params.token ?? "");
  const heading = t(isOpen ? "accounts:firstAdmin.title" : "accounts:firstAdmin.overTitle");
  const title = documentTitle(heading, council.name);
  return json(
    { title, heading, isOpen, council: council.name, isDemo, csrf },
    { status: isOpen ? 200 : 404 },
  );
});

/** What was typed, to keep, and what is wrong with it. The password never travels back. */
interface Declined {
  name: string;
  email: string;
  errors: FieldError[];
}

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const { services, councilId, isHttps } = context;
  const kept = { name: "", email: "" };
  const decline = (errors: FieldError[], status: number) =>
    Response.json({ ...kept, errors } satisfies Declined, { status });
  try {
    const form = await context.form(request);
    const given = (field: string) => String(form.get(field) ?? "");
    kept.name = given("name").slice(0, 254);
    kept.email = given("email").slice(0, 254);
    const typed = firstAdminForm.safeParse({ ...kept, password: given("password") });
    if (!typed.success) return decline(fieldErrors(typed.error), 400);
    const { email, password } = typed.data;
    await services.accounts.acceptFirstAdmin(councilId, params.token ?? "", typed.data);
    const door = services.accounts.doorOf(request.headers, context);
    const outcome = await services.accounts.signIn({ councilId, door, email, password });
    const { cookies, to } = services.accounts.entry(outcome, { isHttps, next: null });
    for (const cookie of cookies) context.setCookie(cookie);
    return redirect(to);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const field = error.kind === "bad_input" ? "password" : error.kind === "conflict" ? "email" : undefined;
    return decline([{ field, key: error.key, values: error.values }], error.status);
  }
}

export default function FirstAdmin() {
  const { council, isDemo, csrf, isOpen, heading } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("accounts");
  const errors = isOpen ? (declined?.errors ?? []) : [];
  const errorOf = useFieldError(errors);
  return (
    <PublicLayout councilName={council} isDemo={isDemo} homeHref="/">
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{heading}</PageTitle>
      <p className="govuk-body">{isOpen ? t("firstAdmin.intro", { council }) : t("firstAdmin.overWords")}</p>
      {isOpen ? (
        <Form method="post" noValidate reloadDocument>
          <CsrfField token={csrf} />
          <Input
            name="name"
            label={t("firstAdmin.name")}
            value={declined?.name}
            error={errorOf("name")}
            autoComplete="name"
            spellCheck={false}
          />
          <Input
            name="email"
            type="email"
            label={t("firstAdmin.email")}
            value={declined?.email}
            error={errorOf("email")}
            autoComplete="username"
            spellCheck={false}
          />
          <PasswordInput
            name="password"
            label={t("firstAdmin.password")}
            hint={t("firstAdmin.passwordHint", { least: SHORTEST_PASSWORD })}
            error={errorOf("password")}
            autoComplete="new-password"
          />
          <Button>{t("firstAdmin.button")}</Button>
        </Form>
      ) : null}
    </PublicLayout>
  );
}
