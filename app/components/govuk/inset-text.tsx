// Owns GOV.UK's inset text. Its HTML equals govuk-frontend's own fixtures.
import type { ReactNode } from "react";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export type InsetTextProps = WithAttributes<{ children?: ReactNode; className?: string }>;

export function InsetText({ children, className, ...attributes }: InsetTextProps) {
  return (
    <div className={classNames("govuk-inset-text", className)} {...attributes}>
      {children}
    </div>
  );
}
