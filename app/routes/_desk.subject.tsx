// One person's data, for the data protection officer who answers that person: by one whole key, never a list. The key is sent
// in the form and stands in no address.
import type { ActionFunctionArgs, MetaFunction } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";
import { Radios } from "~/components/govuk/radios";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { HeldOfPerson } from "~/features/subject-access/components/held-of-person";
import { keyKinds, LOOKS_AN_HOUR } from "~/features/subject-access/subject-access.schema";
import { type SubjectView, subjectView } from "~/features/subject-access/subject-access.view";
import { isAppError } from "~/lib/app-error";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(({ context }) => {
  context.authorize("subject:read");
  const { csrf, council, t } = context;
  return { title: documentTitle(t("subject-access:title"), council.name), csrf };
});

interface Asked {
  errors: FieldError[];
  given: { case: string; kind: string; key: string };
  view: SubjectView | null;
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { services, councilId } = context;
  let given = { case: "", kind: "", key: "" };
  try {
    const form = await context.form(request);
    const field = (name: string) => String(form.get(name) ?? "").slice(0, 200);
    given = { case: field("case"), kind: field("kind"), key: field("key") };
    const found = await services.subjectAccess.look(context.authorize("subject:read"), given);
    const lists = ["respondent_types", "channels", "age_bands"];
    const labels = new Map(
      await Promise.all(
        lists.map(async (list) => [list, await services.taxonomies.labels(councilId, list)] as const),
      ),
    );
    const view = subjectView(found, {
      t: (key, values) => context.t(key, values ?? {}),
      labelOf: (list, code) => labels.get(list)?.get(code) ?? code,
    });
    return Response.json({ errors: [], given: { ...given, key: "" }, view } satisfies Asked);
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const field = /^subject-access:field\.(case|kind|key)/.exec(error.key)?.[1];
    const errors = [{ field, key: error.key, values: error.values }];
    return Response.json({ errors, given, view: null } satisfies Asked, { status: error.status });
  }
}

export default function Subject() {
  const { csrf } = useLoaderData<typeof loader>();
  const asked = useActionData<Asked>();
  const { t } = useTranslation("subject-access");
  const errors = asked?.errors ?? [];
  const errorOf = useFieldError(errors);
  if (asked?.view?.held) {
    const { held, when, caseReference } = asked.view;
    return (
      <>
        <BackLink href="/subject">{t("again")}</BackLink>
        <PageTitle>{t("result", { request: caseReference })}</PageTitle>
        <HeldOfPerson held={held} when={when} />
      </>
    );
  }
  return (
    <>
      <ErrorSummaryFor errors={errors} />
      <PageTitle>{t("title")}</PageTitle>
      {asked?.view ? (
        <div role="status">
          <p className="govuk-body-l">{t("nothing")}</p>
          <p className="govuk-body">{t("nothingNext")}</p>
        </div>
      ) : (
        <p className="govuk-body-l">{t("lead")}</p>
      )}
      <p className="govuk-body">{t("recorded", { count: LOOKS_AN_HOUR })}</p>
      <p className="govuk-body">{t("own")}</p>
      <form method="post" action="/subject" noValidate>
        <CsrfField token={csrf} />
        <Input
          name="case"
          className="govuk-input--width-20"
          autoComplete="off"
          label={t("case")}
          hint={t("caseHint")}
          error={errorOf("case")}
          value={asked?.given.case}
        />
        <Radios
          name="kind"
          fieldset={{ legend: t("kind") }}
          error={errorOf("kind")}
          value={asked?.given.kind}
          items={keyKinds.map((kind) => ({
            value: kind,
            children: t(`kinds.${kind}`),
            hint: t(`kindHints.${kind}`),
          }))}
        />
        <Input
          name="key"
          className="govuk-input--width-20"
          autoComplete="off"
          label={t("key")}
          error={errorOf("key")}
          value={asked?.given.key}
        />
        <Button>{t("button")}</Button>
      </form>
    </>
  );
}
