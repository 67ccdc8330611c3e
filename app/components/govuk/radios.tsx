// Owns GOV.UK's radios. Its HTML equals govuk-frontend's own fixtures.
import type { WithAttributes } from "./attributes";
import { AroundControls, ChoiceGroup, type GroupProps } from "./choice-group";
import { type Choice, ChoiceItems, type Choices } from "./choice-items";
import { classNames } from "./class-names";
import { describe } from "./described-by";

export type RadiosProps = WithAttributes<
  GroupProps & {
    name: string;
    idPrefix?: string | undefined;
    items: Choices;
    /** The value that is chosen when the page is drawn. */
    value?: string | number | null | undefined;
    className?: string;
  }
>;

export function Radios(props: RadiosProps) {
  const { name, idPrefix, items, value, className, fieldset, hint, error, formGroup, ...attributes } = props;
  const prefix = idPrefix || name;
  const ids = describe(prefix, { hint, error, describedBy: fieldset?.describedBy });
  const isChosen = (item: Choice) =>
    item.checked || (item.checked !== false && Boolean(value) && String(item.value) === String(value));
  return (
    <ChoiceGroup props={{ fieldset, hint, error, formGroup }} ids={ids}>
      <div className={classNames("govuk-radios", className)} data-module="govuk-radios" {...attributes}>
        <AroundControls props={props}>
          <ChoiceItems group={{ kind: "radios", name, idPrefix: prefix, isChosen }} items={items} />
        </AroundControls>
      </div>
    </ChoiceGroup>
  );
}
