// Owns the list of what is wrong with a form, at the top of its page, each a link to its field. With nothing wrong it draws nothing.
import { ErrorSummary } from "../govuk/error-summary";
import { type FieldError, useErrorText } from "./field-errors";

export function ErrorSummaryFor({ errors }: { errors: readonly FieldError[] }) {
  const textOf = useErrorText();
  if (errors.length === 0) return null;
  return (
    <ErrorSummary
      errorList={errors.map((error) => ({
        href: error.field ? `#${error.field}` : undefined,
        children: textOf(error),
      }))}
    />
  );
}
