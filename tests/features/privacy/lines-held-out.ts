// Owns the half of the redaction lines that was set aside before the rules were written, and is only ever measured on.
// A personal detail is written [[TYPE:words]]; a line without one is clean and must stay untouched.

export const heldOutLines = `
please get [[PERSON:michelle]] to call me
my mother in law [[PERSON:Doreen]] is 91
a carer named [[PERSON:Kehinde]] shouted at her
[[PERSON:Mrs Kaur]] has been refused respite
[[PERSON:Mr T]] seemed content and smiled at the music
message from [[PERSON:Gwen Pritchard]]
im [[PERSON:lorraine]] and i care for my husband
it's [[PERSON:Steve]] here, still no carer
My name's [[PERSON:Farzana Hussain]]
cheers [[PERSON:Dave]]
Yours sincerely, [[PERSON:Harold Bickerstaff]]
support worker [[PERSON:Emeka]] is very good with my son
my sister [[PERSON:Aoife]] rang twice
her social worker [[PERSON:Priya Nair]] has left
I spoke with [[PERSON:Lisa]] who was no help
[[PERSON:Dr Ahmed]] said she should not be sent home
our [[PERSON:Shaz]] waited on the floor till ten
[[PERSON:Katarzyna]] is always on time and so gentle
my wife [[PERSON:Fatima]] does not speak english
granny [[PERSON:Ivy]] wont eat the frozen ones
[[PERSON:Hope]] came at nine and left at ten past
the coordinator, [[PERSON:Ngozi Eze]], hung up on me
[[PERSON:Bill]] told us the contract was ending
[[PERSON:june]] from the office said wait till june
[[PERSON:maureen]] and her brother [[PERSON:terry]] look in
[[PERSON:Precious]] never logged the visit
contact [[PERSON:Harjit Kaur Dhillon]] [[PHONE:07700 900842]]
[[PERSON:Ms Chukwu]] was assessed in april
tell [[PERSON:rhys]] the ramp came loose
[[PERSON:Piotr Nowak]] the care manager wont answer
my uncle [[PERSON:Bashir]] has no interpreter
[[PERSON:Sukhdeep]] at the agency keeps changing it
[[PERSON:miss murphy]] downstairs heard it all
Nurse [[PERSON:Thandiwe]] dressed the leg
Hi, [[PERSON:Colin]] here about the hoist
[[PERSON:Folasade]] said she only has ten minutes
she said she was called [[PERSON:Ioana]]
is [[PERSON:Bev]] still the manager
service user [[PERSON:M.K.]] had no breakfast
tenant [[PERSON:P Jones]] has mould on the wall
best wishes [[PERSON:Hilary]]
Many thanks, [[PERSON:Zainab Malik]]
from [[PERSON:Val]] xx
my grandson [[PERSON:Callum]] was moved 60 miles away
[[PERSON:Uncle Desmond]] sits in the dark
[[PERSON:Winifred]] (88) has not been washed since friday
[[PERSON:Stan Hargreaves']] care plan is out of date
under [[PERSON:Professor Mukherjee]] at the clinic
partner [[PERSON:Tomasz]] is exhausted
[[PERSON:Mercy]] or [[PERSON:Joy]] come at weekends
[[PERSON:hamza]] drove me home from day centre
my cousin [[PERSON:Roisin]] is the main carer, [[PHONE:07700 900205]]
you can get me on [[PHONE:07700900333]]
tel [[PHONE:01632 960 777]]
[[PHONE:+447700900666]] is my daughters mobile
office number [[PHONE:01632 960555]] never answers
ring [[PHONE:oh seven seven oh oh nine oh oh four five six]]
my mobile [[PHONE:07700 9 0 0 1 8 8]]
fax it to [[PHONE:01632-960-222]]
whatsapp [[PHONE:0044 7700 900147]]
last three digits [[PHONE:123]]
my phone is [[PHONE:zero seven double seven double zero nine double zero five five five]]
[[EMAIL:mary@example.com]] or write to me
write to [[EMAIL:the.smiths+care@example.org.uk]]
email is [[EMAIL:carol at example dot com]]
my postcode is [[POSTCODE:PE21 8XX]]
[[POSTCODE:sw1a1aa]] isnt covered they said
nobody covers [[POSTCODE:DN21]] at weekends
we live near [[POSTCODE:HX1 2]] somewhere
its [[ADDRESS:9 Priory Gardens]], the blue door
dad is at [[ADDRESS:Flat 7b, 105 Albert Road]]
[[ADDRESS:56 church lane]] key safe by the door
[[ADDRESS:apartment 4 oak house]]
they went to [[ADDRESS:31 Mill Street]] by mistake
number [[ADDRESS:42 Meadow Way]], [[POSTCODE:LN1 3DY]]
she lives on [[ADDRESS:Victoria Terrace]]
[[NHS_NUMBER:401 023 2137]] NHS number for mum
nhs num [[NHS_NUMBER:4010232137]]
NHS No. [[NHS_NUMBER:123 456 7890]]
mums is [[NHS_NUMBER:401 023 2137]]
ni no [[NI_NUMBER:JG103759A]]
NINO is [[NI_NUMBER:jg 10 37 59 a]]
dob is [[DOB:3 Jan 1939]]
D.O.B [[DOB:05/05/1950]]
born in [[DOB:March 1932]]
birthday [[DOB:9th of August 1947]]
he was born [[DOB:1944-06-06]]
[[URL_PROFILE:www.facebook.com/groups/carers/user/12345]] look what she wrote
shes on tiktok as [[URL_PROFILE:@carergirl_x]]
profile [[URL_PROFILE:linkedin.com/in/made-up-person]]
blue fiesta [[VEHICLE:LM64 OPQ]] outside all night
car reg [[VEHICLE:kx07abc]]
his plate was [[VEHICLE:A12 BCD]]
bank details [[BANK:20-00-00]] [[BANK:55779911]]
account number is [[BANK:11223344]]
card [[BANK:5500000000000004]] was used at the shop
sort code [[BANK:403020]]
nobody turned up for lunch
tea call was at 3pm instead of 5
who do i speak to about the bill
The rota changed in April and again in June
She may go home on Friday if the bed comes
we had a laugh and a joke with the driver
the new manager is frank and fair
its a miracle we cope
please could you bill the council not me
Will they come on Boxing Day
carol singing at the home was lovely
she had a ray of sunshine on her face
Oak House is short staffed
Northmere Home Support let us down
the hot meals have stopped since Easter
Mondays are the worst, four visits missed
no halal option and no one speaks Urdu
We were charged 1,250 then 1,310 then 980
at 7.30 and again at 19.45
The Meadows has a new owner
dementia cafe on the 12th was full
my gran and grandad need help with washing
The GP and the district nurse both came at 10
it took 14 months and 3 letters
hospital sent her home at midnight
mum is in her 90s and weak
Personal Assistant left and no cover
The Care Act says I should get an assessment
the bus stops at 4 so he cant go
They gave him the wrong tablets twice on 3 October
God knows how we manage
a carer came, then another, then none
she was a dear, bless her
dont tell the agency i texted
Fire alarm went off at 2am
he is happy, he sings all day
St Marys ward was dirty
Attendance Allowance is 108 a week
room 12 is freezing
version 2.0.1 of the app does not work
thanks, much better now
Deaf club moved and no interpreter
Direct payment of 300 a month is not enough
long may it continue
the art class is the highlight
King Street surgery and Queens Road day centre are both shut
I dream of a day off
`;
