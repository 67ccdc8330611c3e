// Owns what stands where a list has nothing in it yet: why, and what to do next.
import type { ReactNode } from "react";
import type { NextStep } from "./next-step";

interface EmptyStateProps {
  title: string;
  /** Why there is nothing, in a sentence. */
  children?: ReactNode;
  next?: NextStep | undefined;
}

export function EmptyState({ title, children, next }: EmptyStateProps) {
  return (
    <div className="state">
      <h2 className="govuk-heading-m">{title}</h2>
      {children && <p className="govuk-body">{children}</p>}
      {next && (
        <p className="govuk-body">
          <a className="govuk-link" href={next.href}>
            {next.label}
          </a>
        </p>
      )}
    </div>
  );
}
