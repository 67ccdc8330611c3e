// Owns what stands above an item that is not as any other: it names a colleague, or somebody is worried about it.
import { useTranslation } from "react-i18next";
import { InsetText } from "~/components/govuk/inset-text";

interface ItemNotesProps {
  isForDeputy: boolean;
  /** Null where there is no worry, or whoever looks may not know of one. */
  concern: { id: string; level: string; isOpen: boolean } | null;
}

export function ItemNotes({ isForDeputy, concern }: ItemNotesProps) {
  const { t } = useTranslation("desk");
  return (
    <>
      {isForDeputy && <InsetText>{t("item.deputy")}</InsetText>}
      {concern && (
        <InsetText>
          <p className="govuk-body">
            <strong>
              {t(concern.isOpen ? "item.worryTitle" : "item.worryClosed", { level: concern.level })}
            </strong>
          </p>
          <a className="govuk-link" href={`/duty/${concern.id}`}>
            {t("item.worryLink")}
          </a>
        </InsetText>
      )}
    </>
  );
}
