// One contract: on the left what it is, in plain words, with who decides; on the right what people say about it.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BackLink } from "~/components/govuk/back-link";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { ContractCounts } from "~/features/contracts/components/contract-counts";
import { countsView } from "~/features/contracts/components/contract-counts.view";
import { ContractDecisions } from "~/features/contracts/components/contract-decisions";
import { ContractBodies, ContractFunding } from "~/features/contracts/components/contract-money";
import { ContractPeople } from "~/features/contracts/components/contract-people";
import { ContractQuality } from "~/features/contracts/components/contract-quality";
import { ContractHistory, ContractTerms } from "~/features/contracts/components/contract-terms";
import {
  VoicesCards,
  VoicesPeople,
  VoicesThemes,
  VoicesWaiting,
} from "~/features/contracts/components/contract-voices";
import { contractVoices } from "~/features/contracts/components/contract-voices.view";
import { type ThemeAnswer, ThemeAnswers } from "~/features/responses/components/theme-answers";
import { sayDate } from "~/lib/dates";
import { may } from "~/lib/may";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context, params }) => {
  const { services, council } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const reader = context.authorize("contract:read");
  const contract = await services.contracts.getContract(reader, params.id ?? "");
  const recorder = may(context, "decision:record") ? context.authorize("decision:record") : null;
  const bodies = recorder ? await services.contracts.bodiesToDecideFor(recorder, contract.id) : [];
  const base = {
    title: documentTitle(contract.title, council.name),
    contract,
    facts: contract.facts.map(({ key, values }) => t(key, values)),
    canReply: may(context, "reply:send"),
    canReview: may(context, "feedback:review"),
    decisions: await services.contracts.decisionsOn(reader, contract.id),
    recordHref: bodies.length > 0 ? `/contracts/${encodeURIComponent(contract.id)}/decision` : null,
    counts: null,
  };
  const labels = await services.taxonomies.labels(council.id, "themes");
  if (!may(context, "feedback:search")) {
    if (!may(context, "counts:read")) return { ...base, voices: null, answers: [] };
    const found = await services.evidence.contractCounts(context.authorize("counts:read"), contract.id);
    return { ...base, counts: countsView(found, labels), voices: null, answers: [] };
  }
  const by = context.authorize("feedback:search");
  const [evidence, replies] = await Promise.all([
    services.evidence.contractEvidence(by, contract.id),
    services.responses.listForContract(by, contract.id),
  ]);
  const answers = replies.map(
    (reply): ThemeAnswer => ({
      id: reply.id,
      theme: labels.get(reply.themeCode) ?? reply.themeCode,
      words: reply.words,
      author: reply.author.name,
      body: reply.body,
      day: sayDate(reply.at),
      outcome: reply.outcome,
      people: reply.people,
      states: reply.states,
    }),
  );
  return { ...base, voices: contractVoices(contract.id, evidence, labels, t), answers };
});

export default function Contract() {
  const { contract, facts, voices, counts, answers, canReply, canReview, decisions, recordHref } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation("pages-contracts");
  const hasVoices = voices !== null && voices.people.all.all.items > 0;
  return (
    <>
      <BackLink href="/contracts">{t("one.back")}</BackLink>
      <PageTitle caption={contract.ref ? t("one.caption", { ref: contract.ref }) : t("one.captionNoRef")}>
        {contract.title}
      </PageTitle>
      <div className="contract">
        <div>
          <h2 className="govuk-heading-m">{t("one.what")}</h2>
          <p className="govuk-body">{facts.join(" ")}</p>
          {contract.isGrant ? <p className="govuk-body">{t("one.grant")}</p> : null}
          {contract.isCare ? null : <p className="govuk-body">{t("one.notCare")}</p>}
          <ContractPeople contract={contract} />
          <ContractBodies contract={contract} />
          <ContractFunding funding={contract.funding} />
          <ContractDecisions decisions={decisions} recordHref={recordHref} />
          <ContractTerms contract={contract} />
          <ContractHistory history={contract.history} />
        </div>
        <div>
          {counts ? (
            <ContractCounts counts={counts} />
          ) : voices && hasVoices ? (
            <>
              <VoicesWaiting voices={voices} canReview={canReview} />
              <VoicesPeople voices={voices} />
              <VoicesThemes voices={voices} canReply={canReply} />
            </>
          ) : (
            <EmptyState
              title={t("voices.title")}
              next={voices && canReview ? { href: "/reading", label: t("voices.noneNext") } : undefined}
            >
              {voices ? t("voices.none") : t("voices.hidden")}
            </EmptyState>
          )}
        </div>
      </div>
      <ContractQuality contract={contract} voices={voices} />
      {voices && hasVoices ? <VoicesCards voices={voices} contractId={contract.id} /> : null}
      {voices ? <ThemeAnswers answers={answers} /> : null}
    </>
  );
}
