// Owns the groups of words around which names are said: kin, roles, titles, asking, doing. It looks at one word at a time;
// what a group means beside a name is learned from examples.

const groups: Readonly<Record<string, string>> = {
  title:
    "mr mrs ms miss mx mister missus dr doctor prof professor rev reverend revd canon imam sir dame cllr councillor sgt pc fr pani pan",
  softTitle:
    "nurse sister matron uncle aunt aunty auntie aunti cousin nanny granny grandma grandad grandpa nan nana nanna gran lady lord pastor rabbi father bibi baba sr",
  kin: "mum mam mom mother mummy dad father daddy husband husbend wife son daughter brother sister nan nana nanna gran granny grandma grandad grandpa grandson granddaughter uncle aunt aunty auntie cousin niece nephew hubby missus fiance fiancee stepson stepdaughter twin friend friends neighbour neighbor mate eldest youngest partner sibling boy lad girl bloke fella widow granddad girlfriend boyfriend guardian",
  role: "carer career worker nurse manager coordinator co-ordinator advocate doctor physio client resident patient tenant user driver cleaner supervisor deputy therapist volunteer assistant pa sw ot gp consultant officer lady lad chap guy warden keyworker matron receptionist cook handyman inspector boss owner starter senior leader agency witness chiropodist parishioner director keyholder",
  our: "our my his her their your",
  naming: "called named name names nickname nicknamed aka",
  asking:
    "ask contact ring phone tell told call message text email inform thank thanks remind let get asked rang phoned texted emailed informed",
  speech:
    "spoke speak spoken talked talk chatted chat word speaking spoken discussed met meet meeting visited observed seen saw",
  bye: "signed regards sincerely faithfully wishes love cheers thanks thankyou ta yours xx best sent",
  hello: "hi hello hiya hey dear morning afternoon evening yo sorry yes ok okay",
  act: "said says told tells promised rang phoned shouted swore apologised smiled cried washed dressed hung forgot left came comes fell visits visited drove drives helps helped cooks looks sits didnt thinks brought turned arrived wants lives knows fixed sorted explained listened ignored refused asked agreed signed logged appeared declined gets needs cleans takes took put does did goes went dropped laughed has had uses reports reported attended spoke speaks sat broke made makes used blocked held moved joined waits waited works worked never turned fainted died showed lost got gave kept pushed choked rings phones calls gives keeps shouts cries falls sings",
  base: "be have do go come leave need help get ring call take fall die eat walk stay move know say tell want see find give think make keep appeal sue pay cost end become feel look seem not also even just still retire manage reopen cope answer change happen start stop close send work",
  be: "is was s being isnt wasnt are were has had will would can could should might wont cant",
  here: "here again speaking calling",
  from: "from by for to with of about and or n both",
  in: "in at on near round into outside",
  the: "the a an this that these those every each any some no",
  when: "since until till during last next before after early late mid end",
  pronoun: "i me we us he him she her they them it you who someone somebody nobody everyone noone",
  compass: "north south east west northern southern eastern western upper lower great royal market",
  saint: "st saint sts santa san",
  office: "office agency council team home company ward door downstairs upstairs next",
};

const groupsOf = new Map<string, string[]>();
for (const [group, words] of Object.entries(groups))
  for (const word of words.split(" ")) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group]);

const none: readonly string[] = [];

/** The groups that a word belongs to; none for most. */
export const cueGroups = (plain: string): readonly string[] => groupsOf.get(plain) ?? none;
