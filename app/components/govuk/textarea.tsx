// Owns GOV.UK's text field of several lines. Its HTML equals govuk-frontend's own fixtures.
import type { TextareaHTMLAttributes } from "react";
import { contentOf, hasParts, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { describe } from "./described-by";
import { Field, type FieldProps } from "./form-group";

export type TextareaProps = WithAttributes<
  FieldProps & {
    name: string;
    id?: string | undefined;
    className?: string;
    /** What the field holds when the page is drawn. */
    value?: string | null | undefined;
    rows?: number | string | undefined;
  },
  TextareaHTMLAttributes<HTMLTextAreaElement>
>;

export function Textarea(props: TextareaProps) {
  const { label, hint, error, describedBy, formGroup, ...own } = props;
  const { name, id = name, className, value, rows, ...attributes } = own;
  const ids = describe(id, props);
  return (
    <Field id={id} field={{ label, hint, error, formGroup }} ids={ids}>
      {contentOf(formGroup?.beforeInput)}
      <textarea
        className={classNames("govuk-textarea", hasParts(error) && "govuk-textarea--error", className)}
        id={id}
        name={name}
        rows={Number(rows || 5)}
        aria-describedby={ids.describedBy}
        defaultValue={value ?? undefined}
        {...attributes}
      />
      {contentOf(formGroup?.afterInput)}
    </Field>
  );
}
