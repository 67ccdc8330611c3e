// Owns how a count of people is shown: by whose voice it is, with panels apart from everybody else, and what it cannot tell.
import { useTranslation } from "react-i18next";
import { QueueTable } from "~/components/queue/queue-table";
import { voices } from "../evidence.schema";
import type { SplitCount } from "../people.rules";

export function PeopleHeard({ people }: { people: SplitCount }) {
  const { t } = useTranslation("evidence");
  const { all } = people.all;
  const rows = [...voices, "all" as const].filter((voice) => voice === "all" || people.all[voice].items > 0);
  const number = (count: number) => ({ children: count, format: "numeric" });
  return (
    <section aria-labelledby="people-heard">
      <h2 className="govuk-heading-m" id="people-heard">
        {t("people.title", { count: all.people, items: t("people.items", { count: all.items }) })}
      </h2>
      <QueueTable
        caption={t("people.caption")}
        isCaptionHidden
        firstCellIsHeader
        head={[
          t("people.voice"),
          { children: t("people.outside"), format: "numeric" },
          { children: t("people.panel"), format: "numeric" },
        ]}
        rows={rows.map((voice) => [
          t(`people.row.${voice}`),
          number(people.outside[voice].people),
          number(people.panel[voice].people),
        ])}
      />
      {all.untold > 1 && <p className="govuk-body-s">{t("people.untold", { count: all.untold })}</p>}
      <p className="govuk-body-s">{t("people.caveat")}</p>
    </section>
  );
}
