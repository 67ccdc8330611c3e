// What happens to what a person texts, in plain words. The texts' INFO keyword leads here.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { page } from "~/lib/route";

export const loader = page(({ context }) => ({
  title: documentTitle(context.t("public:privacy.title"), context.council.name),
  council: context.council.name,
  phone: context.council.settings.phoneLineSpoken,
}));

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

const parts = ["keep", "see", "provider", "stop", "delete", "law"] as const;

export default function Privacy() {
  const { council, phone } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <>
      <PageTitle>{t("privacy.title")}</PageTitle>
      <p className="govuk-body-l">{t("privacy.lead", { council })}</p>
      {parts.map((part) => (
        <section key={part}>
          <h2 className="govuk-heading-m">{t(`privacy.${part}.title`)}</h2>
          <p className="govuk-body">{t(`privacy.${part}.words`, { council, phone })}</p>
        </section>
      ))}
    </>
  );
}
