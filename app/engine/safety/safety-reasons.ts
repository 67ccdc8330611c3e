// Owns saying why: the cues that a text met, then the words that moved the model most, each with what they speak of. Whoever
// reads a worry sees the words of the person, never a number alone.

import type { Prepared, Reason } from "./safety-engine";
import { groupAt, lexicalCount, type Phrase } from "./safety-features";
import type { SafetyModel } from "./safety-model";

const mostReasons = 6;

interface About {
  readonly what: string;
  readonly abuseType: string | null;
}

/** What each group of the worry lexicon speaks of, and the type of abuse that it may point to. */
const abouts: Readonly<Record<string, About>> = {
  fear: { what: "Fear of someone", abuseType: "AB04" },
  secrecy: { what: "Afraid to be heard", abuseType: null },
  violence: { what: "Rough handling or violence", abuseType: "AB01" },
  injury: { what: "Injury or mark", abuseType: "AB01" },
  restraint: { what: "Held, tied, locked or sedated", abuseType: "AB01" },
  sexual: { what: "Possible sexual harm", abuseType: "AB03" },
  money: { what: "Money or belongings", abuseType: "AB05" },
  exploitation: { what: "Made to work, or used by others", abuseType: "AB06" },
  hate: { what: "Hostility because of who someone is", abuseType: "AB07" },
  body: { what: "Body not looked after", abuseType: "AB09" },
  undone: { what: "Care that did not come", abuseType: "AB09" },
  medicine: { what: "Medicine or treatment", abuseType: "AB09" },
  collapse: { what: "Sudden illness", abuseType: null },
  despair: { what: "Despair or ending life", abuseType: null },
  now: { what: "Happening now", abuseType: null },
  hazard: { what: "Fire, gas, weapon or poison", abuseType: null },
  missing: { what: "Missing, wandering or not seen", abuseType: "AB09" },
  fall: { what: "Fall", abuseType: null },
  strain: { what: "Carer near the end of their strength", abuseType: null },
  home: { what: "Unsafe or cold home", abuseType: "AB09" },
  equipment: { what: "Unsafe equipment", abuseType: "AB09" },
  selfneglect: { what: "Not looking after themselves", abuseType: "AB10" },
  control: { what: "Controlled by someone", abuseType: "AB02" },
  belittle: { what: "Shouted at, mocked or punished", abuseType: "AB04" },
  organisation: { what: "How a service is run", abuseType: "AB08" },
  moved: { what: "Moved, discharged or left without care", abuseType: null },
  change: { what: "A change in how someone is", abuseType: null },
  unheard: { what: "Asked for help and not heard", abuseType: null },
};

/** Reasons for a worry, the weightiest first: at most six, and at least one. Their offsets are of the text as it was written. */
export function reasonsOf({ text, screened, whole }: Prepared, model: SafetyModel): Reason[] {
  const cues: Reason[] = screened.cues
    .filter((cue) => !cue.negated)
    .map(({ code, label, abuseType, because, start, end }) => ({
      code,
      what: label,
      abuseType,
      because,
      start,
      end,
    }));
  const head = model.heads.S3;
  const weightOf = ({ group }: Phrase): number =>
    head.dense[head.dense.length - lexicalCount + groupAt(group)] ?? 0;
  const found = [...whole.phrases]
    .filter((phrase) => weightOf(phrase) > 0)
    .sort((a, b) => weightOf(b) - weightOf(a) || a.start - b.start);
  const reasons: Reason[] = [...cues];
  for (const phrase of found) {
    if (reasons.length >= mostReasons) break;
    const [start, end] = inItsClause(text, phrase.start, phrase.end);
    if (reasons.some((other) => other.start < end && start < other.end)) continue;
    const about = abouts[phrase.group];
    if (about) reasons.push({ code: phrase.group, ...about, because: text.slice(start, end), start, end });
  }
  if (reasons.length === 0) reasons.push(asAWhole(text));
  return reasons.slice(0, mostReasons);
}

/** The text as a whole worried, not one phrase of it: its words, as far as a line holds them. */
function asAWhole(text: string): Reason {
  const start = text.length - text.trimStart().length;
  const cut = text.slice(start, start + longestWhole);
  const end =
    start + (text.length - start > longestWhole ? cut.replace(/\s+\S*$/, "") : cut.trimEnd()).length;
  return {
    code: "whole",
    what: "What is said as a whole",
    abuseType: null,
    because: text.slice(start, end),
    start,
    end,
  };
}

const longestWhole = 160;
const wordsBefore = 2;
const wordsAfter = 5;
const clauseMark = /[.!?;:,\n]/;

/** A phrase with a few words on both sides, as far as its clause reaches. */
function inItsClause(text: string, start: number, end: number): [number, number] {
  let from = start;
  for (let words = 0; words < wordsBefore; words++) {
    const before = /(\S+)\s+$/.exec(text.slice(Math.max(0, from - 40), from));
    if (!before || clauseMark.test(before[0])) break;
    from -= before[0].length;
  }
  let to = end;
  for (let words = 0; words < wordsAfter; words++) {
    const after = /^[^\s.!?;:,]*\s+([^\s.!?;:,]+)/.exec(text.slice(to, to + 40));
    if (!after || after[0].includes("\n")) break;
    to += after[0].length;
  }
  return [from, to];
}
