// Owns how everything that is held of one person is laid out: one section a thing, plain, so that it prints as it stands.
import { useTranslation } from "react-i18next";
import { InsetText } from "~/components/govuk/inset-text";
import { SummaryList } from "~/components/govuk/summary-list";
import { WarningText } from "~/components/govuk/warning-text";
import type { HeldItemView, SaidLine, SubjectView } from "../subject-access.view";

function Said({ lines, empty }: { lines: readonly SaidLine[]; empty: string }) {
  if (lines.length === 0) return <p className="govuk-body">{empty}</p>;
  return (
    <ol className="govuk-list">
      {lines.map(({ words, note }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never changes
        <li key={index}>
          <p className="govuk-body govuk-!-margin-bottom-1" dir="auto">
            {words ?? empty}
          </p>
          <p className="govuk-body-s">{note}</p>
        </li>
      ))}
    </ol>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  const { t } = useTranslation("subject-access");
  if (lines.length === 0) return <p className="govuk-body">{t("none")}</p>;
  return (
    <ul className="govuk-list govuk-list--bullet">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Item({ item }: { item: HeldItemView }) {
  const { t } = useTranslation("subject-access");
  return (
    <section aria-labelledby={item.id}>
      <h2 className="govuk-heading-m" id={item.id}>
        {item.reference}
      </h2>
      {item.isHeld && <WarningText>{t("safeguarding")}</WarningText>}
      <SummaryList rows={item.facts} />
      <h3 className="govuk-heading-s">{t("original")}</h3>
      <Said lines={item.statements} empty={t("erased")} />
      <h3 className="govuk-heading-s">{t("redacted")}</h3>
      <InsetText>
        <span dir="auto">{item.redacted ?? t("notRead")}</span>
      </InsetText>
      {item.answers.length > 0 && (
        <>
          <h3 className="govuk-heading-s">{t("answers")}</h3>
          <SummaryList
            rows={item.answers.map(({ question, words, note }) => ({
              key: question,
              value: `${words ?? t("erased")} (${note})`,
            }))}
          />
        </>
      )}
      <h3 className="govuk-heading-s">{t("replies")}</h3>
      <Said lines={item.replies} empty={t("none")} />
      <h3 className="govuk-heading-s">{t("files")}</h3>
      <Lines lines={item.files} />
      <p className="govuk-body">
        <a className="govuk-link" href={item.auditHref}>
          {t("audit", { reference: item.reference })}
        </a>
      </p>
    </section>
  );
}

export function HeldOfPerson({ held, when }: { held: NonNullable<SubjectView["held"]>; when: string }) {
  const { t } = useTranslation("subject-access");
  return (
    <>
      <p className="govuk-body-l">{t("looked", { when })}</p>
      {held.isHeld && <WarningText>{t("safeguarding")}</WarningText>}
      {held.phone && (
        <>
          <h2 className="govuk-heading-m">{t("phoneTitle")}</h2>
          <SummaryList rows={held.phone} />
          <p className="govuk-body">{t("shared")}</p>
        </>
      )}
      {held.items.map((item) => (
        <Item key={item.id} item={item} />
      ))}
      {held.phone && (
        <>
          <h2 className="govuk-heading-m">{t("messages")}</h2>
          <Said lines={held.messages} empty={t("noWords")} />
        </>
      )}
      <h2 className="govuk-heading-m">{t("tasks")}</h2>
      <Lines lines={held.tasks} />
    </>
  );
}
