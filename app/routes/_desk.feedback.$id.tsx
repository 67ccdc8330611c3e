// One item: what was said, who says it and about what, what was answered, and what a person decides about it.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { BackLink } from "~/components/govuk/back-link";
import { Button } from "~/components/govuk/button";
import { SummaryList } from "~/components/govuk/summary-list";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { ContractCards } from "~/features/evidence/components/contract-cards";
import { ItemAnswers } from "~/features/evidence/components/item-answers";
import { ItemCard } from "~/features/evidence/components/item-card";
import { ItemNotes } from "~/features/evidence/components/item-notes";
import {
  cardFor,
  contractCards,
  evidenceIn,
  factsOf,
  itemCard,
  itemHref,
} from "~/features/evidence/evidence.view";
import { RedactionLink } from "~/features/privacy/components/redaction-link";
import { DecideForm, DecidePanel } from "~/features/review/components/decide-panel";
import { FindContract } from "~/features/review/components/find-contract";
import { decisionsOf, foundContracts, themeOptions } from "~/features/review/review.view";
import { sayDate, ukDay } from "~/lib/dates";
import { may as mayDo } from "~/lib/may";
import { act, type Declined, page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, params, request }) => {
  const { services, council, csrf } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const by = context.authorize("feedback:read");
  const found = await services.evidence.getItem(by, params.id ?? "");
  const { item, names, statements, concern, may } = found;
  const replies = await services.responses.listFor(by, item.id);
  const decisions = decisionsOf(item, names, t, await services.bulkReview.bulkCodes(by, item.id));
  const find = new URL(request.url).searchParams.get("find")?.trim().slice(0, 100) || null;
  const contracts =
    find && may.review
      ? await services.contracts.listContracts(context.authorize("contract:read"), { words: find })
      : null;
  const terms = may.review
    ? await services.taxonomies.listOpen(context.authorize("taxonomies:read"), "themes", ukDay(new Date()))
    : [];
  return {
    title: documentTitle(t("desk:item.title", { reference: item.reference }), council.name),
    csrf,
    item: cardFor(itemCard(item, names, t, evidenceIn(item)), may.search),
    back: may.review ? ("reading" as const) : may.search ? ("search" as const) : ("mine" as const),
    facts: [
      ...factsOf(item, names, t),
      { key: "statements", value: t("evidence:statements", { count: statements.count }) },
    ],
    about: contractCards(item, names, found.commissioners),
    answers: replies.map((reply) => ({
      id: reply.id,
      words: reply.words,
      author: reply.author.name,
      body: reply.body,
      day: sayDate(reply.at),
      standing: reply.delivery.state,
    })),
    concern: concern && { id: concern.id, level: concern.level, isOpen: concern.state !== "closed" },
    isForDeputy: found.isForDeputy,
    originalHref: mayDo(context, "feedback:break_glass") ? `${itemHref(item.id)}/break-glass` : null,
    replyHref: may.reply ? `${itemHref(item.id)}/reply` : null,
    canReview: may.review,
    canUndo: may.review && (await services.review.hasUndo(context.authorize("feedback:review"), item.id)),
    seen: may.review ? await services.review.seenUpTo(context.authorize("feedback:review"), item.id) : 0,
    decisions,
    themes: themeOptions(terms, decisions.themes),
    find,
    found: contracts ? foundContracts(contracts.items, decisions.links) : [],
  };
});

export const action = act(async ({ context, params, request }) => {
  const form = await context.form(request);
  const id = params.id ?? "";
  await context.services.review.perform(context.authorize("feedback:review"), id, Object.fromEntries(form));
  return redirect(itemHref(id));
});

const backWords = {
  reading: "item.back",
  search: "item.backToSearch",
  mine: "access:mine.title",
} as const;

export default function Item() {
  const data = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation(["desk", "break-glass", "evidence", "review", "access"]);
  const { item, decisions } = data;
  const form = { action: item.href, csrf: data.csrf, feedbackId: item.id, seen: data.seen };
  return (
    <>
      <BackLink href={`/${data.back}`}>{t(backWords[data.back])}</BackLink>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      <PageTitle caption={t("item.caption")}>{t("item.title", { reference: item.reference })}</PageTitle>
      <ItemNotes isForDeputy={data.isForDeputy} concern={data.concern} />
      <ItemCard item={{ ...item, card: item.card && { ...item.card, href: undefined } }}>
        {data.canReview && (
          <DecideForm {...form}>
            <div className="govuk-button-group">
              {item.card && !decisions.isRead && (
                <Button name="act" value="read">
                  {t("review:markRead")}
                </Button>
              )}
              {data.canUndo && (
                <Button className="govuk-button--secondary" name="act" value="undo">
                  {t("review:undoLast")}
                </Button>
              )}
            </div>
          </DecideForm>
        )}
      </ItemCard>
      {data.originalHref && (
        <p className="govuk-body">
          <a className="govuk-link" href={data.originalHref}>
            {t("break-glass:link")}
          </a>
        </p>
      )}
      {data.canReview && <RedactionLink itemHref={item.href} />}
      <ContractCards contracts={data.about} />
      <ItemAnswers answers={data.answers} replyHref={data.replyHref} />
      <h2 className="govuk-heading-m">{t("item.facts")}</h2>
      <SummaryList rows={data.facts.map(({ key, value }) => ({ key: t(`evidence:fact.${key}`), value }))} />
      {data.canReview && (
        <section aria-labelledby="decide">
          <h2 className="govuk-heading-m" id="decide">
            {t("item.decide")}
          </h2>
          <DecidePanel {...form} decisions={decisions} themeOptions={data.themes}>
            <FindContract {...form} page={item.href} keep={{}} words={data.find} found={data.found} />
          </DecidePanel>
        </section>
      )}
    </>
  );
}
