// Owns the form on which words are chosen one by one, to be hidden here, hidden everywhere or cleared to be quoted. Works with
// the keyboard alone and without scripts.
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Select } from "~/components/govuk/select";
import type { RedactionPage } from "../redaction.view";

interface WordChooserProps {
  page: Pick<RedactionPage, "seen" | "words" | "options">;
  action: string;
  csrf: string;
  lang: string | undefined;
}

export function WordChooser({ page, action, csrf, lang }: WordChooserProps) {
  const { t } = useTranslation("privacy");
  return (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      <input type="hidden" name="seen" value={page.seen} />
      <fieldset className="govuk-fieldset" aria-describedby="words-hint">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">{t("words")}</legend>
        <div id="words-hint" className="govuk-hint">
          {t("wordsHint")}
        </div>
        <p className="word-chooser" lang={lang} dir="auto">
          {page.words.map(({ value, words, isMark }) =>
            isMark ? (
              <mark key={value} className="word-chooser__mark">
                {words}{" "}
              </mark>
            ) : (
              <label key={value} className="word-chooser__word">
                <input type="checkbox" name="chosen" value={value} />
                <span>{words}</span>
              </label>
            ),
          )}
        </p>
      </fieldset>
      <div className="word-chooser__ways">
        <section aria-labelledby="hide">
          <h2 className="govuk-heading-s" id="hide">
            {t("hide")}
          </h2>
          <Select name="type" label={{ children: t("kind") }} items={page.options.types} />
          <Select name="reason" label={{ children: t("why") }} items={page.options.strikeReasons} />
          <Button name="act" value="strike">
            {t("hideButton")}
          </Button>
        </section>
        <section aria-labelledby="everywhere">
          <h2 className="govuk-heading-s" id="everywhere">
            {t("everywhereTitle")}
          </h2>
          <p className="govuk-body">{t("everywhereWords")}</p>
          <Button className="govuk-button--secondary" name="act" value="everywhere">
            {t("everywhereButton")}
          </Button>
        </section>
        <section aria-labelledby="quote">
          <h2 className="govuk-heading-s" id="quote">
            {t("quoteTitle")}
          </h2>
          <p className="govuk-body">{t("quoteWords")}</p>
          <Button className="govuk-button--secondary" name="act" value="clear">
            {t("quoteButton")}
          </Button>
        </section>
      </div>
    </form>
  );
}
