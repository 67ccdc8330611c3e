// Owns finding a contract by its name or provider, and linking the item to one that was found. The search is a GET form, so
// that it works without scripts.
import { useTranslation } from "react-i18next";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";
import type { FoundContract } from "../review.view";
import { DecideForm, type DecideFormProps } from "./decide-panel";

interface FindContractProps extends DecideFormProps {
  /** The page that shows what was found, and the item that it keeps to. */
  page: string;
  keep: Readonly<Record<string, string>>;
  words: string | null;
  found: readonly FoundContract[];
}

export function FindContract({ page, keep, words, found, ...form }: FindContractProps) {
  const { t } = useTranslation("review");
  return (
    <>
      <search>
        <form method="get" action={page}>
          {Object.entries(keep).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Input
            name="find"
            id="find-contract"
            label={{ children: t("findContract"), className: "govuk-label--s" }}
            value={words}
            data-key="l"
            spellCheck={false}
          />
          <Button className="govuk-button--secondary">{t("findButton")}</Button>
        </form>
      </search>
      {words && found.length === 0 && <p className="govuk-body">{t("foundNone")}</p>}
      {found.length > 0 && (
        <DecideForm {...form}>
          <ul className="govuk-list">
            {found.map((contract) => (
              <li key={contract.id}>
                <p className="govuk-body govuk-!-margin-bottom-1">
                  <strong>{contract.title}</strong> {contract.providers}
                </p>
                <Button
                  className="govuk-button--secondary"
                  name="act"
                  value={`add-link ${contract.id}`}
                  aria-label={t("linkOf", { label: contract.title })}
                >
                  {t("linkButton")}
                </Button>
              </li>
            ))}
          </ul>
        </DecideForm>
      )}
    </>
  );
}
