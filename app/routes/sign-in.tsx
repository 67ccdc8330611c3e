// Owns the page where people who work with the council sign in by password. Needs no script.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";
import { InsetText } from "~/components/govuk/inset-text";
import { PasswordInput } from "~/components/govuk/password-input";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { fieldErrors, signInForm } from "~/features/accounts/accounts.schema";
import { DemoSignIns } from "~/features/accounts/components/demo-sign-ins";
import { OtherWays } from "~/features/accounts/components/other-ways";
import { isAppError } from "~/lib/app-error";
import { page } from "~/lib/route";

// The list of demo sign-ins is a table, which only the desk sheet draws.
export const handle = { desk: true };

const AFTER = "/today";

/** What other ways to sign in are told of where to go afterwards, which each checks for itself. */
function nextQuery(request: Request): string {
  const next = new URL(request.url).searchParams.get("next");
  return next ? `?next=${encodeURIComponent(next)}` : "";
}

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(({ context, request }) => {
  // Whoever is in comes again only to show that it is still them.
  if (context.actor && !new URL(request.url).searchParams.has("again")) throw redirect(AFTER);
  return {
    title: documentTitle(context.t("accounts:signIn.title"), context.council.name),
    council: context.council.name,
    isDemo: context.isDemo,
    csrf: context.csrf,
    note: ["signed-out", "over"].find((each) => new URL(request.url).searchParams.has(each)) ?? null,
    demoSignIns: context.demoSignIns,
    hasSingleSignOn: context.services.accounts.hasSingleSignOn(context.councilId),
    query: nextQuery(request),
  };
});

/** What was typed, to keep, and what is wrong with it. The password never travels back. */
interface Declined {
  email: string;
  errors: FieldError[];
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { services, councilId, isHttps } = context;
  let email = "";
  const decline = (errors: FieldError[], status: number) =>
    Response.json({ email, errors } satisfies Declined, { status });
  try {
    const form = await context.form(request);
    email = String(form.get("email") ?? "").slice(0, 254);
    const typed = signInForm.safeParse({ email, password: String(form.get("password") ?? "") });
    if (!typed.success) return decline(fieldErrors(typed.error), 400);
    const door = services.accounts.doorOf(request.headers, context);
    const outcome = await services.accounts.signIn({ councilId, door, ...typed.data });
    if (context.sessionToken) await services.accounts.signOut(context.sessionToken, councilId);
    const next = new URL(request.url).searchParams.get("next");
    const { cookies, to } = services.accounts.entry(outcome, { isHttps, next });
    for (const cookie of cookies) context.setCookie(cookie);
    return redirect(to);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const field = error.kind === "unauthenticated" ? "email" : undefined;
    return decline([{ field, key: error.key, values: error.values }], error.status);
  }
}

export default function SignIn() {
  const { council, isDemo, csrf, note, demoSignIns, hasSingleSignOn, query } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation(["accounts", "pages-account"]);
  const errors = declined?.errors ?? [];
  const errorOf = useFieldError(errors);
  return (
    <PublicLayout councilName={council} isDemo={isDemo} homeHref="/">
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{t("signIn.title")}</PageTitle>
      {note && !declined ? <InsetText>{t(`signIn.${note}`)}</InsetText> : null}
      <p className="govuk-body">{t("signIn.intro", { council })}</p>
      <Form method="post" noValidate reloadDocument>
        <CsrfField token={csrf} />
        <Input
          name="email"
          type="email"
          label={t("signIn.email")}
          value={declined?.email}
          error={errorOf("email")}
          autoComplete="username"
          spellCheck={false}
          className="govuk-!-width-two-thirds"
        />
        <PasswordInput
          name="password"
          label={t("signIn.password")}
          error={errorOf("password")}
          className="govuk-!-width-two-thirds"
        />
        <Button>{t("signIn.button")}</Button>
        <p className="govuk-body">
          <a className="govuk-link" href="/forgotten-password">
            {t("pages-account:forgotten.link")}
          </a>
        </p>
      </Form>
      <OtherWays hasSingleSignOn={hasSingleSignOn} council={council} query={query} />
      {demoSignIns.length > 0 ? <DemoSignIns council={council} csrf={csrf} people={demoSignIns} /> : null}
    </PublicLayout>
  );
}
