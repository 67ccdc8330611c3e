// Owns the red button: what to say to somebody in danger, and calling the duty worker without leaving the record.
import { useTranslation } from "react-i18next";
import { Button } from "~/components/govuk/button";
import { Details } from "~/components/govuk/details";
import { WarningText } from "~/components/govuk/warning-text";

export function Danger({ isCalled }: { isCalled: boolean }) {
  const { t } = useTranslation("calls");
  return (
    <>
      {isCalled && <WarningText iconFallbackText={t("danger.summary")}>{t("danger.done")}</WarningText>}
      <Details summary={t("danger.summary")} open={isCalled}>
        <p className="govuk-body">{t("danger.say")}</p>
        <p className="govuk-body">{t("danger.silent")}</p>
        <p className="govuk-body">{t("danger.harm")}</p>
        <Button className="govuk-button--warning" name="do" value="danger">
          {t("danger.confirm")}
        </Button>
      </Details>
    </>
  );
}
