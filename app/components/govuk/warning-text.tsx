// Owns GOV.UK's warning text. Its HTML equals govuk-frontend's own fixtures.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export type WarningTextProps = WithAttributes<{
  children?: ReactNode;
  className?: string;
  /** The word read out before the warning. */
  iconFallbackText?: string | undefined;
}>;

export function WarningText({ children, className, iconFallbackText, ...attributes }: WarningTextProps) {
  const { t } = useTranslation("components");
  return (
    <div className={classNames("govuk-warning-text", className)} {...attributes}>
      <span className="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>
      <strong className="govuk-warning-text__text">
        <span className="govuk-visually-hidden">{iconFallbackText || t("govuk.warning")}</span> {children}
      </strong>
    </div>
  );
}
