// Owns how long work is shown: what it is doing, how far it is, and that one may leave. It does no work and asks for none.
import { useTranslation } from "react-i18next";
import type { NextStep } from "./next-step";

interface JobProgressProps {
  id: string;
  title: string;
  /** What is being done now, in words. */
  doing: string;
  done: number;
  /** How many there are in all; absent while that is not known. */
  total?: number | undefined;
  /** Where to go meanwhile. */
  next: NextStep;
}

export function JobProgress({ id, title, doing, done, total, next }: JobProgressProps) {
  const { t } = useTranslation("components");
  const words = total === undefined ? t("job.soFar", { done }) : t("job.of", { done, total });
  return (
    <div className="state state--working">
      <h2 className="govuk-heading-m">{title}</h2>
      <p className="govuk-body" id={`${id}-doing`}>
        {doing}
      </p>
      <progress aria-labelledby={`${id}-doing`} max={total} value={total === undefined ? undefined : done} />
      <p className="govuk-body">{words}</p>
      <p className="govuk-body">
        {t("job.leave")}{" "}
        <a className="govuk-link" href={next.href}>
          {next.label}
        </a>
      </p>
    </div>
  );
}
