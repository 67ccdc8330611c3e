// The reading queue: everything nobody has read and for how long, and what came to somebody in a colleague's place.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { Button } from "~/components/govuk/button";
import { Pagination } from "~/components/govuk/pagination";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { ItemCard } from "~/features/evidence/components/item-card";
import { UndoNote } from "~/features/evidence/components/undo-note";
import { type UnreadRow, unreadRow } from "~/features/evidence/evidence.view";
import { act, type Declined, page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, request }) => {
  const { services, council, csrf } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const asked = new URL(request.url).searchParams;
  const by = context.authorize("feedback:read");
  const review = context.authorize("feedback:review");
  const isForColleague = asked.get("for") === "colleague";
  const now = new Date();
  const done = asked.get("done");
  const heading = t(isForColleague ? "desk:reading.colleague.title" : "desk:reading.title");
  const frame = {
    title: documentTitle(heading, council.name),
    heading,
    csrf,
    isForColleague,
    undoId: done && (await services.review.hasUndo(review, done)) ? done : null,
  };
  if (isForColleague) {
    const { items, names } = await services.evidence.listAsDeputy(by);
    const rows = items.map((item) => unreadRow({ item, due: "today" }, names, now, t));
    return { ...frame, rows, count: rows.length, overdue: 0, nextHref: null };
  }
  const { items, names, count, overdue, next } = await services.evidence.listUnread(by, asked.get("after"));
  const rows = items.map((each) => unreadRow(each, names, now, t));
  return { ...frame, rows, count, overdue, nextHref: next ? `/reading?after=${next}` : null };
});

export const action = act(async ({ context, request }) => {
  const form = await context.form(request);
  const id = String(form.get("id") ?? "");
  const did = await context.services.review.perform(context.authorize("feedback:review"), id, {
    act: form.get("act"),
  });
  return redirect(did === "read" ? `/reading?done=${encodeURIComponent(id)}` : "/reading");
});

function Row({ row, csrf }: { row: UnreadRow; csrf: string }) {
  const { t } = useTranslation(["desk", "evidence"]);
  return (
    <ItemCard item={row}>
      <p className="govuk-body">
        {t("evidence:waiting", { time: row.waited })}.{" "}
        {row.isOverdue ? <strong className="is-overdue">{row.dueWords}</strong> : row.dueWords}
      </p>
      <form method="post" action="/reading" className="govuk-button-group">
        <CsrfField token={csrf} />
        <input type="hidden" name="id" value={row.id} />
        {row.card && (
          <Button name="act" value="read" aria-label={t("reading.markOf", { reference: row.reference })}>
            {t("reading.mark")}
          </Button>
        )}
        <a className="govuk-link" href={row.href}>
          {t("reading.open")}
          <span className="govuk-visually-hidden">: {row.reference}</span>
        </a>
      </form>
    </ItemCard>
  );
}

export default function ReadingQueue() {
  const { heading, csrf, rows, count, overdue, nextHref, isForColleague, undoId } =
    useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("desk");
  const words = isForColleague ? "reading.colleague" : "reading";
  return (
    <>
      <ErrorSummaryFor errors={declined ? [{ text: declined.error }] : []} />
      {undoId && (
        <UndoNote csrf={csrf} feedbackId={undoId} action="/reading" undo={t("reading.undo")}>
          {t("reading.done")}
        </UndoNote>
      )}
      <PageTitle>{heading}</PageTitle>
      {isForColleague && <p className="govuk-body">{t("reading.colleague.intro")}</p>}
      {rows.length === 0 ? (
        <EmptyState
          title={t(`${words}.emptyTitle`)}
          next={{ href: isForColleague ? "/today" : "/review", label: t(`${words}.emptyNext`) }}
        >
          {t(`${words}.emptyWords`)}
        </EmptyState>
      ) : (
        <>
          {!isForColleague && (
            <p className="govuk-body">
              {t("reading.count", { count })}.{" "}
              {overdue > 0 && <strong>{t("reading.overdue", { count: overdue })}</strong>}{" "}
              {t("reading.order")}
            </p>
          )}
          {rows.map((row) => (
            <Row key={row.id} row={row} csrf={csrf} />
          ))}
          {nextHref && <Pagination next={{ href: nextHref, children: t("reading.next") }} />}
        </>
      )}
    </>
  );
}
