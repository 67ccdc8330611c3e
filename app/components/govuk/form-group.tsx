// Owns the frame around one field: its group, label, hint and error, in GOV.UK's order. Draws no control.
import type { ReactNode } from "react";
import { hasParts, type Parts, toFull, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import type { Description } from "./described-by";
import { ErrorMessage } from "./error-message";
import { Hint } from "./hint";
import { Label, type LabelOptions } from "./label";

export type FormGroupOptions<Own = object> = WithAttributes<{ className?: string } & Own>;

/** What goes directly before or after the control of a single field. */
export interface AroundInput {
  beforeInput?: Parts | undefined;
  afterInput?: Parts | undefined;
}

/** What goes directly before or after the controls of a group. */
export interface AroundInputs {
  beforeInputs?: Parts | undefined;
  afterInputs?: Parts | undefined;
}

export type ErrorParts = Parts<{ visuallyHiddenText?: string | false }>;

/** What every single field takes besides its control. */
export interface FieldProps {
  label?: Parts<LabelOptions> | undefined;
  hint?: Parts | undefined;
  /** What is wrong and what to do about it; nothing when all is well. */
  error?: ErrorParts | undefined;
  /** Ids of other elements that describe the field, before its hint and error. */
  describedBy?: string | undefined;
  formGroup?: FormGroupOptions<AroundInput> | undefined;
}

/** The group itself, marked when something in it is wrong. */
export function FormGroup({
  group = {},
  hasError,
  children,
}: {
  group?: FormGroupOptions | undefined;
  hasError: boolean;
  children: ReactNode;
}) {
  const { className, ...attributes } = group;
  return (
    <div
      className={classNames("govuk-form-group", hasError && "govuk-form-group--error", className)}
      {...attributes}
    >
      {children}
    </div>
  );
}

/** The hint and the error of a field, with the ids that tie them to it. */
export function HintAndError({ hint, error, ids }: { hint?: Parts; error?: ErrorParts; ids: Description }) {
  return (
    <>
      {hasParts(hint) && <Hint {...toFull(hint)} id={ids.hintId} />}
      {hasParts(error) && <ErrorMessage {...toFull(error)} id={ids.errorId} />}
    </>
  );
}

/** A whole single field: group, label, hint and error, then the control. */
export function Field({
  id,
  field,
  ids,
  children,
}: {
  id: string;
  field: FieldProps;
  ids: Description;
  children: ReactNode;
}) {
  const { beforeInput: _before, afterInput: _after, ...group } = field.formGroup ?? {};
  return (
    <FormGroup group={group} hasError={hasParts(field.error)}>
      <Label {...toFull(field.label)} htmlFor={id} />
      <HintAndError hint={field.hint} error={field.error} ids={ids} />
      {children}
    </FormGroup>
  );
}
