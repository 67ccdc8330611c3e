// Owns what a duty worker can do with a worry: take it, ring, decide and close. No cue and no machine chooses an outcome.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Radios } from "~/components/govuk/radios";
import { Textarea } from "~/components/govuk/textarea";
import { concernOutcomes } from "../concern.schema";
import type { DutyPage } from "../duty.view";

/** What was typed when closing was declined. */
export interface TypedClosing {
  outcome: string;
  reason: string;
}

interface DutyActionsProps {
  worry: DutyPage;
  csrf: string;
  typed: TypedClosing | null;
  error?: string | undefined;
}

function OneButton({
  csrf,
  action,
  words,
  hint,
  isSecondary,
}: {
  csrf: string;
  action: string;
  words: string;
  hint: string;
  isSecondary?: boolean;
}) {
  return (
    <Form method="post" reloadDocument>
      <CsrfField token={csrf} />
      <p className="govuk-body">{hint}</p>
      <Button name="do" value={action} className={isSecondary ? "govuk-button--secondary" : ""}>
        {words}
      </Button>
    </Form>
  );
}

export function DutyActions({ worry, csrf, typed, error }: DutyActionsProps) {
  const { t } = useTranslation("duty");
  if (worry.state === "closed") return null;
  return (
    <>
      {worry.state === "waiting" ? (
        <OneButton csrf={csrf} action="take" words={t("item.take")} hint={t("item.takeHint")} />
      ) : null}
      {worry.canRing ? (
        <OneButton csrf={csrf} action="ring" words={t("item.ring")} hint={t("item.ringHint")} isSecondary />
      ) : null}
      <h2 className="govuk-heading-m">{t("item.close")}</h2>
      <Form method="post" reloadDocument noValidate>
        <CsrfField token={csrf} />
        <Radios
          name="outcome"
          idPrefix="outcome"
          value={typed?.outcome}
          error={error}
          fieldset={{ legend: { children: t("item.outcome"), className: "govuk-fieldset__legend--s" } }}
          items={concernOutcomes.map((value) => ({ value, children: t(`item.outcomes.${value}`) }))}
        />
        <Textarea
          name="reason"
          label={t("item.reason")}
          hint={t("item.reasonHint")}
          value={typed?.reason}
          rows={3}
        />
        <Button name="do" value="close">
          {t("item.closeButton")}
        </Button>
      </Form>
    </>
  );
}
