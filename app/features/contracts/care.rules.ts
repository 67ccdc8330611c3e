// Owns which contracts are care, and what kind. The rule is written down so that a council can see why a contract is not
// on its desk, and say otherwise of any one of them.
import type { ClientGroup, ContractType, LegalBasis } from "./contracts.schema";

export interface CareEvidence {
  cpv: readonly string[];
  title: string | null;
  description: string | null;
  department: string | null;
}

/** CPV division 85 is health and social work, less what no adult with care needs lives by. */
const careCpv = /^(85[03]|850|8510|8511|8514[1246]|8514[0]|853)/;
const notCareCpv = /^(852|8512|8513|8515|8516|85143|85145|85146|85147)/;
/** Divisions that both care and other things are bought under: then the words decide. */
const openCpv = /^(33|44115|555|60|7524|79|80|92|98|9513|3916|341)/;
const mealsCpv = /^5552110/;

const care =
  /\b(home ?care|domiciliary|care at home|home support|help at home|(personal|nursing|residential|respite|replacement|palliative|end of life|social|extra|day|dementia|adult|adults|community|intermediate|short ?term|long ?term|elderly|integrated|shared) care|care (homes?|and support|support|packages?|services? for|act|providers?)|nursing (homes?|beds?|placements?)|supported (living|accommodation|housing|tenanc\w+)|extra ?care|sheltered|shared lives|adult placements?|re-?ablement|rehabilitation|(unpaid |family |young )?carers?('s?)? (support|services?|centre|breaks?|assessment|hub)|support(ing)? (for |to )?(unpaid |family )?carers|carers service|respite|short breaks?|sitting service|day (services?|centres?|opportunit\w+|support|time support|care)|meals on wheels|community meals|telecare|assistive technology|technology enabled care|lifeline|community alarms?|community equipment|disability equipment|aids (and|&) adaptations|minor adaptations|disabled facilities|direct payments?|personal (assistants?|budgets?|health budgets?)|individual service funds?|self.directed support|advocacy|advocates?|imca|imha|learning disabilit\w+|physical disabilit\w+|sensory (impairment|loss|equipment|services?)|autism|autistic|mental (health|wellbeing)|dementia|older (people|persons?|adults?)|elderly|vulnerable adults?|substance misuse|drug and alcohol|alcohol and drug|detox\w*|befriending|floating support|housing related support|healthwatch|safeguarding adults|deprivation of liberty|dols|approved mental health|occupational therap\w+|hospital discharge|discharge to assess|step.down|continence|hospice|adult social (care|services)|wellbeing service|social prescribing|brokerage|appropriate adults?|time to change|stroke|acquired brain injury|visually impaired|deaf\w*|blind)\b/i;
/** Care words that stand for something else. */
const notCare =
  /\b(child ?care|children('?s)?|childrens|foster\w*|adoption|early years|nurser(y|ies)|schools?|pupils?|0-1\d|5-19|breast ?feeding|infant|maternity|youth|young people('?s)?|care leavers?|looked after|customer care|lawn care|tree care|car ?parks?|dog|pet|veterinary|aftercare contractors?|occupational health|health and safety)\b/i;
const adultsToo =
  /\b(adults?|all.age|older|carers|families and carers|young(er)? adults|18\+|18 ?(-|to) ?65)\b/i;
/** What a description must name where the CPV is of goods or of services at large. */
const careGoods =
  /\b(community equipment|equipment for (disabled|older)|daily living (aids|equipment)|telecare|home ?care|domiciliary|care homes?|supported living|respite|day (care|opportunit\w+)|unpaid carers|adult social care services)\b/i;
/** Building, machines and software for care are not care. */
const works =
  /\b(refurbish\w*|construction|roof\w*|re-?roof\w*|building works?|windows?|boilers?|lifts? (maintenance|servic\w+)|lift|electrical|plumbing|heating|asbestos|demolition|software|licen[cs]es?|case management system|it system|insurance|audit|legal services|cleaning|window|grounds maintenance|fire (alarm|risk|door)\w*|furniture|flooring|vehicles?|fuel|energy|telephony|printing|consultancy|consultants?|agency staff|temporary staff|recruitment|training course)\b/i;
const careDepartment =
  /\b(adult|adults|social care|asc|care and (support|wellbeing)|health and (social )?care|public health|wellbeing)\b/i;
const notCareDepartment = /\b(child|children|education|school)/i;

/**
 * Whether a contract is adult social care or health at its edge. By CPV where there is one: division 85 less veterinary,
 * dental, medical-practice, ambulance, laboratory and staff health services, or meals on wheels; under a CPV that fits much
 * else, or none, a care service must be named in the title, the description or the department. Services for children alone
 * are not; nor are works, goods and software for a care building. A CPV of another trade outweighs the words.
 */
export function isCare(evidence: CareEvidence): boolean {
  const title = evidence.title ?? "";
  const description = (evidence.description ?? "").slice(0, 600);
  const isForChildrenAlone = notCare.test(title) && !adultsToo.test(title);
  const isTrade =
    evidence.cpv.some((code) => notCareCpv.test(code)) &&
    !evidence.cpv.some((code) => code.startsWith("853"));
  const isCareCode = evidence.cpv.some(
    (code) => (careCpv.test(code) || mealsCpv.test(code)) && !notCareCpv.test(code),
  );
  if (isForChildrenAlone || isTrade) return false;
  if (isCareCode) return true;
  const isOpen = evidence.cpv.length === 0 || evidence.cpv.some((code) => openCpv.test(code));
  if (!isOpen || works.test(title)) return false;
  if (care.test(title)) return true;
  if (evidence.cpv.length > 0)
    return evidence.cpv.some((code) => /^(33|98)/.test(code)) && careGoods.test(description);
  const opening = description.slice(0, 200);
  const says =
    care.test(description) && !works.test(opening) && !(notCare.test(opening) && !adultsToo.test(opening));
  const department = evidence.department ?? "";
  return says || (careDepartment.test(department) && !notCareDepartment.test(department));
}

const services: readonly [code: string, pattern: RegExp][] = [
  ["EXTRACARE", /extra ?care/i],
  ["SHAREDLIVES", /shared lives|adult placement/i],
  ["SUPPLIV", /supported (living|accommodation|tenanc)|independent living|care support and enablement/i],
  ["REABLE", /re-?ablement|intermediate care|home first/i],
  ["ISF", /individual service fund/i],
  ["DP", /direct payment|personal assistant|self.directed support/i],
  ["ADVOCACY", /advoca|imca|imha/i],
  ["RESPITE", /respite|short breaks?|replacement care|sitting service/i],
  ["CARERS", /\bcarers\b(?! cards?)/i],
  ["NURS", /nursing (home|care|bed|placement)|care homes? with nursing/i],
  ["STRES", /short.?stay|step.?down|discharge to assess/i],
  ["RES", /residential care|care homes?|residential (home|placement)/i],
  ["DAY", /day ?(care|service|centre|opportunit|support|time)/i],
  ["MEALS", /meals/i],
  ["TECH", /telecare|assistive tech|technology enabled|lifeline|community alarm|careline/i],
  ["EQUIP", /equipment|aids and adaptations|aids & adaptations|adaptations/i],
  ["EOL", /end of life|palliative|hospice/i],
  ["SUBMIS", /substance|drug|alcohol|detox|recovery orientated/i],
  ["MHCOMM", /mental health|mental wellbeing/i],
  ["EMERG", /emergency (support|care|response)|rapid response|crisis (support|response|team)/i],
  ["HOMECARE", /home ?care|domiciliary|care at home|home support|personal care|help at home/i],
  ["LDCOMM", /learning disabilit/i],
  ["EMPLOY", /employment support|supported employment|into work/i],
  ["TRANSPORT", /transport/i],
  ["COMMHEALTH", /district nurs|podiatry|chiropody|therap|community health|continence/i],
  ["SOCWORK", /social work|assessment|brokerage|dols|deprivation of liberty/i],
  ["INFO", /information|advice|guidance|healthwatch|prescribing/i],
  ["UNIVERSAL", /befriending|lunch club|community connection|volunteer|wellbeing/i],
];

/** The kind of service (codes of service_types.csv) that the title names, else the description; null where neither does. */
export function serviceTypeOf(title: string | null, description: string | null): string | null {
  for (const words of [title ?? "", (description ?? "").slice(0, 400)]) {
    const found = services.find(([, pattern]) => pattern.test(words));
    if (found) return found[0];
  }
  return null;
}

const groups: readonly [ClientGroup, RegExp][] = [
  ["older_people", /older (people|persons?|adults?)|elderly|over.?65|65\+/i],
  ["learning_disability", /learning disabilit|\bld\b/i],
  ["autism", /autis/i],
  ["physical_disability", /physical(ly)? disab/i],
  ["mental_health", /mental (health|illness|wellbeing)/i],
  ["dementia", /dementia|alzheimer/i],
  ["sensory_impairment", /sensory|visual(ly)? impair|deaf|hearing|blind/i],
  ["substance_misuse", /substance misuse|drug|alcohol/i],
  ["carers", /\bcarers?\b/i],
  ["all_adults", /all adults|all client groups|adults aged 18|all ages?\b/i],
];

/** The groups of people that some words say a contract serves. */
export function clientGroupsOf(words: string | null): ClientGroup[] {
  return groups.filter(([, pattern]) => pattern.test(words ?? "")).map(([group]) => group);
}

const types: readonly [ContractType, RegExp][] = [
  ["GRANT", /(?<!facilities )\bgrants?\b|seed fund/i],
  ["ISF", /individual service fund/i],
  ["BLOCK", /\bblock\b/i],
  ["SPOT", /\bspot\b/i],
  ["CV", /cost (and|&) volume|cost.volume/i],
  ["DM", /dynamic (market|purchasing)|\bdps\b|\bpdps\b/i],
  ["ALLIANCE", /\balliance\b/i],
  ["LEAD", /lead provider|prime (provider|contractor)/i],
  ["S75", /\bsection (75|31)\b|\bs\.? ?(75|31)\b/i],
  ["SLA", /service level agreement|\bsla\b|in.?house/i],
  ["FLEX", /flexible budget|outcomes?.based budget/i],
  ["FRAME", /framework|approved (provider )?list/i],
];

/** The type of contract (contract_types.csv) that some words name; null where they name none. */
export function contractTypeOf(words: string | null): ContractType | null {
  if (words === null) return null;
  const code = types.find(([type]) => type === words.trim().toUpperCase())?.[0];
  return code ?? types.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const bases: readonly [LegalBasis, RegExp][] = [
  ["s75", /\bs(ection|\.)? ?(75|31)\b|health act 1999|nhs act 2006/i],
  ["s117", /\bs(ection|\.)? ?117\b/i],
  ["psr", /provider selection regime|\bpsr\b/i],
  ["light_touch", /light.?touch|schedule 3\b|\bltr\b/i],
  ["pa2023", /procurement act|\b2023\/54\b/i],
  ["pcr2015", /public contracts regulations|\bpcr\b|32014L0024/i],
  ["s2_grant", /\bs(ection|\.)? ?2 grant|general power|s\.? ?137/i],
];

/** The legal basis that some words name; section 31 of the Health Act 1999 is read as section 75, which replaced it. */
export function legalBasisOf(words: string | null): LegalBasis | null {
  return bases.find(([, pattern]) => pattern.test(words ?? ""))?.[0] ?? null;
}
