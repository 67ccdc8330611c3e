// A phone in the browser, in demo folders only: its texts pass the same signed door as a real phone's.
import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { Select } from "~/components/govuk/select";
import { Textarea } from "~/components/govuk/textarea";
import { documentTitle, PageTitle } from "~/components/layout/page-title";
import { SimulatorLayout } from "~/components/layout/simulator-layout";
import { PhoneScreen } from "~/components/phone/phone-screen";
import { AppError } from "~/lib/app-error";
import { sayTime } from "~/lib/dates";
import { sayPhone } from "~/lib/phone";
import { act, page } from "~/lib/route";

export const handle = { hydrate: true, desk: true };

const phones = Array.from({ length: 6 }, (_, n) => `+4477009004${n}1`);
const text = z.object({
  from: z.enum(phones as [string, ...string[]]),
  body: z.string().trim().min(1).max(1_600),
});

export const loader = page(({ context, request }) => {
  const { simulator, council, t } = context;
  if (!simulator) throw new AppError("not_found", "common:error.notFound");
  const asked = new URL(request.url).searchParams.get("from");
  const from = phones.find((each) => each === asked) ?? phones[0]!;
  return {
    title: documentTitle(t("simulator:title"), council.name),
    council: council.name,
    csrf: context.csrf,
    from,
    said: sayPhone(from),
    phones: phones.map((each) => ({ value: each, words: sayPhone(each) })),
    texts: simulator.network.thread(from).map((each, n) => ({
      id: `${n}`,
      direction: each.direction === "to_phone" ? ("received" as const) : ("sent" as const),
      body: each.body,
      at: sayTime(each.at),
      status: each.direction === "to_phone" ? t(`simulator:status.${each.status}`) : undefined,
    })),
  };
});

export const action = act(async ({ context, request }) => {
  const form = await context.form(request);
  if (!context.simulator) throw new AppError("not_found", "common:error.notFound");
  const parsed = text.safeParse(Object.fromEntries(form));
  if (!parsed.success) throw new AppError("bad_input", "simulator:empty");
  const status = await context.simulator.text(parsed.data.from, parsed.data.body);
  if (status !== 200) throw new AppError("unavailable", "simulator:refused", { status });
  return redirect(`/simulator/phone?from=${encodeURIComponent(parsed.data.from)}`);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

/** New texts appear by themselves where scripts run. */
function useNewTexts(everyMs: number): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(revalidate, everyMs);
    return () => clearInterval(timer);
  }, [revalidate, everyMs]);
}

export default function Phone() {
  const { council, csrf, from, said, phones: choices, texts } = useLoaderData<typeof loader>();
  const declined = useActionData<typeof action>() as { error?: string } | undefined;
  const { t } = useTranslation("simulator");
  useNewTexts(2_000);
  return (
    <SimulatorLayout councilName={council} homeHref="/" isDemo>
      <PageTitle>{t("title")}</PageTitle>
      <p className="govuk-body">{t("lead")}</p>
      <Form method="get" reloadDocument>
        <Select
          id="from"
          name="from"
          label={t("from")}
          value={from}
          items={choices.map((each) => ({ value: each.value, children: each.words }))}
        />
        <Button className="govuk-button--secondary">{t("choose")}</Button>
      </Form>
      <PhoneScreen number={said} texts={texts}>
        <Form method="post" reloadDocument>
          <CsrfField token={csrf} />
          <input type="hidden" name="from" value={from} />
          <Textarea id="body" name="body" rows={3} label={t("write")} error={declined?.error} />
          <Button>{t("send")}</Button>
        </Form>
      </PhoneScreen>
      <p className="govuk-body">
        <a className="govuk-link" href={`/simulator/phone?from=${encodeURIComponent(from)}`}>
          {t("look")}
        </a>
      </p>
    </SimulatorLayout>
  );
}
