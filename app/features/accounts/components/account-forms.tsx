// Owns what can be changed of one account, a form each: roles, who stands in, sessions, a new password, an invitation, coming
// back. What may be changed is decided elsewhere.
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Checkboxes } from "~/components/govuk/checkboxes";
import { Select } from "~/components/govuk/select";
import type { Role } from "../actor.schema";
import { useRoleChoices } from "./invite-form";

interface Whose {
  csrf: string;
  name: string;
}

function Act({ csrf, act, children }: { csrf: string; act: string; children: ReactNode }) {
  return (
    <Form method="post" reloadDocument>
      <CsrfField token={csrf} />
      <input type="hidden" name="do" value={act} />
      {children}
    </Form>
  );
}

function Heading({ children }: { children: ReactNode }) {
  return <h2 className="govuk-heading-m">{children}</h2>;
}

export function RolesForm({
  csrf,
  name,
  roles,
  act,
  button,
}: Whose & { roles: readonly Role[]; act: "roles" | "come-back"; button: string }) {
  const { t } = useTranslation("admin");
  const choices = useRoleChoices();
  return (
    <Act csrf={csrf} act={act}>
      <Checkboxes
        name="roles"
        className="govuk-checkboxes--small"
        values={[...roles]}
        hint={act === "roles" ? t("accounts.rolesHint") : undefined}
        fieldset={{
          legend: { children: t("accounts.rolesOf", { name }), className: "govuk-fieldset__legend--m" },
        }}
        items={choices}
      />
      <Button className="govuk-button--secondary">{button}</Button>
    </Act>
  );
}

export function DeputyForm({
  csrf,
  name,
  deputyId,
  others,
}: Whose & { deputyId: string | null; others: readonly { id: string; name: string }[] }) {
  const { t } = useTranslation("admin");
  return (
    <Act csrf={csrf} act="deputy">
      <Select
        name="deputy"
        label={{ children: t("accounts.deputyOf", { name }), className: "govuk-label--m" }}
        hint={t("accounts.deputyHint", { name })}
        value={deputyId}
        items={[
          { value: "", children: t("accounts.noDeputy") },
          ...others.map((other) => ({ value: other.id, children: other.name })),
        ]}
      />
      <Button className="govuk-button--secondary">{t("accounts.deputySave")}</Button>
    </Act>
  );
}

export function SessionsForm({ csrf, name, sessions }: Whose & { sessions: readonly string[] }) {
  const { t } = useTranslation("admin");
  return (
    <>
      <Heading>{t("accounts.sessions")}</Heading>
      {sessions.length === 0 ? (
        <p className="govuk-body">{t("accounts.sessionsNone", { name })}</p>
      ) : (
        <Act csrf={csrf} act="end-sessions">
          <ul className="govuk-list govuk-list--bullet">
            {sessions.map((words, nth) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two sessions may read alike, and the list is drawn once
              <li key={nth}>{words}</li>
            ))}
          </ul>
          <Button className="govuk-button--secondary">{t("accounts.sessionsEnd")}</Button>
        </Act>
      )}
    </>
  );
}

export function ResetForm({ csrf, name }: Whose) {
  const { t } = useTranslation("admin");
  return (
    <>
      <Heading>{t("accounts.reset")}</Heading>
      <p className="govuk-body">{t("accounts.resetWords", { name })}</p>
      <Act csrf={csrf} act="reset">
        <Button className="govuk-button--secondary">{t("accounts.resetButton")}</Button>
      </Act>
    </>
  );
}

export function FactorsForm({ csrf, name }: Whose) {
  const { t } = useTranslation("admin");
  return (
    <Act csrf={csrf} act="factors">
      <ConfirmButton
        summary={t("accounts.factors", { name })}
        confirm={t("accounts.factorsConfirm", { name })}
      >
        {t("accounts.factorsWords", { name })}
      </ConfirmButton>
    </Act>
  );
}

export function InvitationForms({ csrf, name }: Whose) {
  const { t } = useTranslation("admin");
  return (
    <>
      <Heading>{t("accounts.invitation")}</Heading>
      <p className="govuk-body">{t("accounts.invitationWords", { name })}</p>
      <Act csrf={csrf} act="resend">
        <Button className="govuk-button--secondary">{t("accounts.invitationAgain")}</Button>
      </Act>
      <Act csrf={csrf} act="cancel">
        <ConfirmButton
          summary={t("accounts.invitationCancel")}
          confirm={t("accounts.invitationCancelConfirm")}
        >
          {t("accounts.invitationCancelWords", { name })}
        </ConfirmButton>
      </Act>
    </>
  );
}
