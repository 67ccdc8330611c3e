// Owns GOV.UK's select. Its HTML equals govuk-frontend's own fixtures.
import type { OptionHTMLAttributes, SelectHTMLAttributes } from "react";
import { contentOf, hasParts, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { describe } from "./described-by";
import { Field, type FieldProps } from "./form-group";

export type SelectItem = WithAttributes<
  {
    children?: string | number;
    /** What is sent; the words themselves when absent. */
    value?: string | number | boolean | undefined;
    /** true chooses this one; false keeps the field's `value` from choosing it. */
    selected?: boolean | undefined;
  },
  OptionHTMLAttributes<HTMLOptionElement>
>;

export type SelectProps = WithAttributes<
  FieldProps & {
    name: string;
    id?: string | undefined;
    className?: string;
    items?: readonly (SelectItem | null | undefined | false | "")[] | undefined;
    value?: string | number | null | undefined;
  },
  SelectHTMLAttributes<HTMLSelectElement>
>;

const sent = (item: SelectItem): string => String(item.value ?? item.children ?? "");

function chosen(items: readonly SelectItem[], value: SelectProps["value"]): string | undefined {
  const item =
    items.find((one) => one.selected) ??
    items.find((one) => Boolean(value) && sent(one) === String(value) && one.selected !== false);
  return item && sent(item);
}

export function Select(props: SelectProps) {
  const { label, hint, error, describedBy, formGroup, ...own } = props;
  const { name, id = name, className, items = [], value, ...attributes } = own;
  const ids = describe(id, props);
  const shown = items.filter((item): item is SelectItem => Boolean(item));
  return (
    <Field id={id} field={{ label, hint, error, formGroup }} ids={ids}>
      {contentOf(formGroup?.beforeInput)}
      <select
        className={classNames("govuk-select", className, hasParts(error) && "govuk-select--error")}
        id={id}
        name={name}
        aria-describedby={ids.describedBy}
        defaultValue={chosen(shown, value)}
        {...attributes}
      >
        {shown.map(({ children, value: itemValue, selected: _selected, ...itemAttributes }) => (
          <option
            key={String(itemValue ?? children)}
            value={itemValue === undefined ? undefined : String(itemValue)}
            {...itemAttributes}
          >
            {children}
          </option>
        ))}
      </select>
      {contentOf(formGroup?.afterInput)}
    </Field>
  );
}
