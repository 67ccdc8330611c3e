// The public start: one sentence, then the ways to speak, as equals.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { sayPhone } from "~/lib/phone";
import { page } from "~/lib/route";

export const loader = page(({ context }) => {
  const { name, smsNumber, settings } = context.council;
  return {
    title: documentTitle(context.t("public:start.title"), name),
    council: name,
    text: smsNumber ? { href: `sms:${smsNumber}`, said: sayPhone(smsNumber) } : null,
    phone: settings.phoneLine ? { href: `tel:${settings.phoneLine}`, said: settings.phoneLineSpoken } : null,
    safeguarding: settings.safeguardingPhone,
    isDemo: context.isDemo,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export default function Start() {
  const { council, text, phone, safeguarding, isDemo } = useLoaderData<typeof loader>();
  const { t } = useTranslation("public");
  return (
    <>
      <PageTitle size="xl">{t("start.title")}</PageTitle>
      <p className="govuk-body-l">{t("start.lead", { council })}</p>
      <div className="band">
        <h2 className="govuk-heading-m">{t("start.emergency.title")}</h2>
        <p className="govuk-body">{t("start.emergency.words", { phone: safeguarding })}</p>
      </div>
      <h2 className="govuk-heading-l">{t("start.ways")}</h2>
      <ul className="ways">
        {text ? (
          <li>
            <a className="card-link" href={text.href}>
              {t("start.text.title")} <span className="big-number">{text.said}</span>{" "}
              <span className="card-link__more">{t("start.text.more")}</span>
            </a>
          </li>
        ) : null}
        {phone ? (
          <li>
            <a className="card-link" href={phone.href}>
              {t("start.ring.title")} <span className="big-number">{phone.said}</span>{" "}
              <span className="card-link__more">{t("start.ring.more")}</span>
            </a>
          </li>
        ) : null}
        {isDemo ? (
          <li>
            <a className="card-link" href="/simulator/phone">
              {t("start.simulator.title")}{" "}
              <span className="card-link__more">{t("start.simulator.more")}</span>
            </a>
          </li>
        ) : null}
      </ul>
      <h2 className="govuk-heading-m">{t("start.next.title")}</h2>
      <ol className="govuk-list govuk-list--number">
        <li>{t("start.next.kept")}</li>
        <li>{t("start.next.read")}</li>
        <li>{t("start.next.answered")}</li>
      </ol>
    </>
  );
}
