// Owns telling an answer to an open question from a story, by shape: answers are short forms of their own; everything
// else is somebody speaking, and the question stays open. A text with a cue is never an answer.
import type { ConversationState, QuestionCode, Screening, WishCode } from "./conversations.schema";
import { readDayAnswer } from "./day-answer.rules";
import { plainWords } from "./keywords/plain-words.rules";
import { serviceNameIn } from "./keywords/service-name.rules";

export type OpenQuestion = NonNullable<ConversationState["openQuestion"]>;

export type Answer =
  | { readonly kind: "skip" }
  | { readonly kind: "wish"; readonly value: WishCode }
  | { readonly kind: "day"; readonly value: string | null }
  | { readonly kind: "service"; readonly value: string | null }
  | { readonly kind: "yes" }
  | { readonly kind: "no" }
  | { readonly kind: "option"; readonly id: string };

const wishes: readonly (readonly [WishCode, RegExp])[] = [
  [
    "tell_provider",
    /^(?:(?:option |number |no )?(?:1|one)(?: (?:please|pls))?|tell (?:the provider|them|provider)(?: now)?(?: please)?)$/,
  ],
  [
    "tell_without_me",
    /^(?:(?:option |number |no )?(?:2|two|to|too)(?: (?:please|pls))?|(?:tell (?:the provider|them|provider) )?without (?:me|my name)(?: please)?)$/,
  ],
  [
    "council_only",
    /^(?:(?:option |number |no )?(?:3|three)(?: (?:please|pls))?|(?:the )?council only|only (?:the )?council|just (?:the )?council)$/,
  ],
  [
    "not_sure",
    /^(?:(?:option |number |no )?(?:4|four)(?: (?:please|pls))?|not sure|unsure|(?:i )?dont know|dunno)$/,
  ],
];

const skips = /^(?:skip|skip it|skip this|pass|next|no comment|prefer not to say|rather not say)$/;
const yeses = /^(?:yes|y|yep|yeah|yea|yup|yes please|yes it is|it is|yes thanks)$/;
const noes = /^(?:no|n|nope|nah|no thanks|no thank you|no its not|no it isnt|its not|not really)$/;
const dontKnow = /^(?:(?:i )?(?:dont|do not) know|not sure|unsure|dunno|no idea|cant remember)$/;

/** What a text answers to a question, or null when it is no answer to it. `now` places a day. */
export function readAnswer(
  question: OpenQuestion,
  text: string,
  screening: Screening,
  now: Date,
): Answer | null {
  if (screening.level !== null || screening.pagesNow || text.length > 80) return null;
  const bare = plainWords(text)
    .normalize("NFKD")
    .replace(/[^\p{L}\p{M}\p{N} ]+|[\ufe00-\ufe0f]|\u20e3/gu, " ")
    .replace(/ +/g, " ")
    .trim();
  if (skips.test(bare)) return { kind: "skip" };
  return readers[question.code](text, bare, question, now);
}

const yesOrNo = (yes: RegExp, no: RegExp, bare: string): Answer | null =>
  yes.test(bare) ? { kind: "yes" } : no.test(bare) ? { kind: "no" } : null;

type Reader = (text: string, bare: string, question: OpenQuestion, now: Date) => Answer | null;

const readers: Record<QuestionCode, Reader> = {
  wish(_text, bare) {
    const found = wishes.find(([, pattern]) => pattern.test(bare));
    return found ? { kind: "wish", value: found[0] } : null;
  },
  day(text, _bare, _question, now) {
    const found = readDayAnswer(text, now);
    return found ? { kind: "day", value: found.day } : null;
  },
  service(text, bare) {
    if (dontKnow.test(bare)) return { kind: "service", value: null };
    const name = bare.split(" ").length <= 6 && !/^\d+$/.test(bare) ? serviceNameIn(text) : null;
    return name && !yeses.test(bare) && !noes.test(bare) ? { kind: "service", value: name } : null;
  },
  privacy: (_text, bare) =>
    yesOrNo(
      /^(?:(?:yes )?(?:its |it is )?(?:private|safe)|only me|just me)$/,
      /^(?:(?:no )?(?:its )?(?:shared|unsafe|not private|not safe))$/,
      bare,
    ) ?? yesOrNo(yeses, noes, bare),
  stop: (_text, bare) => yesOrNo(yeses, noes, bare),
  which(_text, bare, question) {
    const id = /^(?:number )?([1-9])$/.exec(bare)?.[1];
    const option = id && question.options?.[Number(id) - 1];
    return option ? { kind: "option", id: option } : null;
  },
};
