// Owns the data attributes through which govuk-frontend's scripts are told their words. Holds no words itself.
import type { DataAttributes } from "./attributes";

/** One sentence, or one sentence for each plural form ("one", "other"). */
export type Message = string | Readonly<Record<string, string>>;

/** The attributes for each message that is given: `data-i18n.KEY`, or `data-i18n.KEY.PLURAL` for each plural form. */
export function i18nAttributes(messages: Readonly<Record<string, Message | undefined>>): DataAttributes {
  const attributes: Record<`data-${string}`, string> = {};
  for (const [key, message] of Object.entries(messages)) {
    if (!message) continue;
    if (typeof message === "string") attributes[`data-i18n.${key}`] = message;
    else
      for (const [plural, text] of Object.entries(message)) attributes[`data-i18n.${key}.${plural}`] = text;
  }
  return attributes;
}
