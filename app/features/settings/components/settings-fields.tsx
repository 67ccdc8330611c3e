// Owns the fields of the settings form: names, numbers, hours, colours, duty workers. It checks nothing.
import { useTranslation } from "react-i18next";
import { Checkboxes } from "~/components/govuk/checkboxes";
import { Fieldset } from "~/components/govuk/fieldset";
import { Input, type InputProps } from "~/components/govuk/input";
import { Select } from "~/components/govuk/select";
import { roles } from "../../accounts/actor.schema";
import { contrast } from "../contrast.rules";
import { type TypedSettings, WORKER_ROWS } from "../settings-form.schema";

export interface SettingsFieldsProps {
  typed: TypedSettings;
  errorOf: (field: string) => string | undefined;
}

type FieldOptions = Partial<Pick<InputProps, "hint" | "type" | "className" | "autoComplete" | "inputMode">>;

function useField({ typed, errorOf }: SettingsFieldsProps) {
  const { t } = useTranslation("admin");
  return (name: string, label: string, options: FieldOptions = {}) => (
    <Input
      name={name}
      label={t(`settings.${label}`)}
      value={typed[name]}
      error={errorOf(name)}
      className="govuk-input--width-20"
      {...options}
    />
  );
}

function Section({ title, children }: { title: string; children: React.ReactNode }) {
  const { t } = useTranslation("admin");
  return (
    <Fieldset
      legend={{
        children: <h2 className="govuk-fieldset__heading">{t(`settings.${title}`)}</h2>,
        className: "govuk-fieldset__legend--m",
      }}
    >
      {children}
    </Fieldset>
  );
}

export function NameFields(props: SettingsFieldsProps) {
  const { t } = useTranslation("admin");
  const field = useField(props);
  return (
    <Section title="names">
      {field("name", "name", { className: "" })}
      {field("shortName", "shortName", { hint: t("settings.shortNameHint") })}
      {field("logoText", "logoText", { className: "" })}
      {field("contactName", "contactName", { hint: t("settings.contactNameHint") })}
    </Section>
  );
}

export function NumberFields(props: SettingsFieldsProps) {
  const { t } = useTranslation("admin");
  const field = useField(props);
  return (
    <Section title="numbers">
      {field("smsNumber", "smsNumber", { type: "tel", hint: t("settings.numberHint") })}
      {field("phoneLine", "phoneLine", { type: "tel", hint: t("settings.numberHint") })}
      {field("phoneLineSpoken", "phoneLineSpoken", { hint: t("settings.spokenHint") })}
      {field("safeguardingPhone", "safeguardingPhone", { hint: t("settings.spokenHint") })}
    </Section>
  );
}

const narrow = "govuk-input--width-10";

export function HourFields(props: SettingsFieldsProps) {
  const { t } = useTranslation("admin");
  const field = useField(props);
  return (
    <Section title="hours">
      {field("officeHours.opens", "opens", {
        type: "time",
        className: narrow,
        hint: t("settings.officeHint"),
      })}
      {field("officeHours.closes", "closes", { type: "time", className: narrow })}
      {field("quietHours.from", "quietFrom", {
        type: "time",
        className: narrow,
        hint: t("settings.quietHint"),
      })}
      {field("quietHours.to", "quietTo", { type: "time", className: narrow })}
      {field("pageAgainMinutes", "pageAgainMinutes", { inputMode: "numeric", className: narrow })}
    </Section>
  );
}

export function ColourFields(props: SettingsFieldsProps) {
  const { t } = useTranslation("admin");
  const field = useField(props);
  const ratioOf = (colour: string | undefined): string =>
    /^#[0-9a-f]{6}$/i.test(colour ?? "") ? contrast(colour!, "#ffffff").toFixed(1) : "?";
  return (
    <Section title="colours">
      {(["brand", "action"] as const).map((name) => (
        <div key={name}>
          {field(`colours.${name}`, name, {
            type: "color",
            className: narrow,
            hint: t("settings.colourHint", { ratio: ratioOf(props.typed[`colours.${name}`]) }),
          })}
        </div>
      ))}
    </Section>
  );
}

/** After how long people are signed out. */
export function SessionFields(props: SettingsFieldsProps) {
  const { t } = useTranslation("admin");
  const field = useField(props);
  const number = { inputMode: "numeric", className: narrow } as const;
  return (
    <Section title="sessions">
      {field("sessions.deskIdleMinutes", "deskIdleMinutes", number)}
      {field("sessions.awayIdleMinutes", "awayIdleMinutes", {
        ...number,
        hint: t("settings.awayIdleHint"),
      })}
      {field("sessions.longestHours", "longestHours", number)}
    </Section>
  );
}

/** Roles that sign in in two steps. */
export function SecondFactorFields({ typed }: Pick<SettingsFieldsProps, "typed">) {
  const { t } = useTranslation(["admin", "accounts"]);
  return (
    <Checkboxes
      name="secondFactorRoles"
      fieldset={{
        legend: {
          children: <h2 className="govuk-fieldset__heading">{t("settings.secondFactor")}</h2>,
          className: "govuk-fieldset__legend--m",
        },
      }}
      hint={t("settings.secondFactorHint")}
      items={roles.map((role) => ({
        name: `secondFactorRoles.${role}`,
        value: role,
        children: t(`accounts:role.${role}`),
        checked: Boolean(typed[`secondFactorRoles.${role}`]),
      }))}
    />
  );
}

/** Someone who may be called. */
export interface WorkerChoice {
  id: string;
  name: string;
}

export function WorkerFields(props: SettingsFieldsProps & { workers: readonly WorkerChoice[] }) {
  const { t } = useTranslation("admin");
  const { typed, errorOf, workers } = props;
  const field = useField(props);
  const chosen = (row: number): string => typed[`dutyWorkers.${row}.accountId`] ?? "";
  const used = Array.from({ length: WORKER_ROWS }, (_, row) => row).filter(
    (row) => chosen(row) || errorOf(`dutyWorkers.${row}.phone`),
  );
  const rows = Math.min(WORKER_ROWS, (used.at(-1) ?? -1) + 3);
  return (
    <Section title="duty">
      <p className="govuk-hint">{t("settings.dutyHint")}</p>
      {workers.length === 0 ? <p className="govuk-body">{t("settings.dutyNone")}</p> : null}
      {Array.from({ length: rows }, (_, row) => `dutyWorkers.${row}`).map((name, row) => (
        <Fieldset
          key={name}
          legend={{
            children: t("settings.worker", { number: row + 1 }),
            className: "govuk-fieldset__legend--s",
          }}
        >
          <Select
            name={`${name}.accountId`}
            label={t("settings.workerWho")}
            value={chosen(row)}
            items={[
              { value: "", children: t("settings.workerNobody") },
              ...workers.map((worker) => ({ value: worker.id, children: worker.name })),
            ]}
          />
          {field(`${name}.phone`, "workerPhone", { type: "tel" })}
          {field(`${name}.email`, "workerEmail", { type: "email" })}
        </Fieldset>
      ))}
    </Section>
  );
}
