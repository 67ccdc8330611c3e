// Owns GOV.UK's notification banner. Its HTML equals govuk-frontend's own fixtures.
import { createElement, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { hasParts, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export type NotificationBannerProps = WithAttributes<{
  /** "success" when something has been done; anything else is something to know. */
  type?: string | undefined;
  title?: ReactNode;
  titleHeadingLevel?: number | undefined;
  titleId?: string | undefined;
  /** Plain words are set as the banner's heading; anything richer is set as it is. */
  children?: ReactNode;
  className?: string;
  disableAutoFocus?: boolean | undefined;
}>;

export function NotificationBanner(props: NotificationBannerProps) {
  const { t } = useTranslation("components");
  const {
    type,
    title,
    titleHeadingLevel,
    titleId,
    children,
    className,
    role,
    disableAutoFocus,
    ...attributes
  } = props;
  const isSuccess = type === "success";
  const id = titleId || "govuk-notification-banner-title";
  const heading = createElement(
    `h${titleHeadingLevel || 2}`,
    { className: "govuk-notification-banner__title", id },
    title || t(isSuccess ? "govuk.success" : "govuk.important"),
  );
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the element always has a role, region or alert, that may be named
    <div
      className={classNames(
        "govuk-notification-banner",
        isSuccess && "govuk-notification-banner--success",
        className,
      )}
      role={role || (isSuccess ? "alert" : "region")}
      aria-labelledby={id}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus}
      {...attributes}
    >
      <div className="govuk-notification-banner__header">{heading}</div>
      <div className="govuk-notification-banner__content">
        {typeof children === "string" && hasParts(children) ? (
          <p className="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
