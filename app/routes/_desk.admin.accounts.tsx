// Everyone who can sign in or could: what they may do, who stands in for them, and the way to each.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/govuk/button";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { QueueTable } from "~/components/queue/queue-table";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context }) => {
  const { services, council, t } = context;
  const accounts = await services.accounts.listAccounts(context.authorize("account:manage"));
  return { title: documentTitle(t("admin:accounts.title"), council.name), accounts };
});

export default function Accounts() {
  const { accounts } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["admin", "accounts"]);
  const nameOf = (id: string | null) => accounts.find((account) => account.id === id)?.name;
  return (
    <>
      <PageTitle>{t("accounts.title")}</PageTitle>
      <p className="govuk-body-l">{t("accounts.lead")}</p>
      <Button href="/admin/accounts/invite">{t("accounts.invite")}</Button>
      <QueueTable
        caption={t("accounts.caption")}
        firstCellIsHeader
        head={[t("accounts.name"), t("accounts.roles"), t("accounts.deputy"), t("accounts.status")]}
        rows={accounts.map(({ id, name, jobTitle, email, roles, deputyId, status }) => [
          <>
            <a className="govuk-link" href={`/admin/accounts/${id}`}>
              {name}
            </a>
            {[jobTitle, email].filter(Boolean).map((words) => `, ${words}`)}
          </>,
          roles.map((role) => t(`accounts:role.${role}`)).join(", "),
          nameOf(deputyId) ?? t("accounts.noDeputy"),
          t(`accounts.statuses.${status}`),
        ])}
      />
    </>
  );
}
