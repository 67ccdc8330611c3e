// Owns the title of a page: its one h1, and what the browser's tab says. Both say the same thing.
import type { ReactNode } from "react";

interface PageTitleProps {
  children: ReactNode;
  /** What the page belongs to, above its title. */
  caption?: ReactNode;
  size?: "m" | "l" | "xl";
}

export function PageTitle({ children, caption, size = "l" }: PageTitleProps) {
  return (
    <h1 className={`govuk-heading-${size}`}>
      {caption && <span className={`govuk-caption-${size}`}>{caption} </span>}
      {children}
    </h1>
  );
}

/**
 * What the browser's tab says: the page, then the council; a page with something wrong says so first.
 * `errorWord` is the translated "Error", given only when the page shows an error summary.
 */
export function documentTitle(page: string, councilName: string, errorWord?: string): string {
  const title = [page, councilName].filter(Boolean).join(" - ");
  return errorWord ? `${errorWord}: ${title}` : title;
}
