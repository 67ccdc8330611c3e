// Owns which column of a council's register is which field. The words are those of contract_fields.csv and those that
// councils' published registers use; they are compared without case, punctuation or what stands in brackets.

export const registerFields = [
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
  "postcode",
] as const;
export type RegisterField = (typeof registerFields)[number];

const headings: Record<RegisterField, string> = {
  // "No." alone is left out: it numbers the rows of one file, and the next file numbers them anew.
  ref: `ref|notice identifier|reference|reference no|reference number|ref no|ref number|contract ref|contract reference|contract ref no|contract ref number
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
  review:
    "review|review date|contract review date|next review date|renewal date|date of review|date for review|contract review|reviewed date|review dt|next review",
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
  cpvLabel:
    "cpv description|cpv descriptions|category|spend category|proclass|proclass description|category description|main category|proclass category|procurement category|classification|contract category|cpv label|service category",
  type: "type|contract type|type of contract|agreement type|type of agreement|contract agreement type|purchase type|contract arrangement|funding agreement type",
  commissioner: `commissioner|named commissioner and deputy|named commissioner|contract manager|contract owner|lead officer|responsible officer
    |contract lead|contract officer|commissioning manager|contract manager name|responsible person
    |commissioning lead|service lead|contract administrator|contract monitoring officer|manager`,
  lead: "lead|lead commissioning body and partners shares|lead commissioning body|lead authority|lead body|lead organisation|lead commissioner|lead council|lead commissioning organisation|lead partner",
  buyer: `buyer|contracting authority|authority|council|local authority|organisation|organisation name|organisation label|publisher|publisher name|purchaser
    |contracting body|contracting organisation|body name|buying organisation|commissioning body|commissioning organisation|client|customer|awarding body
    |awarding authority|authority name|name of authority|buyer name|purchasing authority|public body|local authority name|council name|contracting authority name|funding org name|funding organisation`,
  legal:
    "legal|legal basis|legislation|legal framework|regulation|regulations|legal route|procurement regime|regime|statutory basis",
  weights:
    "price q|award weighting price quality social value|price quality ratio|weighting|price quality|price quality weighting|award criteria|evaluation weighting|price quality split|quality price ratio",
  served:
    "served|people served|people served and by age band psr where known|number of service users|number of people|service users|number of clients|clients served|number of people served|no of service users|people supported|number of people supported",
  cqc: "cqc|cqc location id|cqc location id s|cqc location ids|cqc location|cqc id|cqc provider id|cqc number|cqc registration number|cqc registration",
  owner:
    "owner|provider brand parent ultimate owner landlord each may be unknown|parent company|ultimate owner|ultimate parent|holding company|provider group|brand|provider brand",
  parent:
    "parent|parent or predecessor contract|parent contract|previous contract|framework reference|framework ref|predecessor contract|framework name|parent reference|framework|called off from|parent agreement|original contract reference|parent framework",
  notices:
    "notices|uk notice links|notice|notice link|contracts finder link|link|url|notice url|find a tender link|web link|contracts finder url|link to contract|hyperlink|contract link|website|contracts finder notice|award notice link|contract url|document link",
  lastNotice:
    "last notice|last notice date|notice date|notice to be given by|latest notice date|notice deadline|last date for notice|date notice required",
  noticePeriod:
    "notice period|notice period months|notice period in months|termination notice|termination notice period|notice months|contract notice period",
  funding:
    "funding routes|funding route|funding|funding source|source of funding|funding stream|how it is funded|funded by|funding type|personal budget route",
  areas:
    "areas|areas served|area|ward|wards|locality|localities|location|region|geographic area|district|districts|place|places|area served|geography|lot area|delivery area|coverage|geographical area",
  stage:
    "stage|status|contract status|stage of contract|current status|contract state|procurement stage|procurement status|contract stage|register status|state|award status|live or expired",
  clientGroup:
    "client group|client groups|customer group|service user group|who it serves|user group|care group|client category|client type|cohort|population|client group served|target group|service user category",
  awarded:
    "awarded|award date|date awarded|date of award|awarded date|contract award date|date contract awarded|contract awarded date|date of agreement|date signed|contract signed date|date of contract award|agreement date",
  postcode: "postcode|post code|supplier postcode|supplier post code|postal code",
};

const lookups = new Map<string, RegisterField>(
  registerFields.flatMap((field) =>
    headings[field].split("|").map((words) => [normalHeading(words), field] as const),
  ),
);

const patterns: readonly [RegisterField, RegExp][] = [
  ["extensionUntil", /\b(end|expiry|expiration)\b.*\b(includ|inc|with|max|after)\w*\b.*\bexten/],
  ["extensionUntil", /\bexten\w*\b.*\b(end|expiry|until|to)\b.*\bdate\b/],
  ["extension", /\bexten(sion|d)/],
  ["lastNotice", /\blast notice\b|\bnotice (by|date)\b/],
  ["vat", /\bvat\b.*\brecover|\brecover\w*\b.*\bvat\b|\birrecoverable\b/],
  ["route", /\binvitation to (quote|tender)\b|\bprocurement (route|method|process)\b/],
  ["regno", /\b(company|charity)\b.*\b(no|number|reg)/],
  ["vcse", /\b(vcse|vcs|voluntary)\b/],
  ["sme", /\bsme\b|\bsmall (or|and|to)? ?medium\b/],
  [
    "annualValue",
    /\b(annual|annum|yearly|pa)\b.*\b(value|spend|cost|budget|amount)\b|\b(value|spend|cost|budget|amount)\b.*\b(annual|annum|per year|pa)\b/,
  ],
  ["start", /\b(start|commence\w*|begin\w*)\b.*\bdate\b|\bdate\b.*\b(start|commence)/],
  ["end", /\b(end|expiry|expires|completion|finish)\b.*\bdate\b|\bdate\b.*\b(end|expir)/],
  ["review", /\breview\b/],
  ["awarded", /\baward\w*\b.*\bdate\b/],
  [
    "supplier",
    /^(supplier|contractor|provider|vendor|recipient|company)( name)? ?\d+$|\b(supplier|contractor|provider|vendor) name\b/,
  ],
  [
    "value",
    /\b(contract|total|estimated|lifetime|award(ed)?|grant|agreement)\b.*\b(value|sum|amount|cost|price)\b/,
  ],
  ["title", /\b(contract|agreement|tender|project|grant)\b.*\b(title|name)\b|\btitle of\b/],
  ["desc", /\bdescription\b|\bgoods and? ?(or )?services\b/],
  [
    "ref",
    /\b(contract|agreement|procurement|tender|project|unique|grant)\b.*\b(ref|reference|id|number|no|identifier)\b/,
  ],
  ["dept", /\b(department|directorate)\b/],
  ["stage", /\bstatus\b/],
  ["cqc", /\bcqc\b/],
  ["cpv", /\bcpv\b.*\bcodes?\b/],
  ["commissioner", /\b(commissioner|contract (manager|owner|lead))\b/],
];

/** The field that a heading means, or null. */
export function fieldOfHeading(heading: string): RegisterField | null {
  if (heading.length > 240) return null;
  const whole = normalHeading(heading);
  const bare = normalHeading(heading.replace(/\([^)]*\)|\[[^\]]*\]/g, " "));
  const exact =
    lookups.get(whole) ?? lookups.get(bare) ?? lookups.get(bare.replace(/^(the|contract|is the) /, ""));
  if (exact) return exact;
  if (bare === "" || bare.split(" ").length > 16) return null;
  return patterns.find(([, pattern]) => pattern.test(bare) || pattern.test(whole))?.[0] ?? null;
}

/** A heading without case, punctuation, currency signs and camel case: "ReferenceNumber" is "reference number". */
export function normalHeading(heading: string): string {
  return heading
    .replace(/\s+/g, " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(gbp|incl?|excl?|excluding|including) (vat|gbp)\b/g, " ")
    .replace(/\bgbp\b/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
