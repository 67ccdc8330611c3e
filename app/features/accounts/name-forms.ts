// Owns what the shield has to know about British first names: which are words as well, and which stand for one another.

/** First names and surnames that are everyday words: in lower case they are taken for the word. */
export const ambiguousNames: ReadonlySet<string> = new Set(
  (
    "amber april art august autumn bell best bill bird bishop black bland bloom bond brook brooks brown bush carol case chance chase cliff close cook " +
    "cross crystal dale daisy dawn day dean drew earl early ernest faith farmer fay field fisher flower ford fox frank gale gene gift " +
    "gold good grace grant gray green grey guy hand hardy harmony hay hazel head heath heather hill holiday holly hope house hunt iris ivy jack jade " +
    "jean jewel joy june kay key king knight lake lance laurel lee lily little lodge long love low luck mark marsh mason max may mercy " +
    "merry miles mills misty moor more nelly nick nurse olive page parish park pat patience pearl penny pepper piper pitt pool poppy porter post potter " +
    "power price pride priest prince ray read rich rice rivers rob robin rock rose rowan ruby rush rusty sandy savage sharp shepherd short skip small " +
    "sky smart star stone storm strange street strong sue summer sunny swift tab teal terry tony town trip trinity tuck victor viola violet wade walker " +
    "wall ward waters way wells west white wild will wills winter wise wood woods young"
  ).split(" "),
);

const sameName = [
  "abigail abby abbie",
  "alexander alex sandy",
  "alexandra alex sandra",
  "alison ali",
  "andrew andy drew",
  "anthony tony",
  "barbara barb babs",
  "benjamin ben",
  "catherine katherine kathryn cath kath cathy kathy kate katie",
  "charles charlie",
  "christine christina chris chrissie",
  "christopher chris",
  "daniel dan danny",
  "david dave",
  "deborah debbie deb debra",
  "edward ed eddie ted",
  "elizabeth liz lizzie beth betty libby",
  "frederick fred freddie",
  "gregory greg",
  "jacqueline jackie jacqui",
  "james jim jimmy jamie",
  "jennifer jenny jen",
  "jonathan jon jonny",
  "joseph joe",
  "josephine jo josie",
  "joanna joanne jo",
  "kenneth ken kenny",
  "kimberley kim",
  "lesley les",
  "margaret maggie marge meg peggy",
  "matthew matt",
  "michael mike mick",
  "mohammed muhammad mohammad mohamed mo",
  "nicholas nick nicky",
  "nicola nicky nikki",
  "pamela pam",
  "patricia pat trish tricia",
  "patrick pat paddy",
  "peter pete",
  "philip phillip phil",
  "rebecca becky becca",
  "richard rich rick dick",
  "robert rob bob bobby robbie",
  "samantha sam",
  "samuel sam",
  "stephen steven steve",
  "susan sue susie suzanne",
  "theresa teresa terri",
  "thomas tom tommy",
  "timothy tim",
  "victoria vicky vicki tori",
  "william will bill billy",
].map((line) => line.split(" "));

/** A first name to the others that stand for the same. */
export const otherForms: ReadonlyMap<string, readonly string[]> = new Map(
  [...new Set(sameName.flat())].map((name) => [
    name,
    [...new Set(sameName.filter((line) => line.includes(name)).flat())].filter((other) => other !== name),
  ]),
);
