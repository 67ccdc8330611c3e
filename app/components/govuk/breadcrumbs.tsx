// Owns GOV.UK's breadcrumbs. Its HTML equals govuk-frontend's own fixtures.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { each } from "./each";

export type Breadcrumb = WithAttributes<{ children?: ReactNode; href?: string }>;

export type BreadcrumbsProps = WithAttributes<{
  items: readonly Breadcrumb[];
  className?: string;
  collapseOnMobile?: boolean | undefined;
  labelText?: string | undefined;
}>;

export function Breadcrumbs({
  items,
  className,
  collapseOnMobile,
  labelText,
  ...attributes
}: BreadcrumbsProps) {
  const { t } = useTranslation("components");
  return (
    <nav
      className={classNames(
        "govuk-breadcrumbs",
        className,
        collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile",
      )}
      aria-label={labelText ?? t("govuk.breadcrumb")}
      {...attributes}
    >
      <ol className="govuk-breadcrumbs__list">
        {each(items, ({ children, href, ...itemAttributes }) =>
          href ? (
            <li className="govuk-breadcrumbs__list-item">
              <a className="govuk-breadcrumbs__link" href={href} {...itemAttributes}>
                {children}
              </a>
            </li>
          ) : (
            <li className="govuk-breadcrumbs__list-item" aria-current="page">
              {children}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
