// Owns how one choice of a group is drawn, for radios and for checkboxes alike. The group around it belongs to them.
import type { InputHTMLAttributes, ReactNode } from "react";
import { contentOf, hasParts, type Parts, toFull, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { each } from "./each";
import { Hint } from "./hint";
import { Label } from "./label";

export type Choice = WithAttributes<
  {
    children?: ReactNode;
    value?: string | number | undefined;
    id?: string | undefined;
    name?: string | undefined;
    /** true ticks it; false keeps the group's value from ticking it. */
    checked?: boolean | undefined;
    hint?: Parts | undefined;
    /** What is asked further when this is chosen. */
    conditional?: Parts | undefined;
    /** "exclusive": choosing this one unticks the others, on pages that carry govuk-frontend's script. */
    behaviour?: string | undefined;
    /** A word between choices, such as "or"; nothing else of this item is drawn. */
    divider?: ReactNode;
    /** Class names and attributes of the label; its words are `children`. */
    label?: WithAttributes<{ className?: string }> | undefined;
  },
  Omit<InputHTMLAttributes<HTMLInputElement>, "type" | "defaultChecked">
>;

/** Choices in order. What is null, false or "" keeps its place in the numbering and is not drawn. */
export type Choices = readonly (Choice | null | undefined | false | "")[];

interface GroupOfChoices {
  kind: "radios" | "checkboxes";
  name: string;
  idPrefix: string;
  /** What describes each control, where no fieldset says it once for all. */
  describedBy?: string | undefined;
  isChosen: (item: Choice) => boolean;
}

function ChoiceItem({ group, item, index }: { group: GroupOfChoices; item: Choice; index: number }) {
  const { children, value, id, name, checked: _checked, hint, conditional, behaviour, label, ...rest } = item;
  const { divider, ...attributes } = rest;
  const block = `govuk-${group.kind}`;
  if (divider) return <div className={`${block}__divider`}>{divider}</div>;
  const itemId = id || group.idPrefix + (index > 0 ? `-${index + 1}` : "");
  const conditionalId = `conditional-${itemId}`;
  const more = contentOf(conditional);
  const hintId = hasParts(contentOf(hint)) ? `${itemId}-item-hint` : undefined;
  const isChosen = group.isChosen(item);
  const { className: labelClass, ...labelAttributes } = label ?? {};
  const { className: hintClass, ...hintRest } = toFull(hint);
  return (
    <>
      <div className={`${block}__item`}>
        <input
          className={`${block}__input`}
          id={itemId}
          name={name || group.name}
          type={group.kind === "radios" ? "radio" : "checkbox"}
          value={value}
          defaultChecked={isChosen}
          data-aria-controls={hasParts(more) ? conditionalId : undefined}
          data-behaviour={behaviour || undefined}
          aria-describedby={classNames(group.describedBy, hintId) || undefined}
          {...attributes}
        />
        <Label className={classNames(`${block}__label`, labelClass)} {...labelAttributes} htmlFor={itemId}>
          {children}
        </Label>
        {hintId && <Hint className={classNames(`${block}__hint`, hintClass)} {...hintRest} id={hintId} />}
      </div>
      {hasParts(more) && (
        <div
          className={classNames(`${block}__conditional`, !isChosen && `${block}__conditional--hidden`)}
          id={conditionalId}
        >
          {more}
        </div>
      )}
    </>
  );
}

/** Every choice of a group, in order. */
export function ChoiceItems({ group, items }: { group: GroupOfChoices; items: Choices }) {
  return <>{each(items, (item, index) => item && <ChoiceItem group={group} item={item} index={index} />)}</>;
}
