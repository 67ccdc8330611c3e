// Owns the duty queue as a table: level, age, words, by when, who has it. Nothing decorative.
import { useTranslation } from "react-i18next";
import { QueueTable } from "~/components/queue/queue-table";
import type { DutyRow } from "../duty.view";
import { WorryLevelTag } from "./worry-level";

function Words({ row }: { row: DutyRow }) {
  const { t } = useTranslation("duty");
  const words = row.words ?? (row.reference ? t("queue.unread") : t("queue.noWords"));
  return (
    <>
      <span dir="auto">{words}</span>
      <br />
      {row.because.length > 0 ? (
        <>
          <span className="govuk-body-s">{t("queue.because", { words: row.because.join("” · “") })}</span>
          <br />
        </>
      ) : null}
      <a className="govuk-link" href={`/duty/${row.id}`}>
        {row.reference ? t("queue.open", { reference: row.reference }) : t("queue.openCall")}
      </a>
    </>
  );
}

export function DutyTable({ rows }: { rows: readonly DutyRow[] }) {
  const { t } = useTranslation("duty");
  return (
    <QueueTable
      caption={t("queue.caption")}
      head={[t("queue.levelAge"), t("queue.words"), t("queue.due"), t("queue.who")]}
      rows={rows.map((row) => [
        <>
          <WorryLevelTag level={row.level} />
          <br />
          {row.age}
        </>,
        { className: "queue__words", children: <Words row={row} /> },
        {
          className: row.isOverdue ? "is-overdue" : "",
          children: row.isOverdue ? t("queue.overdue", { due: row.due }) : row.due,
        },
        row.takenBy ?? t("queue.nobody"),
      ])}
    />
  );
}
