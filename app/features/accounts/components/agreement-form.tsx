// Owns the form by which a data-sharing agreement is entered, and the table of those that are.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Checkboxes } from "~/components/govuk/checkboxes";
import { Input } from "~/components/govuk/input";
import { QueueTable } from "~/components/queue/queue-table";
import { sayDate } from "~/lib/dates";
import type { AgreementView, GrantChoices } from "../grants.schema";

interface AgreementFormProps {
  csrf: string;
  bodies: GrantChoices["bodies"];
  contracts: GrantChoices["contracts"];
  typed:
    | (Record<"reference" | "purpose" | "startsOn" | "endsOn", string> &
        Record<"parties" | "contractIds", string[]>)
    | null;
  errorOf: (field: string) => string | undefined;
  today: string;
}

export function AgreementForm({ csrf, bodies, contracts, typed, errorOf, today }: AgreementFormProps) {
  const { t } = useTranslation("access");
  const boxes = (name: "parties" | "contractIds", legend: string, items: GrantChoices["bodies"]) => (
    <Checkboxes
      name={name}
      className="govuk-checkboxes--small"
      values={typed?.[name]}
      error={errorOf(name)}
      fieldset={{ legend: { children: legend, className: "govuk-fieldset__legend--s" } }}
      items={items.map(({ id, name: children }) => ({ value: id, children }))}
    />
  );
  const day = (name: "startsOn" | "endsOn", hint: string, value: string | undefined) => (
    <Input
      name={name}
      className="govuk-input--width-10"
      label={t(`grants.${name}`)}
      hint={hint}
      value={value}
      error={errorOf(name)}
    />
  );
  return (
    <Form method="post" reloadDocument noValidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="do" value="enter" />
      <Input
        name="reference"
        label={t("agreements.reference")}
        hint={t("agreements.referenceHint")}
        value={typed?.reference}
        error={errorOf("reference")}
      />
      <Input
        name="purpose"
        label={t("agreements.purpose")}
        value={typed?.purpose}
        error={errorOf("purpose")}
      />
      {boxes("parties", t("agreements.parties"), bodies)}
      {boxes("contractIds", t("agreements.contracts"), contracts)}
      {day("startsOn", t("grants.dayHint"), typed?.startsOn ?? today)}
      {day("endsOn", t("grants.endsHint"), typed?.endsOn)}
      <Button>{t("agreements.save")}</Button>
    </Form>
  );
}

export function AgreementTable({ agreements }: { agreements: readonly AgreementView[] }) {
  const { t } = useTranslation("access");
  const list = new Intl.ListFormat("en-GB");
  if (agreements.length === 0) return <p className="govuk-body">{t("agreements.none")}</p>;
  return (
    <QueueTable
      caption={t("agreements.caption")}
      firstCellIsHeader
      head={[
        t("agreements.reference"),
        t("agreements.purpose"),
        t("agreements.parties"),
        t("agreements.contracts"),
        t("agreements.from"),
        t("agreements.until"),
      ]}
      rows={agreements.map((each) => [
        each.reference,
        each.purpose,
        list.format(each.parties),
        list.format(each.contracts),
        sayDate(each.startsOn),
        each.endsOn ? sayDate(each.endsOn) : t("grants.open"),
      ])}
    />
  );
}
