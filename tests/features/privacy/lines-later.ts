// Owns a third set of redaction lines, written after the rules by the same hand and meant to be hard: measured once,
// never tuned on. A personal detail is written [[TYPE:words]]; a line without one is clean.

export const laterLines = `
tell whoever sorts the rota that [[PERSON:shelagh]] cant do weekends
[[PERSON:ebenezer]] who does nights fell asleep in the chair
its about [[PERSON:mrs fazackerley]] at number 9
social worker gone off sick, [[PERSON:Keisha Braithwaite]] was her name
my eldest [[PERSON:Ruaridh]] does the forms for me
had a good chat with [[PERSON:Nkechinyere]] about her mum
[[PERSON:bronagh]] hung up on me twice
the physio [[PERSON:Xiaoling]] never wrote it down
dads keyworker is [[PERSON:Moustapha]], not seen since easter
[[PERSON:Mr and Mrs Oyelaran]] upstairs are both poorly
staff nurse [[PERSON:Jincy Varghese]] was brilliant
hi its [[PERSON:trish]] from last week still no visit
[[PERSON:Dr. Vijayakumar]] wont visit
[[PERSON:gladys]] has dementia and [[PERSON:stan]] is 91
[[PERSON:Lowri Angharad Pugh]] signed for the parcel
could [[PERSON:Sue]] ring me back
I told [[PERSON:Ms Featherstonehaugh]] that already
my carer [[PERSON:Przemek]] lost his job
[[PERSON:Sheila B]] on the top floor has no family
the one they call [[PERSON:Big Tony]] shouts at residents
[[PERSON:Imelda]]: no tea visit again
can i have [[PERSON:ayesha]] back she knew how i like things
named worker [[PERSON:Tsegaye Haile]] has left
we lost [[PERSON:Rosemary]], the best carer we had
[[PERSON:Aunt Vi]] is frightened of the stairs
[[PERSON:Krzys]] fixed the rail himself
[[PERSON:Harpreet]] and [[PERSON:Jaswinder]] take turns
Mum ([[PERSON:Ethel]]) is 97
my boy [[PERSON:Kyran]] turned 18 in may
head of care [[PERSON:Nomthandazo]] apologised
number for my lad is [[PHONE:07700 900 417]]
phone us: [[PHONE:(01632) 960417]]
07700 is the start then [[PHONE:900 512]]
his mobile, [[PHONE:+44 (0)7700 900618]]
reply to [[EMAIL:northmere.carer_72@example.net]]
[[ADDRESS:2a Gas Street]] is damp
[[ADDRESS:11 St Johns Rd]] key safe
the flat at [[ADDRESS:64 Upper Brook Street]]
[[POSTCODE:WF10 5ZZ]] area
house in [[POSTCODE:bh23]]
her number on the NHS letter is [[NHS_NUMBER:485 777 3456]]
[[DOB:22.9.1936]] is her birthday
dob = [[DOB:7 Feb 1958]]
[[NI_NUMBER:NX 55 12 09 B]]
they took [[BANK:4111 1111 1111 1111]]
bank account [[BANK:00998877]] sort [[BANK:11-22-33]]
his van is [[VEHICLE:FG17 HJK]]
look at [[URL_PROFILE:instagram.com/poppy.carer]]
no visit on saturday or sunday
rose early, no carer, got myself dressed
the bill came to 640 for may
mark my words it will fall apart
joy oh joy the hoist is back
a frank talk with the council is overdue
grant for the ramp was refused
the ivy is growing in the gutter of the day centre
i cant sue anyone i just want it fixed
I pat the dog when he comes
the poppy appeal tea was smashing
hazel eyes and a big smile, that girl
no hope left to be honest
robin hood bus stop is half a mile off
dawn till dusk on my own
Olive oil spilt on the floor and nobody cleaned it
they dont do saturdays 9 to 12
33 of us use that bus, 14 on wednesdays
I am 79, he is 83, we manage
our GP practice has gone to telephone only
Chelsea were on the telly and nobody turned up
Victoria sponge on Sundays
St Georges day lunch was a treat
Christmas Eve and Boxing Day no one
the Jubilee club has shut
7 steps up to the flat with no rail
4 weeks on from the letter still nothing
it was 2 or 3 hours late most days in June
Macmillan nurses were angels
half term is the worst for my son
Ofsted and CQC both came
Windows are 40 years old
`;
