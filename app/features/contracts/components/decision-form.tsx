// Owns the form on which one body's decision about a contract is written down.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";
import { Radios } from "~/components/govuk/radios";
import { Select } from "~/components/govuk/select";
import { Textarea } from "~/components/govuk/textarea";
import { outcomesForBody } from "../decisions.schema";

/** What was typed, to keep when it was declined. */
export type TypedDecision = Record<
  "id" | "bodyId" | "matter" | "outcome" | "reason" | "decidedOn" | "decidedBy",
  string
>;

interface DecisionFormProps {
  csrf: string;
  /** Drawn once a form, so that sending it twice makes one decision. */
  formId: string;
  /** The bodies that whoever writes decides for. */
  bodies: readonly { id: string; name: string }[];
  typed: TypedDecision | null;
  errorOf: (field: string) => string | undefined;
}

export function DecisionForm({ csrf, formId, bodies, typed, errorOf }: DecisionFormProps) {
  const { t } = useTranslation(["decisions", "responses"]);
  const about = (name: "matter" | "decidedBy" | "decidedOn", hint: string) => (
    <Input
      name={name}
      label={t(`form.${name}`)}
      hint={hint}
      value={typed?.[name]}
      error={errorOf(name)}
      className={name === "decidedOn" ? "govuk-input--width-10" : ""}
    />
  );
  return (
    <Form method="post" reloadDocument noValidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="id" value={formId} />
      <Radios
        name="bodyId"
        value={typed?.bodyId || (bodies.length === 1 ? bodies[0]?.id : null)}
        error={errorOf("bodyId")}
        fieldset={{ legend: { children: t("form.body"), className: "govuk-fieldset__legend--s" } }}
        items={bodies.map(({ id, name }) => ({ value: id, children: name }))}
      />
      {about("matter", t("form.matterHint"))}
      <Select
        name="outcome"
        label={t("form.outcome")}
        value={typed?.outcome}
        error={errorOf("outcome")}
        items={[
          { value: "", children: "" },
          ...outcomesForBody.map((code) => ({ value: code, children: t(`responses:outcome.${code}`) })),
        ]}
      />
      <Textarea
        name="reason"
        label={t("form.reason")}
        hint={t("form.reasonHint")}
        value={typed?.reason}
        error={errorOf("reason")}
        rows={5}
      />
      {about("decidedOn", t("form.dayHint"))}
      {about("decidedBy", t("form.decidedByHint"))}
      <Button>{t("form.save")}</Button>
    </Form>
  );
}
