// Owns the ways to sign in that need no password, below the form for it. Plain links: each leads to a page of its own.
import { useTranslation } from "react-i18next";
import { Button } from "~/components/govuk/button";

interface OtherWaysProps {
  hasSingleSignOn: boolean;
  council: string;
  /** Where to go afterwards, as a query; empty where nothing was asked for. */
  query: string;
}

export function OtherWays({ hasSingleSignOn, council, query }: OtherWaysProps) {
  const { t } = useTranslation("accounts");
  return (
    <section aria-labelledby="other-ways">
      <h2 className="govuk-heading-m" id="other-ways">
        {t("otherWays.title")}
      </h2>
      {hasSingleSignOn ? (
        <p className="govuk-body">
          <Button href={`/sign-in/single-sign-on${query}`} className="govuk-button--secondary">
            {t("otherWays.singleSignOn", { council })}
          </Button>
        </p>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href={`/sign-in/passkey${query}`}>
          {t("otherWays.passkey")}
        </a>
      </p>
    </section>
  );
}
