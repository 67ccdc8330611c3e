// One's own sessions: in what browser, since when, last used; ending one, or all the others. Needs no script.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { NotificationBanner } from "~/components/govuk/notification-banner";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { AccountLinks } from "~/features/accounts/components/account-links";
import { PinTable, SessionTable } from "~/features/accounts/components/session-tables";
import { sayDay, sayTime } from "~/lib/dates";
import { may } from "~/lib/may";
import { act, type Declined, page } from "~/lib/route";

export const handle = { desk: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

const HERE = "/account/sessions";

export const loader = page(async ({ context, request }) => {
  const { services, council, csrf, sessionToken, t } = context;
  const by = context.authorize("own_session:manage");
  const sessions = await services.accounts.listOwnSessions(by, sessionToken);
  const pins = await services.accounts.listPinDevices(by);
  const browserOf = (family: string | null) => t(`accounts:browser.${family ?? "unknown"}`);
  return {
    title: documentTitle(t("pages-account:sessions.title"), council.name),
    csrf,
    hasEnded: new URL(request.url).searchParams.has("ended"),
    hasPin: may(context, "flag:send"),
    sessions: sessions.map(({ id, browser, startedAt, lastSeenAt, isThisOne }) => ({
      id,
      browser: browserOf(browser),
      since: sayDay(startedAt),
      seen: t("pages-account:sessions.seenAt", { time: sayTime(lastSeenAt), day: sayDay(lastSeenAt) }),
      isThisOne,
    })),
    pins: pins.map(({ id, browser, since }) => ({ id, browser: browserOf(browser), since: sayDay(since) })),
  };
});

export const action = act(async ({ context, request }) => {
  const { accounts } = context.services;
  const form = await context.form(request);
  const by = context.authorize("own_session:manage");
  const id = (field: string) => String(form.get(field) ?? "").slice(0, 64);
  if (form.has("end")) await accounts.endOwnSession(by, id("end"));
  else if (form.has("pin")) await accounts.endPinDevice(by, id("pin"));
  else await accounts.endOtherSessions(by, context.sessionToken);
  return redirect(`${HERE}?ended`);
});

export default function OwnSessions() {
  const { csrf, sessions, pins, hasEnded, hasPin } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("pages-account");
  return (
    <>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      {hasEnded && !declined ? (
        <NotificationBanner type="success">{t("sessions.ended")}</NotificationBanner>
      ) : null}
      <PageTitle>{t("sessions.title")}</PageTitle>
      <p className="govuk-body-l">{t("sessions.lead")}</p>
      <SessionTable csrf={csrf} sessions={sessions} />
      <p className="govuk-body">{t("sessions.privacy")}</p>
      {pins.length > 0 ? <PinTable csrf={csrf} pins={pins} /> : null}
      <AccountLinks current="sessions" hasPin={hasPin} />
    </>
  );
}
