// Owns the words the linker knows by itself: what people call each kind of service, the words that make a name a firm,
// and the words that make a name something nobody commissions. It holds no name of a provider.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** What people call a service. A strong phrase names it by itself; a weak one only narrows what else is named. */
export interface ServicePhrase {
  readonly code: string;
  readonly words: readonly string[];
  readonly isStrong: boolean;
}

const strong: Readonly<Record<string, string>> = {
  HOMECARE: "home care|homecare|domiciliary care|dom care|home carers|home help|care at home|home support",
  REABLE: "reablement|re ablement|enablement|intermediate care",
  EXTRACARE: "extra care|extracare|extra care housing",
  SUPPLIV: "supported living",
  SHAREDLIVES: "shared lives|adult placement",
  RESPITE: "respite|respite care|sitting service|replacement care|short breaks|short break",
  CARERS: "carers centre|carers center|carers support|carer support|carers hub",
  DAY: "day centre|day center|day service|day services|day opportunities|day care|day club",
  MEALS:
    "meals on wheels|dinners on wheels|hot meals|meals at home|meal service|meals service|frozen meals|community meals",
  TRANSPORT: "dial a ride|community transport|day centre bus|day centre minibus",
  EQUIP: "equipment service|equipment store|loan equipment|wheelchair service",
  TECH: "telecare|careline|lifeline alarm|pendant alarm|community alarm",
  DP: "direct payment support|payroll service|direct payments service",
  ADVOCACY: "advocacy|advocate|advocates|imca|imha",
  MHCOMM: "mental health support|community mental health|mental health recovery",
  LDCOMM: "learning disability service|learning disability support",
  SUBMIS: "drug and alcohol|drugs and alcohol|substance misuse|recovery service",
  EMPLOY: "supported employment|employment support|job coach",
  EOL: "hospice at home|end of life care",
  INFO: "advice line|advice service|information service",
  EMERG: "rapid response|crisis response",
};

const weak: Readonly<Record<string, string>> = {
  HOMECARE:
    "carer|carers|carere|careers|visit|visits|morning call|mornings|home visits|girls|bedtime call|teatime call",
  RES: "care home|residential home|residential|the home|her room|his room|home|house|lodge",
  NURS: "nursing home|nursing|nurses|the home|home",
  REABLE: "recovery at home|rehab",
  SUPPLIV: "support worker|support workers|shared house|tenants|tenancy",
  MEALS: "meals|dinners|dinner|lunch|meal|food",
  DAY: "centre|club",
  TRANSPORT: "bus|minibus|driver|transport|taxi",
  TECH: "alarm|pendant|sensor|call button",
  EQUIP: "hoist|commode|bed|ramp|equipment|rail",
  CARERS: "carers group|carer group|carers cafe",
  RESPITE: "sitter|week away|break",
  MHCOMM: "mental health",
  LDCOMM: "learning disability|learning disabilities",
};

/** All phrases, the longest first, so that "day centre bus" is met before "day centre". */
export const servicePhrases: readonly ServicePhrase[] = [
  ...phrasesOf(strong, true),
  ...phrasesOf(weak, false),
].sort((a, b) => b.words.length - a.words.length);

/** What the law or habit adds to a firm's name. */
export const legalWords = words(
  "ltd limited plc llp lp cic cio inc incorporated company co uk group holdings the and of",
);

/** What the trade adds to a firm's name, so that people leave it out: "Tolvane" for "Tolvane Care Services". */
export const tradeWords = words(`
care carers homecare healthcare health services service support supported living home homes community communities
housing association trust charity foundation solutions agency domiciliary nursing residential partnership partners
network assisted independent personal specialist social enterprise enterprises alarms minibuses transport catering
`);

/** Ordinary words that firms like to be called: as a name alone they need a cue beside them. */
export const plainNames = words(`
abbey able acorn alliance allied alpha ambition anchor angel angels apex assure aspire atlas autumn avenue beacon beechwood best better
bespoke bliss bloom blossom bluebell blue bridge bright brighter bright bridges butterfly cambridge castle cherish choice choices circle clarity comfort
companion companions compass complete comfort connect connections cornerstone crown crystal daisy dawn delight devoted diamond dignity direct diverse
dove dream eagle elite embrace empower enable encompass essence essential evergreen ever excel excellence express faith family fern first focus
forest forever forget freedom friends friendly future galaxy garden gateway genesis gentle glory golden good grace grand green guardian
hand hands harbour harmony haven heart hearts heather helping heritage holistic holly home honey hope horizon horizons ideal impact improve independence
independent infinity inspire integrity ivy jasmine journey joy jubilee key kind kindness kindred kite lantern leaf leap legacy liberty life lifestyle light
lighthouse lily link links local lotus love loving loyal magnolia majestic maple mayflower meadow meadows mercy mission mosaic move
nest new nightingale noble northern oak oaks oasis ocean olive one open opal optimum orchard orchid outlook outreach oxford paradise park partners path pathway
pathways patience peace pearl people phoenix pillar pioneer platinum poppy positive precious premier premium prestige pride prime primrose
progress promise prosper purple quality quest radiant rainbow real reach regal reliable reliance rest right rise river robin rock rose rosewood royal ruby
safe sage sanctuary sapphire secure select serenity seven shine silver simply sky smile snowdrop solace spoken for spring star starlight stars stepping stone
summer summit sun sunflower sunlight sunny sunrise sunset sunshine supreme swan sweet team tender three together touch tower tranquil tree trinity true
trust trusted unique united unity universal valley venture village vision vista vital voice voyage warm waterside wellbeing welcome well westend white willow willows
wings wisdom wish woodland woodlands working world yellow your zen zenith
`);

/** Words before an ordinary word that make it a firm. */
export const firmBefore = words(
  "from called named via with use using used chose agency provider company firm contract",
);
/** Words before it that only hint at one. */
export const firmHints = words("by at to in into get have had got");
/** Nouns after an ordinary word that make it a firm. */
export const firmNouns = words(
  "care carer carers careers career girl girls lady ladies lad lads staff agency homecare lot people team worker workers manager managers office rota nurse nurses day centre visits flats home driver drivers",
);
/** What firms do, and ordinary words seldom. */
export const firmActs = words(`
  came come comes coming never didnt dont doesnt hasnt havent wont cant wouldnt cancelled cancel cancels changed change sent send sends rang ring rings said say says told keep keeps kept
  are were was have has had took take takes left leave leaves lost promised promise delivered deliver closed close stopped stop put got get gave forgot turned arrived charge charged
  sit sits help helps look looks need needs said answer answered brought bring missed no just always still again also shut ended finished started moved
`);
export const firmAfter: ReadonlySet<string> = new Set([...firmNouns, ...firmActs]);
/** Words after which an ordinary phrase goes on as one. */
export const smallAfter = words("to and for of by with in on as or is it my her his me");
/** People and animals who bear such names. */
export const kinBefore = words(
  "daughter son sister brother granddaughter grandson niece nephew wife husband friend neighbour neighbor baby girl boy cat dog called aunt auntie uncle cousin",
);
/** What roads end in. */
export const roadWords = words(
  "road rd street lane ln avenue ave close drive crescent terrace way square hill gardens grove row mews",
);

/** Words after a name that make it something nobody commissions: a road, a pub, a surgery. */
export const otherAfter = words(
  "road rd street st lane ln avenue ave close drive crescent terrace way square hill pub arms inn hotel tavern surgery medical dental dentist dentists pharmacy chemist school academy church library station supermarket garage shop golf park estate gp practice bus football fc rovers",
);

/** Everyday words beside those of firms: a name made of these alone needs a sign that it is meant. */
export const everydayWords = words(`
a an at in on to with my our your for by step speak easy talk time matters matter lane mill way court lodge riverside side shared lives smile wheels
saint well voice line safe mind mobile line out hub door house housing road street park hall farm lake bay view vale dale field fields church bell
`);

/** Words that are never a misspelt name. */
export const commonWords = words(`
about after again against always another anything around asked asking because before behind being better between breakfast brought called calling cannot carer carers career careers
centre change changed changing clean cleaned company council could couldnt county daughter didnt dinner doctor doesnt enough evening every everyone everything family father feel feeling
finally first found friday friend getting given going good great happen happened hasnt havent hello helped helping herself himself horrible hospital hours house household husband immediately issue
keeps kitchen ladies later leave leaving letter lovely lunch making manager meals medical medication meeting might minutes missed missing monday money month months morning mornings mother
myself needed needs never night nights nobody nothing number nurse nurses often other others people person phone phoned place please problem quality quickly really reason received respect review
right rushed said saturday second seems service services several should sister social someone something sometimes sorry speak spoke staff started still stopped streets strong sunday
support supported tablets taken talking teatime telephone thank thanks their there these they things think thought through thursday times today together told tomorrow tonight trying tuesday
twice understand until upset useless usually visit visits waiting walking wanted washed washing water wednesday weekend weeks where which while whole without woman wonder work worker workers
working worried worry worse would wouldnt writing wrong years yesterday young bright brighter fresh freshly quite quiet house horse helped hearth heart healthy
`);

function phrasesOf(lists: Readonly<Record<string, string>>, isStrong: boolean): ServicePhrase[] {
  return Object.entries(lists).flatMap(([code, list]) =>
    list.split("|").map((phrase) => ({ code, words: phrase.split(" "), isStrong })),
  );
}
