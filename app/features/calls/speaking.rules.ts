// Owns what a record says of who spoke, on what basis and how: three identities that never merge. Codes:
// respondent_types.csv, representation_basis.csv, view_methods.csv and channels.csv. Pure.
import type { RecordKind, Sayer, TakenDown } from "./calls.schema";

/** Who speaks, how it is known, and by which way it came. */
export interface Speaking {
  channel: "VOICE" | "LETTER" | "HOMEVISIT";
  respondentType: string;
  basis: "R0" | "R1" | "R2" | "R8";
  methods: string[];
}

const respondents: Readonly<Record<Sayer, string>> = {
  self: "SELF",
  carer: "CARER",
  carer_behalf: "CARER_BEHALF",
  family: "FAMILY",
  other: "OTHER",
  not_said: "ANON",
};
const channels = { phone: "VOICE", letter: "LETTER", visit: "HOMEVISIT" } as const;
const said = { phone: "M02", letter: "M05", visit: "M01" } as const;

/** Who say what they themselves live through; all others tell what they noticed of somebody else. */
const speaksForThemselves = (sayer: Sayer): boolean =>
  sayer === "self" || sayer === "carer" || sayer === "not_said";

/**
 * Own words by letter are R0; spoken and written down by someone they are R1, with an interpreter R2. What somebody noticed
 * of another person is R8: not that person's view, whoever keyed it.
 */
export function speakingOf(kind: RecordKind, { sayer, help }: Pick<TakenDown, "sayer" | "help">): Speaking {
  const who = sayer ?? "not_said";
  const isHelped = kind !== "letter" && help === "interpreter";
  const own = kind === "letter" ? "R0" : isHelped ? "R2" : "R1";
  return {
    channel: channels[kind],
    respondentType: respondents[who],
    basis: speaksForThemselves(who) ? own : "R8",
    methods: isHelped ? [said[kind], "M07"] : [said[kind]],
  };
}
