// Owns the reference: three parts that can be said aloud (`KITE-42-MAY`), so that somebody can quote an item on the phone.
// A reference opens nothing: it is no password, it is in texts on shared phones, and knowing one never shows what was
// said. What comes back to a person is decided by who they are, or by the separate key.

const firstWords = `
acorn album alpha amber angle apple apron arena aroma arrow aspen atlas attic award axle bacon bagel
baker banjo barge basin bench birch bison bloom boat bolt bowl brand brave brick brisk brook broom brush
bugle bulb cabin cable cake camel canal canoe cape cargo carp catch cave chain chair chalk charm chart
chef chess chest chick chime chip clam clay cliff clip clock cloth cloud coach coast cocoa comb comet
cork corn cove crab crane crate cream crown crust cube curry dairy dance dawn delta depot desk diary
dice disc dive diver dome door dove dress drum duck duet dune dusk eagle easel east ebony echo epic
fable farm feast fence fern ferry fibre field finch flag flask flax fleet flint float flock flow flute
focus folk fork frame frog frost fruit fudge gecko giant gift glade glass glen glide globe glory glue
goal gold golf grain grand graph grass green grid grill grin grove guide gulf harp hatch hawk hedge herb
hill hinge hobby honey hoop horn hotel house igloo inch inlet iron ivory jelly jetty join juice jump
kayak kiln kiosk kite kiwi koala label lace ladle lake lamp larch lark latch lawn leaf lemon lemur lens
lilac lime linen lion lobby lodge logic loom lotus lucky lunar lunch lupin lyric magic mango maple mast
melon merry metro milk mill mint model money moon moss motor mural music navy neat neon nest newt node
north nova novel nylon oasis oboe ocean onion opal opera organ otter oval oven pack paint palm panda
paper pasta path peach pesto photo piano pilot pine pink pint pizza plaid plant plaza plus poet polar
polo pond pony pool poppy porch port prawn prism proud pump quail quart quilt quiz radar radio raft ramp
ranch rapid raven reef relay rice rider ridge river robot rock round royal rugby ruler sage salad salsa
salt sand satin scarf scone seal sheep shelf shell shine ship shrub silk silo sing skate slate slope
smile snow soap sock sofa soft soil solar solid song sound soup south space span spark spice spoon sport
stage stamp star stilt storm straw sugar sunny sushi swan sweep swift swim syrup table tango tape teal
tent theme tiger tile tint toast token tonic tool topaz torch tower town track trail train tram tray
tree trek trio trout truck tube tulip tuna turf twig twin upper vase verse video villa vine vivid vixen
vocal vogue voice wagon walk waltz water weave wheat wind windy wing wolf wool wren yacht yard yarn yoga
zebra
`
  .trim()
  .split(/\s+/);

const lastWords = `
ace bag big box bud bus cab car cat cog cub den dip dog dot eel egg elf elk elm fan fez fig fin fog fox
fun gem hen hop hub hut ice ink jar jet jig jug leg lid lip log map may mix mop mug net nut oak oil owl
pen pet pot ram rib rug run sky tag tap tin top toy tub tug web yam zip zoo
`
  .trim()
  .split(/\s+/);

/** The numbers run from 10 to 99, so that two digits are always said. */
const lowestNumber = 10;
const numberCount = 90;

/** How many random bytes one reference takes: enough that no reference is noticeably likelier than another. */
export const referenceBytes = 6;

/**
 * How many references there are: about 2.7 million a council. Two draws can give the same one (with 100,000 in use,
 * about one draw in 27), so the reference column has a unique index for each council and the caller draws again.
 */
export const referenceCount = firstWords.length * numberCount * lastWords.length;

/** The words a reference is made of, for those who must check or teach them. Lower case. */
export const referenceWords: { readonly first: readonly string[]; readonly last: readonly string[] } = {
  first: firstWords,
  last: lastWords,
};

/**
 * The reference that `referenceBytes` random bytes stand for; throws RangeError for fewer. The randomness comes from
 * the caller, so that a unit of work can be run again with the same one.
 */
export function drawReference(random: Uint8Array): string {
  if (random.length < referenceBytes)
    throw new RangeError(`a reference takes ${referenceBytes} random bytes`);
  let drawn = 0;
  for (let i = 0; i < referenceBytes; i++) drawn = drawn * 256 + random[i]!;
  let rest = drawn % referenceCount;
  const last = lastWords[rest % lastWords.length]!;
  rest = Math.floor(rest / lastWords.length);
  const number = lowestNumber + (rest % numberCount);
  const first = firstWords[Math.floor(rest / numberCount)]!;
  return `${first}-${number}-${last}`.toUpperCase();
}

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const digitsOf = new Map<string, string>([
  ...units.map((word, i): [string, string] => [word, String(i)]),
  ...tens.map((word, i): [string, string] => [word, String((i + 2) * 10)]),
  ["fourty", "40"],
  ["oh", "0"],
]);

/** "forty two", "four two" and "42" all become 42; null when the words are no number from 10 to 99. */
function numberFrom(words: readonly string[]): number | null {
  const said = words.map((word) => digitsOf.get(word) ?? word);
  if (said.length === 0 || said.length > 2 || said.some((word) => !/^\d{1,2}$/.test(word))) return null;
  const [first, second] = said as [string, string?];
  if (second === undefined) return inRange(Number(first));
  if (second.length !== 1) return null;
  return inRange(
    first.length === 1 ? Number(first + second) : first.endsWith("0") ? Number(first) + Number(second) : 0,
  );
}

const inRange = (value: number): number | null => (value >= lowestNumber && value <= 99 ? value : null);

const leadIn = /^(?:(?:my|the|your|our|is|its|it|ref|reference|number|no|code)\s+)+/;

/**
 * A reference as it is stored, from one that was said or typed: "kite 42 may", "KITE42MAY", "ref: Kite, forty two, May."
 * Null when it has not the shape of one (4 or 5 letters, 10 to 99, 3 letters). Words outside today's lists pass, because
 * references that were given out stay good when the lists change; whether there is such an item is for the caller.
 */
export function parseReference(text: string): string | null {
  if (text.length > 80) return null;
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/([a-z])(\d)|(\d)([a-z])/g, "$1$3 $2$4")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .replace(leadIn, "");
  const words = plain.split(" ");
  const first = words[0];
  const last = words.at(-1);
  if (words.length < 3 || !first || !last) return null;
  if (!/^[a-z]{4,5}$/.test(first) || !/^[a-z]{3}$/.test(last)) return null;
  const number = numberFrom(words.slice(1, -1));
  return number === null ? null : `${first}-${number}-${last}`.toUpperCase();
}
