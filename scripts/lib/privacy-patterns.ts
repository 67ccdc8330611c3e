// Owns patterns in which words that are also names stand as names and as words, filled in with many of them: the contexts
// that a few hundred whole texts cannot show often enough. They are for training alone, never for measuring.
import { seeded } from "~/engine/linear";
import type { DetailSpan } from "~/features/privacy/privacy.schema";

const lines = (list: string): string[] =>
  list
    .split(/[|\n]/)
    .map((line) => line.trim())
    .filter(Boolean);
const words = (list: string): string[] => list.split(/\s+/).filter(Boolean);

const fillings: Readonly<Record<string, string[]>> = {
  virtue: words(
    "grace hope joy faith patience comfort charity mercy glory happiness wisdom memory destiny unity harmony melody favour gift blessing honour peace liberty justice trust love goodness promise success talent beauty serenity providence prosper courage",
  ),
  plant: words(
    "rose ivy heather hazel daisy poppy lily violet olive iris fern willow holly basil cherry jasmine rosemary primrose pansy clover bay clementine ginger pepper",
  ),
  stone: words(
    "amber ruby pearl jade crystal coral diamond opal ebony sterling goldie sandy rusty misty sunny sky star dawn summer autumn winter raven robin wren dale cliff glen heath bob dot flo jack pip penny dick reg max art clay ray earl duke prince princess king queen dean guy bishop angel miracle christian victor carol",
  ),
  month: words("may june april august"),
  day: words("sunday monday tuesday wednesday thursday friday saturday"),
  verb: words("mark pat rob sue grant chase bill drew hope trust nick josh wade jack skip"),
  modal: words("will may"),
  any: words(
    "will may mark bill grace hope joy faith dawn rose june april sunday frank jack rob pat sue angel summer heather hazel ivy daisy poppy lily amber ruby pearl olive iris violet jade crystal melody harmony charity patience comfort precious blessing mercy glory favour gift destiny happiness wisdom memory beauty princess prince victor victoria christian dean drew grant guy max ray reg rich robin sandy sonny stan basil bob carol chase clay cliff dale dot earl flo gene ginger glen holly jay lance les miles misty nick norm penny peg pip rusty sky trinity troy wade wren innocent lovemore talent marvellous queen goodluck wednesday friday star georgia paris chelsea india sydney florence jordan lincoln preston chester devon kent",
  ),
  town: words(
    "Lincoln Boston Chester Preston Kendal Paris London Grantham Sleaford Newark Leeds Bradford Windsor Kent Devon Georgia India Jordan Jamaica Poland Lagos York Derby Bolton Burton Luton Warwick Stafford Lancaster Carlisle Sydney Nelson Chelsea Hastings Stockton Norfolk Cyprus Israel Kenya Whitby Selby Melton Alford Bourne Spalding Holbeach Harlow Hyde Morley Otley Ripley Ashford Clifton Hamilton Wellington Victoria Florence",
  ),
  home: words(
    "Ashwood Meadowview Beechlands Fairview Hillcrest Woodlands Oakfield Brookside Larchwood Thornbury Elmhurst Sunnybank Rosemount Kingsway Westgate Eastfield Newlands Birchwood Fernlea Parklands Riverside Highfield Cedarwood Stonehaven Moorside Lakeview Ravenscroft Northmere Willowdene Highcroft",
  ),
  nick: words(
    "malc gez shaz taz daz loz chaz caz jez jono robbo deano sal suze tel mand trace bex tash spud nobby ginge zuzia ozzie femz kez tunde seun yemi kobby sami bilal ishaan tariq nisha priti wiola zosia kuba ola magda gosia ionut vlad dani petra lenka mirek hanka joao rui teo nico rafa abdi hodan ifrah yasmin omar aliya zara rafi noor",
  ),
  acro: words(
    "MI PE BG DN RC TI EEG CT MR RA FH KS TB HB NG IV IM SR OP HR IT UK EU NW LP QI RN DR GI BM ENT FT PC VR LD MH PO BB",
  ),
  initials: words(
    "JB SK MW TP LD RH AB DW GM CF HJ NS KP BR EM VT JS MC AT PK J.B. M.K. S.T. R.D. A.L. J M T K D L R G W",
  ),
  kin: words(
    "mum dad sister brother son daughter wife husband nan gran uncle aunt auntie cousin friend neighbour niece nephew partner",
  ),
  role: words(
    "carer nurse worker manager keyworker advocate physio resident client driver cleaner coordinator",
  ),
  base: words(
    "come go leave need help ring call fall die eat walk stay know say want see give make appeal pay retire not be have never also lose stop start close change move send answer",
  ),
  past: words(
    "came said left rang fell was told took forgot never has didnt looks helps wants washed dressed phoned brought gave asked sat cried visits shouted lost",
  ),
};

const asNames = lines(`
  [[any]] [[past]] late | [[any]] [[past]] again | [[any]] [[past]] me | my [[kin]] [[any]] [[past]] ill
  our [[kin]] [[any]] is poorly | the [[role]] [[any]] [[past]] early | [[role]] [[any]] [[past]] at nine
  ask [[any]] about it | ask for [[any]] please | thanks [[any]] | thank you [[any]] | cheers [[any]]
  love [[any]] xx | from [[any]] | hi [[any]] no carer yet | ok [[any]] thanks | yes [[any]] that is fine
  morning [[any]] | it's [[any]] here again | this is [[any]] speaking | im [[any]] | my name is [[any]]
  her name is [[any]] | a carer called [[any]] shouted | spoke to [[any]] in the office
  i told [[any]] on monday | tell [[any]] the key is lost | can [[any]] ring me | can [[any]] come back
  could [[any]] call please | is [[any]] coming today | wheres [[any]] | no sign of [[any]]
  it was [[any]] who found him | i want [[any]] back | [[any]] from the agency [[past]]
  [[any]] at the day centre has been good | [[any]] next door [[past]] | [[any]] and [[any]] came together
  had [[any]] today | [[any]] is leaving | [[any]] is lovely with mum | [[any]] was rough
  [[any]] has left | [[any]] the new [[role]] is good | [[any]], 84, lives alone
  [[any]] (agency) left at six | [[any]]'s leg is bad | when [[any]] is off nobody comes
  because [[any]] was off sick | discussed with [[any]] today | visited [[any]] at home
  saw [[any]] on [[day]] | [[any]] will come at six | [[any]] may come later | i miss [[any]]
  only [[any]] knows how | nobody came today. [[any]] | please ring me. [[any]].
  thanks for ringing. [[any]] x | it is not good enough. [[any]] | call me. [[any]].
  [[any]], [[any]] and [[any]] all came | [[any]], [[any]], nobody, [[any]]
  handed over to [[any]] at eight | on call: [[any]] | it was said by [[any]], twice | its [[nick]]
  its [[nick]] from next door | [[nick]] here | [[nick]] n [[nick]] came | cheers [[nick]]
  is [[nick]] coming 2day | wheres [[nick]] | [[nick]] gone home early | [[nick]] forgot the pads
  tell [[nick]] thanks | my [[kin]] [[nick]] needs a chair | [[nick]] hung up on me
  [[initials]] was upset | [[initials]] pushed the plate away | [[initials]] appeared settled
  [[initials]] refused lunch | client [[initials]] had no breakfast | resident [[initials]] was left
  service user [[initials]] asked for tea | [[initials]]'s mum rang | visited [[initials]] at home
  mr [[initials]] is well | [[initials]] likes the garden | [[initials]] has a new chair
  [[initials]] said no | staff told [[initials]] to wait | [[any]] had a fall
`);
const asWords = lines(`
  [[kin]] [[modal]] [[base]] soon | my [[kin]] [[modal]] [[base]] | her [[kin]] [[modal]] [[base]]
  the [[role]] [[modal]] [[base]] | [[role]] [[modal]] [[base]] tomorrow | he [[modal]] [[base]]
  it [[modal]] [[base]] again | nobody [[modal]] [[base]] | she [[modal]] not [[base]]
  [[modal]] you ring | [[modal]] i speak to a manager | [[modal]] it [[base]] | [[modal]] there be a bus
  [[modal]] they [[base]] | [[modal]] someone [[base]] | [[modal]] the council [[base]]
  [[modal]] my [[kin]] [[base]] | our [[virtue]] is that she comes home | no [[virtue]] left
  [[virtue]] is all she asks | [[virtue]] of the years | [[virtue]] in the council is gone
  my [[virtue]] was short | [[virtue]] is strength | with [[virtue]] | a bit of [[virtue]]
  it takes [[virtue]] | such a [[virtue]] | what a [[virtue]] it was | lost [[virtue]] in them
  for [[virtue]] and money | there is [[virtue]] in it | have some [[virtue]] | full of [[virtue]]
  [[virtue]] knows | [[virtue]] costs nothing | [[virtue]] before meals | [[virtue]] on the radio
  the [[plant]] by the gate | [[plant]] by the gate | [[plant]] bushes and [[plant]] trees outside
  [[plant]] all over the wall | [[plant]] in the garden | a [[plant]] on the tray
  [[plant]] oil and cream | the smell of [[plant]] | the [[stone]] is nice | a [[stone]] one
  old [[stone]] | [[stone]] coloured walls | not a [[stone]] was left | up at [[stone]]
  the [[stone]] and the rest | in [[month]] and [[month]] | since [[month]] we waited | [[month]] was bad
  by [[month]] | last [[month]] nobody came | all [[month]] | from [[month]] to [[month]]
  [[month]] and still nothing | the end of [[month]] | before [[month]] | [[month]] the 3rd
  for [[month]] we paid | every [[day]] | on [[day]] nobody came | [[day]] was missed
  [[day]] is the worst | [[day]] lunch was cold | [[day]] visits are late | [[day]] and [[day]] no carer
  next [[day]] please | [[day]] night was bad | paid for [[day]] | until [[day]] | not till [[day]]
  please [[verb]] it as urgent | they [[verb]] you | i [[verb]] the calendar | to [[verb]] them
  we [[verb]] that it is sorted | did you [[verb]] it | the [[verb]] was wrong | dont [[verb]] me
  [[town]] has nothing for us | from [[town]] to [[town]] on the bus | [[town]] and [[town]] both have one
  moved her to [[town]] | in [[town]] there is a club | they live in [[town]] now | [[town]] is too far
  the [[town]] bus is late | went back home to [[town]] | a day trip to [[town]]
  nothing in [[town]] or [[town]] | [[town]] hospital lost it | near [[town]]
  [[home]] and [[home]] both have rooms | [[home]] has no lift | [[home]] day centre is shut
  [[home]] were late | the staff at [[home]] are good | she is in [[home]] | [[home]] let us down
  [[home]] hospital | moved to [[home]] | [[home]] charged a top up | the [[acro]] needs to listen
  a [[acro]] scan | had a [[acro]] last year | high [[acro]] again | suspected [[acro]]
  the [[acro]] team | [[acro]] staff were good | my [[acro]] came | no [[acro]] in the notes
  be frank with us | happy with it all | rich people get it | a frank answer | jack of all trades
  not a jack thing | bob up and down | an angel | angels all of them | what a star | the guy from the shop
  a ray of light | max two visits | dot the page | penny pinching | every penny | the prince and the king
  precious little time | precious time is lost | marvellous staff | innocent mistake | a good sunny room
  the sky at night | sandy beach
`);

/** Texts made of the patterns, each `times` times with other words, half of them with a capital at the beginning. */
export function patternExamples(times: number): { text: string; spans: DetailSpan[] }[] {
  const random = seeded(11);
  const made: { text: string; spans: DetailSpan[] }[] = [];
  for (const [patterns, isNamed] of [
    [asNames, true],
    [asWords, false],
  ] as const) {
    for (const pattern of patterns) {
      for (let n = 0; n < times; n++) made.push(filled(pattern, isNamed, random));
    }
  }
  return made;
}

function filled(
  pattern: string,
  isNamed: boolean,
  random: () => number,
): { text: string; spans: DetailSpan[] } {
  const spans: DetailSpan[] = [];
  const isProper = random() < 0.6;
  let text = "";
  let at = 0;
  for (const match of pattern.matchAll(/\[\[(\w+)\]\]/g)) {
    text += pattern.slice(at, match.index);
    const list = fillings[match[1]!]!;
    let word = list[Math.floor(random() * list.length)]!;
    const isName = isNamed && /^(?:any|initials|nick)$/.test(match[1]!);
    const hasCapital = isName
      ? isProper && match[1] !== "initials"
      : isProper && /^(?:month|day)$/.test(match[1]!);
    if (!isName && /^(?:town|home)$/.test(match[1]!) && random() < 0.2) word = word.toLowerCase();
    if (hasCapital) word = word.slice(0, 1).toUpperCase() + word.slice(1);
    if (isName) spans.push({ start: text.length, end: text.length + word.length, type: "PERSON" });
    text += word;
    at = match.index + match[0].length;
  }
  text += pattern.slice(at);
  return { text: random() < 0.5 ? text.slice(0, 1).toUpperCase() + text.slice(1) : text, spans };
}
