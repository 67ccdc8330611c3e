// Owns what stands beside the words of a worry: the facts, what the screen found, who was called, what came before.
import { useTranslation } from "react-i18next";
import { SummaryList } from "~/components/govuk/summary-list";
import { QueueTable } from "~/components/queue/queue-table";
import type { DutyPage } from "../duty.view";
import type { ShownReason } from "../reasons.view";
import { WorryLevelTag } from "./worry-level";

export function DutyFacts({ worry }: { worry: DutyPage }) {
  const { t } = useTranslation(["duty", "components"]);
  const { raised, due, channel, basis, day, standing } = worry.facts;
  return (
    <SummaryList
      rows={[
        { key: t("item.state"), value: standing },
        worry.reason ? { key: "", value: t("item.reasonGiven", { reason: worry.reason }) } : null,
        { key: t("item.raised"), value: raised },
        { key: t("item.dueBy"), value: due },
        channel ? { key: t("item.channel"), value: t(`components:channel.${channel}`) } : null,
        basis ? { key: t("item.speaker"), value: t(`components:basis.${basis}`) } : null,
        worry.feedbackId ? { key: t("item.happened"), value: day ?? t("item.dayUnknown") } : null,
      ]}
    />
  );
}

export function DutyCues({ cues, reasons }: { cues: DutyPage["cues"]; reasons: readonly ShownReason[] }) {
  const { t } = useTranslation("duty");
  return (
    <section>
      <h2 className="govuk-heading-m">{t("item.cues")}</h2>
      {cues.length === 0 && reasons.length === 0 ? (
        <p className="govuk-body">{t("item.noCues")}</p>
      ) : (
        <>
          <ul className="govuk-list govuk-list--bullet">
            {reasons.map(({ what, words }) => (
              <li key={what + words}>
                {what}: <span dir="auto">“{words}”</span>
              </li>
            ))}
            {reasons.length === 0 ? cues.map((cue) => <li key={cue.code}>{cue.label}</li>) : null}
          </ul>
          <p className="govuk-body">{t("item.cuesHint")}</p>
        </>
      )}
    </section>
  );
}

export function DutyCalls({ worry }: { worry: DutyPage }) {
  const { t } = useTranslation("duty");
  return (
    <section>
      <h2 className="govuk-heading-m">{t("item.pages")}</h2>
      {worry.pages.length > 0 ? (
        <QueueTable
          caption={t("item.pagesCaption")}
          isCaptionHidden
          head={[t("item.pageWho"), t("item.pageHow"), t("item.pageWhen"), t("item.pageState")]}
          rows={worry.pages.map((each) => [
            each.who,
            t(`item.pageChannel.${each.how}`),
            each.when,
            each.isSent ? (
              t("item.pageSent")
            ) : (
              <strong key="state" className="is-overdue">
                {t("item.pageFailed")}
              </strong>
            ),
          ])}
        />
      ) : (
        <p className="govuk-body">
          {worry.roundsToNobody > 0
            ? t("item.noWorkers", { count: worry.roundsToNobody })
            : t("item.noPages")}
        </p>
      )}
    </section>
  );
}

export function DutyEarlier({ earlier }: { earlier: DutyPage["earlier"] }) {
  const { t } = useTranslation("duty");
  return (
    <section>
      <h2 className="govuk-heading-m">{t("item.earlier")}</h2>
      {earlier.length === 0 ? (
        <p className="govuk-body">{t("item.earlierNone")}</p>
      ) : (
        <QueueTable
          caption={t("item.earlierCaption")}
          isCaptionHidden
          head={[t("item.earlierItem"), t("item.earlierDay"), t("item.earlierLevel")]}
          rows={earlier.map((each) => [
            <a
              key="item"
              className="govuk-link"
              href={each.concernId ? `/duty/${each.concernId}` : `/feedback/${each.id}`}
            >
              {each.reference}
            </a>,
            each.when,
            each.level ? <WorryLevelTag key="level" level={each.level} /> : t("item.earlierCalm"),
          ])}
        />
      )}
    </section>
  );
}
