// Owns GOV.UK's checkboxes. Its HTML equals govuk-frontend's own fixtures.
import type { WithAttributes } from "./attributes";
import { AroundControls, ChoiceGroup, type GroupProps } from "./choice-group";
import { type Choice, ChoiceItems, type Choices } from "./choice-items";
import { classNames } from "./class-names";
import { describe } from "./described-by";

export type CheckboxesProps = WithAttributes<
  GroupProps & {
    name: string;
    idPrefix?: string | undefined;
    items: Choices;
    /** The values that are ticked when the page is drawn. */
    values?: readonly (string | number)[] | undefined;
    describedBy?: string | undefined;
    className?: string;
  }
>;

export function Checkboxes(props: CheckboxesProps) {
  const {
    name,
    idPrefix,
    items,
    values,
    describedBy,
    className,
    fieldset,
    hint,
    error,
    formGroup,
    ...attributes
  } = props;
  const prefix = idPrefix || name;
  const ids = describe(prefix, { hint, error, describedBy: fieldset?.describedBy || describedBy });
  const isChosen = (item: Choice) =>
    item.checked || (item.checked !== false && values?.some((value) => value === item.value)) || false;
  return (
    <ChoiceGroup props={{ fieldset, hint, error, formGroup }} ids={ids}>
      <div
        className={classNames("govuk-checkboxes", className)}
        data-module="govuk-checkboxes"
        {...attributes}
      >
        <AroundControls props={props}>
          <ChoiceItems
            group={{
              kind: "checkboxes",
              name,
              idPrefix: prefix,
              describedBy: fieldset ? undefined : ids.describedBy,
              isChosen,
            }}
            items={items}
          />
        </AroundControls>
      </div>
    </ChoiceGroup>
  );
}
