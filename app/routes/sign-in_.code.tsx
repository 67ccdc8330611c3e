// The second step of signing in by password: a code from an app, or a recovery code. Needs no script.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { Details } from "~/components/govuk/details";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { PublicLayout } from "~/components/layout/public-layout";
import { CodeForm } from "~/features/accounts/components/code-form";
import { isAppError } from "~/lib/app-error";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, request }) => {
  const { services, councilId, council, isDemo, isHttps, csrf, t } = context;
  const half = services.accounts.halfTokenIn(request.headers, isHttps);
  const waiting = await services.accounts.halfSignIn(councilId, half);
  if (waiting?.step !== "factor") throw redirect("/sign-in");
  return {
    title: documentTitle(t("accounts:secondStep.title"), council.name),
    council: council.name,
    isDemo,
    csrf,
    has: waiting.has,
    passkeyHref: `/sign-in/passkey${new URL(request.url).search}`,
  };
});

interface Declined {
  errors: FieldError[];
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { services, councilId, isHttps } = context;
  let field = "code";
  try {
    const form = await context.form(request);
    const given = (name: string) => String(form.get(name) ?? "").slice(0, 60);
    const half = services.accounts.halfTokenIn(request.headers, isHttps) ?? "";
    const door = services.accounts.doorOf(request.headers, context);
    const asked = new URL(request.url).searchParams.get("next");
    if (given("do") === "recovery") {
      field = "recovery";
      const input = { councilId, half, code: given("recovery"), door };
      const signedIn = await services.accounts.signInWithRecoveryCode(input);
      const next = signedIn.areCodesFew ? "/account/sign-in" : asked;
      return enter(services.accounts.entry(signedIn, { isHttps, next }));
    }
    const signedIn = await services.accounts.signInWithCode({ councilId, half, code: given("code"), door });
    return enter(services.accounts.entry(signedIn, { isHttps, next: asked }));
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in?over");
    const errors = [{ field, key: error.key, values: error.values }];
    return Response.json({ errors } satisfies Declined, { status: error.status });
  }

  function enter({ cookies, to }: { cookies: string[]; to: string }): Response {
    for (const cookie of cookies) context.setCookie(cookie);
    return redirect(to);
  }
}

export default function SecondStep() {
  const { council, isDemo, csrf, has, passkeyHref } = useLoaderData<typeof loader>();
  const errors = useActionData<Declined>()?.errors ?? [];
  const { t } = useTranslation("accounts");
  const errorOf = useFieldError(errors);
  const recovery = (
    <CodeForm
      csrf={csrf}
      kind="recovery"
      label={t("secondStep.recovery")}
      hint={t("secondStep.recoveryHint")}
      button={t("secondStep.recoveryButton")}
      error={errorOf("recovery")}
    />
  );
  return (
    <PublicLayout councilName={council} isDemo={isDemo} homeHref="/" backHref="/sign-in">
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{t("secondStep.title")}</PageTitle>
      {has.totp ? (
        <CodeForm
          csrf={csrf}
          kind="code"
          label={t("secondStep.code")}
          hint={t("secondStep.codeHint")}
          button={t("secondStep.button")}
          error={errorOf("code")}
        />
      ) : null}
      {has.passkeys ? (
        <p className="govuk-body">
          <a className="govuk-link" href={passkeyHref}>
            {t("secondStep.passkey")}
          </a>
        </p>
      ) : null}
      {has.totp ? (
        <Details summary={t("secondStep.lost")} open={Boolean(errorOf("recovery"))}>
          {recovery}
          <p className="govuk-body">{t("secondStep.none")}</p>
        </Details>
      ) : (
        recovery
      )}
    </PublicLayout>
  );
}
