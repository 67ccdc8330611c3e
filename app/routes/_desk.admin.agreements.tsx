// Data-sharing agreements: which bodies share what was said about which contracts, what for, and between which days.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { Button } from "~/components/govuk/button";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { fieldErrors } from "~/features/accounts/accounts.schema";
import { AgreementForm, AgreementTable } from "~/features/accounts/components/agreement-form";
import { newAgreement } from "~/features/accounts/grants.schema";
import { isAppError } from "~/lib/app-error";
import { ukDay } from "~/lib/dates";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context }) => {
  const { services, council, csrf, t } = context;
  const by = context.authorize("account:manage");
  const { bodies, contracts } = await services.accounts.grantChoices(by);
  return {
    title: documentTitle(t("access:agreements.title"), council.name),
    csrf,
    agreements: await services.accounts.listAgreements(by),
    bodies,
    contracts,
    today: ukDay(new Date()),
  };
});

interface Declined {
  typed: Record<"reference" | "purpose" | "startsOn" | "endsOn", string> &
    Record<"parties" | "contractIds", string[]>;
  errors: FieldError[];
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { accounts } = context.services;
  let typed: Declined["typed"] | null = null;
  const decline = (errors: FieldError[], status: number) => Response.json({ typed, errors }, { status });
  try {
    const form = await context.form(request);
    const by = context.authorize("account:manage");
    if (form.get("do") === "end") {
      await accounts.endAgreement(by, String(form.get("agreement") ?? ""));
      return redirect("/admin/agreements");
    }
    const given = (field: string) => String(form.get(field) ?? "").slice(0, 500);
    typed = {
      reference: given("reference"),
      purpose: given("purpose"),
      parties: form.getAll("parties").map(String),
      contractIds: form.getAll("contractIds").map(String),
      startsOn: given("startsOn"),
      endsOn: given("endsOn"),
    };
    const read = newAgreement.safeParse(typed);
    if (!read.success) return decline(fieldErrors(read.error), 400);
    await accounts.addAgreement(by, read.data);
    return redirect("/admin/agreements");
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    return decline([{ key: error.key, values: error.values }], error.status);
  }
}

export default function Agreements() {
  const { agreements, bodies, contracts, csrf, today } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("access");
  const errors = declined?.errors ?? [];
  return (
    <>
      <BackLink href="/admin/accounts">{t("agreements.back")}</BackLink>
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{t("agreements.title")}</PageTitle>
      <p className="govuk-body-l">{t("agreements.lead")}</p>
      <AgreementTable agreements={agreements} />
      {agreements
        .filter((agreement) => agreement.isOn)
        .map((agreement) => (
          <Form key={agreement.id} method="post" reloadDocument>
            <CsrfField token={csrf} />
            <input type="hidden" name="do" value="end" />
            <input type="hidden" name="agreement" value={agreement.id} />
            <Button className="govuk-button--secondary">
              {t("agreements.endOf", { reference: agreement.reference })}
            </Button>
          </Form>
        ))}
      <h2 className="govuk-heading-m">{t("agreements.add")}</h2>
      <AgreementForm
        csrf={csrf}
        bodies={bodies}
        contracts={contracts}
        typed={declined?.typed ?? null}
        errorOf={useFieldError(errors)}
        today={today}
      />
    </>
  );
}
