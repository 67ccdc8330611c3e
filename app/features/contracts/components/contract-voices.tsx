// Owns what people say about a contract, on its page: how many people and in whose voice first, then what nobody has read,
// then themes over time, then their own words. Good news never stands above who has not been read.
import { useTranslation } from "react-i18next";
import { BarChart } from "~/components/charts/bar-chart";
import { LineChart } from "~/components/charts/line-chart";
import { Details } from "~/components/govuk/details";
import { QueueTable } from "~/components/queue/queue-table";
import { ItemCard } from "~/features/evidence/components/item-card";
import { PeopleHeard } from "~/features/evidence/components/people-heard";
import type { ContractVoicesView, ThemeLine } from "./contract-voices.view";

/** What nobody has read or answered, and what rests on a machine alone. */
export function VoicesWaiting({ voices, canReview }: { voices: ContractVoicesView; canReview: boolean }) {
  const { t } = useTranslation("pages-contracts");
  const { unread, unanswered, reopened } = voices.waiting;
  return (
    <div className="not-heard">
      <p className="govuk-body">
        <strong>{unread > 0 ? t("voices.unread", { count: unread }) : t("voices.allRead")}</strong>{" "}
        {unanswered > 0 ? t("voices.unanswered", { count: unanswered }) : ""}{" "}
        {reopened > 0 ? t("voices.reopened", { count: reopened }) : ""}
      </p>
      {voices.suggestedLinks > 0 ? (
        <p className="govuk-body">
          {t("voices.suggested", { count: voices.suggestedLinks })}{" "}
          {canReview ? (
            <a className="govuk-link" href={voices.reviewHref}>
              {t("voices.review")}
            </a>
          ) : null}
        </p>
      ) : null}
      {voices.isAll ? null : <p className="govuk-body">{t("voices.capped")}</p>}
    </div>
  );
}

function Theme({ theme, canReply }: { theme: ThemeLine; canReply: boolean }) {
  const { t } = useTranslation(["pages-contracts", "taxonomies"]);
  return (
    <>
      <a className="govuk-link" href={theme.href}>
        {theme.label}
      </a>
      {theme.holds ? (
        <span className="govuk-hint govuk-!-display-block">
          {t("taxonomies:includes", { themes: theme.holds })}
        </span>
      ) : null}
      {canReply ? (
        <>
          <br />
          <a className="govuk-link" href={theme.replyHref ?? theme.href}>
            {theme.replyHref ? t("voices.replyAll") : t("voices.replyOne")}
            <span className="govuk-visually-hidden">: {theme.label}</span>
          </a>
        </>
      ) : null}
    </>
  );
}

interface ThemeTableProps {
  themes: readonly ThemeLine[];
  canReply: boolean;
  hasPanel: boolean;
  caption: string;
}

function ThemeTable({ themes, canReply, hasPanel, caption }: ThemeTableProps) {
  const { t } = useTranslation("pages-contracts");
  const number = (children: number | string) => ({ format: "numeric", children });
  return (
    <QueueTable
      caption={caption}
      head={[
        t("voices.theme"),
        number(hasPanel ? t("voices.outside") : t("voices.people")),
        ...(hasPanel ? [number(t("voices.panel"))] : []),
        number(t("voices.waiting")),
        number(t("voices.suggestedItems")),
      ]}
      rows={themes.map((theme) => [
        <Theme key="theme" theme={theme} canReply={canReply} />,
        number(theme.outside),
        ...(hasPanel ? [number(theme.panel)] : []),
        number(theme.unanswered),
        number(theme.suggested),
      ])}
    />
  );
}

/** Themes that stand open; the rest are folded away below them. */
const OPEN = 8;

function ThemeTables({ themes, ...rest }: Omit<ThemeTableProps, "caption">) {
  const { t } = useTranslation("pages-contracts");
  const folded = themes.slice(OPEN);
  return (
    <>
      <ThemeTable {...rest} themes={themes.slice(0, OPEN)} caption={t("voices.table")} />
      {folded.length > 0 ? (
        <Details summary={t("voices.moreThemes", { count: folded.length })}>
          <ThemeTable {...rest} themes={folded} caption={t("voices.tableMore")} />
        </Details>
      ) : null}
    </>
  );
}

export function VoicesThemes({ voices, canReply }: { voices: ContractVoicesView; canReply: boolean }) {
  const { t } = useTranslation("pages-contracts");
  const { people, bars, months, themes } = voices;
  const total = people.all.all.people;
  const outside = { count: people.outside.all.people, of: total };
  const words = { labelHeading: t("voices.theme"), valueHeading: t("voices.people") };
  return (
    <section aria-labelledby="themes">
      <h2 className="govuk-heading-m" id="themes">
        {t("voices.themes")}
      </h2>
      {bars.outside.length > 0 ? (
        <BarChart id="by-theme" title={t("voices.byTheme")} people={outside} bars={bars.outside} {...words} />
      ) : null}
      {bars.panel.length > 0 ? (
        <BarChart
          id="by-theme-panel"
          title={t("voices.byThemePanel")}
          people={{ count: people.panel.all.people, of: total }}
          bars={bars.panel}
          {...words}
        />
      ) : null}
      <ThemeTables themes={themes} canReply={canReply} hasPanel={bars.panel.length > 0} />
      <LineChart
        id="over-time"
        title={t("voices.overTime")}
        people={{ count: total }}
        periods={months.periods}
        periodHeading={t("voices.month")}
        series={months.series}
      />
    </section>
  );
}

export function VoicesCards({ voices, contractId }: { voices: ContractVoicesView; contractId: string }) {
  const { t } = useTranslation("pages-contracts");
  const { quotes, waitingItems } = voices;
  const shown = new Set(quotes.map((item) => item.id));
  const waiting = waitingItems.filter((item) => !shown.has(item.id));
  return (
    <>
      <section aria-labelledby="own-words">
        <h2 className="govuk-heading-m" id="own-words">
          {t("voices.own")}
        </h2>
        {quotes.length === 0 ? <p className="govuk-body">{t("voices.ownNone")}</p> : null}
        {quotes.map((item) => (
          <ItemCard key={item.id} item={item} headingLevel={3} />
        ))}
        <p className="govuk-body">
          <a className="govuk-link" href={`/search?contractId=${encodeURIComponent(contractId)}`}>
            {t("voices.more")}
          </a>
        </p>
      </section>
      {waiting.length > 0 ? (
        <section aria-labelledby="waiting-longest">
          <h2 className="govuk-heading-m" id="waiting-longest">
            {t("voices.wait")}
          </h2>
          {waiting.map((item) => (
            <ItemCard key={item.id} item={item} headingLevel={3} />
          ))}
        </section>
      ) : null}
    </>
  );
}

/** How many people are heard, in whose voice, and how old the carers among them are. */
export function VoicesPeople({ voices }: { voices: ContractVoicesView }) {
  const { t } = useTranslation("pages-contracts");
  return (
    <>
      <PeopleHeard people={voices.people} />
      {voices.carers.length > 0 ? (
        <QueueTable
          caption={t("voices.carers")}
          firstCellIsHeader
          head={[t("voices.age"), { format: "numeric", children: t("voices.people") }]}
          rows={voices.carers.map(({ age, people }) => [age, { format: "numeric", children: people }])}
        />
      ) : null}
    </>
  );
}
