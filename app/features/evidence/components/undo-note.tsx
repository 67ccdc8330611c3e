// Owns the word that something was done, with the way to take it back beside it.
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { NotificationBanner } from "~/components/govuk/notification-banner";

interface UndoNoteProps {
  csrf: string;
  /** What was done. */
  children: string;
  /** What the button says. */
  undo: string;
  feedbackId: string;
  /** Where the form goes: a page that takes back what is sent to it with an id. */
  action: string;
}

export function UndoNote({ csrf, children, undo, feedbackId, action }: UndoNoteProps) {
  const { t } = useTranslation("components");
  return (
    <NotificationBanner type="success" title={t("govuk.success")}>
      <form method="post" action={action}>
        <CsrfField token={csrf} />
        <input type="hidden" name="id" value={feedbackId} />
        <p className="govuk-body">{children}</p>
        <Button className="govuk-button--secondary" name="act" value="undo">
          {undo}
        </Button>
      </form>
    </NotificationBanner>
  );
}
