// One worry: the words as they came, what is known, and what a duty worker does with it. Reading it is recorded.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { WarningText } from "~/components/govuk/warning-text";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { DutyActions, type TypedClosing } from "~/features/safeguarding/components/duty-actions";
import { DutyCalls, DutyCues, DutyEarlier, DutyFacts } from "~/features/safeguarding/components/duty-record";
import { dutyPage } from "~/features/safeguarding/duty.view";
import { shownReasons } from "~/features/safeguarding/reasons.view";
import { isAppError } from "~/lib/app-error";
import { sayDate } from "~/lib/dates";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, params }) => {
  const { services, council, actor, csrf, t } = context;
  const opened = await services.safeguarding.open(context.authorize("concern:read"), params.id ?? "");
  const { takenBy, closedBy } = opened.concern;
  const people = [takenBy, closedBy, ...opened.pages.map((each) => each.accountId)].filter(
    (id) => id !== null,
  );
  const { feedbackId } = opened.concern;
  const [names, cueLabels, reasons] = await Promise.all([
    services.accounts.namesOf(council.id, people),
    services.taxonomies.labels(council.id, "risk_cues"),
    services.patterns.reasonsFor(context.authorize("concern:read"), feedbackId ? [feedbackId] : []),
  ]);
  const worry = dutyPage(opened, {
    accountId: actor?.kind === "account" ? actor.accountId : "",
    t: (key, values) => t(key, values ?? {}),
    nameOf: (id) => names.get(id)?.name ?? "",
    cueLabels,
    sayDay: (day) => sayDate(day),
  });
  const heading = t("duty:item.title", {
    level: worry.level,
    words: t(`components:severity.${worry.level}`),
  });
  const because = shownReasons(
    opened.words,
    reasons.get(feedbackId ?? "") ?? [],
    (key, values) => t(key, values ?? {}),
    cueLabels,
  );
  return { title: documentTitle(heading, council.name), heading, worry, because, csrf };
});

interface Declined {
  typed: TypedClosing;
  errors: FieldError[];
}

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const id = params.id ?? "";
  const { services } = context;
  const typed = { outcome: "", reason: "" };
  try {
    const form = await context.form(request);
    typed.outcome = String(form.get("outcome") ?? "").slice(0, 40);
    typed.reason = String(form.get("reason") ?? "").slice(0, 2_000);
    if (form.get("do") === "take") {
      await services.safeguarding.take(context.authorize("concern:act"), id);
      return redirect(`/duty/${id}`);
    }
    if (form.get("do") === "ring") {
      const call = await services.safeguarding.whomToRing(context.authorize("concern:act"), id);
      const taskId = await services.tasks.openOwnCall(context.authorize("task:act"), call);
      return redirect(`/tasks#task-${taskId}`);
    }
    await services.safeguarding.close(context.authorize("concern:act"), id, typed);
    return redirect("/duty");
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const field = error.kind === "bad_input" ? "outcome" : undefined;
    const errors = [{ field, key: error.key, values: error.values }];
    return Response.json({ typed, errors } satisfies Declined, { status: error.status });
  }
}

export default function DutyItem() {
  const { heading, worry, because, csrf } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("duty");
  const errors = declined?.errors ?? [];
  const errorOf = useFieldError(errors);
  return (
    <>
      <BackLink href="/duty">{t("item.back")}</BackLink>
      <ErrorSummaryFor errors={errors} />
      <PageTitle
        caption={worry.reference ? t("item.caption", { reference: worry.reference }) : t("item.captionCall")}
      >
        {heading}
      </PageTitle>
      <WarningText>{t("item.emergency")}</WarningText>
      <h2 className="govuk-heading-m">{t("item.words")}</h2>
      {worry.statements.map((statement) => (
        <div key={statement.at + statement.words} className="voice-card">
          <blockquote className="voice-card__words" dir="auto">
            {statement.words}
          </blockquote>
          <p className="govuk-body-s">{t("item.statement", { at: statement.at })}</p>
        </div>
      ))}
      {worry.statements.length === 0 ? <p className="govuk-body">{t("item.noWords")}</p> : null}
      <p className="govuk-body-s">{t("item.recorded")}</p>
      <DutyActions worry={worry} csrf={csrf} typed={declined?.typed ?? null} error={errorOf("outcome")} />
      <h2 className="govuk-heading-m">{t("item.facts")}</h2>
      <DutyFacts worry={worry} />
      <DutyCues cues={worry.cues} reasons={because} />
      <DutyEarlier earlier={worry.earlier} />
      <DutyCalls worry={worry} />
    </>
  );
}
