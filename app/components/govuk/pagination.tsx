// Owns GOV.UK's links between pages. Its HTML equals govuk-frontend's own fixtures. It decides nothing about which pages there are.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { each } from "./each";

export type PaginationLink = WithAttributes<{
  href?: string | undefined;
  children?: ReactNode;
  /** What the page is about, where there are no numbers. */
  labelText?: string | undefined;
}>;

export type PaginationItem = WithAttributes<{
  number?: number | string;
  href?: string;
  current?: boolean | undefined;
  ellipsis?: boolean | undefined;
  visuallyHiddenText?: string | undefined;
}>;

export type PaginationProps = WithAttributes<{
  previous?: PaginationLink | undefined;
  next?: PaginationLink | undefined;
  items?: readonly (PaginationItem | null)[] | undefined;
  className?: string;
  landmarkLabel?: string | undefined;
}>;

const ARROWS = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
};

function Arrow({ kind }: { kind: "prev" | "next" }) {
  return (
    <svg
      className={`govuk-pagination__icon govuk-pagination__icon--${kind}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={ARROWS[kind]} />
    </svg>
  );
}

function ArrowLink({
  kind,
  link,
  isBlock,
}: {
  kind: "prev" | "next";
  link: PaginationLink;
  isBlock: boolean;
}) {
  const { t } = useTranslation("components");
  const { href, children, labelText, ...attributes } = link;
  const plain = (
    <>
      {t(kind === "prev" ? "govuk.previous" : "govuk.next")}
      <span className="govuk-visually-hidden">{t("govuk.page")}</span>
    </>
  );
  return (
    <div className={`govuk-pagination__${kind}`}>
      <a className="govuk-link govuk-pagination__link" href={href} rel={kind} {...attributes}>
        {(isBlock || kind === "prev") && <Arrow kind={kind} />}
        <span
          className={classNames(
            "govuk-pagination__link-title",
            isBlock && !labelText && "govuk-pagination__link-title--decorated",
          )}
        >
          {children || plain}
        </span>
        {isBlock && labelText && (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{labelText}</span>
          </>
        )}
        {!isBlock && kind === "next" && <Arrow kind={kind} />}
      </a>
    </div>
  );
}

function PageItem({ item }: { item: PaginationItem }) {
  const { t } = useTranslation("components");
  const { number, href, current, ellipsis, visuallyHiddenText, ...attributes } = item;
  return (
    <li
      className={classNames(
        "govuk-pagination__item",
        current && "govuk-pagination__item--current",
        ellipsis && "govuk-pagination__item--ellipsis",
      )}
    >
      {ellipsis ? (
        "\u22EF"
      ) : (
        <a
          className="govuk-link govuk-pagination__link"
          href={href}
          aria-label={visuallyHiddenText ?? t("govuk.pageNumber", { number })}
          aria-current={current ? "page" : undefined}
          {...attributes}
        >
          {number}
        </a>
      )}
    </li>
  );
}

export function Pagination({
  previous,
  next,
  items,
  className,
  landmarkLabel,
  ...attributes
}: PaginationProps) {
  const { t } = useTranslation("components");
  const isBlock = !items && Boolean(next || previous);
  return (
    <nav
      className={classNames("govuk-pagination", isBlock && "govuk-pagination--block", className)}
      aria-label={landmarkLabel || t("govuk.pagination")}
      {...attributes}
    >
      {previous?.href && <ArrowLink kind="prev" link={previous} isBlock={isBlock} />}
      {items && (
        <ul className="govuk-pagination__list">
          {each(items, (item) => item && Object.keys(item).length > 0 && <PageItem item={item} />)}
        </ul>
      )}
      {next?.href && <ArrowLink kind="next" link={next} isBlock={isBlock} />}
    </nav>
  );
}
