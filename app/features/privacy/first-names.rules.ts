// Owns the first names that are hardly ever anything else, in lower case and without accents, of every tradition
// in England. Names that are also ordinary words live in word-names.rules.ts, because they need a cue.

const english = `
aaron abbie abby abi abigail ada adam adele adrian aidan aileen ailsa aimee alan alana alastair albert alec alex alexa
alexander alexandra alexis alf alfie alfred alice alicia alisha alison alistair alma alyssa amanda amelia amy andrea andrew
andy angela angie angus anita ann anna annabel anne annette annie annmarie anthony antony archie arnold arthur ashleigh
ashley aubrey audrey babs barbara barney barry bartholomew baz beatrice becca becky belinda ben benedict benjamin bernadette
bernard bernice bernie bert bertha bertie beryl bess bessie beth bethan bethany betsy betty bev beverley beverly bex billie
billy blanche bob bobbie bobby bonnie brad bradley brandon brenda brendan brett brian bridget bronwen bruce bryan bryn bryony
caitlin caleb callum calum cameron camilla candice carl carla carly caroline carolyn carrie cassandra cath catherine cathy
catrin caz cecil cecilia cedric celia ceri charlene charles charlie charlotte chelsey cheri cheryl chloe chris chrissie
christina christine christopher cicely cilla claire clara clare clarence clarissa claude claudia clem clifford clive colette
colin colleen connor conor corinne courtney craig cynthia cyril dan daniel danielle danny daphne darcy darren daryl dave
davey david daz deanna deb debbie debby deborah debra debs dee deirdre delia delroy denis denise dennis dereck derek des
desmond desree diana diane dianne dilys dolly dolores dominic donald donna doreen doris dorothy dougie douglas duncan dwayne
dylan eamonn eddie edgar edie edith edmund edna eduardo edward edwin edwina effie eileen elaine eleanor elena eli elias
elijah elisabeth elise eliza elizabeth ella ellen ellie elliot elliott elsie elspeth emily emma emmanuel enid eric erin
ernest ernie errol esme esmee esther ethan ethel euan eugene eulalee eunice evan evelyn ewan ewart fay faye felicity felix
fergus fiona flo floella florrie fran fred freda freddie frederick freya gabriel gabrielle gail gareth garry gary gavin
gaynor gaz gemma geoff geoffrey george georgie georgina gerald geraldine gerard gertie gertrude gethin gideon gilbert giles
gill gillian gina ginny gladys glenda glenis glenn glenys gloria glynis godfrey gordon graeme graham greg gregory greta
griselda guinevere gus gwen gwenda gwendoline gwyneth gwynne hamish hannah harold harriet harriette harrison harry harvey
hattie hayden hayley heidi helen helena henrietta henry herbert hermione hetty hilary hilda hilton horace howard howell
hubert hugh hugo humphrey hyacinth ian icilda ieuan imogen ingrid irene irvine isaac isabel isabella isabelle isaiah isla
isobel ivan ivor jack jackie jacob jacqueline jacqui jake james jamie jane janet janette janey janice janie janine jared
jason jasper jayden jayne jean jean-marie jeanette jeannie jed jeff jeffrey jemima jen jenna jennie jennifer jenny jeremiah
jeremy jermaine jerome jerry jess jesse jessica jessie jez jill jillian jim jimmy jo joan joanna joanne jocelyn jodi jodie
jody joe joel joey johanna john johnny jon jonah jonathan joni joseph josephine josh joshua josie joss joyce juanita judith
judy jules julia julian julie juliet justin karen karl kate kath katherine kathie kathleen kathryn kathy katie katrina kay
kayden kayla kayleigh keeley keira keisha keith kelly kelsey kelvin ken kenneth kenny keri kerri kerry kev kevin kez kian
kieran kim kimberley kirk-lee kirsten kirstie kirsty kitty-ann kris kristen kurt kyle lainey lara larry lascelles latoya
lauren laurence laurie laverne lawrence leah leanne lee leigh leigh-anne leila len lena leo leon leonard leonie leroy lesley
leslie lester leticia lewis liam libby lilian liliana lilith lillian lily-may linda lindsay lindsey lindy linzi lionel lisa
lisbeth liz lizzie llewellyn lois lola lorna lorraine lottie lou louanne louella louie louis louisa louise loz lucas lucille
lucinda lucy luke lydia lyn lynda lyndsey lynette lynn lynne lynsay lynsey mabel maddie maddy madeleine madge madison mae
maggie mags mairead maisie malcolm mandy marc marcia marcie marcus margaret marge margery margie margot maria maria-jose
marian marianne marie marilyn marion marissa marjorie marlene marlon martha martyn mary mary-ann mathew matilda matt matthew
mattie maud maude maureen maurice mavis maxine maxwell meg megan meghan mel melanie melinda melissa melvin melvyn meredith
merlene merv mervyn mia michael michaela micheal michelle mick mickey mike mildred millicent millie minnie miranda miriam
mitch mitchell moira mollie molly mona monica montgomery morag morgan morris moyra muriel myfanwy myra myrtle nadine nancy
nanette naomi nat natalie natasha nathan nathaniel neil nell nellie nerys nessa nettie nev neville nia niall nicholas nicki
nicky nicola nicole nige nigel nigella nikki nina noah noel noelle nola nora noreen norma norman odette olga olive-may oliver
olivia ollie olwen oonah osborne oscar oswald owain owen ozzy pam pamela patience-ann patricia patrick patsy patti patty paul
paula pauline peggie peggy penelope percival percy pete peter petra petula petunia phil philip philippa phillip phillipa
philomena phoebe phyllis pippa polly priscilla queenie quentin quincy rach rachael rachel ralph ramona randolph raquel
raymond rebecca regina reginald renee reuben rex rhiannon rhoda rhona rhonda rhys rhys-jones richard rick ricky rita robbie
robert roberta rochelle roderick rodney roger roland rolf romy ron ronald ronnie rory rosa rosalie rosalind rosamund rosanna
roseanne rosemary rosie rosina rosita ross rowena roxanne roy roz rudolph rufus rupert ruth ryan sabrina sadie sal sally
salvatore sam samantha sammy samson samuel sandie sandra sara sarah sasha saskia saul scott sean sebastian selina selwyn
seren seth seumas shane shanelle shanice shaniqua shannon shari sharon shaun shauna shaunagh shaz sheila shelagh shelley
shelly sheri sherrie sherry-ann sheryl shirl shirley shona sian sid sidney sienna silvia simon simone sinead siobhan solomon
sonia sonja sonya soph sophia sophie stacey stacy stan steff stella steph stephan stephanie stephen steve steven stewart stu
stuart sukey suki susan susanna susannah susie suzanne suze suzie sybil sylvester sylvia tabitha tamara tammy tamsin tania
tanisha tanya tara ted terence teresa terri terry tess tessa tessie thea thelma theo theodore theresa thomas thomasina tia
tiffany tilly tim timothy tina toby todd tom tommy toni tony tori tracey tracie tracy travis trev trevor tricia trina
trinity-rose trish trisha tristan trixie troy trudy tyler tyra tyrese tyrone ulrica una ursula val valda valerie vanessa
velma vena vera verna vernon veronica vicki vicky vikki vince vincent vinny viola viv vivian vivien vivienne wallace walter
wanda warren wayne wenda wendi wendy wesley wilbur wilf wilfred wilhelmina willa william willie wilma winifred winnie winny
winsome winston woodrow wyn yasmin yolanda yvette yvie yvonne zac zach zachary zack zak zandra zara zelda zena zoe
`;

const celtic = `
aine aisha aisling alasdair aled angharad anwen aoife arwel breda briege brigid cathal ciara ciaran cillian clodagh cormac
daithi darragh declan deirdre dermot diarmuid donal dyfed dympna eilidh eimear eleri emlyn emrys eoin fergal ffion finbar
finn fintan fionnuala geraint gethin grainne gwilym gwyn huw iain idris ieuan ifor ioan iolo iona iwan jarlath kathleen
kieron lowri macsen maeve maire mairead mairi malachy manus mhairi morwenna muireann myfanwy niamh nuala oisin oonagh orla
paddy padraig phelim rhian roisin ronan ruairi saoirse seamus shay sioned sorcha tadhg tegan tomos ultan una wyn
`;

const southAsian = `
aadil aamir aarti aasha abbas abdal abdul abdullah abdur abid abida adeel adil adnan afsana afzal ahmad ahmed aisha ajay ajit
akash akbar akhtar akram akshay alam ali alia alisha alka aman amandeep amar amarjit ambreen amina amir amit amjad amrit
amritpal anand anika anil anita anjali anjum ankit anoop ansar anwar anwara aparna aqib aqsa arif arjun arshad arti arun asad
asghar asha ashok ashraf asif asim aslam atif avtar ayaan ayesha aysha azam azhar aziz babar balbir baldev balwinder bashir
beena bhavesh bhavna bikram bilal bushra chandra chetan daljit darshan davinder deepa deepak deepika dilip dilraj dinesh
dipak divya ejaz fahad fahim faisal faiza farah farhan farhana farida fariha farooq farrukh farzana fatema fatima fauzia
fazal firoz ghazala ghulam gita gopal gurbir gurdeep gurdip gurjit gurmeet gurmit gurpreet gursharan gurvinder habib hafeez
hafiz haider hamid hamza hanif hardeep harish harjinder harjit harmeet haroon harpreet harshad harvinder hasan hasina hassan
hema hemant hina humaira hussain hussein ibrahim iftikhar ikram imran inderjit indira iqbal irfan irshad ishaq ishrat ismail
jabeen jagdeep jagdish jaginder jagjit jahanara jahangir jas jasbir jasminder jaspal jaspreet jaswinder javaid javed javeria
jayanti jayesh jigna jitendra junaid jyoti kabir kailash kajal kalpana kalsoom kamal kamaljit kamla kamran karamjit karan
kareem karim kashif kaushik kavita khadija khalid khalil khurram kiran kirpal kishan kishor komal krishna kuldeep kuldip
kulsuma kulwant kulwinder kumar lakhbir lakshmi lata latif laxmi leela madhu mahendra mahesh mahmood majid makhan malik
malika malkit mandeep mandip mangal manish manisha manjeet manjinder manjit manoj mansoor maqbool maryam masood maya meena
meera mehboob mehmet mehmood mohamed mohammad mohammed mohan mohanlal mohini mohsin momtaz monwara mubarak mudassar muhammad
muhammed mukesh mumtaz munir murad murtaza musa musarat mushtaq mustafa nabeel nabila nadeem nadia naeem nagina naila najma
nalini naresh nargis narinder naseem naseer nasim nasir nasreen nasrin navdeep naveed naz nazia nazir nazma nazmin neelam
neena neeta neha nighat nikhil nilesh nimra nirmal nirmala nisha nishat nitin noor noreen nusaiba nusrat omar omer osman
padma pankaj paramjit pardeep parminder parmjit parul parvathi parveen pavan piara pooja prabhjot pradeep prakash pramod
prashant pratap praveen pravin preeti prempal pritam priti priya priyanka punam pushpa qasim quratulain rabia raheela rahela
rahila rahim rahman rahul raj rajan rajesh rajinder rajiv rajni rajpal raju rakesh ramesh ramila ramzan rana ranbir randeep
ranjit raqeeb rashid rashida rashmi ravi ravinder razia rehana rehman rekha renu reshma riaz rifat rishi riyaz rizwan rohan
rohit rokeya rubina rukeya rukhsana rupinder saba sabina sabir sadaf sadia saeed safdar safia sahib sahil saima saira sajid
sajida sajna sakina saleem saleha salim salma salman sameera samina samir sana sandeep sandip sangeeta sanjay sanjeev santosh
sarfraz sarita sarwar satinder satish satnam satpal satwinder savita seema selvi shabana shabbir shabir shabnam shafiq
shagufta shah shahana shahanara shahbaz shaheen shahid shahida shahnaz shahzad shaista shakeel shakil shakila shamim shamshad
shanaz shanta sharmila shazad shazia sheetal shehnaz shehzad shilpa shirin shirina shiv shoaib shobha shreya shyam simran
sita sobia sohail sonal sonam subhash sudha sufyan sughra sukhdeep sukhdev sukhjit sukhvinder sukhwinder sulaiman suleman
sultana sumaira suman sumera sunil sunita suraj surendra suresh surinder surjit sushila swaran syed tabassum tahir tahira
tahmina taimoor talat talib tanveer tanvir taqi tariq tarlochan tarun tasleem taslima tasneem tayyab tayyiba tejinder tina
tripti uday ujjal umair umar umesh urmila usha usman uzma vandana varinder varsha vasant vijay vikas vikram vimla vinay vinod
vipul viren vishal waheed wajid waqar waqas waseem yaqub yash yasin yasir yasmeen younis yousaf yousuf yunus yusuf zafar
zaheer zahid zahida zahir zahoor zaida zain zaina zainab zakia zaman zareen zarina zeenat zeeshan zia zubaida zubair zulfiqar
`;

const africanAndArabic = `
abayomi abdelkader abdi abdirahman abdullahi abdulrahman abebe abena abiodun abiola abiy abosede abu abubakar abukar achieng
adaeze adaku adama adanna ade adebayo adebola adedayo adekunle adeola adesola adetola adewale adeyemi adjoa adnan adwoa afua
agnes ahlam aicha aissatou ajoke akinola akosua akua akwasi alhaji alhassan aliyu ama amadou amaka amani amara amina aminah
aminata aminu ananya anas asante asha ashwaq ayaan ayan ayman ayo ayodeji ayodele ayomide ayse azad azar azeez aziza baako
babajide babak babatunde bamidele basim basma bassam behnaz berivan bijan bisi boateng bola bolaji bolanle bukola bunmi
chiamaka chibuike chibuzo chidi chidinma chidozie chika chike chikodi chima chinedu chinenye chinonso chinwe chinyere chioma
chipo chiwetel chukwudi chukwuemeka dahir dalal dalia damilola dapo dariush dayo dele diallo dilan dorcas ebele ebere ebo
ebtisam efe efua ejike ekene ekow elif eman emeka emem emine enitan enoch eshe esi etim ezekiel ezra fadekemi fadi fadumo
fahima faiza farai farhad farhiya farid farida farideh fartun fathia fatma fatos fatou fatoumata fawzi fawzia femi fereshteh
fola folake folasade folashade foluke fumi funke funmi funmilayo gbemi gbenga ghada golnaz habiba hadiza hafsa haifa hakim
halima hamad hamda hamdi hana hanan hani haruna hassanain hatice hawa hawo hawre heba hebah hibo hisham hiwa hodan huda
huseyin idowu idris ifeanyi ifeoma ifrah ifunanya ige ikechukwu ikenna ikran ilham iman imani inas ismahan issa iyabo jabari
jaber jamal jamila jamilah jelani jide jumoke kadija kagiso kamau kamil karima karwan kaveh kayode kehinde kelechi kemi
kenyatta khadijah khaled kofi kojo kolade kudzai kunle kwabena kwadwo kwaku kwame kwasi kwesi ladi laila lamia lamin lanre
layla leili lerato leyla lindiwe lola lubna luul lwazi maame maha mahamed mahdi mahsa majeda makena malak mamadou mandla
mariam mariama marwa marwan maryam maryama maryan maysoon mbali mehdi mehmet mehran modupe mohamud mojgan moji mona mosun
mouna mounir mpho muhannad muna munashe munira mustapha mwangi nader nadifa nahla naima najib najwa naledi nandi nasra nasrin
nasser nawal nazik ndidi nene ngozi niloufar njeri nkechi nkem nkemdilim nkiru nnamdi nneka nomsa nomvula nonso nosipho nour
ntombi nura nyasha obinna ochieng odion ogechi ogochukwu okechukwu okon ola olabisi oladele olajumoke olamide olanrewaju
olayinka olivier olu olubunmi olufemi olufunke olumide oluseun oluwaseun oluwatobi oluwatoyin oluyemi omolara omran onome
onyeka onyinye osagie osama osaze osei osman oyin panashe parisa parvin pelumi portia qays rafiq rahma rana rania rasha
rasheed rayan rebin reem remi reza rida roda rojda rola ronke rotimi roya rozhin rudo rufaro ruqiya rutendo saad saba sabah
sabri sadio safiya sagal sahar sahra sahro saida saidu salah salam salamatu salem salimata salwa samar samba sami samia
samira sawsan segun selim seun shadia shahin shahram sharifa shilan shirin shukri shukria siavash sibongile siham simba sipho
soji sola soraya suad suhair sumaya sunkanmi tafadzwa taha taiwo talal tanaka tapiwa tarek tariro tatenda tawanda tayo tebogo
tejumola temi temitope tendai thabo thandeka thandi thandiwe themba thulani tinashe titilayo tobechukwu tobi tola tolu
toluwani tomiwa toyin tsitsi tunde tunji tutu ubah ubax uche uchenna udo ugo ugochi unathi uzoma wafa wale waleed walid
wambui wangari wanjiku wanjiru warda wekesa widad wole yaa yaaba yahya yasin yasmiin yassin yejide yemi yetunde yewande yinka
yomi yousef zahra zahrah zainabu zaki zamzam zana zanele zeinab zeynep ziad ziyad zodwa zohreh zola zuberi
`;

const europeanAndAsian = `
adrianna agata agnieszka aiko akemi akira aleksander aleksandr aleksandra alessandra alessandro alina alvaro analyn anatol
anca andreas andreea andrei andreia andrius andrzej aneta angelika anikó anna-maria annelies annika antanas antonella antonia
antonio arnel artur arturas arturo asta astrid audrius bao barbora bartek bartosz basia beata beatriz benito benjie birgit
bjorn bogdan bogumila bozena bronislaw bruno camila carla carlos carlota carmela catarina cezary chantal chau cherie-ann
cherrylyn chiara chun ciprian claudine concepcion concetta corina cosmin costas cristian cristina czeslaw dagmar dainius
daisuke daiva damian danilo danuta darius dariusz demetrios denisa diana diego dimitra dimitris divina dmitri dmitry doina
domenico dominik dorota dragan edgardo edita eduardo edyta egle eleni eleonor elisabetta elke elzbieta emil emilia emilio
enrique enzo erlinda esperanza eva evangeline ewa ewelina fabio federica fei felipe fely feng fernanda fernando filomena
florin francesca francesco francisco franco francois francoise gabor gabriela gabriella genevieve georgeta gheorghe gianni
giedre gilles gintaras giorgio giovanna giovanni giulia giuseppe giuseppina glenda gloriosa gonzalo gosia graca grazyna
grzegorz guang gudrun guillaume guillermo gunther gustavo halina hanka hanna hans haruki heinz helga henryk hiroko hiroshi
hoa hortensia huan hui huong hyun ignacio ilie ilona ilya imelda ines inga ingeborg inigo ioan ioana ionela ionut irena irina
iryna isidro istvan ivana ivanka iveta iwona izabela jacek jacques jadwiga jakub jana janina janusz jaroslav jaroslaw jayson
jeanne jelena jericho jerzy jhun jia jian jiang jing joanna joao joaquim joaquin jocelyn johan jolanta jomar jonel jorge jose
josefa jovelyn jozef jozefa juan juana jun jun-jun juozas jurgen jurgita justyna kamil kamila kaori karin karina karolina
kasia katarina katarzyna kateryna katya kazimierz keiko kenji khanh kinga klaus konrad konstantinos krystian krystyna
krzysztof ksenia kyriacos kyriakos kyung lacramioara laimute lan-anh larisa lars laszlo laurent lei leonila leonor leszek
lian lidia liesel liezl lihua liliana liling lin lina linh loredana lorenzo luc luca lucia luciana lucjan lucyna ludmila
ludmilla luigi luis luisa lukas lukasz luzviminda lyudmila maciej magda magdalena magnus mai-anh malgorzata malwina manuel
manuela marcel marcelo marcin marco marek mareks margarida maribel maricel marieke marieta mariola marisol marites marius
mariusz marivic marta mateo mateusz matthias mei mei-ling meifeng melchor merlinda michal miguel mihaela mihai milena milica
ming minh mireille mirela mirka miroslav miroslaw miyuki monica monika monique mylene nadezda naoko natalia nataliia nataliya
nathalie nenita nestor ngoc nguyen nhung nicolae nicoleta nikola nikolai nikolay nikos nils noemi oana ofelia oksana oleg
oleksandr olena olivier pablo panayiota paola paolo patryk pavel pavol pawel pedro petras petronela philippe phuong pierre
piet pietro pilar piotr przemyslaw qiang qing quang quynh radek radoslaw radu rafael rafal raffaele raluca ramona ramune rasa
raul razvan renata reynaldo ricardo rizalina roberto rocio rodel rodrigo rogelio roksana rolando romana romeo ronaldo
rosalinda rosalyn rosaria rosario rowena ruel rui ruta ryszard sachiko sakura salvador sandor satoshi sebastian sergei sergio
sergiu seung shan-shan shiela sigrid silvana simona slavka slawomir snezana solange soledad sorina stanislav stanislaw
stavros stefan stefania stelios sung-min sven svetlana sylvie sylwia szymon tadeusz takashi takeshi tamas tatiana tatjana
teodora teodoro teresita tetiana thanh thao thi thierry thuy tiago tien tomas tomasz tomoko traian trang trung tuan tuyet
ulrike umberto urszula uwe uyen vaida valentin valentina valeria vasco vasile vasyl veronika viktor viktoria vincenzo violeta
violetta virgil vitalie vitalij vlad vladimir volodymyr waclaw waldemar wanda wei weiming weronika wieslaw wieslawa winnifred
wioletta witold wladyslaw wlodzimierz wojciech wojtek wolfgang xavier xian xiao xiaoping ximena xin xiu yan yana yannis
yaroslav yevgeny yi-ting ying yoko yong yoshiko young-hee yuen yuko yulia yuliia yun yuri yves zbigniew zbyszek zdzislaw
zenon zhang zhen zhong zofia zoltan zuzanna zygmunt
`;

/** First names that are hardly ever an ordinary word, lower case, without accents. */
export const firstNames: ReadonlySet<string> = new Set(
  [english, celtic, southAsian, africanAndArabic, europeanAndAsian].join(" ").split(/\s+/).filter(Boolean).map(plain),
);

function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "");
}
