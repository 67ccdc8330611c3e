// The accessibility statement (Public Sector Bodies Accessibility Regulations 2018): what works, what does not yet, whom to tell.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { page } from "~/lib/route";

export const loader = page(({ context }) => ({
  title: documentTitle(context.t("public:accessibility.title"), context.council.name),
  council: context.council.name,
  phone: context.council.settings.phoneLineSpoken,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const parts = ["works", "missing", "tell", "enforce"] as const;

export default function Accessibility() {
  const { council, phone } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <>
      <PageTitle>{t("accessibility.title")}</PageTitle>
      <p className="govuk-body-l">{t("accessibility.lead", { council })}</p>
      {parts.map((part) => (
        <section key={part}>
          <h2 className="govuk-heading-m">{t(`accessibility.${part}.title`)}</h2>
          <p className="govuk-body">{t(`accessibility.${part}.words`, { council, phone })}</p>
        </section>
      ))}
    </>
  );
}
