// Owns the form that invites somebody, the choice of roles, and a one-time link that is shown once when it has been made.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Checkboxes } from "~/components/govuk/checkboxes";
import { Input } from "~/components/govuk/input";
import { NotificationBanner } from "~/components/govuk/notification-banner";
import { type Role, roles } from "../actor.schema";

/** What was typed, to keep when it was declined. */
export interface TypedInvitation {
  name: string;
  email: string;
  jobTitle: string;
  roles: string[];
}

/** A link that is shown once, in words ready to be read. */
export interface ShownLink {
  name: string;
  link: string;
  time: string;
  day: string;
}

/** Every role as a choice. */
export function useRoleChoices(): { value: Role; children: string }[] {
  const { t } = useTranslation("accounts");
  return roles.map((role) => ({ value: role, children: t(`role.${role}`) }));
}

/** How it went out: the link to hand over, or for null that a mail is on its way. */
export function OneTimeLinkShown({ name, shown }: { name: string; shown: ShownLink | null }) {
  const { t } = useTranslation("admin");
  return (
    <NotificationBanner type="success">
      <p className="govuk-notification-banner__heading">
        {t(shown ? "accounts.invited" : "accounts.mailed", { name })}
      </p>
      <p className="govuk-body">
        {shown ? t("accounts.invitedWords", { ...shown }) : t("accounts.mailedWords")}
      </p>
      {shown ? (
        <Input name="link" label={t("accounts.invitedLink")} value={shown.link} readOnly spellCheck={false} />
      ) : null}
    </NotificationBanner>
  );
}

interface InviteFormProps {
  csrf: string;
  typed: TypedInvitation | null;
  errorOf: (field: string) => string | undefined;
}

export function InviteForm({ csrf, typed, errorOf }: InviteFormProps) {
  const { t } = useTranslation("admin");
  const choices = useRoleChoices();
  return (
    <Form method="post" reloadDocument noValidate>
      <CsrfField token={csrf} />
      <Input
        name="name"
        label={t("accounts.inviteName")}
        value={typed?.name}
        error={errorOf("name")}
        spellCheck={false}
      />
      <Input
        name="email"
        type="email"
        label={t("accounts.inviteEmail")}
        value={typed?.email}
        error={errorOf("email")}
        spellCheck={false}
      />
      <Input
        name="jobTitle"
        label={t("accounts.inviteJob")}
        value={typed?.jobTitle}
        error={errorOf("jobTitle")}
      />
      <Checkboxes
        name="roles"
        className="govuk-checkboxes--small"
        values={typed?.roles}
        error={errorOf("roles")}
        fieldset={{ legend: { children: t("accounts.inviteRoles"), className: "govuk-fieldset__legend--s" } }}
        items={choices}
      />
      <Button>{t("accounts.inviteButton")}</Button>
    </Form>
  );
}
