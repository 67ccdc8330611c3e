// Owns GOV.UK's tag. Its HTML equals govuk-frontend's own fixtures.
import type { ReactNode } from "react";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export interface TagOptions {
  children?: ReactNode;
  /** A colour, such as `govuk-tag--red`. The words must say the same without it. */
  className?: string;
}

export type TagProps = WithAttributes<TagOptions>;

export function Tag({ children, className, ...attributes }: TagProps) {
  return (
    <strong className={classNames("govuk-tag", className)} {...attributes}>
      {children}
    </strong>
  );
}
