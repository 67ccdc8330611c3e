// Owns what stands where part of a page could not be made: what happened, what was kept, and what to do next.
import type { ReactNode } from "react";
import type { NextStep } from "./next-step";

interface FailedStateProps {
  title: string;
  children: ReactNode;
  next: NextStep;
}

export function FailedState({ title, children, next }: FailedStateProps) {
  return (
    <div className="state state--failed" role="alert">
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body">{children}</p>
      <p className="govuk-body">
        <a className="govuk-link" href={next.href}>
          {next.label}
        </a>
      </p>
    </div>
  );
}
