// Owns the list of work that failed for good: what, since when, why in plain words, and trying it again.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { QueueTable } from "~/components/queue/queue-table";
import type { DeadLine } from "../tasks.view";

function Retry({ line, csrf }: { line: DeadLine; csrf: string }) {
  const { t } = useTranslation("tasks");
  return (
    <Form method="post" reloadDocument>
      <CsrfField token={csrf} />
      <Button name="job" value={line.id} className="govuk-button--secondary">
        {t("dead.retry")}
        <span className="govuk-visually-hidden">: {t(`dead.kind.${line.kind}`)}</span>
      </Button>
    </Form>
  );
}

export function DeadLetters({ lines, csrf }: { lines: readonly DeadLine[]; csrf: string }) {
  const { t } = useTranslation("tasks");
  return (
    <QueueTable
      caption={t("dead.caption")}
      head={[t("dead.what"), t("dead.since"), t("dead.why"), t("dead.tries"), t("dead.do")]}
      rows={lines.map((line) => [
        t(`dead.kind.${line.kind}`),
        line.since,
        { className: "queue__words", children: t(`dead.because.${line.because}`, { id: line.id }) },
        { format: "numeric", children: line.tries },
        <Retry key="do" line={line} csrf={csrf} />,
      ])}
    />
  );
}
