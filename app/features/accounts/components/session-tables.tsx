// Owns the lists of one's own sessions and of devices with a PIN, each with the button that ends it.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { QueueTable } from "~/components/queue/queue-table";

/** A session in words ready to be read. */
export interface SessionLine {
  id: string;
  browser: string;
  since: string;
  seen: string;
  isThisOne: boolean;
}

function End(props: { csrf: string; name: string; id: string; label: string; about: string }) {
  const { csrf, name, id, label, about } = props;
  return (
    <Form method="post" reloadDocument>
      <CsrfField token={csrf} />
      <Button
        className="govuk-button--secondary govuk-!-margin-bottom-0"
        name={name}
        value={id}
        aria-label={about}
      >
        {label}
      </Button>
    </Form>
  );
}

export function SessionTable({ csrf, sessions }: { csrf: string; sessions: readonly SessionLine[] }) {
  const { t } = useTranslation("pages-account");
  return (
    <>
      <QueueTable
        caption={t("sessions.caption")}
        isCaptionHidden
        head={[t("sessions.browser"), t("sessions.since"), t("sessions.seen"), t("sessions.do")]}
        rows={sessions.map(({ id, browser, since, seen, isThisOne }) => [
          browser,
          since,
          seen,
          isThisOne ? (
            t("sessions.here")
          ) : (
            <End
              key={id}
              csrf={csrf}
              name="end"
              id={id}
              label={t("sessions.end")}
              about={t("sessions.endOf", { browser, day: since })}
            />
          ),
        ])}
      />
      {sessions.length > 1 ? (
        <Form method="post" reloadDocument>
          <CsrfField token={csrf} />
          <Button className="govuk-button--warning" name="others" value="end">
            {t("sessions.endOthers")}
          </Button>
        </Form>
      ) : null}
    </>
  );
}

interface PinLine {
  id: string;
  browser: string;
  since: string;
}

export function PinTable({ csrf, pins }: { csrf: string; pins: readonly PinLine[] }) {
  const { t } = useTranslation("pages-account");
  return (
    <>
      <h2 className="govuk-heading-m">{t("sessions.pins")}</h2>
      <p className="govuk-body">{t("sessions.pinsLead")}</p>
      <QueueTable
        caption={t("sessions.pinsCaption")}
        isCaptionHidden
        head={[t("sessions.browser"), t("sessions.pinSince"), t("sessions.do")]}
        rows={pins.map(({ id, browser, since }) => [
          browser,
          since,
          <End
            key={id}
            csrf={csrf}
            name="pin"
            id={id}
            label={t("sessions.pinEnd")}
            about={t("sessions.pinEndOf", { browser, day: since })}
          />,
        ])}
      />
    </>
  );
}
