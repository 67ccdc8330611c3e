// Owns what stands on a record that has been filed: the reference to say aloud, and the next one.
import { useTranslation } from "react-i18next";
import { Panel } from "~/components/govuk/panel";

export function FiledNote({ reference }: { reference: string }) {
  const { t } = useTranslation("calls");
  return (
    <>
      <Panel title={t("filed.title")} headingLevel={2}>
        {t("filed.reference")}
        <br />
        <strong>{reference}</strong>
      </Panel>
      <p className="govuk-body">{t("filed.say", { reference })}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/calls">
          {t("filed.next")}
        </a>
      </p>
    </>
  );
}
