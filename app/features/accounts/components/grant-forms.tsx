// Owns the forms by which something is granted to an account, one for each kind of grant, and how what was granted is listed.
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Details } from "~/components/govuk/details";
import { Input } from "~/components/govuk/input";
import { Select } from "~/components/govuk/select";
import { QueueTable } from "~/components/queue/queue-table";
import { sayDate } from "~/lib/dates";
import { type GrantChoices, type GrantKind, type GrantView, grantKinds } from "../grants.schema";

/** What was typed into the form of one kind, to keep when it was declined. */
export interface TypedGrant {
  kind: string;
  value: string;
  purpose: string;
  startsOn: string;
  endsOn: string;
}

interface GrantFormsProps {
  csrf: string;
  choices: GrantChoices;
  clientGroups: readonly string[];
  typed: TypedGrant | null;
  errorOf: (field: string) => string | undefined;
  today: string;
}

export function GrantForms({ csrf, choices, clientGroups, typed, errorOf, today }: GrantFormsProps) {
  const { t } = useTranslation(["access", "contracts"]);
  const items: Partial<Record<GrantKind, { value: string; children: string }[]>> = {
    body: choices.bodies.map(({ id, name }) => ({ value: id, children: name })),
    agreement: choices.agreements.map(({ id, name }) => ({ value: id, children: name })),
    organisation: choices.organisations.map((name) => ({ value: name, children: name })),
    contract: choices.contracts.map(({ id, name }) => ({ value: id, children: name })),
    client_group: clientGroups.map((code) => ({ value: code, children: t(`contracts:group.${code}`) })),
  };
  return grantKinds.map((kind) => {
    const own = typed?.kind === kind ? typed : null;
    const error = (field: string) => (own ? errorOf(field) : undefined);
    const listed = items[kind];
    const value = { name: "value", id: `${kind}-value`, value: own?.value, error: error("value") };
    return (
      <Details key={kind} summary={t(`kind.${kind}`)} open={own !== null} id={`grant-${kind}`}>
        <Form method="post" reloadDocument noValidate>
          <CsrfField token={csrf} />
          <input type="hidden" name="do" value="grant" />
          <input type="hidden" name="kind" value={kind} />
          {listed ? (
            <Select
              {...value}
              label={t(`grants.${kind}`)}
              items={[{ value: "", children: t("grants.choose") }, ...listed]}
            />
          ) : (
            <Input
              {...value}
              label={kind === "client" ? t("grants.client") : t("grants.purposeAsk")}
              hint={kind === "client" ? t("grants.clientHint") : t("grants.purposeHint")}
            />
          )}
          {kind === "purpose" ? null : (
            <Input
              name="purpose"
              id={`${kind}-purpose`}
              label={t("grants.purposeAsk")}
              hint={t("grants.purposeHint")}
              value={own?.purpose}
              error={error("purpose")}
            />
          )}
          <Input
            name="startsOn"
            id={`${kind}-startsOn`}
            className="govuk-input--width-10"
            label={t("grants.startsOn")}
            hint={t("grants.dayHint")}
            value={own?.startsOn ?? today}
            error={error("startsOn")}
          />
          <Input
            name="endsOn"
            id={`${kind}-endsOn`}
            className="govuk-input--width-10"
            label={t("grants.endsOn")}
            hint={t("grants.endsHint")}
            value={own?.endsOn}
            error={error("endsOn")}
          />
          <Button className="govuk-button--secondary">
            {t("grants.save")}
            <span className="govuk-visually-hidden">: {t(`kind.${kind}`)}</span>
          </Button>
        </Form>
      </Details>
    );
  });
}

/** A client group is called by its name; everything else has its label already. */
function useGrantLabel(): (grant: GrantView) => string {
  const { t } = useTranslation(["access", "contracts"]);
  return ({ kind, label }) => (kind === "client_group" ? t(`contracts:group.${label}`) : label);
}

export function GrantList({ grants, csrf, canEnd }: { grants: GrantView[]; csrf: string; canEnd: boolean }) {
  const { t } = useTranslation("access");
  const labelOf = useGrantLabel();
  if (grants.length === 0) return <p className="govuk-body">{t("grants.none")}</p>;
  return (
    <>
      <QueueTable
        caption={t("grants.caption")}
        head={[t("grants.kind"), t("grants.value"), t("grants.purpose"), t("grants.from"), t("grants.until")]}
        rows={grants.map((grant) => [
          t(`kind.${grant.kind}`),
          labelOf(grant),
          grant.purpose ?? "",
          sayDate(grant.startsOn),
          grant.endsOn ? sayDate(grant.endsOn) : t("grants.open"),
        ])}
      />
      {canEnd
        ? grants
            .filter((grant) => grant.isOn)
            .map((grant) => (
              <Form key={grant.id} method="post" reloadDocument>
                <CsrfField token={csrf} />
                <input type="hidden" name="do" value="end" />
                <input type="hidden" name="grant" value={grant.id} />
                <Button className="govuk-button--secondary">
                  {t("grants.endOf", { label: labelOf(grant) })}
                </Button>
              </Form>
            ))
        : null}
    </>
  );
}
