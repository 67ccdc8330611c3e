// Owns turning a phone's row into what decisions know of whoever holds it.
import type { ContactRow } from "./conversations.repo.server";
import type { ContactFacts } from "./conversations.schema";

export const factsOf = (contact: ContactRow): ContactFacts => ({
  isOptedOut: contact.optedOutAt !== null,
  isDeceased: contact.deceasedAt !== null,
  safety: contact.safety,
  kind: contact.kind,
  lang: contact.lang,
});
