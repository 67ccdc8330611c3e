// Owns texts for the linker that were written after its rules, over the register of link-cases.ts: measured once, never
// tuned on. Same marks as there.
import type { LinkCase } from "./link-cases";

const lines = `
= hc-north | 2026-11-02 | Brightwaters no better than last year
= hc-north | 2026-11-02 | the brightwtaer rota is a joke
= hc-south | 2026-11-02 | TOLVANE CARERS NEVER COME IN SALTHAM
~ hc-south reable | 2026-11-02 | who do I complain to about Tolvain
= hc-west | 2026-11-02 | lady from Sunrise Community Care slammed the door
= hc-west | 2026-11-02 | mums agency sunrise havent been
0 | 2026-11-02 | we watch the sunrise from her window
= nurs-tarn | 2026-11-02 | my aunt is in tarnside ct and they lost her teeth
= nurs-tarn | 2026-11-02 | Averley lost her glasses
= res-oak | 2026-11-02 | dad moved to Oak Rigg in the spring
= res-fern | 2026-11-02 | Ferneholme heating is off again
~ res-fern res-oak | 2026-11-02 | letter from quilbeck homes about fees
= day-new | 2026-11-02 | beeches day centre driver was rude
= day-new | 2026-11-02 | kestrel have cut tuesdays
= day-old | 2024-02-02 | commonweal shut the day centre early
= carers | 2026-11-02 | commonweal never rang back
= tech | 2026-11-02 | careline didnt answer the pendant for an hour
= meals-south | 2026-11-02 | larder on the move brought it frozen
= meals-south | 2026-11-02 | saltham dinners on wheels lady is a gem
= meals-east | 2026-11-02 | Hearth plate were late
= advocacy | 2026-11-02 | got an advocate from Spoken For at last
= respite | 2026-11-02 | no respite since june
= transport | 2026-11-02 | marram mini bus never turned up
~ supp-a supp-b | 2026-11-02 | supported living staff at fellgate change weekly
= supp-a | 2026-11-02 | Fellgate support in Eskby is short of people
= hc-north-old | 2021-11-02 | back in 2021 brightwater lost our key
= hc-north tech | 2026-11-02 | Brightwater carer said careline north were useless
= meals-east day-new | 2026-11-02 | hearthplate cold and the beeches day centre shut, all in eskby
0 | 2026-11-02 | fell on the gate and cut my leg
0 | 2026-11-02 | the tarn was frozen and the house was cold
0 | 2026-11-02 | Brightwater Lane needs gritting
0 | 2026-11-02 | met friends in the Fernholme Arms
0 | 2026-11-02 | dentist in Marlick was lovely
0 | 2026-11-02 | my daughter Averil does my shopping
0 | 2026-11-02 | kestrels nest on the church
0 | 2026-11-02 | the carer said take two with food
0 | 2026-11-02 | bus from Eskby to Dunwell is never on time
`;

export const laterCases: readonly LinkCase[] = lines
  .split("\n")
  .filter((line) => line.trim())
  .map((line) => {
    const [head, day, text] = line.split(" | ");
    const [kind, ...contracts] = head!.trim().split(" ");
    return { isHeldOut: true, kind: kind as LinkCase["kind"], contracts, day: day!, text: text! };
  });
