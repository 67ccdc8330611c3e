// Owns the way from an item to the review of what is hidden in it.
import { useTranslation } from "react-i18next";

export function RedactionLink({ itemHref }: { itemHref: string }) {
  const { t } = useTranslation("privacy");
  return (
    <p className="govuk-body">
      <a className="govuk-link" href={`${itemHref}/redaction`}>
        {t("link")}
      </a>
    </p>
  );
}
