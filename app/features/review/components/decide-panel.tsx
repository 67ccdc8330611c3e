// Owns deciding one by one: each theme and each contract with yes and no, adding what nobody suggested, how serious it is.
// Every button is a form of its own page; no script is needed.
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Select } from "~/components/govuk/select";
import { severities } from "../../evidence/evidence.schema";
import type { Choosable, Decisions, ThemeOption } from "../review.view";

export interface DecideFormProps {
  /** Where every form of the panel goes. */
  action: string;
  csrf: string;
  feedbackId: string;
  /** The last change to the item's decisions that the page shows. */
  seen?: number;
}

/** A form of the page, with what every one of them carries. */
export function DecideForm({
  action,
  csrf,
  feedbackId,
  seen,
  children,
}: DecideFormProps & { children: ReactNode }) {
  return (
    <form method="post" action={action}>
      <CsrfField token={csrf} />
      <input type="hidden" name="id" value={feedbackId} />
      {seen !== undefined && <input type="hidden" name="seen" value={seen} />}
      {children}
    </form>
  );
}

function StateWords({ choice }: { choice: Choosable }) {
  const { t } = useTranslation("review");
  if (choice.state === "suggested") return <>{t("state.suggested")}</>;
  const { by, isBulk } = choice;
  if (isBulk) return <>{t("state.bulkBy", { name: by })}</>;
  return <>{by ? t(`state.${choice.state}By`, { name: by }) : t(`state.${choice.state}`)}</>;
}

function ChoiceRow({ choice, kind }: { choice: Choosable; kind: "theme" | "link" }) {
  const { t } = useTranslation("review");
  const small = "govuk-button--secondary";
  return (
    <li className={`choice choice--${choice.state}`}>
      <p className="govuk-body govuk-!-margin-bottom-1">
        <strong className={`theme theme--${choice.state === "yes" ? "decided" : "suggested"}`}>
          {choice.label}
        </strong>{" "}
        <StateWords choice={choice} />
      </p>
      {choice.detail && <p className="govuk-body-s govuk-!-margin-bottom-2">{choice.detail}</p>}
      <div className="govuk-button-group">
        {choice.state !== "yes" && (
          <Button
            className={small}
            name="act"
            value={`confirm-${kind} ${choice.value}`}
            aria-label={t("confirmOf", { label: choice.label })}
          >
            {t("confirm")}
          </Button>
        )}
        {choice.state !== "no" && (
          <Button
            className={small}
            name="act"
            value={`reject-${kind} ${choice.value}`}
            aria-label={t("denyOf", { label: choice.label })}
          >
            {t("deny")}
          </Button>
        )}
      </div>
    </li>
  );
}

function ChoiceList({
  title,
  none,
  choices,
  kind,
  form,
}: {
  title: string;
  none: string;
  choices: readonly Choosable[];
  kind: "theme" | "link";
  form: DecideFormProps;
}) {
  return (
    <section aria-labelledby={`decide-${kind}`}>
      <h3 className="govuk-heading-s" id={`decide-${kind}`}>
        {title}
      </h3>
      {choices.length === 0 ? (
        <p className="govuk-body">{none}</p>
      ) : (
        <DecideForm {...form}>
          <ul className="govuk-list">
            {choices.map((choice) => (
              <ChoiceRow key={choice.value} choice={choice} kind={kind} />
            ))}
          </ul>
        </DecideForm>
      )}
    </section>
  );
}

function SeverityForm({ severity, form }: { severity: Decisions["severity"]; form: DecideFormProps }) {
  const { t } = useTranslation(["review", "components"]);
  const said = severity.by ? t("severityDecided", { name: severity.by }) : t("severityMachine");
  return (
    <DecideForm {...form}>
      <Select
        name="value"
        id="severity"
        label={{ children: t("severitySet"), className: "govuk-label--s" }}
        hint={severity.code ? `${said}. ${t("severityHint")}` : t("severityHint")}
        value={severity.code}
        items={severities.map((code) => ({
          value: code,
          children: t("components:voiceCard.severityOf", { code, words: t(`components:severity.${code}`) }),
        }))}
      />
      <Button className="govuk-button--secondary" name="act" value="severity">
        {t("severityButton")}
      </Button>
    </DecideForm>
  );
}

interface DecidePanelProps extends DecideFormProps {
  decisions: Decisions;
  /** Themes that may be added. */
  themeOptions: readonly ThemeOption[];
  /** Finding a contract to link to. */
  children: ReactNode;
}

export function DecidePanel({ decisions, themeOptions, children, ...form }: DecidePanelProps) {
  const { t } = useTranslation("review");
  return (
    <>
      <ChoiceList
        title={t("themes")}
        none={t("noThemes")}
        choices={decisions.themes}
        kind="theme"
        form={form}
      />
      <DecideForm {...form}>
        <Select
          name="value"
          id="add-theme"
          label={{ children: t("addTheme"), className: "govuk-label--s" }}
          hint={t("addThemeHint")}
          items={[
            { value: "", children: t("chooseTheme") },
            ...themeOptions.map(({ value, label }) => ({ value, children: label })),
          ]}
        />
        <Button className="govuk-button--secondary" name="act" value="add-theme">
          {t("addThemeButton")}
        </Button>
      </DecideForm>
      <ChoiceList title={t("links")} none={t("noLinks")} choices={decisions.links} kind="link" form={form} />
      {children}
      <SeverityForm severity={decisions.severity} form={form} />
    </>
  );
}
