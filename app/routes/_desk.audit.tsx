// Who did what, for data protection: everything that was recorded, and what was opened with a reason.
import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { Pagination } from "~/components/govuk/pagination";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { QueueTable } from "~/components/queue/queue-table";
import { EmptyState } from "~/components/states/empty-state";
import { auditActs, auditHref, auditLine, sayAct } from "~/features/audit/audit.view";
import { AuditFilter } from "~/features/audit/components/audit-filter";
import { WaitingOpenings } from "~/features/break-glass/components/waiting-openings";
import { sayDate, sayTime } from "~/lib/dates";
import { act, type Declined, page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export const loader = page(async ({ context, request }) => {
  const { services, council, csrf } = context;
  const t = (key: string, values?: Record<string, string | number>) => context.t(key, values ?? {});
  const by = context.authorize("audit:read");
  const found = await services.audit.search(by, Object.fromEntries(new URL(request.url).searchParams));
  const accounts = found.events.flatMap(({ subjectKind, subjectId }) =>
    subjectKind === "account" && subjectId ? [subjectId] : [],
  );
  const names = await services.accounts.namesOf(council.id, [...found.actors, ...accounts]);
  const nameOf = (id: string) => names.get(id)?.name ?? "";
  const { after: _, ...query } = found.query;
  return {
    title: documentTitle(t("audit:title"), council.name),
    csrf,
    query,
    isNarrowed: Object.values(query).some(Boolean),
    isUnknown: found.isUnknown,
    lines: found.events.map((event) => auditLine(event, { t, nameOf, references: found.references })),
    olderHref: found.next ? auditHref({ ...query, after: found.next }) : null,
    people: found.actors
      .map((value) => ({ value, label: nameOf(value) || t("audit:left") }))
      .sort((a, b) => a.label.localeCompare(b.label, "en-GB")),
    acts: auditActs.map((value) => ({ value, label: sayAct(value, t) })),
    waiting: (await services.breakGlass.listWaiting(by)).map(({ at, feedbackId, ...each }) => ({
      ...each,
      when: t("audit:moment", { time: sayTime(at), day: sayDate(at) }),
      recordHref: auditHref({ record: `feedback:${feedbackId}` }),
    })),
  };
});

export const action = act(async ({ request, context }) => {
  const form = await context.form(request);
  await context.services.breakGlass.acknowledge(
    context.authorize("audit:read"),
    String(form.get("opening") ?? ""),
  );
  return redirect("/audit");
});

export default function Audit() {
  const data = useLoaderData<typeof loader>();
  const declined = useActionData<Declined>();
  const { t } = useTranslation("audit");
  return (
    <>
      <ErrorSummaryFor errors={declined?.error ? [{ text: declined.error }] : []} />
      <PageTitle>{t("title")}</PageTitle>
      <p className="govuk-body-l">{t("lead")}</p>
      <WaitingOpenings lines={data.waiting} csrf={data.csrf} />
      <AuditFilter query={data.query} people={data.people} acts={data.acts} isNarrowed={data.isNarrowed} />
      {data.isUnknown && <p className="govuk-body">{t("unknown")}</p>}
      {data.lines.length > 0 ? (
        <QueueTable
          caption={t("caption")}
          head={["when", "who", "what", "record", "more"].map((key) => ({ children: t(key) }))}
          rows={data.lines.map((line) => [
            { children: line.when },
            { children: line.who },
            { children: line.what },
            {
              children: line.aboutHref ? (
                <a className="govuk-link" href={line.aboutHref}>
                  {line.about}
                </a>
              ) : (
                line.about
              ),
            },
            { children: line.more },
          ])}
        />
      ) : (
        <EmptyState title={t("emptyTitle")} next={{ href: "/audit", label: t("emptyNext") }}>
          {t("emptyWords")}
        </EmptyState>
      )}
      {data.olderHref && (
        <Pagination landmarkLabel={t("pages")} next={{ href: data.olderHref, children: t("older") }} />
      )}
    </>
  );
}
