// Inviting somebody: by mail where there is mail, else by a link that is shown once.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { fieldErrors, newAccount } from "~/features/accounts/accounts.schema";
import { roleSchema } from "~/features/accounts/actor.schema";
import {
  InviteForm,
  OneTimeLinkShown,
  type ShownLink,
  type TypedInvitation,
} from "~/features/accounts/components/invite-form";
import { isAppError } from "~/lib/app-error";
import { sayDay, sayTime } from "~/lib/dates";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(({ context }) => {
  context.authorize("account:manage");
  const { council, csrf, t } = context;
  return { title: documentTitle(t("admin:accounts.invite"), council.name), csrf };
});

interface Done {
  typed: TypedInvitation | null;
  errors: FieldError[];
  /** Who was invited, and the link where there is one to hand over. */
  invited: { name: string; shown: ShownLink | null } | null;
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  let typed: TypedInvitation | null = null;
  const decline = (errors: FieldError[], status: number) =>
    Response.json({ typed, errors, invited: null } satisfies Done, { status });
  try {
    const form = await context.form(request);
    const by = context.authorize("account:manage");
    const given = (field: string) => String(form.get(field) ?? "").slice(0, 254);
    const roles = form.getAll("roles").map(String);
    typed = { name: given("name"), email: given("email"), jobTitle: given("jobTitle"), roles };
    const known = roles.filter((role) => roleSchema.safeParse(role).success);
    const person = newAccount.safeParse({ ...typed, roles: known });
    if (!person.success) return decline(fieldErrors(person.error), 400);
    const { invitation } = await context.services.accounts.createAccount(by, person.data);
    const { name } = person.data;
    const shown = invitation && {
      name,
      link: invitation.address,
      time: sayTime(invitation.endsAt),
      day: sayDay(invitation.endsAt),
    };
    return Response.json({ typed: null, errors: [], invited: { name, shown } } satisfies Done);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const field = error.kind === "conflict" ? "email" : undefined;
    return decline([{ field, key: error.key, values: error.values }], error.status);
  }
}

export default function Invite() {
  const { csrf } = useLoaderData<typeof loader>();
  const done = useActionData<Done>();
  const { t } = useTranslation("admin");
  const errors = done?.errors ?? [];
  const errorOf = useFieldError(errors);
  return (
    <>
      <BackLink href="/admin/accounts">{t("accounts.back")}</BackLink>
      <ErrorSummaryFor errors={errors} />
      {done?.invited ? <OneTimeLinkShown {...done.invited} /> : null}
      <PageTitle>{t("accounts.invite")}</PageTitle>
      <InviteForm csrf={csrf} typed={done?.typed ?? null} errorOf={errorOf} />
    </>
  );
}
