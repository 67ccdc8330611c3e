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
import { decisionsOf, foundContracts, reviewHref, themeOptions } from "~/features/review/review.view";
import { ukDay } from "~/lib/dates";
import { act, type Declined, page } from "~/lib/route";

export const handle = { desk: true, hydrate: true };
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, request }) => {
  const { services, council, csrf } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const by = context.authorize("feedback:review");
  const asked = new URL(request.url).searchParams;
  const done = asked.get("done");
  const step = await services.evidence.reviewStep(context.authorize("feedback:read"), asked.get("item"));
  const { item, names, nextId } = step;
  const undoId = done && done !== item?.id && (await services.review.hasUndo(by, done)) ? done : null;
  const heading = item ? t("review:titleOf", { reference: item.reference }) : t("review:title");
  const frame = { title: documentTitle(heading, council.name), heading, csrf, undoId };
  if (!item) return { ...frame, review: null };
  const decisions = decisionsOf(item, names, t);
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
  const did = await context.services.review.perform(context.authorize("feedback:review"), id, {
    act: form.get("act"),
    value: form.get("value") ?? undefined,
  });
  const isDone = did === "accept" || did === "reject";
  return redirect(isDone ? reviewHref(String(form.get("next") ?? "") || null, id) : reviewHref(id));
});

export default function Review() {
  const { heading, csrf, undoId, review } = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("review");
  const form = review && { action: reviewHref(review.item.id), csrf, feedbackId: review.item.id };
  return (
    <>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      {undoId && (
        <UndoNote csrf={csrf} feedbackId={undoId} action={reviewHref(undoId)} undo={t("undoLast")}>
          {t("done")}
        </UndoNote>
      )}
      <PageTitle caption={t("caption")}>{heading}</PageTitle>
      {review && form ? (
        <ReviewKeys>
          <ItemCard item={review.item}>
            <ReviewBar
              {...form}
              themes={review.decisions.themes}
              nextId={review.nextId}
              nextHref={reviewHref(review.nextId)}
              canUndo={review.canUndo}
            />
          </ItemCard>
          <DecidePanel {...form} decisions={review.decisions} themeOptions={review.themes}>
            <FindContract
              {...form}
              page="/review"
              keep={{ item: review.item.id }}
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
