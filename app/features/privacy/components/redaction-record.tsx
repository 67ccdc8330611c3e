// Owns what stands below the words in the redaction review: what is hidden and by whom, what people decided, and the quotes.
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Select } from "~/components/govuk/select";
import { Tag } from "~/components/govuk/tag";
import type { RedactionPage, TakeBackRow } from "../redaction.view";

interface RedactionRecordProps {
  page: RedactionPage;
  action: string;
  csrf: string;
}

export function RedactionRecord({ page, action, csrf }: RedactionRecordProps) {
  const { t } = useTranslation("privacy");
  const form = { action, csrf };
  return (
    <>
      <Struck {...form} page={page} />
      {(page.decisions.length > 0 || page.everywhere.length > 0) && (
        <section aria-labelledby="decisions">
          <h2 className="govuk-heading-m" id="decisions">
            {t("decisionsTitle")}
          </h2>
          <ul className="govuk-list">
            {page.decisions.map((row) => (
              <TakeBack key={row.id} {...form} row={row} act="take-back" />
            ))}
            {page.everywhere.map((row) => (
              <TakeBack key={row.id} {...form} row={row} act="take-back-everywhere" />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="quotes">
        <h2 className="govuk-heading-m" id="quotes">
          {t("quotesTitle")}
        </h2>
        {page.quotes.length === 0 && <p className="govuk-body">{t("quotesNone")}</p>}
        {page.quotes.map(({ id, words, by }) => (
          <form key={id} method="post" action={action}>
            <CsrfField token={csrf} />
            <input type="hidden" name="value" value={id} />
            <blockquote className="govuk-inset-text">{words}</blockquote>
            <p className="govuk-body-s">{by}</p>
            <Button
              className="govuk-button--secondary"
              name="act"
              value="withdraw"
              aria-label={t("withdrawOf", { words: words.slice(0, 60) })}
            >
              {t("withdraw")}
            </Button>
          </form>
        ))}
      </section>
    </>
  );
}

function Struck({ page, action, csrf }: RedactionRecordProps) {
  const { t } = useTranslation("privacy");
  const list = (
    <ul className="govuk-list">
      {page.struck.map(({ value, label, by, byMachine, context }, at) => (
        <li key={value} className="word-chooser__struck">
          {page.mayShow && (
            <input type="checkbox" name="chosen" value={value} aria-labelledby={`struck-${at}`} />
          )}
          <span id={`struck-${at}`}>
            <strong>{label}</strong> <Tag className={byMachine ? "govuk-tag--grey" : undefined}>{by}</Tag>{" "}
            <span dir="auto">{context}</span>
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="struck">
      <h2 className="govuk-heading-m" id="struck">
        {t("struckTitle")}
      </h2>
      {page.struck.length === 0 && <p className="govuk-body">{t("struckNone")}</p>}
      {page.struck.length > 0 && !page.mayShow && list}
      {page.struck.length > 0 && page.mayShow && (
        <form method="post" action={action}>
          <CsrfField token={csrf} />
          <input type="hidden" name="seen" value={page.seen} />
          {list}
          <h3 className="govuk-heading-s">{t("showTitle")}</h3>
          <p className="govuk-body">{t("showHint")}</p>
          <Select
            name="reason"
            id="show-reason"
            label={{ children: t("showWhy") }}
            items={page.options.showReasons}
          />
          <Button className="govuk-button--secondary" name="act" value="show">
            {t("showButton")}
          </Button>
        </form>
      )}
    </section>
  );
}

function TakeBack({
  row,
  act,
  action,
  csrf,
}: {
  row: TakeBackRow;
  act: string;
  action: string;
  csrf: string;
}) {
  const { t } = useTranslation("privacy");
  return (
    <li>
      <form method="post" action={action}>
        <CsrfField token={csrf} />
        <input type="hidden" name="value" value={row.id} />
        <p className="govuk-body govuk-!-margin-bottom-1">{row.words}</p>
        {row.mayTakeBack && (
          <Button
            className="govuk-button--secondary"
            name="act"
            value={act}
            aria-label={t("takeBackOf", { words: row.words })}
          >
            {t("takeBack")}
          </Button>
        )}
      </form>
    </li>
  );
}
