// Owns what needs somebody today: at most seven groups of work, each a count that is a link. What belongs in a group is decided elsewhere.
import { useTranslation } from "react-i18next";
import { classNames } from "../govuk/class-names";

export interface TodayGroup {
  readonly key: string;
  readonly title: string;
  readonly count: number;
  readonly href: string;
  /** How long the oldest has waited, in words: "Oldest: 3 hours". */
  readonly oldest?: string | undefined;
  readonly isUrgent?: boolean | undefined;
}

/** Groups in the order of what cannot wait; a page gives seven at most. */
export function TodayGroups({ groups }: { groups: readonly TodayGroup[] }) {
  const { t } = useTranslation("components");
  return (
    <ul className="today">
      {groups.map(({ key, title, count, href, oldest, isUrgent }) => (
        <li key={key} className={classNames("today__group", isUrgent && count > 0 && "today__group--urgent")}>
          <h2 className="today__title" id={`today-${key}`}>
            {title}
          </h2>
          {count > 0 ? (
            <p className="today__count">
              <a className="govuk-link" href={href} aria-describedby={`today-${key}`}>
                {count}
                <span className="govuk-visually-hidden"> {t("today.waiting", { title })}</span>
              </a>
            </p>
          ) : (
            <p className="govuk-body">{t("today.none")}</p>
          )}
          {count > 0 && oldest && <p className="today__oldest">{oldest}</p>}
        </li>
      ))}
    </ul>
  );
}
