// Owns which page numbers are offered below a list. The list itself, and how many pages it has, belong to the page.
import { Pagination, type PaginationItem } from "../govuk/pagination";

interface PagesProps {
  /** The page shown, from 1. */
  page: number;
  pageCount: number;
  hrefFor: (page: number) => string;
  /** What the list is of, for the landmark: "Pages of feedback". */
  label?: string | undefined;
}

/** The numbers shown: first, last, the present one and its neighbours; 0 stands for a gap of two or more. */
export function pageNumbers(page: number, pageCount: number): number[] {
  const shown = [1, page - 1, page, page + 1, pageCount].filter((one) => one >= 1 && one <= pageCount);
  const numbers = [...new Set(shown)].sort((a, b) => a - b);
  return numbers.flatMap((one, index) => {
    const gap = one - (numbers[index - 1] ?? one - 1);
    if (gap === 2) return [one - 1, one];
    return gap > 2 ? [0, one] : [one];
  });
}

export function Pages({ page, pageCount, hrefFor, label }: PagesProps) {
  if (pageCount <= 1) return null;
  const items: PaginationItem[] = pageNumbers(page, pageCount).map((number) =>
    number === 0 ? { ellipsis: true } : { number, href: hrefFor(number), current: number === page },
  );
  return (
    <Pagination
      items={items}
      previous={page > 1 ? { href: hrefFor(page - 1) } : undefined}
      next={page < pageCount ? { href: hrefFor(page + 1) } : undefined}
      landmarkLabel={label}
    />
  );
}
