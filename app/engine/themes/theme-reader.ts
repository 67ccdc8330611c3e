// Owns what the theme engine answers about a text: at most three codes with the words that led to them, polarity, and a severity
// to start from. Whatever it says is a suggestion; a person confirms, changes or rejects it.
import type { Suggester } from "~/features/themes/suggest.rules";
import { type Polarity, polarities, type Severity, severities } from "~/features/themes/themes.schema";
import type { Embedder } from "../embedder";
import { type Asked, scaled, wordsOf } from "../features";
import { probabilityOf, scoreOf } from "../linear";
import { becauseOf, wordWeights } from "./because";
import { questionKind } from "./theme-features";
import { severitySteps, type ThemeModel } from "./theme-model";

export interface ThemeAsked extends Asked {
  /** What the sender's form said about the language, if it said. */
  readonly lang?: string;
}

export interface ThemeAnswer {
  readonly themes: readonly {
    readonly code: string;
    /** Calibrated: of a hundred suggestions with p 0.7, about seventy are right. Three places. */
    readonly p: number;
    readonly because: readonly (readonly [number, number])[];
  }[];
  readonly polarity: Polarity;
  readonly severity: Severity | null;
  readonly model: string;
  /** There where the text is in a language that the engine cannot read. */
  readonly unread?: true;
}

interface Deps {
  readonly model: ThemeModel;
  readonly embedder: Embedder;
  readonly suggest: Suggester;
  /** Codes under which praise may stand. */
  readonly praiseCodes: ReadonlySet<string>;
  readonly ideaCodes: ReadonlySet<string>;
  /** The level that the worry cues ask for; the severity is never lower. */
  readonly worryLevel: (text: string) => Severity | null;
  readonly isUnread: (text: string, lang?: string) => Promise<boolean>;
}

const mostThemes = 3;
/** How sure the engine must be that a text praises at all before it is put under a praise code. */
const leastPraise = 0.3;
/** How sure "no theme" must be to stand against any code. */
const likelyNone = 0.5;
/** Below this a guess is no help. */
const leastGuess = 0.1;
const three = (value: number): number => Math.round(value * 1000) / 1000;
const bareDenial =
  /^(?:(?:no|nope|nowt|none|nothing|nothin|nuffin|nil|nada|n\/?a|zero|not a thing|cant think of (?:anything|owt|any)|cannot think of anything|not really|cant fault (?:it|them|any of it)|all (?:is )?(?:good|fine|ok|well)|no complaints?|no improvements?|no worries|it was all good|everything (?:is|was) (?:fine|good|great|ok|perfect|lovely))(?: (?:at all|really|thanks?|thank you|ta|to (?:improve|change|add|say|report)|needs? (?:changing|improving)|i can think of|comes to mind|could be better|whatsoever|honestly|much|so far))*[ .,!]*)+$/;

/**
 * The codes to suggest among the probabilities of all heads: at most three, the likeliest first; a code of praise only where the
 * text praises at all. Where no code is sure enough, the likeliest is suggested all the same unless the text seems to have none:
 * an unsure suggestion with its low p helps a reviewer more than silence.
 */
export function chooseCodes(
  { codes, thresholds }: Pick<ThemeModel, "codes" | "thresholds">,
  p: ArrayLike<number>,
  praiseCodes: ReadonlySet<string>,
): { code: string; i: number; p: number }[] {
  const praises =
    p[codes.length + polarities.indexOf("praise")]! + p[codes.length + polarities.indexOf("mixed")]!;
  const none = p[codes.length + polarities.length + severitySteps.length]!;
  if (none >= likelyNone) return [];
  const open = codes
    .map((code, i) => ({ code, i, p: p[i]! }))
    .filter(({ code, i }) => thresholds[i]! <= 1 && !(praiseCodes.has(code) && praises < leastPraise))
    .sort((a, b) => b.p - a.p || (a.code < b.code ? -1 : 1));
  const sure = open.filter(({ i, p }) => p >= thresholds[i]!).slice(0, mostThemes);
  return sure.length > 0
    ? sure
    : open.slice(0, 1).filter((each) => each.p >= leastGuess && none < leastGuess * 2);
}

export interface ThemeReader {
  readonly version: string;
  read(texts: readonly ThemeAsked[]): Promise<ThemeAnswer[]>;
}

export function makeThemeReader(deps: Deps): ThemeReader {
  const { model, embedder, suggest, praiseCodes, ideaCodes, worryLevel, isUnread } = deps;
  const polarityAt = model.codes.length;
  const severityAt = polarityAt + polarities.length;
  const nothing = { themes: [], polarity: "none", severity: null, model: model.version } as const;

  function read(asked: ThemeAsked, vector: Float32Array): ThemeAnswer {
    const words = wordsOf(asked.text);
    if (words.length === 0) return nothing;
    const kind = questionKind(asked.question);
    const plain = words.map(({ word }) => word).join(" ");
    const worry = worryLevel(asked.text);
    if (bareDenial.test(plain)) {
      const polarity = kind === "problem" ? "praise" : kind === "praise" ? "problem" : "none";
      return { ...nothing, polarity, severity: worry ?? "S0" };
    }
    const traced = model.vocabulary.traced(asked, words);
    const row = {
      dense: scaled(model.scaler, vector),
      indices: Uint32Array.from(traced, ({ at }) => at),
      values: Float32Array.from(traced, ({ value }) => value),
    };
    const p = model.heads.map((head, h) => probabilityOf(model.calibrations[h]!, scoreOf(head, row)));
    const polarityOf = new Map(polarities.map((polarity, i) => [polarity, p[polarityAt + i]!]));
    const chosen = chooseCodes(model, p, praiseCodes);
    const found = suggest(asked.text).themes;
    return {
      themes: chosen.map(({ code, i, p }) => ({
        code,
        p: three(p),
        because: becauseOf(
          wordWeights(model.heads[i]!, traced, words),
          words,
          found.find((each) => each.code === code)?.because ?? [],
        ),
      })),
      polarity: polarityFor(
        chosen.map(({ code }) => code),
        polarityOf,
      ),
      severity: severityFor(p, worry),
      model: model.version,
    };
  }

  /** What the codes say comes first: a text under a praise code and a problem code is mixed whatever the heads say. */
  function polarityFor(codes: readonly string[], of: ReadonlyMap<Polarity, number>): Polarity {
    const praise = codes.some((code) => praiseCodes.has(code));
    const idea = codes.some((code) => ideaCodes.has(code));
    const problem = codes.some((code) => !praiseCodes.has(code) && !ideaCodes.has(code));
    const likeliest = (among: readonly Polarity[]): Polarity =>
      among.reduce((best, each) => (of.get(each)! > of.get(best)! ? each : best));
    if (praise && problem) return "mixed";
    if (praise) return likeliest(["praise", "mixed"]);
    if (problem) return likeliest(["problem", "mixed", ...(idea ? (["idea"] as const) : [])]);
    return idea ? "idea" : likeliest(["none", "praise", "problem", "idea"]);
  }

  function severityFor(p: readonly number[], worry: Severity | null): Severity {
    let rank = 0;
    severitySteps.forEach((_, step) => {
      if (p[severityAt + step]! >= 0.5) rank = step + 1;
    });
    return severities[Math.max(rank, worry ? severities.indexOf(worry) : 0)]!;
  }

  return {
    version: model.version,
    async read(texts) {
      const isForeign = await Promise.all(texts.map(({ text, lang }) => isUnread(text, lang)));
      const readable = texts.filter((_, i) => !isForeign[i]);
      const vectors = (await embedder.embed(readable.map(({ text }) => text))).values();
      return texts.map((asked, i) =>
        isForeign[i]
          ? { ...nothing, severity: worryLevel(asked.text), unread: true as const }
          : read(asked, vectors.next().value!),
      );
    },
  };
}
