// Owns the form that asks for feedback. It is sent by GET, so that what it finds has an address that can be shared.
import { useTranslation } from "react-i18next";
import { Button } from "~/components/govuk/button";
import { Details } from "~/components/govuk/details";
import { Input } from "~/components/govuk/input";
import { Select } from "~/components/govuk/select";
import type { Choice, SearchChoices, SearchPage } from "../search.view";

interface SearchFormProps {
  query: SearchPage["query"];
  choices: SearchChoices;
  isNarrowed: boolean;
  /** Title of the one contract that the search is about. */
  contractTitle: string | null;
}

function Narrowing({
  name,
  label,
  value,
  choices,
}: {
  name: string;
  label: string;
  value: string | undefined;
  choices: readonly Choice[];
}) {
  const { t } = useTranslation("desk");
  const any = { value: "", children: t("search.any") };
  return (
    <Select
      name={name}
      label={label}
      value={value}
      items={[any, ...choices.map((choice) => ({ value: choice.value, children: choice.label }))]}
    />
  );
}

export function SearchForm({ query, choices, isNarrowed, contractTitle }: SearchFormProps) {
  const { t } = useTranslation("desk");
  return (
    <search>
      <form method="get" action="/search">
        <Input
          name="words"
          label={{ children: t("search.words"), className: "govuk-label--m" }}
          hint={t("search.wordsHint")}
          value={query.words}
          spellCheck={false}
        />
        {query.contractId && (
          <>
            <input type="hidden" name="contractId" value={query.contractId} />
            <p className="govuk-body">
              {t("search.onlyContract", { title: contractTitle ?? query.contractId })}
            </p>
          </>
        )}
        <Details summary={t("search.narrow")} open={isNarrowed}>
          <Narrowing name="theme" label={t("search.theme")} value={query.theme} choices={choices.themes} />
          <Narrowing
            name="severity"
            label={t("search.severity")}
            value={query.severity}
            choices={choices.severities}
          />
          <Narrowing
            name="channel"
            label={t("search.channel")}
            value={query.channel}
            choices={choices.channels}
          />
          <Narrowing name="basis" label={t("search.basis")} value={query.basis} choices={choices.bases} />
          <Narrowing
            name="panel"
            label={t("search.panel")}
            value={query.panel}
            choices={[
              { value: "outside", label: t("search.panelOutside") },
              { value: "panel", label: t("search.panelOnly") },
            ]}
          />
          <Narrowing
            name="waiting"
            label={t("search.waiting")}
            value={query.waiting}
            choices={[{ value: "answer", label: t("search.waitingAnswer") }]}
          />
          <Input
            name="from"
            type="date"
            className="govuk-input--width-10"
            label={t("search.from")}
            value={query.from}
          />
          <Input
            name="to"
            type="date"
            className="govuk-input--width-10"
            label={t("search.to")}
            value={query.to}
          />
          <Select
            name="order"
            label={t("search.order")}
            value={query.order}
            items={[
              { value: "", children: t("search.best") },
              { value: "newest", children: t("search.newest") },
            ]}
          />
        </Details>
        <div className="govuk-button-group">
          <Button>{t("search.button")}</Button>
          <a className="govuk-link" href="/search">
            {t("search.clear")}
          </a>
        </div>
      </form>
    </search>
  );
}
