// Owns how an authenticator app is set up: the picture it reads, the same in letters, and the first code it gives.
import { useTranslation } from "react-i18next";
import { encode } from "uqr";
import { CodeForm } from "./code-form";

interface AppSetUpProps {
  csrf: string;
  /** What the picture says. */
  address: string;
  /** The same for typing, in base32. */
  secret: string;
  error: string | undefined;
}

/** A QR code as one path, drawn by the server: dark on light whatever the page's colours, because cameras need it so. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "M", border: 4 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  return (
    <svg viewBox={`0 0 ${size} ${size}`} width="240" height="240" role="img" aria-label={label}>
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" shapeRendering="crispEdges" />
    </svg>
  );
}

export function AppSetUp({ csrf, address, secret, error }: AppSetUpProps) {
  const { t } = useTranslation("accounts");
  return (
    <>
      <ol className="govuk-list govuk-list--number">
        <li>{t("app.open")}</li>
        <li>{t("app.scan")}</li>
        <li>{t("app.type")}</li>
      </ol>
      <p className="govuk-body">
        <QrCode text={address} label={t("app.picture")} />
      </p>
      <p className="govuk-body">
        {t("app.secret")} <strong className="secret">{secret.replace(/.{4}(?=.)/g, "$& ")}</strong>
      </p>
      <CodeForm
        csrf={csrf}
        kind="code"
        label={t("app.code")}
        hint={t("app.codeHint")}
        button={t("app.button")}
        error={error}
      />
    </>
  );
}
