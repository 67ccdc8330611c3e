// Owns the parts of the page about one's own ways to sign in: the app, the passkeys, the recovery codes. It decides nothing.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConfirmButton } from "~/components/forms/confirm-button";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";

interface PartProps {
  csrf: string;
  /** Whether they signed in lately enough to change it. */
  canChange: boolean;
}

export function FactorApp({ csrf, hasApp, canChange }: PartProps & { hasApp: boolean }) {
  const { t } = useTranslation("accounts");
  return (
    <>
      <h2 className="govuk-heading-m">{t("own.app")}</h2>
      <p className="govuk-body">{hasApp ? t("own.appOn") : t("own.appOff")}</p>
      {canChange ? (
        <Form method="post" reloadDocument>
          <CsrfField token={csrf} />
          <input type="hidden" name="do" value="begin-app" />
          <Button className="govuk-button--secondary">
            {hasApp ? t("own.appReplace") : t("own.appBegin")}
          </Button>
        </Form>
      ) : null}
      {canChange && hasApp ? (
        <Form method="post" reloadDocument>
          <CsrfField token={csrf} />
          <ConfirmButton
            summary={t("own.appRemove")}
            confirm={t("own.appRemoveYes")}
            name="do"
            value="remove-app"
          >
            {t("own.appRemoveWords")}
          </ConfirmButton>
        </Form>
      ) : null}
    </>
  );
}

interface OwnPasskey {
  id: string;
  name: string;
  added: string;
  lastUsed: string | null;
}

export function FactorPasskeys({
  csrf,
  passkeys,
  canChange,
}: PartProps & { passkeys: readonly OwnPasskey[] }) {
  const { t } = useTranslation("accounts");
  return (
    <>
      <h2 className="govuk-heading-m">{t("own.passkeys")}</h2>
      <p className="govuk-body">{t("passkey.what")}</p>
      {passkeys.length === 0 ? <p className="govuk-body">{t("own.passkeysNone")}</p> : null}
      <ul className="govuk-list govuk-list--spaced" hidden={passkeys.length === 0}>
        {passkeys.map(({ id, name, added, lastUsed }) => (
          <li key={id}>
            <strong>{name}</strong>, {t("own.passkeyAdded", { day: added })},{" "}
            {lastUsed ? t("own.passkeyUsed", { day: lastUsed }) : t("own.passkeyNotUsed")}
            {canChange ? (
              <Form method="post" reloadDocument>
                <CsrfField token={csrf} />
                <input type="hidden" name="id" value={id} />
                <ConfirmButton
                  summary={t("own.passkeyRemove", { name })}
                  confirm={t("own.passkeyRemoveYes", { name })}
                  name="do"
                  value="remove-passkey"
                >
                  {t("own.passkeyRemoveWords")}
                </ConfirmButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}

export function FactorCodes({ codesLeft, canChange }: { codesLeft: number; canChange: boolean }) {
  const { t } = useTranslation("accounts");
  return (
    <>
      <h2 className="govuk-heading-m">{t("own.codes")}</h2>
      <p className="govuk-body">{t("own.codesLeft", { count: codesLeft })}</p>
      {canChange ? (
        <Button href="/account/recovery-codes" className="govuk-button--secondary">
          {t("own.codesNew")}
        </Button>
      ) : null}
    </>
  );
}
