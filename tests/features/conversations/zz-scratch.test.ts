import { test } from "vitest";
import { mentionsDeath } from "~/features/conversations/keywords/death.rules";
import { hear } from "~/features/conversations/keywords/intent.rules";
const now = new Date("2026-11-21T12:00:00Z");
const yes = `She has died
he passed away last night
my mum died
Mum passed away yesterday
sadly my husband has passed away
Dad died on Tuesday in hospital
mum's died
shes died
my wife is dead
He is deceased
the person you are texting has died
this person has died please stop texting
The lady I care for has died
I'm sorry to tell you that my father died this morning
we lost dad last night
I lost my mum on Sunday
RIP mum
my mum's funeral is on Friday
Mrs Patel has passed away
Margaret has passed away
Sadly Arthur Brown died on Monday
mum passed this morning
nan slipped away in her sleep
my brother was found dead
found mum dead this morning
since mum died on Friday nobody has rung us
my partner died two weeks ago and you still text
mum died in the night and the carers never came
my nan died because no one gave her insulin
hi my mother in law passed away at the weekend
shes dead
he's dead now
my client has died
Gran is no longer with us
mum died 12/11/2026
dad lost his battle last week
please stop texting, my son died
My husband has just died. Please cancel the visits.
The owner of this phone has died
my gran passed over yesterday`.split("\n");
const no = `to die for
dying for a cup of tea
I could have died
the flowers died
my battery died
dad died in 2010
my husband died ten years ago and I live alone
she nearly died
he almost died because they were late
i thought he had died
if mum died who would look after the cat
my phone died
the noise died down
he died laughing
I died of embarrassment
she passed her assessment
he passed out on the floor
he passed on your message
my dog died last week
our cat was old, she died yesterday
the man next door died
a resident died last week
people have died in there
she's dead nice
the carer is dead good
mum is dead tired
they are always dead on time
since my husband died I have been on my own
when my wife died we got no help
before mum died the carers were lovely
he would have died if I had not been there
mum is dying
nobody died
she has not died
she's not dead
has my mum died?
I lost my keys
the carers lost mum in the shops
I've lost my mum's tablets
her husband died last week and she is not coping
a friend of mine died
my mum's friend died
scared she might have died
I think she's dead
dad died last year
Flowers died because no one watered them
carers are dead slow
he died on me on the phone, bad signal
the battery was dead
my late husband
mum lost weight
he lost his glasses yesterday
she's dead on her feet
Someone died
my mum who died had carers from you`.split("\n");
test("x", () => {
  for (const t of yes) if (mentionsDeath(t, now) === "none") console.log("MISSED", t);
  for (const t of no) if (mentionsDeath(t, now) !== "none") console.log("FALSE", t);
  for (const t of ["please stop","Stop please","stop texting me","dont text me again","no more texts please","wrong number","call me","please can you call me back","ring me","help me","HELP HELP","sos","please help me","thanks","ok thank you so much","👍","OK","what have you got on me","What information do you hold about me?","delete what I sent","please delete my messages","can i have a copy of my data","SAR","😭","good","all","thanks for nothing","i need help now","STOP IT HE'S HURTING ME","stop sending them so late", "unsubscribe me", "you have the wrong number", "who is this", "stop"]) console.log(JSON.stringify(t), JSON.stringify(hear(t, now)));
});
