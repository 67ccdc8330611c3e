// Owns the weekly check of what the machine left quiet: each item with two buttons, and how earlier weeks came out.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { QueueTable } from "~/components/queue/queue-table";
import type { QuietItem, QuietWeek } from "../quiet.view";

export function QuietItems({
  items,
  csrf,
  canCheck,
}: {
  items: readonly QuietItem[];
  csrf: string;
  canCheck: boolean;
}) {
  const { t } = useTranslation("duty");
  if (items.length === 0) return <p className="govuk-body">{t("quiet.none")}</p>;
  return (
    <>
      {items.map((item) => (
        <section key={item.id} className="voice-card" aria-label={item.reference}>
          <blockquote className="voice-card__words" dir="auto">
            {item.words}
          </blockquote>
          <p className="govuk-body-s">
            <a className="govuk-link" href={`/feedback/${item.feedbackId}`}>
              {t("queue.open", { reference: item.reference })}
            </a>
          </p>
          {canCheck ? (
            <Form method="post" reloadDocument>
              <CsrfField token={csrf} />
              <input type="hidden" name="item" value={item.id} />
              <div className="govuk-button-group">
                <Button name="worry" value="no" className="govuk-button--secondary">
                  {t("quiet.no")}
                  <span className="govuk-visually-hidden">: {item.reference}</span>
                </Button>
                <Button name="worry" value="yes" className="govuk-button--warning">
                  {t("quiet.yes")}
                  <span className="govuk-visually-hidden">: {item.reference}</span>
                </Button>
              </div>
            </Form>
          ) : null}
        </section>
      ))}
    </>
  );
}

export function QuietWeeks({ weeks }: { weeks: readonly QuietWeek[] }) {
  const { t } = useTranslation("duty");
  if (weeks.length === 0) return null;
  return (
    <QueueTable
      caption={t("quiet.weeks")}
      head={[t("quiet.weekHead"), t("quiet.drawn"), t("quiet.checked"), t("quiet.worries")]}
      rows={weeks.map((each) => [each.week, each.drawn, each.checked, each.worries])}
    />
  );
}
