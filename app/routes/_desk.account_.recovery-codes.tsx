// One's own recovery codes: made here, shown once, for the day when the app and the passkeys are lost. Needs no script.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { Button } from "~/components/govuk/button";
import { WarningText } from "~/components/govuk/warning-text";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { act, type Declined, page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context }) => {
  const { services, council, csrf, sessionToken, t } = context;
  const own = { by: context.authorize("own_factor:manage"), sessionToken };
  const { codesLeft } = await services.accounts.ownFactors(own);
  return { title: documentTitle(t("accounts:recovery.title"), council.name), csrf, codesLeft };
});

export const action = act(async ({ context, request }) => {
  await context.form(request);
  const own = { by: context.authorize("own_factor:manage"), sessionToken: context.sessionToken };
  return { codes: await context.services.accounts.newRecoveryCodes(own) };
});

export default function RecoveryCodes() {
  const { csrf, codesLeft } = useLoaderData<typeof loader>();
  const done = useActionData<Declined | { codes: string[] }>();
  const { t } = useTranslation("accounts");
  const codes = done && "codes" in done ? done.codes : null;
  if (codes) {
    return (
      <>
        <PageTitle>{t("recovery.shown")}</PageTitle>
        <WarningText>{t("recovery.once")}</WarningText>
        <ol className="govuk-list govuk-list--number">
          {codes.map((code) => (
            <li key={code} className="secret">
              {code}
            </li>
          ))}
        </ol>
        <p className="govuk-body">{t("recovery.keep")}</p>
        <Button href="/today">{t("recovery.kept")}</Button>
      </>
    );
  }
  return (
    <>
      <ErrorSummaryFor errors={done && "error" in done ? [{ text: done.error }] : []} />
      <PageTitle>{t("recovery.title")}</PageTitle>
      <p className="govuk-body">{t("recovery.what")}</p>
      {codesLeft > 0 ? <p className="govuk-body">{t("recovery.replaces", { count: codesLeft })}</p> : null}
      <Form method="post" reloadDocument>
        <CsrfField token={csrf} />
        <Button>{t("recovery.button")}</Button>
      </Form>
      <p className="govuk-body">
        <a className="govuk-link" href="/today">
          {t("recovery.later")}
        </a>
      </p>
    </>
  );
}
