var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// app/features/contracts/import-contracts.server.ts
import { createHash as createHash2 } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";

// app/lib/ids.ts
import { randomFillSync } from "node:crypto";
var pool = Buffer.allocUnsafe(4096);
var used = pool.length;
var lastMs = 0;
var lastSeq = 0;
function randomBytesFromPool(count) {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes2 = pool.subarray(used, used + count);
  used += count;
  return bytes2;
}
function newId() {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    lastSeq = 0;
  } else if (++lastSeq > 4095) {
    lastMs += 1;
    lastSeq = 0;
  }
  const random = randomBytesFromPool(8);
  const time = lastMs.toString(16).padStart(12, "0");
  const tail = random.toString("hex");
  const variant = (random[0] & 63 | 128).toString(16).padStart(2, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${lastSeq.toString(16).padStart(3, "0")}-${variant}${tail.slice(2, 4)}-${tail.slice(4)}`;
}

// app/features/contracts/care.rules.ts
var careCpv = /^(85[03]|850|8510|8511|8514[1246]|8514[0]|853)/;
var notCareCpv = /^(852|8512|8513|8515|8516|85143|85145|85146|85147)/;
var openCpv = /^(33|44115|555|60|7524|79|80|92|98|9513|3916|341)/;
var mealsCpv = /^5552110/;
var care = /\b(home ?care|domiciliary|care at home|home support|help at home|(personal|nursing|residential|respite|replacement|palliative|end of life|social|extra|day|dementia|adult|adults|community|intermediate|short ?term|long ?term|elderly|integrated|shared) care|care (homes?|and support|support|packages?|services? for|act|providers?)|nursing (homes?|beds?|placements?)|supported (living|accommodation|housing|tenanc\w+)|extra ?care|sheltered|shared lives|adult placements?|re-?ablement|rehabilitation|(unpaid |family |young )?carers?('s?)? (support|services?|centre|breaks?|assessment|hub)|support(ing)? (for |to )?(unpaid |family )?carers|carers service|respite|short breaks?|sitting service|day (services?|centres?|opportunit\w+|support|time support|care)|meals on wheels|community meals|telecare|assistive technology|technology enabled care|lifeline|community alarms?|community equipment|disability equipment|aids (and|&) adaptations|minor adaptations|disabled facilities|direct payments?|personal (assistants?|budgets?|health budgets?)|individual service funds?|self.directed support|advocacy|advocates?|imca|imha|learning disabilit\w+|physical disabilit\w+|sensory (impairment|loss|equipment|services?)|autism|autistic|mental (health|wellbeing)|dementia|older (people|persons?|adults?)|elderly|vulnerable adults?|substance misuse|drug and alcohol|alcohol and drug|detox\w*|befriending|floating support|housing related support|healthwatch|safeguarding adults|deprivation of liberty|dols|approved mental health|occupational therap\w+|hospital discharge|discharge to assess|step.down|continence|hospice|adult social (care|services)|wellbeing service|social prescribing|brokerage|appropriate adults?|time to change|stroke|acquired brain injury|visually impaired|deaf\w*|blind)\b/i;
var notCare = /\b(child ?care|children('?s)?|childrens|foster\w*|adoption|early years|nurser(y|ies)|schools?|pupils?|0-1\d|5-19|breast ?feeding|infant|maternity|youth|young people('?s)?|care leavers?|looked after|customer care|lawn care|tree care|car ?parks?|dog|pet|veterinary|aftercare contractors?|occupational health|health and safety)\b/i;
var adultsToo = /\b(adults?|all.age|older|carers|families and carers|young(er)? adults|18\+|18 ?(-|to) ?65)\b/i;
var careGoods = /\b(community equipment|equipment for (disabled|older)|daily living (aids|equipment)|telecare|home ?care|domiciliary|care homes?|supported living|respite|day (care|opportunit\w+)|unpaid carers|adult social care services)\b/i;
var works = /\b(refurbish\w*|construction|roof\w*|re-?roof\w*|building works?|windows?|boilers?|lifts? (maintenance|servic\w+)|lift|electrical|plumbing|heating|asbestos|demolition|software|licen[cs]es?|case management system|it system|insurance|audit|legal services|cleaning|window|grounds maintenance|fire (alarm|risk|door)\w*|furniture|flooring|vehicles?|fuel|energy|telephony|printing|consultancy|consultants?|agency staff|temporary staff|recruitment|training course)\b/i;
var careDepartment = /\b(adult|adults|social care|asc|care and (support|wellbeing)|health and (social )?care|public health|wellbeing)\b/i;
var notCareDepartment = /\b(child|children|education|school)/i;
function isCare(evidence) {
  const title = evidence.title ?? "";
  const description = (evidence.description ?? "").slice(0, 600);
  const isForChildrenAlone = notCare.test(title) && !adultsToo.test(title);
  const isTrade = evidence.cpv.some((code) => notCareCpv.test(code)) && !evidence.cpv.some((code) => code.startsWith("853"));
  const isCareCode = evidence.cpv.some((code) => (careCpv.test(code) || mealsCpv.test(code)) && !notCareCpv.test(code));
  if (isForChildrenAlone || isTrade) return false;
  if (isCareCode) return true;
  const isOpen = evidence.cpv.length === 0 || evidence.cpv.some((code) => openCpv.test(code));
  if (!isOpen || works.test(title)) return false;
  if (care.test(title)) return true;
  if (evidence.cpv.length > 0) return evidence.cpv.some((code) => /^(33|98)/.test(code)) && careGoods.test(description);
  const opening = description.slice(0, 200);
  const says = care.test(description) && !works.test(opening) && !(notCare.test(opening) && !adultsToo.test(opening));
  const department = evidence.department ?? "";
  return says || careDepartment.test(department) && !notCareDepartment.test(department);
}
var services = [
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
  ["UNIVERSAL", /befriending|lunch club|community connection|volunteer|wellbeing/i]
];
function serviceTypeOf(title, description) {
  for (const words2 of [title ?? "", (description ?? "").slice(0, 400)]) {
    const found = services.find(([, pattern]) => pattern.test(words2));
    if (found) return found[0];
  }
  return null;
}
var groups = [
  ["older_people", /older (people|persons?|adults?)|elderly|over.?65|65\+/i],
  ["learning_disability", /learning disabilit|\bld\b/i],
  ["autism", /autis/i],
  ["physical_disability", /physical(ly)? disab/i],
  ["mental_health", /mental (health|illness|wellbeing)/i],
  ["dementia", /dementia|alzheimer/i],
  ["sensory_impairment", /sensory|visual(ly)? impair|deaf|hearing|blind/i],
  ["substance_misuse", /substance misuse|drug|alcohol/i],
  ["carers", /\bcarers?\b/i],
  ["all_adults", /all adults|all client groups|adults aged 18|all ages?\b/i]
];
function clientGroupsOf(words2) {
  return groups.filter(([, pattern]) => pattern.test(words2 ?? "")).map(([group]) => group);
}
var types = [
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
  ["FRAME", /framework|approved (provider )?list/i]
];
function contractTypeOf(words2) {
  if (words2 === null) return null;
  const code = types.find(([type]) => type === words2.trim().toUpperCase())?.[0];
  return code ?? types.find(([, pattern]) => pattern.test(words2))?.[0] ?? null;
}
var bases = [
  ["s75", /\bs(ection|\.)? ?(75|31)\b|health act 1999|nhs act 2006/i],
  ["s117", /\bs(ection|\.)? ?117\b/i],
  ["psr", /provider selection regime|\bpsr\b/i],
  ["light_touch", /light.?touch|schedule 3\b|\bltr\b/i],
  ["pa2023", /procurement act|\b2023\/54\b/i],
  ["pcr2015", /public contracts regulations|\bpcr\b|32014L0024/i],
  ["s2_grant", /\bs(ection|\.)? ?2 grant|general power|s\.? ?137/i]
];
function legalBasisOf(words2) {
  return bases.find(([, pattern]) => pattern.test(words2 ?? ""))?.[0] ?? null;
}

// app/features/contracts/content-hash.rules.ts
import { createHash } from "node:crypto";
function contentHash(value2) {
  const text4 = JSON.stringify(
    value2,
    (_, held) => typeof held === "object" && held !== null && !Array.isArray(held) ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => a < b ? -1 : 1)) : held
  );
  return createHash("sha256").update(text4).digest("hex");
}

// app/features/contracts/plain-values.rules.ts
import he from "he";
var placeholder = /^(n[./\\ ]?a\.?|not applicable|not available|none|nil|null|undefined|unknown|not known|tb[cadn]|to be (confirmed|agreed|advised|determined)|[-–—.?*_ ]+|#n\/a|#ref!|#value!|#name\?|redacted|see (above|below|notes?|attached)|various|multiple|not (stated|specified|provided|recorded)|blank|x+)$/i;
var loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
function plainWords(value2) {
  if (typeof value2 === "number" || typeof value2 === "bigint") return String(value2);
  if (typeof value2 !== "string") return null;
  let words2 = value2;
  for (let times = 0; times < 3 && /&(#\w+|\w+);/.test(words2); times++) words2 = he.decode(words2);
  words2 = words2.replaceAll("\0", "").replace(loneSurrogate, "\uFFFD");
  words2 = words2.replace(/[^\S\n]+/g, " ").replace(/ ?\n ?/g, "\n").trim();
  return words2 === "" ? null : words2;
}
function knownWords(value2) {
  const words2 = plainWords(value2);
  return words2 === null || placeholder.test(words2) ? null : words2;
}
function oneLine(value2) {
  return knownWords(value2)?.replace(/\s+/g, " ") ?? null;
}
function yesOrNo(value2) {
  if (typeof value2 === "boolean") return value2;
  const words2 = plainWords(value2)?.toLowerCase() ?? "";
  if (/^(y|yes|true|1|✓|x)\b/.test(words2)) return true;
  if (/^(n|no|false|0|none|neither)\b(?!\/)/.test(words2) && !/^n\/?a\b/.test(words2)) return false;
  return null;
}
function cpvCodes(value2) {
  const found = (plainWords(value2) ?? "").match(/(?<!\d)\d{8}(?!\d)/g) ?? [];
  return [...new Set(found)];
}
function nameKey(words2) {
  return words2.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/&/g, " and ").replace(/['’`.]/g, "").replace(/[^a-z0-9]+/g, " ").replace(/\b(limited|ltd|llp|plc|cic|inc|incorporated)\b/g, " ").replace(/\s+/g, " ").trim();
}
function titleKey(words2) {
  const key = (words2 ?? "").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/&/g, " and ").replace(/['’`]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
  return key === "" ? null : key;
}

// app/features/contracts/dossier.rules.ts
function noticeSha(notice2) {
  return contentHash({ ...notice2, snapshotAt: null });
}
function inOrder(filed) {
  const key = ({ notice: notice2, seenAt, position }) => [
    (notice2.date ?? (notice2.source === "register" ? seenAt : "")).padEnd(24, "0").slice(0, 24),
    notice2.snapshotAt ?? "",
    seenAt,
    String(position).padStart(9, "0")
  ].join(" ");
  return filed.map((each) => ({ each, key: key(each) })).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(({ each }) => each);
}
function faceOf(filed) {
  const newestFirst = standing(inOrder(filed).reverse());
  const notices = newestFirst.map(({ notice: notice2 }) => notice2);
  const latest = (field) => {
    const known = notices.find(({ [field]: value2 }) => Array.isArray(value2) ? value2.length > 0 : value2 !== null);
    return (known ?? notices[0])[field];
  };
  const title = latest("title");
  const description = latest("description");
  const cpv = latest("cpv");
  const { source, noticeId, finderId, speaksOf, snapshotAt, date, ...rest } = notices[0];
  const fields = Object.fromEntries(Object.keys(rest).map((field) => [field, latest(field)]));
  return {
    ...fields,
    ...sumOf(notices),
    stage: stageFrom(notices),
    suppliers: suppliersOf(newestFirst),
    links: linksOf(notices),
    isCare: isCare({ cpv, title, description, department: latest("department") }),
    serviceType: serviceTypeOf(title, description)
  };
}
function standing(newestFirst) {
  const ids = /* @__PURE__ */ new Set();
  return newestFirst.filter(({ notice: notice2 }) => {
    if (notice2.noticeId === null) return true;
    const id2 = [notice2.source, notice2.noticeId, notice2.awardKey, notice2.contractKey].join(" ");
    return ids.has(id2) ? false : ids.add(id2);
  });
}
function stageFrom(newestFirst) {
  const saying = newestFirst.filter((notice2) => notice2.stage !== null);
  return (saying.find((notice2) => notice2.speaksOf === "award") ?? saying[0])?.stage ?? "planned";
}
function sumOf(notices) {
  const sum2 = notices.find((notice2) => notice2.valuePence !== null) ?? notices[0];
  const range = notices.find((notice2) => notice2.valueLowPence !== null || notice2.valueHighPence !== null) ?? notices[0];
  return {
    valuePence: sum2.valuePence,
    valueKind: sum2.valueKind,
    currency: sum2.currency,
    valueLowPence: range.valueLowPence,
    valueHighPence: range.valueHighPence
  };
}
function suppliersOf(newestFirst) {
  const first = newestFirst.find(({ notice: notice2 }) => notice2.suppliers.length > 0);
  if (!first) return [];
  const speaking = first.notice.source === "register" ? newestFirst.filter(({ notice: notice2, fileSha }) => notice2.source === "register" && fileSha === first.fileSha).reverse() : [first];
  const byName = /* @__PURE__ */ new Map();
  for (const supplier of speaking.flatMap(({ notice: notice2 }) => notice2.suppliers)) {
    const key = nameKey(supplier.name);
    if (!byName.has(key)) byName.set(key, supplier);
  }
  return [...byName.values()];
}
function linksOf(notices) {
  return [...new Map(notices.flatMap((notice2) => notice2.links).map((link) => [link.url, link])).values()];
}

// app/features/contracts/day-reading.rules.ts
var months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
var ukDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/London",
  year: "numeric",
  month: "2-digit",
  day: "2-digit"
});
function readDay(value2, reading2 = {}) {
  if (typeof value2 === "number") return reading2.serials === false ? null : fromSerial(value2);
  if (typeof value2 !== "string") return null;
  const words2 = value2.trim().replace(/^['"]|['"]$/g, "");
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}.*))?$/.exec(words2);
  if (iso) {
    const isInstant = /(z|[+-]\d{2}:?\d{2})$/i.test(iso[4] ?? "");
    if (isInstant && !Number.isNaN(Date.parse(words2.replace(" ", "T")))) {
      return sane(ukDay.format(new Date(words2.replace(" ", "T"))));
    }
    return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  }
  const serial = /^\d{5}(\.\d+)?$/.exec(words2);
  if (serial) return reading2.serials === false ? null : fromSerial(Number(words2));
  const bare = words2.replace(/[ T]+\d{1,2}:\d{2}(:\d{2})?(\.\d+)?( ?[ap]m)?$/i, "");
  return fromNumbers(bare, reading2.order ?? "dmy") ?? fromMonthName(bare, reading2.endOfMonth ?? false);
}
function dayOrderOf(values) {
  let monthFirst = false;
  for (const value2 of values) {
    const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(value2);
    if (!parts) continue;
    if (Number(parts[1]) > 12) return "dmy";
    if (Number(parts[2]) > 12) monthFirst = true;
  }
  return monthFirst ? "mdy" : "dmy";
}
function fromNumbers(words2, order) {
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(words2);
  if (yearFirst) return day(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const compact = /^((?:19|20)\d{2})([01]\d)([0-3]\d)$/.exec(words2);
  if (compact) return day(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const parts = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2}|\d{4})$/.exec(words2);
  if (!parts) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), wholeYear(parts[3])];
  return order === "dmy" ? day(year, second, first) : day(year, first, second);
}
function fromMonthName(words2, endOfMonth) {
  const clean = words2.toLowerCase().replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+/, "").replace(/(\d)(st|nd|rd|th)\b/g, "$1");
  const full = /^(\d{1,2})[\s/.-]*([a-z]{3,9})\.?[\s/.,-]*(\d{4}|\d{2})$/.exec(clean);
  if (full) return day(wholeYear(full[3]), monthOf(full[2]), Number(full[1]));
  const american = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/.exec(clean);
  if (american) return day(Number(american[3]), monthOf(american[1]), Number(american[2]));
  const monthOnly = /^([a-z]{3,9})\.?[\s/.,-]*(\d{4}|\d{2})$/.exec(clean);
  const numbers = /^(\d{4})-(\d{2})$/.exec(clean) ?? /^(\d{1,2})\/(\d{4})$/.exec(clean);
  if (!monthOnly && !numbers) return null;
  const [year, month] = monthOnly ? [wholeYear(monthOnly[2]), monthOf(monthOnly[1])] : numbers[1].length === 4 ? [Number(numbers[1]), Number(numbers[2])] : [Number(numbers[2]), Number(numbers[1])];
  return day(year, month, endOfMonth ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 1);
}
function monthOf(name) {
  return months.indexOf(name.slice(0, 3)) + 1;
}
function wholeYear(digits) {
  if (digits.length === 4) return Number(digits);
  return Number(digits) >= 80 ? 1900 + Number(digits) : 2e3 + Number(digits);
}
function fromSerial(serial) {
  if (!(serial >= 25569 && serial < 91e3)) return null;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 864e5).toISOString().slice(0, 10);
}
function day(year, month, date) {
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const at = new Date(Date.UTC(year, month - 1, date));
  if (at.getUTCMonth() !== month - 1) return null;
  return sane(at.toISOString().slice(0, 10));
}
function sane(iso) {
  return iso >= "1970-01-01" && iso < "2150-01-01" ? iso : null;
}
function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / 864e5);
}

// app/features/contracts/identity.rules.ts
var PROCUREMENT_DAYS = 540;
var REPUBLISHED_DAYS = 92;
var RETENDER_DAYS = 184;
function keysOf(notice2) {
  const ref = (notice2.ref ?? "").toLowerCase().replace(/[^a-z0-9]+/g, "").replace(/^0+(?=\d)/, "");
  const title = titleKey(notice2.title);
  const suppliers = notice2.suppliers.map((supplier) => nameKey(supplier.name)).sort().join(",");
  const isTelling = /\d/.test(ref) || ref.length >= 5;
  return {
    ocid: notice2.ocid,
    finder: notice2.finderId,
    ref: isTelling && notice2.ref?.toLowerCase() !== notice2.ocid ? ref : null,
    title,
    exact: title && notice2.startsOn && suppliers ? [title, suppliers, notice2.startsOn].join("|") : null
  };
}
function buyerKey(buyer) {
  return nameKey(buyer ?? "").replace(/\b(metropolitan|borough|county|city|district|council|unitary|authority|london|royal|of|the|mbc|cc|dc|bc)\b/g, " ").replace(/\s+/g, " ").trim();
}
function isSameContract(notice2, others) {
  const sameProcess = others.filter((other) => isSameProcess(notice2, other));
  if (sameProcess.length > 0) return sameProcess.every((other) => samePart(notice2, other));
  if (notice2.ocid && others.some((other) => other.ocid !== null)) return false;
  const near = others.filter((other) => sameBuyer(notice2, other));
  if (near.some((other) => hasSameRef(notice2, other))) return true;
  return near.some((other) => hasSameTitle(notice2, other)) && !others.some((other) => contradicts(notice2, other));
}
function isSameProcess(a, b) {
  return a.ocid !== null && a.ocid === b.ocid || a.finderId !== null && a.finderId === b.finderId;
}
function hasSameRef(a, b) {
  const [keyA, keyB] = [keysOf(a), keysOf(b)];
  if (!keyA.ref || keyA.ref !== keyB.ref) return false;
  const titlesDiffer = keyA.title !== null && keyB.title !== null && keyA.title !== keyB.title;
  return !(titlesDiffer && sharedSuppliers(a, b) === false);
}
function hasSameTitle(a, b) {
  const [keyA, keyB] = [keysOf(a), keysOf(b)];
  const bothReferenced = a.source === "register" && b.source === "register" && keyA.ref !== null && keyB.ref !== null;
  return keyA.title !== null && keyA.title === keyB.title && !bothReferenced && couldBeOne(a, b);
}
function contradicts(a, b) {
  if (!isAwarded(a) || !isAwarded(b)) return false;
  return sharedSuppliers(a, b) === false || Boolean(a.startsOn && b.startsOn && a.startsOn !== b.startsOn);
}
function samePart(a, b) {
  if (a.contractKey && b.contractKey) return a.contractKey === b.contractKey;
  if (a.awardKey && b.awardKey) return a.awardKey === b.awardKey;
  return true;
}
function sameBuyer(a, b) {
  const [buyerA, buyerB] = [buyerKey(a.buyer), buyerKey(b.buyer)];
  return buyerA === "" || buyerB === "" || buyerA === buyerB;
}
function sharedSuppliers(a, b) {
  if (a.suppliers.length === 0 || b.suppliers.length === 0) return null;
  const names = new Set(a.suppliers.map((supplier) => nameKey(supplier.name)));
  return b.suppliers.some((supplier) => names.has(nameKey(supplier.name)));
}
function couldBeOne(a, b) {
  const shared = sharedSuppliers(a, b);
  if (shared === false) return false;
  if (a.startsOn && b.startsOn) return a.startsOn === b.startsOn;
  if (shared === true) return within(a.awardedOn ?? dayOf(a), b.awardedOn ?? dayOf(b), REPUBLISHED_DAYS);
  if (a.deadline && a.deadline === b.deadline && !(isAwarded(a) && isAwarded(b))) return true;
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA === null || dayB === null) return true;
  if (isAwarded(a) && isAwarded(b)) return within(dayA, dayB, REPUBLISHED_DAYS);
  if (!isAwarded(a) && !isAwarded(b)) return within(dayA, dayB, RETENDER_DAYS);
  const [tender, award2] = isAwarded(a) ? [dayB, dayA] : [dayA, dayB];
  const days = daysBetween(tender, award2);
  return days >= -31 && days <= PROCUREMENT_DAYS;
}
var isAwarded = (notice2) => notice2.stage === "awarded" || notice2.stage === "ended";
var dayOf = (notice2) => notice2.date?.slice(0, 10) ?? notice2.awardedOn;
function within(a, b, days) {
  return a === null || b === null || Math.abs(daysBetween(a, b)) <= days;
}

// app/features/contracts/filing.rules.ts
var TELLING_TITLES = 60;
var keyNames = ["ocid", "finder", "ref", "exact", "title"];
var FilingCabinet = class {
  byKey = /* @__PURE__ */ new Map();
  bySha = /* @__PURE__ */ new Map();
  dossiers = /* @__PURE__ */ new Map();
  /** Each dossier that the file touches, and its face before; null for one that the file opens. */
  touched = /* @__PURE__ */ new Map();
  /** Puts a stored dossier into the cabinet. */
  load(dossier) {
    if (this.dossiers.has(dossier.contractId)) return;
    this.dossiers.set(dossier.contractId, dossier);
    for (const filed of dossier.filed) this.index(dossier, filed);
  }
  /** Files one entry; says whether it made a contract, changed one, or neither. */
  file(notices, position, context) {
    const outcomes = notices.map((notice2) => this.fileOne(notice2, position, context));
    return outcomes.includes("created") ? "created" : outcomes.includes("updated") ? "updated" : "unchanged";
  }
  /** What is to be stored once every entry is filed. */
  *changes(fileSha) {
    for (const [dossier, before] of this.touched) {
      const face2 = faceOf(dossier.filed);
      yield {
        contractId: dossier.contractId,
        face: face2,
        hasNewFace: before === null || JSON.stringify(face2) !== before,
        notices: dossier.filed.filter((filed) => filed.fileSha === fileSha)
      };
    }
  }
  touch(dossier) {
    if (!this.touched.has(dossier)) {
      this.touched.set(dossier, dossier.filed.length > 0 ? JSON.stringify(faceOf(dossier.filed)) : null);
    }
  }
  fileOne(notice2, position, context) {
    const filed = { notice: notice2, sha: noticeSha(notice2), seenAt: context.seenAt, fileSha: context.fileSha, position };
    const known = this.bySha.get(filed.sha);
    if (known) return this.seeAgain([...known], filed, context);
    const candidates = this.candidates(notice2);
    const homes = candidates.filter((dossier) => isSameContract(notice2, noticesOf(dossier)));
    if (homes.length === 0) return this.open(filed, candidates, context);
    const isOfProcess = notice2.speaksOf === "process" && homes.every((dossier) => noticesOf(dossier).some((other) => isSameProcess(notice2, other)));
    for (const home of isOfProcess ? homes : [nearest(notice2, homes)]) this.add(home, filed);
    return "updated";
  }
  /** A register read anew says again what it said before, so its day moves; every other notice has a date of its own. */
  seeAgain(homes, filed, context) {
    if (filed.notice.source !== "register" || context.isKnownFile) return "unchanged";
    let isChanged = false;
    for (const home of homes) {
      const at = home.filed.findIndex(({ sha }) => sha === filed.sha);
      if (home.filed[at].fileSha === context.fileSha) continue;
      this.touch(home);
      const before = JSON.stringify(faceOf(home.filed));
      home.filed[at] = filed;
      isChanged ||= JSON.stringify(faceOf(home.filed)) !== before;
    }
    return isChanged ? "updated" : "unchanged";
  }
  /** A new contract of a process that is known already begins with what was said of the process. */
  open(filed, candidates, context) {
    const shared = candidates.flatMap((dossier2) => dossier2.filed).filter((other) => other.notice.speaksOf === "process" && isSameProcess(filed.notice, other.notice));
    const once = new Map(shared.map((other) => [other.sha, { ...other, fileSha: context.fileSha }]));
    const dossier = { contractId: context.newId(), filed: [] };
    this.dossiers.set(dossier.contractId, dossier);
    for (const other of once.values()) this.add(dossier, other);
    this.add(dossier, filed);
    return "created";
  }
  candidates(notice2) {
    const keys = keysOf(notice2);
    const found = /* @__PURE__ */ new Set();
    for (const name of keyNames) {
      const held = keys[name] ? this.byKey.get(`${name} ${keys[name]}`) : void 0;
      if (!held || name === "title" && held.size > TELLING_TITLES) continue;
      for (const dossier of held) found.add(dossier);
    }
    return [...found];
  }
  add(dossier, filed) {
    this.touch(dossier);
    dossier.filed.push(filed);
    this.index(dossier, filed);
  }
  index(dossier, filed) {
    const keys = keysOf(filed.notice);
    const put = (map, key) => {
      map.set(key, (map.get(key) ?? /* @__PURE__ */ new Set()).add(dossier));
    };
    put(this.bySha, filed.sha);
    for (const name of keyNames) if (keys[name]) put(this.byKey, `${name} ${keys[name]}`);
  }
};
var noticesOf = (dossier) => dossier.filed.map(({ notice: notice2 }) => notice2);
function nearest(notice2, homes) {
  const score = (dossier) => {
    const notices = noticesOf(dossier);
    const isNamed = notices.some(
      (other) => notice2.contractKey !== null && notice2.contractKey === other.contractKey || notice2.awardKey !== null && notice2.awardKey === other.awardKey
    );
    return `${isNamed ? 1 : 0}${notices.map((other) => other.date ?? "").sort().at(-1)}${dossier.contractId}`;
  };
  return homes.reduce((best, each) => score(each) > score(best) ? each : best);
}
function inFilingOrder(entries) {
  return entries.map((entry, position) => ({ entry, position, date: entry.notices?.[0]?.date ?? "" })).sort((a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : a.position - b.position);
}
function noCounts() {
  return { read: 0, created: 0, updated: 0, unchanged: 0, skipped: 0, reasons: {} };
}
function countSkip(counts, where, reason) {
  counts.read++;
  counts.skipped++;
  (counts.reasons[reason] ??= []).push(where);
}

// app/features/contracts/imports.repo.server.ts
import { and, eq, getTableColumns, inArray, lt, max, or, sql as sql2 } from "drizzle-orm";

// db/schema/index.ts
var schema_exports = {};
__export(schema_exports, {
  account: () => account,
  accountRole: () => accountRole,
  answer: () => answer,
  auditEvent: () => auditEvent,
  bodySuccession: () => bodySuccession,
  chargingFigure: () => chargingFigure,
  commissionerPost: () => commissionerPost,
  commissioningBody: () => commissioningBody,
  concern: () => concern,
  contact: () => contact,
  contract: () => contract,
  contractBody: () => contractBody,
  contractFunding: () => contractFunding,
  contractImport: () => contractImport,
  contractKpi: () => contractKpi,
  contractNotice: () => contractNotice,
  contractNoticeStaged: () => contractNoticeStaged,
  contractRating: () => contractRating,
  contractShare: () => contractShare,
  contractStaged: () => contractStaged,
  contractWords: () => contractWords,
  council: () => council,
  feedback: () => feedback,
  fundingRoute: () => fundingRoute,
  itemShield: () => itemShield,
  job: () => job,
  linkDecision: () => linkDecision,
  linkSuggestion: () => linkSuggestion,
  message: () => message,
  pageSent: () => pageSent,
  postHolder: () => postHolder,
  postRemit: () => postRemit,
  reading: () => reading,
  reply: () => reply,
  replyDelivery: () => replyDelivery,
  session: () => session,
  severityDecision: () => severityDecision,
  signInLink: () => signInLink,
  statement: () => statement,
  storedFile: () => storedFile,
  task: () => task,
  term: () => term,
  themeDecision: () => themeDecision,
  themeSuggestion: () => themeSuggestion
});

// db/dialect.ts
import { sql } from "drizzle-orm";
import * as pg from "drizzle-orm/pg-core";
import * as sqlite from "drizzle-orm/sqlite-core";
var onPostgres = /^postgres(ql)?:/.test(process.env.DATABASE_URL ?? "");
var pgBytes = pg.customType({ dataType: () => "bytea" });
var sqliteWords = {
  table: sqlite.sqliteTable,
  text: sqlite.text,
  integer: () => sqlite.integer({ mode: "number" }),
  real: () => sqlite.real(),
  boolean: () => sqlite.integer({ mode: "boolean" }),
  json: () => sqlite.text({ mode: "json" }).$type(),
  timestamp: () => sqlite.integer({ mode: "timestamp_ms" }),
  bytes: () => sqlite.blob({ mode: "buffer" }).$type(),
  sequence: () => sqlite.integer({ mode: "number" }).primaryKey({ autoIncrement: true }),
  primaryKey: sqlite.primaryKey,
  index: sqlite.index,
  uniqueIndex: sqlite.uniqueIndex,
  check: sqlite.check,
  contains: (column, words2) => sql`instr(lower(${column}), ${words2.toLowerCase()}) > 0`,
  monthOf: (day2) => sql`substr(${day2}, 1, 7)`
};
var pgWords = {
  table: pg.pgTable,
  text: pg.text,
  integer: () => pg.bigint({ mode: "number" }),
  real: () => pg.doublePrecision(),
  boolean: () => pg.boolean(),
  json: () => pg.jsonb().$type(),
  timestamp: () => pg.timestamp({ withTimezone: true, precision: 3, mode: "date" }),
  bytes: () => pgBytes(),
  sequence: () => pg.bigint({ mode: "number" }).primaryKey().generatedByDefaultAsIdentity(),
  primaryKey: pg.primaryKey,
  index: pg.index,
  uniqueIndex: pg.uniqueIndex,
  check: pg.check,
  contains: (column, words2) => sql`position(${words2.toLowerCase()} in lower(${column})) > 0`,
  monthOf: (day2) => sql`substr(${day2}, 1, 7)`
};
var {
  table,
  text: text3,
  integer: integer2,
  real: real2,
  boolean: boolean2,
  json,
  timestamp: timestamp2,
  bytes,
  sequence,
  primaryKey: primaryKey3,
  index: index3,
  uniqueIndex: uniqueIndex3,
  check: check3,
  contains,
  monthOf: monthOf2
} = onPostgres ? pgWords : sqliteWords;

// db/schema/accounts.ts
var account = table(
  "account",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    /** Lower case. */
    email: text3().notNull(),
    name: text3().notNull(),
    jobTitle: text3().notNull(),
    status: text3({ enum: ["invited", "active", "left"] }).notNull(),
    /** argon2id, in the PHC string format; absent until the first sign-in. */
    passwordHash: text3(),
    /** Who stands in, and who gets an item that names this person. */
    deputyId: text3(),
    createdAt: timestamp2().notNull(),
    leftAt: timestamp2()
  },
  (a) => [uniqueIndex3("account_email").on(a.councilId, a.email)]
);
var accountRole = table(
  "account_role",
  {
    councilId: text3().notNull(),
    accountId: text3().notNull().references(() => account.id),
    role: text3().$type().notNull(),
    grantedAt: timestamp2().notNull()
  },
  (r) => [primaryKey3({ columns: [r.accountId, r.role] })]
);
var session = table(
  "session",
  {
    /** SHA-256 of the token in the cookie, so that the table alone opens nothing. */
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    accountId: text3().notNull().references(() => account.id),
    createdAt: timestamp2().notNull(),
    lastSeenAt: timestamp2().notNull(),
    expiresAt: timestamp2().notNull(),
    endedAt: timestamp2()
  },
  (s) => [index3("session_account").on(s.accountId)]
);
var signInLink = table("sign_in_link", {
  /** SHA-256 of the token in the link. */
  id: text3().primaryKey(),
  councilId: text3().notNull(),
  /** Absent for the first admin, whose account is made when the link is used. */
  accountId: text3().references(() => account.id),
  purpose: text3({ enum: ["first_admin", "invite", "reset"] }).notNull(),
  createdAt: timestamp2().notNull(),
  expiresAt: timestamp2().notNull(),
  usedAt: timestamp2()
});

// db/schema/audit.ts
var auditEvent = table(
  "audit_event",
  {
    seq: sequence(),
    councilId: text3().notNull(),
    at: timestamp2().notNull(),
    actorKind: text3({ enum: ["account", "system", "contributor"] }).notNull(),
    actorId: text3(),
    action: text3().notNull(),
    subjectKind: text3().notNull(),
    subjectId: text3(),
    /** Codes and ids only: never words, names or numbers of people. */
    detail: json().notNull()
  },
  (e) => [index3("audit_subject").on(e.councilId, e.subjectKind, e.subjectId)]
);

// app/features/contracts/contracts.schema.ts
import { z } from "zod";
var contractStages = [
  "planned",
  "tendering",
  "awarded",
  "closed_without_award",
  "withdrawn",
  "ended"
];
var contractTypes = [
  "BLOCK",
  "SPOT",
  "FRAME",
  "DM",
  "CV",
  "FLEX",
  "ISF",
  "LEAD",
  "ALLIANCE",
  "GRANT",
  "SLA",
  "S75",
  "NONE"
];
var clientGroups = [
  "older_people",
  "physical_disability",
  "learning_disability",
  "autism",
  "mental_health",
  "dementia",
  "sensory_impairment",
  "substance_misuse",
  "carers",
  "all_adults"
];
var legalBases = ["s75", "psr", "light_touch", "pa2023", "pcr2015", "s2_grant", "s117"];
var noticeSources = ["ocds", "contracts-finder", "register"];
var bodyKinds = [
  "council",
  "icb",
  "ccg",
  "pct",
  "nhs_trust",
  "gp_practice",
  "nhs_england",
  "joint_board",
  "charity",
  "other"
];
var standings = ["substantive", "acting", "deputy", "vacant"];
var kpiRatings = [
  "good",
  "approaching_target",
  "requires_improvement",
  "inadequate",
  "other"
];
var cqcRatings = [
  "outstanding",
  "good",
  "requires_improvement",
  "inadequate",
  "not_rated"
];
var cqcQuestions = ["overall", "safe", "effective", "caring", "responsive", "well_led"];
var daySchema = z.iso.date();
var absent = (value2) => value2 === "" || value2 === null ? void 0 : value2;
var optional = (schema) => z.preprocess(absent, schema.optional());
var orNull = (schema) => optional(schema).transform((value2) => value2 ?? null);
var words = z.string().trim().min(1).max(300);
var list = (item2) => z.preprocess((value2) => value2 ?? [], z.array(item2).max(100));
var contractWordsSchema = z.object({
  aliases: list(words),
  places: list(words),
  clientGroups: list(z.enum(clientGroups)),
  contractType: orNull(z.enum(contractTypes)),
  serviceType: orNull(z.string().max(20)),
  legalBasis: orNull(z.enum(legalBases)),
  isCare: orNull(z.boolean()),
  reviewOn: orNull(daySchema),
  lastNoticeOn: orNull(daySchema),
  noticePeriodMonths: orNull(z.coerce.number().int().min(0).max(60)),
  peopleServed: orNull(z.coerce.number().int().min(0)),
  peopleServedOn: orNull(daySchema),
  priceWeight: orNull(z.coerce.number().min(0).max(100)),
  qualityWeight: orNull(z.coerce.number().min(0).max(100)),
  socialValueWeight: orNull(z.coerce.number().min(0).max(100)),
  committedVolume: orNull(words),
  /** Who carries out the council's function for it, where it is contracted out. */
  delegate: orNull(words),
  /** Job or profession whose budget buys it: a community nurse may buy home care. */
  commissioningRole: orNull(words),
  parentContractId: orNull(z.string())
});
var bodySchema = z.object({
  name: words,
  kind: z.enum(bodyKinds),
  odsCode: orNull(words),
  startsOn: orNull(daySchema),
  endsOn: orNull(daySchema),
  source: orNull(words)
});
var contractBodySchema = z.object({
  bodyId: z.string().min(1),
  role: z.enum(["lead", "partner"]),
  legalBasis: orNull(z.enum(legalBases)),
  startsOn: orNull(daySchema),
  endsOn: orNull(daySchema)
});
var shareSchema = z.object({
  bodyId: z.string().min(1),
  /** The financial year by its first calendar year: 2026 is April 2026 to March 2027. */
  year: z.coerce.number().int().min(1990).max(2100),
  percent: orNull(z.coerce.number().min(0).max(100)),
  amountPence: orNull(z.coerce.number().int().min(0))
});
var postSchema = z.object({
  bodyId: z.string().min(1),
  title: words,
  isCouncilOwner: z.coerce.boolean().default(false)
});
var remitSchema = z.object({
  contractId: orNull(z.string()),
  clientGroup: orNull(z.enum(clientGroups)),
  startsOn: daySchema,
  endsOn: orNull(daySchema)
});
var holderSchema = z.object({
  standing: z.enum(standings),
  name: orNull(words),
  accountId: orNull(z.string()),
  /** The body that pays this person, which need not be the body the post buys for. */
  employerBodyId: orNull(z.string()),
  phone: orNull(words),
  email: orNull(words),
  /** In her own words: when and how to reach her. */
  reach: orNull(words),
  profile: orNull(z.string().trim().max(1e3)),
  frontlineExperience: orNull(z.string().trim().max(1e3)),
  startsOn: daySchema,
  endsOn: orNull(daySchema)
}).refine((holder) => holder.standing === "vacant" || holder.name !== null, { path: ["name"] });
var fundingSchema = z.object({
  routeCode: z.string().min(1).max(20),
  /** Who holds the money, where it is a provider or a third party. */
  heldBy: orNull(words),
  startsOn: orNull(daySchema),
  endsOn: orNull(daySchema)
});
var fundingRouteDatesSchema = z.object({
  code: z.string().min(1).max(20),
  opensOn: orNull(daySchema),
  closesOn: orNull(daySchema),
  source: words
});
var chargingFigureSchema = z.object({
  code: z.string().regex(/^[a-z_]+$/),
  amountPence: z.coerce.number().int().min(0),
  per: z.enum(["once", "week", "year"]),
  startsOn: daySchema,
  endsOn: orNull(daySchema),
  source: words
});
var cqcRatingSchema = z.object({
  locationId: words,
  locationName: orNull(words),
  question: z.enum(cqcQuestions),
  rating: z.enum(cqcRatings),
  ratedOn: daySchema,
  source: orNull(words)
});
var kpiSchema = z.object({
  name: words,
  from: daySchema,
  to: daySchema,
  target: orNull(words),
  actual: orNull(words),
  rating: orNull(z.enum(kpiRatings)),
  source: orNull(words)
});
var contractFilterSchema = z.object({
  words: optional(z.string().trim().max(100)),
  stage: optional(z.enum(contractStages)),
  type: optional(z.enum(contractTypes)),
  clientGroup: optional(z.enum(clientGroups)),
  scope: optional(z.enum(["care", "all"])).transform((scope) => scope ?? "care"),
  page: optional(z.coerce.number().int().min(1).max(1e5)).transform((page) => page ?? 1)
});

// db/schema/commissioning.ts
var commissioningBody = table(
  "commissioning_body",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    name: text3().notNull(),
    kind: text3({ enum: bodyKinds }).notNull(),
    odsCode: text3(),
    startsOn: text3(),
    endsOn: text3(),
    source: text3()
  },
  (b) => [index3("commissioning_body_council").on(b.councilId, b.name)]
);
var bodySuccession = table(
  "body_succession",
  {
    councilId: text3().notNull(),
    fromBodyId: text3().notNull(),
    toBodyId: text3().notNull(),
    on: text3().notNull()
  },
  (s) => [primaryKey3({ columns: [s.fromBodyId, s.toBodyId] })]
);
var contractBody = table(
  "contract_body",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    contractId: text3().notNull(),
    bodyId: text3().notNull(),
    role: text3({ enum: ["lead", "partner"] }).notNull(),
    legalBasis: text3({ enum: legalBases }),
    startsOn: text3(),
    endsOn: text3()
  },
  (b) => [index3("contract_body_contract").on(b.contractId), index3("contract_body_body").on(b.bodyId)]
);
var contractShare = table(
  "contract_share",
  {
    councilId: text3().notNull(),
    contractId: text3().notNull(),
    bodyId: text3().notNull(),
    year: integer2().notNull(),
    percent: real2(),
    amountPence: integer2()
  },
  (s) => [primaryKey3({ columns: [s.contractId, s.bodyId, s.year] })]
);
var commissionerPost = table(
  "commissioner_post",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    bodyId: text3().notNull(),
    title: text3().notNull(),
    /** Answers for the council where nobody nearer does. */
    isCouncilOwner: boolean2().notNull()
  },
  (p) => [index3("commissioner_post_council").on(p.councilId)]
);
var postRemit = table(
  "post_remit",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    postId: text3().notNull(),
    contractId: text3(),
    clientGroup: text3(),
    startsOn: text3().notNull(),
    endsOn: text3()
  },
  (r) => [index3("post_remit_council").on(r.councilId), index3("post_remit_post").on(r.postId)]
);
var postHolder = table(
  "post_holder",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    postId: text3().notNull(),
    standing: text3({ enum: standings }).notNull(),
    name: text3(),
    accountId: text3(),
    employerBodyId: text3(),
    phone: text3(),
    email: text3(),
    reach: text3(),
    profile: text3(),
    frontlineExperience: text3(),
    startsOn: text3().notNull(),
    endsOn: text3()
  },
  (h) => [index3("post_holder_council").on(h.councilId), index3("post_holder_post").on(h.postId)]
);

// db/schema/contracts.ts
var face = () => ({
  id: text3().notNull(),
  councilId: text3().notNull(),
  ref: text3(),
  ocid: text3(),
  awardKey: text3(),
  contractKey: text3(),
  title: text3(),
  description: text3(),
  department: text3(),
  buyer: text3(),
  partners: json().notNull(),
  suppliers: json().notNull(),
  /** Title, reference and providers in lower case, for looking up. */
  searchWords: text3().notNull(),
  stage: text3({ enum: contractStages }).notNull(),
  isCare: boolean2().notNull(),
  serviceType: text3(),
  contractType: text3(),
  legalBasis: text3(),
  clientGroups: json().notNull(),
  deadline: text3(),
  awardedOn: text3(),
  startsOn: text3(),
  endsOn: text3(),
  reviewOn: text3(),
  extensionUntil: text3(),
  extension: text3(),
  lastNoticeOn: text3(),
  noticePeriodMonths: integer2(),
  valuePence: integer2(),
  valueLowPence: integer2(),
  valueHighPence: integer2(),
  valueKind: text3(),
  currency: text3().notNull(),
  vatPence: integer2(),
  route: text3(),
  isTendered: boolean2(),
  cpv: json().notNull(),
  cpvLabel: text3(),
  priceWeight: real2(),
  qualityWeight: real2(),
  socialValueWeight: real2(),
  areas: json().notNull(),
  peopleServed: integer2(),
  fundingRoutes: json().notNull(),
  commissioner: text3(),
  leadBody: text3(),
  owner: text3(),
  parentRef: text3(),
  links: json().notNull(),
  changedAt: timestamp2().notNull()
});
var contract = table("contract", face(), (c) => [
  uniqueIndex3("contract_id").on(c.id),
  index3("contract_list").on(c.councilId, c.isCare, c.endsOn)
]);
var notice = () => ({
  id: text3().notNull(),
  councilId: text3().notNull(),
  contractId: text3().notNull(),
  source: text3({ enum: noticeSources }).notNull(),
  /** SHA-256 of what it says. */
  sha: text3().notNull(),
  fields: json().notNull(),
  ocidKey: text3(),
  finderKey: text3(),
  refKey: text3(),
  titleKey: text3(),
  exactKey: text3(),
  /** ISO instant of the reading that saw it last. */
  seenAt: text3().notNull(),
  fileSha: text3().notNull(),
  position: integer2().notNull()
});
var contractNotice = table("contract_notice", notice(), (n) => [
  uniqueIndex3("contract_notice_once").on(n.contractId, n.sha),
  index3("contract_notice_sha").on(n.councilId, n.sha),
  index3("contract_notice_ocid").on(n.councilId, n.ocidKey),
  index3("contract_notice_finder").on(n.councilId, n.finderKey),
  index3("contract_notice_ref").on(n.councilId, n.refKey),
  index3("contract_notice_title").on(n.councilId, n.titleKey),
  index3("contract_notice_exact").on(n.councilId, n.exactKey)
]);
var contractImport = table(
  "contract_import",
  {
    seq: sequence(),
    id: text3().notNull(),
    councilId: text3().notNull(),
    fileName: text3().notNull(),
    fileSha: text3().notNull(),
    format: text3().notNull(),
    read: integer2().notNull(),
    created: integer2().notNull(),
    updated: integer2().notNull(),
    unchanged: integer2().notNull(),
    skipped: integer2().notNull(),
    at: timestamp2().notNull()
  },
  (i) => [uniqueIndex3("contract_import_id").on(i.id), index3("contract_import_file").on(i.councilId, i.fileSha)]
);
var contractStaged = table(
  "contract_staged",
  { importId: text3().notNull(), stagedAt: timestamp2().notNull(), ...face() },
  (c) => [index3("contract_staged_import").on(c.importId)]
);
var contractNoticeStaged = table(
  "contract_notice_staged",
  { importId: text3().notNull(), stagedAt: timestamp2().notNull(), ...notice() },
  (n) => [index3("contract_notice_staged_import").on(n.importId)]
);
var contractWords = table("contract_words", {
  contractId: text3().primaryKey(),
  councilId: text3().notNull(),
  words: json().notNull(),
  /** Copies of two of the words, for the list: null where they leave it to the register. */
  isCare: boolean2(),
  searchWords: text3().notNull(),
  changedAt: timestamp2().notNull()
});
var contractFunding = table(
  "contract_funding",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    contractId: text3().notNull(),
    routeCode: text3().notNull(),
    heldBy: text3(),
    startsOn: text3(),
    endsOn: text3()
  },
  (f) => [index3("contract_funding_contract").on(f.contractId)]
);
var fundingRoute = table(
  "funding_route",
  {
    councilId: text3().notNull(),
    code: text3().notNull(),
    opensOn: text3(),
    closesOn: text3(),
    source: text3().notNull()
  },
  (r) => [primaryKey3({ columns: [r.councilId, r.code] })]
);
var chargingFigure = table(
  "charging_figure",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    code: text3().notNull(),
    amountPence: integer2().notNull(),
    per: text3({ enum: ["once", "week", "year"] }).notNull(),
    startsOn: text3().notNull(),
    endsOn: text3(),
    source: text3().notNull()
  },
  (c) => [uniqueIndex3("charging_figure_from").on(c.councilId, c.code, c.startsOn)]
);
var contractRating = table(
  "contract_rating",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    contractId: text3().notNull(),
    locationId: text3().notNull(),
    locationName: text3(),
    question: text3({ enum: cqcQuestions }).notNull(),
    rating: text3({ enum: cqcRatings }).notNull(),
    ratedOn: text3().notNull(),
    source: text3()
  },
  (r) => [uniqueIndex3("contract_rating_once").on(r.contractId, r.locationId, r.question, r.ratedOn)]
);
var contractKpi = table(
  "contract_kpi",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    contractId: text3().notNull(),
    name: text3().notNull(),
    from: text3().notNull(),
    to: text3().notNull(),
    target: text3(),
    actual: text3(),
    rating: text3({ enum: kpiRatings }),
    source: text3()
  },
  (k) => [uniqueIndex3("contract_kpi_once").on(k.contractId, k.name, k.from, k.to)]
);

// db/schema/conversations.ts
var contact = table(
  "contact",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    /** Keyed HMAC of the number, to find it. */
    phoneLookup: text3().notNull(),
    phoneSealed: bytes().notNull(),
    /** Keyed pseudonym by which people are counted; outlives the number. */
    personKey: text3().notNull(),
    kind: text3({ enum: ["mobile", "landline", "other"] }).notNull(),
    safety: text3({ enum: ["unknown", "safe", "not_safe"] }).notNull(),
    optedOutAt: timestamp2(),
    optedOutVia: text3({ enum: ["keyword", "provider", "person"] }),
    deceasedAt: timestamp2(),
    lang: text3().notNull(),
    state: json().notNull(),
    createdAt: timestamp2().notNull()
  },
  (c) => [uniqueIndex3("contact_phone").on(c.councilId, c.phoneLookup)]
);
var message = table(
  "message",
  {
    seq: sequence(),
    id: text3().notNull(),
    councilId: text3().notNull(),
    contactId: text3().notNull().references(() => contact.id),
    direction: text3({ enum: ["in", "out"] }).notNull(),
    /** The provider's own id: what makes a second delivery of the same text no second item. */
    providerId: text3(),
    /** What the text was taken for: story, answer, reply, keyword; or the template that was sent. */
    kind: text3().notNull(),
    /** Sealed words; absent where a statement holds them. */
    body: bytes(),
    statementId: text3(),
    feedbackId: text3(),
    replyId: text3(),
    status: text3({
      enum: ["received", "queued", "sending", "sent", "delivered", "undelivered", "failed", "cancelled"]
    }).notNull(),
    errorCode: text3(),
    parts: integer2(),
    at: timestamp2().notNull(),
    sentAt: timestamp2(),
    deliveredAt: timestamp2()
  },
  (m) => [
    uniqueIndex3("message_id").on(m.id),
    uniqueIndex3("message_provider").on(m.councilId, m.providerId),
    index3("message_contact").on(m.contactId, m.seq)
  ]
);

// db/schema/councils.ts
var council = table(
  "council",
  {
    id: text3().primaryKey(),
    name: text3().notNull(),
    /** As it is said in a text message. */
    shortName: text3().notNull(),
    host: text3(),
    /** E.164; texts to this number belong to this council. */
    smsNumber: text3(),
    isFictional: boolean2().notNull(),
    settings: json().notNull(),
    createdAt: timestamp2().notNull()
  },
  (c) => [uniqueIndex3("council_host").on(c.host), uniqueIndex3("council_sms_number").on(c.smsNumber)]
);

// db/schema/intake.ts
var feedback = table(
  "feedback",
  {
    seq: sequence(),
    id: text3().notNull(),
    councilId: text3().notNull(),
    /** Sayable reference; opens nothing. */
    reference: text3().notNull(),
    /** Makes a second delivery of the same thing no second item: provider message id, form token, device uuid. */
    onceKey: text3().notNull(),
    /** channels.csv */
    channel: text3().notNull(),
    /** respondent_types.csv: who speaks. */
    respondentType: text3().notNull(),
    /** representation_basis.csv */
    basis: text3().notNull(),
    /** view_methods.csv */
    methods: json().notNull(),
    /** Pseudonym of who speaks; people are counted by it. */
    speakerKey: text3(),
    /** Pseudonym or local reference of whom it is about, where that is someone else. */
    aboutKey: text3(),
    /** The account that keyed it, where that is someone else. */
    keyedBy: text3(),
    contactId: text3(),
    /** How the person came to speak: on their own, invited in a round, through a panel. */
    recruitment: text3({ enum: ["unprompted", "invited", "panel", "import"] }).notNull(),
    isPanel: boolean2().notNull(),
    /** UK calendar days. */
    dayReceived: text3().notNull(),
    dayHappened: text3(),
    /** age_bands.csv, where it was given. */
    ageBand: text3(),
    lang: text3().notNull(),
    wish: text3({ enum: ["tell_provider", "tell_without_me", "council_only", "not_sure"] }),
    receivedAt: timestamp2().notNull(),
    /** By when a person reads it, as promised in the acknowledgement. */
    readBy: timestamp2().notNull(),
    readAt: timestamp2(),
    readByAccount: text3(),
    state: text3({ enum: ["open", "answered", "reopened", "closed"] }).notNull()
  },
  (f) => [
    uniqueIndex3("feedback_id").on(f.id),
    uniqueIndex3("feedback_reference").on(f.councilId, f.reference),
    uniqueIndex3("feedback_once").on(f.councilId, f.onceKey),
    index3("feedback_unread").on(f.councilId, f.readAt, f.readBy),
    index3("feedback_received").on(f.councilId, f.receivedAt),
    index3("feedback_contact").on(f.contactId),
    index3("feedback_waiting").on(f.councilId, f.state, f.readAt, f.receivedAt)
  ]
);
var statement = table(
  "statement",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    feedbackId: text3().notNull(),
    ordinal: integer2().notNull(),
    /** The words as they came, sealed. */
    sealed: bytes().notNull(),
    at: timestamp2().notNull()
  },
  (s) => [uniqueIndex3("statement_order").on(s.feedbackId, s.ordinal)]
);
var answer = table(
  "answer",
  {
    councilId: text3().notNull(),
    feedbackId: text3().notNull(),
    question: text3().notNull(),
    wording: text3().notNull(),
    sealed: bytes().notNull(),
    at: timestamp2().notNull()
  },
  (a) => [primaryKey3({ columns: [a.feedbackId, a.question] })]
);
var itemShield = table(
  "item_shield",
  {
    councilId: text3().notNull(),
    feedbackId: text3().notNull(),
    accountId: text3().notNull(),
    deputyId: text3(),
    at: timestamp2().notNull()
  },
  (s) => [
    primaryKey3({ columns: [s.feedbackId, s.accountId] }),
    index3("item_shield_account").on(s.accountId, s.feedbackId),
    index3("item_shield_deputy").on(s.deputyId, s.feedbackId)
  ]
);
var storedFile = table("stored_file", {
  id: text3().primaryKey(),
  councilId: text3().notNull(),
  feedbackId: text3().notNull(),
  contentType: text3().notNull(),
  size: integer2().notNull(),
  state: text3({ enum: ["fetching", "kept", "refused"] }).notNull(),
  reason: text3(),
  at: timestamp2().notNull()
});

// db/schema/jobs.ts
var job = table(
  "job",
  {
    seq: sequence(),
    id: text3().notNull(),
    councilId: text3().notNull(),
    kind: text3().notNull(),
    /** Ids and codes only. */
    payload: json().notNull(),
    /** Makes adding the same work twice one job. */
    onceKey: text3(),
    state: text3({ enum: ["waiting", "dead"] }).notNull(),
    runAt: timestamp2().notNull(),
    attempts: integer2().notNull(),
    leasedUntil: timestamp2(),
    lastError: text3(),
    createdAt: timestamp2().notNull()
  },
  (j) => [
    uniqueIndex3("job_id").on(j.id),
    uniqueIndex3("job_once").on(j.onceKey),
    index3("job_due").on(j.state, j.runAt)
  ]
);

// db/schema/responses.ts
var reply = table(
  "reply",
  {
    /** Drawn by the form it was written on, so that sending the form twice makes one reply. */
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    scope: text3({ enum: ["item", "theme"] }).notNull(),
    /** What it answers: one item, or everyone who spoke of a theme on a contract. */
    feedbackId: text3(),
    themeCode: text3(),
    contractId: text3(),
    /** decision_outcomes.csv; absent for thanks and plain answers. */
    outcome: text3().$type(),
    sealed: bytes().notNull(),
    authorId: text3().notNull(),
    at: timestamp2().notNull()
  },
  (r) => [index3("reply_feedback").on(r.feedbackId), index3("reply_contract").on(r.contractId)]
);
var replyDelivery = table(
  "reply_delivery",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    replyId: text3().notNull().references(() => reply.id),
    feedbackId: text3().notNull(),
    contactId: text3(),
    state: text3().$type().notNull(),
    /** The text that said only that an answer waits. */
    noticeId: text3(),
    /** The text that carried the words. */
    messageId: text3(),
    at: timestamp2().notNull(),
    changedAt: timestamp2().notNull()
  },
  (d) => [
    uniqueIndex3("reply_delivery_once").on(d.replyId, d.feedbackId),
    index3("reply_delivery_feedback").on(d.feedbackId),
    index3("reply_delivery_contact").on(d.contactId),
    index3("reply_delivery_notice").on(d.noticeId),
    index3("reply_delivery_message").on(d.messageId),
    index3("reply_delivery_state").on(d.councilId, d.state, d.at)
  ]
);

// db/schema/safeguarding.ts
var concern = table(
  "concern",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    feedbackId: text3(),
    contactId: text3(),
    level: text3({ enum: ["S3", "S4", "S5"] }).notNull(),
    raisedBy: text3({ enum: ["screen", "keyword", "person"] }).notNull(),
    /** Codes of cues only; the words stay with the item. */
    cues: json().notNull(),
    raisedAt: timestamp2().notNull(),
    dueAt: timestamp2().notNull(),
    state: text3({ enum: ["waiting", "taken", "closed"] }).notNull(),
    takenBy: text3(),
    takenAt: timestamp2(),
    closedBy: text3(),
    closedAt: timestamp2(),
    /** s42 | advice | quality | not_safeguarding: chosen by a person, never by a cue. */
    outcome: text3(),
    reason: text3(),
    /** Times the duty workers were called; paging goes on until someone takes it. */
    pages: integer2().notNull()
  },
  (c) => [
    uniqueIndex3("concern_feedback").on(c.feedbackId),
    index3("concern_queue").on(c.councilId, c.state, c.level)
  ]
);
var pageSent = table(
  "page_sent",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    concernId: text3().notNull().references(() => concern.id),
    accountId: text3().notNull(),
    channel: text3({ enum: ["sms", "mail"] }).notNull(),
    round: integer2().notNull(),
    state: text3({ enum: ["sent", "failed"] }).notNull(),
    at: timestamp2().notNull()
  },
  (p) => [index3("page_concern").on(p.concernId)]
);

// db/schema/tasks.ts
var task = table(
  "task",
  {
    id: text3().primaryKey(),
    councilId: text3().notNull(),
    kind: text3().notNull(),
    feedbackId: text3(),
    contactId: text3(),
    replyId: text3(),
    jobId: text3(),
    state: text3({ enum: ["open", "claimed", "done"] }).notNull(),
    dueAt: timestamp2().notNull(),
    createdAt: timestamp2().notNull(),
    claimedBy: text3(),
    claimedAt: timestamp2(),
    doneBy: text3(),
    doneAt: timestamp2(),
    outcome: text3()
  },
  (t) => [index3("task_queue").on(t.councilId, t.state, t.dueAt), index3("task_feedback").on(t.feedbackId)]
);

// db/schema/taxonomies.ts
var term = table(
  "term",
  {
    councilId: text3().notNull(),
    /** Name of the list: themes, severity, channels ... */
    list: text3().notNull(),
    code: text3().notNull(),
    label: text3().notNull(),
    definition: text3().notNull(),
    source: text3().notNull(),
    parent: text3(),
    /** The further columns of the list. */
    extra: json().notNull(),
    validFrom: text3().notNull(),
    validTo: text3()
  },
  (t) => [primaryKey3({ columns: [t.councilId, t.list, t.code] })]
);

// db/schema/understanding.ts
var reading = table(
  "reading",
  {
    /** Stable row number, which full-text search leans on. */
    seq: sequence(),
    feedbackId: text3().notNull(),
    councilId: text3().notNull(),
    words: text3().notNull(),
    spans: json().notNull(),
    lang: text3().notNull(),
    polarity: text3().notNull(),
    severity: text3().notNull(),
    worryWords: integer2().notNull(),
    model: text3().notNull(),
    at: timestamp2().notNull()
  },
  (r) => [uniqueIndex3("reading_feedback").on(r.feedbackId)]
);
var themeSuggestion = table(
  "theme_suggestion",
  {
    councilId: text3().notNull(),
    feedbackId: text3().notNull(),
    code: text3().notNull(),
    p: real2().notNull(),
    /** Ranges in the redacted words. */
    because: json().notNull(),
    rank: integer2().notNull(),
    model: text3().notNull(),
    at: timestamp2().notNull()
  },
  (s) => [
    primaryKey3({ columns: [s.feedbackId, s.code] }),
    index3("theme_suggestion_code").on(s.councilId, s.code)
  ]
);
var themeDecision = table(
  "theme_decision",
  {
    councilId: text3().notNull(),
    feedbackId: text3().notNull(),
    code: text3().notNull(),
    verdict: text3({ enum: ["confirmed", "rejected", "added"] }).notNull(),
    decidedBy: text3().notNull(),
    at: timestamp2().notNull()
  },
  (d) => [
    primaryKey3({ columns: [d.feedbackId, d.code] }),
    index3("theme_decision_code").on(d.councilId, d.code)
  ]
);
var linkSuggestion = table(
  "link_suggestion",
  {
    councilId: text3().notNull(),
    feedbackId: text3().notNull(),
    contractId: text3().notNull(),
    p: real2().notNull(),
    because: text3().notNull(),
    spans: json().notNull(),
    isDecided: boolean2().notNull(),
    model: text3().notNull(),
    at: timestamp2().notNull()
  },
  (s) => [
    primaryKey3({ columns: [s.feedbackId, s.contractId] }),
    index3("link_suggestion_contract").on(s.contractId)
  ]
);
var linkDecision = table(
  "link_decision",
  {
    councilId: text3().notNull(),
    feedbackId: text3().notNull(),
    contractId: text3().notNull(),
    verdict: text3({ enum: ["confirmed", "rejected", "added"] }).notNull(),
    decidedBy: text3().notNull(),
    at: timestamp2().notNull()
  },
  (d) => [
    primaryKey3({ columns: [d.feedbackId, d.contractId] }),
    index3("link_decision_contract").on(d.contractId)
  ]
);
var severityDecision = table("severity_decision", {
  feedbackId: text3().primaryKey(),
  councilId: text3().notNull(),
  severity: text3().notNull(),
  decidedBy: text3().notNull(),
  at: timestamp2().notNull()
});

// app/features/contracts/imports.repo.server.ts
var LOOK_UP = 300;
async function lastImport(db, councilId) {
  const [row] = await db.select({ seq: max(contractImport.seq) }).from(contractImport).where(eq(contractImport.councilId, councilId));
  return row?.seq ?? 0;
}
async function isKnownFile(db, councilId, fileSha) {
  const rows = await db.select({ id: contractImport.id }).from(contractImport).where(and(eq(contractImport.councilId, councilId), eq(contractImport.fileSha, fileSha))).limit(1);
  return rows.length > 0;
}
async function findContractIds(db, councilId, shas, keys) {
  const columns = {
    ocid: contractNotice.ocidKey,
    finder: contractNotice.finderKey,
    ref: contractNotice.refKey,
    title: contractNotice.titleKey,
    exact: contractNotice.exactKey
  };
  const searches = [
    { column: contractNotice.sha, values: [...new Set(shas)] },
    ...Object.keys(columns).map((name) => ({
      column: columns[name],
      values: [...new Set(keys.map((each) => each[name]).filter((key) => key !== null))]
    }))
  ];
  const found = /* @__PURE__ */ new Set();
  for (const { column, values } of searches) {
    for (let at = 0; at < values.length; at += LOOK_UP) {
      const rows = await db.selectDistinct({ id: contractNotice.contractId }).from(contractNotice).where(and(eq(contractNotice.councilId, councilId), inArray(column, values.slice(at, at + LOOK_UP))));
      for (const row of rows) found.add(row.id);
    }
  }
  return found;
}
async function listNotices(db, contractIds) {
  const rows = [];
  for (let at = 0; at < contractIds.length; at += LOOK_UP) {
    rows.push(
      ...await db.select().from(contractNotice).where(inArray(contractNotice.contractId, contractIds.slice(at, at + LOOK_UP)))
    );
  }
  return rows;
}
async function stage(tx, importId, stagedAt, contracts, notices) {
  const marked = { importId, stagedAt };
  if (contracts.length > 0) await tx.insert(contractStaged).values(contracts.map((row) => ({ ...row, ...marked })));
  if (notices.length > 0) await tx.insert(contractNoticeStaged).values(notices.map((row) => ({ ...row, ...marked })));
}
async function enterStaged(tx, importId) {
  await tx.insert(contract).select(
    tx.select(pick(getTableColumns(contract), getTableColumns(contractStaged))).from(contractStaged).where(eq(contractStaged.importId, importId))
  ).onConflictDoUpdate({ target: contract.id, set: excluded(Object.keys(getTableColumns(contract)), ["id", "councilId"]) }).returning({ id: contract.id });
  await tx.insert(contractNotice).select(
    tx.select(pick(getTableColumns(contractNotice), getTableColumns(contractNoticeStaged))).from(contractNoticeStaged).where(eq(contractNoticeStaged.importId, importId))
  ).onConflictDoUpdate({
    target: [contractNotice.contractId, contractNotice.sha],
    set: excluded(["seenAt", "fileSha", "position"], [])
  }).returning({ id: contractNotice.id });
}
async function clearStaged(tx, importId, leftBefore) {
  for (const staged of [contractStaged, contractNoticeStaged]) {
    await tx.delete(staged).where(or(eq(staged.importId, importId), lt(staged.stagedAt, leftBefore))).returning({ id: staged.id });
  }
}
async function addImport(tx, row) {
  await tx.insert(contractImport).values(row);
}
function pick(wanted, from) {
  return Object.fromEntries(Object.keys(wanted).map((name) => [name, from[name]]));
}
function excluded(names, without) {
  const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(
    names.filter((name) => !without.includes(name)).map((name) => [name, sql2`excluded.${sql2.identifier(snake(name))}`])
  );
}

// app/features/contracts/money-reading.rules.ts
var unknown = { pence: null, lowPence: null, highPence: null, isAnnual: false };
var thousand = { k: 1e3, thousand: 1e3, m: 1e6, mn: 1e6, million: 1e6, bn: 1e9, billion: 1e9 };
var sum = /(£|gbp)?\s*(\d[\d,]*(?:\.\d+)?|\.\d+)\s*(k|m|mn|bn|thousand|million|billion)?(?![a-z\d])/gi;
function readMoney(value2) {
  if (typeof value2 === "number") {
    return Number.isFinite(value2) && value2 > 0 ? { ...unknown, pence: Math.round(value2 * 100) } : unknown;
  }
  if (typeof value2 !== "string") return unknown;
  const words2 = value2.replace(/[\u00a0\u202f\s]+/g, " ").trim();
  if (words2 === "" || /^\(.*\)$/.test(words2) || /^-\s*(£|\d)/.test(words2)) return unknown;
  if (/^\d+(\.\d+)?e[+]?\d+$/i.test(words2)) return readMoney(Number(words2));
  const found = [...words2.matchAll(sum)].map((match) => ({
    hasSign: match[1] !== void 0,
    pence: penceOf(match[2], match[3])
  }));
  const signed = found.some((each) => each.hasSign) ? found.filter((each) => each.hasSign) : found;
  const sums = signed.map((each) => each.pence).filter((pence) => pence > 0);
  const isAnnual = /\b(p\.?a\.?|per annum|per year|annual(ly)?|a year|yearly)(\W|$)/i.test(words2);
  if (sums.length === 0) return unknown;
  const isRange = sums.length === 2 && /\d[^\d£]*(-|–|—|\bto\b|\band\b)\s*(£|gbp|\d)/i.test(words2);
  if (isRange) {
    const [low, high] = [Math.min(...sums), Math.max(...sums)];
    return { pence: null, lowPence: low, highPence: high, isAnnual };
  }
  if (/\b(up to|max(imum)?|not exceeding|ceiling)\b/i.test(words2)) {
    return { pence: null, lowPence: null, highPence: sums[0], isAnnual };
  }
  return { pence: sums[0], lowPence: null, highPence: null, isAnnual };
}
function readPence(value2) {
  return readMoney(value2).pence;
}
function penceOf(digits, unit) {
  const factor = unit ? thousand[unit.toLowerCase()] : 1;
  const pence = Math.round(Number(digits.replaceAll(",", "")) * factor * 100);
  return Number.isSafeInteger(pence) ? pence : 0;
}

// app/features/contracts/notice.schema.ts
function blankNotice(source) {
  return {
    source,
    noticeId: null,
    ocid: null,
    finderId: null,
    speaksOf: "award",
    awardKey: null,
    contractKey: null,
    ref: null,
    title: null,
    description: null,
    department: null,
    buyer: null,
    partners: [],
    suppliers: [],
    stage: null,
    date: null,
    snapshotAt: null,
    deadline: null,
    awardedOn: null,
    valuePence: null,
    valueLowPence: null,
    valueHighPence: null,
    valueKind: null,
    currency: "GBP",
    vatPence: null,
    startsOn: null,
    endsOn: null,
    reviewOn: null,
    extensionUntil: null,
    extension: null,
    lastNoticeOn: null,
    noticePeriodMonths: null,
    route: null,
    isTendered: null,
    cpv: [],
    cpvLabel: null,
    contractType: null,
    legalBasis: null,
    priceWeight: null,
    qualityWeight: null,
    socialValueWeight: null,
    clientGroups: [],
    areas: [],
    peopleServed: null,
    fundingRoutes: [],
    commissioner: null,
    leadBody: null,
    owner: null,
    parentRef: null,
    links: []
  };
}

// app/features/contracts/stage.rules.ts
function ocdsStage(standing2) {
  const { award: award2, contract: contract3 } = standing2;
  if (contract3) {
    const status = normal(contract3.status);
    if (status === "terminated") return "ended";
    if (status === "cancelled") return "closed_without_award";
    return "awarded";
  }
  if (award2) {
    if (award2.saidNotAwarded) return "closed_without_award";
    const status = normal(award2.status);
    if (status === "unsuccessful" || status === "cancelled") return "closed_without_award";
    return status === "pending" ? "tendering" : "awarded";
  }
  switch (normal(standing2.tenderStatus)) {
    case "planning":
    case "planned":
      return "planned";
    case "active":
      return "tendering";
    case "cancelled":
    case "withdrawn":
      return "withdrawn";
    case "unsuccessful":
    case "complete":
      return "closed_without_award";
    default:
      if (standing2.hasTender) return "tendering";
      return standing2.hasPlanning ? "planned" : null;
  }
}
function finderStage({ status, noticeType, said }) {
  const state = normal(status);
  if (state === "withdrawn" || state === "cancelled") return "withdrawn";
  if (said === "event" || /pipeline|preprocurement|early ?engagement|future|planning/.test(normal(noticeType))) {
    return "planned";
  }
  if (state === "awarded") return said === "not_awarded" ? "closed_without_award" : "awarded";
  if (state === "closed" || state === "complete" || state === "unsuccessful") return "closed_without_award";
  if (state === "planned" || state === "planning" || state === "forthcoming") return "planned";
  return "tendering";
}
var registerWords = [
  ["closed_without_award", /not award|no award|closed without|abandon|unsuccessful|lapsed/],
  ["withdrawn", /withdrawn|cancel/],
  ["ended", /\b(ended|expired|terminated|complete(d)?|finished|closed|archived|inactive|past)\b/],
  ["planned", /\b(planned|planning|pipeline|forthcoming|future|pre-?procurement|proposed|not started)\b/],
  ["tendering", /\b(tender(ing|ed)?|open|procur(ing|ement)|advertis|evaluation|out to|itt|in progress|quot)/],
  ["awarded", /\b(awarded|award|active|live|current|let|signed|extended|in place|ongoing|on ?going|in force|started)\b/]
];
function registerStage(status) {
  const words2 = normal(status);
  if (words2 === "") return "awarded";
  return registerWords.find(([, pattern]) => pattern.test(words2))?.[0] ?? "awarded";
}
function normal(words2) {
  return (words2 ?? "").trim().toLowerCase().replace(/canceled/g, "cancelled").replace(/[_\s]+/g, " ");
}

// app/features/contracts/suppliers.rules.ts
var form = "(?:ltd|limited|llp|lp|plc|p\\.l\\.c|cic|c\\.i\\.c|cio|inc|incorporated|gmbh|b\\.?v|s\\.?a|nv|se)";
var endsInForm = new RegExp(`\\b${form}\\.?\\)?$`, "i");
var onlyForm = new RegExp(`^${form}\\.?$`, "i");
var tradesAs = /^(t\/ ?a|ta|trading (as|name)|tas|d\/b\/a|dba|formerly|previously|now|part of|a (division|member|subsidiary|part|company|charity|trading)|also known as|aka|known as|c\/o|on behalf of|acting|in (partnership|administration|liquidation|consortium)|as (agent|part|lead)|lead(ing)? (provider|partner)|dated|sub-?contract)\b/i;
var registration = /^\(?((registered|registration) (no|number|charity|company|in|office|address)|(company|charity|co\.?|reg\.?) (no|number|reg)|crn\b)/i;
var goesOn = (piece) => tradesAs.test(piece) || registration.test(piece);
var address = /\d|\b(road|street|house|lane|avenue|park|court|floor|suite|unit|close|drive|place|square|county)\b|^(england|wales|scotland|uk|united kingdom|gb)$/i;
var postcode = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;
var street = /(^|[\s,])\d+[a-z]?,? ([A-Z][\w']+ )+(road|street|lane|avenue|close|drive|way|place|square|court|rd|st)\b/i;
var partnersEnd = /^(&|and)?\s*\S+ (&|and) (co|sons?|daughters?|partners?|associates|brothers|bros)\b/i;
var partnership = /^[A-Z][\w'-]+ (&|and) [A-Z][\w'-]+/;
var notAwarded = /\bnot (been )?awarded\b|\bno (contract )?awards?\b|\bnot award\b|\babandon(ed|ment)?\b|^(tender |procurement |contract )?(withdrawn|cancelled|canceled|discontinued|terminated|unsuccessful)\b|\bno (suitable |compliant |acceptable )?(bids?|tenders?|suppliers?|submissions?)\b|\bno suppliers? appointed\b|^unsuccessful\b/i;
var event = /^n\/?a\b.*\bevent\b|\b(market engagement|event day|information event|open day)\b/i;
var nobody = /^(n[./\\ ]?a\.?|not applicable|not available|none|nil|null|unknown|not known|tb[cadn]|to be (confirmed|agreed|advised|determined|appointed|awarded)|[-–—.?*_ ]+|#n\/a|redacted|(commercially )?(confidential|sensitive)|personal data|(name|details?) (withheld|redacted)\b.*|withheld\b.*|(private )?individuals?|(a )?sole trader|various( suppliers| providers| contractors)?|multiple( suppliers| providers| contractors)?|numerous|several( suppliers| providers)?|see (above|below|attached|list|notes?|description|framework)\b.*|multi-?supplier( framework)?|framework( suppliers| providers)?|to be confirmed|pending|all|others?|in ?house)$/i;
function readSuppliers(value2) {
  const words2 = plainWords(value2);
  if (words2 === null) return { names: [], said: null };
  const names = /* @__PURE__ */ new Map();
  let said = null;
  for (const piece of splitNames(words2)) {
    const name = withoutDetails(withoutLot(piece));
    if (name === "" || nobody.test(name)) continue;
    if (event.test(name)) said = "event";
    else if (notAwarded.test(name) && !endsInForm.test(name)) said ??= "not_awarded";
    else {
      const key = nameKey(name) || name.toLowerCase();
      if (!names.has(key)) names.set(key, name);
    }
  }
  return { names: [...names.values()], said: names.size > 0 ? null : said };
}
function splitNames(words2) {
  const lines = postcode.test(words2) || street.test(words2) ? words2.replace(/,?\n/g, ", ") : words2;
  return lines.split(/\s*[;|\n•]\s*/).flatMap(splitTight).flatMap(splitJoined).map((piece) => piece.replace(/^[\s,&]+|[\s,]+$/g, "").replace(/\s+/g, " ")).filter((piece) => piece !== "");
}
function splitTight(words2) {
  const pieces = cutAtCommas(words2, (at) => !/\s/.test(words2[at + 1] ?? " ") && !isThousands(words2, at));
  return rejoin(pieces, ",", (_, right) => partnersEnd.test(right));
}
function splitJoined(words2) {
  const pieces = rejoin(
    cutAtCommas(words2, (at) => /\s/.test(words2[at + 1] ?? "")),
    ", ",
    (left, right) => /^[A-Z][\w'-]+$/.test(left) && partnership.test(right)
  );
  return joinUnnamed(pieces).flatMap(splitAtAnd);
}
function splitAtAnd(words2) {
  const parts = words2.split(
    new RegExp(`(?<=\\b${form}\\.?\\)?)(?:\\s+(?:and|&)\\s+|\\s*/\\s+|\\s+/\\s*)(?=\\S)`, "i")
  );
  const areNames = parts.length > 1 && parts.every((part2) => endsInForm.test(part2.trim()));
  return areNames ? parts : [words2];
}
function joinUnnamed(pieces) {
  const kept = [];
  const forms = pieces.filter((piece) => endsInForm.test(piece)).length;
  const isList = forms >= 2 || forms >= 1 && pieces.length >= 3 && !pieces.some((piece) => address.test(piece));
  for (const piece of pieces) {
    const last = kept.at(-1);
    if (last === void 0) kept.push(piece);
    else if (endsInForm.test(last) && (isList || startsAName(piece))) kept.push(piece);
    else if (isList && kept.length > 1 && /^(&|and)\s|^[A-Z]/.test(piece) && !/^[A-Z][\w'-]+ ?&/.test(piece)) kept.push(piece);
    else kept[kept.length - 1] = `${last}, ${piece}`;
  }
  return kept;
}
function startsAName(piece) {
  return endsInForm.test(piece) || /^[A-Z]\S*( \S+)+$/.test(piece) && !address.test(piece);
}
function cutAtCommas(words2, isCut) {
  const pieces = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < words2.length; at++) {
    const char = words2[at];
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (char === "," && (depth === 0 || !words2.includes(")", at)) && isCut(at)) {
      pieces.push(words2.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(words2.slice(from));
  return pieces.map((piece) => piece.trim());
}
function rejoin(pieces, joiner, isOneName) {
  const joined = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const belongs = last !== void 0 && (onlyForm.test(piece) || goesOn(piece) || isOneName(last, piece));
    if (belongs) joined[joined.length - 1] = `${last}${joiner === "," && goesOn(piece) ? ", " : joiner}${piece}`;
    else joined.push(piece);
  }
  return joined;
}
function isThousands(words2, at) {
  return /\d/.test(words2[at - 1] ?? "") && /^\d{3}(?!\d)/.test(words2.slice(at + 1, at + 5));
}
function withoutDetails(piece) {
  const details = new RegExp(`^(.*?\\b${form}\\.?\\)?),? [(]?(.*)$`, "i").exec(piece);
  const rest = details?.[2] ?? "";
  const isDetail = registration.test(rest) || postcode.test(rest) || street.test(rest);
  return details && isDetail && !tradesAs.test(rest) ? details[1] : piece;
}
function withoutLot(piece) {
  const bare = piece.replace(/\s*\((for )?lots? [^)]*\)$/i, "").trim();
  const lot2 = /^lots? ?\d+\w?(?:\s*(?:,|&|and|to|-)\s*\d+\w?)*\s*[-–:]\s*(.+)$/i.exec(bare);
  if (!lot2) return bare;
  return lot2[1].split(/\s+[-–]\s+/).at(-1).trim();
}

// app/features/contracts/contracts-finder.rules.ts
function fieldsOf(value2) {
  const fields = new Map(Object.entries(value2).map(([name, held]) => [name.toLowerCase().replace(/[_\s-]/g, ""), held]));
  return (...names) => names.map((name) => fields.get(name)).find((held) => held !== void 0 && held !== null && held !== "");
}
function isFinderNotice(value2) {
  const field = fieldsOf(value2);
  return !("ocid" in value2) && ["noticetype", "noticestatus", "awardedsupplier", "cpvdescription", "organisation", "organisationname", "publisheddate"].some(
    (name) => field(name) !== void 0
  );
}
function readFinderNotice(value2, snapshotAt = null) {
  const field = fieldsOf(value2);
  const id2 = plainWords(field("id", "noticeid", "noticeidentifier"));
  const title = oneLine(field("title"));
  const description = knownWords(field("description"));
  const { names, said } = readSuppliers(field("awardedsupplier", "supplier", "suppliername"));
  const opening = `${title ?? ""} ${description?.slice(0, 100) ?? ""}`;
  const low = readPence(field("valuelow"));
  const high = readPence(field("valuehigh"));
  const awarded = readPence(field("awardedvalue"));
  const cpv = field("cpvcodes", "cpvcodesextended", "cpv");
  const sme = yesOrNo(field("awardedtosme"));
  const url = plainWords(field("url", "link"));
  const snapshot = plainWords(snapshotAt);
  const status = plainWords(field("status", "noticestatus"));
  return {
    ...blankNotice("contracts-finder"),
    noticeId: id2,
    finderId: id2?.toLowerCase() ?? null,
    speaksOf: /^award/i.test(status ?? "") ? "award" : "process",
    ref: knownWords(field("reference", "ref", "noticereference")),
    title,
    description,
    buyer: oneLine(field("organisation", "organisationname", "buyer")),
    suppliers: names.map((name) => ({ name, sme, vcse: yesOrNo(field("awardedtovcse")), regNo: null, cqc: [] })),
    stage: finderStage({
      status,
      noticeType: plainWords(field("noticetype", "type")),
      said: said ?? (names.length === 0 && /\bnot awarded\b/i.test(opening) ? "not_awarded" : null)
    }),
    date: readDay(field("publisheddate", "published", "date")),
    snapshotAt: snapshot && !Number.isNaN(Date.parse(snapshot)) ? new Date(snapshot).toISOString() : null,
    deadline: readDay(field("deadlinedate", "closingdate")),
    awardedOn: readDay(field("awardeddate")),
    valuePence: awarded,
    valueLowPence: low,
    valueHighPence: high ?? low,
    valueKind: awarded ? "total" : null,
    startsOn: readDay(field("start", "startdate", "contractstart", "contractstartdate")),
    endsOn: readDay(field("end", "enddate", "contractend", "contractenddate")),
    route: oneLine(field("proceduretype")),
    cpv: cpvCodes(Array.isArray(cpv) ? cpv.join(" ") : cpv),
    cpvLabel: oneLine(field("cpvdescription")),
    contractType: contractTypeOf(title),
    legalBasis: legalBasisOf(description),
    clientGroups: clientGroupsOf(opening),
    areas: [oneLine(field("region"))].filter((name) => name !== null),
    links: url?.startsWith("http") ? [{ kind: oneLine(field("noticetype")), url }] : []
  };
}

// app/features/contracts/file-text.rules.ts
var signatures = [
  ["zip", [80, 75, 3, 4]],
  ["zip", [80, 75, 5, 6]],
  ["pdf", [37, 80, 68, 70]],
  ["workbook", [208, 207, 17, 224]],
  ["gzip", [31, 139]]
];
var multiByte = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;
function textOfFile(bytes2) {
  for (const [kind, signature] of signatures) {
    if (signature.every((byte, at) => bytes2[at] === byte)) return { refused: kind };
  }
  const text4 = decode(bytes2).replaceAll("\uFEFF", "");
  if (text4.trim() === "") return { refused: "empty" };
  if (text4.includes("\0")) return { refused: "binary" };
  if (/^\s*<(!doctype|html|\?xml|[a-z]+[\s>])/i.test(text4.slice(0, 300))) return { refused: "webPage" };
  return { text: mend(text4) };
}
function decode(bytes2) {
  if (bytes2[0] === 255 && bytes2[1] === 254) return new TextDecoder("utf-16le").decode(bytes2);
  if (bytes2[0] === 254 && bytes2[1] === 255) return new TextDecoder("utf-16be").decode(bytes2);
  const sample = bytes2.subarray(0, 4096);
  const zerosAt = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zerosAt[at % 2]++;
  });
  if (zerosAt[1] > sample.length / 4 && zerosAt[0] === 0) return new TextDecoder("utf-16le").decode(bytes2);
  if (zerosAt[0] > sample.length / 4 && zerosAt[1] === 0) return new TextDecoder("utf-16be").decode(bytes2);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes2);
  } catch {
    const utf8 = new TextDecoder("utf-8", { fatal: false });
    const windows = new TextDecoder("windows-1252");
    return Buffer.from(bytes2.buffer, bytes2.byteOffset, bytes2.byteLength).toString("latin1").replace(multiByte, (run) => (run.length > 1 ? utf8 : windows).decode(Buffer.from(run, "latin1")));
  }
}
var mojibake = [
  [/â€™/g, "\u2019"],
  [/â€˜/g, "\u2018"],
  [/â€œ/g, "\u201C"],
  [/â€[\u009d”]/g, "\u201D"],
  [/â€“/g, "\u2013"],
  [/â€”/g, "\u2014"],
  [/Â£/g, "\xA3"],
  [/Â[ \u00a0]/g, " "]
];
function mend(text4) {
  if (!/â€|Â[£\u00a0 ]/.test(text4)) return text4;
  return mojibake.reduce((mended, [broken, whole]) => mended.replace(broken, whole), text4);
}

// app/features/contracts/json-file.rules.ts
function readJson(text4) {
  const whole = tryJson(text4);
  if ("value" in whole) return { kind: "whole", value: whole.value };
  const lines = text4.split(/\r\n|\n|\r/).map((words2, at) => ({ line: at + 1, words: words2.trim() }));
  const filled = lines.filter(({ words: words2 }) => words2 !== "");
  const readings = filled.map(({ line: line2, words: words2 }) => ({ line: line2, ...tryJson(words2) }));
  const isLines = filled.length > 1 && readings.filter((each) => "value" in each && isHeld(each.value)).length * 2 >= filled.length;
  if (!isLines) {
    const found = /position (\d+)/.exec(whole.error);
    const line2 = found ? text4.slice(0, Number(found[1])).split(/\r\n|\n|\r/).length : lines.length;
    return { refused: "brokenJson", values: { line: line2 } };
  }
  const broken = readings.find((each) => !("value" in each));
  if (broken) return { refused: "brokenLine", values: { line: broken.line } };
  return { kind: "lines", values: readings.map((each) => ({ line: each.line, value: "value" in each ? each.value : null })) };
}
var isHeld = (value2) => typeof value2 === "object" && value2 !== null;
function tryJson(words2) {
  try {
    return { value: JSON.parse(words2) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : "" };
  }
}

// app/features/contracts/ocds.schema.ts
import { z as z2 } from "zod";
var isObject = (value2) => typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
var line = z2.unknown().optional().transform(oneLine);
var prose = z2.unknown().optional().transform(knownWords);
var id = z2.unknown().optional().transform((value2) => typeof value2 === "string" || typeof value2 === "number" ? String(value2).trim() || null : null);
var flag = z2.unknown().optional().transform(yesOrNo);
var raw = z2.unknown().optional();
var part = (shape) => z2.preprocess((value2) => isObject(value2) ? value2 : {}, z2.object(shape));
var list2 = (item2) => z2.preprocess(
  (value2) => Array.isArray(value2) ? value2.filter(isObject) : isObject(value2) ? [value2] : [],
  z2.array(item2)
);
var value = z2.unknown().optional().transform((given) => {
  const money = readMoney(isObject(given) ? given.amount : given);
  return {
    pence: money.pence ?? money.highPence,
    currency: isObject(given) ? oneLine(given.currency) : null
  };
});
var period = part({ startDate: raw, endDate: raw, maxExtentDate: raw });
var identifier = part({ scheme: id, id, legalName: line });
var classification = part({ scheme: id, id, description: line });
var document = part({ documentType: id, noticeType: id, url: line });
var organisation = part({
  id,
  name: line,
  identifier,
  additionalIdentifiers: list2(identifier),
  details: part({ scale: line, vcse: flag }),
  sme: flag,
  vco: flag,
  roles: z2.unknown().optional().transform((roles) => (Array.isArray(roles) ? roles : [roles]).map(String))
});
var criterion = part({
  type: id,
  name: line,
  description: line,
  numbers: list2(part({ number: raw, weight: id })),
  weight: raw
});
var item = part({
  classification,
  additionalClassifications: list2(classification),
  deliveryAddresses: list2(part({ locality: line, region: line, description: line })),
  deliveryAddress: part({ locality: line, region: line })
});
var lot = part({
  id,
  title: line,
  description: prose,
  contractPeriod: period,
  renewal: part({ description: prose }),
  awardCriteria: part({ criteria: list2(criterion) })
});
var award = part({
  id,
  title: line,
  description: prose,
  status: id,
  date: raw,
  value,
  suppliers: list2(organisation),
  supplier: list2(organisation),
  contractPeriod: period,
  items: list2(item),
  relatedLots: z2.unknown().optional().transform((lots) => Array.isArray(lots) ? lots.map(String) : []),
  relatedLot: id,
  documents: list2(document)
});
var contract2 = part({
  id,
  awardID: id,
  title: line,
  description: prose,
  status: id,
  value,
  period,
  dateSigned: raw,
  suppliers: list2(organisation),
  items: list2(item),
  documents: list2(document),
  relatedProcesses: list2(part({ relationship: raw, identifier: id }))
});
var releaseSchema = part({
  ocid: id,
  id,
  date: raw,
  publishedDate: raw,
  title: line,
  description: prose,
  buyer: organisation,
  parties: list2(organisation),
  planning: raw,
  tender: part({
    id,
    title: line,
    description: prose,
    status: id,
    value,
    minValue: value,
    procurementMethod: id,
    procurementMethodDetails: line,
    procuringEntity: organisation,
    classification,
    items: list2(item),
    lots: list2(lot),
    tenderPeriod: period,
    contractPeriod: period,
    awardCriteriaDetails: prose,
    awardCriteria: raw,
    legalBasis: raw,
    specialRegime: raw,
    techniques: part({ hasFrameworkAgreement: flag, hasDynamicPurchasingSystem: flag }),
    documents: list2(document)
  }),
  awards: list2(award),
  contracts: list2(contract2),
  relatedProcesses: list2(part({ relationship: raw, identifier: id }))
});

// app/features/contracts/ocds.rules.ts
function readRelease(value2, published = null) {
  const release = releaseSchema.parse(value2);
  const parts = partsOf(release);
  return parts.map((part2) => noticeOf(release, part2, parts.length > 1, published));
}
function partsOf(release) {
  const awards = release.awards.filter(saysSomething);
  const loose = release.contracts.filter((contract3) => !awards.some((award2) => award2.id && award2.id === contract3.awardID));
  const withAward = awards.flatMap((award2) => {
    const signed = release.contracts.filter((contract3) => award2.id && contract3.awardID === award2.id);
    return signed.length > 0 ? signed.map((contract3) => ({ award: award2, contract: contract3 })) : [{ award: award2, contract: null }];
  });
  const all = [...withAward, ...loose.map((contract3) => ({ award: null, contract: contract3 }))];
  const made = all.filter(({ award: award2, contract: contract3 }) => contract3 || !cameToNothing(award2));
  const kept = made.length > 0 ? made : all.slice(0, 1);
  if (kept.length === 0) return [{ award: null, contract: null }];
  const named3 = kept.filter((part2) => keyOf(part2) !== null);
  return named3.length === kept.length ? kept : [...named3, mergeUnnamed(kept.filter((part2) => keyOf(part2) === null))];
}
var keyOf = (part2) => part2.contract?.id ?? part2.award?.id ?? part2.contract?.awardID ?? null;
function saysSomething(award2) {
  return Boolean(
    award2.status ?? award2.id ?? award2.title ?? award2.value.pence ?? (award2.suppliers.length > 0 ? true : null)
  );
}
function cameToNothing(award2) {
  return /^(unsuccessful|cancell?ed)$/i.test(award2?.status ?? "");
}
function mergeUnnamed(parts) {
  const [first] = parts;
  const suppliers = parts.flatMap((part2) => part2.award?.suppliers ?? []);
  return first?.award ? { award: { ...first.award, suppliers }, contract: first.contract } : first;
}
function noticeOf(release, { award: award2, contract: contract3 }, isOneOfSeveral, published) {
  const { tender } = release;
  const parties = new Map(release.parties.map((party) => [party.id, party]));
  const lot2 = tender.lots.find((each) => each.id && (award2?.relatedLots.includes(each.id) || award2?.relatedLot === each.id));
  const named3 = award2 || contract3 ? suppliersOf2(award2, contract3, parties) : { suppliers: [], said: null };
  const date = textDate(release.date) ?? textDate(release.publishedDate) ?? textDate(published);
  const periods = [contract3?.period, award2?.contractPeriod, lot2?.contractPeriod, tender.contractPeriod];
  const dayOf2 = (pick2) => periods.map((period2) => readDay(period2?.[pick2])).find((day2) => day2 !== null) ?? null;
  const items = [...contract3?.items ?? [], ...award2?.items ?? [], ...tender.items];
  const ownTitle = contract3?.title ?? award2?.title ?? null;
  const processTitle = tender.title ?? release.title;
  const title = ownTitle ?? (isOneOfSeveral && lot2?.title && processTitle ? `${processTitle}: ${lot2.title}` : processTitle);
  const description = contract3?.description ?? meant(award2?.description) ?? lot2?.description ?? tender.description;
  const buyers = release.parties.filter((party) => party.roles.some((role) => /^(buyer|procuringEntity)$/.test(role)));
  const buyer = release.buyer.name ?? parties.get(release.buyer.id)?.name ?? buyers[0]?.name ?? tender.procuringEntity.name;
  const saidNotAwarded = named3.said === "not_awarded" || named3.suppliers.length === 0 && /not awarded/i.test(`${title} ${description?.slice(0, 80)}`);
  const sum2 = contract3?.value.pence ? contract3.value : award2?.value.pence ? award2.value : null;
  const words2 = `${title ?? ""} ${tender.procurementMethodDetails ?? ""}`;
  return {
    ...blankNotice("ocds"),
    noticeId: release.id ?? (release.ocid ? `${release.ocid}@${date ?? ""}` : null),
    ocid: release.ocid?.toLowerCase() ?? null,
    finderId: finderIdOf(release.ocid),
    speaksOf: award2 || contract3 ? "award" : "process",
    awardKey: award2?.id ?? contract3?.awardID ?? null,
    contractKey: contract3?.id ?? null,
    ref: contract3?.id ?? tender.id,
    title,
    description,
    buyer,
    partners: buyers.map((party) => party.name).filter((name) => name !== null && name !== buyer),
    suppliers: named3.suppliers,
    stage: ocdsStage({
      tenderStatus: tender.status,
      hasTender: Boolean(tender.id ?? tender.title ?? tender.description ?? (tender.items.length > 0 ? "items" : null)),
      hasPlanning: isObject(release.planning),
      ...award2 ? { award: { status: award2.status, saidNotAwarded } } : {},
      ...contract3 ? { contract: { status: contract3.status } } : {}
    }),
    date,
    deadline: readDay(tender.tenderPeriod.endDate),
    awardedOn: award2 ? readDay(award2.date) : contract3 ? readDay(contract3.dateSigned) : null,
    valuePence: sum2?.pence ?? null,
    valueLowPence: tender.minValue.pence,
    valueHighPence: tender.value.pence,
    valueKind: sum2 ? "total" : null,
    currency: (sum2 ?? tender.value).currency ?? "GBP",
    startsOn: dayOf2("startDate"),
    endsOn: dayOf2("endDate"),
    extensionUntil: dayOf2("maxExtentDate"),
    extension: lot2?.renewal.description ?? null,
    route: tender.procurementMethodDetails ?? tender.procurementMethod,
    isTendered: tendered(tender.procurementMethod),
    cpv: [...new Set([tender.classification, ...items.flatMap((each) => [each.classification, ...each.additionalClassifications])].flatMap((each) => cpvCodes(each.id)))],
    cpvLabel: items[0]?.classification.description ?? tender.classification.description,
    contractType: tender.techniques.hasDynamicPurchasingSystem ? "DM" : tender.techniques.hasFrameworkAgreement ? "FRAME" : contractTypeOf(words2),
    legalBasis: legalBasisOf(`${wordsOf(tender.legalBasis)} ${wordsOf(tender.specialRegime)} ${description ?? ""}`),
    ...weightsOf(lot2 ?? tender.lots[0]),
    clientGroups: clientGroupsOf(`${title ?? ""} ${description?.slice(0, 400) ?? ""}`),
    areas: [...new Set(items.flatMap((each) => [...each.deliveryAddresses, each.deliveryAddress].flatMap((at) => [at.locality, at.region]).filter((name) => name !== null)))],
    parentRef: [...release.relatedProcesses, ...contract3?.relatedProcesses ?? []].find((each) => each.identifier)?.identifier ?? null,
    links: [...tender.documents, ...award2?.documents ?? [], ...contract3?.documents ?? []].filter((each) => each.url?.startsWith("http") && /notice/i.test(`${each.documentType} ${each.noticeType ? "notice" : ""}`)).map((each) => ({ kind: each.noticeType ?? each.documentType, url: each.url }))
  };
}
function suppliersOf2(award2, contract3, parties) {
  const given = [award2?.suppliers ?? [], award2?.supplier ?? [], contract3?.suppliers ?? []].find((each) => each.length > 0) ?? [];
  const suppliers = [];
  let said = null;
  for (const organisation2 of given) {
    const party = parties.get(organisation2.id);
    const reading2 = readSuppliers(organisation2.name ?? party?.name ?? party?.identifier.legalName);
    said ??= reading2.said;
    const ids = [organisation2, party].flatMap((each) => each ? [each.identifier, ...each.additionalIdentifiers] : []);
    for (const name of reading2.names) {
      if (suppliers.some((each) => each.name.toLowerCase() === name.toLowerCase())) continue;
      const scale = organisation2.details.scale ?? party?.details.scale ?? null;
      suppliers.push({
        name,
        sme: scale ? /sme|micro|small|medium/i.test(scale) : organisation2.sme ?? party?.sme ?? null,
        vcse: organisation2.details.vcse ?? party?.details.vcse ?? organisation2.vco ?? party?.vco ?? null,
        regNo: ids.find((each) => /COH|CHC|SC$|NIC/i.test(each.scheme ?? ""))?.id ?? null,
        cqc: ids.map((each) => each.id ?? "").filter((each) => /^1-\d{6,}$/.test(each))
      });
    }
  }
  return { suppliers, said: suppliers.length > 0 ? null : said };
}
function finderIdOf(ocid) {
  return /^ocds-b5fd17\w*-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i.exec(ocid ?? "")?.[1]?.toLowerCase() ?? null;
}
function textDate(value2) {
  const text4 = typeof value2 === "string" ? value2.trim() : "";
  if (/^\d{4}-\d{2}-\d{2}T/.test(text4) && !Number.isNaN(Date.parse(text4))) return new Date(text4).toISOString();
  return readDay(value2);
}
var meant = (words2) => words2 && !/^see (the )?(description|related)/i.test(words2) ? words2 : null;
function tendered(method) {
  if (method === null) return null;
  return /^(open|selective)$/i.test(method) ? true : /^(limited|direct)$/i.test(method) ? false : null;
}
function wordsOf(value2) {
  return isObject(value2) || Array.isArray(value2) ? JSON.stringify(value2) : knownWords(value2) ?? "";
}
function weightsOf(lot2) {
  const weights = { priceWeight: null, qualityWeight: null, socialValueWeight: null };
  for (const criterion2 of lot2?.awardCriteria.criteria ?? []) {
    const number = Number(criterion2.numbers[0]?.number ?? criterion2.weight ?? Number.NaN);
    if (!(number > 0 && number <= 100)) continue;
    const kind = /social value/i.test(`${criterion2.name} ${criterion2.description}`) ? "socialValueWeight" : /price|cost/i.test(criterion2.type ?? criterion2.name ?? "") ? "priceWeight" : "qualityWeight";
    weights[kind] = (weights[kind] ?? 0) + number;
  }
  return weights;
}

// app/features/contracts/ocds-versioned.rules.ts
function flattenVersioned(versioned) {
  if (Array.isArray(versioned)) {
    const isHistory = versioned.length > 0 && versioned.every((each) => isObject(each) && "releaseDate" in each && "value" in each);
    if (!isHistory) return versioned.map(flattenVersioned);
    const inOrder2 = [...versioned].sort((a, b) => String(a.releaseDate) < String(b.releaseDate) ? -1 : 1);
    return inOrder2.at(-1)?.value ?? null;
  }
  if (!isObject(versioned)) return versioned;
  const flat = Object.fromEntries(
    Object.entries(versioned).map(([name, held]) => [name, flattenVersioned(held)])
  );
  const dates = [...JSON.stringify(versioned).matchAll(/"releaseDate":"([^"]+)"/g)].map((match) => match[1]).sort();
  if ("ocid" in flat && !("date" in flat) && dates.length > 0) flat.date = dates.at(-1);
  return flat;
}

// app/features/contracts/register-csv.rules.ts
import { parse } from "csv-parse/sync";

// app/features/contracts/register-headings.rules.ts
var registerFields = [
  "ref",
  "ocid",
  "title",
  "dept",
  "desc",
  "supplier",
  "value",
  "annualValue",
  "vat",
  "start",
  "end",
  "review",
  "route",
  "sme",
  "vcse",
  "regno",
  "extension",
  "extensionUntil",
  "cpv",
  "cpvLabel",
  "type",
  "commissioner",
  "lead",
  "buyer",
  "legal",
  "weights",
  "served",
  "cqc",
  "owner",
  "parent",
  "notices",
  "lastNotice",
  "noticePeriod",
  "funding",
  "areas",
  "stage",
  "clientGroup",
  "awarded",
  "postcode"
];
var headings = {
  // "No." alone is left out: it numbers the rows of one file, and the next file numbers them anew.
  ref: `ref|reference|reference no|reference number|ref no|ref number|contract ref|contract reference|contract ref no|contract ref number
    |contract reference number|contract reference no|contract number|contract no|contract id|contractid|agreement reference|agreement ref
    |agreement number|unique id|unique identifier|unique reference|unique reference number|urn|id|procurement reference|project reference
    |project id|tender reference|tender ref|itt reference|register reference|register id|system ref|system reference|record id|record number
    |record no|contract code|dn number|dn ref|pro contract ref|contract register number|contract register ref|contract register id
    |contract identifier|identifier|grant reference|grant ref|notice reference|bravo reference|atamis reference|internal reference
    |contracts register reference|reference code|registration number of contract|contracts register number|cr number|cms ref|cms id`,
  ocid: "ocid|open contracting id|open contracting identifier",
  title: `title|title of agreement|contract title|title of contract|contract name|name of contract|agreement title|name of agreement|agreement name
    |contract agreement title|title of contract agreement|contract|agreement|project title|project name|project|tender title|subject|scheme
    |scheme name|grant title|grant name|contract tender title|title of the agreement|contract subject|goods services title|name|service title
    |framework title|contract title description|title description|procurement title|opportunity title|activity title|name of project`,
  dept: `dept|department|local authority department responsible|local authority department|department responsible|responsible department|directorate
    |service area|division|service|service name|business unit|council department|portfolio|lead department|department name|service department
    |directorate service|contracting department|section|team|authority department|department or service|directorate department|service unit
    |commissioning department|owning department|service group`,
  desc: `desc|description|description of the goods and or services|description of the goods and or services being provided
    |description of goods and or services|description of goods and services|description of goods services|contract description
    |description of contract|description of the contract|summary|details|scope|purpose|detail|goods services|goods and services
    |description of goods and services being provided|nature of contract|brief description|purpose of grant|summary of the purpose of the grant
    |description of the goods and services being provided|goods services provided|contract summary|contract details|service description
    |description of service|description of services|what is being bought|narrative|short description|agreement description`,
  supplier: `supplier|supplier name|supplier name and details|suppliers|supplier s|supplier names|contractor|contractor name|contractors|provider|providers
    |provider name|vendor|vendor name|company|company name|awarded supplier|awarded suppliers|successful supplier|successful tenderer|successful bidder
    |beneficiary|recipient|grant recipient|recipient name|name of supplier|contract supplier|awarded to|contract awarded to|supplier awarded
    |contracted supplier|supplier details|supplier contractor|supplier provider|contracting party|name of provider|name of contractor
    |supplier company name|organisation awarded|awarded provider|name of recipient|beneficiary name|appointed supplier|main supplier|supplier trading name|recipient org name|recipient organisation name
    |    |merchant|payee|partner organisation|name of the supplier`,
  value: `value|contract value|value of contract|sum to be paid over the contract|sum to be paid over the contract or estimated annual spend or budget
    |total value|total contract value|estimated value|estimated contract value|amount|contract sum|contract amount|awarded value|award value|lifetime value
    |whole life value|whole life cost|total cost|contract cost|cost|grant amount|amount of grant|value gbp|value of award|maximum value|max value
    |max contract value|maximum contract value|budget|price|estimated total value|total estimated value|total amount|contract price|total spend
    |value over contract term|contract total|contract value total|lifetime contract value|value over life of contract|total lifetime value|agreement value
    |overall value|total contract sum|estimated total contract value|total contract value gbp|contract lifetime value|value total|sum|value of agreement
    |sum to be paid|total awarded value|sum to be paid or estimated annual spend|amount awarded|spend|contract value inc extension`,
  annualValue: `annual value|annual contract value|estimated annual spend|estimated annual spend or budget|annual spend|value per annum|annual cost
    |yearly value|annual budget|estimated annual value|estimated annual expenditure|contract value per annum|value pa|annual amount|annualised value
    |average annual value|per annum value|contract value annual|annual estimated value|approx annual value|estimated annual contract value
    |contract annual value|cost per annum|value annual`,
  vat: `vat|vat that cannot be recovered|irrecoverable vat|non recoverable vat|vat not recovered|vat non recoverable|vat amount|vat cannot be recovered
    |value of vat that cannot be recovered|amount of vat that cannot be recovered|unrecoverable vat|vat irrecoverable|vat not recoverable
    |non recoverable vat amount`,
  start: `start|start date|contract start date|contract start|commencement date|commencement|from|date from|from date|effective from|effective date
    |start date of contract|contract commencement date|agreement start date|contract from|award start date|current start date|start of contract
    |contract begin date|begin date|date started|original start date|service start date|start dt|contract period from|contract period start|actual start date`,
  end: `end|end date|contract end date|contract end|expiry date|expiry|to|date to|to date|contract expiry date|contract expiry|end date of contract
    |finish date|completion date|termination date|contract completion date|agreement end date|current end date|contract to|end of contract
    |current expiry date|expiration date|date of expiry|original end date|end date excluding extensions|initial end date|contract finish date|expires
    |contract end date excluding extensions|end date excluding extension|end dt|contract period to|contract period end|initial expiry date|contract termination date|close date|core end date|initial term end date`,
  review: "review|review date|contract review date|next review date|renewal date|date of review|date for review|contract review|reviewed date|review dt|next review",
  route: `route|result of an invitation to quote or a published invitation to tender|invitation to tender|tender|tendered|itt|procurement route|process type
    |procurement process|procurement method|method of procurement|tender process|quote or tender|route to market|procurement type|tender type
    |was the contract the result of an invitation to quote or a published invitation to tender|contract the result of an invitation to quote or tender
    |whether or not the contract was the result of an invitation to quote or a published invitation to tender|itq itt|itt itq|itt or itq|quote tender
    |invitation to quote or tender|tender or quote|procurement procedure|procedure type|procedure|competition|tender process used|tender quotation
    |invitation to tender yes no|was an invitation to tender published|published invitation to tender|itt y n|procured via|procurement category route
    |was this the result of an invitation to quote or tender|tendering process|awarded following tender|result of itt`,
  sme: `sme|supplier is sme and or vcse|sme vcse|is supplier sme|small or medium enterprise|small and medium enterprise|supplier type|type of supplier
    |sme or vcse|supplier classification|sme y n|is sme|is the supplier an sme|small medium enterprise|supplier sme|business size|sme status
    |whether or not the supplier is a small or medium sized enterprise and or a voluntary or community sector organisation|organisation type
    |supplier category|sme and or vcse|supplier size|is the supplier a small medium enterprise`,
  vcse: `vcse|voluntary|voluntary sector|voluntary or community sector|vco|is vcse|vcs|voluntary community sector|vcse y n|vcse organisation
    |is the supplier a vcse|voluntary and community sector|supplier vcse|voluntary or community sector organisation|third sector|vcse status`,
  regno: `regno|reg no|charity or company registration number if vcse sme|company registration number|company number|charity number|registered number
    |company reg no|registration number|charity registration number|registered charity number|company registration no|companies house number|company no
    |charity no|registration no|company or charity number|charity or company number|company charity number|supplier registration number
    |registered charity number or company number|company reg number|charity or company registration number|company charity registration number|crn`,
  extension: `ext|extension|extensions|extension options and last notice date|extension options|extension option|extension period|option to extend|options to extend
    |possible extension|extension available|contract extension|extension details|available extensions|extension terms|extension allowed
    |extension option months|permitted extensions|contract extension options|renewal options|option to extend period|extension months|extension length`,
  extensionUntil: `extension end date|extended end date|end date including extensions|contract end date including extensions|maximum end date|latest end date
    |final expiry date|final end date|end date inc extensions|end date including extension|extension date|extension expiry date|max extension date|latest expiry date
    |end date with extensions|maximum extension date|extended to|extension to|ultimate end date|end date if extended|extension until|last possible end date
    |max end date|absolute end date|contract extension end date|maximum expiry date|end date including all extensions`,
  cpv: "cpv|cpv code|cpv codes|cpv code s|main cpv code|primary cpv code|cpvs|common procurement vocabulary|category code|cpv reference|cpv number",
  cpvLabel: "cpv description|cpv descriptions|category|spend category|proclass|proclass description|category description|main category|proclass category|procurement category|classification|contract category|cpv label|service category",
  type: "type|contract type|type of contract|agreement type|type of agreement|contract agreement type|purchase type|contract arrangement|funding agreement type",
  commissioner: `commissioner|named commissioner and deputy|named commissioner|contract manager|contract owner|lead officer|responsible officer|contact|contact officer
    |contract lead|contact name|officer|contract officer|commissioning manager|contract manager name|council contact|budget holder|responsible person
    |commissioning lead|service lead|owner name|contract contact|contract administrator|contract monitoring officer|manager`,
  lead: "lead|lead commissioning body and partners shares|lead commissioning body|lead authority|lead body|lead organisation|lead commissioner|lead council|lead commissioning organisation|lead partner",
  buyer: `buyer|contracting authority|authority|council|local authority|organisation|organisation name|organisation label|publisher|publisher name|purchaser
    |contracting body|contracting organisation|body name|buying organisation|commissioning body|commissioning organisation|client|customer|awarding body
    |awarding authority|authority name|name of authority|buyer name|purchasing authority|public body|local authority name|council name|contracting authority name|funding org name|funding organisation`,
  legal: "legal|legal basis|legislation|legal framework|regulation|regulations|legal route|procurement regime|regime|statutory basis",
  weights: "price q|award weighting price quality social value|price quality ratio|weighting|price quality|price quality weighting|award criteria|evaluation weighting|price quality split|quality price ratio",
  served: "served|people served|people served and by age band psr where known|number of service users|number of people|service users|number of clients|clients served|number of people served|no of service users|people supported|number of people supported",
  cqc: "cqc|cqc location id|cqc location id s|cqc location ids|cqc location|cqc id|cqc provider id|cqc number|cqc registration number|cqc registration",
  owner: "owner|provider brand parent ultimate owner landlord each may be unknown|parent company|ultimate owner|ultimate parent|holding company|provider group|brand|provider brand",
  parent: "parent|parent or predecessor contract|parent contract|previous contract|framework reference|framework ref|predecessor contract|framework name|parent reference|framework|called off from|parent agreement|original contract reference|parent framework",
  notices: "notices|uk notice links|notice|notice link|contracts finder link|link|url|notice url|find a tender link|web link|contracts finder url|link to contract|hyperlink|contract link|website|contracts finder notice|award notice link|contract url|document link",
  lastNotice: "last notice|last notice date|notice date|notice to be given by|latest notice date|notice deadline|last date for notice|date notice required",
  noticePeriod: "notice period|notice period months|notice period in months|termination notice|termination notice period|notice months|contract notice period",
  funding: "funding routes|funding route|funding|funding source|source of funding|funding stream|how it is funded|funded by|funding type|personal budget route",
  areas: "areas|areas served|area|ward|wards|locality|localities|location|region|geographic area|district|districts|place|places|area served|geography|lot area|delivery area|coverage|geographical area",
  stage: "stage|status|contract status|stage of contract|current status|contract state|procurement stage|procurement status|contract stage|register status|state|award status|live or expired",
  clientGroup: "client group|client groups|customer group|service user group|who it serves|user group|care group|client category|client type|cohort|population|client group served|target group|service user category",
  awarded: "awarded|award date|date awarded|date of award|awarded date|contract award date|date contract awarded|contract awarded date|date of agreement|date signed|contract signed date|date of contract award|agreement date",
  postcode: "postcode|post code|supplier postcode|supplier post code|postal code"
};
var lookups = new Map(
  registerFields.flatMap((field) => headings[field].split("|").map((words2) => [normalHeading(words2), field]))
);
var patterns = [
  ["extensionUntil", /\b(end|expiry|expiration)\b.*\b(includ|inc|with|max|after)\w*\b.*\bexten/],
  ["extensionUntil", /\bexten\w*\b.*\b(end|expiry|until|to)\b.*\bdate\b/],
  ["extension", /\bexten(sion|d)/],
  ["lastNotice", /\blast notice\b|\bnotice (by|date)\b/],
  ["vat", /\bvat\b.*\brecover|\brecover\w*\b.*\bvat\b|\birrecoverable\b/],
  ["route", /\binvitation to (quote|tender)\b|\bprocurement (route|method|process)\b/],
  ["regno", /\b(company|charity)\b.*\b(no|number|reg)/],
  ["vcse", /\b(vcse|vcs|voluntary)\b/],
  ["sme", /\bsme\b|\bsmall (or|and|to)? ?medium\b/],
  ["annualValue", /\b(annual|annum|yearly|pa)\b.*\b(value|spend|cost|budget|amount)\b|\b(value|spend|cost|budget|amount)\b.*\b(annual|annum|per year|pa)\b/],
  ["start", /\b(start|commence\w*|begin\w*)\b.*\bdate\b|\bdate\b.*\b(start|commence)/],
  ["end", /\b(end|expiry|expires|completion|finish)\b.*\bdate\b|\bdate\b.*\b(end|expir)/],
  ["review", /\breview\b/],
  ["awarded", /\baward\w*\b.*\bdate\b/],
  ["supplier", /^(supplier|contractor|provider|vendor|recipient|company)( name)? ?\d+$|\b(supplier|contractor|provider|vendor) name\b/],
  ["value", /\b(contract|total|estimated|lifetime|award(ed)?|grant|agreement)\b.*\b(value|sum|amount|cost|price)\b/],
  ["title", /\b(contract|agreement|tender|project|grant)\b.*\b(title|name)\b|\btitle of\b/],
  ["desc", /\bdescription\b|\bgoods and? ?(or )?services\b/],
  ["ref", /\b(contract|agreement|procurement|tender|project|unique|grant)\b.*\b(ref|reference|id|number|no|identifier)\b/],
  ["dept", /\b(department|directorate)\b/],
  ["stage", /\bstatus\b/],
  ["cqc", /\bcqc\b/],
  ["cpv", /\bcpv\b.*\bcodes?\b/],
  ["commissioner", /\b(commissioner|contract (manager|owner|lead))\b/]
];
function fieldOfHeading(heading) {
  if (heading.length > 240) return null;
  const whole = normalHeading(heading);
  const bare = normalHeading(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, " "));
  const exact = lookups.get(whole) ?? lookups.get(bare) ?? lookups.get(bare.replace(/^(the|contract|is the) /, ""));
  if (exact) return exact;
  if (bare === "" || bare.split(" ").length > 16) return null;
  return patterns.find(([, pattern]) => pattern.test(bare) || pattern.test(whole))?.[0] ?? null;
}
function normalHeading(heading) {
  return heading.replace(/\s+/g, " ").replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase().replace(/&/g, " and ").replace(/['’]/g, "").replace(/[^a-z0-9]+/g, " ").replace(/\b(gbp|incl?|excl?|excluding|including) (vat|gbp)\b/g, " ").replace(/\bgbp\b/g, " ").replace(/\s+/g, " ").trim();
}

// app/features/contracts/funding.rules.ts
var nationalFundingRoutes = [
  { code: "DP", opensOn: "1997-04-01", closesOn: null, heldBy: "person", source: "Care Act 2014 s.31-33" },
  { code: "DP_CARER", opensOn: "2001-04-01", closesOn: null, heldBy: "person", source: "Care Act 2014 s.31-33" },
  { code: "MPB", opensOn: null, closesOn: null, heldBy: "council", source: "Care Act 2014 s.26" },
  { code: "ISF", opensOn: null, closesOn: null, heldBy: "provider", source: "Care and support statutory guidance, ch. 11" },
  { code: "THIRD", opensOn: null, closesOn: null, heldBy: "third_party", source: "Care and support statutory guidance, ch. 11" },
  { code: "COMM", opensOn: null, closesOn: null, heldBy: "council", source: "Client Level Data" },
  { code: "PHB", opensOn: "2014-10-01", closesOn: null, heldBy: "nhs", source: "NHS right to have, October 2014" },
  { code: "CHC", opensOn: null, closesOn: null, heldBy: "nhs", source: "NHS continuing healthcare" },
  { code: "FNC", opensOn: null, closesOn: null, heldBy: "nhs", source: "NHS-funded nursing care" },
  { code: "S75", opensOn: "2000-04-01", closesOn: null, heldBy: "shared", source: "NHS Act 2006 s.75; Health Act 1999 s.31 before" },
  { code: "S117", opensOn: "1983-09-30", closesOn: null, heldBy: "shared", source: "Mental Health Act 1983 s.117" },
  { code: "SELF", opensOn: null, closesOn: null, heldBy: "person", source: "Client Level Data" },
  { code: "TOPUP", opensOn: null, closesOn: null, heldBy: "person", source: "Care Act 2014 s.30" },
  { code: "DPA", opensOn: null, closesOn: null, heldBy: "council", source: "Care Act 2014 s.34" },
  { code: "CHARITY", opensOn: null, closesOn: null, heldBy: "provider", source: "ASCFR: grants to voluntary organisations" },
  { code: "ILF", opensOn: "1988-06-01", closesOn: "2015-06-30", heldBy: "third_party", source: "Independent Living Fund closure" },
  { code: "REFUSED", opensOn: null, closesOn: null, heldBy: "council", source: "Asked but not funded" },
  { code: "NK", opensOn: null, closesOn: null, heldBy: "council", source: "Not known" }
];
var named = [
  ["DP_CARER", /carers? direct payment|direct payments? (for|to) carers?/i],
  ["DP", /direct payments?/i],
  ["ISF", /individual service funds?|\bisfs?\b/i],
  ["MPB", /(council|managed) ?(-| )?managed budgets?|managed personal budgets?|council managed/i],
  ["THIRD", /third.party (managed|budget)|trust (fund|managed)|managed account/i],
  ["PHB", /personal health budgets?/i],
  ["CHC", /continuing (health ?)?care|\bchc\b/i],
  ["S75", /pooled|section (75|31)|\bs\.? ?(75|31)\b|better care fund|\bbcf\b|joint(ly)? fund/i],
  ["S117", /section 117|\bs\.? ?117\b|aftercare/i],
  ["SELF", /self.?fund/i],
  ["CHARITY", /charit|\bgrants?\b|lottery/i],
  ["ILF", /independent living fund|\bilf\b/i],
  ["COMM", /council.commissioned|revenue|base budget|core (budget|funding)/i]
];
function fundingRoutesOf(words2) {
  const codes = words2.split(/[\s,;|/]+/).filter((word) => nationalFundingRoutes.some((route) => route.code === word));
  const found = named.filter(([, pattern]) => pattern.test(words2)).map(([code]) => code);
  const all = [.../* @__PURE__ */ new Set([...codes, ...found])];
  return all.includes("DP_CARER") && !codes.includes("DP") ? all.filter((code) => code !== "DP") : all;
}

// app/features/contracts/register-row.rules.ts
function readRow(cells, { columns, order, isGrants }) {
  const all = (field) => (columns.get(field) ?? []).map((column) => cells[column] ?? "");
  const cell = (field) => all(field).find((held) => plainWords(held) !== null) ?? "";
  const day2 = (field, endOfMonth = false) => readDay(cell(field), { order, endOfMonth });
  const desc2 = knownWords(cell("desc"));
  const title = oneLine(cell("title")) ?? (columns.has("title") ? null : desc2?.replace(/\s+/g, " ").slice(0, 200) ?? null);
  const total2 = readMoney(cell("value"));
  const annual = readMoney(cell("annualValue"));
  const sum2 = hasSum(total2) ? total2 : annual;
  const isAnnual = hasSum(sum2) && (sum2.isAnnual || sum2 === annual);
  const supplierCells = all("supplier").flatMap((held) => readSuppliers(held).names);
  const said = readSuppliers(cell("supplier")).said;
  const size = plainWords(cell("sme")) ?? "";
  const vcseWords = plainWords(cell("vcse")) ?? "";
  const status = plainWords(cell("stage"));
  const weights = weightsOf2(cell("weights"));
  const typeWords = oneLine(cell("type"));
  const extensionWords = knownWords(cell("extension"));
  return {
    ...blankNotice("register"),
    ocid: oneLine(cell("ocid"))?.toLowerCase() ?? null,
    ref: refOf(cell("ref")),
    title,
    description: desc2,
    department: oneLine(cell("dept")),
    buyer: oneLine(cell("buyer")),
    suppliers: [...new Set(supplierCells)].map((name) => ({
      name,
      sme: smeOf(size),
      vcse: vcseWords ? yesOrNo(vcseWords) : vcseOf(size),
      regNo: supplierCells.length === 1 ? oneLine(cell("regno")) : null,
      cqc: supplierCells.length === 1 ? cell("cqc").match(/\b1-\d{6,}\b/g) ?? [] : []
    })),
    stage: status === null && said === "not_awarded" ? "closed_without_award" : registerStage(status),
    awardedOn: day2("awarded"),
    valuePence: sum2.pence ?? sum2.highPence,
    valueLowPence: sum2.lowPence,
    valueHighPence: sum2.highPence,
    valueKind: !hasSum(sum2) ? null : isAnnual ? "annual" : kindOfHeading(columns),
    vatPence: readMoney(cell("vat")).pence,
    startsOn: day2("start"),
    endsOn: day2("end", true),
    reviewOn: day2("review"),
    extension: extensionWords && !yesOrNoOnly(extensionWords) ? extensionWords.slice(0, 300) : null,
    extensionUntil: day2("extensionUntil", true) ?? readDay(extensionWords, { order, serials: false }),
    lastNoticeOn: day2("lastNotice"),
    noticePeriodMonths: monthsOf(cell("noticePeriod")),
    route: oneLine(cell("route")),
    isTendered: tenderedBy(cell("route")),
    cpv: cpvCodes(cell("cpv")),
    cpvLabel: oneLine(cell("cpvLabel")),
    contractType: contractTypeOf(typeWords) ?? (isGrants ? "GRANT" : contractTypeOf(title)),
    legalBasis: legalBasisOf(plainWords(cell("legal"))),
    ...weights,
    clientGroups: clientGroupsOf(`${cell("clientGroup")} ${title ?? ""} ${desc2?.slice(0, 300) ?? ""}`),
    areas: (oneLine(cell("areas")) ?? "").split(/\s*[;,|]\s*/).filter((area) => area !== ""),
    peopleServed: countOf(cell("served")),
    fundingRoutes: fundingRoutesOf(cell("funding")),
    commissioner: oneLine(cell("commissioner")),
    leadBody: oneLine(cell("lead")),
    owner: oneLine(cell("owner")),
    parentRef: oneLine(cell("parent")),
    links: all("notices").flatMap((held) => held.match(/https?:\/\/\S+/g) ?? []).map((url) => ({ kind: null, url }))
  };
}
var hasSum = (money) => money.pence !== null || money.highPence !== null;
function kindOfHeading(columns) {
  return columns.has("annualValue") ? "total" : null;
}
function refOf(words2) {
  const ref = oneLine(words2);
  return ref === null || /^0+$/.test(ref) ? null : ref;
}
function smeOf(words2) {
  if (/\b(sme|small|medium|micro)\b/i.test(words2) && !/\b(not|non)\b/i.test(words2)) return true;
  if (/\b(large|not an? sme|non.?sme|neither)\b/i.test(words2)) return false;
  return yesOrNo(words2);
}
function vcseOf(words2) {
  if (/\b(not|non)\b|neither/i.test(words2)) return null;
  return /\b(vcse|vcs|vco|voluntary|charity|community interest|cic)\b/i.test(words2) ? true : null;
}
function tenderedBy(words2) {
  const route = plainWords(words2) ?? "";
  if (/\b(direct award|waiver|exemption|exempt|single (source|supplier|tender action)|no competition|negotiated without)\b/i.test(route)) return false;
  if (/\b(tender|itt|quot\w*|rfq|open|restricted|competiti\w+|selective|mini.?competition|framework|call.?off|dps|dynamic)\b/i.test(route) && !/\b(not|no)\b/i.test(route)) return true;
  return yesOrNo(route);
}
var yesOrNoOnly = (words2) => /^(y|n|yes|no|none)$/i.test(words2);
function monthsOf(words2) {
  const found = /(\d+(?:\.\d+)?)\s*(day|week|month|year)?/i.exec(plainWords(words2) ?? "");
  if (!found) return null;
  const per = { day: 1 / 30, week: 7 / 30, month: 1, year: 12 }[(found[2] ?? "month").toLowerCase()];
  const months2 = Math.ceil(Number(found[1]) * per);
  return months2 > 0 && months2 <= 60 ? months2 : null;
}
function countOf(words2) {
  const found = /\d[\d,]*/.exec(plainWords(words2) ?? "");
  return found ? Number(found[0].replaceAll(",", "")) : null;
}
function weightsOf2(words2) {
  const said = (name) => {
    const after = new RegExp(`(?:${name.source})\\D{0,12}(\\d{1,3})`, "i").exec(words2);
    const before = new RegExp(`(\\d{1,3})\\s*%?\\s*(?:${name.source})`, "i").exec(words2);
    return numberUpTo100(before?.[1] ?? after?.[1]);
  };
  if (/price|cost|quality|social/i.test(words2)) {
    return { priceWeight: said(/price|cost/), qualityWeight: said(/quality/), socialValueWeight: said(/social(?: value)?/) };
  }
  const parts = /^\s*(\d{1,3})%?\s*[:/]\s*(\d{1,3})%?(?:\s*[:/]\s*(\d{1,3})%?)?\s*$/.exec(words2);
  return {
    priceWeight: numberUpTo100(parts?.[1]),
    qualityWeight: numberUpTo100(parts?.[2]),
    socialValueWeight: numberUpTo100(parts?.[3])
  };
}
function numberUpTo100(digits) {
  return digits !== void 0 && Number(digits) <= 100 ? Number(digits) : null;
}

// app/features/contracts/register-csv.rules.ts
var HEADINGS_WITHIN = 40;
var total = /^(grand |sub-? ?|overall )?totals?( (contract )?(value|spend|cost|amount)s?| contracts?)?( \(?£?\)?)?:?$/i;
var note = /^(\*|notes?\b|nb\b|source\b|sources\b|last updated|updated\b|end of (register|list|report|file)|page \d|published|produced|data (is )?(correct|as)|this (register|list|report|data)|for (more|further)|please|contact|©|disclaimer|key\b|all (values|figures|prices)|values? (are|is|exclu|inclu)|figures (are|exclu|inclu))/i;
function readRegister(text4) {
  const lines = linesOf(text4);
  if ("refused" in lines) return lines;
  const head = findHeadings(lines);
  if (!head) return { refused: "noHeadings" };
  const { columns, at } = head;
  const rows = lines.slice(at + 1);
  const dateColumns = columnsOf(columns, ["start", "end", "review", "extensionUntil", "lastNotice", "awarded"]);
  const setting = {
    columns,
    order: dayOrderOf(rows.flatMap((row) => dateColumns.map((column) => row.cells[column] ?? ""))),
    isGrants: lines[at].cells.some((cell) => /grant/i.test(cell))
  };
  const headKey = keyOf2(lines[at].cells.map(normalHeading));
  const seen = /* @__PURE__ */ new Set();
  const entries = rows.filter((row) => row.cells.length > 1 || row.cells[0]?.trim() !== "").map((row) => {
    const where = `line ${row.line}`;
    const filled = row.cells.filter((cell) => plainWords(cell) !== null);
    if (filled.length === 0) return { where, skip: "blank_row" };
    if (keyOf2(row.cells.map(normalHeading)) === headKey) return { where, skip: "heading_row" };
    if (isTotal(row.cells, columns)) return { where, skip: "total_row" };
    if (filled.length === 1 && columns.size > 3 && note.test(filled[0].trim())) return { where, skip: "note_row" };
    const rowKey = keyOf2(row.cells.map((cell) => cell.trim()));
    const notice2 = readRow(row.cells, setting);
    if (notice2.title === null && notice2.ref === null && notice2.ocid === null) return { where, skip: "no_title_or_reference" };
    if (seen.has(rowKey)) return { where, skip: "repeats_another_row" };
    seen.add(rowKey);
    return { where, notices: [notice2] };
  });
  return { format: "register-csv", entries };
}
function linesOf(text4) {
  const options = {
    info: true,
    delimiter: delimiterOf(text4),
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ["\r\n", "\n", "\r"]
  };
  try {
    let next = 1;
    return parseWithLines(text4, options).map(({ record, info }) => {
      const line2 = next;
      next = info.lines + 1;
      return { cells: record, line: line2 };
    });
  } catch (error) {
    const { code, records } = error;
    if (typeof code !== "string") throw error;
    const before = parseWithLines(text4, { ...options, to: records || 1 }).at(-1)?.info.lines ?? 0;
    return { refused: code === "CSV_QUOTE_NOT_CLOSED" ? "openQuote" : "brokenCsv", values: { line: records ? before + 1 : 1 } };
  }
}
function parseWithLines(text4, options) {
  return parse(text4, options);
}
function delimiterOf(text4) {
  const sample = text4.slice(0, 4e3).replace(/"[^"]*"/g, "");
  const counts = [",", "	", ";", "|"].map((mark) => [mark, sample.split(mark).length - 1]);
  return counts.reduce((best, each) => each[1] > best[1] ? each : best)[0];
}
function findHeadings(lines) {
  let best = null;
  for (const [at, line2] of lines.slice(0, HEADINGS_WITHIN).entries()) {
    const columns = /* @__PURE__ */ new Map();
    line2.cells.forEach((cell, column) => {
      const field = fieldOfHeading(cell);
      if (field) columns.set(field, [...columns.get(field) ?? [], column]);
    });
    const named3 = columns.has("title") || columns.has("ref") || columns.has("desc") || columns.has("ocid");
    const filled = line2.cells.filter((cell) => cell.trim() !== "").length;
    if (!named3 || columns.size < Math.min(2, filled) || columns.size < filled / 4) continue;
    if (columns.size > (best?.columns.size ?? 0)) best = { at, columns };
  }
  return best;
}
function columnsOf(columns, fields) {
  return fields.flatMap((field) => columns.get(field) ?? []);
}
function isTotal(cells, columns) {
  const firstWords = cells.map((cell) => cell.trim()).find((cell) => cell !== "") ?? "";
  const isBare = columnsOf(columns, ["supplier", "start", "end"]).every((column) => (cells[column] ?? "").trim() === "");
  return isBare && (total.test(firstWords) || columnsOf(columns, ["title", "desc"]).some((column) => total.test((cells[column] ?? "").trim())));
}
var keyOf2 = (cells) => cells.join("").replace(/\u001f+$/, "");

// app/features/contracts/read-file.rules.ts
var LARGEST_FILE = 256 * 1024 * 1024;
function readContractsFile(bytes2) {
  if (bytes2.byteLength > LARGEST_FILE) return { refused: "tooLarge" };
  const held = textOfFile(bytes2);
  if ("refused" in held) return held;
  const start = held.text.trimStart()[0];
  if (start !== "{" && start !== "[") return readRegister(held.text);
  const json2 = readJson(held.text.trim());
  if ("refused" in json2) {
    if (start === "[" && json2.refused === "brokenJson") {
      const register = readRegister(held.text);
      if (!("refused" in register)) return register;
    }
    return json2;
  }
  const reader = new EntryReader();
  if (json2.kind === "whole") reader.readAny(json2.value, "item 1");
  else for (const { line: line2, value: value2 } of json2.values) reader.readAny(value2, `line ${line2}`);
  return reader.finish();
}
var EntryReader = class {
  entries = [];
  seen = /* @__PURE__ */ new Set();
  format = null;
  finish() {
    return this.format ? { format: this.format, entries: this.entries } : { refused: "unknownShape" };
  }
  readAny(value2, where) {
    if (Array.isArray(value2)) {
      value2.forEach((each, at) => {
        this.readAny(each, value2.length > 1 ? `${where}, number ${at + 1}` : where);
      });
      return;
    }
    if (!isObject(value2)) return this.skip(where);
    const published = value2.publishedDate ?? null;
    if (Array.isArray(value2.records)) return this.each(value2.records, where, "ocds-record-package", (one, at) => this.record(one, at, published));
    if (Array.isArray(value2.releases) && !("ocid" in value2)) return this.each(value2.releases, where, "ocds-release-package", (one, at) => this.release(one, at, published));
    if (Array.isArray(value2.results)) return this.readAny(value2.results, where);
    if (Array.isArray(value2.noticeList)) return this.readAny(value2.noticeList, where);
    if (isObject(value2.item) && isFinderNotice(value2.item)) return this.readAny(value2.item, where);
    if (Array.isArray(value2.contracts) && !("ocid" in value2) && !isObject(value2.tender)) return this.finderFile(value2, where);
    if ("compiledRelease" in value2 || "versionedRelease" in value2 || "ocid" in value2 && Array.isArray(value2.releases)) {
      this.format ??= "ocds-record";
      return this.record(value2, where, published);
    }
    if (isFinderNotice(value2)) {
      this.format ??= "contracts-finder";
      return this.keep(value2, where, readFinderNotice(value2));
    }
    if ("ocid" in value2 || isObject(value2.tender) || Array.isArray(value2.awards)) {
      this.format ??= "ocds-release";
      return this.release(value2, where, published);
    }
    this.skip(where);
  }
  each(list3, where, format, read) {
    this.format ??= format;
    list3.forEach((one, at) => {
      const number = list3.length > 1 || where.startsWith("item") ? `${where.startsWith("item") ? "" : `${where}, `}number ${at + 1}` : where;
      read(one, number);
    });
  }
  finderFile(file, where) {
    const meta = isObject(file.meta) ? file.meta : {};
    this.each(file.contracts, where, "contracts-finder", (one, at) => {
      if (isObject(one)) this.keep(one, at, readFinderNotice(one, meta.generated ?? null));
      else this.skip(at);
    });
  }
  /** The releases of a record: in full where it carries them, else compiled, else from its versions. */
  record(value2, where, published) {
    if (!isObject(value2)) return this.skip(where);
    const releases = Array.isArray(value2.releases) ? value2.releases : [];
    const whole = releases.filter((one) => isObject(one) && !("url" in one && !("tender" in one) && !("awards" in one) && !("contracts" in one) && !("buyer" in one)));
    const withOcid = (one) => isObject(one) ? { ocid: value2.ocid, ...one } : one;
    if (whole.length > 0) {
      for (const one of whole) this.release(withOcid(one), where, published);
    } else if (isObject(value2.compiledRelease)) {
      this.release(withOcid(value2.compiledRelease), where, published);
    } else if (isObject(value2.versionedRelease)) {
      this.release(withOcid(flattenVersioned(value2.versionedRelease)), where, published);
    } else if (releases.length > 0) {
      this.entries.push({ where: named2(where, value2.ocid), skip: "link_only" });
    } else this.release(value2, where, published);
  }
  release(value2, where, published) {
    if (!isObject(value2)) return this.skip(where);
    this.keep(value2, named2(where, value2.id ?? value2.ocid), ...readRelease(value2, published));
  }
  keep(value2, where, ...notices) {
    const at = notices[0]?.source === "contracts-finder" ? named2(where, notices[0].noticeId) : where;
    if (!notices.some(isKnown)) return this.skip(at);
    const content = contentHash(value2);
    if (this.seen.has(content)) {
      this.entries.push({ where: at, skip: "repeats_another_row" });
      return;
    }
    this.seen.add(content);
    this.entries.push({ where: at, notices });
  }
  skip(where) {
    this.entries.push({ where, skip: "no_title_or_reference" });
  }
};
function named2(where, id2) {
  return typeof id2 === "string" && id2 !== "" ? `${where}: ${id2}` : where;
}
function isKnown(notice2) {
  const id2 = notice2.source === "contracts-finder" ? notice2.noticeId : null;
  return (notice2.title ?? notice2.ref ?? notice2.ocid ?? id2) !== null;
}

// app/features/contracts/import-contracts.server.ts
var CHUNK = 200;
var LEFT_BEHIND_MS = 24 * 36e5;
var ATTEMPTS = 5;
function makeImportContracts({ store: store2, clock: clock2, audit }) {
  async function importText(by2, name, bytes2) {
    const file = path.basename(name);
    const reading2 = readContractsFile(bytes2);
    if ("refused" in reading2) return refusedFile(file, reading2);
    const fileSha = createHash2("sha256").update(bytes2).digest("hex");
    for (let attempt = 1; ; attempt++) {
      const counts = await enter(by2, file, { ...reading2, fileSha });
      if (counts) return { file, format: reading2.format, ...counts, refused: null };
      if (attempt === ATTEMPTS) return refusedFile(file, { refused: "busy" });
    }
  }
  async function enter(by2, file, { format, entries, fileSha }) {
    const { councilId } = by2;
    const now = clock2.now();
    const importId = newId();
    const basis = await lastImport(store2.db, councilId);
    const cabinet = await openCabinet(councilId, entries);
    const context = {
      fileSha,
      seenAt: now.toISOString(),
      isKnownFile: await isKnownFile(store2.db, councilId, fileSha),
      newId
    };
    const counts = noCounts();
    for (const [at, { entry, position }] of inFilingOrder(entries).entries()) {
      if (at % CHUNK === 0) await nextTurn();
      if (entry.skip) countSkip(counts, entry.where, entry.skip);
      else {
        counts.read++;
        counts[cabinet.file(entry.notices, position, context)]++;
      }
    }
    const row = {
      id: importId,
      councilId,
      fileName: file.slice(0, 200),
      fileSha,
      format,
      read: counts.read,
      created: counts.created,
      updated: counts.updated,
      unchanged: counts.unchanged,
      skipped: counts.skipped,
      at: now
    };
    try {
      const hasChanges = await putDown(councilId, importId, now, cabinet, fileSha);
      return await store2.write(async (tx) => {
        if (await lastImport(tx, councilId) !== basis) return null;
        if (hasChanges) await enterStaged(tx, importId);
        await addImport(tx, row);
        const { read, created, updated, unchanged, skipped } = counts;
        await audit.record(tx, {
          councilId,
          actor: by2.actor,
          action: "contract.imported",
          subjectKind: "contract_import",
          subjectId: importId,
          detail: { format, read, created, updated, unchanged, skipped }
        });
        return counts;
      });
    } finally {
      await store2.write((tx) => clearStaged(tx, importId, new Date(now.getTime() - LEFT_BEHIND_MS)));
    }
  }
  async function openCabinet(councilId, entries) {
    const notices = entries.flatMap((entry) => entry.notices ?? []);
    const ids = await findContractIds(store2.db, councilId, notices.map(noticeSha), notices.map(keysOf));
    const rows = await listNotices(store2.db, [...ids]);
    const cabinet = new FilingCabinet();
    const dossiers = /* @__PURE__ */ new Map();
    for (const { contractId, fields, sha, seenAt, fileSha, position } of rows) {
      const dossier = dossiers.get(contractId) ?? { contractId, filed: [] };
      dossier.filed.push({ notice: fields, sha, seenAt, fileSha, position });
      dossiers.set(contractId, dossier);
    }
    for (const dossier of dossiers.values()) cabinet.load(dossier);
    return cabinet;
  }
  async function putDown(councilId, importId, now, cabinet, fileSha) {
    let hasChanges = false;
    let contracts = [];
    let notices = [];
    const flush = async () => {
      const [someContracts, someNotices] = [contracts, notices];
      [contracts, notices] = [[], []];
      if (someContracts.length + someNotices.length === 0) return;
      hasChanges = true;
      await store2.write((tx) => stage(tx, importId, now, someContracts, someNotices));
    };
    for (const change of cabinet.changes(fileSha)) {
      if (change.hasNewFace) contracts.push(contractRow(councilId, change, now));
      for (const filed of change.notices) {
        notices.push(noticeRow(councilId, change.contractId, filed));
        if (notices.length >= CHUNK) await flush();
      }
      if (contracts.length >= CHUNK) await flush();
    }
    await flush();
    return hasChanges;
  }
  async function importFiles(by2, paths) {
    const outcomes = [];
    for (const each of paths) {
      const bytes2 = await bytesOf(each);
      outcomes.push("refused" in bytes2 ? refusedFile(each, bytes2) : { ...await importText(by2, each, bytes2), file: each });
    }
    return outcomes;
  }
  return { importText, importFiles };
}
async function bytesOf(file) {
  try {
    const found = await stat(file);
    if (found.isDirectory()) return { refused: "folder" };
    if (!found.isFile()) return { refused: "notAFile" };
    if (found.size > LARGEST_FILE) return { refused: "tooLarge" };
    return await readFile(file);
  } catch (error) {
    const { code } = error;
    if (code === "ENOENT" || code === "ENOTDIR") return { refused: "missing" };
    if (code === "EACCES" || code === "EPERM") return { refused: "closed" };
    throw error;
  }
}
function refusedFile(file, { refused, values }) {
  return { file, format: null, ...noCounts(), refused: { key: `contracts:import.refused.${refused}`, values: { ...values, file: path.basename(file) } } };
}
function contractRow(councilId, { contractId, face: face2 }, changedAt) {
  const searchWords = [face2.title, face2.ref, ...face2.suppliers.map((supplier) => supplier.name)];
  return { ...face2, id: contractId, councilId, searchWords: searchWords.filter(Boolean).join(" ").toLowerCase(), changedAt };
}
function noticeRow(councilId, contractId, filed) {
  const keys = keysOf(filed.notice);
  return {
    id: newId(),
    councilId,
    contractId,
    source: filed.notice.source,
    sha: filed.sha,
    fields: filed.notice,
    ocidKey: keys.ocid,
    finderKey: keys.finder,
    refKey: keys.ref,
    titleKey: keys.title,
    exactKey: keys.exact,
    seenAt: filed.seenAt,
    fileSha: filed.fileSha,
    position: filed.position
  };
}

// app/features/audit/audit.repo.server.ts
import { and as and2, desc, eq as eq2, lt as lt2, sql as sql3 } from "drizzle-orm";

// db/store.ts
function prepared(name, build) {
  const statements = /* @__PURE__ */ new WeakMap();
  return (handle) => {
    let statement2 = statements.get(handle);
    if (!statement2) {
      statement2 = build(handle).prepare(name);
      statements.set(handle, statement2);
    }
    return statement2;
  };
}

// app/features/audit/audit.repo.server.ts
var insert = prepared(
  "audit_insert",
  (db) => db.insert(auditEvent).values({
    councilId: sql3.placeholder("councilId"),
    at: sql3.placeholder("at"),
    actorKind: sql3.placeholder("actorKind"),
    actorId: sql3.placeholder("actorId"),
    action: sql3.placeholder("action"),
    subjectKind: sql3.placeholder("subjectKind"),
    subjectId: sql3.placeholder("subjectId"),
    detail: sql3.placeholder("detail")
  })
);
async function addEvent(tx, row) {
  await insert(tx).execute(row);
}
async function listEvents(db, councilId, filter) {
  const rows = await db.select({
    seq: auditEvent.seq,
    at: auditEvent.at,
    actorKind: auditEvent.actorKind,
    actorId: auditEvent.actorId,
    action: auditEvent.action,
    subjectKind: auditEvent.subjectKind,
    subjectId: auditEvent.subjectId,
    detail: auditEvent.detail
  }).from(auditEvent).where(
    and2(
      eq2(auditEvent.councilId, councilId),
      filter.subjectKind ? eq2(auditEvent.subjectKind, filter.subjectKind) : void 0,
      filter.subjectId ? eq2(auditEvent.subjectId, filter.subjectId) : void 0,
      filter.before ? lt2(auditEvent.seq, filter.before) : void 0
    )
  ).orderBy(desc(auditEvent.seq)).limit(filter.limit);
  return rows.map((row) => ({ ...row, detail: row.detail }));
}

// app/features/audit/audit.rules.ts
var LONGEST_DETAIL = 200;
var MOST_DETAILS = 20;
function checkDetail(detail) {
  let count = 0;
  for (const key in detail) {
    const value2 = detail[key];
    const isFlat = value2 === null || typeof value2 === "boolean" || typeof value2 === "number" && Number.isFinite(value2) || typeof value2 === "string" && value2.length <= LONGEST_DETAIL;
    if (!isFlat || ++count > MOST_DETAILS)
      throw new RangeError(`The audit trail takes short codes and ids only; "${key}" is refused`);
  }
}

// app/features/audit/audit.schema.ts
import { z as z3 } from "zod";
var auditQuery = z3.object({
  subjectKind: z3.string().min(1).max(60).nullish(),
  subjectId: z3.string().min(1).max(200).nullish(),
  before: z3.coerce.number().int().positive().nullish(),
  limit: z3.coerce.number().int().min(1).max(200).default(50)
});

// app/features/audit/audit.service.server.ts
function makeAuditService(deps) {
  const { store: store2, clock: clock2 } = deps;
  return {
    /**
     * Records an act in the unit that does it: one prepared insert, no read. Throws RangeError when a detail is not a
     * short code or id, which undoes the unit.
     */
    async record(tx, entry) {
      const detail = entry.detail ?? {};
      checkDetail(detail);
      await addEvent(tx, {
        councilId: entry.councilId,
        at: entry.at ?? clock2.now(),
        actorKind: entry.actor.kind,
        actorId: idOf(entry.actor),
        action: entry.action,
        subjectKind: entry.subjectKind,
        subjectId: entry.subjectId,
        detail
      });
    },
    /** A page of the council's acts, newest first, up to 200 a page (50 unless told). Throws ZodError on a bad query. */
    async list(authorized, query = {}) {
      const { limit, ...filter } = auditQuery.parse(query);
      const rows = await listEvents(store2.db, authorized.councilId, { ...filter, limit: limit + 1 });
      const events = rows.slice(0, limit);
      return { events, next: rows.length > limit ? events.at(-1)?.seq ?? null : null };
    }
  };
}
function idOf(actor) {
  if (actor.kind === "account") return actor.accountId;
  return actor.kind === "system" ? actor.name : null;
}

// app/features/accounts/authorize.rules.ts
var everyone = ["today:read", "own_session:manage", "taxonomies:read"];
var matrix = {
  // V_COMM: full text with identity removed, so no originals and no tasks, which say whom to ring.
  commissioner: [
    ...everyone,
    "feedback:read",
    "feedback:review",
    "feedback:search",
    "reply:send",
    "contract:read",
    "contract:edit"
  ],
  // V_JOINT: own body's contracts plus shared ones.
  joint_commissioner: [...everyone, "contract:read"],
  // V_CALL: the current call and call-backs.
  call_handler: [...everyone, "call:record", "task:read", "task:act", "deadletter:act", "contract:read"],
  // V_SAFE: everything on flagged items, identity included.
  safeguarding: [
    ...everyone,
    "feedback:read",
    "feedback:read_original",
    "feedback:review",
    "feedback:search",
    "concern:read",
    "concern:act",
    "task:read",
    "task:act",
    "call:record",
    "contract:read"
  ],
  // V_ADMIN: settings, no content. The register of contracts is not content: nothing in it was said by a person.
  admin: [
    ...everyone,
    "settings:read",
    "settings:edit",
    "account:manage",
    "contract:read",
    "contract:import",
    "contract:edit",
    "deadletter:act"
  ],
  // V_DPO: the audit trail; not browsing.
  dpo: [...everyone, "audit:read", "settings:read"],
  // V_ANALYST: redacted text, no identity.
  analyst: [...everyone, "feedback:read", "feedback:search", "contract:read"],
  // V_PROV, V_FRONT, V_ADV: their own contract, submissions and clients.
  provider: everyone,
  frontline: everyone,
  advocate: everyone,
  // V_CLLR: aggregates and decisions, no case-level text.
  scrutiny: [...everyone, "contract:read"]
};
var proof = /* @__PURE__ */ Symbol("authorized");
function authorizeSystem(councilId, action, name = "system") {
  return { actor: { kind: "system", councilId, name }, action, councilId, [proof]: true };
}

// db/sqlite-store.ts
import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
var GROUP_CAP = 128;
var BUSY_RETRY_MS = 5;
var BUSY_GIVE_UP_MS = 15e3;
function openSqliteStore(file, options = {}) {
  const writer = new Database(file, { timeout: 0 });
  for (const pragma of [
    "journal_mode = WAL",
    "synchronous = FULL",
    "foreign_keys = ON",
    "cache_size = -65536"
  ])
    writer.pragma(pragma);
  const reader = new Database(file, { readonly: true, timeout: 5e3 });
  reader.pragma("cache_size = -65536");
  const tx = drizzle(writer, { schema: schema_exports, casing: "snake_case" });
  const db = drizzle(reader, { schema: schema_exports, casing: "snake_case" });
  const begin = writer.prepare("BEGIN IMMEDIATE");
  const commit = writer.prepare("COMMIT");
  const rollback = writer.prepare("ROLLBACK");
  const savepoint = writer.prepare("SAVEPOINT unit");
  const release = writer.prepare("RELEASE unit");
  const undo = writer.prepare("ROLLBACK TO unit");
  const queue = [];
  const inUnit = new AsyncLocalStorage();
  let draining = null;
  let closed = false;
  async function beginWhenFree() {
    for (const started = Date.now(); ; await wait(BUSY_RETRY_MS)) {
      try {
        begin.run();
        return;
      } catch (error) {
        const isBusy = error.code?.startsWith("SQLITE_BUSY");
        if (!isBusy || Date.now() - started > BUSY_GIVE_UP_MS) throw error;
      }
    }
  }
  async function runUnit(waiting) {
    savepoint.run();
    try {
      const value2 = await inUnit.run(true, () => waiting.unit(tx));
      release.run();
      return () => waiting.resolve(value2);
    } catch (error) {
      if (!writer.inTransaction) throw error;
      undo.run();
      release.run();
      return () => waiting.reject(error);
    }
  }
  async function runGroup(group) {
    try {
      await beginWhenFree();
      const stalled = setImmediate(() => options.onStall?.());
      const settle = [];
      try {
        for (const waiting of group) settle.push(await runUnit(waiting));
        commit.run();
      } finally {
        clearImmediate(stalled);
      }
      for (const done of settle) done();
    } catch (error) {
      if (writer.inTransaction) rollback.run();
      for (const waiting of group) waiting.reject(error);
    }
  }
  async function drain() {
    while (queue.length > 0) {
      await new Promise((resume) => setImmediate(resume));
      await runGroup(queue.splice(0, GROUP_CAP));
    }
    draining = null;
  }
  return {
    db,
    write(unit) {
      if (closed) return Promise.reject(new Error("The store is closed"));
      if (inUnit.getStore()) return Promise.reject(new Error("A unit of work cannot open another"));
      return new Promise((resolve, reject) => {
        queue.push({ unit, resolve, reject });
        draining ??= drain();
      });
    },
    async close() {
      closed = true;
      await draining;
      reader.close();
      writer.close();
    }
  };
}

// db/migrate.ts
import { existsSync, readFileSync } from "node:fs";
import path2 from "node:path";
import Database2 from "better-sqlite3";
import { drizzle as drizzle2 } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
function migrateSqlite(file, folder) {
  const connection = new Database2(file, { timeout: 5e3 });
  try {
    connection.pragma("journal_mode = WAL");
    connection.pragma("foreign_keys = OFF");
    const before = connection.pragma("schema_version", { simple: true });
    migrate(drizzle2(connection), { migrationsFolder: folder });
    const broken = connection.pragma("foreign_key_check");
    if (broken.length > 0)
      throw new Error(`Migration would leave ${broken.length} rows without their parent`);
    const changed = connection.pragma("schema_version", { simple: true }) !== before;
    const after = path2.join(folder, "after.sql");
    if (changed && existsSync(after)) {
      connection.transaction(() => connection.exec(readFileSync(after, "utf8")))();
    }
    return { changed };
  } finally {
    connection.close();
  }
}

// ../../tmp/prof/p.ts
import { rmSync } from "node:fs";
var N = Number(process.argv[2] ?? 1e4);
rmSync("/tmp/prof/x.sqlite", { force: true });
rmSync("/tmp/prof/x.sqlite-wal", { force: true });
migrateSqlite("/tmp/prof/x.sqlite", process.cwd() + "/db/migrations/sqlite");
var store = openSqliteStore("/tmp/prof/x.sqlite");
var clock = { now: () => /* @__PURE__ */ new Date() };
var imp = makeImportContracts({ store, clock, audit: makeAuditService({ store, clock }) });
var by = authorizeSystem("c1", "contract:import");
var big = ["Ref,Title,Supplier,Value,Start,End", ...Array.from({ length: N }, (_, i) => `R${i},Home care ${i % 100},"Supp ${i % 500} Ltd",\xA3${i},01/04/2024,31/03/2027`)].join("\r\n");
for (const b of [big, big, big.replaceAll("2027", "2028")]) {
  const t = Date.now();
  const o = await imp.importText(by, "b.csv", Buffer.from(b));
  console.log(o.created, o.updated, o.unchanged, Date.now() - t);
}
await store.close();
