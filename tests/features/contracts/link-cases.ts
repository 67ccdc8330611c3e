// Owns a fictional register and texts with the contracts they speak of, for the linker. All names are invented.
// "=" decided, "~" candidates without a decision, "0" nothing commissioned is named. Cases marked "?" in front were
// set aside before the rules were written and are never tuned on.
import type { LinkableContract } from "~/features/contracts/link.rules";

type Row = [string, string, string[], string[], string | null, string[], string | null, string | null];

const rows: readonly Row[] = [
  [
    "hc-north-old",
    "Home care, north (2019)",
    ["Brightwater Homecare Ltd"],
    ["Brightwater"],
    "HOMECARE",
    ["Eskby", "Northmere"],
    "2019-04-01",
    "2024-03-31",
  ],
  [
    "hc-north",
    "Home care, north",
    ["Brightwater Homecare Ltd"],
    ["Brightwater"],
    "HOMECARE",
    ["Eskby", "Northmere"],
    "2024-04-01",
    "2028-03-31",
  ],
  [
    "hc-south",
    "Home care, south",
    ["Tolvane Care Services Limited"],
    [],
    "HOMECARE",
    ["Marlick", "Saltham"],
    "2023-04-01",
    "2027-03-31",
  ],
  [
    "hc-west",
    "Home care, west",
    ["Sunrise Community Care Ltd"],
    ["Sunrise"],
    "HOMECARE",
    ["Dunwell"],
    "2022-10-01",
    "2027-09-30",
  ],
  [
    "reable",
    "Reablement service",
    ["Tolvane Care Services Limited"],
    [],
    "REABLE",
    ["Northmere"],
    "2023-04-01",
    "2026-12-31",
  ],
  [
    "meals-east",
    "Meals at home, Eskby and coast",
    ["Hearthplate CIC"],
    ["the van meals"],
    "MEALS",
    ["Eskby"],
    "2022-04-01",
    "2027-03-31",
  ],
  [
    "meals-south",
    "Meals at home, south",
    ["Larder on the Move Ltd"],
    [],
    "MEALS",
    ["Marlick", "Saltham"],
    "2022-04-01",
    "2027-03-31",
  ],
  [
    "res-fern",
    "Residential care block: Fernholme",
    ["Quillbeck Homes Ltd"],
    ["Fernholme"],
    "RES",
    ["Marlick"],
    "2021-01-01",
    "2031-12-31",
  ],
  [
    "res-oak",
    "Residential care block: Oakrigg House",
    ["Quillbeck Homes Ltd"],
    ["Oakrigg House", "Oakrigg"],
    "RES",
    ["Eskby"],
    "2021-01-01",
    "2031-12-31",
  ],
  [
    "nurs-tarn",
    "Nursing care: Tarnside Court",
    ["Averley Healthcare plc"],
    ["Tarnside Court"],
    "NURS",
    ["Dunwell"],
    "2020-06-01",
    "2030-05-31",
  ],
  [
    "day-old",
    "Day opportunities for older people",
    ["Commonweal Trust"],
    ["The Beeches day centre"],
    "DAY",
    ["Eskby"],
    "2018-04-01",
    "2025-03-31",
  ],
  [
    "day-new",
    "Day opportunities for older people",
    ["Kestrel Community Trust"],
    ["The Beeches day centre"],
    "DAY",
    ["Eskby"],
    "2025-04-01",
    "2030-03-31",
  ],
  [
    "respite",
    "Replacement care for carers",
    ["Pausewell Carers Trust"],
    ["Pausewell"],
    "RESPITE",
    ["Northmere"],
    "2024-01-01",
    "2026-12-31",
  ],
  [
    "advocacy",
    "Independent advocacy",
    ["Spoken For CIC"],
    ["Spoken For"],
    "ADVOCACY",
    ["Northmere"],
    "2023-07-01",
    "2028-06-30",
  ],
  [
    "tech",
    "Telecare and response",
    ["Ringwell Alarms Ltd t/a Careline North"],
    ["Careline North"],
    "TECH",
    ["Northmere"],
    "2021-04-01",
    "2027-03-31",
  ],
  [
    "transport",
    "Transport to day support",
    ["Marram Minibuses Ltd"],
    [],
    "TRANSPORT",
    ["Northmere"],
    null,
    null,
  ],
  [
    "supp-a",
    "Supported living, lot 1",
    ["Fellgate Support Ltd"],
    [],
    "SUPPLIV",
    ["Eskby"],
    "2023-04-01",
    "2028-03-31",
  ],
  [
    "supp-b",
    "Supported living, lot 2",
    ["Fellgate Support Ltd"],
    [],
    "SUPPLIV",
    ["Saltham"],
    "2023-04-01",
    "2028-03-31",
  ],
  [
    "carers",
    "Carers centre",
    ["Commonweal Trust"],
    ["the carers centre"],
    "CARERS",
    ["Northmere"],
    "2022-04-01",
    "2027-03-31",
  ],
];

export const register: LinkableContract[] = rows.map(
  ([id, title, providers, aliases, serviceType, places, start, end]) => ({
    id,
    ref: `NCC-${id.toUpperCase()}`,
    title,
    providers,
    aliases,
    serviceType,
    places,
    start,
    end,
  }),
);

export interface LinkCase {
  readonly isHeldOut: boolean;
  readonly kind: "=" | "~" | "0";
  readonly contracts: readonly string[];
  readonly day: string;
  readonly text: string;
}

const lines = `
= hc-north | 2026-11-02 | Brightwater didnt turn up again
= hc-north-old | 2023-05-01 | Brightwater were hopeless back then
= hc-north | 2024-04-01 | brightwater girl was early
? = hc-north-old | 2024-03-31 | no one from brightwater on easter sunday
= hc-north | 2026-11-02 | britewater carers rush her
? = hc-north | 2026-11-02 | them from Bright Water that do the mornings
= hc-south | 2026-11-02 | tolvane carer was late
= reable | 2026-11-02 | the reablement lot from Tolvane were great
~ hc-south reable | 2026-11-02 | Tolvane never answer the phone
? = hc-south | 2026-11-02 | Tolvanne home care in Saltham keep changing the girls
= hc-west | 2026-11-02 | sunrise carers are always late
0 | 2026-11-02 | he is up at sunrise every day
? = hc-west | 2026-11-02 | we get Sunrise for mum and she is happy
= meals-east | 2026-11-02 | meals on wheels in eskby are cold
= meals-south | 2026-11-02 | hot meals have stopped in Marlick
~ meals-east meals-south | 2026-11-02 | meals on wheels are stone cold
? = meals-south | 2026-11-02 | meals on wheels lady in saltham never knocks
= meals-east | 2026-11-02 | hearthplate brought the wrong dinner
? = meals-south | 2026-11-02 | Larder on the Move was late
= res-fern | 2026-11-02 | dad is at Fernholme and its freezing
= res-oak | 2026-11-02 | Oakrigg is short staffed
? = res-oak | 2026-11-02 | mum went to okrigg house last week
= res-oak | 2026-11-02 | Quillbeck house in Eskby smells
~ res-fern res-oak | 2026-11-02 | Quillbeck put the fees up
? = nurs-tarn | 2026-11-02 | Tarnside Court lost her glasses
= nurs-tarn | 2026-11-02 | the nursing home run by Averley is fine
= day-new | 2026-11-02 | the Beeches day centre has lost its bus
= day-old | 2025-01-10 | the Beeches day centre was lovely
? = day-new | 2025-04-01 | first day at The Beeches Day Centre under the new people
? = day-old | 2024-12-25 | day centre in eskby shut at christmas
= respite | 2026-11-02 | pausewell cancelled our week
? = respite | 2026-11-02 | had two nights respite and it was a godsend
= advocacy | 2026-11-02 | Spoken For came to the review
0 | 2026-11-02 | the last slice was spoken for
? = advocacy | 2026-11-02 | the advocate helped me say it
= tech | 2026-11-02 | careline north took an hour to answer
? = tech | 2026-11-02 | ringwell alarms never fixed the pendant
= transport | 2026-11-02 | Marram minibus left him behind
~ supp-a supp-b | 2026-11-02 | Fellgate staff dont talk to him
= supp-b | 2026-11-02 | fellgate staff in Saltham dont talk to him
? = supp-a | 2026-11-02 | my son is with felgate in eskby, supported living
= carers | 2026-11-02 | the carers centre rang me back
? = carers | 2026-11-02 | Commonweal were kind at the carers centre
= hc-north meals-east | 2026-11-02 | Brightwater are fine but hearthplate are always late
? = hc-west meals-east | 2026-11-02 | sunrise carer said the eskby meals on wheels were early
0 | 2026-11-02 | no one came this morning
0 | 2026-11-02 | Brightwater Road is full of holes
0 | 2026-11-02 | had a pint in the Oakrigg Arms
? 0 | 2026-11-02 | my GP at Tarnside surgery was great
? 0 | 2026-11-02 | Fernholme Avenue needs a crossing
0 | 2026-11-02 | ok ta
? 0 | 2026-11-02 | the water was bright and the fells looked lovely
? 0 | 2026-11-02 | carer was late and rude
0 | 2026-11-02 | we live in Eskby
= hc-south | 2026-11-02 | ref NCC-HC-SOUTH, late again
`;

export const linkCases: readonly LinkCase[] = lines
  .split("\n")
  .filter((line) => line.trim())
  .map((line) => {
    const [head, day, text] = line.split(" | ");
    const isHeldOut = head!.startsWith("? ");
    const [kind, ...contracts] = head!.replace(/^\? /, "").trim().split(" ");
    return { isHeldOut, kind: kind as LinkCase["kind"], contracts, day: day!, text: text! };
  });
