// Owns what can be changed of one account: its roles, who stands in, and leaving. What may be changed is decided elsewhere.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Checkboxes } from "~/components/govuk/checkboxes";
import { Details } from "~/components/govuk/details";
import { Select } from "~/components/govuk/select";
import { type Role, roles } from "~/features/accounts/actor.schema";

/** A person who has an account, as this page shows them. */
export interface AccountLine {
  id: string;
  name: string;
  email: string;
  jobTitle: string;
  status: "invited" | "active" | "left";
  roles: Role[];
  deputyId: string | null;
}

/** Every role as a choice. */
export function useRoleChoices(): { value: Role; children: string }[] {
  const { t } = useTranslation("accounts");
  return roles.map((role) => ({ value: role, children: t(`role.${role}`) }));
}

interface AccountCardProps {
  account: AccountLine;
  /** Who may stand in. */
  others: readonly { id: string; name: string }[];
  isSelf: boolean;
  csrf: string;
}

function Hidden({ csrf, id, action }: { csrf: string; id: string; action: string }) {
  return (
    <>
      <CsrfField token={csrf} />
      <input type="hidden" name="account" value={id} />
      <input type="hidden" name="do" value={action} />
    </>
  );
}

export function AccountCard({ account, others, isSelf, csrf }: AccountCardProps) {
  const { t } = useTranslation("admin");
  const choices = useRoleChoices();
  const { id, name } = account;
  return (
    <Details summary={t("accounts.change", { name })} id={`account-${id}`}>
      {isSelf ? (
        <p className="govuk-body">{t("accounts.own")}</p>
      ) : (
        <Form method="post" reloadDocument>
          <Hidden csrf={csrf} id={id} action="roles" />
          <Checkboxes
            name="roles"
            idPrefix={`roles-${id}`}
            className="govuk-checkboxes--small"
            values={account.roles}
            fieldset={{
              legend: { children: t("accounts.rolesOf", { name }), className: "govuk-fieldset__legend--s" },
            }}
            items={choices}
          />
          <Button className="govuk-button--secondary">{t("accounts.rolesSave")}</Button>
        </Form>
      )}
      <Form method="post" reloadDocument>
        <Hidden csrf={csrf} id={id} action="deputy" />
        <Select
          name="deputy"
          id={`deputy-${id}`}
          label={t("accounts.deputyOf", { name })}
          hint={t("accounts.deputyHint", { name })}
          value={account.deputyId}
          items={[
            { value: "", children: t("accounts.noDeputy") },
            ...others.map((other) => ({ value: other.id, children: other.name })),
          ]}
        />
        <Button className="govuk-button--secondary">{t("accounts.deputySave")}</Button>
      </Form>
      <Form method="post" reloadDocument>
        <Hidden csrf={csrf} id={id} action="leave" />
        <ConfirmButton summary={t("accounts.leave", { name })} confirm={t("accounts.leaveConfirm", { name })}>
          {t("accounts.leaveWords", { name })}
        </ConfirmButton>
      </Form>
    </Details>
  );
}
