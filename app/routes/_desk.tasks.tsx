// Work for a person: take a task, do it, say how it went. A number is shown to whoever has the task, when they ask for it.
import { type ActionFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ErrorSummaryFor } from "~/components/forms/error-summary-for";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { EmptyState } from "~/components/states/empty-state";
import { type ShownToHolder, TaskTable } from "~/features/tasks/components/task-table";
import { taskLine } from "~/features/tasks/tasks.view";
import { isAppError } from "~/lib/app-error";
import { may } from "~/lib/may";
import { sayPhone } from "~/lib/phone";
import { page } from "~/lib/route";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = page(async ({ context }) => {
  const { services, council, actor, csrf, t } = context;
  const tasks = await services.tasks.list(context.authorize("task:read"));
  const holders = tasks.flatMap((task) => [task.claimedBy, task.accountId]).filter((id) => id !== null);
  const names = await services.accounts.namesOf(council.id, holders);
  const about = {
    accountId: actor?.kind === "account" ? actor.accountId : "",
    now: new Date(),
    t: (key: string, values?: Record<string, unknown>) => t(key, values ?? {}),
    nameOf: (id: string) => names.get(id)?.name ?? "",
  };
  return {
    title: documentTitle(t("tasks:title"), council.name),
    csrf,
    canOpenItems: may(context, "feedback:read"),
    lines: tasks.map((task) => taskLine(task, about)),
  };
});

interface Shown {
  shown?: ShownToHolder;
  error?: string;
}

export async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const { services, t } = context;
  try {
    const form = await context.form(request);
    const by = context.authorize("task:act");
    const taskId = String(form.get("task") ?? "");
    const wanted = String(form.get("do") ?? "");
    switch (wanted) {
      case "number": {
        const number = await services.conversations.numberFor(by, taskId);
        const way = await services.calls.replyWayFor(by, taskId);
        return Response.json({ shown: { taskId, number: number && sayPhone(number), way } } satisfies Shown);
      }
      case "answer":
        return Response.json({
          shown: { taskId, answer: await services.responses.answerToTell(by, taskId) },
        } satisfies Shown);
      case "claim":
        await services.tasks.claim(by, taskId);
        return redirect(`/tasks#task-${taskId}`);
      case "release":
        await services.tasks.release(by, taskId);
        return redirect("/tasks");
      case "done":
      case "no_answer":
      case "not_needed":
        await services.tasks.finish(by, taskId, wanted);
        return redirect("/tasks");
      default:
        return redirect("/tasks");
    }
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.kind === "unauthenticated") return redirect("/sign-in");
    return Response.json({ error: t(error.key, error.values) } satisfies Shown, { status: error.status });
  }
}

export default function Tasks() {
  const { lines, csrf, canOpenItems } = useLoaderData<typeof loader>();
  const done = useActionData<Shown>();
  const { t } = useTranslation("tasks");
  return (
    <>
      <ErrorSummaryFor errors={done?.error ? [{ text: done.error }] : []} />
      <PageTitle>{t("title")}</PageTitle>
      <p className="govuk-body-l">{t("lead")}</p>
      {lines.length > 0 ? (
        <TaskTable lines={lines} csrf={csrf} canOpenItems={canOpenItems} shown={done?.shown ?? null} />
      ) : (
        <EmptyState title={t("emptyTitle")} next={{ href: "/today", label: t("emptyNext") }}>
          {t("emptyWords")}
        </EmptyState>
      )}
    </>
  );
}
