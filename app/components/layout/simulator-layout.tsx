// Owns the layout of the phone simulator: phones side by side, the rest of the site one link away. It sends no text.
import { BackLink } from "../govuk/back-link";
import { type FrameProps, PageFrame } from "./page-frame";

export interface SimulatorLayoutProps extends FrameProps {
  backHref?: string | undefined;
}

export function SimulatorLayout({ backHref, children, ...frame }: SimulatorLayoutProps) {
  const above = backHref && (
    <div className="govuk-width-container">
      <BackLink href={backHref} />
    </div>
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
