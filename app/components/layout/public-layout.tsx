// Owns the layout of the public pages: one column, one thing at a time. It loads nothing and sends no script.
import { BackLink } from "../govuk/back-link";
import { ServiceNavigation } from "../govuk/service-navigation";
import type { FrameLink } from "./links";
import { type FrameProps, PageFrame } from "./page-frame";

export interface PublicLayoutProps extends FrameProps {
  navigation?: readonly FrameLink[] | undefined;
  /** The page before this one, on question pages. */
  backHref?: string | undefined;
}

export function PublicLayout({ navigation = [], backHref, children, ...frame }: PublicLayoutProps) {
  const above = (
    <>
      {navigation.length > 0 && (
        <ServiceNavigation
          navigation={navigation.map(({ href, label, isCurrent }) => ({
            href,
            children: label,
            current: isCurrent,
          }))}
          collapseNavigationOnMobile={false}
        />
      )}
      {backHref && (
        <div className="govuk-width-container">
          <BackLink href={backHref} />
        </div>
      )}
    </>
  );
  return (
    <PageFrame {...frame} above={above}>
      <div className="govuk-width-container">
        <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
          {children}
        </main>
      </div>
    </PageFrame>
  );
}
