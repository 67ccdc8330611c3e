// Owns the big single-key actions of the review queue: yes to all, no to all, one theme on or off, take back, let go, next.
import { useTranslation } from "react-i18next";
import { Button } from "~/components/govuk/button";
import type { ReviewKey } from "../keys.rules";
import type { Choosable } from "../review.view";
import { DecideForm, type DecideFormProps } from "./decide-panel";
import { Key } from "./review-keys";

interface ReviewBarProps extends DecideFormProps {
  themes: readonly Choosable[];
  /** The item after this one. */
  nextId: string | null;
  nextHref: string;
  canUndo: boolean;
  /** Whoever looks has the item open for themselves, and may let it go. */
  canRelease: boolean;
}

const themeKeys: readonly ReviewKey[] = ["1", "2", "3"];

export function ReviewBar({ themes, nextId, nextHref, canUndo, canRelease, ...form }: ReviewBarProps) {
  const { t } = useTranslation("review");
  return (
    <section aria-label={t("actions")}>
      <DecideForm {...form}>
        <input type="hidden" name="next" value={nextId ?? ""} />
        <div className="review-actions">
          <Button name="act" value="accept" data-key="y">
            {t("accept")} <Key name="y" />
          </Button>
          <Button className="govuk-button--secondary" name="act" value="reject" data-key="n">
            {t("reject")} <Key name="n" />
          </Button>
          {themes.slice(0, themeKeys.length).map((theme, index) => (
            <Button
              key={theme.value}
              className="govuk-button--secondary"
              name="act"
              value={`toggle ${theme.value}`}
              aria-pressed={theme.state === "yes"}
              data-key={themeKeys[index]}
            >
              {theme.label} <Key name={themeKeys[index] ?? "1"} />
            </Button>
          ))}
          {canUndo && (
            <Button className="govuk-button--secondary" name="act" value="undo" data-key="u">
              {t("undo")} <Key name="u" />
            </Button>
          )}
          <Button className="govuk-button--secondary" href="#find-contract">
            {t("link")} <Key name="l" />
          </Button>
          {canRelease && (
            <Button className="govuk-button--secondary" name="act" value="release" data-key="r">
              {t("release")} <Key name="r" />
            </Button>
          )}
          <Button className="govuk-button--secondary" href={nextHref} data-key="j">
            {t("next")} <Key name="j" />
          </Button>
        </div>
      </DecideForm>
    </section>
  );
}
