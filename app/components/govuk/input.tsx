// Owns GOV.UK's one-line text field. Its HTML equals govuk-frontend's own fixtures.
import type { InputHTMLAttributes } from "react";
import { contentOf, type Full, hasParts, type Parts, toFull, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { describe } from "./described-by";
import { Field, type FieldProps } from "./form-group";

export type InputProps = WithAttributes<
  FieldProps & {
    name: string;
    id?: string | undefined;
    className?: string;
    /** What the field holds when the page is drawn. */
    value?: string | number | null | undefined;
    prefix?: Parts | undefined;
    suffix?: Parts | undefined;
    inputWrapper?: Full | undefined;
  },
  InputHTMLAttributes<HTMLInputElement>
>;

function Affix({ kind, parts }: { kind: "prefix" | "suffix"; parts: Parts }) {
  const { children, className, ...attributes } = toFull(parts);
  return (
    <div className={classNames(`govuk-input__${kind}`, className)} aria-hidden="true" {...attributes}>
      {children}
    </div>
  );
}

export function Input(props: InputProps) {
  const { label, hint, error, describedBy, formGroup, ...own } = props;
  const { name, id = name, className, value, prefix, suffix, inputWrapper, type, ...attributes } = own;
  const ids = describe(id, props);
  const input = (
    <input
      className={classNames("govuk-input", className, hasParts(error) && "govuk-input--error")}
      id={id}
      name={name}
      type={type || "text"}
      defaultValue={value ?? undefined}
      aria-describedby={ids.describedBy}
      {...attributes}
    />
  );
  const before = contentOf(formGroup?.beforeInput);
  const after = contentOf(formGroup?.afterInput);
  const hasPrefix = hasParts(contentOf(prefix));
  const hasSuffix = hasParts(contentOf(suffix));
  const isWrapped = hasPrefix || hasSuffix || hasParts(before) || hasParts(after);
  const { className: wrapperClass, ...wrapperAttributes } = inputWrapper ?? {};
  return (
    <Field id={id} field={{ label, hint, error, formGroup }} ids={ids}>
      {isWrapped ? (
        <div className={classNames("govuk-input__wrapper", wrapperClass)} {...wrapperAttributes}>
          {before}
          {hasPrefix && <Affix kind="prefix" parts={prefix} />}
          {input}
          {hasSuffix && <Affix kind="suffix" parts={suffix} />}
          {after}
        </div>
      ) : (
        input
      )}
    </Field>
  );
}
