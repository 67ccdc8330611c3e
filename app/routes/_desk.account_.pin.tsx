// A PIN on the device at hand, by which what was written before a session idled out can still be sent. Needs no script.
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
import { PIN_DIGITS } from "~/features/accounts/accounts.schema";
import { AccountLinks } from "~/features/accounts/components/account-links";
import { isAppError } from "~/lib/app-error";
import { page } from "~/lib/route";

export const handle = { desk: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

const HERE = "/account/pin";

export const loader = page(async ({ context, request }) => {
  const { accounts } = context.services;
  context.authorize("flag:send");
  const before = accounts.pinTokenIn(request.headers, context.isHttps);
  // A device that has a PIN already goes on with it in this session.
  if (before && context.sessionToken)
    await accounts.renewPin(context.authorize("own_session:manage"), context.sessionToken, before);
  return {
    title: documentTitle(context.t("pages-account:pin.title"), context.council.name),
    csrf: context.csrf,
    isSet: new URL(request.url).searchParams.has("set"),
  };
});

interface Declined {
  errors: FieldError[];
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { accounts } = context.services;
  const { sessionToken, isHttps } = context;
  try {
    const form = await context.form(request);
    const by = context.authorize("own_session:manage");
    if (!sessionToken) return redirect("/sign-in");
    const { token } = await accounts.setPin(by, {
      pin: String(form.get("pin") ?? "").slice(0, 20),
      sessionToken,
      userAgent: request.headers.get("User-Agent"),
      before: accounts.pinTokenIn(request.headers, isHttps),
    });
    context.setCookie(accounts.pinCookieHeader(token, isHttps));
    return redirect(`${HERE}?set`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const errors = [{ field: "pin", key: error.key, values: error.values }];
    return Response.json({ errors } satisfies Declined, { status: error.status });
  }
}

export default function OwnPin() {
  const { csrf, isSet } = useLoaderData<typeof loader>();
  const errors = useActionData<Declined>()?.errors ?? [];
  const { t } = useTranslation("pages-account");
  const errorOf = useFieldError(errors);
  return (
    <>
      <ErrorSummaryFor errors={errors} />
      {isSet && errors.length === 0 ? (
        <NotificationBanner type="success">{t("pin.set")}</NotificationBanner>
      ) : null}
      <PageTitle>{t("pin.title")}</PageTitle>
      <p className="govuk-body-l">{t("pin.lead")}</p>
      <Form method="post" noValidate reloadDocument>
        <CsrfField token={csrf} />
        <PasswordInput
          name="pin"
          label={t("pin.pin")}
          hint={t("pin.hint", { digits: PIN_DIGITS })}
          error={errorOf("pin")}
          inputMode="numeric"
          autoComplete="off"
          className="govuk-input--width-10"
        />
        <Button>{t("pin.button")}</Button>
      </Form>
      <AccountLinks current="pin" hasPin />
    </>
  );
}
