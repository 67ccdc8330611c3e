// Owns the half of the redaction lines that rules may be tuned on. People, numbers and places are invented.
// A personal detail is written [[TYPE:words]]; a line without one is clean and must stay untouched.

export const tunedLines = `
ask for [[PERSON:tracey]] she knows about the rota
my mum [[PERSON:Jean]] has had four different carers this week
carer called [[PERSON:Tracey]] was rude to my dad
[[PERSON:Mrs Patel]] next door rang the council for us
[[PERSON:Mr G]] did not want to talk today
from [[PERSON:Sandra]], [[PHONE:07700 900123]]
I'm [[PERSON:Abdul Rahman]] and I look after my wife
this is [[PERSON:kath]] again, nobody came
My name is [[PERSON:Oluwaseun Adeyemi]] and I live alone
thanks for ringing back. [[PERSON:Margaret]]
Signed, [[PERSON:Dorothy Entwistle]]
the night carer [[PERSON:Blessing]] is lovely with him
my daughter [[PERSON:Siobhan]] does the shopping
dad's social worker is [[PERSON:Nasreen Akhtar]]
spoke to [[PERSON:Gareth]] in the office who said he'd ring back
can [[PERSON:Dr Okafor]] be told please
our [[PERSON:Kev]] has been in hospital since monday
[[PERSON:Agnieszka]] comes in the mornings and is never late
my husband [[PERSON:Mohammed]] cant get upstairs
my nan [[PERSON:Rose]] needs her tablets at 8
[[PERSON:Will]] the new support worker didnt know how to use the hoist
the manager is called [[PERSON:Grace Mensah]]
[[PERSON:Mark]] said there was no one on shift
[[PERSON:May]] fell on tuesday and [[PERSON:May's]] leg is bad
[[PERSON:jean]] and [[PERSON:derek]] next door help out
carer [[PERSON:shanice]] never turned up
Call [[PERSON:Rajinder Singh]] on [[PHONE:01632 960 455]]
it was [[PERSON:Miss Begum]] who came, not the usual lady
please tell [[PERSON:Ffion]] the key safe is broken
[[PERSON:Wojciech Kowalski]] (care co-ordinator) has not replied
my brother [[PERSON:Tariq]] signs for me
[[PERSON:Gurpreet]] from the agency promised a call
[[PERSON:mrs o'brien]] in room 4 shouts all night
Sister [[PERSON:Bernadette]] on the ward was kind
Hello its [[PERSON:Brenda]], mum has no food
[[PERSON:Chinwe]] left at 9 and nobody came after
I think her name was [[PERSON:Svetlana]] or something
ask [[PERSON:Jas]] or [[PERSON:Dee]] at reception
client [[PERSON:J.B.]] was left in a wet pad
resident [[PERSON:J Smith]] has no hearing aid
regards [[PERSON:Ian]]
Kind regards, [[PERSON:Yusuf Ibrahim]]
love [[PERSON:Pat]] x
my son [[PERSON:Daniel]] is 23 and has autism
[[PERSON:Aunty Parveen]] cooks for him now
[[PERSON:Eileen]], 84, lives alone
[[PERSON:Joyce Ramsbottom]]'s visits were cut to 15 minutes
he is under [[PERSON:Dr. Chowdhury]] at the surgery
wife [[PERSON:Magda]] cant lift him any more
[[PERSON:Patience]] and [[PERSON:Comfort]] both left last month
the carer was [[PERSON:Ahmed]] i think
ring my sister [[PERSON:Niamh]] on [[PHONE:07700900456]] not me
my number is [[PHONE:07700 900 789]]
phone [[PHONE:+44 7700 900321]] after six
ring [[PHONE:01632 960123]] and ask for me
landline is [[PHONE:01632960987]]
its [[PHONE:oh seven seven double oh nine hundred one two three]] if you want to ring
text me on [[PHONE:07700-900-654]]
[[PHONE:(01632) 960 001]] is the home
mob [[PHONE:07700.900.111]]
call back on [[PHONE:zero seven seven zero zero nine zero zero two two two]]
my number ends [[PHONE:900123]]
email me at [[EMAIL:jean.brown@example.org]] please
[[EMAIL:ASHA_P@example.com]] is best
its [[EMAIL:bob dot smith at example dot org]]
I live at [[POSTCODE:LN5 7JQ]] and theres nothing round here
carers dont come to [[POSTCODE:ln57jq]]
we are in [[POSTCODE:M14]] and got told no
postcode [[POSTCODE:NR3 1AB]]
im at [[ADDRESS:14 Acacia Avenue]] and nobody came
mum lives at [[ADDRESS:Flat 3, 22 High Street]], [[POSTCODE:BD7 1DP]]
[[ADDRESS:27b station rd]] upstairs flat
[[ADDRESS:flat 12 rosewood court]]
the house is [[ADDRESS:Rose Cottage, Mill Lane]]
come to [[ADDRESS:3 The Crescent]] not number 5
we moved from [[ADDRESS:118 Old Farm Close]] in may
NHS number [[NHS_NUMBER:943 476 5919]]
her nhs no is [[NHS_NUMBER:9434765919]]
[[NHS_NUMBER:9434765919]] is on the letter
nhs: [[NHS_NUMBER:943-476-5919]]
my ni is [[NI_NUMBER:QQ 12 34 56 C]]
NI number [[NI_NUMBER:AB123456C]]
national insurance [[NI_NUMBER:ab 12 34 56 d]]
dob [[DOB:12/3/41]]
date of birth [[DOB:4th June 1938]]
she was born on [[DOB:23 November 1940]]
D.O.B: [[DOB:01.02.1955]]
born [[DOB:14-07-62]] in northmere
its on [[URL_PROFILE:facebook.com/jean.brown.1941]]
see [[URL_PROFILE:https://www.instagram.com/carer_kelly]] she posts about work
my insta is [[URL_PROFILE:@kelly_cares99]]
find me on [[URL_PROFILE:https://twitter.com/someone]]
the carer parks [[VEHICLE:AB12 CDE]] across our drive
reg [[VEHICLE:yk19 xyz]]
number plate [[VEHICLE:P123 ABC]]
sort code [[BANK:12-34-56]] account [[BANK:12345678]]
they have my card number [[BANK:4929 1234 5678 9012]]
acc no [[BANK:87654321]]
pin is [[BANK:4821]] she told the carer
no one came to mum this morning
the carer was 20 minutes late again
can you ring me about respite please
we have been waiting since march for an assessment
mum will be 84 in may and may need more help
grace and favour is how they treat us
a rose garden would be nice for the residents
please mark this urgent, the bill is wrong
will someone ring before 6
hope to hear soon, thank you
The home was lovely and the staff are patient
Staff at Willow Court were kind
Brightside Care stopped coming in june
meals on wheels were cold again on Sunday
I got 15 minutes on Monday and 10 on Tuesday
There is nothing in Northmere for people with dementia
we pay £23,250 and now there is 1200 left
she had 2 tablets instead of 4 at 8.30
The Crescent surgery said no
the CQC report from 12/03/2024 said good
Christmas day nobody came, Easter the same
my wife and I are both in our eighties
it costs 450 pounds a week plus 35 top up
the district nurse came on 14 June 2025
Occupational Therapist never rang
Social Services told me to wait
dad cant do the stairs any more
our key worker is marvellous
Thank you for all you do
God bless them all
the sun came out and we sat in the park
i have to pay 12345 for it
ref KITE-42-MAY
We asked for a male carer
Carers came at 7.15 8.45 and 21.30
joy to have her, a real star
the chair lift is broken, rang 3 times
Halal food please
good morning, just to say the new rota works
Pancake day at the lunch club was great
her hip, her knee and her arm hurt
Mum loves the Polish lady and the Irish lads who visit
the white van with the ramp is always late
Parkinsons nurse is off till August
Alzheimers clinic was cancelled
her dad died in 1999
`;
