// Owns GOV.UK's fieldset and its legend. Its HTML equals govuk-frontend's own fixtures.
import type { ReactNode } from "react";
import { hasParts, type Parts, toFull, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import type { LabelOptions } from "./label";

export type FieldsetOptions = WithAttributes<{
  legend?: Parts<LabelOptions> | undefined;
  className?: string;
  describedBy?: string | undefined;
}>;

export type FieldsetProps = FieldsetOptions & { children?: ReactNode };

export function Fieldset({ legend, className, describedBy, children, ...attributes }: FieldsetProps) {
  const { children: words, className: legendClass, isPageHeading } = toFull(legend);
  return (
    <fieldset
      className={classNames("govuk-fieldset", className)}
      aria-describedby={describedBy || undefined}
      {...attributes}
    >
      {hasParts(words) && (
        <legend className={classNames("govuk-fieldset__legend", legendClass)}>
          {isPageHeading ? <h1 className="govuk-fieldset__heading">{words}</h1> : words}
        </legend>
      )}
      {children}
    </fieldset>
  );
}
