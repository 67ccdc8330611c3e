// Owns the list of contracts and the form that narrows it. It finds nothing itself.
import { useTranslation } from "react-i18next";
import { Button } from "~/components/govuk/button";
import { Input } from "~/components/govuk/input";
import { Radios } from "~/components/govuk/radios";
import { Select } from "~/components/govuk/select";
import { QueueTable } from "~/components/queue/queue-table";
import { sayDate } from "~/lib/dates";
import { contractStages } from "../contracts.schema";
import type { ContractListItem } from "../contracts.view";

/** How the list is narrowed, as its address says. */
export interface ContractListQuery {
  words: string;
  stage: string;
  scope: "care" | "all";
}

export function ContractFinder({ query }: { query: ContractListQuery }) {
  const { t } = useTranslation(["pages-contracts", "contracts"]);
  return (
    <form method="get" action="/contracts">
      <Input name="words" label={t("list.words")} value={query.words} type="search" spellCheck={false} />
      <Select
        name="stage"
        label={t("list.stage")}
        value={query.stage}
        items={[
          { value: "", children: t("list.anyStage") },
          ...contractStages.map((stage) => ({ value: stage, children: t(`contracts:stage.${stage}`) })),
        ]}
      />
      <Radios
        name="scope"
        className="govuk-radios--inline"
        value={query.scope}
        fieldset={{ legend: { children: t("list.scope"), className: "govuk-fieldset__legend--s" } }}
        items={(["care", "all"] as const).map((value) => ({ value, children: t(`list.scopes.${value}`) }))}
      />
      <Button className="govuk-button--secondary">{t("list.find")}</Button>
    </form>
  );
}

interface ContractTableProps {
  items: readonly ContractListItem[];
  /** People heard by contract; null where the role does not show what people say. */
  heard: Readonly<Record<string, number>> | null;
}

export function ContractTable({ items, heard }: ContractTableProps) {
  const { t } = useTranslation(["pages-contracts", "contracts"]);
  const providersOf = ({ providers }: ContractListItem): string => {
    const [first] = providers;
    if (!first) return t("list.none");
    return providers.length > 2
      ? t("list.providers", { first, more: providers.length - 1 })
      : providers.join(", ");
  };
  return (
    <QueueTable
      caption={t("list.caption")}
      firstCellIsHeader
      head={[
        t("list.contract"),
        t("list.provider"),
        t("list.stageOf"),
        t("list.ends"),
        t("list.commissioner"),
        ...(heard ? [{ format: "numeric", children: t("list.heard") }] : []),
      ]}
      rows={items.map((item) => [
        <a key="title" className="govuk-link" href={`/contracts/${encodeURIComponent(item.id)}`}>
          {item.title}
        </a>,
        providersOf(item),
        t(`contracts:stage.${item.stage}`),
        item.endsOn ? sayDate(item.endsOn) : t("list.unknown"),
        item.commissioner.person.name,
        ...(heard ? [{ format: "numeric", children: heard[item.id] ?? 0 }] : []),
      ])}
    />
  );
}
