// Owns asking the browser for a passkey, or to make one, and sending its answer as a form. Without scripts it says so, and
// every other way to sign in works all the same.
import { browserSupportsWebAuthn, startAuthentication, startRegistration } from "@simplewebauthn/browser";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";

interface AnswerFormProps {
  csrf: string;
  button: string;
  /** Asks the browser; what it resolves to is sent. */
  ask: () => Promise<unknown>;
  /** Further fields. */
  children?: ReactNode;
}

type Readiness = "waiting" | "ready" | "unable";

function AnswerForm({ csrf, button, ask, children }: AnswerFormProps) {
  const { t } = useTranslation("accounts");
  const form = useRef<HTMLFormElement>(null);
  const answer = useRef<HTMLInputElement>(null);
  // What the server drew must be what the browser draws first, so that scripts are noticed only afterwards.
  const [readiness, setReadiness] = useState<Readiness>("waiting");
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => setReadiness(browserSupportsWebAuthn() ? "ready" : "unable"), []);

  const send = async () => {
    setFailed(false);
    try {
      const given = await ask();
      if (!form.current || !answer.current) return;
      answer.current.value = JSON.stringify(given);
      form.current.submit();
    } catch {
      // Cancelled, or no passkey here: the browser has said why, and the person may try again.
      setFailed(true);
    }
  };

  return (
    <form
      method="post"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <CsrfField token={csrf} />
      <input type="hidden" name="do" value="passkey" />
      <input type="hidden" name="answer" ref={answer} defaultValue="" />
      {children}
      <noscript>
        <p className="govuk-body">{t("passkey.needsScript")}</p>
      </noscript>
      <div role="status">
        {readiness === "unable" ? <p className="govuk-body">{t("passkey.unable")}</p> : null}
        {hasFailed ? <p className="govuk-body">{t("passkey.failed")}</p> : null}
      </div>
      <Button disabled={readiness !== "ready"}>{button}</Button>
    </form>
  );
}

/** Signs in with a passkey of this device, or of one beside it. `options` are the server's, as JSON. */
export function UsePasskey({ csrf, options }: { csrf: string; options: string }) {
  const { t } = useTranslation("accounts");
  return (
    <AnswerForm
      csrf={csrf}
      button={t("passkey.use")}
      ask={() => startAuthentication({ optionsJSON: JSON.parse(options) })}
    />
  );
}

/** Makes a passkey on this device, with a name to know it by. */
export function AddPasskey({
  csrf,
  options,
  error,
}: {
  csrf: string;
  options: string;
  error: string | undefined;
}) {
  const { t } = useTranslation("accounts");
  return (
    <AnswerForm
      csrf={csrf}
      button={t("passkey.add")}
      ask={() => startRegistration({ optionsJSON: JSON.parse(options) })}
    >
      <Input
        name="name"
        label={t("passkey.name")}
        hint={t("passkey.nameHint")}
        error={error}
        value={t("passkey.nameDefault")}
        className="govuk-input--width-20"
        autoComplete="off"
      />
    </AnswerForm>
  );
}
