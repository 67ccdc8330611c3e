// Owns the patterns of choice, control and personal budgets (T07) and of money and charging (T08).
import type { LexiconEntry } from "./themes.schema";

const dp = "(?:direct payments?|dps?|personal budget|payment card|prepaid card)";

export const controlLexicon: readonly LexiconEntry[] = [
  {
    code: "T07.1",
    severity: "S2",
    said: [
      `${dp} ~~ (?:too much|paperwork|nightmare|hassle|audit|receipts?|accounts|payroll|bank|hard|difficult|complicated|stress|employer|insurance|headache|burden|confus\\w+|cant manage|struggling)`,
      `(?:too much|paperwork|nightmare|hassle|audit|receipts?|accounts|payroll|hard|difficult|complicated|stress|employing|struggl\\w+) ~~ ${dp}`,
      "(?:being|becoming|i am|im|be|as) an employer|employ(?:ing)? (?:my own|a|my) (?:pa|carer|personal assistant|staff)|payroll|hmrc|employers? (?:liability|ni|pension)",
      "(?:every|keep(?:ing)? (?:all )?(?:the|my)?|back|all the) ?receipts?\\b|timesheets?|(?:quarterly|annual|yearly) (?:return|audit|monitoring)",
    ],
    firm: [
      "(?:cant|cannot|couldnt|not able to|unable to|dont know how to) (?:do|manage|understand|cope with|face) (?:the |all the |my |all that )?(?:accounts|paperwork|payroll|books|bookkeeping|tax|figures|banking|audit)",
    ],
    hint: ["direct payment", "too much paperwork", "accounts"],
  },
  {
    code: "T07.2",
    severity: "S3",
    firm: [
      "(?:falls?|fell|broke|breaks?|broken) (?:down|through|apart) ~~ (?:no ?one|nobody|on our own|on my own|nowhere)",
      "(?:nobody|no ?one|no body|noone|not anyone|no 1|nobody else|nowhere) (?:\\w+ )?to (?:cover|turn to|ring|call|phone|step in|fall back on|help out|take over|stand in|replace)",
      "(?:no|without(?: any)?|not got(?: any)?|havent got(?: any)?|there is no|isnt any|never any|zero) (?:\\w+ )?(?:back ?-?up|cover|contingency|plan b|replacement|fall ?back|safety net|emergency cover)(?: (?:at all|when|if|carer|pa|for))?",
      "(?:when|if) (?:my |his |her |the |our )?(?:pa|carer|personal assistant|she|he) (?:is |s |goes |gets |rings in |phones in |calls in )?(?:ill|sick|off|away|on holiday|leaves|lets us down|poorly) ~~ (?:on (?:our|my) own|nobody|no ?one|nothing|stuck|no cover|no care|i have to)",
      "left (?:\\w+ )?(?:to (?:cope|manage|get on with it)|high and dry|in the lurch|without anyone)(?: alone| (?:by|on) (?:myself|our own|my own))?",
    ],
    said: [
      "(?:pa|personal assistant|my carer|our carer|sitter|worker) (?:has |just |suddenly )*(?:left|quit|walked out|resigned|gone|packed it in|let us down|leaving)",
      "on our own (?:with|if|when|at|now|no)",
    ],
    hint: ["on (?:our|my) own", "let (?:us|me) down"],
  },
  {
    code: "T07.3",
    severity: "S2",
    firm: [
      "(?:managed|council managed|personal|individual|my|our|her|his) (?:\\w+ )?(?:budget|account) ~~ (?:no (?:real )?choice|no say|same as before|just paperwork|nothing (?:is |has )?(?:different|changed)|makes? no difference|in name only|on paper|no different|council runs|council decides|cant choose|same (?:service|agency|carers?|thing))",
      "(?:managed|personal) budget (?:\\w+ ){0,2}(?:but|and) (?:\\w+ ){0,5}(?:no choice|same|nothing|no different)",
    ],
    said: [
      "same as before (?:with|but|only|just|apart)|budget in name only|only (?:the )?paperwork (?:has )?changed|switched the paperwork",
    ],
    hint: ["managed budget", "same as before", "just paperwork", "no choice"],
  },
  {
    code: "T07.4",
    severity: "S2",
    firm: [
      "(?:only|just) (?:firms|agencies|providers|homes|ones|people) (?:\\w+ ){0,4}(?:contract|framework|list|approved)|pre ?-?purchased|(?:no one|nobody|none) off their list|framework",
      "(?:have|had|has|forced|made|told|only allowed|got) to (?:use|go with|have|stick with|choose from|pick from|take) (?:\\w+ ){0,2}(?:the )?(?:councils?|contracted|approved|their|framework|preferred|block|same)(?: (?:own|list|provider|agency|firm|one|ones|provider))?",
      "(?:not|isnt|arent|wasnt|werent|only|unless theyre|unless they are) (?:\\w+ )?(?:on|off|from|part of) (?:the|their|its|a|councils?) (?:\\w+ )?(?:framework|approved list|list|contract|tender list)(?: so)?",
      "(?:cant|cannot|not allowed to|wont let (?:us|me|her|him)|couldnt|refused to let (?:us|me)) (?:\\w+ )?(?:use|choose|pick|have|change to|go to|swap to|switch to) (?:\\w+ ){0,2}(?:another|our own|my own|a different|anyone|someone|any other|who i|the one|the agency|who we)",
    ],

    hint: ["framework", "have to use", "council provider"],
  },
  {
    code: "T07.5",
    severity: "S2",
    said: [
      "(?:so many|too many|endless|all these|all the|same|more|long|another|loads of|yet more|more and more|\\d+ pages? of|\\d+ page|pages of) (?:\\w+ )?forms?|form after form|forms? (?:and|after) (?:more )?forms?|fill(?:ed|ing)? (?:in|out) (?:\\w+ ){0,3}form(?:s)? (?:\\w+ )?(?:times|again|after)",
      "(?:goes?|went|going|gone|back|got|waiting|sent|turned down|refused|wait) (?:\\w+ ){0,2}(?:to|at|by|for|from) (?:the |a |funding )?panel|panel (?:said|refused|turned|deferred|meets?|only|again|decision)",
      "red tape|bureaucra\\w+|hoops|(?:process|system|application|whole thing) (?:\\w+ ){0,3}(?:nightmare|maze|minefield|too hard|difficult|complicated|confusing|joke|shambles|long winded|exhausting|ridiculous|impossible|farce|slow)|minefield|long winded|confusing forest",
      "(?:each|every|different) (?:team|department|person|one) (?:wants|needs|asks for) (?:its|their|a|the) own",
      "months of (?:waiting|red tape|forms|phone calls|chasing|fighting)|fight(?:ing)? for (?:everything|every)",
    ],
    hint: ["panel", "so many forms", "rules"],
  },
  {
    code: "T07.6",
    severity: "S2",
    firm: [
      "(?:plan|assessment|review|support plan|care plan) (?:\\w+ ){0,4}(?:without (?:me|us|him|her|mum|dad|asking|seeing|talking|meeting|even)|behind (?:my|our|his|her) back|over the phone|on the phone|in (?:ten|five|\\d+) minutes)",
      "(?:never|not|havent|hasnt|didnt|yet to) (?:\\w+ )?(?:seen|see|had|read|been shown|shown|involved in|asked about|part of|sent|given|got|had a copy of|written) (?:\\w+ ){0,3}(?:care |support )?plan(?:ning)?\\b",
      "no (?:care|support) plan",
    ],
    said: [
      "(?:support )?planning (?:\\w+ ){0,4}(?:tick ?-?box|rushed|joke|hurry|over the phone|ten minutes|copy and paste)|(?:plan|review|assessment) (?:\\w+ ){0,3}(?:was |is |were )?(?:a )?(?:tick ?-?box|rushed|copy and paste|cut and pasted?|copied|same as (?:last|everyone))",
      "tick ?-?box (?:exercise|plan|review)",
    ],
    hint: ["tick ?box", "plan"],
  },
  {
    code: "T07.7",
    severity: "S3",
    said: [
      "(?:chc|continuing (?:health ?)?care|health|nhs) (?:\\w+ ){0,4}(?:took over|taking over|funding|funded|took on|takes over|started|money|pays now) (?:\\w+ ){0,6}(?:lost|lose|ended|end|stopped|stop|gone|finish|had to|cant keep|no longer)",
      "(?:moved|moves|moving|went|going|switched|transferred|put) (?:\\w+ )?(?:\\w+ )?(?:on ?to|to|over to|across to) (?:chc|continuing|nhs|health|health funding) ~~ (?:lost|lose|loses|ended|stopped|gone|couldnt keep|cant keep|no longer)",
      "(?:moved|moving|move) (?:house|home|area|across|to (?:a |another |the next )?(?:\\w+ )?(?:borough|county|council|town|area)|over the border|address) ~~ (?:lost|stopped|stops|ended|gone|start(?:ed)? (?:all over|again|from scratch)|nothing|refused|back to square)",
      "lost (?:my|his|her|our|the|their) (?:pa|carers?|team|support|arrangement|personal assistant|direct payment)s? (?:\\w+ ){0,4}(?:when|because|after|as) (?:\\w+ ){0,4}(?:chc|health|moved|funding|nhs|money)",
    ],
    hint: ["moved house", "lost (?:my|his|her) pa", "border"],
  },
  {
    code: "T08.1",
    severity: "S2",
    firm: [
      "(?:cant|cannot|carnt|couldnt|not able to|how (?:can|will|do|am) (?:i|we|she|he)|struggl\\w+ to|dont know how (?:i|we|she|he|ill|well) (?:can|will|ll)?) ?(?:\\w+ )?(?:afford|pay|find the money)(?! attention)",
    ],
    said: [
      "top ?-?ups?|(?:sell|selling|sold|lose|losing|charge on|take|taking) (?:the|our|her|his|my|mums|dads|their) (?:house|home|bungalow|flat)(?! (?:key|phone))",
      "(?:charges?|charged|charging|contribution|bill|fees?|cost|costs|invoice|price|assessed) (?:\\w+ ){0,5}(?:gone up|went up|going up|put up|doubled|too (?:much|high)|wrong|shock|unfair|more than|afford|worr(?:y|ied|ying)|£ ?\\d+|\\d+ (?:pounds|quid)|a week|out of (?:my|his|her) pension|increase[ds]?|backdated|arrears|debt|rise)",
      "(?:put|putting) (?:the |my |our |her |his )?(?:charges?|contribution|fees?|price|costs?|bill)s? up|(?:surprise|huge|massive|big|unexpected) bill|deferred payments?|care cap|the cap|financial assessment|means test\\w*",
      "(?:worr(?:y|ied|ying)|scared|frightened|dread|sick) (?:\\w+ ){0,4}(?:cost|costs|bills?|money|charges?|fees?|paying|pay|top)",
      "(?:have|had|asked|going|made|want (?:me|us|her|him)|expected) to pay (?:\\w+ ){0,4}(?:£ ?\\d+|\\d+ (?:pounds|quid)|more|extra|so much|for (?:her|his|my) (?:own )?care|all)|only (?:have|got) (?:my|a|the|his|her) (?:state )?pension",
      "(?:bill|invoice|letter|demand) (?:\\w+ )?(?:for|of|saying i owe|saying we owe) (?:£ ?)?\\d|owe (?:\\w+ )?(?:£ ?)?\\d|backdated|(?:cost|costs|charges?|fees?|prices?) (?:\\w+ ){0,2}(?:crippling|extortionate|ridiculous|shocking|outrageous|sky high)|dear(?:er)? than",
      "(?:in|into) (?:debt|arrears)|final demand|debt collectors?",
    ],
  },
  {
    code: "T08.2",
    severity: "S2",
    said: [
      "(?:money|savings?|capital|funds?|inheritance|nest egg) (?:\\w+ ){0,4}(?:run|runs|running|ran|going|gone|nearly|almost|all|used|be|eaten|dwindl\\w+|drain\\w+) ?(?:out|gone|up|away|low|down|spent)",
      "(?:run|running|ran) (?:out of|through|low on) (?:\\w+ ){0,2}(?:money|savings|funds)",
      "self ?-?fund(?:ing|er|ers|ed|s)?|pay(?:s|ing)? (?:for )?(?:herself|himself|privately|her own (?:way|fees)|his own (?:way|fees))|privately funded",
      "down to (?:\\w+ ){0,3}(?:last|few|£|thousand|pennies|nothing)|last (?:few )?(?:thousand|pounds|of (?:her|his|the|our) (?:money|savings))|savings threshold|23,?250|capital limit",
    ],
  },
  {
    code: "T08.3",
    severity: "S2",
    said: [
      "continuing (?:health ?)?care|\\bchc\\b ~ (?:refused|turned|denied|appeal|declined|rejected|fight|argu\\w+|checklist|no|not|stopped|removed|review)|(?:refused|turned down|denied|appeal\\w*|declined|rejected|fighting|fight for|withdrew) (?:\\w+ )?(?:for )?chc",
      "(?:argu\\w+|fight\\w*|row\\w*|dispute|squabbl\\w+|battle|wrangl\\w+|disagree\\w*) (?:\\w+ ){0,4}(?:who(?:s)? (?:pays|should pay|is (?:going to )?pay\\w*|will pay|funds|budget)|funding|whose budget|over (?:the )?(?:money|bill))",
      "(?:health|nhs|ccg|icb|hospital) (?:\\w+ ){0,2}(?:says?|said|saying|thinks?|reckons?) (?:\\w+ ){0,3}(?:social(?: care)?|council|social services|la)(?:s)? .{0,60}(?:health|nhs|pay|budget)",
      "whose budget|who(?:s)? (?:pays|should pay|is paying|will pay) (?:for|health|between|,|council)|neither (?:\\w+ )?(?:will|would) (?:pay|fund)",
    ],
    firm: [
      "not (?:our|their|my|the councils|a council|an nhs) (?:budget|responsibility to pay|money)|nobody (?:will|wants to|would) pay",
    ],
  },
  {
    code: "T08.4",
    severity: "S1",
    firm: [
      "(?:benefits?|attendance allowance|carers? allowance|pip|dla|pension credit|allowance|universal credit|esa) (?:\\w+ ){0,4}(?:stopped|refused|turned down|confus\\w+|complicated|appeal|tribunal|wrong|missed|unclaimed|hard to|dont understand|minefield|form)",
      "(?:didnt|dont|did not|never|not|didn) (?:\\w+ )?(?:know|knew|realise|reali[sz]ed|told|understand|sure|aware|get|claimed|claiming|claim) (?:\\w+ ){0,6}(?:claim|benefits?|attendance allowance|carers? allowance|\\bpip\\b|\\bdla\\b|pension credit|entitled|entitlements?|allowance|council tax)",
      "(?:nobody|no ?one) (?:\\w+ )?(?:told|said|mentioned|explained|helped) (?:\\w+ ){0,5}(?:claim|benefits?|attendance allowance|carers? allowance|\\bpip\\b|\\bdla\\b|pension credit|entitled|allowance)",
    ],
    said: [
      "(?:missed out on|missed|unclaimed|years of|entitled to|meant to get|should (?:get|be getting|have been getting)) (?:\\w+ ){0,3}(?:benefits?|allowance|pip|pension credit)",
      "personal expenses allowance",
    ],
    hint: ["(?<!helped me claim )attendance allowance", "what benefits"],
  },
  {
    code: "T08.5",
    severity: "S2",
    firm: [
      "(?:no|without|never given|not given|wont give|cant give|nobody (?:can|could|will)|no ?one (?:can|could|will)|didnt give) (?:\\w+ )?(?:a |any |an |say |tell me |explain )?(?:reason|explanation|why|explain)(?: (?:given|why|how|of how|for))?(?= |$|[.,!]) ?(?:\\w+ ){0,3}(?:hours|budget|cut|it|worked|given|out|why|less|money)?",
    ],
    said: [
      "(?:gets?|getting|got|has|have|given) (?:\\w+ )?(?:twice|more|double|three times|far more|less|fewer|half)(?: \\w+)? (?:hours|money|help|care|support|than)|why do (?:they|he|she|some|others) get (?:more|it|extra)",
      "indicative budget|resource allocation|\\bras\\b|all (?:about |its )?points|points system|postcode lottery|cut (?:my|his|her|our|mums|dads) (?:hours|budget|package|money)|(?:hours|budget|package|money) (?:was |were |been |has been |have been |got )*(?:cut|reduced|slashed|halved|came out lower)",
      "(?:unfair|not fair|arbitrary|random|plucked out of)(?: \\w+)? ?(?:amount|budget|hours|system|how|allocat\\w+|decision)?",
    ],
  },
];
