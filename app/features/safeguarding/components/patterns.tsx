// Owns what stands around the duty queue: worries about one contract that have become a pattern, and how often one is found late.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";

export interface ShownPattern {
  id: string;
  contractId: string;
  title: string;
  worries: number;
  people: number;
  since: string;
}

export function PatternList({ patterns, csrf }: { patterns: readonly ShownPattern[]; csrf: string }) {
  const { t } = useTranslation("duty");
  if (patterns.length === 0) return null;
  return (
    <section>
      <h2 className="govuk-heading-m">{t("pattern.heading")}</h2>
      <p className="govuk-body">{t("pattern.rule")}</p>
      <ul className="govuk-list">
        {patterns.map((pattern) => (
          <li key={pattern.id}>
            <Form method="post" reloadDocument>
              <CsrfField token={csrf} />
              <input type="hidden" name="pattern" value={pattern.id} />
              <p className="govuk-body">
                <a className="govuk-link" href={`/contracts/${pattern.contractId}`}>
                  {pattern.title}
                </a>
                <br />
                {t("pattern.size", { count: pattern.worries, people: pattern.people, since: pattern.since })}
              </p>
              <Button name="do" value="close-pattern" className="govuk-button--secondary">
                {t("pattern.close")}
                <span className="govuk-visually-hidden">: {pattern.title}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function FoundLateWords({ words }: { words: string }) {
  const { t } = useTranslation("duty");
  return (
    <section>
      <h2 className="govuk-heading-m">{t("quiet.heading")}</h2>
      <p className="govuk-body">{words}</p>
      <p className="govuk-body">
        <a className="govuk-link" href="/duty/quiet">
          {t("quiet.link")}
        </a>
      </p>
    </section>
  );
}
