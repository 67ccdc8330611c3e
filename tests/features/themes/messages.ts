// Owns whole messages with their themes, written after the patterns and meant to sound like people: measured once,
// never tuned on. Codes before the bar, in no order; none before the bar means that no theme fits.

export const messageLines = `
T01.1 T11.2 | No one came again this morning and mum missed her 8am tablets. This is the third time this month and the office dont pick up.
T01.2 T01.3 | They turn up whenever, 7.30 one day and half ten the next, and then there gone before the kettle boils
T10.1 T01.3 | the girl who comes at teatime is the only one I talk to and she has ten minutes
T06.6 | Just want to say Agata is a ray of sunshine and treats my dad like a king
T06.1 T02.1 | I am sick of strangers washing me. Every week new faces and none of them ask my name
T05.6 T04.5 | hospital rang at 9pm to say he was on his way home, no bed, no commode, no carers booked. I am 79 and I cannot do this
T08.1 | got a bill for 2,300 backdated to april and nobody explained it, worried sick
T07.1 | I never wanted to be a boss. Wages, pensions, sick pay, I cant get my head round it
T07.2 | my personal assistant handed in her notice and the council just shrugged. Who do I ring when shes gone?
T13.2 | I have emailed your complaints team four times since August. Nothing. Not a word.
T13.1 T12.1 | who actually decides to keep giving this lot the contract? I bet they have never met one of us
T03.1 | Dad misses his roast. The lady with the van has been replaced with a freezer full of trays
T03.3 | She cant chew and they bring her chops
T09.4 | occupational therapist said 12 weeks, that was last october
T09.1 | where do you even start? there is no one place that tells you
T09.3 | crisis team wont see him cos of the drink and the drink service wont see him cos of the voices
T09.7 | since my daughter left school at 19 there has been nothing, she sits in her room
T10.3 T10.1 | closing the centre took away her friends, she hasnt laughed since
T11.3 T06.2 | two carers should do the transfer but only one ever comes because theyre short, last week he slid to the floor
T11.1 | My brother has his bank card and I found the fridge empty. He says its none of my business.
T11.5 | they keep the front door locked with a code nobody tells the residents
T11.4 | found a sore on his heel the size of a 50p, dressing from last tuesday still on
T14.1 | social worker says its a health matter, district nurse says its social care. Meanwhile nothing happens
T14.4 | I have a folder with eleven peoples numbers in it and I am the glue
T14.5 | the falls pendant doesnt reach the garden which is where he falls
T12.8 | younger people with dementia get nothing in this county
T12.2 | you get what you pay for and you paid peanuts
T06.5 | dont say its me but we are told to log half hour visits when we do 15
T05.1 | my son is in a unit in another county, four hours each way, I see him once a month if the car holds up
T05.4 | letter says home will shut in october, mum is 96, this will kill her
T05.3 | They gave us two hours to say yes to a home we had never seen
T04.3 T04.2 | I havent been to the dentist in six years. They said there would be a sitter on tuesdays, never happened
T04.1 | they tried him in a place for respite but it had stairs and he is in a wheelchair
T02.3 | my wife keeps strict purdah and they sent a young man
T02.2 | you can talk till you are blue in the face at that office
T13.3 | why bother asking when the closure notice is already on the door
T13.5 | this is the third time I have filled this in and not one thing changed
T13.7 | my idea is one number for everything, staffed by a person
T13.6 | at the review it was just him and six professionals, no one there for him
T08.5 | lady down the road same illness same age gets 30 hours, mum gets 14
T08.4 | been looking after her 11 years and only just found out about carers allowance
T08.2 | at 1,400 a week her money lasts till march
T08.3 | eight months and they are still squabbling over which one of them should foot the bill
T07.5 | form 1, form 2, panel, form 2 again because it timed out. I gave up
T07.7 | when the nhs took over he had to let go of the two lads who had looked after him since school
T06.3 | young lass had never seen a catheter bag before in her life
T06.4 | its been duty social worker of the day since february
T01.6 | nurse at 9 to look at her legs, carer at 9.15 to cream her legs, why
T01.5 | they give me 30 minutes here and 30 minutes there and five miles between and no minutes for the driving
T10.4 | knit and natter at the library got me through the winter
T10.2 | day after day in that lounge with the telly blaring, he used to be an engineer
T06.6 T10.1 | Since Mo started coming my uncle smiles again, he had nobody before
none | hi
none | ok ta
none | Thanks, got that
none | what time does the library open on saturday
none | is this the right number for the bins
none | test
none | Happy Christmas to you all
none | sorry wrong number
none | YES
none | my name is on the form I sent
none | see attached
none | can you ring me after 2 please
none | I moved here in 1974
none | who is this
none | 3 oclock is fine
none | Please send the form to my daughter
none | I am Jean's neighbour
none | congratulations you have won a prize click here
none | lol
none | asked my friend about it and she is coming on Friday
none | mum is 84 and lives with me
none | thank you for your text
none | it was tuesday
none | nothing to add
none | the carer comes at 8 and 6
`;
