// Owns the facts below the words: how it came, when it happened, what it is about, how serious, and its themes.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { each } from "../govuk/each";
import type { CardLink, CardTheme, SaidDay, VoiceCardView } from "./voice-card.view";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="govuk-visually-hidden">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function SaidDayTime({ day }: { day: SaidDay }) {
  return <time dateTime={day.day}>{day.said}</time>;
}

function MaybeLink({ link }: { link: CardLink }) {
  if (!link.href) return <>{link.label}</>;
  return (
    <a className="govuk-link" href={link.href}>
      {link.label}
    </a>
  );
}

export function VoiceFacts({ view }: { view: VoiceCardView }) {
  const { t } = useTranslation("components");
  return (
    <dl className="voice-card__facts">
      <Fact name={t("voiceCard.channel")}>{t(`channel.${view.channel}`)}</Fact>
      <Fact name={t("voiceCard.happened")}>
        {view.happened ? <SaidDayTime day={view.happened} /> : t("voiceCard.dayUnknown")}
      </Fact>
      {view.received && (
        <Fact name={t("voiceCard.received")}>
          {t("voiceCard.receivedOn")} <SaidDayTime day={view.received} />
        </Fact>
      )}
      {each(view.services, (service) => (
        <Fact name={t("voiceCard.service")}>
          <MaybeLink link={service} />
        </Fact>
      ))}
      {view.severity && (
        <Fact name={t("voiceCard.severity")}>
          <span className={`severity severity--${view.severity}`}>
            {t("voiceCard.severityOf", { code: view.severity, words: t(`severity.${view.severity}`) })}
          </span>
        </Fact>
      )}
    </dl>
  );
}

export function VoiceThemes({ themes }: { themes: readonly CardTheme[] }) {
  const { t } = useTranslation("components");
  if (themes.length === 0) return null;
  return (
    <>
      <p className="govuk-visually-hidden">{t("voiceCard.themes")}</p>
      <ul className="voice-card__list">
        {themes.map((theme) => (
          <li
            key={`${theme.code} ${theme.decidedBy}`}
            className={`theme theme--${theme.decidedBy === "person" ? "decided" : "suggested"}`}
          >
            <MaybeLink link={theme} />
            <span className="govuk-visually-hidden">
              {" "}
              {t(theme.decidedBy === "person" ? "voiceCard.decided" : "voiceCard.suggested")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
