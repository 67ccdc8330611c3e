// One's own ways to sign in: the authenticator app, passkeys and recovery codes. Adding a passkey needs a script.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { WarningText } from "~/components/govuk/warning-text";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { AccountLinks } from "~/features/accounts/components/account-links";
import { FactorApp, FactorCodes, FactorPasskeys } from "~/features/accounts/components/own-factors";
import { AddPasskey } from "~/features/accounts/components/passkey-forms";
import { sayDay } from "~/lib/dates";
import { jsonIn } from "~/lib/json-in";
import { may } from "~/lib/may";
import { act, type Declined, page } from "~/lib/route";

export const handle = { desk: true, hydrate: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

const HERE = "/account/sign-in";

export const loader = page(async ({ context }) => {
  const { services, council, csrf, sessionToken, t } = context;
  const own = { by: context.authorize("own_factor:manage"), sessionToken };
  const { passkeys, ...factors } = await services.accounts.ownFactors(own);
  return {
    title: documentTitle(t("accounts:own.title"), council.name),
    csrf,
    hasPin: may(context, "flag:send"),
    ...factors,
    passkeys: passkeys.map(({ id, name, addedAt, lastUsedAt }) => ({
      id,
      name,
      added: sayDay(addedAt),
      lastUsed: lastUsedAt ? sayDay(lastUsedAt) : null,
    })),
    options: factors.canChange ? JSON.stringify(await services.accounts.addPasskeyOptions(own, csrf)) : null,
  };
});

export const action = act(async ({ context, request }) => {
  const { accounts } = context.services;
  const form = await context.form(request);
  const own = { by: context.authorize("own_factor:manage"), sessionToken: context.sessionToken };
  const given = (field: string) => String(form.get(field) ?? "");
  switch (given("do")) {
    case "begin-app":
      await accounts.beginApp(own);
      return redirect("/account/app");
    case "remove-app":
      await accounts.removeApp(own);
      break;
    case "passkey":
      await accounts.addPasskey(own, context.csrf, {
        name: given("name"),
        answer: jsonIn(given("answer")),
      });
      break;
    case "remove-passkey":
      await accounts.removePasskey(own, given("id").slice(0, 1400));
      break;
  }
  return redirect(HERE);
});

export default function OwnSignIn() {
  const data = useLoaderData<typeof loader>();
  const { csrf, canChange, options, areCodesFew, codesLeft, isNeeded } = data;
  const declined = useActionData<Declined>();
  const { t } = useTranslation("accounts");
  return (
    <>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      <PageTitle>{t("own.title")}</PageTitle>
      <p className="govuk-body-l">{isNeeded ? t("own.needed") : t("own.lead")}</p>
      {areCodesFew ? <WarningText>{t("own.fewCodes", { count: codesLeft })}</WarningText> : null}
      {canChange ? null : (
        <p className="govuk-body">
          {t("own.again")}{" "}
          <a className="govuk-link" href={`/sign-in?again&next=${encodeURIComponent(HERE)}`}>
            {t("own.againLink")}
          </a>
        </p>
      )}
      <FactorApp csrf={csrf} hasApp={data.hasApp} canChange={canChange} />
      <FactorPasskeys csrf={csrf} passkeys={data.passkeys} canChange={canChange} />
      {options ? <AddPasskey csrf={csrf} options={options} error={undefined} /> : null}
      <FactorCodes codesLeft={codesLeft} canChange={canChange} />
      <AccountLinks current="sign-in" hasPin={data.hasPin} />
    </>
  );
}
