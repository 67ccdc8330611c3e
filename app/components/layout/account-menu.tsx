// Owns who is signed in, at the top of a page, and the way out. It signs nobody out itself.
import { useTranslation } from "react-i18next";
import { CsrfField } from "../forms/csrf-field";
import type { SignedIn } from "./links";

export function AccountMenu({ account }: { account: SignedIn }) {
  const { t } = useTranslation("components");
  return (
    <form className="account" method="post" action={account.signOutHref}>
      <CsrfField token={account.csrfToken} />
      <span>{t("layout.signedInAs", { name: account.name, role: account.role })}</span>
      <button type="submit">{t("layout.signOut")}</button>
    </form>
  );
}
