// Opening one item that is otherwise closed: first the reason, then, for an hour, the words and the number they came from.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { Button } from "~/components/govuk/button";
import { InsetText } from "~/components/govuk/inset-text";
import { Textarea } from "~/components/govuk/textarea";
import { WarningText } from "~/components/govuk/warning-text";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { SHORTEST_REASON } from "~/features/break-glass/break-glass.schema";
import { isAppError } from "~/lib/app-error";
import { sayDay, sayTime } from "~/lib/dates";
import { newId } from "~/lib/ids";
import { sayPhone } from "~/lib/phone";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, params }) => {
  const { services, council, csrf, t } = context;
  const by = context.authorize("feedback:break_glass");
  const id = params.id ?? "";
  const outlook = await services.breakGlass.outlook(by, id);
  const behind = await services.breakGlass.look(by, id);
  const heading = t("break-glass:title", { reference: outlook.reference });
  return {
    title: documentTitle(heading, council.name),
    heading,
    csrf,
    formId: newId(),
    href: `/feedback/${encodeURIComponent(id)}`,
    told: outlook.told,
    behind: behind && {
      until: sayTime(behind.endsAt),
      number: behind.number && sayPhone(behind.number),
      words: behind.words.map(({ words, at }) => ({
        words,
        when: t("break-glass:saidAt", { time: sayTime(at), day: sayDay(at) }),
      })),
    },
  };
});

interface Asked {
  errors: FieldError[];
  reason: string;
}

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  const id = params.id ?? "";
  let reason = "";
  try {
    const form = await context.form(request);
    reason = String(form.get("reason") ?? "").slice(0, 2_000);
    await context.services.breakGlass.open(context.authorize("feedback:break_glass"), id, {
      id: form.get("id"),
      reason,
    });
    return redirect(`/feedback/${encodeURIComponent(id)}/break-glass`);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const field = error.kind === "bad_input" ? "reason" : undefined;
    const errors = [{ field, key: error.key, values: error.values }];
    return Response.json({ errors, reason } satisfies Asked, { status: error.status });
  }
}

export default function BreakGlass() {
  const { heading, csrf, formId, href, told, behind } = useLoaderData<typeof loader>();
  const asked = useActionData<Asked>();
  const { t } = useTranslation("break-glass");
  const errorOf = useFieldError(asked?.errors ?? []);
  return (
    <>
      <BackLink href={href}>{t("back")}</BackLink>
      <ErrorSummaryFor errors={asked?.errors ?? []} />
      <PageTitle>{heading}</PageTitle>
      {behind ? (
        <>
          <WarningText>{t("openUntil", { time: behind.until })}</WarningText>
          <h2 className="govuk-heading-m">{t("said")}</h2>
          {behind.words.length === 0 && <p className="govuk-body">{t("noWords")}</p>}
          {behind.words.map((each) => (
            <InsetText key={each.when + each.words}>
              <span dir="auto">{each.words}</span>
              <br />
              <span className="govuk-hint">{each.when}</span>
            </InsetText>
          ))}
          <h2 className="govuk-heading-m">{t("number")}</h2>
          <p className="govuk-body">{behind.number ?? t("noNumber")}</p>
        </>
      ) : (
        <Form method="post" noValidate reloadDocument>
          <p className="govuk-body-l">{t("lead")}</p>
          <WarningText>{t("whatHappens", { told })}</WarningText>
          <CsrfField token={csrf} />
          <input type="hidden" name="id" value={formId} />
          <Textarea
            name="reason"
            label={t("reason")}
            hint={t("reasonHint", { least: SHORTEST_REASON })}
            error={errorOf("reason")}
            value={asked?.reason}
          />
          <Button className="govuk-button--warning">{t("button")}</Button>
        </Form>
      )}
    </>
  );
}
