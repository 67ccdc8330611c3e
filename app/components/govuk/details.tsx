// Owns GOV.UK's details: a summary that opens. Its HTML equals govuk-frontend's own fixtures.
import type { DetailsHTMLAttributes, ReactNode } from "react";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export type DetailsProps = WithAttributes<
  { summary?: ReactNode; children?: ReactNode; className?: string },
  DetailsHTMLAttributes<HTMLDetailsElement>
>;

export function Details({ summary, children, className, ...attributes }: DetailsProps) {
  return (
    <details className={classNames("govuk-details", className)} {...attributes}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{summary}</span>
      </summary>
      <div className="govuk-details__text">{children}</div>
    </details>
  );
}
