// Owns the links between the pages about one's own account. It permits nothing: each page asks again.
import { useTranslation } from "react-i18next";

const pages = ["sessions", "password", "sign-in", "pin"] as const;
export type OwnPage = (typeof pages)[number];

const words = { sessions: "sessions", password: "password", "sign-in": "signIn", pin: "pin" } as const;

export function AccountLinks({ current, hasPin }: { current?: OwnPage; hasPin: boolean }) {
  const { t } = useTranslation("pages-account");
  return (
    <nav aria-label={t("links.label")}>
      <ul className="govuk-list">
        {pages
          .filter((each) => each !== current && (each !== "pin" || hasPin))
          .map((each) => (
            <li key={each}>
              <a className="govuk-link" href={`/account/${each}`}>
                {t(`links.${words[each]}`)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}
