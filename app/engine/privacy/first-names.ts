// Owns the first names that are hardly ever anything else, in lower case and without accents, of every tradition
// in England. Names that are also ordinary words live in word-names.ts, because they need a context.

const english = `
aaron abbie abby abel abi abigail abraham abram ada adam addie adelaide adele adeline adrian adriana adrianne adrienne agatha aggie aidan aileen ailsa
aimee ainsley aislinn alan alana alanna alastair alastor albert alberta albie aldous alec aleisha alex alexa alexander alexandra alexis alf alfie
alfonso alfred alfreda alice alicia alisa alisha alison alistair aliza allan allen allison alma alvin alyssa amanda amelia amie amos amy anastasia
andre andrea andrew andy angela angelica angelina angelo angie angus anita ann anna annabel annabella annabelle anne anneka annemarie annette annie
annmarie anthony antoine antoinette anton antony archie ari ariana arlene arlette arnold arthur ash ashlee ashleigh ashley ashton aubrey audra audrey
augusta augustine aurelia avery babs barbara barbra barnaby barney barrie barry bartholomew bartley baz beatrice becca becky belinda ben benedict
benjamin bennett bennie bernadette bernadine bernard bernice bernie bert bertha bertie bertram beryl bess bessie beth bethan bethany betsy bettina
betty bev beverley beverly bex billie billy blaine blair blake blanche blythe bob bobbie bobby bonnie boris brad braden bradley brandi brandon brandy
brenda brendan brendon brent brett brian brianna bridget britney brittany bronagh bronwen bronwyn bruce bryan bryce bryn bryony burt buster byron
caitlin caleb callum calum calvin cameron camilla candice cara carina carl carla carly carmel carmen carolann carole caroline carolyn carrie casey
cassandra cassidy cassie cath catherine cathleen cathryn cathy catrin caz cecil cecile cecilia cecily cedric celeste celia celine ceri chad chanelle
chantel chantelle charis charlene charles charlie charlotte charmaine chelsey cheri cheryl chester cheyenne chloe chris chrissie christa christabel
christie christina christine christopher christy ciarán cicely cilla cindy claire clara clare clarence clarissa claude claudette claudia clem cleo
cleopatra clifford clive clodagh clyde colby colette colin colleen connie connor conor constantine cora coralie cordelia corey corinna corinne cory
courtenay courtney craig curtis cynthia cyril cyrus daisie damaris damien damon dan dana danica daniel danielle danni danniella danny daphna daphne
dara darcey darcy daren darrell darren daryl dave davey david davina daz deanna deanne deb debbie debby debora deborah debra debs dee deena deidre
deirdre delia delilah delphine delroy demelza demi denis denise dennis denny denzil dereck derek derrick des desiree desmond desree dewi dexter diana
diane dianna dianne dilys dinah dolly dolores dominic donald donna donnie donovan doreen dorian doris dorothea dorothy doug dougie douglas doyle
drucilla duane dulcie duncan dwayne dylan eamonn ebenezer eddie edgar edie edith edmond edmund edna eduardo edward edwin edwina effie effy eileen
eirlys elaina elaine eldon eleanor elena eli elias elijah elisabeth elise elisha elissa eliza elizabeth ella ellen ellie elliot elliott ellis eloise
elouise elsa elsie elspet elspeth elton eluned elvira elvis emerson emily emma emmanuel emmeline emmet emmie enid enoch ephraim eric erica ericka
erika erin ernest ernestine ernie errol esme esmee esmeralda essie estella estelle esther ethan ethel etta euan eugene eugenia eugenie eulalee eunice
eva evan evangeline evelyn evie ewan ewart ezra fabian faron fay faye fearne felicity felix fergus finlay finley fiona fletcher flo floella florrie
flossie floyd fran frances francesca francine francis frankie franklin fraser fred freda freddie freddy frederick freida freya frida gabe gabriel
gabrielle gaia gail gareth garry garth gary gavin gaye gaynor gaz gemma gena geoff geoffrey george georgette georgie georgina gerald geraldine gerard
germaine gertie gertrude gethin gideon gigi gilbert giles gill gillian gina ginny gladys glenda glenis glenn glenys gloria glyn glynis glynn godfrey
goldie gordon gracie graeme graham greer greg gregor gregory greta gretchen gretel griff griselda guinevere gus gwen gwenda gwendoline gwendolyn
gwilym gwyneth gwynne hadley hamish hank hannah harley harold harriet harriett harriette harrison harry harvey hattie hayden hayleigh hayley heidi
helen helena heloise henrietta henry hephzibah herbert hermione hester hetty hilary hilda hillary hilton hope-ann horace horatio hortense howard
howell hubert hugh hugo humphrey hyacinth ian ichabod icilda ida ieuan ignatius imelda imogen imogene ingrid irene irma irvin irvine isaac isabel
isabella isabelle isadora isaiah isidora isla isobel issac ivan ivor ivy-mae jacinta jack jackie jacky jaclyn jacob jacqueline jacqui jaden jake james
jamie jane janeen janelle janet janette janey janice janie janine janis jared jarvis jason jasper jayde jayden jaylen jayne jean jean-marie jeanette
jeanie jeannette jeannie jed jeff jeffery jeffrey jemima jen jenna jenni jennie jennifer jenny jeremiah jeremy jermaine jerome jerri jerrold jerry
jess jesse jessica jessie jethro jez jill jillian jim jimmy jinny jinty jo joan joanna joanne jocelyn jodi jodie jody joe joel joey johanna john
johnathan johnny jolene jon jonah jonas jonathan joni jonny jordana jordon josefine joseph josephine josh joshua josiah josie joss joy-ann joyce
juanita jude judie judith judy jules julia julian juliana julianne julie juliet julius justin justine kacey kai kaitlin kaitlyn kane kara karen karl
karla kassandra kat kate katelyn kath katharine katherine kathie kathleen kathryn kathy katie katrin katrina kay kayden kaye kayla kayleigh kayley
keanu keeley keenan keir keira keisha keith kelley kellie kelly kelsey kelvin ken kendra kendrick kenna kenneth kenny kenton keri kerri kerrie kerry
kev kevin keyleigh kez kian kiera kieran kieron kiki kim kim-ann kimberley kimberly kingsley kirk-lee kirsten kirstie kirstin kirsty kitty-ann
kris krissie krista kristen kristian kristin kristina kristine kristopher krystal krystle kurt kyla kyle kylie kyran lacey lainey lana lara larry
lascelles latasha latoya laura laurel-ann lauren laurence laurie lauryn lavender-rose laverne lavinia lawrence leah leander leandra leanna leanne lee
leeann leigh leigh-anne leigha leila len lena lennox lenny leo leon leona leonard leonie leonora leroy lesley leslie lester leticia letitia lettice
lettie lewis lex-ann lexi lexie liam libbie libby lila lilian liliana lilith lillian lilly lily-may linda lindsay lindsey lindy linsey linus linzi
lionel lisa lisbeth lisette liv livia liz liza lizbeth lizette lizzie llewellyn lois lola lolita loraine loretta lori lorna lorraine lorrie lottie lou
louanne louella louie louis louisa louise lowell loz lucas luciana lucien lucille lucinda lucy luke lula lulu luther lydia lyla lyle lyn lynda lyndon
lyndsey lynette lynn lynne lynsay lynsey lyra mabel mable mackenzie macy maddie maddox maddy madeleine madge madison mae maeve magdalene maggie mags
mairead mairi mairwen maisie maisy malachi malcolm mallory mandy manny mara marc marcella marcia marcie marcus marcy margaret marge margery margie
margot marguerite maria maria-jose mariah marian mariana marianne marie marilyn marina marion marissa marjorie marla marlene marley marlon marnie
marsha martha martina marty martyn marvin mary mary-ann mathew matilda matt matthew mattie maud maude maura maureen maurice mavis maximilian maxine
maxine-ann maxwell mckenzie meaghan meg megan meghan mel melanie melinda melissa melvin melvyn mercia meredith merle merlene merrill merv mervyn mia
micah michael michaela micheal michelle mick mickey mike mikey mildred millicent millie milly milo milton mimi mindy minerva minnie mirabel miranda
miriam mitch mitchel mitchell mitzi moe moira mollie molly mona monica montgomery monty morag morgan morgana morris morwenna moyra murdo murdoch
muriel myfanwy myles myra myrtle nadia nadine nancy nanette naomi nat natalie natalya natasha nate nathan nathanial nathaniel ned neil nela nell
nellie nellie-may nerys nessa nesta nettie nev neville nia niall niamh nichola nicholas nichole nicholette nicki nicky nicola nicolas nicole nige
nigel nigella nikita nikki nina noah noel noelle nola nora norbert noreen norma norman nyah nyla octavia odette olaf olga olive-may oliver olivia
ollie olly olwen oonah ophelia oriel orla orlando orson orville osborne oscar oskar oswald otis otto owain owen ozzy paddy paige pam pamela pascale
pascoe patience-ann patrice patricia patrick patsy patti patty paul paula paulette paulina pauline peggie peggy penelope percival percy perdita
perpetua pete peter petra petronella petula petunia phil philip philippa philippe phillip phillipa philomena phineas phoebe phyllida phyllis pia pippa
polly portia priscilla prunella queenie quentin quincy quinn quinton rach rachael rachel rae ralph ramon ramona randal randolph raphael raquel rashid
ravi raymond rebecca rebekah reece reenie reggie regina reginald reiss renee renée reuben rex rhett rhianna rhiannon rhoda rhona rhonda rhys
rhys-jones richard richelle rick ricki ricky rikki riley rita robbie robert roberta robyn rocco rochelle roderick rodger rodney roger roland rolf rolo
romana romilly romola romy ron ronald ronnie rory rosa rosalie rosalind rosalyn rosamund rosanna rosanne roseann roseanne roselyn rosemarie rosemary
rosetta rosie rosina rosita roslyn ross rowan rowena roxane roxanne roxy roy royston roz ruairidh ruari ruaridh rubie rudi rudolph rudy rufus rupert
russel russell ruth ruthie ryan sabine sabrina sadie sal sally salvatore sam samantha samara sammi sammy samson samuel sandi sandie sandra saoirse
sara sarah sasha saskia saul scott sean sebastian selina selma selwyn seren serena seth seumas shana shane shanelle shania shanice shaniqua shanna
shannon shari sharon sharron shaun shauna shaunagh shawn shayla shayne shaz sheba sheelagh sheena sheila shelagh sheldon shelley shelly shelton sheri
sheridan sherrie sherry-ann sheryl shirl shirlee shirley shirly shona shyla sian sid sidney sienna silvia simeon simon simona simone sindy sinead
siobhan solange solomon sonia sonja sonya soph sophia sophie sophy stacey stacie stacy stan stefan stefania stefanie steff stella steph stephan
stephanie stephen steve steven stevie stewart stu stuart sue-ann sukey suki susan susanna susannah susi susie suzan suzanna suzanne suze suzette suzie
suzy sybil sylvana sylvester sylvia tabitha tamara tammy tamsin tamsyn tania tanisha tanith tanya tara tasha tatiana tatum ted teddy tegan terence
teresa terrence terri terry tess tessa tessie thaddeus thalia thea thelma theo theodora theodore theresa thom thomas thomasina tia tiana tiffany tilda
tilly tim timmy timothy tina titus tobias toby todd tom tommy toni tony tonya tori tracey tracie tracy travis trev trevor tricia trina trinity-rose
trinny trish trisha tristan tristram trixie troy trudi trudie trudy tyler tyra tyrell tyrese tyrone tyson ulrica una ursula val valda valerie valery
vanessa vaughn velda velma vena venetia vera verna vernon veronica vicki vicky vikki vince vincent vinny viola violetta viv vivian vivien vivienne
vonda wallace walter wanda warren waylon wayne wenda wendell wendi wendy werner wes wesley westley whitney wilbert wilbur wilf wilfred wilhelm
wilhelmina willa william willie wilma winifred winnie winny winona winsome winston woodrow wyatt wyn xander xanthe yasmin yasmine yolanda yvette yvie
yvonna yvonne zac zach zachary zachery zack zak zander zandra zane zara zelda zelma zena zinnia zita zoe zoey zola zuri
`;

const short = `
malc gez taz daz caz kaz chaz jez loz gaz baz trev bri sal suze trace mand cath kath shirl bern barb margs mags jeanie deano jono robbo davo stevo jonno kezza
shazza bazza gazza dazza hazza jezza mazza tezza chrissy danni dani nicki lou jo mo flo chalky nobby smithy jonesy wilko spud ginge dez fez wez zed ash bez
patsy moll poll doll win winn ern ernie sid syd cyn lyd viv jules jools gwyn gwynnie ange angie anj raj taj naz maz shaz faz yas yaz noor zee zizi fi fifi bibi mimi
`;

const celtic = `
aine aisha aisling alasdair aled angharad anwen aoife arwel breda briege brigid cathal ciara ciaran cillian clodagh cormac
daithi darragh declan deirdre dermot diarmuid donal dyfed dympna eilidh eimear eleri emlyn emrys eoin fergal ffion finbar
finn fintan fionnuala geraint gethin grainne gwilym gwyn huw iain idris ieuan ifor ioan iolo iona iwan jarlath kathleen
kieron lowri macsen maeve maire mairead mairi malachy manus mhairi morwenna muireann myfanwy niamh nuala oisin oonagh orla
paddy padraig phelim rhian roisin ronan ruairi saoirse seamus shay sioned sorcha tadhg tegan tomos ultan una wyn
`;

const southAsian = `
aadil aamir aanya aarav aarti aasha abbas abdal abdul abdulla abdullah abdur abhishek abid abida achala adeel adil adnan advait advik afsana afzal
ahmad ahmed ahsan aisha ajay ajit ajmal akash akbar akhil akhtar akram akshay alam alamgir ali alia alisha alka aman amandeep amandip amanpreet amar
amarinder amarjit amarpal ambika ambreen amil amina aminul amir amit amjad amrik amrit amritpal anand anas anika anil anisa anisha anisur anita anjali
anjana anjum ankit ankita anoop ansar anuj anupam anuradha anusha anwar anwara aparna apoorva aqib aqsa aravind archana arif arjun armaan arnav arshad
arshia arti arun aryan asad asghar asha ashish ashok ashraf ashwin ashwini asif asim asiya aslam atif avneet avtar ayaan ayesha aysha ayub azam azhar
aziz azizur azra babar balbir baldev baljeet baljinder baljit balraj balvinder balwinder bashir beena bhagwan bharat bharti bhavesh bhavin bhavna
bhupinder bibi bikram bilal bina bindu bipin brijesh bushra chaitanya champa chanchal chandni chandra charanjit charu chetan chhaya daljit darshan
davinder daya deepa deepak deepali deepika deepti devika dhanraj dharam dharmesh dhruv dilip dilraj dilwara dinesh dipa dipak dipika disha divya durga
ejaz fahad fahim faisal faiza fakhar farah faraz fareeda farhan farhana farid farida fariha farkhanda farooq farrukh farzan farzana fatema fatima
fatimah fauzia fayyaz fazal ferdousi feroza firoz fiza gagandeep ganesh gaurav gayatri geeta ghazala ghulam girish gita gobind gopal gulshan gulzar
gurbax gurbir gurdeep gurdev gurdip gurinder gurjit gurkirat gurmeet gurmit gurmukh gurnam gurpreet gursharan gursimran gurvinder gurvir habib habibur
hafeez hafiz haider hamid hamza hanif hansa harbans harbhajan harcharan hardeep hardev hardip hargun hariprasad harish harjinder harjit harleen harman
harmeet harnam haroon haroun harpal harpreet harshad harshita harvinder hasan hasina hasmukh hassan heena hema hemant hetal himanshu hina hitesh
humaira humayun hussain hussein ibrahim iffat iftikhar ikram imran imtiaz inderjit inderpal indira indrani indu iqbal iqra irfan irshad irum isha
ishaan ishaq ishfaq ishita ishrat ismail jabeen jagan jagdeep jagdish jaginder jagjit jagtar jahanara jahangir jamshed jas jasbir jasdeep jasmeet
jasmin jasminder jaspal jaspaul jaspreet jasvinder jasvir jaswant jaswinder javaid javed javeria jaya jayant jayanti jayesh jayshree jeevan jigna
jincy jitendra joginder junaid jusna jyoti jyotsna kabir kailash kajal kalpana kalsoom kamal kamaldeep kamaljit kamini kamla kamran kanta kanwal kapil
karamjit karamveer karan kareem karim karthik kashif kausar kaushalya kaushik kavita keerthi khadija khaleda khalid khalil khurram khurshid kiran
kirandeep kirit kirpal kirti kishan kishor kishwar komal krishna kuldeep kuldip kulsuma kulwant kulwinder kumar kusum lakhbir lakhvinder lakshmi
lalita lata latif latika lavanya laxman laxmi leela lubna lutfur madhu mahadev mahavir mahendra mahesh mahinder mahmood majid makhan malik malika
malkit mandeep mandip mangal maninder manish manisha manjeet manjinder manjit manoj manpreet mansi mansoor manvir maqbool maqsood mariam mariyam
maryam maryum masood maya mayank meena meenakshi meera meghna mehak mehboob mehmet mehmood mehnaz mehreen mehrunnisa minal mitesh mizanur mohamed
mohammad mohammed mohammod mohan mohanlal mohd mohinder mohini mohit mohsin moinuddin momtaz monika monwara motiur mubarak mudassar muhamad muhammad
muhammed mukesh mukhtar mumtaz muneeb muneera munir murad murali murtaza musa musarat mushtaq mustafa nabeel nabila nadeem nadia naeem nagina nagma
naila naina najma nalini nandini narendra naresh nargis narinder naseem naseer nasim nasir nasira nasreen nasrin natasha navdeep naveed naveen navjot
navneet nayan naz nazia nazir nazma nazmin neelam neena neeraj neeta neetu neha nidhi nighat nikhil nikita nilesh nimisha nimra nirmal nirmala
nirupama nisha nishant nishat nitika nitin niyati noor noreen nusaiba nusrat omar omer omkar osman padma padmini pallavi pankaj panna paramjit pardeep
paresh parmila parminder parmjit parul parvathi parveen parveez parvinder pavan piara piyush pooja poonam prabha prabhat prabhjot pradeep praful
pragna prakash pramod pranav prashant prashanth pratap pratibha praveen pravin preet preeti preetinder prempal pritam prithvi priti priya priyanka
priyesh punam purnima pushpa pushpinder qaiser qamar qasim quratulain rabia rachana radha radhika raees rafiq rafiqul rafiuddin raghbir raheela rahela
rahila rahim rahman rahul raihana raj rajan rajat rajdeep rajeev rajendra rajesh rajeshwari rajinder rajiv rajni rajpal raju rajwinder rakesh rakhi
ramesh ramila ramzan rana ranbir randeep ranjana ranjeet ranjit raqeeb rashid rashida rashmi rashpal ratan ravi ravinder ravindra razia rehana rehman
rehmat rekha renu renuka resham reshma riaz rifat riffat ripon rishi ritika ritu riyad riyaz rizwan rizwana rohan rohit rokeya romana ronak roshan
roshni rowshan rozina rubina ruchi rukeya rukhsana rukmini rupa rupal rupali rupesh rupinder saadia saba sabina sabir sachin sadaf sadia saeed saeeda
safdar safia sahib sahil saidur saima saiqa saira sajid sajida sajjad sajna sakib sakina saleem saleha salim salma salman sameera samia samina samir
samreen sana sanam sandeep sandhya sandip sangeeta sangita sanjana sanjay sanjeev santosh sapna sarabjit saraswati sarfraz sarika sarita sarla saroj
sarojini sarwar satinder satish satnam satpal satvinder satwinder saurabh savita seema seher selvi shabana shabbir shabeena shabir shabnam shafiq
shafiqul shagufta shah shahana shahanara shahbano shahbaz shaheen shahid shahida shahin shahnaz shahzad shailesh shaista shakeel shakil shakila
shamila shamim shamsa shamshad shamsher shanaz shanice shanta shantaben shantilal sharda sharifa sharmila shashi shazad shazia sheela sheetal shehnaz
shehzad sheraz sherbano shilpa shilpi shiraz shirin shirina shiv shivani shoaib shoba shobha shraddha shreya shruti shyam siddiqur sidra simmi simran
simrat siraj sita smita sneha sobia sohail somaiya sonal sonam sonia subhan subhash sudha sufyan sughra sugra sukhbir sukhdeep sukhdev sukhi sukhjit
sukhpal sukhraj sukhvinder sukhvir sukhwinder sulaiman sulekha suleman sultana sumaira suman sumera sumitra sumon sunaina sundeep sunil sunita supriya
suraj surekha surendra suresh surinder surjeet surjit sushila sushma swapna swaran swati syed tabassum tabinda tahir tahira tahmina taimoor tajinder
talat talib tanisha tanuja tanveer tanvi tanvir tanzeela taqi taran tariq tarlochan tarsem tarun tasleem taslima tasneem tasnim tayyab tayyib tayyiba
tehmina tejal tejinder tejpal thakor tina tripti ubaid uday uddin udham ujala ujjal umaima umair umar umesh ummar upkar urmila urooj urvashi usha
usman uzair uzma vaishali vandana varinder varsha varun vasant vasanti vasudha veena veerpal vibha vidya vijay vijaya vikas vikesh vikram vimal vimla
vinay vineet vinod vipin vipul viren virender vishal vishnu vivek waheed wahida wajid wajiha waqar waqas waseem wasim yaqub yash yasin yasir yasmeen
yasmina yogesh younis younus yousaf yousuf yunus yusuf yuvraj zafar zaheen zaheer zahid zahida zahir zahoor zahra zaida zain zaina zainab zainul zakia
zakir zaman zara zareen zareena zarina zeba zeenat zeeshan zia zubaida zubair zubeda zulekha zulfikar zulfiqar
`;

const africanAndArabic = `
abayomi abdelkader abdi abdirahman abdou abdoulaye abdulaziz abdulkadir abdulkarim abdullahi abdulrahman abdurrahman abebe abena abike abiodun abiola
abisola abiy abosede abu abubakar abukar achieng adaeze adaku adama adanna adaobi adaora ade adebayo adebimpe adebisi adebola adeboye adedayo adefemi
adekemi adekunle adelani adeleke ademola adenike adeniyi adeola aderonke adesola adesuwa adetokunbo adetola adewale adewunmi adeyemi adeyinka adjei
adjoa adnan adwoa afia afolabi afolake afua agnes agyeman ahlam aicha aida aissatou ajibola ajoke akeem akinola akinwale akosua akpan akua akunna
akwasi alaba alake alero alhaji alhassan aliyu ama amadou amaechi amaka amani amara amarachi amina aminah aminat aminata aminu amogelang ananya anas
anuoluwapo aondo apinke araba asamoah asante asha ashenafi ashwaq asmeret atieno atinuke awurama ayaan ayan ayanda ayman ayo ayobami ayodeji ayodele
ayokunle ayomide ayoola ayse azad azar azeez aziza azuka baako babajide babak babatope babatunde bamidele banke bashiru basim basma bassam befekadu
behnaz bekele bereket berivan betelhem bidemi bijan bimpe biodun birhane bisi boateng boitumelo bola bolaji bolanle bolatito bolu bongani boniface
bosede bukola bunmi busayo busisiwe chausiku chiagoziem chiamaka chibueze chibuike chibuzo chidera chidi chidimma chidinma chidozie chiedza chigozie
chijioke chika chikaodi chike chikodi chikondi chima chimamanda chinaza chinedu chinedum chinelo chinenye chinonso chinwe chinyere chioma chipo chisom
chiwetel chizoba chukwudi chukwuebuka chukwuemeka chukwuma chuma dahir dalal dalia damilola damola dapo dariush dawit dayo delali dele desree desta
devante diallo dikeledi dilan dorcas dumisani ebele ebere ebo ebtisam ebube edem edidiong efe efosa efua ejike ejiro ekaette ekemini ekene ekow ekpo
ekua eleojo elif elikem elizabeta eman emefa emeka emeline emem emine emmanuella eniola enitan enoch enyonam eshe esi esinam esosa etim evarist
ewurabena eyob ezekiel ezinne ezra fadeke fadekemi fadi fadumo fadzai fahima faiza faniyi farai farhad farhiya farid farida farideh fartun fathia
fatma fatos fatou fatoumata fawzi fawzia femi fereshteh feven fidelis fikile filimon fisayo fiyin fola folake folasade folashade foluke foluso fredah
frehiwot fumi fungai funke funmbi funmi funmilayo galadima gamuchirai gbemi gbenga gebre gebremariam gertrude getachew ghada girmay godwin goitom
golnaz habiba habtom hadiza hafsa haifa haile hakim halima hamad hamda hamdi hamisi hana hanan hani haruna hassanain hatice hawa hawo hawre heba hebah
hibo hirut hisham hiwa hlengiwe hodan huda huseyin ibukun idara idowu idris ifeanyi ifeoluwa ifeoma ifeyinwa ifrah ifunanya ige ihuoma ijeoma
ikechukwu ikenna ikran ilham imade iman imani imoh inas isatou isioma ismahan issa itohan iyabo jabari jaber jaheim jaineba jamal jamila jamilah
jelani jelili jemila jide jimoh joromi jumoke kadeem kadiatou kadija kafui kagiso kalkidan kamara kamau kamil kamohelo karabo karima karwan kassim
katlego kaveh kayode kebede kehinde kelebogile kelechi kemar kemi keneilwe kenyatta keshia kezia khadijah khaled kidane kidist kobina kofi kojo koku
kolade kolawole kudakwashe kudzai kudzanai kunle kwabena kwadwo kwaku kwame kwasi kwesi ladi laila lakisha lamia lamin lanre latanya lateef lawal
layla lebo lebogang leili lemlem lerato letlhogonolo leyla lindiwe liya lola lolade lubna lukman lungile luul luwam lwazi maame magugu maha mahamed
mahdi mahsa majeda makafui makeda makena malaika malak mamadou mamello mandisa mandla maravi mariam mariama marvelle marwa marwan maryam maryama
maryan mawuli mawunyo maysoon mbali mbongeni mehdi mehmet mehran mehret mekdes meron mesfin miebaka modou modupe mohamud mojgan moji mojisola mona
monde morenike mosi mosun motunrayo mouna mounir moustapha mpho mpumelelo muhannad mulugeta muna munashe munira munyaradzi musah mustapha mutale
mwamba mwangi mwiza naana nader nadifa nafisa nahla naima najib najwa nakato nakisha naledi namukolo nandi nardos nasra nasrin nasser nawal nazik
ncuti ndeye ndidi ndidiamaka ndubuisi nene nenye ngonidzashe ngozi nicodemus niloufar njeri nkechi nkechinyere nkem nkemdilim nkemjika nkiru nkosana
nnamdi nneka nnenna nokuthula noluthando nolwazi nomalanga nomandla nombulelo nomsa nomthandazo nomvula nonso nontando nosipho nour nozipho nqobile
ntokozo ntombi nura nwanneka nyakim nyaradzo nyasha obafemi obiageli obinna obioma ochieng odane odion ogechi oghenekaro ogheneovo ogochukwu okechukwu
okon ola olabisi olabode oladele olaide olaitan olajide olajumoke olakunle olamide olaniyi olanrewaju olaoluwa olatunde olatunji olawale olayemi
olayinka olayiwola olivier olu olubunmi oluchi olufemi olufunke olufunmilayo olugbenga olukemi olumide olusegun oluseun olushola olusola oluwadamilola
oluwafemi oluwakemi oluwaseun oluwaseyi oluwatobi oluwatosin oluwatoyin oluyemi omari omobolanle omolade omolara omolola omotola omowunmi omran oneil
onome onyeka onyinye onyinyechi opeyemi oreoluwa orevaoghene osagie osama osaretin osarugue osaze osei oseni osman oyebanji oyelaran oyeronke oyin
palesa pamilerin panashe parisa parvin pelumi petronilla phumzile portia qays rafiq rahma ramatu rana rania rasha rasheed rasheeda rayan rebin reem
refilwe remi reza rida roda rojda rola ronke rorisang rosemond rotimi roya rozhin rudo rufaro rumbidzai ruqiya rutendo ruvarashe saad saba sabah sabri
sadio safiya sagal sahar saheed sahra sahro saida saidu salah salam salamat salamatu salem salihu salimata salwa samar samba sami samia samira
samkelisiwe sanni sawsan sebele sefako segun sekai selam selamawit selim senait senzeni seun shadia shahin shahram shakirat shamar shaquille sharifa
shavaughn shilan shirin shola shukri shukria siavash sibongile sibusiso siham sihle simba simisola simphiwe sinazo sindisiwe siphiwe sipho siphokazi
sithembile soji sola solape soraya sthembiso suad suhair sulaimon suleiman sumaya sunkanmi tadesse tafadzwa taha taiwo talal tamika tamirat tanaka
tandi tanesha taofeek tapfuma tapiwa tarek tariro tarisai tatenda tawanda tayo tebatso tebogo tejumola teklay temi temiloluwa temitope tendai tendayi
tesfaye thabang thabiso thabo thandeka thandi thandiwe themba thulani thulile tinashe titilayo titilope tiwalade tiyamike tobechukwu tobi tola tolani
tolu tolulope toluwani tomilola tomiwa toyin tremaine tsegaye tsholofelo tsitsi tumelo tunde tunji tutu tyrell ubah ubax ubong uche uchenna udo udoka
ufuoma ugo ugochi ugonna ukamaka unathi unoma uzoamaka uzoma victorine vimbai vuyo wafa wale waleed walid wambui wangari wangui wanja wanjiku wanjiru
warda wekesa weyni widad winta wole wondimu wuraola yaa yaaba yacine yahaya yahya yared yasin yasmiin yassin yejide yemi yeside yetunde yewande
yewubdar yinka yodit yohannes yomi yordanos yousef zahra zahrah zainabu zaki zamzam zana zandile zanele zawadi zeinab zelalem zenebech zeynep ziad
zinhle ziyad zodwa zohreh zola zuberi zukiswa
`;

const europeanAndAsian = `
adrianna adriano adrien agata agathe agnieszka aiko akemi akira alberto alejandra alejandro aleksandar aleksander aleksandr aleksandra aleksei alena
alessandra alessandro alessia alexandra alexandre alexandru alexei alfonso alicja alina alois alonso alvaro amelie anais analyn anatol anatoli anatoly
anca anders andras andre andreas andreea andrei andreia andrey andrius andrzej andré aneta angelika anh anikó anja anke anna-maria annelies anneliese
annika antanas anton antonela antonella antoni antonia antonio anya armando arnaud arnel aron arta artem artur arturas arturo asta astrid attila
audrius augusto aurel aurica balazs bao barbora bartek bartlomiej bartosz basia beata beatriz benedikt benito benjie bettina bianca biljana binh
birgit bjorn blanca bogdan bogna bogumila boris bozena bozhidar branislav brigitta brigitte bronislaw brunhilde bruno camila camille carla carlos
carlota carmela carmelo carmen carolina catarina celina cezary chantal chau cherie-ann cherrylyn chiara christiane christophe chun ciprian claudine
claudio clelia clotilde concepcion concetta constantin corina cornelia cornelius cosmin costas cristian cristina cuong czeslaw dagmar daina dainius
daisuke daiva damian danica daniela danilo danuta dario darius dariusz dejan demetrios denisa deniz desanka desislava diana diego dieter dimitar
dimitra dimitri dimitris dionisio divina dmitri dmitrij dmitry doina domenica domenico dominik dorota dovile dragan duc dumitru edgardo edita edoardo
eduard eduardo edyta egle ekaterina eleni eleonor elina elisa elisabetta elke elodie elzbieta emanuela emil emilia emilio enrique enzo erik erlinda
ernesto erzsebet esperanza esteban etienne eugen eugenia eugeniusz eva evangeline ewa ewelina fabian fabiana fabio fabrizio federica fei felipe fely
feng ferdinand ferenc fernanda fernande fernando filip filippo filomena fiorella florentina florin francesca francesco francisco franco francois
francoise friedrich fritz gabor gabriela gabriella gaetano galina gavril genevieve genowefa georg georgeta georgios gerhard gheorghe giacomo gianni
giedre gilles gino gintaras giorgia giorgio giovana giovanna giovanni gisela giulia giuseppe giuseppina gizela glenda gloriosa gonzalo goran gosia
graca grazyna grigore grzegorz guang gudrun guillaume guillermo gunther gustav gustavo gyorgy halina hanka hanna hanne hannelore hans haoran haruki
hedwig heidrun heinrich heinz hektor helena helene helga henri henryk hermann hien hieu hildegard hiroko hiroshi hoa hoang honorata horst
hortensia hristo huan hui huong huyen hyun ieva ignacio igor iker ildiko ilie ilinca ilona ilse ilya imelda imre ines inga ingeborg inigo ioan
ioana ioannis ionela ionut irena irenka irina irmgard iryna isidro istvan ivan ivana ivanka ivelina iveta iwona izabela jacek jacques jadranka jadwiga
jakub jana janek janina janis janusz jarek jaroslav jaroslava jaroslaw jayson jeanne jelena jericho jerome jerzy jhun jia jian jiang jing jiri joanna
joao joaquim joaquin jocelyn johan johannes jolana jolanta jomar jonas jonel jorge jose josef josefa josip jovan jovana jovelyn jozef jozefa juan
juana julien juliusz jun jun-jun junjie juozas jurek jurgen jurgita justas justyna kacper kalina kamil kamila kaori karel karin karina karolina kasia
kaspars katarina katarzyna katerina kateryna katja katrin katya kazimierz keiko kenji khanh khoa kinga klara klaudia klaus konrad konstantinos
kornelia kostas kristaps kristina krystian krystyna krzys krzysiek krzysztof ksawery ksenia kwok kyriacos kyriakos kyung lacramioara laimute lan-anh
larisa lars lasse laszlo laurent laurentiu lei lena leokadia leon leonid leonila leonor leszek leticia lian lidia liesbeth liesel liezl lihua lilian
liliana lilija liling lilla lin lina linh liviu ljiljana ljubica loredana lorena lorenzo luc luca lucia luciana luciano lucie lucjan lucyna ludmila
ludmilla ludwik luigi luis luisa luiza lukas lukasz luzviminda lyudmila maarten maciej magda magdalena magnus mai-anh maja majka maksim malgorzata
malgosia malwina manfred manolis manon manuel manuela marcel marcela marcelo marcin marco marek mareks margarida margarita margit mariana maribel
maricel marieke mariella marieta marija marina mario mariola marios marisol marita marites marius mariusz marivic marko markus marlena marta martyna
marzena matei matej mateja mateo mateusz mathilde matteo matthias maurizio maximilian mei mei-ling meifeng melchor merlinda mette michal michalina
michel miguel mihaela mihai mikhail mikolaj milena milica milos ming mingyu minh miodrag mireille mirek mirela miriana mirka miroslav miroslaw miyuki
mladen monica monika monique mylene nadezda naoko natalia nataliia nataliya natalya natasa nathalie nela nenad nenita nestor nevena ngoc nguyen
nhi nhung nicolae nicolas nicoleta nicoletta nikola nikolai nikolaos nikolay nikolett nikos nils noemi noemie norbert oana octavian ofelia oksana oleg
oleksandr olena olimpia olivier ondrej orsolya ortrud oskar ovidiu pablo palmira panayiota paola paolo pascal patrizia patryk paulina paulo pavel
pavle pavol pawel pedro petar petras petre petro petronela philippe phong phuc phuong pierre piet pietro pilar piotr polina predrag przemek przemyslaw
qiang qing quang quynh radek radoslava radoslaw radu rafael rafaela rafal raffaele rainer ralf raluca ramona ramune rasa raul razvan regina reinhard
renata renato rene reynaldo ricardo riccardo rimantas rizalina roberto rocio rodel rodica rodrigo rogelio roksana roland rolando romana romeo
romualdas ronaldo rosalba rosalinda rosalyn rosanna rosaria rosario rositsa roswitha rowena rudolf ruel rui ruslan ruta ryszard sabina sachiko sakura
salvador sandor sandro sanja sasa satoshi savas sebastian sebastien serge sergei sergey sergio sergiu serhii seung severina shan-shan shiela sigrid
silvana silvia silvio simao simona siu slavica slavka slawomir slobodan snezana snezhana sofija solange soledad sonia sorina stanislav stanislava
stanislaw stanka stavros stefan stefania stefano stela steliana stelios stephane suk sung-min suong sven svenja svetlana svitlana sylvie sylwia
szilvia szymon tadas tadeusz takashi takeshi tamas tania tanja tatiana tatjana teodora teodoro teofil teresinha teresita tetiana tham thanh thao
theresia thi thierry thoa thuan thuy tiago tibor tien tihomir timea tjasa tomas tomasz tomislav tomoko tonino toomas traian trang truc trung tuan
tuyet ulrich ulrike umberto ursula urszula uta uwe uyen vaclav vaida valdis valentin valentina valentyna valeria valerija vasco vasile vaska vasyl
verica veronika vesna viera viet viktor viktoria viktorija vincenzo vinh violeta violetta viorel viorica virgil virginija vitalie vitalij vito
vittoria vlad vladimir vladislav vlasta volker volodymyr waclaw waldemar waltraud wanda wei weiming werner weronika wieslaw wieslawa wiktor wilhelm
winfried winnifred wioletta witold wladyslaw wlodzimierz wojciech wojtek wolfgang xavier xenia xian xiao xiaoling xiaomei xiaoping xiaoyan ximena xin
xiu xuan yan yana yannis yaroslav yelena yevgeny yevhen yi-ting yifan ying yoko yong yordan yordanka yoshiko young-hee yuchen yuen yuk yuko yulia
yuliia yun yuri yves zbigniew zbysek zbyszek zdenek zdenka zdzislaw zeljko zenon zhang zhen zhong zigmund zihan zinaida zivile zlatko zofia zoltan
zora zsuzsanna zuzanna zvonimir zygmunt
`;

/** First names that are hardly ever an ordinary word, lower case, without accents. */
export const firstNames: ReadonlySet<string> = new Set(
  [english, short, celtic, southAsian, africanAndArabic, europeanAndAsian]
    .join(" ")
    .split(/\s+/)
    .filter(Boolean)
    .map(plain),
);

function plain(name: string): string {
  return name.normalize("NFD").replace(/\p{M}/gu, "");
}
