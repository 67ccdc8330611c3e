// One account: what it may do, who stands in, where it is signed in, its invitation, and the way to leaving or coming back.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import type { FieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { NotificationBanner } from "~/components/govuk/notification-banner";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { roles } from "~/features/accounts/actor.schema";
import { OneTimeLinkShown, type ShownLink } from "~/features/accounts/components/invite-form";
import { OneAccount } from "~/features/accounts/components/one-account";
import { AppError, isAppError } from "~/lib/app-error";
import { sayDay, sayTime } from "~/lib/dates";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, params, request }) => {
  const { services, council, actor, csrf, t } = context;
  const by = context.authorize("account:manage");
  const all = await services.accounts.listAccounts(by);
  const account = all.find((each) => each.id === params.id);
  if (!account) throw new AppError("not_found", "accounts:error.noAccount");
  const sessions = await services.accounts.listSessions(by, account.id);
  return {
    title: documentTitle(account.name, council.name),
    csrf,
    account,
    others: all
      .filter((each) => each.status !== "left" && each.id !== account.id)
      .map(({ id, name }) => ({ id, name })),
    sessions: sessions.map(({ browser, startedAt }) =>
      t("admin:accounts.sessionsLine", {
        browser: t(`accounts:browser.${browser ?? "unknown"}`),
        day: sayDay(startedAt),
      }),
    ),
    isSelf: actor?.kind === "account" && actor.accountId === account.id,
    isDone: new URL(request.url).searchParams.has("done"),
  };
});

interface Done {
  errors: FieldError[];
  /** A link was made, or an invitation mailed. */
  sent: { shown: ShownLink | null } | null;
}

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const { accounts } = context.services;
  const id = params.id ?? "";
  const show = (link: { address: string; endsAt: Date } | null) => {
    const shown = link && {
      name: "",
      link: link.address,
      time: sayTime(link.endsAt),
      day: sayDay(link.endsAt),
    };
    return Response.json({ errors: [], sent: { shown } } satisfies Done);
  };
  try {
    const form = await context.form(request);
    const by = context.authorize("account:manage");
    const chosen = form.getAll("roles").map(String);
    const wanted = roles.filter((role) => chosen.includes(role));
    switch (form.get("do")) {
      case "roles":
        await accounts.setRoles(by, id, wanted);
        break;
      case "deputy":
        await accounts.setDeputy(by, id, String(form.get("deputy") ?? "") || null);
        break;
      case "end-sessions":
        await accounts.endSessionsOf(by, id);
        break;
      case "factors":
        await accounts.clearFactors(by, id);
        break;
      case "cancel":
        await accounts.cancelInvitation(by, id);
        break;
      case "reset":
        return show(await accounts.makeResetLink(by, id));
      case "resend":
        return show((await accounts.resendInvitation(by, id)).invitation);
      case "come-back":
        return show((await accounts.comeBack(by, id, wanted)).invitation);
    }
    return redirect(`/admin/accounts/${encodeURIComponent(id)}?done`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const errors = [{ key: error.key, values: error.values }];
    return Response.json({ errors, sent: null } satisfies Done, { status: error.status });
  }
}

export default function Account() {
  const { csrf, account, others, sessions, isSelf, isDone } = useLoaderData<typeof loader>();
  const done = useActionData<Done>();
  const { t } = useTranslation(["admin", "access"]);
  const { name } = account;
  return (
    <>
      <BackLink href="/admin/accounts">{t("accounts.back")}</BackLink>
      <ErrorSummaryFor errors={done?.errors ?? []} />
      {done?.sent ? (
        <OneTimeLinkShown name={name} shown={done.sent.shown && { ...done.sent.shown, name }} />
      ) : null}
      {isDone && !done ? <NotificationBanner type="success">{t("accounts.done")}</NotificationBanner> : null}
      <PageTitle caption={t(`accounts.statuses.${account.status}`)}>{name}</PageTitle>
      <p className="govuk-body">
        <a className="govuk-link" href={`/admin/accounts/${account.id}/scope`}>
          {t("access:grants.link", { name })}
        </a>
      </p>
      <OneAccount csrf={csrf} account={account} others={others} sessions={sessions} isSelf={isSelf} />
    </>
  );
}
