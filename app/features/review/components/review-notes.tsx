// Owns what a reviewer is told about the item they came to: which part of the queue it is from, who else has it open, and what
// is still asked of them.
import { useTranslation } from "react-i18next";
import { InsetText } from "~/components/govuk/inset-text";

interface ReviewNotesProps {
  /** The part of the queue, in words; null for the whole. */
  slice: string | null;
  /** Who else has the item open, in words; null for nobody. */
  heldBy: string | null;
  /** The themes were accepted and the contract was not. */
  asksLinks: boolean;
}

export function ReviewNotes({ slice, heldBy, asksLinks }: ReviewNotesProps) {
  const { t } = useTranslation("review");
  return (
    <>
      {slice && (
        <p className="govuk-body">
          {slice}{" "}
          <a className="govuk-link" href="/review">
            {t("wholeQueue")}
          </a>
        </p>
      )}
      <p className="govuk-body">
        <a className="govuk-link" href="/review/bulk">
          {t("bulkLink")}
        </a>
        <br />
        <a className="govuk-link" href="/review/second">
          {t("secondLink")}
        </a>
      </p>
      {heldBy && <InsetText>{heldBy}</InsetText>}
      {asksLinks && <InsetText>{t("asksLinks")}</InsetText>}
    </>
  );
}
