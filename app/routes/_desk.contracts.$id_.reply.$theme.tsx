// Answering everyone who spoke of a theme on a contract: first who they are and how it reaches them, then the answer.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { Radios } from "~/components/govuk/radios";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { AudienceFacts, SuggestedOnly } from "~/features/responses/components/audience-facts";
import { ReplyForm, type TypedReply } from "~/features/responses/components/reply-form";
import { audiences, outcomesForTheme } from "~/features/responses/responses.schema";
import { replyErrors } from "~/features/responses/responses.view";
import { isAppError } from "~/lib/app-error";
import { newId } from "~/lib/ids";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, params }) => {
  const { services, council, csrf, t } = context;
  const by = context.authorize("reply:send");
  const contractId = params.id ?? "";
  const themeCode = params.theme ?? "";
  const [contract, theme, audience] = await Promise.all([
    services.contracts.getContract(context.authorize("contract:read"), contractId),
    services.taxonomies.find(council.id, "themes", themeCode),
    services.responses.previewTheme(by, { contractId, themeCode }),
  ]);
  const heading = t("responses:all.title", { theme: theme?.label ?? themeCode });
  return {
    title: documentTitle(heading, council.name),
    heading,
    csrf,
    formId: newId(),
    contract: { title: contract.title, href: `/contracts/${encodeURIComponent(contractId)}` },
    audience,
    frame: {
      author: by.actor.kind === "account" ? by.actor.name : "",
      council: council.shortName,
      reference: t("responses:all.reference"),
    },
  };
});

interface Declined {
  typed: TypedReply;
  formId: string;
  errors: FieldError[];
}

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const contractId = params.id ?? "";
  const typed = { words: "", outcome: "", audience: "" };
  let formId = "";
  try {
    const form = await context.form(request);
    formId = String(form.get("id") ?? "");
    typed.words = String(form.get("words") ?? "").slice(0, 5_000);
    typed.outcome = String(form.get("outcome") ?? "");
    typed.audience = String(form.get("audience") ?? "");
    await context.services.responses.replyToTheme(context.authorize("reply:send"), {
      ...typed,
      id: formId,
      contractId,
      themeCode: params.theme ?? "",
    });
    return redirect(`/contracts/${encodeURIComponent(contractId)}#answers`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const declined: Declined = { typed, formId, errors: replyErrors(error) };
    return Response.json(declined, { status: error.status });
  }
}

export default function ReplyToTheme() {
  const { heading, csrf, formId, contract, audience, frame } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("responses");
  const errors = declined?.errors ?? [];
  const errorOf = useFieldError(errors);
  return (
    <>
      <BackLink href={contract.href}>{t("all.back")}</BackLink>
      <ErrorSummaryFor errors={errors} />
      <PageTitle caption={contract.title}>{heading}</PageTitle>
      {audience.people === 0 ? (
        <>
          <EmptyState title={t("all.nobodyTitle")} next={{ href: "/review", label: t("all.suggestedLink") }}>
            {t("all.nobodyWords")}
          </EmptyState>
          <SuggestedOnly count={audience.suggestedOnly} />
        </>
      ) : (
        <>
          <AudienceFacts audience={audience} />
          <ReplyForm
            csrf={csrf}
            formId={declined?.formId || formId}
            outcomes={outcomesForTheme}
            typed={declined?.typed ?? null}
            errorOf={errorOf}
            frame={frame}
            send={t("form.sendAll", { count: audience.people })}
          >
            {audience.answeredBefore > 0 ? (
              <Radios
                name="audience"
                value={declined?.typed.audience || "everyone"}
                fieldset={{
                  legend: { children: t("form.audience"), className: "govuk-fieldset__legend--m" },
                }}
                items={audiences.map((value) => ({ value, children: t(`form.audiences.${value}`) }))}
              />
            ) : null}
          </ReplyForm>
        </>
      )}
    </>
  );
}
