// Owns the names that are also words, and the surnames known in lower case. They are word lists from general knowledge.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** First names that are ordinary words or places too: a person only with a cue, or with a capital inside a sentence. */
export const wordNames = words(`
abe ace ada al amal amber ana angel art  aurora autumn basil bay bea beau bee bill blessing bliss blossom bob brook brooke buddy candy
carlton carol cash cat charity chance chase chelsea cherry christian clay clem clement cliff comfort coral constance crystal daisy dale dawn
dawson dean della destiny dev devon diamond dick dina di dot don dora drew duke earl ebony ed eden ema esperance eve faith fanny favour fern
fleur florence flora florin frank gay gene georgia gift ginger glen glory goodluck goodness grace gracious grant guy happiness happy harmony harsh
hattie hazel heather heaven heavenly herb holly honest honey honour hope hugh immaculate innocent india iris isa ivy jade jai jan jasmine jay jewel jin
jordan joy judge june jewell justice kendal  kit kitty lance laurel les lil lily liberty  logan  love loveday lovemore lucky
major marigold mark marvellous max may melody mercedes mercy merry miles mina miracle misty mo modesty moses nelson nick noble noel norm nova
obedience olive opal pansy paris pat patience peace pearl peg penny pip piers pleasure poppy precious  primrose
prince princess privilege promise prosper providence prudence rain raven ray ray reg rich ricky-lee rob robin rod roman rose ruby rusty
sage sally sandy saint savannah scarlett serenity shade shell sky skye sofia sol sonny star sterling stormy success sue summer sunday sunny
sydney tansy temperance thankgod tiger trust trinity unity vera verity vi vic victor victoria victory violet virginia virtue wade 
welcome will willow winter wisdom wren zion
`);

/** Word names that are so common as words that in lower case they are names only where they are said to be. */
export const shyNames = words(`
happy welcome marvellous honest innocent immaculate gracious noble pleasure privilege success obedience temperance star sky stormy lucky major miles
judge king queen art guy rich love trust promise justice honour peace unity liberty chance cash cat bay bee candy cherry coral diamond dick dot earl fern gene
gift ginger god herb honey lance storm tiger rain rusty shade shell spring talent temple truth virtue wade winter wisdom young prudent proper prosper
excellent gentle special christian german irish english clay bishop pope page penny pip raven rex river rocky roman royal sage saint sterling summer
autumn sunny sunday monday tuesday wednesday thursday friday saturday trinity tulip van victory basil beauty blossom brook buddy chase cliff dale dell dress
duke flower fox frost memory melody harmony goodness glory happiness gladness comfort lovely handsome may will patience precious comfort charity destiny favour angel heaven harsh reg ace
`);

/** Months among the names: "since June" is a date, "June said" is a person. */
export const monthNames = words("may june april august jan");

/** Surnames common in England, known even in lower case after a title or a first name. */
export const surnames = words(`
abbas abbott abdi abdullah abraham abrahams abubakar adams adamson addison adeleke adeyemi adebayo afolabi agarwal ahmad ahmed akhtar akinola akram
ali allen allan anderson andrews appleby archer armitage armstrong arnold ashton ashworth asif asante atkins atkinson aziz bailey baker baldwin
balogun banerjee banks barber barker barlow barnes barnett barrett barry barton bashir bates baxter begum bell bennett bentley berry bhatt
bhatti bibi birch bird bishop blackburn boateng bolton booth boyle bradley bradshaw brady brennan brooks broughton brown browne bryant buckley
burgess burke burns burton butcher butler butt byrne callaghan cameron campbell carpenter carr carroll carter chadwick chan chandler chapman
chaudhry chaudhary chauhan chen cheung choudhury chowdhury chukwu clark clarke clayton clements cohen coleman coles collins connolly connor conway
cook cooper corbett cox craig crawford cross crossley cunningham curtis dalton daly daniels das davidson davies davis davison dawson dean desai devi
dhaliwal dhillon diallo dias dickinson dixon dodd doherty donnelly douglas doyle duffy duncan dunn edwards elliott ellis entwistle evans eze farooq farrell
faulkner fernandes fernandez ferguson finch fisher fitzgerald fleming fletcher flynn forster foster fowler fox francis franklin fraser freeman
frost fuller gallagher garcia gardiner gardner george ghosh gibbons gibbs gibson gilbert gill goddard godwin gomez gonzalez goodwin gordon gould
graham gray green greenwood gregory grewal griffin griffiths gupta hall hamilton hammond hancock harding hargreaves harper harris harrison hart hartley harvey
haslam hassan hawkins hayes haynes heath henderson henry hewitt higgins higginbottom hill hilton hobbs hodgson holland holmes holt hopkins horton
houghton howard howarth howe howell howells hudson hughes humphreys hunt hunter hurst hussain hussein hutchinson hyde ibrahim iqbal iqbal islam
jackson jacobs jama james jamieson jarvis javed jenkins jennings jimenez jobson john johnson johnston johnstone jones jordan joshi kamara kapoor kaur kay
kaya kelly kemp kennedy kent kenny kerr khalid khan khatun king kirby kirk knight knowles kowalczyk kowalska kowalski kumar lal lam lamb lambert lane law
lawrence lawson leach lee lees leonard leung lewandowski lewis li little liu lloyd lopez lowe lucas lynch macdonald mackay mackenzie maclean mahmood malik mann
marsh marshall martin martinez mason massey matthews may mbeki mcarthur mccarthy mcdonald mcgrath mcguire mckenna mckenzie mclean mclaughlin
mcmahon mehta mensah metcalfe miah middleton miles miller mills mistry mitchell mohamed mohammed moore moran morgan morley morris morrison morton moss moyo
muhammad mukherjee murphy murray nair nash naylor ncube ndlovu nelson newman newton nguyen nicholls nicholson nicolae nolan norman norris norton nowak nunes
obi obrien oconnor odonnell ogden okafor okeke okoro okonkwo oliver oneill ong oriordan osman osullivan owen owens owusu page palmer parekh park parker parkes
parkin parkinson parry parsons parveen patel paterson patterson payne pearce pearson pereira perera perkins perry peters phillips pickering pickles
pollard poole pope popa popescu porter potter potts powell power pratt preston price pritchard qureshi rahman raja ramsbottom ramsey randall rao rashid
reddy reed rees reeves reid reilly reynolds rhodes richards richardson riley roberts robertson robinson robson rodriguez rogers rose ross rowe rowley russell
ryan saeed sahota saleem sanchez sanders sanderson sandhu santos saunders schofield scott sesay shah shaikh sharma sharp sharpe shaw sheikh shepherd sheppard
short siddiqui sidhu silva simmons simpson sinclair singh skinner slater sloan smart smith soares spencer stanley steele stephens stephenson stevens stevenson
stewart stone stuart sullivan summers sutcliffe sutton swift sykes szymanski talbot tait tan taylor thakur thomas thompson thomson thornton thorpe todd tomlinson
townsend tran tucker turnbull turner uddin usman vasquez vaughan walker wallace walsh walters walton wang ward warner warren warsame waters watkins watson watts
webb webster welch wells west weston wheeler white whitehead whittaker wilkins wilkinson williams williamson willis wilson winter wong wood woods woodward
wright wu wyatt yang yates young yousaf zaman zhang zhou
`);
