// Owns GOV.UK's date field of day, month and year. Its HTML equals govuk-frontend's own fixtures. It reads no date.
import { useTranslation } from "react-i18next";
import type { WithAttributes } from "./attributes";
import { AroundControls, ChoiceGroup, type GroupProps } from "./choice-group";
import { classNames } from "./class-names";
import { describe } from "./described-by";
import { each } from "./each";
import { Input, type InputProps } from "./input";

export type DateInputItem = Omit<InputProps, "name" | "label" | "error" | "hint" | "formGroup"> & {
  name?: string | undefined;
  label?: string | undefined;
  /** true marks this box as the one that is wrong; false keeps it unmarked when the whole date is wrong. */
  error?: boolean | undefined;
};

type Item = DateInputItem | false | null | undefined;
const PARTS = ["day", "month", "year"] as const;
type Part = (typeof PARTS)[number];

export type DateInputProps = WithAttributes<
  GroupProps & {
    id: string;
    namePrefix?: string | undefined;
    className?: string;
    /** The boxes, when they are not simply day, month and year. */
    items?: readonly Item[] | undefined;
    day?: DateInputItem | false | undefined;
    month?: DateInputItem | false | undefined;
    year?: DateInputItem | false | undefined;
    /** What each box holds, by its whole name. */
    values?: Readonly<Record<string, string | number | null | undefined>> | undefined;
  }
>;

const isMarked = (item: Item) =>
  Boolean(item && (item.error || item.className?.includes("govuk-input--error")));

/** Which part of a date a box is: it is that part itself, or carries that part's name. */
function partOf(item: DateInputItem, parts: Readonly<Record<Part, Item>>): Part | undefined {
  return PARTS.find((part) => {
    const own = parts[part];
    return item === own || (item.name && (item.name === part || (own && item.name === own.name)));
  });
}

function boxClasses(item: DateInputItem, part: Part | undefined, isWholeDateWrong: boolean): string {
  const isAlreadyRed = item.className?.includes("govuk-input--error");
  const isRed = !isAlreadyRed && (item.error || (item.error !== false && isWholeDateWrong));
  const hasWidth = item.className?.includes("govuk-input--width-");
  const width = `govuk-input--width-${part === "year" ? 4 : 2}`;
  return classNames(
    "govuk-date-input__input",
    isRed && "govuk-input--error",
    !hasWidth && width,
    item.className,
  );
}

function DateBox(props: {
  date: DateInputProps;
  item: DateInputItem;
  part: Part | undefined;
  isWholeDateWrong: boolean;
}) {
  const { t } = useTranslation("components");
  const { date, item, part, isWholeDateWrong } = props;
  const { name: ownName, label, error: _error, value: ownValue, id, className: _class, ...attributes } = item;
  const own = part && date[part];
  const name = ownName ?? part ?? "";
  const fullName = (date.namePrefix ? `${date.namePrefix}-` : "") + name;
  const words =
    name === part ? t(`govuk.${part}`) : name.charAt(0).toUpperCase() + name.slice(1).toLowerCase();
  return (
    <div className="govuk-date-input__item">
      <Input
        {...attributes}
        label={{ children: label || words, className: "govuk-date-input__label" }}
        id={id || `${date.id}-${name}`}
        className={boxClasses(item, part, isWholeDateWrong)}
        name={fullName}
        value={ownValue ?? (own ? own.value : undefined) ?? date.values?.[fullName]}
        type="text"
        inputMode={item.inputMode || "numeric"}
      />
    </div>
  );
}

const standard = (name: Part, values: DateInputProps["values"]): DateInputItem => ({
  name,
  value: values?.[name],
  className: `govuk-input--width-${name === "year" ? 4 : 2}`,
});

export function DateInput(props: DateInputProps) {
  const { id, namePrefix: _prefix, className, items, values, ...rest } = props;
  const { day, month, year, fieldset, hint, error, formGroup, ...attributes } = rest;
  const ids = describe(id, { hint, error, describedBy: fieldset?.describedBy });
  const parts = {
    day: day === undefined ? standard("day", values) : day,
    month: month === undefined ? standard("month", values) : month,
    year: year === undefined ? standard("year", values) : year,
  };
  const boxes: readonly Item[] = items?.length ? items : PARTS.map((part) => parts[part]);
  const isWholeDateWrong = Boolean(error) && !boxes.some(isMarked);
  return (
    <ChoiceGroup props={{ fieldset, hint, error, formGroup }} ids={ids} role="group">
      <div className={classNames("govuk-date-input", className)} id={id || undefined} {...attributes}>
        <AroundControls props={props}>
          {each(
            boxes,
            (item) =>
              item && (
                <DateBox
                  date={{ ...props, ...parts }}
                  item={item}
                  part={partOf(item, parts)}
                  isWholeDateWrong={isWholeDateWrong}
                />
              ),
          )}
        </AroundControls>
      </div>
    </ChoiceGroup>
  );
}
