// Owns the list of one's own records that are not filed yet.
import { useTranslation } from "react-i18next";
import { QueueTable } from "~/components/queue/queue-table";
import type { RecordKind } from "../calls.schema";

interface UnfinishedRecordsProps {
  records: readonly { id: string; kind: RecordKind; started: string; words: string }[];
}

export function UnfinishedRecords({ records }: UnfinishedRecordsProps) {
  const { t } = useTranslation("calls");
  if (records.length === 0) return <p className="govuk-body">{t("unfinished.none")}</p>;
  return (
    <QueueTable
      caption={t("unfinished.title")}
      firstCellIsHeader
      head={[t("unfinished.started"), t("unfinished.kind"), t("unfinished.words")]}
      rows={records.map((record) => [
        {
          children: (
            <a className="govuk-link" href={`/calls/${encodeURIComponent(record.id)}`}>
              {record.started}
              <span className="govuk-visually-hidden"> {t("unfinished.open")}</span>
            </a>
          ),
        },
        t(`kind.${record.kind}`),
        record.words,
      ])}
    />
  );
}
