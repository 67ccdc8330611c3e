// Owns the patterns of food, drink and meals (T03) and breaks for carers (T04).
import type { LexiconEntry } from "./themes.schema";

export const careLexicon: readonly LexiconEntry[] = [
  {
    code: "T03.1",
    severity: "S2",
    firm: [
      "(?:no|no more|no longer (?:any|get|gets|getting|have)?|not (?:any )?more) (?:a )?(?:hot|cooked|proper) (?:meals?|dinners?|lunch(?:es)?|food)",
      "(?:hot|cooked) (?:meals?|dinners?|lunch(?:es)?) (?:service )?(?:has |have |is |are |was |were |been |all )*(?:stopped|stopping|ended|ending|gone|finished|axed|cut|withdrawn|replaced|scrapped|shut|finish)",
      "(?:dinners|meals) on wheels (?:\\w+ ){0,3}(?:stopped|ended|gone|axed|cut|withdrawn|replaced|finished|scrapped|shut|folded|packed)",
      "(?:stopped|ended|axed|cut|withdrew|scrapped|lost) (?:the |our |my |her |his )?(?:hot meals|cooked meals|hot dinners|meals on wheels|dinners on wheels|hot lunch)",
    ],
    said: [
      "(?:only|just|now|get|instead|all) (?:\\w+ ){0,3}(?:microwave|frozen|ready|packet|chilled|ping) ?(?:wave)? ?(?:meals?|dinners?|boxes|ones|food|things)",
      "(?:frozen|microwave|ready) (?:meals?|dinners?|boxes|ones) (?:instead|once|now|delivered)",
      "meals? (?:are |is )?(?:now )?(?:all )?(?:microwaved?|frozen)",
    ],
    hint: ["frozen", "microwave", "used to get"],
  },
  {
    code: "T03.2",
    severity: "S3",
    firm: [
      "{not} (?:been |being |had |getting |get |given |got |have )*(?:fed|eaten|eating|ate|eat|(?:any|a|anything|enough|much)(?: \\w+)? (?:food|drinks?|water|to eat|to drink|meal|dinner))",
      "(?:no|without|wiv?out|not enough|hardly any) (?:any )?(?:food|water|drinks?|fluids?|meals?|dinner)(?= (?:for|since|all|in|at all|or|and|until|till|left|on)|[.,!]|$)",
      "(?:drinks?|water|food|cup|beaker|tray|plate) (?:\\w+ )?(?:\\w+ )?(?:out of (?:her |his |my )?reach|cant reach|untouched|not touched)",
      "no drinks? (?:in|within) reach|nothing to (?:eat|drink)|goes? without (?:food|a drink|dinner|eating)",
      "(?:{none}|not|never|dont|doesnt|didnt|wont) (?:\\w+ )?(?:helps?|helped|helping|feeds?|fed|feeding) (?:him|her|mum|dad|nan|them|me|my \\w+)(?: (?:to )?(?:eat|drink|with (?:her|his) (?:food|dinner|meal|lunch)))",
    ],
    said: [
      "(?:hungry|starving|starved|thirsty|dehydrat\\w+|malnourish\\w+|losing weight|lost (?:\\w+ )?(?:weight|stone))",
    ],
  },
  {
    code: "T03.3",
    severity: "S2",
    firm: [
      "(?:doesnt|dont|wont|hates?|cant) (?:like|eat|stand|chew|swallow) (?:the |their |what )(?:food|meals|dinners|they)",
      "diabetic ~~ (?:pudding|sugar|cake|sweet|wrong|custard|not|biscuits)|not diabetic|allerg\\w+ ~~ (?:gave|given|still|nuts|milk|same)",
      "(?:pureed?|soft diet|thickener|thickened|minced|mashed) ~~ (?:lumpy|lumps|not|wrong|chok|normal|toast|solid)",
    ],
    said: [
      "(?:stone|freezing|always|often|gone|going|luke) ?(?:cold|warm)(?: (?:by|when|food|meals?|dinner))",
      "{meal} (?:\\w+ ){0,3}(?:cold|lukewarm|inedible|disgusting|awful|horrible|terrible|vile|raw|burnt|mouldy|tasteless|unsafe|poor|rubbish|slop|off|out of date|lumpy|bland)\\b",
      "(?:cold|inedible|disgusting|awful|horrible|terrible|raw|burnt|mouldy|tasteless|poor|bland|lumpy) {meal}",
      "wrong (?:texture|diet|food|meals?|consistency|thickness)",
      "(?:same|nothing but) (?:\\w+ )?(?:sandwich(?:es)?|beans on toast|soup|toast|food|meals?) (?:every|each|all) (?:day|night|week)",
    ],
    hint: ["stone cold", "cold by"],
  },
  {
    code: "T04.1",
    severity: "S3",
    firm: [
      "respite ~~ (?:not|wasnt|isnt|un)(?: at all| really)? ?(?:suitable|right|fit|appropriate|good|for (?:him|her))",
      "respite ~~ (?:cant|cannot|couldnt|could not|unable to|wont|not able to) (?:\\w+ )?(?:manage|cope|take|do|meet|handle|deal)",
      "(?:respite|week away|short stay|short break|sitting service) ~~ (?:turned it down|had to (?:bring|fetch|collect|take) (?:him|her|mum|dad)|came (?:home|back) (?:worse|with|ill|in))",
    ],
    said: [
      "(?:unsuitable|wrong|inappropriate|useless|hopeless) (?:\\w+ ){0,2}respite",
      "respite ~~ (?:unsuitable|inappropriate|wrong (?:place|sort|kind)|no use|miles (?:away|off)|miles from|too far|no hoist|young people|put (?:him|her) with|locked)",
      "(?:dementia|autis\\w+|learning disab\\w+) and they put (?:him|her|them) (?:in )?with",
    ],
    hint: ["respite", "not suitable for (?:mum|dad|him|her|us)"],
  },
  {
    code: "T04.2",
    severity: "S3",
    firm: [
      "(?:respite|break|week away|sitter|sitting service|short break|holiday) ~~ (?:never|didnt|hasnt|not) (?:\\w+ )?(?:happen(?:ed)?|came|come|materiali[sz]ed?|arrived?|turned? up|started)",
      "promised (?:\\w+ ){0,3}(?:respite|break|week|sitter|sitting|rest|time off)(?! and (?:we )?got)",
      "(?:waiting|waited) (?:\\w+ ){0,3}(?:respite|sitter|sitting service|break|short break)",
    ],
    said: [
      "(?:respite|break|sitter|sitting service|week away|short break|short stay) (?:\\w+ ){0,4}(?:cancelled|canceled|withdrawn|pulled|taken away|fell through|called off|stopped)",
      "(?:cancelled|canceled|withdrew|pulled|called off) (?:our|my|the|his|her) (?:respite|break|sitter|week)",
    ],
  },
  {
    code: "T04.3",
    severity: "S3",
    firm: [
      "(?:cant|cannot|can not|carnt|not able to|unable to|never|darent|dare not|couldnt) (?:\\w+ )?leave (?:him|her|mum|dad|my \\w+|them|the house|home)(?: (?:alone|on (?:his|her|their) own|for|to))?",
      "(?:not|never|hasnt|havent|havnt|aint) (?:\\w+ )?(?:been|gone|got|get|go|go|been able to (?:get|go)) out(?: (?:of the house|in|since|for|at all|once|on my own))",
      "(?:no ?one|nobody|no body) (?:\\w+ )?to (?:sit|stay|be|watch|mind|look after|leave) (?:\\w+ )?(?:with )?(?:him|her|mum|dad|my \\w+|them)",
      "(?:cant|cannot|carnt) (?:even )?(?:get|go) (?:out|to (?:the )?(?:shops?|shop|doctors?|gp|dentist|church|hospital|funeral|bank))(?! (?:of bed|of the chair|because of my (?:leg|knee|hip)))",
    ],
    said: [
      "(?:stuck|trapped|tied|prisoner|imprisoned) (?:in|at|to|indoors)(?: (?:the|my|this|own|our))* ?(?:house|home|flat|indoors|four walls)?",
      "house ?bound|prisoner in my own|24/7 with (?:no|him|her)",
      "(?:cancel(?:led)?|missed|miss|put off|postponed) (?:\\w+ )?my (?:own )?(?:hospital|doctors?|gp|dentist|appointment|operation|scan|eye|treatment)",
    ],
  },
  {
    code: "T04.4",
    severity: "S2",
    firm: [
      "(?:carers?|my|our|an|the|had the|had an) (?:own )?assessment ~ (?:then|and) (?:\\w+ )?(?:nothing|heard nothing|that was (?:it|that)|no help|silence)",
      "carers? assessment ~~ (?:nothing|no (?:help|support|service|break)|leaflet|never|waste of time|pointless|that was (?:it|that)|not even)",
      "assess(?:ed|ment) (?:\\w+ ){0,2}(?:as a carer|for me as) ~~ (?:nothing|leaflet|no|all i got|only)",
      "(?:all i got|only thing i got|all we got) was (?:a )?(?:leaflet|letter|phone number|list|booklet)",
    ],
    hint: ["carers? (?:assessment|form)", "(?:last|end) (?:i|we) heard", "heard (?:nothing|no more)"],
  },
  {
    code: "T04.5",
    severity: "S3",
    firm: [
      "(?:im|i am) (?:old|elderly|ill|poorly|not well|disabled) (?:myself|too|as well|and)",
      "(?:my own|my) (?:heart|back|health|hip|knees?|arthritis|cancer|blood pressure|nerves) (?:is|are|has|have|isnt|wont|going|gone|is going) ",
      "(?:cant|cannot|can not|carnt|dont know how (?:much longer )?i can) (?:\\w+ )?(?:cope|carry on|go on|do this|manage|take (?:it|any ?more|much more)|keep (?:this|going|on|doing))(?! (?:a|the|with the (?:bins|garden|forms)|direct|accounts))",
      "at (?:the end of my (?:rope|tether)|breaking point|my wits end)|end of my tether",
      "(?:not|hardly|never|havent|hasnt|no) (?:slept|sleep|sleeping|a (?:full )?nights sleep|had a (?:break|rest|day off|nights sleep))(?: \\w+)? ?(?:for|in|since|through)?",
      "on my knees|going under|(?:ive|i have|i|we have|weve) had enough(?! (?:to|time|people|staff|food|help))|(?:i am|im) (?:7\\d|8\\d|9\\d) (?:myself|and|now|with)",
    ],
    said: [
      "(?:exhausted|worn out|shattered|burn(?:t|ed) out|breaking down|at breaking point|broken|run ragged|on the edge|making me ill|my own health|my health is)",
    ],
  },
];
