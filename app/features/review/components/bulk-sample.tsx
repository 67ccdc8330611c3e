// Owns looking at a sample one by one before the rest may be accepted.
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { ItemCard } from "~/features/evidence/components/item-card";
import type { SampleView } from "../bulk.view";

export function BulkSample({ csrf, view }: { csrf: string; view: SampleView }) {
  const { t } = useTranslation("review");
  const action = `/review/bulk?batch=${encodeURIComponent(view.batchId)}`;
  return (
    <>
      <p className="govuk-body">
        <strong>{t("bulk.looked", { looked: view.looked, all: view.lines.length })}</strong>{" "}
        {t(`bulk.says.${view.says}`, { count: view.rest })}
      </p>
      {view.says === "ready" && (
        <form method="post" action={action}>
          <CsrfField token={csrf} />
          <input type="hidden" name="batch" value={view.batchId} />
          <Button name="act" value="accept">
            {t("bulk.accept", { count: view.rest })}
          </Button>
        </form>
      )}
      {view.lines.map((line) => (
        <ItemCard key={`${line.item.id} ${line.code}`} item={line.item}>
          <form method="post" action={action}>
            <CsrfField token={csrf} />
            <input type="hidden" name="batch" value={view.batchId} />
            <input type="hidden" name="act" value="judge" />
            <input type="hidden" name="id" value={line.item.id} />
            <input type="hidden" name="code" value={line.code} />
            <p className="govuk-body">
              {t("bulk.ask", { theme: line.theme })}{" "}
              {line.verdict && <strong>{t(`bulk.verdict.${line.verdict}`)}</strong>}
            </p>
            {view.isOpen && (
              <div className="govuk-button-group">
                {(["right", "wrong"] as const).map((said) => (
                  <Button
                    key={said}
                    className="govuk-button--secondary"
                    name="said"
                    value={said}
                    aria-label={t(`bulk.${said}Of`, { theme: line.theme, reference: line.item.reference })}
                  >
                    {t(`bulk.${said}`)}
                  </Button>
                ))}
              </div>
            )}
          </form>
        </ItemCard>
      ))}
    </>
  );
}
