// Owns GOV.UK's link past the header. Its HTML equals govuk-frontend's own fixtures.
import type { AnchorHTMLAttributes, ReactNode } from "react";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export type SkipLinkProps = WithAttributes<
  { children?: ReactNode; className?: string; href?: string },
  AnchorHTMLAttributes<HTMLAnchorElement>
>;

export function SkipLink({ children, className, href, ...attributes }: SkipLinkProps) {
  return (
    <a
      href={href || "#content"}
      className={classNames("govuk-skip-link", className)}
      data-module="govuk-skip-link"
      {...attributes}
    >
      {children}
    </a>
  );
}
