// The way to every page about one's own account.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { AccountLinks } from "~/features/accounts/components/account-links";
import { may } from "~/lib/may";
import { page } from "~/lib/route";

export const handle = { desk: true };
export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(({ context }) => {
  context.authorize("own_session:manage");
  return {
    title: documentTitle(context.t("pages-account:own.title"), context.council.name),
    hasPin: may(context, "flag:send"),
  };
});

export default function OwnAccount() {
  const { hasPin } = useLoaderData<typeof loader>();
  const { t } = useTranslation("pages-account");
  return (
    <>
      <PageTitle>{t("own.title")}</PageTitle>
      <p className="govuk-body-l">{t("own.lead")}</p>
      <AccountLinks hasPin={hasPin} />
    </>
  );
}
