// Owns GOV.UK's label. Its HTML equals govuk-frontend's own fixtures.
import type { LabelHTMLAttributes, ReactNode } from "react";
import { hasParts, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export interface LabelOptions {
  /** The label is also the page's h1. */
  isPageHeading?: boolean | undefined;
}

export type LabelProps = WithAttributes<
  { children?: ReactNode; className?: string } & LabelOptions,
  LabelHTMLAttributes<HTMLElement>
>;

export function Label({ children, className, isPageHeading, htmlFor, ...attributes }: LabelProps) {
  if (!hasParts(children)) return null;
  const label = (
    <label className={classNames("govuk-label", className)} htmlFor={htmlFor} {...attributes}>
      {children}
    </label>
  );
  return isPageHeading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
}
