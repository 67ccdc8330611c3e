// Owns the frame around a group of controls: group, fieldset, hint and error, in GOV.UK's order. Draws no control.
import type { ReactNode } from "react";
import { contentOf, hasParts, type Parts } from "./attributes";
import type { Description } from "./described-by";
import { Fieldset, type FieldsetOptions } from "./fieldset";
import {
  type AroundInputs,
  type ErrorParts,
  FormGroup,
  type FormGroupOptions,
  HintAndError,
} from "./form-group";

/** What every group of controls takes besides the controls. */
export interface GroupProps {
  fieldset?: FieldsetOptions | undefined;
  hint?: Parts | undefined;
  /** What is wrong and what to do about it; nothing when all is well. */
  error?: ErrorParts | undefined;
  formGroup?: FormGroupOptions<AroundInputs> | undefined;
}

interface ChoiceGroupProps {
  props: GroupProps;
  ids: Description;
  /** The role of the fieldset, where its own would not be read out. */
  role?: "group";
  children: ReactNode;
}

/** The group, its fieldset when it has one, its hint and its error, around the controls. */
export function ChoiceGroup({ props, ids, role, children }: ChoiceGroupProps) {
  const { fieldset, hint, error, formGroup = {} } = props;
  const { beforeInputs: _before, afterInputs: _after, ...group } = formGroup;
  const inner = (
    <>
      <HintAndError hint={hint} error={error} ids={ids} />
      {children}
    </>
  );
  return (
    <FormGroup group={group} hasError={hasParts(error)}>
      {fieldset ? (
        <Fieldset {...fieldset} role={role} describedBy={ids.describedBy}>
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </FormGroup>
  );
}

/** What the caller puts directly before and after the controls, around them. */
export function AroundControls({ props, children }: { props: GroupProps; children: ReactNode }) {
  return (
    <>
      {contentOf(props.formGroup?.beforeInputs)}
      {children}
      {contentOf(props.formGroup?.afterInputs)}
    </>
  );
}
