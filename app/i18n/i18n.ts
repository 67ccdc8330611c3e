// Owns the words a person reads: one i18next instance a language, made once, never one a request.
import i18next, { type i18n, type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import en from "./locales/en";

const words = { en };
export type Language = keyof typeof words;
export const defaultLanguage: Language = "en";
export const languages = Object.keys(words) as Language[];

/** Right-to-left languages among those offered. */
export const directionOf = (language: string): "ltr" | "rtl" =>
  ["ur", "ar"].includes(language) ? "rtl" : "ltr";

const instances = new Map<Language, i18n>();

/** The instance of a language; English where the language is not offered. */
export function i18nFor(language: string): i18n {
  const lng = languages.find((each) => each === language) ?? defaultLanguage;
  const made = instances.get(lng);
  if (made) return made;
  const instance = i18next.createInstance();
  // Ready on return: the words are in memory.
  void instance.use(initReactI18next).init({
    lng,
    fallbackLng: defaultLanguage,
    resources: words,
    defaultNS: "common",
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  instances.set(lng, instance);
  return instance;
}

/** The translating function of a language. */
export const translatorFor = (language: string): TFunction => i18nFor(language).t;
