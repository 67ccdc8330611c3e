// Owns who decides about a contract, as its page shows them: the named commissioner with how to reach her and where she comes
// from, her deputy, and who answers for it at the council whoever carries it out.
import { useTranslation } from "react-i18next";
import { NamedPerson } from "~/components/people/named-person";
import type { ContractView } from "../contracts.view";

type Person = ContractView["commissioner"]["person"];

function HowToReach({ person }: { person: Person }) {
  const { t } = useTranslation("pages-contracts");
  const { phone, email, reach } = person;
  if (!phone && !email && !reach) return <p className="govuk-body-s">{t("one.noReach")}</p>;
  return (
    <p className="govuk-body-s">
      {reach ? <>{reach} </> : null}
      {phone ? (
        <a className="govuk-link" href={`tel:${phone.replace(/[^\d+]/g, "")}`}>
          {t("one.phone", { phone })}
        </a>
      ) : null}{" "}
      {email ? (
        <a className="govuk-link" href={`mailto:${email}`}>
          {t("one.email", { name: person.name })}
        </a>
      ) : null}
    </p>
  );
}

function Profile({ person }: { person: Person }) {
  const { t } = useTranslation("pages-contracts");
  const { name, profile, frontlineExperience } = person;
  if (!profile && !frontlineExperience) return null;
  return (
    <>
      <h3 className="govuk-heading-s">{t("one.profile", { name })}</h3>
      {profile ? <p className="govuk-body">{profile}</p> : null}
      {frontlineExperience ? (
        <p className="govuk-body">{t("one.frontline", { words: frontlineExperience })}</p>
      ) : null}
    </>
  );
}

export function ContractPeople({ contract }: { contract: ContractView }) {
  const { t } = useTranslation(["pages-contracts", "contracts"]);
  const { commissioner, councilOwner, deputy, delegate, commissioningRole, employer } = contract;
  const jobOf = ({ person, via }: ContractView["commissioner"]): string => {
    const words = t(`contracts:via.${via}`);
    return person.title ? t("one.commissioner", { title: person.title, via: words }) : words;
  };
  return (
    <section aria-labelledby="who-decides">
      <h2 className="govuk-heading-m" id="who-decides">
        {t("one.who")}
      </h2>
      {commissioner.via === "council owner" ? (
        <p className="govuk-body">{t("one.noCommissioner")}</p>
      ) : (
        <>
          <NamedPerson name={commissioner.person.name} job={jobOf(commissioner)}>
            <HowToReach person={commissioner.person} />
            {employer ? <p className="govuk-body-s">{t("one.employer", { name: employer })}</p> : null}
          </NamedPerson>
          <Profile person={commissioner.person} />
        </>
      )}
      {commissioningRole ? <p className="govuk-body">{t("one.role", { role: commissioningRole })}</p> : null}
      {deputy ? <p className="govuk-body">{t("one.deputy", { name: deputy.name })}</p> : null}
      <h3 className="govuk-heading-s">{t("one.owner")}</h3>
      <NamedPerson name={councilOwner.person.name} job={jobOf(councilOwner)}>
        <HowToReach person={councilOwner.person} />
      </NamedPerson>
      <p className="govuk-body">{delegate ? t("one.delegate", { name: delegate }) : t("one.noDelegate")}</p>
    </section>
  );
}
