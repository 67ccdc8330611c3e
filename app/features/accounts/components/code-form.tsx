// Owns the form in which somebody types a code: of their app, or one that they kept for the day they lose it.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";

interface CodeFormProps {
  csrf: string;
  /** What the code is of: its field has this name, and the action is told it. */
  kind: "code" | "recovery";
  label: string;
  hint: string;
  button: string;
  error: string | undefined;
}

export function CodeForm({ csrf, kind, label, hint, button, error }: CodeFormProps) {
  const { t } = useTranslation("accounts");
  const isApp = kind === "code";
  return (
    <Form method="post" noValidate reloadDocument>
      <CsrfField token={csrf} />
      <input type="hidden" name="do" value={kind} />
      <Input
        name={kind}
        label={label}
        hint={hint}
        error={error}
        className={isApp ? "govuk-input--width-5" : "govuk-input--width-20"}
        inputMode={isApp ? "numeric" : "text"}
        autoComplete={isApp ? "one-time-code" : "off"}
        spellCheck={false}
        autoCapitalize="none"
        title={t("secondStep.codeTitle")}
      />
      <Button>{button}</Button>
    </Form>
  );
}
