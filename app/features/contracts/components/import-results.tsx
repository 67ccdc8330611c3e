// Owns what came of an import, file by file: how many of each, what was left out and why, and what could not be read at all.
import { useTranslation } from "react-i18next";
import { Details } from "~/components/govuk/details";
import { QueueTable } from "~/components/queue/queue-table";
import type { ImportedFile } from "./import-results.view";

function LeftOut({ file, reasons }: ImportedFile) {
  const { t } = useTranslation("admin");
  return (
    <Details summary={t("import.skippedTitle", { file })}>
      <ul className="govuk-list govuk-list--bullet">
        {reasons.map(({ why, count, places }) => (
          <li key={why}>
            {why}: {count}
            <br />
            {places.join("; ")}{" "}
            {count > places.length ? t("import.skippedMore", { count: count - places.length }) : ""}
          </li>
        ))}
      </ul>
    </Details>
  );
}

export function ImportResults({ files }: { files: readonly ImportedFile[] }) {
  const { t } = useTranslation("admin");
  const number = (children: number) => ({ format: "numeric", children });
  return (
    <section aria-labelledby="import-results">
      <h2 className="govuk-heading-m" id="import-results">
        {t("import.results")}
      </h2>
      <QueueTable
        caption={t("import.caption")}
        isCaptionHidden
        firstCellIsHeader
        head={[
          t("import.file"),
          t("import.format"),
          ...(["read", "created", "updated", "unchanged", "skipped"] as const).map((name) => ({
            format: "numeric",
            children: t(`import.${name}`),
          })),
        ]}
        rows={files.map((file) => [
          file.file,
          file.format ? t(`import.formats.${file.format}`) : t("import.notRead"),
          number(file.read),
          number(file.created),
          number(file.updated),
          number(file.unchanged),
          number(file.skipped),
        ])}
      />
      {files.map((file) =>
        file.refused ? (
          <p key={file.file} className="govuk-error-message">
            {file.refused}
          </p>
        ) : file.reasons.length > 0 ? (
          <LeftOut key={file.file} {...file} />
        ) : null,
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/contracts">
          {t("import.next")}
        </a>
      </p>
    </section>
  );
}
