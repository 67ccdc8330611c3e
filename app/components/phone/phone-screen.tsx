// Owns a phone as the simulator draws it: its number, its texts, and a place for the form that writes one. It sends nothing.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

export interface PhoneText {
  readonly id: string;
  /** Seen from the person who holds this phone. */
  readonly direction: "sent" | "received";
  readonly body: string;
  /** When, in words: "11.04am". */
  readonly at: string;
  /** What became of it, in words: "Delivered". */
  readonly status?: string | undefined;
}

interface PhoneScreenProps {
  /** The number as people say it, or the name of who holds the phone. */
  number: string;
  texts: readonly PhoneText[];
  /** The form that writes a text. */
  children?: ReactNode;
}

export function PhoneScreen({ number, texts, children }: PhoneScreenProps) {
  const { t } = useTranslation("components");
  return (
    <section className="phone" aria-label={t("phone.label", { number })}>
      <p className="phone__number">{number}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the list scrolls, and without this no keyboard could scroll it */}
      <ol className="phone__screen" aria-label={t("phone.texts")} tabIndex={0}>
        {texts.length === 0 && <li>{t("phone.none")}</li>}
        {texts.map((text) => (
          <li key={text.id} className={`bubble bubble--${text.direction}`}>
            <span className="govuk-visually-hidden">
              {t(text.direction === "sent" ? "phone.sent" : "phone.received")}{" "}
            </span>
            {text.body}
            <span className="bubble__when">
              {text.at}
              {text.status && `, ${text.status}`}
            </span>
          </li>
        ))}
      </ol>
      {children && <div className="phone__write">{children}</div>}
    </section>
  );
}
