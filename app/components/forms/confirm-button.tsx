// Owns the button for what cannot be undone: it opens to say what will happen, and only then offers to do it. No script.
import type { ReactNode } from "react";
import { Button } from "../govuk/button";
import { Details } from "../govuk/details";

interface ConfirmButtonProps {
  /** What opens it: "Delete this account". */
  summary: string;
  /** What will happen, to whom, and that it cannot be undone. */
  children: ReactNode;
  /** What the button does, in words that stand alone: "Yes, delete this account". */
  confirm: string;
  name?: string | undefined;
  value?: string | undefined;
}

/** Stands inside the form that it sends. */
export function ConfirmButton({ summary, children, confirm, name, value }: ConfirmButtonProps) {
  return (
    <Details summary={summary}>
      <div className="govuk-body">{children}</div>
      <Button className="govuk-button--warning" name={name} value={value}>
        {confirm}
      </Button>
    </Details>
  );
}
