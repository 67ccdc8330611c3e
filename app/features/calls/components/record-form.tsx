// Owns the one screen of a record: free text first, everything else after it and optional. With scripts it is kept every five
// seconds; without them by a button.
import { Form } from "@remix-run/react";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Checkboxes } from "~/components/govuk/checkboxes";
import { Input } from "~/components/govuk/input";
import { Radios } from "~/components/govuk/radios";
import { Select } from "~/components/govuk/select";
import { Textarea } from "~/components/govuk/textarea";
import { wishes } from "~/features/intake/intake.schema";
import { helps, type RecordKind, sayers, type TakenDown } from "../calls.schema";
import { Danger } from "./danger";
import { KeptNote } from "./kept-note";

interface RecordFormProps {
  csrf: string;
  kind: RecordKind;
  fields: TakenDown;
  /** What was typed when it was declined: it stands before what was kept. */
  typed: Partial<Record<keyof TakenDown, string>> | null;
  /** Set where the item is filed already and this adds to it. */
  reference: string | null;
  isDutyCalled: boolean;
  ages: readonly { value: string; children: string }[];
}

export function RecordForm({ csrf, kind, fields, typed, reference, isDutyCalled, ages }: RecordFormProps) {
  const { t } = useTranslation("calls");
  const form = useRef<HTMLFormElement>(null);
  const text = (
    name: "words" | "sayer" | "help" | "ageBand" | "wish" | "dayHappened" | "phone" | "replyWay",
  ) => (typed ? (typed[name] ?? "") : (fields[name] ?? ""));
  const ticked = (name: "isAgreed" | "isPhoneSafe") =>
    (typed ? typed[name] === "yes" : fields[name]) ? ["yes"] : [];
  const isSpoken = kind !== "letter";
  const legend = (key: string) => ({ legend: { children: t(key), className: "govuk-fieldset__legend--s" } });
  const label = (key: string) => ({ children: t(key), className: "govuk-label--s" });
  const wordsKey = reference ? "record.wordsMore" : isSpoken ? "record.words" : "record.wordsLetter";
  return (
    <Form method="post" reloadDocument noValidate ref={form}>
      <CsrfField token={csrf} />
      <Textarea
        name="words"
        rows={12}
        label={{ children: t(wordsKey), className: "govuk-label--m" }}
        hint={t("record.wordsHint")}
        value={text("words")}
        autoFocus
      />
      <KeptNote form={form} />
      <Danger isCalled={isDutyCalled} />
      {isSpoken && (
        <Checkboxes
          name="isAgreed"
          values={ticked("isAgreed")}
          items={[{ value: "yes", children: t("record.agreed") }]}
        />
      )}
      <Radios
        name="sayer"
        className="govuk-radios--small"
        fieldset={legend("record.sayer")}
        hint={t("record.sayerHint")}
        value={text("sayer")}
        items={sayers.map((value) => ({ value, children: t(`sayer.${value}`) }))}
      />
      {isSpoken && (
        <Radios
          name="help"
          className="govuk-radios--small govuk-radios--inline"
          fieldset={legend("record.help")}
          value={text("help")}
          items={helps.map((value) => ({ value, children: t(`help.${value}`) }))}
        />
      )}
      <Radios
        name="wish"
        className="govuk-radios--small"
        fieldset={legend("record.wish")}
        hint={t("record.wishHint")}
        value={text("wish")}
        items={wishes.map((value) => ({ value, children: t(`wish.${value}`) }))}
      />
      <Input
        name="dayHappened"
        type="date"
        className="govuk-input--width-10"
        label={label("record.day")}
        value={text("dayHappened")}
      />
      <Input
        name="phone"
        type="tel"
        autoComplete="off"
        className="govuk-input--width-20"
        label={label("record.phoneNumber")}
        hint={t("record.phoneHint")}
        value={text("phone")}
      />
      <Checkboxes
        name="isPhoneSafe"
        values={ticked("isPhoneSafe")}
        items={[{ value: "yes", children: t("record.safe") }]}
      />
      <Input
        name="replyWay"
        autoComplete="off"
        label={label("record.replyWay")}
        hint={t("record.replyWayHint")}
        value={text("replyWay")}
      />
      <Select
        name="ageBand"
        label={label("record.age")}
        value={text("ageBand")}
        items={[{ value: "", children: t("record.ageNotAsked") }, ...ages]}
      />
      <div className="govuk-button-group">
        <Button name="do" value="file">
          {t("record.file")}
        </Button>
        <Button className="govuk-button--secondary" name="do" value="later">
          {t("record.save")}
        </Button>
      </div>
    </Form>
  );
}
