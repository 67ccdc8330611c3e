// Owns how a component test draws markup: on the server, in English, from the words the product ships.
import { createInstance } from "i18next";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider, initReactI18next } from "react-i18next";
import components from "~/i18n/locales/en/components.json";

const i18n = createInstance();
await i18n.use(initReactI18next).init({
  lng: "en",
  fallbackLng: false,
  defaultNS: "components",
  resources: {
    en: {
      components,
      errors: {
        "words.missing": "Tell us what happened",
        "age.unread": "We could not read {{what}}. Write it like 27.",
      },
    },
  },
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
  saveMissing: true,
  missingKeyHandler: (_languages, namespace, key) => {
    throw new Error(`No words for ${namespace}:${key}`);
  },
});

/** The markup of a component as the server sends it. Words that are missing from the locale file throw. */
export function draw(element: ReactElement): string {
  return renderToStaticMarkup(<I18nextProvider i18n={i18n}>{element}</I18nextProvider>);
}
