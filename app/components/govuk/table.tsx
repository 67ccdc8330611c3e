// Owns GOV.UK's table. Its HTML equals govuk-frontend's own fixtures.
import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { type Parts, toFull, type WithAttributes } from "./attributes";
import { classNames } from "./class-names";
import { each } from "./each";

interface CellOptions extends Pick<TdHTMLAttributes<HTMLElement>, "colSpan" | "rowSpan"> {
  /** "numeric" sets figures under one another. */
  format?: string | undefined;
}

export type TableCell = Parts<CellOptions>;

export type TableProps = WithAttributes<{
  caption?: ReactNode;
  captionClassName?: string | undefined;
  head?: readonly TableCell[] | undefined;
  rows: readonly (readonly TableCell[] | null | undefined | false)[];
  firstCellIsHeader?: boolean | undefined;
  className?: string;
}>;

function Head({ cells }: { cells: readonly TableCell[] }) {
  return (
    <thead className="govuk-table__head">
      <tr className="govuk-table__row">
        {each(cells, (cell) => {
          const { children, className, format, ...attributes } = toFull<CellOptions>(cell);
          return (
            <th
              scope="col"
              className={classNames(
                "govuk-table__header",
                format && `govuk-table__header--${format}`,
                className,
              )}
              {...(attributes as ThHTMLAttributes<HTMLTableCellElement>)}
            >
              {children}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Cell({ cell, isHeader }: { cell: TableCell; isHeader: boolean }) {
  const { children, className, format, ...rest } = toFull<CellOptions>(cell);
  const attributes = rest as TdHTMLAttributes<HTMLTableCellElement>;
  if (isHeader) {
    return (
      <th scope="row" className={classNames("govuk-table__header", className)} {...attributes}>
        {children}
      </th>
    );
  }
  return (
    <td
      className={classNames("govuk-table__cell", format && `govuk-table__cell--${format}`, className)}
      {...attributes}
    >
      {children}
    </td>
  );
}

export function Table(props: TableProps) {
  const { caption, captionClassName, head, rows, firstCellIsHeader, className, ...attributes } = props;
  return (
    <table className={classNames("govuk-table", className)} {...attributes}>
      {caption && (
        <caption className={classNames("govuk-table__caption", captionClassName)}>{caption}</caption>
      )}
      {head && <Head cells={head} />}
      <tbody className="govuk-table__body">
        {each(
          rows,
          (row) =>
            row && (
              <tr className="govuk-table__row">
                {each(row, (cell, column) => (
                  <Cell cell={cell} isHeader={Boolean(firstCellIsHeader) && column === 0} />
                ))}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
