// Answering one person: what they said, how the answer will reach them, and the answer itself.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { WarningText } from "~/components/govuk/warning-text";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { ItemCard } from "~/features/evidence/components/item-card";
import { itemCard } from "~/features/evidence/evidence.view";
import { ReplyForm, type TypedReply } from "~/features/responses/components/reply-form";
import { outcomesForItem } from "~/features/responses/responses.schema";
import { replyErrors } from "~/features/responses/responses.view";
import { isAppError } from "~/lib/app-error";
import { sayDay, sayTime } from "~/lib/dates";
import { newId } from "~/lib/ids";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, params }) => {
  const { services, council, csrf, t } = context;
  const by = context.authorize("reply:send");
  const id = params.id ?? "";
  const [{ item, names }, outlook] = await Promise.all([
    services.evidence.getItem(context.authorize("feedback:read"), id),
    services.responses.outlook(by, id),
  ]);
  const { reference, way, leavesAt, worry } = outlook;
  const heading = t("responses:one.title", { reference });
  return {
    title: documentTitle(heading, council.name),
    heading,
    csrf,
    formId: newId(),
    item: itemCard(item, names, (key, values) => t(key, values ?? {})),
    way,
    quiet: leavesAt && { time: sayTime(leavesAt), day: sayDay(leavesAt) },
    worry,
    frame: {
      author: by.actor.kind === "account" ? by.actor.name : "",
      council: council.shortName,
      reference,
    },
  };
});

interface Declined {
  typed: TypedReply;
  formId: string;
  errors: FieldError[];
}

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const id = params.id ?? "";
  const typed = { words: "", outcome: "", audience: "" };
  let formId = "";
  try {
    const form = await context.form(request);
    formId = String(form.get("id") ?? "");
    typed.words = String(form.get("words") ?? "").slice(0, 5_000);
    typed.outcome = String(form.get("outcome") ?? "");
    await context.services.responses.replyToItem(context.authorize("reply:send"), id, {
      id: formId,
      words: typed.words,
      outcome: typed.outcome,
    });
    return redirect(`/feedback/${id}`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const declined: Declined = { typed, formId, errors: replyErrors(error) };
    return Response.json(declined, { status: error.status });
  }
}

export default function ReplyToOne() {
  const { heading, csrf, formId, item, way, quiet, worry, frame } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("responses");
  const errors = declined?.errors ?? [];
  const errorOf = useFieldError(errors);
  return (
    <>
      <BackLink href={item.href}>{t("one.back")}</BackLink>
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{heading}</PageTitle>
      {worry ? <WarningText>{t("one.worry", { level: worry })}</WarningText> : null}
      <ItemCard item={item} />
      <h2 className="govuk-heading-m">{t("one.how")}</h2>
      <p className="govuk-body">
        {t(`one.way.${way}`)} {quiet ? t("one.quiet", quiet) : ""}
      </p>
      <ReplyForm
        csrf={csrf}
        formId={declined?.formId || formId}
        outcomes={outcomesForItem}
        typed={declined?.typed ?? null}
        errorOf={errorOf}
        frame={frame}
        send={t("form.send")}
      />
    </>
  );
}
