// Owns the list of invented people of a demo folder, each with a button that signs in as them. Never drawn in a live folder.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/govuk/button";
import { QueueTable } from "~/components/queue/queue-table";

interface DemoPerson {
  role: string;
  name: string;
  email: string;
  password: string;
}

export function DemoSignIns({
  council,
  csrf,
  people,
}: {
  council: string;
  csrf: string;
  people: readonly DemoPerson[];
}) {
  const { t } = useTranslation("accounts");
  const roleOf = (role: string) => t(`role.${role.replaceAll(" ", "_")}`, { defaultValue: role });
  return (
    <section aria-labelledby="demo-sign-ins">
      <h2 className="govuk-heading-m" id="demo-sign-ins">
        {t("signIn.demoTitle")}
      </h2>
      <p className="govuk-body">{t("signIn.demoIntro", { council })}</p>
      <QueueTable
        caption={t("signIn.demoCaption")}
        isCaptionHidden
        head={[t("signIn.demoQuick"), t("signIn.demoRole"), t("signIn.demoEmail"), t("signIn.demoPassword")]}
        rows={people.map(({ role, name, email, password }) => [
          <Form method="post" action="/sign-in" reloadDocument key={email}>
            <input type="hidden" name="csrf" value={csrf} />
            <input type="hidden" name="email" value={email} />
            <input type="hidden" name="password" value={password} />
            <Button className="govuk-button--secondary govuk-!-margin-bottom-0">
              {t("signIn.demoAs", { name })}
            </Button>
          </Form>,
          roleOf(role),
          email,
          password,
        ])}
      />
    </section>
  );
}
