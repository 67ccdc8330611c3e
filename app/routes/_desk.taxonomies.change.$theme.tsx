// Changing a theme: first what would change, then, with one button, the change itself.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { type FieldError, useFieldError } from "~/components/forms/field-errors";
import { BackLink } from "~/components/govuk/back-link";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { fieldErrors } from "~/features/accounts/accounts.schema";
import { ChangeEffect, ChangeForm, type TypedChange } from "~/features/taxonomies/components/change-form";
import { type ChangeKind, changeKinds, themeCommand } from "~/features/taxonomies/taxonomies.schema";
import { type EffectView, effectView, themeHref } from "~/features/taxonomies/taxonomies.view";
import { AppError, isAppError } from "~/lib/app-error";
import { ukDay } from "~/lib/dates";
import { may } from "~/lib/may";
import { page } from "~/lib/route";

export const headers = () => ({ "Cache-Control": "no-store" });
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const given = (from: FormData | URLSearchParams): TypedChange & { do: string } => {
  const field = (name: string) => String(from.get(name) ?? "").slice(0, 500);
  const [label, definition, polarity, into] = ["label", "definition", "polarity", "into"].map(field);
  return {
    do: field("do"),
    label: label!,
    definition: definition!,
    polarity: polarity!,
    into: into!,
    from: field("from"),
  };
};

export const loader = page(async ({ request, context, params }) => {
  const { services, council, csrf } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const by = context.authorize("taxonomies:edit");
  const seeing = may(context, "feedback:search") ? context.authorize("feedback:search") : null;
  const asked = new URL(request.url).searchParams;
  const typed = given(asked);
  const kind = changeKinds.find((each): each is ChangeKind => each === typed.do);
  if (!kind) throw new AppError("bad_input", "taxonomies:error.unknown");
  const found = await services.taxonomies.themePage(
    context.authorize("taxonomies:read"),
    params.theme ?? "",
    null,
  );
  const names = await services.taxonomies.labels(council.id, "themes");
  let effect: EffectView | null = null;
  let errors: FieldError[] = [];
  const read = themeCommand.safeParse(typed);
  if (asked.has("from") && !read.success) errors = fieldErrors(read.error);
  if (asked.has("from") && read.success)
    try {
      const shown = await services.taxonomies.previewChange(by, found.term.code, read.data, seeing);
      effect = effectView(shown, names, t);
    } catch (error) {
      if (!isAppError(error) || error.kind !== "conflict") throw error;
      errors = [{ key: error.key, values: error.values }];
    }
  return {
    title: documentTitle(t(`taxonomies:do.${kind}`), council.name),
    csrf,
    kind,
    theme: { code: found.term.code, label: found.term.label },
    others: kind === "merge" ? found.others : [],
    typed: { ...typed, from: typed.from || (asked.has("from") ? "" : ukDay(new Date())) },
    effect,
    errors,
  };
});

export async function action({ request, context, params }: ActionFunctionArgs): Promise<Response> {
  try {
    const form = await context.form(request);
    const by = context.authorize("taxonomies:edit");
    const seen = Number(form.get("seen") ?? Number.NaN);
    const code = await context.services.taxonomies.changeTheme(by, params.theme ?? "", given(form), seen);
    return redirect(themeHref(code));
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    const errors: FieldError[] = [{ key: error.key, values: error.values }];
    return Response.json({ errors }, { status: error.status });
  }
}

export default function ChangeTheme() {
  const { csrf, kind, theme, others, typed, effect, errors } = useLoaderData<typeof loader>();
  const declined = useActionData<{ errors: FieldError[] }>();
  const { t } = useTranslation("taxonomies");
  const all = [...(declined?.errors ?? []), ...errors];
  return (
    <>
      <BackLink href={themeHref(theme.code)}>{t("name", theme)}</BackLink>
      <ErrorSummaryFor errors={all} />
      <PageTitle caption={t("name", theme)}>{t(`do.${kind}`)}</PageTitle>
      <p className="govuk-body-l">{t(`explain.${kind}`)}</p>
      {effect && <ChangeEffect csrf={csrf} effect={effect} />}
      {effect && <h2 className="govuk-heading-m">{t("effect.again")}</h2>}
      <ChangeForm kind={kind} typed={typed} others={others} errorOf={useFieldError(all)} />
    </>
  );
}
