// Owns the form that asks for a change to a theme, and the page part that shows its effect before it is made.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";
import { Radios } from "~/components/govuk/radios";
import { Select } from "~/components/govuk/select";
import { SummaryList } from "~/components/govuk/summary-list";
import { Textarea } from "~/components/govuk/textarea";
import { type ChangeKind, polarities } from "../taxonomies.schema";
import type { EffectView } from "../taxonomies.view";

export type TypedChange = Record<"label" | "definition" | "polarity" | "into" | "from", string>;

interface ChangeFormProps {
  kind: ChangeKind;
  typed: TypedChange;
  /** Themes that it may be merged into. */
  others: readonly { code: string; label: string }[];
  errorOf: (field: string) => string | undefined;
}

/** Sent by GET: it changes nothing, and shows what would change. */
export function ChangeForm({ kind, typed, others, errorOf }: ChangeFormProps) {
  const { t } = useTranslation("taxonomies");
  const isNew = kind === "add" || kind === "split";
  return (
    <form method="get" noValidate>
      <input type="hidden" name="do" value={kind} />
      {(isNew || kind === "rename") && (
        <Input
          name="label"
          label={t(isNew ? "form.label" : "form.newLabel")}
          hint={t("form.labelHint")}
          value={typed.label}
          error={errorOf("label")}
        />
      )}
      {isNew && (
        <Textarea
          name="definition"
          label={t("form.definition")}
          hint={t("form.definitionHint")}
          value={typed.definition}
          error={errorOf("definition")}
          rows={3}
        />
      )}
      {kind === "add" && (
        <Radios
          name="polarity"
          value={typed.polarity}
          error={errorOf("polarity")}
          fieldset={{ legend: { children: t("form.polarity"), className: "govuk-fieldset__legend--s" } }}
          items={polarities.map((code) => ({ value: code, children: t(`polarity.${code}`) }))}
        />
      )}
      {kind === "merge" && (
        <Select
          name="into"
          label={t("form.into")}
          value={typed.into}
          error={errorOf("into")}
          items={[
            { value: "", children: t("form.choose") },
            ...others.map(({ code, label }) => ({ value: code, children: t("name", { code, label }) })),
          ]}
        />
      )}
      <Input
        name="from"
        className="govuk-input--width-10"
        label={t("form.from")}
        hint={t("form.fromHint")}
        value={typed.from}
        error={errorOf("from")}
      />
      <Button className="govuk-button--secondary">{t("form.check")}</Button>
    </form>
  );
}

interface ChangeEffectProps {
  csrf: string;
  effect: EffectView;
}

/** What would change, and the button that makes it so. */
export function ChangeEffect({ csrf, effect }: ChangeEffectProps) {
  const { t } = useTranslation("taxonomies");
  return (
    <section aria-labelledby="effect">
      <h2 className="govuk-heading-m" id="effect">
        {t("effect.title")}
      </h2>
      {effect.intro.map((words) => (
        <p key={words} className="govuk-body">
          {words}
        </p>
      ))}
      <SummaryList rows={effect.facts.map(({ key, value }) => ({ key, value }))} />
      <p className="govuk-body">{t("effect.undo")}</p>
      <Form method="post" reloadDocument>
        <CsrfField token={csrf} />
        {Object.entries(effect.fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button>{effect.confirm}</Button>
      </Form>
    </section>
  );
}
