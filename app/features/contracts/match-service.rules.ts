// Owns which contract someone means by a name: a text "WHO Sunrise", a search at the desk. Says one, several or none, and
// never guesses between equals.
import { nameKey } from "./plain-values.rules";

/** As much of a contract as naming it needs; also what links are suggested from. */
export interface LinkableContract {
  id: string;
  ref: string | null;
  title: string;
  providers: string[];
  aliases: string[];
  /** A code of service_types.csv. */
  serviceType: string | null;
  places: string[];
  start: string | null;
  end: string | null;
}

export type ServiceMatch =
  | { kind: "one"; contract: LinkableContract }
  | { kind: "several"; contracts: LinkableContract[] }
  | { kind: "none" };

/** What the fit of a contract that has ended is worth. */
const ENDED = 0.7;
/** How many are offered when a name fits several. */
const OFFERED = 4;
const filler = new Set(
  "the a an of for in at to my our is it s who runs run does do that this please from by with and or on your mum mums dad dads service services care contract contracts provision team they them people".split(
    " ",
  ),
);

const said: Readonly<Record<string, readonly string[]>> = {
  HOMECARE: [
    "home care",
    "homecare",
    "domiciliary",
    "carers at home",
    "home carers",
    "care at home",
    "home help",
    "home support",
  ],
  REABLE: ["reablement", "re ablement", "intermediate"],
  EXTRACARE: ["extra care", "extracare"],
  SUPPLIV: ["supported living"],
  SHAREDLIVES: ["shared lives", "adult placement"],
  RES: ["care home", "residential home", "residential"],
  NURS: ["nursing home", "nursing"],
  RESPITE: ["respite", "short break", "short breaks", "sitting service", "sitters"],
  CARERS: ["carers centre", "carers support", "carer support", "carers service"],
  DAY: ["day centre", "day center", "day service", "day care", "day opportunities", "day club"],
  MEALS: ["meals on wheels", "meals", "dinners", "hot meals"],
  TRANSPORT: ["transport", "minibus", "bus"],
  EQUIP: ["equipment", "aids", "adaptations", "hoist", "grab rails"],
  TECH: ["telecare", "alarm", "pendant", "careline", "lifeline"],
  DP: ["direct payment", "direct payments", "personal assistant"],
  ISF: ["individual service fund"],
  ADVOCACY: ["advocacy", "advocate"],
  MHCOMM: ["mental health"],
  LDCOMM: ["learning disability"],
  SUBMIS: ["drug and alcohol", "drugs and alcohol", "substance misuse", "recovery"],
  INFO: ["advice", "information"],
};

/**
 * Finds the contract that some words name, by its own and its providers' names, by what people call it, by its kind and
 * place. Spelling may be one letter out in words of five letters or more. Several are offered, best first, where none is
 * clearly meant; of two that fit alike, the one that has ended gives way.
 */
export function matchService(
  words: string,
  contracts: readonly LinkableContract[],
  on: string,
): ServiceMatch {
  const asked = plain(words);
  if (asked === "") return { kind: "none" };
  const fitting = contracts
    .map((contract) => ({ contract, score: scoreOf(asked, contract) * (isOver(contract, on) ? ENDED : 1) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const best = fitting[0];
  if (!best) return { kind: "none" };
  const near = fitting.filter(({ score }) => score >= best.score * 0.8);
  if (near.length === 1) return { kind: "one", contract: best.contract };
  return { kind: "several", contracts: near.slice(0, OFFERED).map(({ contract }) => contract) };
}

const isOver = (contract: LinkableContract, on: string): boolean =>
  contract.end !== null && contract.end < on;

function plain(words: string): string {
  return nameKey(words);
}

function scoreOf(asked: string, contract: LinkableContract): number {
  const names = [...contract.aliases, contract.title, ...contract.providers, contract.ref ?? ""]
    .map(plain)
    .filter((name) => name !== "");
  if (names.includes(asked)) return 100;
  const tokens = asked.split(" ").filter((token) => !filler.has(token));
  const aliasHit = contract.aliases
    .map(plain)
    .some((alias) => alias.length > 2 && ` ${asked} `.includes(` ${alias} `));
  const kind = (said[contract.serviceType ?? ""] ?? []).find((phrase) =>
    ` ${asked} `.includes(` ${phrase} `),
  );
  const places = contract.places.flatMap((place) => plain(place).split(" "));
  const known = [...(kind?.split(" ") ?? []), ...names.flatMap((name) => name.split(" "))].filter(
    (token) => !filler.has(token),
  );
  const found = tokens.filter((token) => known.some((name) => isNear(token, name)));
  const foundPlaces = tokens.filter(
    (token) => !found.includes(token) && places.some((place) => isNear(token, place)),
  );
  const missed = tokens.length - found.length - foundPlaces.length;
  // Half the words may be ones that no name has; beyond that the words mean something else.
  if (missed * 2 > tokens.length) return aliasHit ? 60 : 0;
  if (!aliasHit && !kind && found.length === 0) return 0;
  const share = tokens.length > 0 ? (found.length + foundPlaces.length) / tokens.length : 0;
  return (aliasHit ? 60 : 0) + (kind ? 30 : 0) + 40 * share;
}

/** The same word, or one letter wrong, missing, extra or swapped in words of five letters or more. */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < Math.min(a.length, b.length) && a[at] === b[at]) at++;
  const [restA, restB] = [a.slice(at), b.slice(at)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}
