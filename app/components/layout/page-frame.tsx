// Owns what every page has around its content: the link past the header, the header, the word that this is a demonstration,
// and the footer. The layouts decide what stands between. It loads nothing.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PhaseBanner } from "../govuk/phase-banner";
import { SkipLink } from "../govuk/skip-link";
import type { FrameLink } from "./links";
import { Wordmark } from "./wordmark";

/** What every layout takes. */
export interface FrameProps {
  councilName: string;
  homeHref: string;
  /** The council is fictional and so is all that is said to it. */
  isDemo: boolean;
  footerLinks?: readonly FrameLink[] | undefined;
  children: ReactNode;
}

interface PageFrameProps extends FrameProps {
  /** At the end of the header: who is signed in. */
  aside?: ReactNode;
  /** Below the header and before the content: navigation, the way back. */
  above?: ReactNode;
}

function Footer({ councilName, links }: { councilName: string; links: readonly FrameLink[] }) {
  const { t } = useTranslation("components");
  return (
    <footer className="site-footer">
      <div className="govuk-width-container">
        {links.length > 0 && (
          <ul className="site-footer__links">
            {links.map((link) => (
              <li key={link.href}>
                <a className="govuk-link" href={link.href}>
                  {link.label}
                </a>
              </li>
            ))}
          </ul>
        )}
        {councilName && <p className="site-footer__words">{t("layout.footer", { council: councilName })}</p>}
      </div>
    </footer>
  );
}

export function PageFrame({
  councilName,
  homeHref,
  isDemo,
  footerLinks,
  aside,
  above,
  children,
}: PageFrameProps) {
  const { t } = useTranslation("components");
  return (
    <>
      <SkipLink href="#main-content">{t("layout.skip")}</SkipLink>
      <header>
        <div className="site-header">
          <div className="govuk-width-container site-header__inner">
            <a className="site-header__home" href={homeHref}>
              {councilName || t("layout.earshot")}
            </a>
            {aside}
            <Wordmark />
          </div>
        </div>
        {isDemo && (
          <PhaseBanner tag={{ children: t("layout.demo"), className: "govuk-tag--purple" }}>
            {t("layout.demoWords", { council: councilName })}
          </PhaseBanner>
        )}
        {above}
      </header>
      {children}
      <Footer councilName={councilName} links={footerLinks ?? []} />
    </>
  );
}
