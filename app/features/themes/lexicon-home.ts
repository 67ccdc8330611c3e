// Owns the patterns of where people live and are placed (T05) and of workers and continuity (T06).
import type { LexiconEntry } from "./themes.schema";

export const homeLexicon: readonly LexiconEntry[] = [
  {
    code: "T05.1",
    severity: "S3",
    firm: [
      "(?:nothing|nowhere|no (?:home|place|bed|placement)s?) (?:\\w+ )?(?:local|locally|near(?:by|er)?|close|round here) ~ (?:so|placed|moved|went|sent|had to)",
    ],
    said: [
      "out of (?:area|county|borough|town) ?(?:placement|bed|home)?",
      "(?:moved?|placed?|sent|living|lives|put|home is|placement|shipped|sending|moving) (?:\\w+ ){0,5}(?:\\d+|many|hundred|so many|forty|fifty|sixty|thirty) ?miles(?: (?:away|from|off))?",
      "(?:\\d+|forty|fifty|sixty|thirty|hundred) miles (?:away|from (?:home|us|family|her|his|me|everyone))",
      "(?:placed|moved|sent|living|put) (?:\\w+ ){0,3}(?:in )?(?:another|a different|the next|other) (?:county|town|city|council|borough|part of the country)",
      "two buses|(?:three|two) (?:trains|buses) to (?:see|visit|get)|too far (?:for (?:me|us)|to (?:visit|see))",
      "miles (?:away )?from (?:home|family|anyone|everyone|his|her)",
    ],
    hint: ["miles away", "lost touch", "nothing local"],
  },
  {
    code: "T05.2",
    severity: "S3",
    firm: [
      "(?:not|isnt|wasnt|never) the right (?:place|home|ward|setting|environment)(?! to ask)",
      "(?:no bed|no beds|nowhere) (?:anywhere )?else",
    ],
    said: [
      "(?:wrong|inappropriate|unsuitable|mixed) (?:ward|home|placement|setting|unit|place for (?:him|her|mum|dad|my \\w+))",
      "(?:in|on) (?:\\w+ ){0,4}(?:ward|unit|home) (?:\\w+ ){0,2}(?:with|for|full of) (?:\\w+ ){0,3}(?:men|old people|elderly|pensioners|dementia|people (?:in their|twice|detoxing|withdrawing)|addicts|drug)",
      "(?:hes|shes|he is|she is|im|i am|aged) (?:only )?(?:[2-5]\\d) (?:and |year old )?(?:\\w+ ){0,2}in (?:a|an) (?:\\w+ ){0,2}(?:home|ward|unit)",
      "mixed in with|(?:psychiatric|mental health|acute|locked) (?:unit|ward) (?:\\w+ ){0,3}(?:because|as|cos|when)",
    ],
  },
  {
    code: "T05.3",
    severity: "S2",
    firm: [
      "(?:no|wasnt (?:given )?(?:any|a)|not (?:given )?(?:any|a)|never (?:given|had) (?:any|a)|without (?:any|a)) (?:real |proper )?(?:choice|say) (?:of|in|about|over|where|which)(?: (?:the |her |his |a |care )?(?:home|where))?",
      "(?:had|got|have) no say",
      "(?:only|just) (?:one|1) (?:place|home|option|choice)(?: \\w+)? (?:offered|given|available|left|with)?",
      "take it or leave it",
    ],
    said: [
      "(?:given|handed|gave (?:us|me|her|him)|sent (?:us|me)|emailed (?:us|me)|get) (?:just )?(?:a|the) list(?: of)?(?: (?:\\w+ )?homes)?",
      "list of (?:\\w+ )?homes|pick (?:one|a home) (?:by|from)|told (?:which|what) home",
      "(?:hospital|they|council|social worker) (?:chose|picked|decided) (?:the|which|what|on the|a) home",
    ],
  },
  {
    code: "T05.4",
    severity: "S3",
    firm: [
      "where will (?:she|he|they|mum|dad|we|i) (?:go|live|end up)|know where (?:she|he|mum|dad|they|i|we) (?:will|ll|are|is) (?:be )?(?:go|going|moved|sent)",
    ],
    said: [
      "(?:care )?(?:home|lodge|house|court|place|unit|scheme) (?:\\w+ )?(?:is |are |was |has been |to be |being )+(?:closing|shutting|closed|shut|sold|taken over|up for sale|going under|bust)(?! (?:round|around) (?:the|at))",
      "(?:closing|shutting|selling|sold|closure of|close|shut) (?:down )?(?:the|our|her|his|my|mums|dads) (?:care )?(?:home|house|lodge|place)",
      "new owners?|(?:changed|changing) (?:hands|owners?)|gone (?:bust|into administration|under)|(?:went|going) (?:bust|into administration)|taken over (?:by|the)|home is (?:for sale|up for sale)",
    ],
  },
  {
    code: "T05.5",
    severity: "S2",
    firm: [
      "wheelchair (?:cant|wont|doesnt) (?:fit|get)|no (?:ramp|wheelchair access|lift)",
      "no (?:heating|hot water|electric(?:ity)?|lights?)|(?:heating|boiler|lift|shower|toilet|hot water|radiator) (?:\\w+ ){0,3}(?:not worked|not working|doesnt work|isnt working|dont work|wont work)",
      "(?:not|never|isnt|wasnt|hasnt been|aint) (?:\\w+ )?(?:clean|cleaned|hoovered|decorated)(?: (?:in|since|for|at all|properly|round|his|her|the))?",
    ],
    said: [
      "(?:room|home|house|ward|carpets?|floor|bathroom|toilets?|kitchen|bed|place|building|flat|sheets|lounge) (?:\\w+ ){0,4}(?:filthy|dirty|freezing|smells?|stinks?|stank|damp|mouldy|disgusting|grubby|cold|falling (?:apart|down)|run ?down|infested|tired)\\b",
      "(?:filthy|dirty|freezing|smelly|damp|mouldy|grubby|grotty) (?:room|home|house|ward|carpets?|floor|bathroom|toilets?|kitchen|bed|place|building|flat|sheets|lounge)",
      "(?:lift|heating|boiler|shower|toilet|ramp|door|window) (?:\\w+ ){0,3}(?:broken|broke|bust|out of order|been off|is off|leaking)",
      "(?:mould|mice|rats|cockroaches|bed ?bugs|damp|smell of (?:wee|urine))|stinks? of|smells of",
    ],
  },
  {
    code: "T05.6",
    severity: "S3",
    firm: [
      "(?:sent|discharged|came|let|kicked|turfed|chucked) (?:\\w+ ){0,3}(?:home|out)(?: from (?:the )?(?:hospital|ward))? (?:\\w+ ){0,3}(?:with (?:nothing|no)|without|no (?:care|package|equipment|help|support)|and no|too (?:early|soon))",
      "(?:nobody|no ?one) (?:will|can|would) (?:take|have) (?:him|her|mum|dad)(?: (?:home|back))? ",
    ],
    said: [
      "(?:stuck|stranded|been|sat|waiting|still|kept|blocking (?:a )?bed|bed block\\w*) (?:\\w+ ){0,3}(?:in|on) (?:the |a )?(?:hospital|ward) (?:\\w+ ){0,5}(?:waiting|because|weeks?|months?|package|for (?:a )?(?:care|place|home)|as)",
      "stuck in hospital|medically (?:fit|ready|stable|optimi[sz]ed)|fit (?:for discharge|to (?:go|come) home)|delayed discharge|discharge (?:was |is |been |has been )?(?:delayed|unsafe|rushed|shambles|a mess|chaotic|put back)|unsafe discharge",
      "(?:sent|discharged) (?:\\w+ )?(?:home )?(?:from (?:the )?hospital )?(?:at|in) (?:midnight|\\d ?am|the (?:middle of the )?(?:night|early hours))",
    ],
  },
  {
    code: "T06.1",
    severity: "S2",
    firm: [
      "(?:never|not|dont|hardly ever) (?:\\w+ )?(?:the )?same (?:face|person|carer|one|worker|girl|people)",
      "no (?:continuity|consistency|regular (?:carer|worker|face|girl)s?)|lack of (?:continuity|consistency)",
    ],
    said: [
      "(?:different|new|another|strange) (?:carers?|careers?|one|face|person|girl|worker|people|faces|staff|nurse) (?:every|each|all the|again|most|on)",
      "(?:every|each) (?:day|time|visit|morning|night|week) (?:\\w+ ){0,3}(?:different|new|a stranger|someone new|strangers)",
      "(?:\\d+|so many|too many|four|five|six|seven|eight|nine|ten|twelve|dozen) (?:different|new) (?:carers?|careers?|people|faces|staff|workers?|girls|nurses|ones)(?! and (?:a )?nurse)",
      "too many (?:carers?|careers?|people|faces)|(?:keep|keeps|always|constantly) (?:changing|swapping|chopping and changing|sending (?:different|new|strangers))",
      "(?:complete |total )?strangers? (?:in|coming|come|each|every|washing|at)|explain (?:\\w+ ){0,3}(?:all over|again|to (?:every|each)) ",
    ],
  },
  {
    code: "T06.2",
    severity: "S2",
    firm: [
      "(?:not|never|isnt|arent) (?:got )?(?:enough|any) (?:staff|carers|workers|nurses|people)|no (?:staff|carers available|cover)(?= |$|[.,!])|(?:cant|couldnt|cannot) (?:get|find|recruit|keep) (?:the )?(?:staff|carers|workers|anyone|a carer)",
    ],
    said: [
      "short ?-?(?:staffed|of staff|handed|on staff|of carers)|under ?-?staffed|staff(?:ing)? (?:shortage|levels|turnover|crisis)s?|shortage of (?:staff|carers|nurses|workers)|turnover",
      "(?:everyone|everybody|they|staff|carers|workers|half (?:the|of the) (?:team|staff)|good ones|all the good) (?:\\w+ ){0,2}(?:leaving|leaves?|left|quit|resigned|gone|off sick|off with stress)(?! (?:early|after|at|before|him|her|me|the|a ))",
      "off (?:long term )?sick|long term sick|vacanc(?:y|ies)|relying on agency|all agency|agency staff",
      "(?:one|two|only two|only one|just two|just one|\\d) (?:staff|carers?|on|nurses?|workers?) (?:on )?(?:shift |duty |nights? )?(?:for|to|with|looking after) (?:\\w+ )?(?:\\d+|twenty|thirty|forty|residents|people)",
    ],
  },
  {
    code: "T06.3",
    severity: "S3",
    firm: [
      "(?:didnt|dont|doesnt|did not|do not|not|hasnt a clue|havent a clue|no idea|didn|never) (?:\\w+ )?(?:know|knew|sure|shown|told|clue)? ?how (?:to )?(?:use|work|do|move|lift|hoist|feed|change|handle|deal|manage|transfer|put)",
      "(?:no|not (?:had|been|given|got)(?: any| enough| the)?|without(?: any)?|never (?:had|been)(?: any)?|lack of|needs?|need more|lacking|hasnt had|havent had|little|not enough|un) ?(?:\\w+ )?(?:training|trained|skills?)",
      "(?:never|not) (?:\\w+ )?(?:done|used|seen|fed|hoisted|worked with|looked after) (?:a |an |someone |anyone )?(?:\\w+ )?(?:hoist|peg|peg feed|catheter|stoma|dementia|autis\\w+|epilepsy|before)",
      "(?:dont|doesnt|didnt|do not) (?:\\w+ )?understand (?:\\w+ )?(?:dementia|autis\\w+|epilepsy|parkinsons|learning disab\\w+|deaf\\w*|her condition|his condition|diabetes|stroke)",
    ],
    said: [
      "untrained|unskilled|inexperienced|incompetent|hasnt a clue|havent a clue|clueless|out of (?:her|his|their) depth",
    ],
  },
  {
    code: "T06.4",
    severity: "S2",
    firm: [
      "social worker (?:\\w+ ){0,2}(?:left|gone|off sick|retired|changed|disappeared) (?:\\w+ ){0,4}(?:nobody|no ?one|not been replaced|never replaced|no replacement)",
      "(?:no|without|not got|havent got|hasnt got|dont have|never had|doesnt have|lost our|no named|no allocated|not been (?:given|allocated|assigned)|no new) (?:a |any |an )?(?:\\w+ )?(?:social worker|sw|care manager|case worker|key ?worker|allocated worker|named worker|worker)(?! (?:came|came|turned|today|tonight))",
      "(?:not|never|hasnt|havent|isnt|yet to be) (?:been )?(?:allocated|assigned)|un ?allocated",
      "(?:nobody|no ?one) (?:\\w+ ){0,3}(?:given|picked up|taken|allocated|has|got|taken over) (?:\\w+ )?(?:case|file)",
    ],
    said: [
      "(?:file|case|name|shes|hes|we are|were|im|on) (?:\\w+ ){0,3}(?:on|in) a (?:waiting )?list (?:somewhere|to be (?:allocated|given)|for (?:a )?(?:social )?worker)",
      "(?:told to |have to |just )?(?:ring|rang|call|phone) (?:the )?duty(?: (?:team|each|every|line|desk))?|duty (?:team|desk) (?:each|every|again)|virtual (?:file|team|caseload)",
    ],
  },
  {
    code: "T06.5",
    severity: "S3",
    firm: [
      "dont (?:use|say|give|put|mention) my name|(?:lose|losing|cost me|risk) (?:my|our|the|their) (?:job|shifts?|hours)|get(?:ting)? (?:the )?sack(?:ed)?|sack(?:ed)? (?:if|for)",
      "(?:scared|afraid|frightened|too scared|worried|not allowed|darent|told not) to (?:say|speak|complain|report|raise|whistle ?blow|talk|tell)(?: (?:anything|up|out))?",
      "(?:anyone|anybody|if (?:we|i|you)|whoever) (?:who )?(?:talks?|speaks?|complains?|reports?|tells?|say|says) (?:\\w+ ){0,6}(?:job|sack|shifts?|hours|work|door)",
    ],
    said: [
      "(?:told|made|asked|forced) (?:\\w+ )?to (?:log|write|sign|say|put|record|fake|fiddle|clock)|(?:fiddl|fak|falsif)\\w+ (?:\\w+ )?(?:logs?|records?|times?|notes|visits?|timesheets?)",
      "zero ?-?hours?|below minimum wage|minimum wage|unpaid (?:overtime|hours|training)|not paid (?:for|properly|enough|on time)|low pay|poor pay|bullied|bullying|no sick pay|whistle ?blow\\w*|threatened (?:with|us)",
      "(?:work|working|worked|doing) (?:\\d{2}|twelve|fourteen|sixteen|double|back to back) ?(?:hour|hr)? (?:shifts?|hours? (?:days?|shifts?|a week))|no (?:breaks?|lunch break) (?:on|at|all|in|for) (?:shift|work|day|us)",
    ],
  },
  {
    code: "T06.6",
    severity: "S0",
    said: [
      "{worker} (?:\\w+ ){0,6}(?:wonderful|marvellous|brilliant|lovely|fantastic|amazing|excellent|superb|kind|caring|gentle|(?:so|very|and|really|always) patient|helpful|great|outstanding|a star|stars|an angel|angels|a gem|gems|fab|fabulous|exceptional|a treasure|the best|thoughtful|cheerful|friendly|very good|really good|so good|respectful|first class|smashing|a godsend|diamond)",
      "(?:wonderful|marvellous|brilliant|lovely|fantastic|amazing|excellent|superb|kind|caring|gentle|great|outstanding|fab|fabulous|exceptional|best|cheerful|friendly|good|smashing|kindest|well trained) (?:and \\w+ )?(?:\\w+ )?{worker}",
      "(?:she|he|they) (?:is|are|was|were|s|has been|have been) (?:all |both |so |very |really |always |just |an |a |absolutely )*(?:wonderful|marvellous|brilliant|lovely|fantastic|amazing|excellent|superb|kind|caring|gentle|patient|helpful|great|outstanding|star|angel|angels|gem|fab|treasure|godsend|diamond)",
      "(?:goes|go|went|going|gone) (?:\\w+ )?(?:the extra mile|above and beyond|out of (?:her|his|their) way)|above and beyond|what a (?:star|gem|diamond|treasure|lovely)|worth (?:her|his|their) weight",
      "(?:thank|thanks to|grateful to|credit to|praise for|well done to) (?:\\w+ ){0,4}(?:{worker}|everyone|team|you all)",
      "{worker} (?:\\w+ )?(?:always )?(?:came|come|comes|here) (?:\\w+ )?on time|never (?:late|misses?|missed|rush(?:es)?)|take their time|treats? {kin} with (?:dignity|respect|kindness)|same carer every",
    ],
    firm: [
      "(?:cant|cannot|couldnt|could not|can not|no) (?:find )?fault(?:s)?(?: (?:the|them|her|him|it|any|with|at all))?|(?:couldnt|cant) (?:ask for|manage without|do without|be (?:better|happier|kinder))|(?:couldnt|cant) (?:\\w+ )?thank (?:\\w+ ){0,3}enough",
    ],
    hint: ["wonderful", "marvellous", "lovely", "brilliant", "thank you"],
  },
];
