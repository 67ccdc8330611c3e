// Owns putting the evaluation of personal details together with the product's own engine, for the report on every engine.
import { nameKnowledge } from "~/engine/privacy/name-knowledge";
import { makePrivacyEngine } from "~/engine/privacy/privacy-engine";
import { thingPhrases } from "~/engine/privacy/things";
import { makeRedactor } from "~/features/privacy/redact.rules";
import { trainOn } from "../train-privacy";
import { evaluatePrivacy, type PrivacyEvaluation, readExamples } from "./evaluate-privacy";

/** Figures and Markdown for the examples in `folder`. Takes about half a minute, because it trains four times. */
export function privacyReport(folder = "db/seed/examples/privacy"): PrivacyEvaluation {
  const product = makePrivacyEngine({ keep: [] });
  return evaluatePrivacy({
    product: (text) => product(text).spans,
    train(examples) {
      const redact = makeRedactor({
        keep: thingPhrases,
        knowledge: nameKnowledge(),
        model: trainOn(examples),
      });
      return (text) => redact(text).spans;
    },
    development: readExamples(folder, "development"),
    heldOut: readExamples(folder, "held-out"),
  });
}
