// Owns the patterns of getting in (T09) and of loneliness, occupation and living my life (T10).
import type { LexiconEntry } from "./themes.schema";

const daily =
  "(?:day (?:centre|center|service|club|opportunities|care)|centre|club|group|lunch club|drop ?-?in|luncheon club)";

export const accessLexicon: readonly LexiconEntry[] = [
  {
    code: "T09.1",
    severity: "S2",
    firm: [
      "(?:nobody|no ?one|never|they never|didnt|not) (?:\\w+ )?(?:tells?|told|informed|tell|explained|let) (?:me|us|you|anyone|him|her)? ?(?:\\w+ )?(?:what|about|there was|where|how|who|that|anything|know)(?! (?:happened|time|day|(?:he|she|they) (?:wants?|did)))",
      "(?:didnt|dont|did not|do not|not|no idea|didn|havent a clue|never) (?:\\w+ )?(?:know|knew|sure|clear)? ?(?:who (?:to|i should|we should) (?:ring|call|ask|phone|contact|turn|go|speak)|where to (?:go|start|look|turn|ask|find|get)|what (?:help|support|there is|is (?:out )?there|was available|we could|i could|is available|im entitled))",
      "(?:cant|couldnt|could not|cannot|unable to|hard to|difficult to|impossible to|struggled to) (?:\\w+ )?(?:find|get) (?:\\w+ )?(?:any )?(?:information|info|out|anything|details|a number|an answer|hold of)(?: (?:about|on|from|what))?",
      "no (?:information|info|advice|leaflets?|guidance)",
    ],
    said: [
      "(?:found out|heard (?:of|about)|only knew|came across|discovered) (?:\\w+ ){0,5}(?:by (?:chance|accident|luck)|from (?:a )?(?:neighbour|friend|facebook)|too late)",
      "lack of (?:information|info|advice)|kept in the dark|by word of mouth",
    ],
  },
  {
    code: "T09.2",
    severity: "S2",
    firm: [
      "(?:not|isnt|wasnt|arent|werent|dont|doesnt|didnt|no longer|told (?:she|he|im|we)(?: \\w+)? not) (?:\\w+ )?(?:eligible|qualify|meet (?:the )?(?:criteria|threshold)|entitled to (?:care|help|support|services)|bad enough|critical enough)",
    ],
    said: [
      "criteria ~ (?:change|changes|changed|depend\\w*|different|unclear|vary|varies|moved|tightened|moving)|(?:different|changing|unclear) (?:criteria|rules|thresholds?)|depends? (?:on )?(?:who|where|which) (?:you|assess\\w*|worker)",
      "(?:in|at) (?:the |my |our )?(?:last|old|previous|other|next) (?:borough|council|county|area|place) (?:\\w+ ){0,3}(?:i |we |he |she )?(?:got|had|get|qualif\\w+)|(?:friend|neighbour|cousin) (?:\\w+ ){0,6}(?:qualifies|gets it|got it|eligible)",
      "eligib\\w+ ~ (?:unclear|different|confus\\w+|changed|refused)|facs|threshold",
    ],
    hint: ["not eligible", "criteria"],
  },
  {
    code: "T09.3",
    severity: "S3",
    firm: [
      "(?:wont|will not|dont|do not|refuse to|refused to|cant|not|doesnt|wouldnt|declined to) (?:\\w+ )?(?:work with|take (?:on )?|see|accept|touch|support|help) (?:\\w+ )?(?:him|her|me|us|anyone|anybody|people|mum|dad|my \\w+) (?:\\w+ )?(?:because|cos|if|with|who|as|until|while|unless|that)(?! (?:he|she|they) (?:wants?|likes?))",
      "(?:too|very) (?:complicated|complex|challenging|high risk|risky|chaotic) (?:for|and)|doesnt (?:fit|tick) (?:\\w+ )?(?:box|criteria|boxes|anywhere)|dont fit (?:any|their|the)",
    ],
    said: [
      "(?:fell|falls?|falling|slip(?:s|ped)?|dropped|drops) (?:\\w+ )?(?:between|through) (?:\\w+ ){0,2}(?:services|gaps?|cracks?|stools|net|teams|two)",
      "(?:refus\\w+|exclud\\w+|banned|barred|turned away|kicked out|rejected) (?:\\w+ ){0,4}(?:because|for|anyone|people|him|her|if|by) ~ (?:drink\\w*|drugs?|mental health|psychiatrist|secondary|autis\\w+|risk|behaviour|complex|diagnosis|history)",
      "(?:says?|said) (?:its|it is|hes|shes) (?:mental health|learning disabilit\\w+|autism|dementia|substance|physical)",
    ],
  },
  {
    code: "T09.4",
    severity: "S2",
    said: [
      "(?:still|been|we are|were|im|had been|kept|left|now) waiting(?! (?:in|on the ward|at the bus|room))|(?:waiting|waited|wait) (?:\\w+ ){0,5}(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|over a|a|nearly a|many|several) (?:weeks?|months?|years?)",
      "(?:said|told|promised) (?:\\w+ ){0,2}(?:\\d+|two|three|four|six|eight|twelve) (?:weeks?|months?|days?) (?:\\w+ ){0,3}(?:ago|that was|and|now|later)|since (?:last )?{month} (?:and |with |still |we )",
      "waiting lists?|waiting times?|long waits?|(?:long|huge|massive|endless) (?:wait|queue|delay)s?|backlog",
      "(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen) (?:weeks?|months?|years?) (?:later|on|now|ago|and|for|to get|wait|waiting) (?:\\w+ ){0,3}(?:still|nothing|no |and no|an assessment|a review|assessment|review|ramp|equipment|start)?",
      "(?:asked|applied|referred|requested|assessed|rang|measured) (?:\\w+ ){0,4}(?:in|since|back in|last) {month} (?:\\w+ ){0,6}(?:still|and|now|its|nearly|nothing)",
    ],
    firm: [
      "(?:not|hasnt|havent|never|yet to) (?:\\w+ )?(?:been |had (?:a|an|her|his|my|the) )?(?:seen|assessed|assessment|reviewed|review|started|delivered|fitted|installed) (?:\\w+ ){0,2}(?:yet|since|for|in|after|still)",
    ],
    hint: ["still waiting", "six months"],
  },
  {
    code: "T09.5",
    severity: "S2",
    said: [
      "(?:hit|reach(?:ed)?) (?:rock bottom|crisis point|crisis)|(?:until|till|only when|only once|only after|took|not until|unless) (?:\\w+ ){0,4}(?:crisis|rock bottom|breakdown|collapsed?|fell apart|emergency|ended up in|broke (?:down|her|his)|fall|fell|suicidal|overdose)",
      "(?:help|support|someone|anyone|bit|been|seen|stepped in|done something|listened|act(?:ed)?) (?:\\w+ ){0,5}(?:earlier|sooner|early on|in time)|if only (?:earlier|sooner)|too little too late|prevent(?:ion|ed|able|ative)|nip\\w* in the bud|before (?:it|things) (?:got|gets|became|went) (?:so|this|that|too|worse|bad)",
      "only (?:\\w+ )?(?:stepped in|helped|came|got (?:help|involved)|act(?:ed)?|listened|interested|did (?:something|anything)) (?:\\w+ ){0,2}(?:when|once|after|because|in a crisis)",
    ],
    hint: ["in (?:a )?crisis"],
  },
  {
    code: "T09.6",
    severity: "S2",
    firm: [
      "(?:cant|cannot|couldnt|not able to|carnt|unable to|dont|doesnt|didnt|struggl\\w+ to|hard to) (?:\\w+ )?(?:read|see|understand|hear|use|follow|do|get on with|work|manage|access) (?:\\w+ ){0,2}(?:it|the|letters?|print|forms?|writing|computers?|internet|online|website|on ?line|phones?|email|app|smart ?phone|english|your|what they)(?= |$|[.,!])",
      "no (?:interpreter|translat\\w+|easy read|large print|braille|bsl|signer|loop|audio|ramp|wheelchair access|british sign)|(?:without|refused|didnt (?:book|get|have|provide)|never (?:book|get|have|provide)s?|wouldnt (?:book|provide)) (?:\\w+ )?(?:interpreter|signer|translat\\w+)",
      "(?:dont|doesnt|not|havent|hasnt|never) (?:\\w+ )?(?:do|got|have|own|online|on line|on the|use|used) ?(?:a |the |any )?(?:computers?|internet|smart ?phone|email|wifi|laptop|online|on line|web)",
    ],
    said: [
      "(?:its|is|are|everything|all|only|forms?) (?:all |only )?(?:on ?-?line|digital|by email|on the (?:web|internet|app|website))(?: now| only)?|small print|should be (?:in )?(?:easy read|large print|braille|bsl)|(?:press|option) \\d ~ (?:press|option)|jargon",
    ],
  },
  {
    code: "T09.7",
    severity: "S3",
    firm: [
      "(?:transition(?:ing|ed|s)?(?: (?:to|into|from|team|plan|worker))?|(?:childrens|child|kids|camhs|school) (?:\\w+ )?(?:services?|team|worker|social) (?:\\w+ ){0,3}(?:to adult|closed|stopped|ended|dropped|finish\\w*|into adult)|(?:left|leaving|leaves|finish(?:ed|es)) (?:school|college) (?:\\w+ ){0,6}(?:nothing|no one|nobody|stopped|gap|nowhere)|(?:into|to|from childrens to) adult (?:services|care|social))(?!.{0,30}(?:smooth|went well|easy|seamless))",
    ],
    said: [
      "turn(?:ed|s|ing)? (?:18|eighteen)|(?:18th|eighteenth) birthday|(?:at|when|since|now|hes|shes) (?:\\w+ )?(?:18|eighteen)(?: (?:and|it|everything|he|she|all))|cliff edge",
    ],
    hint: ["turned 18", "childrens"],
  },
  {
    code: "T10.1",
    severity: "S2",
    firm: [
      "(?:nobody|no ?one|no body|not a soul) (?:\\w+ )?(?:to (?:talk|speak|chat|see|visit)|visits?|comes? (?:to see|round|near)|calls|knocks|rings)(?: (?:me|us|her|him|to))?",
      "(?:only|just) (?:\\w+ )?(?:person|people|face|visitor|one|human|contact|soul|company) (?:\\w+ )?(?:i|she|he|mum|dad|we|they|nan) (?:ever |actually |really )?(?:sees?|gets?|has|have|speaks? to|talks? to)",
      "(?:dont|doesnt|never|havent|hasnt|not|cant) (?:\\w+ )?(?:see|seen|speak to|spoke to|spoken to|talk to|talked to|get to see) (?:anyone|anybody|a soul|another person|another soul|people|any one|a single)(?= (?:from|all|for|else|most|day|now|in|at|since|but)|$|[.,!])",
    ],
    said: [
      "lonely|loneliness|lonly|lonley|isolated|isolation|all alone|(?:so|very|always|just|sit|sat|feel|am|im|is|all) (?:\\w+ )?(?:alone|on (?:my|her|his) own) (?:all|most|every|day|with|in|now|and)|no (?:friends|company|visitors)|cut off from (?:everyone|people|the world|friends)",
    ],
  },
  {
    code: "T10.2",
    severity: "S2",
    firm: [
      "(?:nothing|not much|sod all|bugger all|not a lot|never anything) (?:\\w+ )?(?:\\w+ )?(?:to do|going on|happens|to occupy|organised)(?! with)",
      "no (?:activities|stimulation|entertainment|hobbies|outings|trips|occupation)|(?:never|dont|doesnt|not|hardly) (?:\\w+ )?(?:goes|go|get|gets|taken|take|allowed|take (?:him|her)) (?:\\w+ )?(?:out|anywhere|on trips?)(?! of (?:bed|the chair|here))",
    ],
    said: [
      "(?:sat|sits|sit|sitting|left|parked|stuck|stares?|staring|slumped) (?:\\w+ ){0,5}(?:chair|telly|tv|television|wall|window|lounge|room|front of)(?: \\w+){0,4} (?:all day|day (?:after|in)|every day|hours|from|wall|morning)",
      "(?:looking|stares?|staring) at (?:the |four )?(?:walls?|telly|tv|ceiling|wall)|bored(?: (?:stiff|out|to|all|silly|rigid))?|boredom|vegetat\\w+|no life|wast(?:ing|ed) away in (?:a|the|that) (?:chair|room)",
    ],
  },
  {
    code: "T10.3",
    severity: "S2",
    firm: [
      `${daily} (?:\\w+ ){0,4}(?:has |have |is |was |been |being |to be |all |got )*(?:shut|shutting|closed|closing|stopped|ended|axed|gone|folded|cut|scrapped|finished|moved|reduced|packed (?:up|in)|withdrawn|lost|cancelled)(?! (?:on|at|for (?:the )?(?:bank|easter|christmas|lunch)) (?:sunday|monday|weekends?|bank|christmas|easter|\\d))`,
      `(?:shut|closed|stopped|axed|cut|lost|ended|scrapped|closing|shutting|losing|taken away|took away|stopping|cancelled) (?:down )?(?:our|my|his|her|the|a|their|mums|dads|local) (?:\\w+ )?${daily}`,
      "(?:bus|minibus|transport|taxi|lift|pick ?up) (?:\\w+ ){0,4}(?:stopped|ended|axed|cut|cancelled|withdrawn|taken away|gone|no longer|finished|scrapped|cant take|doesnt come)|(?:stopped|axed|cut|ended|took away|withdrew|cancelled|lost|no) (?:the |our |my |his |her |more |any )?(?:bus|minibus|transport|taxi|patient transport)(?! stop)",
    ],
    said: [
      `(?:from )?(?:two|three|four|five|\\d) days? (?:\\w+ ){0,4}(?:cut |reduced |down )(?:down )?to (?:one|two|\\d|half)`,
    ],
    hint: ["day centre", "lost all (?:his|her|my) (?:mates|friends)"],
  },
  {
    code: "T10.4",
    severity: "S0",
    said: [
      `(?:${daily}|choir|shed|church|mosque|temple|gurdwara|library|befriend\\w+|volunteers?|food ?bank|allotment|neighbours?|community|dementia cafe|carers? group|support group|walking group|art class|exercise class|gym|swimming|bingo|coffee morning|alarm|pendant|lifeline|alexa|tablet|sensor|key ?safe) (?:\\w+ ){0,8}(?:keeps? (?:me|him|her|us|dad|mum) going|(?:like|my second) family|lifeline|life ?saver|comfort|brilliant|wonderful|lovely|great|fantastic|marvellous|godsend|best (?:thing|part)|highlight|love|loves|looks? forward|pops? in|helps?|helped|kind|made friends|saved|peace of mind|good|amazing|a treat|smashing|enjoys?|enjoyed|kept (?:me|him|her|us|dad|mum))`,
      `(?:loves?|enjoy(?:s|ed)?|look(?:s|ing)? forward to|lovely (?:day|time|afternoon|morning) at|thanks to|great (?:day|time) at|made friends at|kept going by|fun at|saved by) (?:\\w+ ){0,3}(?:${daily}|choir|shed|church|mosque|library|volunteers?|allotment|neighbours?|dementia cafe|group|class|bingo|befriender|alarm|pendant)`,
      "mens shed|neighbours? (?:\\w+ )?(?:pops?|comes?|calls|checks|looks|brings|helps|does|takes|sits)",
    ],
    hint: ["lunch club", "neighbour"],
  },
];
