// Setting up a second factor after the password, where a role needs one: nothing else opens until it is done. The app needs
// no script; a passkey does.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { AppSetUp } from "~/features/accounts/components/app-set-up";
import { AddPasskey } from "~/features/accounts/components/passkey-forms";
import { isAppError } from "~/lib/app-error";
import { jsonIn } from "~/lib/json-in";
import { page } from "~/lib/route";

export const handle = { hydrate: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, request }) => {
  const { services, councilId, council, isDemo, isHttps, csrf, t } = context;
  const half = services.accounts.halfTokenIn(request.headers, isHttps) ?? "";
  const waiting = await services.accounts.halfSignIn(councilId, half);
  if (!waiting?.pending) throw redirect("/sign-in");
  const asked = { councilId, browser: csrf, half };
  return {
    title: documentTitle(t("accounts:setUp.title"), council.name),
    council: council.name,
    isDemo,
    csrf,
    pending: waiting.pending,
    options: JSON.stringify(await services.accounts.setUpPasskeyOptions(asked)),
  };
});

interface Declined {
  errors: FieldError[];
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { services, councilId, isHttps, csrf } = context;
  const { accounts } = services;
  let field: string | undefined = "code";
  try {
    const form = await context.form(request);
    const given = (name: string) => String(form.get(name) ?? "");
    const half = accounts.halfTokenIn(request.headers, isHttps) ?? "";
    const door = accounts.doorOf(request.headers, context);
    const isPasskey = given("do") === "passkey";
    if (isPasskey) field = undefined;
    const signedIn = isPasskey
      ? await accounts.setUpPasskeyAndSignIn({
          councilId,
          browser: csrf,
          half,
          given: { name: given("name"), answer: jsonIn(given("answer")) },
          door,
        })
      : await accounts.setUpAppAndSignIn({ councilId, half, code: given("code").slice(0, 60), door });
    const { cookies, to } = accounts.entry(signedIn, { isHttps, next: "/account/recovery-codes" });
    for (const cookie of cookies) context.setCookie(cookie);
    return redirect(to);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in?over");
    const errors = [{ field, key: error.key, values: error.values }];
    return Response.json({ errors } satisfies Declined, { status: error.status });
  }
}

export default function SetUp() {
  const { council, isDemo, csrf, pending, options } = useLoaderData<typeof loader>();
  const errors = useActionData<Declined>()?.errors ?? [];
  const { t } = useTranslation("accounts");
  const errorOf = useFieldError(errors);
  return (
    <PublicLayout councilName={council} isDemo={isDemo} homeHref="/">
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{t("setUp.title")}</PageTitle>
      <p className="govuk-body">{t("setUp.intro", { council })}</p>
      <h2 className="govuk-heading-m">{t("setUp.app")}</h2>
      <AppSetUp csrf={csrf} {...pending} error={errorOf("code")} />
      <h2 className="govuk-heading-m">{t("setUp.passkey")}</h2>
      <p className="govuk-body">{t("passkey.what")}</p>
      <AddPasskey csrf={csrf} options={options} error={undefined} />
    </PublicLayout>
  );
}
