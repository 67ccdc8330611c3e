// Owns GOV.UK's error message beside a field. Its HTML equals govuk-frontend's own fixtures.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export type ErrorMessageProps = WithAttributes<{
  children?: ReactNode;
  className?: string;
  /** The word read out before the message; false for none. */
  visuallyHiddenText?: string | false;
}>;

export function ErrorMessage({ children, className, visuallyHiddenText, ...attributes }: ErrorMessageProps) {
  const { t } = useTranslation("components");
  const prefix = visuallyHiddenText ?? t("govuk.error");
  return (
    <p className={classNames("govuk-error-message", className)} {...attributes}>
      {prefix && <span className="govuk-visually-hidden">{prefix}:</span>}
      {prefix && " "}
      {children}
    </p>
  );
}
