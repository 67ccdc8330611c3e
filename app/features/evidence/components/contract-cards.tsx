// Owns how an item shows what it is about: each contract with its provider and the person who decides it.
import { useTranslation } from "react-i18next";
import { NamedPerson } from "~/components/people/named-person";
import type { ContractCard } from "../evidence.view";

function OneContract({ contract }: { contract: ContractCard }) {
  const { t } = useTranslation("evidence");
  return (
    <li>
      <h3 className="govuk-heading-s">
        <a className="govuk-link" href={contract.href}>
          {contract.title}
        </a>
      </h3>
      <p className="govuk-body">
        {contract.providers
          ? t("contracts.provider", { names: contract.providers })
          : t("contracts.noProvider")}
      </p>
      {contract.commissioner && (
        <NamedPerson
          name={contract.commissioner}
          job={contract.commissionerTitle ?? t("contracts.commissionedBy")}
        />
      )}
      {contract.isSuggested && <p className="govuk-body-s">{t("contracts.isSuggested")}</p>}
    </li>
  );
}

export function ContractCards({ contracts }: { contracts: readonly ContractCard[] }) {
  const { t } = useTranslation("evidence");
  return (
    <section aria-labelledby="about">
      <h2 className="govuk-heading-m" id="about">
        {t("contracts.title")}
      </h2>
      {contracts.length === 0 ? (
        <p className="govuk-body">{t("contracts.none")}</p>
      ) : (
        <ul className="govuk-list">
          {contracts.map((contract) => (
            <OneContract key={contract.id} contract={contract} />
          ))}
        </ul>
      )}
    </section>
  );
}
