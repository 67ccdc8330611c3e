// Owns deciding by single keys: which press means which button, and the switch that turns them off (WCAG 2.1.4). Without
// scripts it draws nothing, and the buttons work all the same.
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Checkboxes } from "~/components/govuk/checkboxes";
import { keyMeant, type ReviewKey, takesTyping } from "../keys.rules";

const KEPT_AS = "earshot.review-keys";
const KeysAreOn = createContext(false);

/** The key of a button, shown while keys work. The button itself carries the same key as `data-key`. */
export function Key({ name }: { name: ReviewKey }) {
  return useContext(KeysAreOn) ? <kbd>{name.toUpperCase()}</kbd> : null;
}

function press(event: KeyboardEvent): void {
  const at = event.target instanceof HTMLElement ? event.target : document.body;
  const key = keyMeant({
    key: event.key,
    ctrlKey: event.ctrlKey,
    altKey: event.altKey,
    metaKey: event.metaKey,
    repeat: event.repeat,
    isTyping: takesTyping(at),
  });
  const meant = key && document.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (!meant) return;
  event.preventDefault();
  if (takesTyping(meant)) meant.focus();
  else meant.click();
}

/** Everything that keys decide stands inside. */
export function ReviewKeys({ children }: { children: ReactNode }) {
  const { t } = useTranslation("review");
  // Null until scripts run: what the server drew must be what the browser draws first.
  const [isOn, setOn] = useState<boolean | null>(null);

  useEffect(() => setOn(window.localStorage.getItem(KEPT_AS) !== "off"), []);
  useEffect(() => {
    if (!isOn) return;
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [isOn]);

  const change = (wanted: boolean) => {
    window.localStorage.setItem(KEPT_AS, wanted ? "on" : "off");
    setOn(wanted);
  };

  return (
    <KeysAreOn.Provider value={isOn === true}>
      {children}
      {isOn !== null && (
        <Checkboxes
          name="keys"
          className="govuk-checkboxes--small"
          items={[
            {
              value: "on",
              children: t("keys.switch"),
              hint: t("keys.hint"),
              checked: isOn,
              onChange: (event: { currentTarget: { checked: boolean } }) =>
                change(event.currentTarget.checked),
            },
          ]}
        />
      )}
    </KeysAreOn.Provider>
  );
}
