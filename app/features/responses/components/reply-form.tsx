// Owns the form an answer is written on: the words, what was decided, and how it will read. It sends nothing itself.
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { CsrfField } from "~/components/forms/csrf-field";
import { Button } from "~/components/govuk/button";
import { CharacterCount } from "~/components/govuk/character-count";
import { Select } from "~/components/govuk/select";
import { LONGEST_REPLY, type OutcomeCode } from "../responses.schema";

/** What was typed, to keep when it was declined. */
export interface TypedReply {
  words: string;
  outcome: string;
  audience: string;
}

interface ReplyFormProps {
  csrf: string;
  /** Drawn once a form, so that sending it twice makes one answer. */
  formId: string;
  outcomes: readonly OutcomeCode[];
  typed: TypedReply | null;
  errorOf: (field: string) => string | undefined;
  /** How the answer is introduced. */
  frame: { author: string; council: string; reference: string };
  /** Further questions, before the words. */
  children?: ReactNode;
  send: string;
}

export function ReplyForm({ csrf, formId, outcomes, typed, errorOf, frame, children, send }: ReplyFormProps) {
  const { t } = useTranslation("responses");
  return (
    <Form method="post" reloadDocument noValidate>
      <CsrfField token={csrf} />
      <input type="hidden" name="id" value={formId} />
      {children}
      <CharacterCount
        name="words"
        label={{ children: t("form.words"), className: "govuk-label--m" }}
        hint={t("form.wordsHint")}
        error={errorOf("words")}
        value={typed?.words}
        maxlength={LONGEST_REPLY}
        rows={8}
      />
      <p className="govuk-body">{t("form.reads")}</p>
      <p className="govuk-inset-text">{t("form.frame", { ...frame, words: t("form.readsWords") })}</p>
      <Select
        name="outcome"
        label={{ children: t("form.outcome"), className: "govuk-label--m" }}
        hint={t("form.outcomeHint")}
        error={errorOf("outcome")}
        value={typed?.outcome}
        items={[
          { value: "", children: t("form.noOutcome") },
          ...outcomes.map((code) => ({ value: code, children: t(`outcome.${code}`) })),
        ]}
      />
      <Button>{send}</Button>
    </Form>
  );
}
