// Owns a table that may be wider than its screen: it scrolls by itself, by touch and by keyboard, and the page does not.
import { Table, type TableCell } from "../govuk/table";

interface QueueTableProps {
  caption: string;
  head: readonly TableCell[];
  rows: readonly (readonly TableCell[])[];
  /** The caption is already said nearby: it is read out and not shown. */
  isCaptionHidden?: boolean | undefined;
  firstCellIsHeader?: boolean | undefined;
}

export function QueueTable({ caption, head, rows, isCaptionHidden, firstCellIsHeader }: QueueTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls, and without this no keyboard could scroll it
    <section className="queue" aria-label={caption} tabIndex={0}>
      <Table
        caption={caption}
        captionClassName={isCaptionHidden ? "govuk-visually-hidden" : "govuk-table__caption--m"}
        head={head}
        rows={rows}
        firstCellIsHeader={firstCellIsHeader}
      />
    </section>
  );
}
