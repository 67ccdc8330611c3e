// The frame of the public pages: no account, no scripts.
import { Outlet, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { PublicLayout } from "~/components/layout/public-layout";
import { page } from "~/lib/route";

export const loader = page(({ context }) => ({
  council: context.council.name,
  isDemo: context.council.isFictional,
}));

export default function PublicFrame() {
  const { council, isDemo } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <PublicLayout
      councilName={council}
      homeHref="/"
      isDemo={isDemo}
      footerLinks={[
        { href: "/privacy", label: t("footer.privacy") },
        { href: "/accessibility", label: t("footer.accessibility") },
        { href: "/sign-in", label: t("footer.signIn") },
      ]}
    >
      <Outlet />
    </PublicLayout>
  );
}
