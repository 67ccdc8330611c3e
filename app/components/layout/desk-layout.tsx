// Owns the layout of the signed-in pages: the work of this role at the side, the page beside it. It decides no permission:
// it draws the links that it is given.
import { useTranslation } from "react-i18next";
import { BackLink } from "../govuk/back-link";
import { classNames } from "../govuk/class-names";
import { AccountMenu } from "./account-menu";
import type { SideLink, SignedIn } from "./links";
import { type FrameProps, PageFrame } from "./page-frame";

export interface DeskLayoutProps extends FrameProps {
  account: SignedIn;
  /** What this person may open, in the order of their work. */
  navigation: readonly SideLink[];
  backHref?: string | undefined;
}

function SideNavigation({ links }: { links: readonly SideLink[] }) {
  const { t } = useTranslation("components");
  return (
    <nav className="side-navigation" aria-label={t("layout.yourWork")}>
      <ul className="side-navigation__list">
        {links.map((link) => (
          <li key={link.href}>
            <a
              className="side-navigation__link"
              href={link.href}
              aria-current={link.isCurrent ? "page" : undefined}
            >
              <span>{link.label}</span>
              {link.count !== undefined && (
                <span className={classNames("count", link.isUrgent && "count--urgent")}>
                  {link.count}
                  <span className="govuk-visually-hidden">
                    {" "}
                    {t(link.isUrgent ? "layout.waitingUrgent" : "layout.waiting")}
                  </span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function DeskLayout({ account, navigation, backHref, children, ...frame }: DeskLayoutProps) {
  return (
    <PageFrame {...frame} aside={<AccountMenu account={account} />}>
      <div className="govuk-width-container desk">
        <SideNavigation links={navigation} />
        <main className="govuk-main-wrapper desk__main" id="main-content" tabIndex={-1}>
          {backHref && <BackLink href={backHref} />}
          {children}
        </main>
      </div>
    </PageFrame>
  );
}
