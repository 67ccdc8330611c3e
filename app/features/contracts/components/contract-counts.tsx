// Owns the counts of a contract for those who may not read what was said: people in all and by theme, small numbers hidden.
import { useTranslation } from "react-i18next";
import { QueueTable } from "~/components/queue/queue-table";

/** A count as it may be shown, in words: "about 15", "fewer than 8". */
export interface CountsView {
  from: string;
  until: string;
  people: number | "*";
  themes: {
    code: string;
    label: string;
    /** Names of themes merged into it; empty where there are none. */
    holds: string;
    people: number | "*";
  }[];
}

export function ContractCounts({ counts }: { counts: CountsView }) {
  const { t } = useTranslation(["access", "taxonomies"]);
  const say = (people: number | "*"): string =>
    people === "*"
      ? t("counts.few")
      : people === 0
        ? t("counts.nobody")
        : t("counts.about", { count: people });
  return (
    <section aria-labelledby="counts">
      <h2 className="govuk-heading-m" id="counts">
        {t("counts.title")}
      </h2>
      <p className="govuk-body">
        {t("counts.people", { people: say(counts.people), from: counts.from, until: counts.until })}
      </p>
      <p className="govuk-body-s">{t("counts.why")}</p>
      {counts.themes.length > 0 ? (
        <QueueTable
          caption={t("counts.caption")}
          firstCellIsHeader
          head={[t("counts.theme"), t("counts.peopleHeading")]}
          rows={counts.themes.map((theme) => [
            theme.holds
              ? `${theme.label}. ${t("taxonomies:includes", { themes: theme.holds })}`
              : theme.label,
            say(theme.people),
          ])}
        />
      ) : null}
    </section>
  );
}
