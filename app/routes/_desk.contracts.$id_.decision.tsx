// Writing down what one commissioning body decided about a contract: the body that whoever writes decides for, and no other.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { InsetText } from "~/components/govuk/inset-text";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { fieldErrors } from "~/features/accounts/accounts.schema";
import { DecisionForm, type TypedDecision } from "~/features/contracts/components/decision-form";
import { newDecision } from "~/features/contracts/decisions.schema";
import { isAppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, params }) => {
  const { services, council, csrf, t } = context;
  const by = context.authorize("decision:record");
  const contract = await services.contracts.getContract(context.authorize("contract:read"), params.id ?? "");
  return {
    title: documentTitle(t("decisions:form.title"), council.name),
    csrf,
    formId: newId(),
    contract: { title: contract.title, href: `/contracts/${encodeURIComponent(contract.id)}` },
    bodies: await services.contracts.bodiesToDecideFor(by, contract.id),
  };
});

interface Declined {
  typed: TypedDecision;
  errors: FieldError[];
}

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const contractId = params.id ?? "";
  const typed: TypedDecision = {
    id: "",
    bodyId: "",
    matter: "",
    outcome: "",
    reason: "",
    decidedOn: "",
    decidedBy: "",
  };
  const decline = (errors: FieldError[], status: number) =>
    Response.json({ typed, errors } satisfies Declined, { status });
  try {
    const form = await context.form(request);
    const by = context.authorize("decision:record");
    for (const field of Object.keys(typed) as (keyof TypedDecision)[])
      typed[field] = String(form.get(field) ?? "").slice(0, 1_200);
    const read = newDecision.safeParse(typed);
    if (!read.success) return decline(fieldErrors(read.error), 400);
    await context.services.contracts.recordDecision(by, contractId, read.data);
    return redirect(`/contracts/${encodeURIComponent(contractId)}#decisions`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    return decline([{ key: error.key, values: error.values }], error.status);
  }
}

export default function Decision() {
  const { csrf, formId, contract, bodies } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("decisions");
  const errors = declined?.errors ?? [];
  const errorOf = useFieldError(errors);
  return (
    <>
      <BackLink href={contract.href}>{t("form.back")}</BackLink>
      <ErrorSummaryFor errors={errors} />
      <PageTitle caption={contract.title}>{t("form.title")}</PageTitle>
      <p className="govuk-body-l">{t("form.lead")}</p>
      {bodies.length === 0 ? (
        <InsetText>{t("form.noBody")}</InsetText>
      ) : (
        <DecisionForm
          csrf={csrf}
          formId={declined?.typed.id || formId}
          bodies={bodies}
          typed={declined?.typed ?? null}
          errorOf={errorOf}
        />
      )}
    </>
  );
}
