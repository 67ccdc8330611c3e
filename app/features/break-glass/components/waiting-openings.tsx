// Owns the list of openings that somebody who looks after data protection has to look at.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { QueueTable } from "~/components/queue/queue-table";

export interface WaitingLine {
  id: string;
  name: string;
  reference: string;
  recordHref: string;
  when: string;
  reason: string;
  isOwn: boolean;
}

function Seen({ line, csrf }: { line: WaitingLine; csrf: string }) {
  const { t } = useTranslation("audit");
  if (line.isOwn) return <>{t("waiting.own")}</>;
  return (
    <Form method="post" action="/audit" reloadDocument>
      <CsrfField token={csrf} />
      <input type="hidden" name="opening" value={line.id} />
      <Button className="govuk-button--secondary govuk-!-margin-bottom-0">
        {t("waiting.seen")}
        <span className="govuk-visually-hidden">
          : {line.name}, {line.reference}
        </span>
      </Button>
    </Form>
  );
}

export function WaitingOpenings({ lines, csrf }: { lines: readonly WaitingLine[]; csrf: string }) {
  const { t } = useTranslation("audit");
  if (lines.length === 0) return null;
  return (
    <QueueTable
      caption={t("waiting.title")}
      head={["who", "item", "when", "reason", "do"].map((key) => ({ children: t(`waiting.${key}`) }))}
      rows={lines.map((line) => [
        { children: line.name },
        {
          children: (
            <a className="govuk-link" href={line.recordHref}>
              {line.reference}
            </a>
          ),
        },
        { children: line.when },
        { children: line.reason || t("waiting.erased") },
        { children: <Seen line={line} csrf={csrf} /> },
      ])}
    />
  );
}
