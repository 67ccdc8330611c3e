// What one account's roles reach: bodies, agreements, organisations, contracts, client groups, clients and purposes, with days.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { fieldErrors } from "~/features/accounts/accounts.schema";
import { GrantForms, GrantList, type TypedGrant } from "~/features/accounts/components/grant-forms";
import { newGrant } from "~/features/accounts/grants.schema";
import { clientGroups } from "~/features/contracts/contracts.schema";
import { AppError, isAppError } from "~/lib/app-error";
import { ukDay } from "~/lib/dates";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, params }) => {
  const { services, council, actor, csrf, t } = context;
  const by = context.authorize("account:manage");
  const id = params.id ?? "";
  const account = (await services.accounts.listAccounts(by)).find((each) => each.id === id);
  if (!account) throw new AppError("not_found", "accounts:error.noAccount");
  return {
    title: documentTitle(t("access:grants.title", { name: account.name }), council.name),
    csrf,
    name: account.name,
    roles: account.roles,
    grants: await services.accounts.listGrants(by, id),
    choices: await services.accounts.grantChoices(by),
    canChange: account.status !== "left" && !(actor?.kind === "account" && actor.accountId === id),
    today: ukDay(new Date()),
  };
});

interface Declined {
  typed: TypedGrant;
  errors: FieldError[];
}

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const { accounts } = context.services;
  const id = params.id ?? "";
  const typed: TypedGrant = { kind: "", value: "", purpose: "", startsOn: "", endsOn: "" };
  const decline = (errors: FieldError[], status: number) =>
    Response.json({ typed, errors } satisfies Declined, { status });
  try {
    const form = await context.form(request);
    const by = context.authorize("account:manage");
    const here = `/admin/accounts/${encodeURIComponent(id)}/scope`;
    if (form.get("do") === "end") {
      await accounts.endGrant(by, id, String(form.get("grant") ?? ""));
      return redirect(here);
    }
    for (const field of Object.keys(typed) as (keyof TypedGrant)[])
      typed[field] = String(form.get(field) ?? "").slice(0, 300);
    const read = newGrant.safeParse(typed);
    const inForm = (errors: FieldError[]) =>
      errors.map((each) => ({ ...each, field: `${typed.kind}-${each.field}` }));
    if (!read.success) return decline(inForm(fieldErrors(read.error)), 400);
    await accounts.grant(by, id, read.data);
    return redirect(here);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    return decline([{ key: error.key, values: error.values }], error.status);
  }
}

export default function Scope() {
  const { name, roles, grants, choices, csrf, canChange, today } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation(["access", "accounts"]);
  const errors = declined?.errors ?? [];
  const typed = declined?.typed ?? null;
  const inForm = useFieldError(errors);
  return (
    <>
      <BackLink href="/admin/accounts">{t("grants.back")}</BackLink>
      <ErrorSummaryFor errors={errors} />
      <PageTitle caption={roles.map((role) => t(`accounts:role.${role}`)).join(", ")}>
        {t("grants.title", { name })}
      </PageTitle>
      <p className="govuk-body-l">{t("grants.lead", { name })}</p>
      <GrantList grants={grants} csrf={csrf} canEnd={canChange} />
      {canChange ? (
        <>
          <h2 className="govuk-heading-m">{t("grants.add")}</h2>
          <p className="govuk-body">{t("grants.kindHint")}</p>
          <GrantForms
            csrf={csrf}
            choices={choices}
            clientGroups={clientGroups}
            typed={typed}
            errorOf={(field) => inForm(`${typed?.kind}-${field}`)}
            today={today}
          />
          <p className="govuk-body">
            <a className="govuk-link" href="/admin/agreements">
              {t("grants.agreements")}
            </a>
          </p>
        </>
      ) : (
        <p className="govuk-body">{t("grants.own")}</p>
      )}
    </>
  );
}
