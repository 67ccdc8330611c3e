// Owns choosing what to accept in bulk, how much that would be, and the batches there were, each with the way to take it back.
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Select } from "~/components/govuk/select";
import { SAMPLE_SIZE } from "../bulk.rules";
import { percents } from "../bulk.schema";
import type { BatchLine } from "../bulk.view";
import type { ThemeOption } from "../review.view";

interface BulkChoiceProps {
  csrf: string;
  themes: readonly ThemeOption[];
  chosen: { percent: number; theme: string | null } | null;
  /** What would be accepted; null until something is chosen. */
  found: { suggestions: number; items: number } | null;
}

export function BulkChoice({ csrf, themes, chosen, found }: BulkChoiceProps) {
  const { t } = useTranslation("review");
  return (
    <>
      <form method="get" action="/review/bulk">
        <Select
          name="percent"
          id="percent"
          label={{ children: t("bulk.percent"), className: "govuk-label--s" }}
          hint={t("bulk.percentHint")}
          value={chosen?.percent ?? 95}
          items={percents.map((percent) => ({
            value: percent,
            children: t("bulk.percentItem", { percent }),
          }))}
        />
        <Select
          name="theme"
          id="theme"
          label={{ children: t("bulk.theme"), className: "govuk-label--s" }}
          hint={t("bulk.themeHint")}
          value={chosen?.theme ?? ""}
          items={[
            { value: "", children: t("bulk.everyTheme") },
            ...themes.map(({ value, label }) => ({ value, children: label })),
          ]}
        />
        <Button className="govuk-button--secondary">{t("bulk.count")}</Button>
      </form>
      {chosen && found && (
        <form method="post" action="/review/bulk">
          <CsrfField token={csrf} />
          <input type="hidden" name="percent" value={chosen.percent} />
          <input type="hidden" name="theme" value={chosen.theme ?? ""} />
          <p className="govuk-body">
            <strong>{t("bulk.found", { count: found.suggestions })}</strong>{" "}
            {t("bulk.inItems", { count: found.items })}
          </p>
          {found.suggestions > SAMPLE_SIZE ? (
            <Button name="act" value="start">
              {t("bulk.start")}
            </Button>
          ) : (
            <p className="govuk-body">{t("error.tooFew")}</p>
          )}
        </form>
      )}
    </>
  );
}

/** What was accepted in bulk before. */
export function BatchList({ csrf, batches }: { csrf: string; batches: readonly BatchLine[] }) {
  const { t } = useTranslation("review");
  if (batches.length === 0) return null;
  return (
    <section aria-labelledby="batches">
      <h2 className="govuk-heading-m" id="batches">
        {t("bulk.before")}
      </h2>
      <ul className="govuk-list">
        {batches.map((batch) => (
          <li key={batch.id}>
            <p className="govuk-body govuk-!-margin-bottom-1">
              {batch.words}. <strong>{batch.state}</strong>
            </p>
            {batch.href && (
              <p className="govuk-body">
                <a className="govuk-link" href={batch.href}>
                  {t("bulk.goOn")}
                  <span className="govuk-visually-hidden">: {batch.words}</span>
                </a>
              </p>
            )}
            {batch.canUndo && (
              <form method="post" action="/review/bulk">
                <CsrfField token={csrf} />
                <input type="hidden" name="batch" value={batch.id} />
                <Button
                  className="govuk-button--secondary"
                  name="act"
                  value="undo"
                  aria-label={t("bulk.undoOf", { batch: batch.words })}
                >
                  {t("bulk.undo")}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
