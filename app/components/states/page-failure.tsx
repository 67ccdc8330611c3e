// Owns what stands where a whole page could not be made: what happened, and the next step. It knows nothing of the error.
import { useTranslation } from "react-i18next";
import { PageTitle } from "../layout/page-title";
import type { NextStep } from "./next-step";

interface PageFailureProps {
  kind: "notFound" | "forbidden" | "broken";
  /** What whoever failed said of it, in place of the words for its kind. */
  said: string | null;
  /** To be quoted to the council, where something broke. */
  reference: string | null;
  next: NextStep;
}

const words = {
  notFound: { title: "error.notFoundTitle", words: "error.notFound" },
  forbidden: { title: "error.forbiddenTitle", words: "error.forbidden" },
  broken: { title: "error.title", words: "error.words" },
} as const;

export function PageFailure({ kind, said, reference, next }: PageFailureProps) {
  const { t } = useTranslation("common");
  return (
    <>
      <PageTitle>{t(words[kind].title)}</PageTitle>
      <p className="govuk-body">{said ?? t(words[kind].words)}</p>
      {kind === "broken" && reference ? (
        <p className="govuk-body">{t("error.reference", { reference })}</p>
      ) : null}
      <p className="govuk-body">
        <a className="govuk-link" href={next.href}>
          {next.label}
        </a>
      </p>
    </>
  );
}

/** What the browser's tab says of such a page, as a key of the common namespace. */
export const failureTitle = (kind: PageFailureProps["kind"]): string => words[kind].title;
