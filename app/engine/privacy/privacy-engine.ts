// Owns making the redactor out of its parts: the rules, what is known of names, the trained model, and the names of things.

import { known } from "~/features/privacy/names.schema";
import { makeRedactor, type Redactor } from "~/features/privacy/redact.rules";
import { nameKnowledge } from "./name-knowledge";
import model from "./person-model.json";
import { thingPhrases } from "./things";

/** Goes with every span that this engine found. Change it with the model, the lists or the rules. */
export const privacyVersion = "privacy-2";

/** Whether a word is one that nobody is called ("never"), a name only with a capital ("capital"), or neither (null). */
export function ordinaryWord(plain: string): "never" | "capital" | null {
  const flags = nameKnowledge().of(plain);
  const isName = (flags & (known.wordName | known.first | known.surname | known.rareName)) !== 0;
  if ((flags & (known.word | known.plain | known.place)) === 0) return null;
  return isName ? "capital" : "never";
}

/** A redactor that leaves the names in `keep` alone, those of the contract register say. */
export function makePrivacyEngine({ keep }: { keep: readonly string[] }): Redactor {
  return makeRedactor({ keep: [...thingPhrases, ...keep], knowledge: nameKnowledge(), model });
}
