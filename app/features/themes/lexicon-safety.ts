// Owns the patterns of safety (T11). The worry screen is the safety net, and its cues feed these codes as well; a
// pattern here names a theme and pages nobody.
import type { LexiconEntry } from "./themes.schema";

const person =
  "(?:me|him|her|them|us|mum|mam|dad|nan|gran|grandad|grandma|my \\w+|her \\w+|his \\w+|(?:a|the|old|other) \\w+|residents?|people|clients?)";

export const safetyLexicon: readonly LexiconEntry[] = [
  {
    code: "T11.1",
    severity: "S4",
    said: [
      `(?:hit|hits|hitting|slap(?:s|ped)?|slaped|punch(?:ed|es)?|kick(?:ed|s)?|shov(?:ed|es)|pinch(?:ed|es)|grab(?:bed|s)|drag(?:ged|s)|shook|beat(?:s|en)?|smack(?:ed|s)|hurt(?:s|ing)?) ${person}`,
      `(?:shout(?:s|ed|ing)?|scream(?:s|ed|ing)?|yell(?:s|ed|ing)?|swear(?:s|ing)?|swore) (?:\\w+ ){0,3}at ${person}`,
      "(?:rough(?:ly)?) (?:with|handled|handling)|bruis(?:e|es|ed|ing)|brusies|black eye|abus(?:e|ed|ing|ive)|neglect(?:ed|ful)?|assault(?:ed)?|flinch(?:es|ed)?",
      "(?:money|cash|purse|card|jewell?ery|ring|savings) (?:has |have |is |are |was |been |gone |went |keeps? |going |go )*(?:gone missing|missing|stolen|taken|disappeared|vanish\\w*)|(?:stole|stolen|stealing|steals|nicked|robbed|scamm?ed|conned|defrauded|takin|taking|took) (?:\\w+ ){0,3}(?:money|cash|purse|card|pension|savings|jewell?ery)",
      "(?:scared|frightened|afraid|terrified) of (?:him|her|the|that|them|his|my|one)|threaten(?:s|ed|ing)|touch(?:ed|es|ing) (?:me|her|him) (?:where|in a way|inappropriately|down)",
      "(?:controls?|controlling) (?:her|him|my|me|everything|who|what)|wont let (?:me|her|him) (?:speak|talk|see|phone)|hoarding|self neglect|squalor",
    ],
  },
  {
    code: "T11.2",
    severity: "S3",
    firm: [
      "(?:no|missed|missing|without|run out of|ran out of|didnt (?:get|have)|hasnt had|havent had|not (?:had|given|got)|never (?:had|got|gave)|forg(?:o|e)t(?:s|ten|ting)?|(?:not|nt|never|hasnt|havent|wasnt|arent|isnt|stopped) (?:been )?giv(?:en|ing|e)) (?:\\w+ ){0,4}(?:med(?:s|ication|ications|icine|icin|ecine|icines)|tablets?|tablits|pills?|insulin|inhaler|patch|dose|injection|eye ?drops)(?! (?:needed|required|now|these days|any ?more))",
    ],
    said: [
      "(?:wrong|double|two lots of|late|mixed up|muddled|old|out of date|hidden|covert|too (?:much|many)|someone elses) (?:\\w+ ){0,3}(?:med(?:s|ication|icine|icines)|tablets?|tablits|pills?|insulin|dose|prescription)",
      "(?:med(?:s|ication|icine|icines)|tablets?|tablits|pills?|insulin|dose|prescription) (?:\\w+ ){0,4}(?:late|wrong|missed|hidden|on the floor|not given|at the wrong time|forgotten|mixed up|hours late|given at|lost|ran out|run out|down the)",
      "overdos(?:e|ed)",
    ],
  },
  {
    code: "T11.3",
    severity: "S3",
    said: [
      "(?:fell|fallen|has falls|had (?:a|another|two|three|several) falls?|falling|falls)(?! (?:asleep|out with|in love|through|behind|for|ill|into place|between|apart|short))",
      "(?:dropped|drop) (?:me|him|her|them|mum|dad|nan|gran|my \\w+|a resident)|slipped (?:from|off|out|in|on|over|down)|on the floor",
      "hoist (?:\\w+ ){0,3}(?:broke|broken|failed|tipped|slipped|wrong|not working|unsafe)|unsafe (?:lifting|handling|transfer|moving)|(?:lift(?:ed|ing|s)?|moving|moved|drag(?:ged|ging)|haul(?:ed|ing)) (?:him|her|mum|dad|me|nan|my \\w+) (?:\\w+ ){0,4}(?:on (?:her|his|their|my) own|alone|by the arms?|under the arms?|without (?:the |a )?(?:hoist|slide|belt)|single handed)",
      "(?:one carer|single handed|only one (?:carer|worker)) (?:\\w+ ){0,8}(?:two|double|hoist|lift\\w*)|should be two|double ?-?(?:handed|up)",
    ],
  },
  {
    code: "T11.4",
    severity: "S4",
    firm: [
      "(?:infection|uti|pneumonia|chest) (?:\\w+ ){0,6}(?:missed|ignored|for (?:a )?(?:days|week|weeks)|untreated|nobody|no ?one|not)",
      "(?:nobody|no ?one|never|not|didnt|hasnt|havent|wouldnt|wont|they|refused to|failed to) (?:\\w+ )?(?:call(?:ed)?|rang|ring|phone[d]?|got|get|sent for|fetch(?:ed)?|noticed?|spotted|checked|seen|told) (?:\\w+ )?(?:a |the |her |his |an )?(?:doctor|gp|ambulance|nurse|111|999|medical help|infection|wound)",
      "(?:wound|dressing|ulcer|sore|leg|foot|heel|skin|infection) (?:\\w+ ){0,6}(?:not (?:treated|dressed|noticed|seen|changed)|nobody noticed|no ?one noticed|untreated|ignored)",
    ],
    said: [
      "bed ?s(?:o|oa)r(?:e|es)?|pres+ure (?:s(?:o|oa)r(?:e|es)?|ulcers?|area)|ulcers?|skin (?:has )?broken down|(?:heel|bottom|skin|toe|toes|foot|leg|hip|back) (?:\\w+ ){0,3}(?:gone |went |going |turned )?(?:black|raw|red raw|infected|weeping|broken|blistered)|(?:untreated|ignored|left) (?:\\w+ )?(?:infection|wound|illness|uti)|sepsis|gangrene",
    ],
  },
  {
    code: "T11.5",
    severity: "S4",
    firm: [
      "not allowed (?:out|visitors|to (?:leave|go (?:out|home|outside)|see|use|phone))|(?:wont|dont|never|not|doesnt|didnt) (?:let|allow(?:ed)?) (?:me|him|her|them|mum|dad|my \\w+)(?: to)? (?:out|leave|go (?:out|home|outside)|see (?:anyone|my|his|her|their)|use the phone|have visitors|get up)",
    ],
    said: [
      "(?:lock(?:ed|s|ing)?|shut(?:s|ting)?|tied|ties|strapped?|straps) (?:\\w+ ){0,3}(?:in (?:his|her|the|their|my|a)? ?(?:room|bedroom|house|flat|chair|wheelchair|home|garden)?|up|down|to the|door)(?! (?:the shop|for the winter|when|behind))",
      "restrain(?:ed|t|ts|ing)?|held (?:him|her|me|them|mum|dad) down|\\bdols\\b|deprivation of liberty|bed ?rails? (?:\\w+ ){0,3}(?:up|so|all|on)|(?:lap|seat) belts? (?:all|to stop|on)|sedated?|doped|drugged(?: up)?|chemical cosh",
      "(?:taken|took|takes|hid|hidden|removed) (?:\\w+ )?(?:away )?(?:his|her|my) (?:frame|walker|stick|wheelchair|shoes|phone|keys)",
    ],
  },
  {
    code: "T11.6",
    severity: "S3",
    firm: [
      "police (?:\\w+ )?(?:didnt|did not|never|wont|wouldnt|not) (?:come|came|turn(?:ed)? up|interested|help|do|attend|showed?)",
    ],
    said: [
      "(?:another|other|a|the|one of the|male|fellow|same) (?:resident|tenant|patient|client|service user|man in the next|man next door|lodger|man upstairs|flatmate)s? (?:\\w+ ){0,5}(?:hit\\w*|push\\w*|attack\\w*|punch\\w*|kick\\w*|shout\\w*|threat\\w*|going? into|goes into|went into|wander\\w*|steal\\w*|stole|takes?|touch\\w*|grab\\w*|bully\\w*|bullies|scream\\w*|comes? into|walk\\w* into)",
      "(?:scared|frightened|afraid|terrified|bullied|attacked|hit|threatened|pushed|punched|harassed) (?:of|by) (?:\\w+ ){0,3}(?:resident|tenant|patient|man|neighbours?|woman|lad|lads|kids|gang|youths?|client|other)",
      "(?:kids|youths?|gang|neighbours?|lads|drug dealers?|cuckoo\\w*|yobs) (?:\\w+ ){0,4}(?:throw\\w*|threw|stones?|harass\\w*|shout\\w*|abuse\\w*|bang\\w*|target\\w*|break\\w*|broke|taking over|moved in|threaten\\w*|take over|egging)|hate crime|mate crime",
    ],
  },
];
