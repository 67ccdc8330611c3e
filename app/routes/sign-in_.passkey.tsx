// Signing in with a passkey: alone, or as the second step after the password. The browser's part needs a script.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import type { FieldError } from "~/components/forms/field-errors";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { UsePasskey } from "~/features/accounts/components/passkey-forms";
import { isAppError } from "~/lib/app-error";
import { jsonIn } from "~/lib/json-in";
import { page } from "~/lib/route";

export const handle = { hydrate: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, request }) => {
  const { services, councilId, council, isDemo, isHttps, csrf, t } = context;
  const { accounts } = services;
  const half = accounts.halfTokenIn(request.headers, isHttps);
  const waiting = await accounts.halfSignIn(councilId, half);
  return {
    title: documentTitle(t("accounts:passkey.title"), council.name),
    council: council.name,
    isDemo,
    csrf,
    options: JSON.stringify(await accounts.passkeySignInOptions({ councilId, browser: csrf, half })),
    codeHref: waiting?.step === "factor" ? `/sign-in/code${new URL(request.url).search}` : null,
  };
});

interface Declined {
  errors: FieldError[];
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { services, councilId, isHttps, csrf } = context;
  const { accounts } = services;
  try {
    const form = await context.form(request);
    const half = accounts.halfTokenIn(request.headers, isHttps);
    const door = accounts.doorOf(request.headers, context);
    const answer = jsonIn(String(form.get("answer") ?? ""));
    const signedIn = await accounts.signInWithPasskey({ councilId, browser: csrf, half, answer, door });
    if (context.sessionToken) await accounts.signOut(context.sessionToken, councilId);
    const next = new URL(request.url).searchParams.get("next");
    const { cookies, to } = accounts.entry(signedIn, { isHttps, next });
    for (const cookie of cookies) context.setCookie(cookie);
    return redirect(to);
  } catch (error) {
    if (!isAppError(error)) throw error;
    const errors = [{ key: error.key, values: error.values }];
    return Response.json({ errors } satisfies Declined, { status: error.status });
  }
}

export default function SignInWithPasskey() {
  const { council, isDemo, csrf, options, codeHref } = useLoaderData<typeof loader>();
  const errors = useActionData<Declined>()?.errors ?? [];
  const { t } = useTranslation("accounts");
  return (
    <PublicLayout councilName={council} isDemo={isDemo} homeHref="/" backHref="/sign-in">
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{t("passkey.title")}</PageTitle>
      <p className="govuk-body">{t("passkey.intro")}</p>
      <UsePasskey csrf={csrf} options={options} />
      {codeHref ? (
        <p className="govuk-body">
          <a className="govuk-link" href={codeHref}>
            {t("passkey.useCode")}
          </a>
        </p>
      ) : null}
    </PublicLayout>
  );
}
