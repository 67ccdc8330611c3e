// Who can sign in: inviting somebody by a link that is shown once, roles, deputies, and leaving.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { QueueTable } from "~/components/queue/queue-table";
import { fieldErrors, newAccount } from "~/features/accounts/accounts.schema";
import { roleSchema, roles } from "~/features/accounts/actor.schema";
import { AccountCard } from "~/features/settings/components/account-card";
import {
  InvitationLink,
  InviteForm,
  type ShownLink,
  type TypedInvitation,
} from "~/features/settings/components/invite-form";
import { isAppError } from "~/lib/app-error";
import { sayDay, sayTime } from "~/lib/dates";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context }) => {
  const { services, council, actor, csrf, t } = context;
  const accounts = await services.accounts.listAccounts(context.authorize("account:manage"));
  const selfId = actor?.kind === "account" ? actor.accountId : "";
  return { title: documentTitle(t("admin:accounts.title"), council.name), csrf, accounts, selfId };
});

interface Done {
  typed: TypedInvitation | null;
  errors: FieldError[];
  invited: ShownLink | null;
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { accounts } = context.services;
  let typed: TypedInvitation | null = null;
  const decline = (errors: FieldError[], status: number) =>
    Response.json({ typed, errors, invited: null } satisfies Done, { status });
  try {
    const form = await context.form(request);
    const by = context.authorize("account:manage");
    const given = (field: string) => String(form.get(field) ?? "").slice(0, 254);
    const chosen = form.getAll("roles").map(String);
    const accountId = given("account");
    switch (given("do")) {
      case "roles":
        await accounts.setRoles(
          by,
          accountId,
          roles.filter((role) => chosen.includes(role)),
        );
        return redirect("/admin/accounts");
      case "deputy":
        await accounts.setDeputy(by, accountId, given("deputy") || null);
        return redirect("/admin/accounts");
      case "leave":
        await accounts.leave(by, accountId);
        return redirect("/admin/accounts");
    }
    typed = { name: given("name"), email: given("email"), jobTitle: given("jobTitle"), roles: chosen };
    const person = newAccount.safeParse({
      ...typed,
      roles: chosen.filter((role) => roleSchema.safeParse(role).success),
    });
    if (!person.success) return decline(fieldErrors(person.error), 400);
    const { invitation } = await accounts.createAccount(by, person.data);
    if (!invitation) return redirect("/admin/accounts");
    const { token, endsAt } = invitation;
    const link = new URL(`/invitation/${token}`, request.url);
    if (context.isHttps) link.protocol = "https:";
    const invited = { name: person.data.name, link: link.href, time: sayTime(endsAt), day: sayDay(endsAt) };
    return Response.json({ typed: null, errors: [], invited } satisfies Done);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const field = typed && error.kind === "conflict" ? "email" : undefined;
    return decline([{ field, key: error.key, values: error.values }], error.status);
  }
}

export default function Accounts() {
  const { accounts, csrf, selfId } = useLoaderData<typeof loader>();
  const done = useActionData<Done>();
  const { t } = useTranslation(["admin", "accounts"]);
  const errors = done?.errors ?? [];
  const errorOf = useFieldError(errors);
  const staying = accounts.filter((account) => account.status !== "left");
  const nameOf = (id: string | null) => accounts.find((account) => account.id === id)?.name;
  return (
    <>
      <ErrorSummaryFor errors={errors} />
      {done?.invited ? <InvitationLink {...done.invited} /> : null}
      <PageTitle>{t("accounts.title")}</PageTitle>
      <p className="govuk-body-l">{t("accounts.lead")}</p>
      <QueueTable
        caption={t("accounts.caption")}
        firstCellIsHeader
        head={[t("accounts.name"), t("accounts.roles"), t("accounts.deputy"), t("accounts.status")]}
        rows={accounts.map((account) => [
          [account.name, account.jobTitle, account.email].filter(Boolean).join(", "),
          account.roles.map((role) => t(`accounts:role.${role}`)).join(", "),
          nameOf(account.deputyId) ?? t("accounts.noDeputy"),
          t(`accounts.statuses.${account.status}`),
        ])}
      />
      {staying.map((account) => (
        <AccountCard
          key={account.id}
          account={account}
          others={staying.filter((other) => other.id !== account.id)}
          isSelf={account.id === selfId}
          csrf={csrf}
        />
      ))}
      <h2 className="govuk-heading-m">{t("accounts.invite")}</h2>
      <InviteForm csrf={csrf} typed={done?.typed ?? null} errorOf={errorOf} />
    </>
  );
}
