// Owns GOV.UK's hint. Its HTML equals govuk-frontend's own fixtures.
import type { ReactNode } from "react";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export type HintProps = WithAttributes<{ children?: ReactNode; className?: string }>;

export function Hint({ children, className, ...attributes }: HintProps) {
  return (
    <div className={classNames("govuk-hint", className)} {...attributes}>
      {children}
    </div>
  );
}
