// The review queue: one item at a time, its words with the evidence marked, decided by single keys or by the same buttons.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { ItemCard } from "~/features/evidence/components/item-card";
import { UndoNote } from "~/features/evidence/components/undo-note";
import { evidenceIn, itemCard } from "~/features/evidence/evidence.view";
import { DecidePanel } from "~/features/review/components/decide-panel";
import { FindContract } from "~/features/review/components/find-contract";
import { ReviewBar } from "~/features/review/components/review-bar";
import { ReviewKeys } from "~/features/review/components/review-keys";
import { ReviewNotes } from "~/features/review/components/review-notes";
import {
  decisionsOf,
  foundContracts,
  hrefAfter,
  reviewHref,
  themeOptions,
} from "~/features/review/review.view";
import { sayTime, ukDay } from "~/lib/dates";
import { act, type Declined, page } from "~/lib/route";

export const handle = { desk: true, hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, request }) => {
  const { services, council, csrf } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const by = context.authorize("feedback:review");
  const asked = new URL(request.url).searchParams;
  const done = asked.get("done");
  const contractId = asked.get("contract");
  const slice = contractId
    ? await services.contracts.getContract(context.authorize("contract:read"), contractId)
    : null;
  const without = await services.review.heldByOthers(by);
  const step = await services.evidence.reviewStep(context.authorize("feedback:read"), asked.get("item"), {
    without,
    contractId,
  });
  const { item, names, nextId } = step;
  const holder = await services.review.open(by, item?.id ?? null);
  // Two people may come for the next item at the same moment: whoever is second gets the one after it.
  if (holder && !asked.has("item"))
    throw redirect(reviewHref(null, done ?? undefined, { contract: contractId }));
  const undoId = done && done !== item?.id && (await services.review.hasUndo(by, done)) ? done : null;
  const heading = item ? t("review:titleOf", { reference: item.reference }) : t("review:title");
  const frame = {
    title: documentTitle(heading, council.name),
    heading,
    csrf,
    undoId,
    contractId,
    slice: slice && t("review:slice", { title: slice.title }),
  };
  if (!item) return { ...frame, review: null };
  const bulk = await services.bulkReview.bulkCodes(context.authorize("feedback:read"), item.id);
  const decisions = decisionsOf(item, names, t, bulk);
  const find = asked.get("find")?.trim().slice(0, 100) || null;
  const contracts = find
    ? await services.contracts.listContracts(context.authorize("contract:read"), { words: find })
    : null;
  const terms = await services.taxonomies.listOpen(
    context.authorize("taxonomies:read"),
    "themes",
    ukDay(new Date()),
  );
  return {
    ...frame,
    review: {
      item: itemCard(item, names, t, evidenceIn(item)),
      nextId,
      heldBy: holder && t("review:heldBy", { name: holder.name, time: sayTime(holder.until) }),
      asksLinks: asked.has("asks") && decisions.links.some((link) => link.state === "suggested"),
      seen: await services.review.seenUpTo(by, item.id),
      decisions,
      themes: themeOptions(terms, decisions.themes),
      canUndo: await services.review.hasUndo(by, item.id),
      find,
      found: contracts ? foundContracts(contracts.items, decisions.links) : [],
    },
  };
});

export const action = act(async ({ context, request }) => {
  const form = await context.form(request);
  const id = String(form.get("id") ?? "");
  const by = context.authorize("feedback:review");
  const did = await context.services.review.perform(by, id, Object.fromEntries(form));
  const contract = new URL(request.url).searchParams.get("contract");
  const asks = did === "accept" && (await context.services.review.asksLinks(by, id));
  const nextId = String(form.get("next") ?? "") || null;
  return redirect(hrefAfter(did, { id, nextId, contract, asks }));
});

export default function Review() {
  const { heading, csrf, undoId, review, contractId: contract, slice } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("review");
  const form = review && {
    action: reviewHref(review.item.id, undefined, { contract }),
    csrf,
    feedbackId: review.item.id,
    seen: review.seen,
  };
  return (
    <>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      {undoId && (
        <UndoNote csrf={csrf} feedbackId={undoId} action={reviewHref(undoId)} undo={t("undoLast")}>
          {t("done")}
        </UndoNote>
      )}
      <PageTitle caption={t("caption")}>{heading}</PageTitle>
      <ReviewNotes slice={slice} heldBy={review?.heldBy ?? null} asksLinks={review?.asksLinks ?? false} />
      {review && form ? (
        <ReviewKeys>
          <ItemCard item={review.item}>
            <ReviewBar
              {...form}
              themes={review.decisions.themes}
              nextId={review.nextId}
              nextHref={reviewHref(review.nextId, undefined, { contract })}
              canUndo={review.canUndo}
              canRelease={review.heldBy === null}
            />
          </ItemCard>
          <DecidePanel {...form} decisions={review.decisions} themeOptions={review.themes}>
            <FindContract
              {...form}
              page="/review"
              keep={{ item: review.item.id, ...(contract && { contract }) }}
              words={review.find}
              found={review.found}
            />
          </DecidePanel>
        </ReviewKeys>
      ) : (
        <EmptyState title={t("emptyTitle")} next={{ href: "/today", label: t("emptyNext") }}>
          {t("emptyWords")}
        </EmptyState>
      )}
    </>
  );
}
