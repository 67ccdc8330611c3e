// Owns GOV.UK's link back to the page before. Its HTML equals govuk-frontend's own fixtures.
import type { AnchorHTMLAttributes, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";

export type BackLinkProps = WithAttributes<
  { children?: ReactNode; className?: string; href?: string },
  AnchorHTMLAttributes<HTMLAnchorElement>
>;

export function BackLink({ children, className, href, ...attributes }: BackLinkProps) {
  const { t } = useTranslation("components");
  return (
    <a href={href || "#"} className={classNames("govuk-back-link", className)} {...attributes}>
      {children || t("govuk.back")}
    </a>
  );
}
