// Owns what a commissioner is told before answering everyone on a theme: how many people, how it reaches them, who is left out.
import { useTranslation } from "react-i18next";
import { SummaryList } from "~/components/govuk/summary-list";
import { WarningText } from "~/components/govuk/warning-text";
import type { AudienceView } from "../audience.rules";

export function AudienceFacts({ audience }: { audience: AudienceView }) {
  const { t } = useTranslation(["responses", "components"]);
  const people = (count: number) => t("all.people", { count });
  const ways = (["words", "notice", "inPerson", "nobody"] as const).filter((way) => audience[way] > 0);
  return (
    <>
      <p className="govuk-body-l">
        {t("all.reach", { count: audience.people })} {t("all.items", { count: audience.items })}
      </p>
      {audience.worries > 0 ? (
        <WarningText>{t("all.worries", { count: audience.worries })}</WarningText>
      ) : null}
      <h2 className="govuk-heading-m">{t("all.how")}</h2>
      <SummaryList rows={ways.map((way) => ({ key: people(audience[way]), value: t(`all.${way}`) }))} />
      <h2 className="govuk-heading-m">{t("all.channels")}</h2>
      <SummaryList
        rows={audience.byChannel.map(({ channel, people: count }) => ({
          key: people(count),
          value: t(`components:channel.${channel}`),
        }))}
      />
      {audience.answeredBefore > 0 ? (
        <p className="govuk-body">{t("all.answered", { count: audience.answeredBefore })}</p>
      ) : null}
      <SuggestedOnly count={audience.suggestedOnly} />
    </>
  );
}

/** That some of it rests on a machine alone, and where to decide it. */
export function SuggestedOnly({ count }: { count: number }) {
  const { t } = useTranslation("responses");
  if (count === 0) return null;
  return (
    <p className="govuk-body">
      {t("all.suggested", { count })}{" "}
      <a className="govuk-link" href="/review">
        {t("all.suggestedLink")}
      </a>
    </p>
  );
}
