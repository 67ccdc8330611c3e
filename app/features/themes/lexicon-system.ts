// Owns the patterns of commissioning (T12), being heard (T13) and joining up (T14).
import type { LexiconEntry } from "./themes.schema";

const firm = "(?:firm|agency|company|provider|contract|lot|outfit|people|ones|service)";

export const systemLexicon: readonly LexiconEntry[] = [
  {
    code: "T12.1",
    severity: "S2",
    said: [
      `(?:same|that|this|old) (?:\\w+ )?(?:contract|${firm}) (?:\\w+ ){0,3}(?:again|renewed|given it|signed up|rolled over|extended|re ?-?appointed|back in)`,
      `(?:renew(?:ed|ing|s)?|extend(?:ed|ing)?|rolled over|roll over|re ?-?signed|signed (?:them|it|up|the)|re ?-?let|re ?-?awarded) (?:\\w+ ){0,4}(?:contract|them|it|again|${firm}|(?:for|another) (?:\\w+ )?(?:more|years?))`,
      "contract (?:\\w+ )?(?:was |got |is being |been |gets )?(?:renewed|extended|rolled over)",
    ],
    hint: ["nothing (?:has )?changed", "same contract", "everyone complained"],
  },
  {
    code: "T12.2",
    severity: "S2",
    said: [
      "(?:the )?cheapest|(?:lowest|cheap) (?:cost|price|bidder|bid|tender|option|quote|rate)s?|on price|price alone|(?:all|only|just) (?:about|down to|comes down to) (?:the )?(?:money|cost|price|cash)|race to the bottom|cheap and (?:nasty|unsuitable)|cost ?-?cutting|saving money|penny pinching|on the cheap|under ?cut(?:ting)?",
    ],
    firm: [
      "quality (?:doesnt|does not|isnt|not|never|dont) (?:\\w+ )?(?:come|count|matter|looked|weighed|considered)",
    ],
  },
  {
    code: "T12.3",
    severity: "S2",
    said: [
      "(?:service|group|project|scheme|team|charity|helpline|befriending|sitting service|support|outreach|programme|advocacy|clinic|course|grant|funding) (?:\\w+ ){0,3}(?:has |have |is |was |were |been |being |to be |got |getting |all |its )*(?:axed|cut|cuts|stopped|ended|withdrawn|scrapped|closed|shut|finished|gone|folded|lost (?:its|the|their) (?:grant|funding|money|contract)|packed up|packed in|wound up|decommissioned|pulled|taken away|disappeared|discontinued)(?! (?:for (?:lunch|christmas|easter)|on (?:sundays?|mondays?)))",
      "(?:axed|cut|cutting|stopped|ended|withdrew|withdrawn|scrapped|closed|decommissioned|pulled|took away|taken away|lost|losing) (?:the|our|my|his|her|this|that|a|all the) (?:\\w+ ){0,2}(?:service|group|project|scheme|team|charity|helpline|befriending|sitting|outreach|programme|clinic|course|grant|support)",
      "lost (?:its|our|their|the) (?:grant|funding)|cuts(?: to| in|backs)",
    ],
  },
  {
    code: "T12.4",
    severity: "S2",
    firm: [
      "(?:pay|paid|paying|bought|buying|bought up|pays|book|booked) (?:\\w+ ){0,4}(?:places|beds|hours|slots) (?:\\w+ ){0,5}(?:nobody|no ?one|not used|empty|we get|only get|never used|unused)",
    ],
    said: [
      "block (?:\\w+ )?(?:contract|bed|beds|booking|booked|purchase|hours|buy|funding)(?! works)|on the block|(?:empty|unused|vacant) (?:beds?|places|rooms|hours|slots)|(?:beds?|places|rooms|hours|slots) (?:\\w+ )?(?:sit|sitting|stand|standing|left|lie|lying|going|are|stay) (?:empty|unused|vacant|begging)",
    ],
  },
  {
    code: "T12.5",
    severity: "S1",
    firm: [
      "(?:wont|dont|not|never|refuse to|cant|no longer|stopped) (?:\\w+ )?(?:share|sharing|speak|talk|work together|co ?-?operate|working together|talking) (?:\\w+ )?(?:anything|with each other|to each other|information|because (?:of )?(?:the )?(?:tender|contract|compet\\w+))",
    ],
    said: [
      "(?:lost|losing|won|after|since|because of|during|through|lose) (?:\\w+ )?(?:the |a |that |our )?(?:tender|bid|tendering|re ?-?tender)|tender(?:ing|s|ed)? ~ (?:apart|divid\\w*|divisive|against|compet\\w+|split|fight|share|rivals?|lost)|(?:divisive|competitive|forced) tender\\w*",
      "(?:competition|competing|bidding|pitted) (?:\\w+ ){0,4}(?:contracts?|against each other|split|apart|each other|tenders?)|rivals? (?:for|over) (?:the )?(?:contract|tender)",
    ],
  },
  {
    code: "T12.6",
    severity: "S2",
    firm: [
      "(?:nobody|no ?one|dont|cant|couldnt|not|didnt|never|wont|hard to|impossible to) (?:\\w+ ){0,4}(?:who (?:actually |really )?(?:owns?|runs?|is behind|is in charge|is responsible)|who the (?:owners?|landlord|company) (?:is|are)|find (?:out )?(?:the )?owners?)",
    ],
    said: [
      "who(?:s)? (?:actually |really )?(?:owns|own|runs) (?:it|the|this|that|them)|offshore|off shore|tax haven|private equity|hedge fund|parent company|holding company|shell company",
      "landlord (?:\\w+ ){0,8}(?:and |but )?(?:the )?(?:care|provider|support) (?:\\w+ ){0,4}(?:another|other|different|someone|company|blame)|who is (?:responsible|behind)",
    ],
  },
  {
    code: "T12.7",
    severity: "S2",
    said: [
      "(?:two|three|four|several|\\d|same) (?:different |separate )?assessments? (?:\\w+ ){0,5}(?:same|twice|over|different (?:bodies|teams|people)|two (?:bodies|teams|people)|each)|(?:assessed|assessing|asked|visited|paid) twice (?:for|by|over)|same (?:assessment|job|work|form|thing) (?:\\w+ )?(?:twice|two times|over again)",
      "(?:council|social care|la) and (?:the )?(?:nhs|health|hospital|icb) (?:\\w+ ){0,3}(?:both|each) (?:\\w+ ){0,3}(?:same|doing|paying)|duplicat(?:e|es|ed|ing|ion)(?: of)? (?:\\w+ )?(?:effort|work|assessment|paperwork|job|roles?)|doing the same (?:job|thing|work) twice",
      "perverse|(?:paid|funded|rewarded|get|gets|make|makes) (?:\\w+ ){0,3}more (?:\\w+ )?(?:the (?:longer|worse|iller|sicker)|if (?:he|she|they) (?:stays?|is|are))|incentive",
    ],
    firm: ["not in (?:their|its|our|the councils|anyones) interests?"],
  },
  {
    code: "T12.8",
    severity: "S2",
    firm: [
      "(?:nothing|nowhere|no (?:\\w+ ){0,4}|there isnt (?:any|a|anything)|isnt (?:any|anything)|no services?|not a single (?:\\w+ ){0,3}) ?(?:\\w+ )?(?:round here|around here|in (?:this|the|our) (?:area|town|county|village|borough|part)|local|locally|nearby|near (?:us|me|here)|for miles|in northmere|for (?:young|people|someone|anyone|men|women|adults|under) (?:\\w+ ){0,3}(?:with|like|his|her|my|over|age|of|who|here)?)",
    ],
    said: [
      "gap in (?:the )?(?:market|provision|services)|nearest (?:\\w+ ){0,7}(?:miles|county|hours?|town|away|next|another|hour)|doesnt exist (?:here|round|in|locally)",
    ],
  },
  {
    code: "T13.1",
    severity: "S1",
    firm: [
      "faceless|commissioners? (?:\\w+ ){0,4}(?:never|dont|unknown|invisible|not seen|hidden|nowhere)|(?:whoever|those who|people who) (?:\\w+ )?(?:decides?|commission\\w*|makes? the decisions?) (?:\\w+ ){0,4}(?:never|not|havent|hasnt)|ivory tower",
      "(?:dont|didnt|do not|no idea|nobody|no ?one|never|not|cant) (?:\\w+ ){0,3}(?:who (?:\\w+ )?(?:(?:the|our|is the|your) commissioners?|commissions|decides|makes the decisions?|is in charge|buys|commissioned|runs the contract)|met (?:a|the|our|any) commissioners?|seen (?:a|the|our|any) commissioners?|heard of (?:a|the|our) commissioner)",
      "(?:never|not once|hasnt|havent|not) (?:\\w+ )?(?:been|come|came|visited|set foot|visits|visit) (?:\\w+ )?(?:to|in|inside|at)? ?(?:our|the|this|my|us) (?:office|team|home|centre|day centre|service|place|ward|building|club)",
    ],
  },
  {
    code: "T13.2",
    severity: "S2",
    firm: [
      "(?:never|not|havent|hasnt|no ?one|nobody|didnt|dont|havnt|they never|wont|still not) (?:\\w+ )?(?:heard|got|had|ring|rang|rung|phoned?|replied|reply|answer(?:ed|s)?|responded|called|get|gets?|return(?:ed|s)?|came|come|rings?|calls?) (?:\\w+ )?(?:me |us |my |our |a |an |any )?(?:back|reply|answer|response|thing|calls?|emails?|letters?|anything|phone|me|the phone)(?= |$|[.,!])",
      "(?:no|without (?:a|any)|never (?:a|any)|not (?:a|one|even a)) (?:\\w+ )?(?:reply|response|answer|acknowledg\\w+)|heard nothing|nothing (?:back|since)|radio silence|deafening silence",
      "(?:emailed|e ?-?mailed|written|wrote|rang|rung|phoned|called|complained|asked|messaged|texted|left (?:messages?|a message|voicemails?)) (?:\\w+ ){0,5}(?:\\d+|two|three|four|five|six|several|many|so many|umpteen|loads of|countless) times",
      "(?:dont|doesnt|never|wont|didnt|nobody|no ?one) (?:\\w+ )?(?:answers?|picks? up|pick up the phone|returns? (?:my |our )?(?:calls?|emails?)|acknowledges?|gets? back)|(?:ignored?|ignoring) (?:\\w+ )?(?:emails?|calls?|letters?|messages?)|not a word (?:back|since|from)|(?:waiting|wait) for (?:a |someone to )?(?:reply|response|call back|ring back|answer)",
      "thank you for your (?:email|letter|feedback|comments|call)|standard (?:reply|letter|email)|fobbed off|stock (?:reply|answer|letter)|brush ?-?off|generic (?:reply|letter|email)|palmed off",
    ],
  },
  {
    code: "T13.3",
    severity: "S2",
    said: [
      "already (?:been )?(?:decided|made (?:up )?(?:their|your) (?:minds?|decision)|agreed|a done deal|signed)|done deal|foregone conclusion|made (?:their|your) minds? up|(?:decision|minds?) (?:was|were|is|had been|been|already) (?:already )?made|rubber ?-?stamp\\w*|box ticking|sham|window dressing|lip ?service|going through the motions",
      "tick ?-?box (?:consultation|exercise|survey)|consultation (?:\\w+ ){0,4}(?:tick ?-?box|joke|sham|farce|for show|waste|meaningless|token\\w*|pretend)|(?:just|only|all) for show|token(?:istic|ism)",
    ],
    firm: [
      "(?:to |they )?(?:tell|told|telling|inform\\w*|talked at|announc\\w*) (?:us|me|people)?,? ?(?:and )?(?:not|never|didnt|rather than|instead of|without) (?:to )?(?:ask|asking|asked|listen|consult\\w*|hear)",
    ],
  },
  {
    code: "T13.4",
    severity: "S1",
    said: [
      "(?:same|usual) (?:old )?(?:faces|people|suspects|few|voices)|(?:panel|forum|board|group|meeting|committee) (?:\\w+ ){0,4}(?:all |full of |only |made up of )(?:\\w+ ){0,3}(?:retired|professionals|same|councillors|managers|people who|white|volunteers)",
      "(?:only|just) (?:\\w+ )?(?:asked?|hear[ds]?|listen(?:ed)?|talk(?:ed)?|spoke|reach(?:ed)?|those|ones|people) (?:\\w+ )?(?:to )?(?:those|people|ones|the ones|anyone)? ?(?:who|that) (?:can|are|have|get|go|turn|already|shout|come|use)",
    ],
    firm: [
      "(?:nobody|no ?one|not one(?: person)?|none|never) (?:\\w+ )?(?:who (?:is|gets|uses|needs|actually|lives) (?:\\w+ )?(?:housebound|care|it|services?|the service|uses|disabled|a carer)|asks? (?:\\w+ )?(?:housebound|(?:people|those|carers) (?:who|like|at home)))|(?:wrong|never the right) people (?:asked|invited|on|there)",
    ],
  },
  {
    code: "T13.5",
    severity: "S1",
    firm: ["(?:yet|not) another (?:survey|questionnaire|consultation)"],
    said: [
      "(?:told|said|sent|gave|answered|wrote|explained|tell(?:ing)?|saying) (?:\\w+ ){0,5}(?:last (?:year|time|month|week|summer|spring)|already|before|all (?:of )?this|years ago|again and again|over and over|time and again)(?! (?:they|it|he|she) )",
      "another (?:survey|questionnaire|consultation|form to say)|(?:yet|not) another (?:survey|questionnaire|consultation)|survey (?:after|fatigue)|(?:asked|ask|asking) (?:\\w+ ){0,3}(?:this|same (?:thing|question)s?|that) (?:\\w+ )?(?:before|again|every|last|over)|how many times (?:\\w+ ){0,6}(?:say|tell|told|ask|repeat)|repeat(?:ing)? (?:myself|ourselves|the same)|same (?:thing|questions?|story) (?:again|over|every|to)|like a broken record",
    ],
  },
  {
    code: "T13.6",
    severity: "S3",
    firm: [
      "(?:no|without (?:an?|any)|not got (?:an?|any)|havent got (?:an?|any)|never (?:had|given|offered|got)(?: an?)?|hasnt got (?:an?|any)|refused (?:an?|any)|didnt get (?:an?|any)|lost (?:his|her|my|our)|cant get an?|wait\\w* for an?) (?:\\w+ )?(?:advoca(?:te|tes|cy)|imca|one to speak (?:up )?for)",
      "(?:nobody|no ?one|no family|none|noone) (?:\\w+ )?(?:\\w+ )?(?:to speak (?:up )?for|speaks? (?:up )?for|to (?:be|stand) (?:on|at) (?:his|her) side|on (?:his|her|their) side|to (?:represent|argue for|stick up for|stand up for)|fighting (?:his|her) corner)",
      "(?:cant|cannot|doesnt|unable to|not able to) speak (?:up )?for (?:himself|herself|themselves|himself)",
    ],
    said: [
      "advoca(?:cy|te|tes) (?:\\w+ ){0,4}(?:cut|axed|gone|stopped|ended|closed|withdrawn|lost|waiting|shut|funding|refused)|(?:cut|axed|lost|stopped|ended|closed) (?:\\w+ ){0,3}advoca(?:cy|te|tes)|only imca|only imha",
    ],
  },
  {
    code: "T13.7",
    severity: "S0",
    firm: [
      "(?:why (?:dont|not|cant) (?:you|we|they|the council)|why not)|(?:could|can) (?:we|you|they|there|the council|someone) (?:not )?(?:please )?(?:have|try|put|let|set|make|give|send|start|use|run|share|ask|do|not|just)(?! (?:me|us|a call|someone|somebody|my|him|her|something about))(?! (?:a )?(?:call|ring))",
      "(?:an|my|one|good|heres an|here is an|an|just an|got an) (?:\\w+ )?(?:idea|suggestion|thought)(?! (?:who|what|how|why|where))|(?:i|we|id|wed) (?:would )?suggest|(?:it )?would (?:be )?(?:help|better|good|nice|great|useful)(?:ful)? (?:if|to have)|how about|what about (?:having|a|an|letting|using|trying)|wouldnt it be (?:better|good|nice)|you should (?:try|have|think|let|do|make|use)|maybe (?:you|we|they) could|if (?:only )?(?:you|we|they|there) (?:could|had|was|were) (?:\\w+ ){0,6}(?:it would|would help|that would)",
    ],
  },
  {
    code: "T13.8",
    severity: "S1",
    firm: [
      "(?:nobody|no ?one|never|not|werent|wasnt|dont|havent|hasnt|they never|didnt) (?:\\w+ )?(?:\\w+ )?(?:asks?|asked|invites?|invited|consulted|consults?|involved|included|told) (?:\\w+ ){0,2}(?:us|care ?workers|carers|staff|frontline|the (?:staff|carers|workers|girls)|front line|(?:to|about|in|on) (?:the )?(?:consultation|meeting|change))(?! (?:to leave|what (?:she|he|mum|dad) |for (?:money|a lift)))",
      "(?:staff|frontline|front ?line|care ?workers|workers|carers|shop floor) (?:\\w+ ){0,5}(?:(?:never|not|werent|wasnt) (?:\\w+ )?(?:asked|invited|consulted|told|involved|included)|last to (?:know|hear|be (?:told|asked)))",
    ],
    hint: ["frontline", "shop floor", "(?:decided|decisions?) (?:\\w+ )?upstairs"],
  },
  {
    code: "T14.1",
    severity: "S2",
    firm: [
      "(?:each|every|everyone|they all|all of them|they|nobody|no ?one|one) (?:\\w+ ){0,4}(?:says?|said|saying|takes?|took) (?:\\w+ ){0,3}(?:not (?:us|them|me|their|our|my)|ring (?:someone|somebody) else|someone else|responsib\\w+|try (?:someone|somebody)|other (?:lot|team|department)|not (?:my|our|their) (?:job|department|problem))",
      "(?:nobody|no ?one) (?:\\w+ )?(?:takes?|will take|wants|took|accepts?) (?:\\w+ )?(?:responsibility|ownership|it on|the blame)",
    ],
    said: [
      "(?:pillar to post|passed (?:around|round|about|from|back and forth|on to|between)|passing the buck|pass the buck|sent (?:round|around) (?:the houses|in circles)|round in circles|in circles|round and round|buck passing|ping ?-?pong|bounced (?:around|between|from|back)|fobbed off (?:from|to)|wild goose chase)",
      "(?:rang|phoned|called|tried|spoke to|rung) (?:\\d+|two|three|four|five|six|seven|eight|ten|several|so many|loads of|lots of|different) (?:different )?(?:numbers|people|departments|teams|places|offices)",
      "(?:gp|doctor|hospital|council|health|housing|nhs|social (?:services|worker)) (?:says?|said|tells? (?:me|us)|blames?) (?:\\w+ )?(?:to )?(?:ask |ring |its |the )?(?:council|gp|hospital|health|housing|nhs|social (?:services|worker|care)).{0,12}(?:council|gp|hospital|health|housing|nhs|social) (?:says?|said|tells?|blames?)",
    ],
  },
  {
    code: "T14.2",
    severity: "S2",
    firm: [
      "(?:district nurs(?:e|es|ing)|community nurs(?:e|es|ing)|chiropod(?:y|ist)|podiatr(?:y|ist)|physio(?:therap(?:y|ist))?|occupational therap(?:y|ist)|speech therap(?:y|ist)|continence (?:nurse|service|pads)|foot clinic) (?:\\w+ ){0,4}(?:stopped|cut|never|didnt|doesnt|hasnt|cancelled|ended|gone|wont|no longer|waiting|axed|withdrawn|short|off sick|refused|not (?:come|been|coming|seen))",
      "(?:no|without (?:an?|any)|lack of|not enough|never see (?:an?|the)|cant (?:get|see) (?:an?|the)|waiting for (?:an?|the)|not seen (?:an?|the)|never had (?:an?|any)|there isnt (?:an?|any)|short of|shortage of|lost (?:our|the)|told there is no) (?:\\w+ )?(?:district nurs(?:e|es|ing)|community nurs(?:e|es|ing)|nurse visits|chiropod(?:y|ist)|podiatr(?:y|ist)|physio(?:therap(?:y|ist))?|ot\\b|occupational therap(?:y|ist)|speech (?:and language )?therap(?:y|ist)|salt\\b|continence (?:nurse|service|pads)|dietit?ian|dietician|health visitor|toenail|foot care)",
    ],
  },
  {
    code: "T14.3",
    severity: "S2",
    firm: [
      "(?:police|housing|hospital|gp|doctors?|surgery|ambulance|fire brigade|landlord|council housing|crisis team|mental health team|111|a&e|dwp|job ?centre|school|probation)(?: (?:team|association|officer|service))? (?:\\w+ )?(?:said they |say they |says they |told (?:us|me) they )?(?:cant|cannot|couldnt|wont|will not|wouldnt|didnt|dont|do not|never|not|unable to|refused|too busy) (?:\\w+ )?(?:do|help|come|came|fix|see|attend|visit|take|act|answer|interested|deal|repair|send|turn up|get involved|move)",
    ],
    said: [
      "(?:ward|surgery|police station|walk ?-?in|crisis (?:team|house|service)|a&e|hospital|clinic|unit) (?:\\w+ ){0,2}(?:has |have |is |was |been |being )*(?:closed|shut|closing|cut|gone|full|axed|shutting)",
      "(?:no|not enough) (?:police|officers|beds|gp|doctors?|appointments|ambulances|housing)(?= |$|[.,!])|(?:cant|couldnt) (?:get|see) (?:a|an|the) (?:doctor|gp|appointment|ambulance)",
    ],
  },
  {
    code: "T14.4",
    severity: "S2",
    firm: [
      "(?:nobody|no ?one|not one of them|none of them|no one person|no single person) (?:\\w+ )?(?:co ?-?ordinat\\w*|pulls? (?:it|things|everything) (?:all )?together|in charge|joins? (?:it|things) up|has the (?:full|whole) picture|oversees|talks? to each other|knows? what (?:the )?others?|in overall)",
      "(?:left hand|right hand)|(?:dont|doesnt|never|not) (?:\\w+ )?(?:talk|speak|communicate|share|know|joined|join|liaise) (?:\\w+ )?(?:to each other|with each other|with one another|up|what (?:the )?(?:others?|right|left|each other))",
      "(?:no|lack of|poor|zero) (?:\\w+ )?(?:co ?-?ordinat\\w+|joined ?-?up|communication between|liaison)",
    ],
    said: [
      "(?:i am|im|ive|i have|its (?:left to|down to) me|its always me|me) (?:\\w+ ){0,4}(?:ringing|chasing|phoning|organising|arranging|co ?-?ordinat\\w+|join\\w* (?:it|them) up) (?:\\w+ )?(?:everyone|everybody|everything|them all|round|all)|unco ?-?ordinated|disjointed|fragmented|silos?",
    ],
  },
  {
    code: "T14.5",
    severity: "S2",
    firm: [
      "(?:broken|faulty|useless) (?:\\w+ )?(?:alarm|pendant|telecare|lifeline|sensor|tablet|app)|(?:cant|couldnt) (?:use|work|get on with|hear|press) (?:the |this |that |her |his |my )?(?:alarm|pendant|tablet|app|ipad|alexa|screen|keyboard|video|button)|press(?:ed|es)? (?:the |her |his |my )?(?:button|pendant|alarm|cord) (?:\\w+ ){0,4}(?:nobody|no ?one|nothing|never)",
      "(?:alarm|pendant|telecare|lifeline|sensor|tablet|app|ipad|alexa|camera|monitor|box|falls detector|key ?board|video|zoom|gps|smart \\w+|system|care app|touch ?screen) (?:\\w+ ){0,4}(?:broken|broke|crash\\w*|doesnt|dont|didnt|not work\\w*|isnt|wont|faulty|flat|useless|no use|stopped|keeps|beep\\w*|fails?|failed|out of order|goes off|hopeless|down|too (?:hard|complicated|fiddly)|scares)",
    ],
    said: [
      "(?:no|poor|bad) (?:signal|wi ?fi|broadband|internet)|(?:left|stuck) with (?:a )?(?:machine|robot|screen)",
    ],
  },
];
