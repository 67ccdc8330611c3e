// Owns keeping a record while it is typed, every five seconds where something has changed, and saying that it is kept.
import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";

const EVERY_MS = 5_000;

type Kept = { state: "idle" | "saving" | "failed" } | { state: "saved"; at: string };

/** Posts what the form holds; nothing is drawn until there is something to say. */
export function KeptNote({ form }: { form: RefObject<HTMLFormElement> }) {
  const { t } = useTranslation("calls");
  const [kept, setKept] = useState<Kept>({ state: "idle" });
  const last = useRef<string | null>(null);

  useEffect(() => {
    const hold = () => new URLSearchParams([...new FormData(form.current!)] as [string, string][]).toString();
    last.current ??= hold();
    const timer = window.setInterval(async () => {
      const now = hold();
      if (now === last.current) return;
      setKept({ state: "saving" });
      try {
        const answer = await fetch(`${window.location.pathname}/keep`, {
          method: "POST",
          headers: { "Content-Type": "application/x-www-form-urlencoded" },
          body: now,
        });
        if (!answer.ok) throw new Error(String(answer.status));
        const { savedAt } = (await answer.json()) as { savedAt: string };
        last.current = now;
        setKept({ state: "saved", at: savedAt });
      } catch {
        // Said to whoever types, and tried again in five seconds.
        setKept({ state: "failed" });
      }
    }, EVERY_MS);
    return () => window.clearInterval(timer);
  }, [form]);

  const words = {
    idle: "",
    saving: t("record.saving"),
    failed: t("record.notSaved"),
    saved: kept.state === "saved" ? t("record.saved", { time: kept.at }) : "",
  };
  return (
    <p className="govuk-body-s" role="status">
      {words[kept.state]}
    </p>
  );
}
