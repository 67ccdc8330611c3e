// Owns what the theme heads see of a text: its words and characters, what is denied, what kind of question it answers, how it
// came, and what the hand-written lexicon of themes finds in it.
import type { Suggester } from "~/features/themes/suggest.rules";
import { type Block, characterTerms, deniedTerms, edgeTerms, type Term, wordTerms } from "../features";

/** What a question asks for, which turns the meaning of a short answer. */
export type QuestionKind = "none" | "problem" | "praise" | "open";

const asksForProblem =
  /better|improv|change|wrong|bad|not so good|not (?:been )?good|worr|dislike|problem|difficult|unhappy|concern|missing/i;
const asksForPraise = /good|well|like|best|happy|enjoy|pleased|proud|help(?:s|ed)? you most|works?\b/i;

export function questionKind(question: string | undefined): QuestionKind {
  if (!question?.trim()) return "none";
  if (asksForProblem.test(question)) return "problem";
  return asksForPraise.test(question) ? "praise" : "open";
}

const asTerm = (key: string): Term => ({ key, from: 0, to: 0 });

/** The blocks of features, in order. The lexicon is a feature like the others: it decides nothing by itself. */
export function themeBlocks(suggest: Suggester): readonly Block[] {
  return [
    { name: "words", terms: (_, words) => wordTerms(words, 2), scale: 1, leastTexts: 2 },
    { name: "characters", terms: (_, words) => characterTerms(words), scale: 1, leastTexts: 3 },
    { name: "denied", terms: (_, words) => deniedTerms(words), scale: 0.3, leastTexts: 2 },
    { name: "edges", terms: (_, words) => edgeTerms(words), scale: 0.2, leastTexts: 3 },
    {
      name: "question",
      terms: ({ question }) => {
        const kind = questionKind(question);
        return kind === "none" ? [] : [asTerm(kind)];
      },
      scale: 0.3,
      leastTexts: 1,
    },
    {
      name: "lexicon",
      terms: ({ text }) => suggest(text).themes.map(({ code }) => asTerm(code)),
      scale: 1,
      leastTexts: 1,
    },
  ];
}
