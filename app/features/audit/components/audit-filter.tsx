// Owns the form that narrows the audit trail. A GET form: its address can be kept and sent on.
import { useTranslation } from "react-i18next";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";
import { Select } from "~/components/govuk/select";
import type { AuditSearch } from "../audit.schema";

interface Choice {
  value: string;
  label: string;
}

interface AuditFilterProps {
  query: AuditSearch;
  people: readonly Choice[];
  acts: readonly Choice[];
  isNarrowed: boolean;
}

const items = (first: string, choices: readonly Choice[]) => [
  { value: "", children: first },
  ...choices.map(({ value, label }) => ({ value, children: label })),
];

export function AuditFilter({ query, people, acts, isNarrowed }: AuditFilterProps) {
  const { t } = useTranslation("audit");
  return (
    <form method="get" action="/audit">
      <Input name="record" label={t("filter.record")} hint={t("filter.recordHint")} value={query.record} />
      <Select
        name="who"
        label={t("filter.who")}
        items={items(t("filter.anyone"), people)}
        value={query.who}
      />
      <Select
        name="act"
        label={t("filter.act")}
        items={items(t("filter.anything"), acts)}
        value={query.act}
      />
      <Input
        name="day"
        type="date"
        className="govuk-input--width-10"
        label={t("filter.day")}
        value={query.day}
      />
      <div className="govuk-button-group">
        <Button className="govuk-button--secondary">{t("filter.button")}</Button>
        {isNarrowed && (
          <a className="govuk-link" href="/audit">
            {t("filter.clear")}
          </a>
        )}
      </div>
    </form>
  );
}
