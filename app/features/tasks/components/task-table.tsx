// Owns the list of work for a person, and what can be done with each line: take it, see the number or the answer, say how it
// went. A number and an answer are shown only to whoever has the task, and only when asked for.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { QueueTable } from "~/components/queue/queue-table";
import type { TaskLine } from "../tasks.view";

/** What was asked to be shown, for one task. */
export interface ShownToHolder {
  taskId: string;
  number?: string | null;
  /** How else to reach somebody, in the words that were taken down. */
  way?: string | null;
  answer?: { words: string; author: string } | null;
}

interface TaskTableProps {
  lines: readonly TaskLine[];
  csrf: string;
  /** Whether who asks may open items. */
  canOpenItems: boolean;
  shown: ShownToHolder | null;
}

function What({ line }: { line: TaskLine }) {
  const { t } = useTranslation("tasks");
  return (
    <>
      <strong id={`task-${line.id}`}>{t(`kind.${line.kind}.title`)}</strong>
      <br />
      {t(`kind.${line.kind}.todo`, { name: line.aboutName })}
    </>
  );
}

function About({ line, canOpenItems }: { line: TaskLine; canOpenItems: boolean }) {
  const { t } = useTranslation("tasks");
  if (line.kind === "dead_job") {
    return (
      <a className="govuk-link" href="/letters">
        {t("letters")}
      </a>
    );
  }
  if (line.aboutName) return <>{line.aboutName}</>;
  if (!line.reference) return <>{t("noReference")}</>;
  if (!canOpenItems) return <>{line.reference}</>;
  return (
    <a className="govuk-link" href={`/feedback/${line.feedbackId}`}>
      {line.reference}
    </a>
  );
}

function Shown({ shown }: { shown: ShownToHolder }) {
  const { t } = useTranslation("tasks");
  if (shown.answer !== undefined) {
    if (!shown.answer) return <p className="govuk-body-s">{t("answerNone")}</p>;
    return (
      <div role="status">
        <p className="govuk-body-s">{t("answerIs", { author: shown.answer.author })}</p>
        <blockquote className="govuk-inset-text">{shown.answer.words}</blockquote>
      </div>
    );
  }
  if (!shown.number && !shown.way) return <p className="govuk-body-s">{t("numberNone")}</p>;
  return (
    <div role="status">
      {shown.number && (
        <p className="govuk-body">
          <strong>{t("numberIs", { number: shown.number })}</strong>
        </p>
      )}
      {shown.way && <p className="govuk-body">{t("wayIs", { way: shown.way })}</p>}
      <p className="govuk-body-s">{t("numberRecorded")}</p>
    </div>
  );
}

function Actions({ line, csrf, shown }: { line: TaskLine; csrf: string; shown: ShownToHolder | null }) {
  const { t } = useTranslation("tasks");
  const about = `${t(`kind.${line.kind}.title`)}, ${line.reference ?? (line.aboutName || t("noReference"))}`;
  const button = (action: string, isMain = false) => (
    <Button name="do" value={action} className={isMain ? "" : "govuk-button--secondary"}>
      {t(action)}
      <span className="govuk-visually-hidden">: {about}</span>
    </Button>
  );
  if (line.holder === "other") return <>{t("other", { name: line.holderName })}</>;
  return (
    <Form method="post" reloadDocument className="task-actions">
      <CsrfField token={csrf} />
      <input type="hidden" name="task" value={line.id} />
      {line.holder === "nobody" ? (
        button("claim", true)
      ) : (
        <>
          {shown ? <Shown shown={shown} /> : null}
          {line.hasNumber ? button("number") : null}
          {line.hasAnswer ? button("answer") : null}
          {button("done", true)}
          {button("no_answer")}
          {button("not_needed")}
          {button("release")}
        </>
      )}
    </Form>
  );
}

export function TaskTable({ lines, csrf, canOpenItems, shown }: TaskTableProps) {
  const { t } = useTranslation("tasks");
  return (
    <QueueTable
      caption={t("caption")}
      head={[t("what"), t("about"), t("due"), t("who")]}
      rows={lines.map((line) => [
        { className: "queue__words", children: <What line={line} /> },
        <About key="about" line={line} canOpenItems={canOpenItems} />,
        {
          className: line.isOverdue ? "is-overdue" : "",
          children: line.isOverdue ? t("overdue", { due: line.due }) : line.due,
        },
        <Actions key="who" line={line} csrf={csrf} shown={shown?.taskId === line.id ? shown : null} />,
      ])}
    />
  );
}
