// Somebody leaves: what they hold and who gets it is shown before it is done.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { BackLink } from "~/components/govuk/back-link";
import { Button } from "~/components/govuk/button";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { QueueTable } from "~/components/queue/queue-table";
import { AppError } from "~/lib/app-error";
import { act, type Declined, page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const pageOf = (id: string): string => `/admin/accounts/${encodeURIComponent(id)}`;

export const loader = page(async ({ context, params }) => {
  const { services, council, csrf, t } = context;
  const by = context.authorize("account:manage");
  const all = await services.accounts.listAccounts(by);
  const account = all.find((each) => each.id === params.id);
  if (!account) throw new AppError("not_found", "accounts:error.noAccount");
  if (account.status === "left") throw redirect(pageOf(account.id));
  const deputy = all.find((each) => each.id === account.deputyId && each.status === "active");
  return {
    title: documentTitle(t("admin:accounts.leaveTitle", { name: account.name }), council.name),
    csrf,
    id: account.id,
    name: account.name,
    deputy: deputy?.name ?? null,
    work: await services.accounts.workOf(by, account.id),
  };
});

export const action = act(async ({ request, context, params }: ActionFunctionArgs) => {
  await context.form(request);
  await context.services.accounts.leave(context.authorize("account:manage"), params.id ?? "");
  return redirect(`${pageOf(params.id ?? "")}?done`);
});

export default function Leave() {
  const { csrf, id, name, deputy, work } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("admin");
  return (
    <>
      <BackLink href={pageOf(id)}>{t("accounts.leaveStay")}</BackLink>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      <PageTitle>{t("accounts.leaveTitle", { name })}</PageTitle>
      <p className="govuk-body-l">{t("accounts.leaveWords", { name })}</p>
      {work.length > 0 ? (
        <>
          <p className="govuk-body">
            {deputy ? t("accounts.leaveDeputy", { name, deputy }) : t("accounts.leaveNoDeputy", { name })}
          </p>
          <QueueTable
            caption={t("accounts.leaveWork")}
            head={[t("accounts.leaveWhat"), t("accounts.leaveHow"), t("accounts.leaveTo")]}
            rows={work.map(({ kind, count, goesTo }) => [
              t(`accounts.held.${kind}`),
              { format: "numeric", children: count },
              goesTo ?? t(`accounts.toList.${kind}`),
            ])}
          />
        </>
      ) : (
        <p className="govuk-body">{t("accounts.leaveNone", { name })}</p>
      )}
      <Form method="post" reloadDocument>
        <CsrfField token={csrf} />
        <Button className="govuk-button--warning">{t("accounts.leaveConfirm", { name })}</Button>
      </Form>
    </>
  );
}
