// Owns the table of the themes of one group: what each is called, when it is in use, and how much was said under it.
import { useTranslation } from "react-i18next";
import { QueueTable } from "~/components/queue/queue-table";
import type { ThemeLine } from "../taxonomies.view";

interface ThemeTableProps {
  caption: string;
  lines: readonly ThemeLine[];
  hasCounts: boolean;
}

export function ThemeTable({ caption, lines, hasCounts }: ThemeTableProps) {
  const { t } = useTranslation("taxonomies");
  const numeric = (children: string) => ({ children, format: "numeric" });
  return (
    <QueueTable
      caption={caption}
      isCaptionHidden
      head={[
        t("table.code"),
        t("table.theme"),
        t("table.days"),
        ...(hasCounts ? [numeric(t("table.confirmed")), numeric(t("table.suggested"))] : []),
      ]}
      rows={lines.map((line) => [
        line.code,
        <>
          <a className="govuk-link" href={line.href}>
            {line.label}
          </a>
          {line.notes.map((note) => (
            <span key={note} className="govuk-hint govuk-!-margin-bottom-0 govuk-!-display-block">
              {note}
            </span>
          ))}
        </>,
        line.days,
        ...(hasCounts ? [numeric(line.confirmed), numeric(line.suggested)] : []),
      ])}
    />
  );
}
