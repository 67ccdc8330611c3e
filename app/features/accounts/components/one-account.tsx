// Owns which forms the page of one account shows: those that fit whether the person is invited, here or has left.
import { useTranslation } from "react-i18next";
import type { AccountStatus } from "../accounts.schema";
import type { Role } from "../actor.schema";
import {
  DeputyForm,
  FactorsForm,
  InvitationForms,
  ResetForm,
  RolesForm,
  SessionsForm,
} from "./account-forms";

interface OneAccountProps {
  csrf: string;
  account: {
    id: string;
    name: string;
    email: string;
    jobTitle: string;
    status: AccountStatus;
    roles: Role[];
    deputyId: string | null;
  };
  /** Who may stand in. */
  others: readonly { id: string; name: string }[];
  /** Where they are signed in, in words. */
  sessions: readonly string[];
  isSelf: boolean;
}

export function OneAccount({ csrf, account, others, sessions, isSelf }: OneAccountProps) {
  const { t } = useTranslation("admin");
  const { id, name, status, roles } = account;
  const whose = { csrf, name };
  if (status === "left") {
    return (
      <>
        <p className="govuk-body">{t("accounts.comeBackWords")}</p>
        <RolesForm {...whose} roles={roles} act="come-back" button={t("accounts.comeBackButton", { name })} />
      </>
    );
  }
  return (
    <>
      <p className="govuk-body">{[account.jobTitle, account.email].filter(Boolean).join(", ")}</p>
      {status === "invited" ? <InvitationForms {...whose} /> : null}
      {isSelf ? (
        <p className="govuk-body">{t("accounts.own")}</p>
      ) : (
        <RolesForm {...whose} roles={roles} act="roles" button={t("accounts.rolesSave")} />
      )}
      <p className="govuk-body">
        <a className="govuk-link" href={`/admin/accounts/${id}/scope`}>
          {t("accounts.scope")}
        </a>
      </p>
      <DeputyForm {...whose} deputyId={account.deputyId} others={others} />
      {status === "active" ? (
        <>
          <SessionsForm {...whose} sessions={sessions} />
          {isSelf ? null : <ResetForm {...whose} />}
          {isSelf ? null : <FactorsForm {...whose} />}
          <h2 className="govuk-heading-m">{t("accounts.leave", { name })}</h2>
          <p className="govuk-body">
            <a className="govuk-link" href={`/admin/accounts/${id}/leave`}>
              {t("accounts.leaveLink", { name })}
            </a>
          </p>
        </>
      ) : null}
    </>
  );
}
