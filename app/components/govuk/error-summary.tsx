// Owns GOV.UK's list of what is wrong, at the top of a page. Its HTML equals govuk-frontend's own fixtures.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { hasParts, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { each } from "./each";

export type ErrorSummaryItem = WithAttributes<{ children?: ReactNode; href?: string | undefined }>;

export type ErrorSummaryProps = WithAttributes<{
  title?: ReactNode;
  description?: ReactNode;
  errorList?: readonly ErrorSummaryItem[] | undefined;
  className?: string;
  disableAutoFocus?: boolean | undefined;
}>;

export function ErrorSummary(props: ErrorSummaryProps) {
  const { t } = useTranslation("components");
  const { title, description, errorList = [], className, disableAutoFocus, ...attributes } = props;
  return (
    <div
      className={classNames("govuk-error-summary", className)}
      data-disable-auto-focus={disableAutoFocus}
      data-module="govuk-error-summary"
      {...attributes}
    >
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title ?? t("govuk.errorSummary")}</h2>
        <div className="govuk-error-summary__body">
          {hasParts(description) && <p>{description}</p>}
          {errorList.length > 0 && (
            <ul className="govuk-list govuk-error-summary__list">
              {each(errorList, ({ children, href, ...itemAttributes }) => (
                <li>
                  {href ? (
                    <a href={href} {...itemAttributes}>
                      {children}
                    </a>
                  ) : (
                    children
                  )}
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </div>
  );
}
