// Owns Earshot's own mark and name. No crown, no council's arms.
import { useTranslation } from "react-i18next";

/** An ear, drawn as two sounds arriving. It says nothing that the name beside it does not. */
function Mark() {
  return (
    <svg className="site-header__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <g fill="none" stroke="currentColor" strokeWidth="3" strokeLinecap="round">
        <path d="M8 14a8 8 0 0 1 16 0c0 6-6 7-6 12a4 4 0 0 1-7 2" />
        <path d="M13 15a3.5 3.5 0 0 1 7 0c0 3-4 3-4 6" />
      </g>
    </svg>
  );
}

export function Wordmark() {
  const { t } = useTranslation("components");
  return (
    <span className="site-header__wordmark">
      <Mark />
      {t("layout.earshot")}
    </span>
  );
}
