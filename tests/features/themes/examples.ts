// Owns the example table of the tagger: written, not real. "+" is a text that carries the theme, "-" one that looks
// like it and does not, "?" one that carries it and was set aside before the patterns were written (55 of them).

export const exampleLines = `
T01.1 + Carer didnt turn up agen
T01.1 + nobody came to get mum her tea last night, second time this week
T01.1 ? sat waiting all morning and not a soul arrived to wash him
T01.1 - the carer came on time every day, we never had a missed visit
T01.2 + breakfast visit was at 11 so she had nothing till then
T01.2 + they are always late, 2 hours on sunday
T01.2 + put to bed at half 5 in broad daylight cos that suits the rota
T01.2 - they are never late
T01.3 + fifteen minutes is not enough to wash and feed him
T01.3 + in and out in 5 mins, she was rushed off her feet
T01.3 ? barely got her coat off before she was gone again
T01.3 - the girls never rush him, they take their time
T01.4 + carer says she cant wash the cup because its not on the plan
T01.4 + its all minutes and tasks, nobody asks what mum actually wants from her day
T01.4 + they are only allowed to do what is on the list, no time to talk
T01.4 - we wrote the plan together and it works well
T01.5 + the girls get no travel time between calls so they are always behind
T01.5 + I am a carer, back to back calls with no gap, petrol not paid
T01.5 ? rota has me at two houses six miles apart at the same minute
T01.5 - I travel to the club on the bus
T01.6 + nurse and carer both come to do the same dressing an hour apart
T01.6 + three different people visit on a tuesday for things one trained person could do
T01.6 ? district nurse does his cream then the carer comes and does it again
T01.6 - the nurse and the carer both came to the party
T02.1 + they left her sat on the commode with the door open
T02.1 + treated him like a parcel, talked over his head
T02.1 ? spoke to my dad like he was a naughty toddler
T02.1 - they treat her with dignity and always shut the door
T02.2 + I told the manager three times and nobody listens
T02.2 + wasted my breath, they just ignored what I said about his swallowing
T02.2 + as a worker I raised it in supervision and it was brushed aside
T02.2 - they listened to us at last
T02.3 + mum asked for a woman and they sent a male carer to bath her
T02.3 + no halal meals and no one speaks urdu so dad cant ask
T02.3 ? she is not allowed to keep her prayer times at the home
T02.3 - they found a carer who speaks punjabi, wonderful
T02.4 + the minibus has the name of the special school on the side, he feels labelled
T02.4 + I dont want a club only for people like us, I want the ordinary one
T02.4 + feel like a charity case walking into that building, everyone stares
T02.4 - the club is open to all and nobody feels singled out
T03.1 + hot meals have stopped, only microwave ones now
T03.1 + the dinners on wheels have gone and we get frozen boxes once a fortnight
T03.1 ? used to get a proper cooked lunch brought round, now its a packet to ping
T03.1 - the hot meals are still coming every day thank goodness
T03.2 + she has not had anything to eat since yesterday
T03.2 + drinks are left out of reach and nobody helps him eat
T03.2 ? she gets a sandwich at noon and then nothing till morning
T03.2 - he is eating well and has plenty to drink
T03.3 + meals are stone cold by the time they get here
T03.3 + he is diabetic and they keep giving him puddings, wrong diet
T03.3 + food should be pureed and it came lumpy, wrong texture
T03.3 - the food is lovely and always hot
T04.1 + the respite place was not suitable for dad, he has dementia and they put him with young people
T04.1 + they offered respite 40 miles off with no hoist, no use to us
T04.1 ? the home for his week away could not manage his peg feed so we turned it down
T04.1 - respite suited him down to the ground
T04.2 + they promised us a week of respite in june and it never happened
T04.2 + our break was cancelled the night before
T04.2 + still waiting for the sitting service we were told we would get
T04.2 - we had our week away as promised
T04.3 + I cant leave him for five minutes so I have not been out since easter
T04.3 + stuck in the house all day every day, no one to sit with her
T04.3 ? had to cancel my own hospital appointment because there is nobody to be with her
T04.3 - I get out every thursday now thanks to the sitter
T04.4 + had the carers assessment and then nothing, not even a letter
T04.4 + they assessed me as a carer and all I got was a leaflet
T04.4 ? a lady filled in the carer form with me in march and that was the last I heard of any help
T04.4 - my carers assessment led to a regular break
T04.5 + I am 84 myself and I cant go on lifting her
T04.5 + at the end of my tether, not slept for weeks looking after mum
T04.5 ? my own heart is bad and I am still turning him four times a night
T04.5 - I am coping fine thanks
T05.1 + they moved him 60 miles away, its two buses to see him
T05.1 + nothing local so my sister was placed in another county
T05.1 + out of area placement and we have lost touch
T05.1 - the home is round the corner
T05.2 + she is on the wrong ward, an old lady in with men detoxing
T05.2 + he is 42 in a home for people in their nineties, not the right place
T05.2 ? they put my autistic lad on a psychiatric unit because there was no bed anywhere else
T05.2 - it is just the right place for her
T05.3 + we were given a list of homes and told to pick one by friday
T05.3 + only one place offered, take it or leave it
T05.3 ? the hospital said thats the home she is going to and we had no say
T05.3 - we looked round five homes and chose the one we liked
T05.4 + the home is closing and we dont know where she will go
T05.4 + new owners have taken over the home and everything is up in the air
T05.4 + we got a letter saying the care home is being sold
T05.4 - the home is not closing after all
T05.5 + the lift is broken and her room is freezing
T05.5 + carpets are filthy and it smells of wee
T05.5 ? there is black mould round his bed and the shower has not worked for a month
T05.5 - the home is spotless and warm
T05.6 + sent home from hospital at midnight with no care in place
T05.6 + he has been stuck in hospital five weeks waiting for a package
T05.6 ? medically fit since the 2nd but still on the ward because nobody will take her
T05.6 - discharge from hospital went smoothly
T06.1 + a different carer every day, never the same face
T06.1 + 14 different people in two weeks, mum is so confused
T06.1 ? every morning I have to explain all over again to a stranger how I take my tea
T06.1 - same carer every day which is lovely
T06.2 + they are short staffed every weekend
T06.2 + everyone is leaving and half the team is off sick
T06.2 ? two on shift for thirty residents last night
T06.2 - fully staffed again now
T06.3 + the new girl didnt know how to use the hoist
T06.3 + staff have had no training in dementia
T06.3 + sent someone who had never done a peg feed before
T06.3 - well trained staff who know what they are doing
T06.4 + we have no social worker, her file is on a list somewhere
T06.4 + my mum is unallocated, told to ring duty each time
T06.4 ? since our worker went off nobody has been given the case
T06.4 - our social worker is the same one as before
T06.5 + we are on zero hours and scared to say anything or we lose shifts
T06.5 + please dont use my name il lose my job
T06.5 ? manager said anyone who talks to the council can look for other work
T06.5 - I love my job and they pay us properly
T06.6 + the carer is wonderful, goes the extra mile
T06.6 + cant fault the girls, they are marvellous with dad
T06.6 ? our support worker sat up with me when my brother died, what a star
T06.6 - carers are not kind and not helpful
T07.1 + the direct payment is too much paperwork, I cant do the accounts
T07.1 + being an employer frightens me, payroll and pensions and all that
T07.1 ? they want every receipt going back a year before they will put money in for my PA
T07.1 - the direct payment is easy to run
T07.2 + my PA left and there is nobody to cover
T07.2 + when she is ill we are on our own, no back up at all
T07.2 ? the arrangement fell through at the weekend and there was no one to ring
T07.2 - when my PA is off the agency covers
T07.3 + managed budget is just paperwork, its the same as before
T07.3 + they say I have a personal budget but the council runs it and I got no choice
T07.3 + my budget is managed for me and nothing is different
T07.3 - the managed budget let me choose my own support
T07.4 + we have to use the council provider, no one off their list
T07.4 + I found a lovely small agency but they are not on the framework so no
T07.4 ? only firms with a contract can be picked, even though they are hopeless
T07.4 - we could choose any provider we liked
T07.5 + so many forms and then it goes to panel and back again
T07.5 + the whole process is a nightmare, months of red tape
T07.5 + filled in the same form four times, each team wants its own
T07.5 - the form was quick and easy
T07.6 + the care plan was done without me
T07.6 + support planning was a tick box, ten minutes on the phone
T07.6 ? I have never seen my plan and I certainly did not write it
T07.6 - I wrote my plan with her help
T07.7 + when he moved to CHC he lost his PA of ten years
T07.7 + we moved house across the border and all her support stopped
T07.7 ? health took over the funding and the direct payment had to end
T07.7 - the support carried on when we moved
T08.1 + worried sick about the top up, we cant afford it
T08.1 + will we have to sell the house to pay for her care
T08.1 ? they put the charge up to 94 pounds a week and I only have my pension
T08.1 - there is no charge so we are not worried
T08.2 + mums savings have run out after two years self funding
T08.2 + she pays for herself and the money will be gone by christmas, will she have to move
T08.2 ? down to our last few thousand from what the home costs
T08.2 - she has plenty left
T08.3 + health say its social care and social care say its health, nobody will pay
T08.3 + refused continuing healthcare again, now they argue whose budget it is
T08.3 + CHC turned down and the council says not our budget
T08.3 - health and social care share the cost
T08.4 + didnt know I could claim attendance allowance until a neighbour said
T08.4 + nobody told us about carers allowance or PIP, years we missed
T08.4 ? dont understand what benefits he is meant to get
T08.4 - they helped me claim attendance allowance
T08.5 + the man next door gets twice the hours and nobody can say why
T08.5 + indicative budget came out lower and no reason given, its all points
T08.5 + cut my hours with no explanation of how they worked it out
T08.5 - everyone gets the same and its explained
T09.1 + nobody told me what help there was, I didnt know who to ring
T09.1 + couldnt find anything on the council website about day care
T09.1 ? been caring nine years and only heard of a sitting service by chance
T09.1 - the leaflet told me all I needed
T09.2 + told I am not eligible but in the last borough I got it
T09.2 + the criteria change depending who you speak to
T09.2 ? my friend across the river has the same condition and qualifies, I dont
T09.2 - I am eligible and it started straight away
T09.3 + they wont work with him because he drinks
T09.3 + too complicated for them, she fell between two services
T09.3 + mental health say its learning disability and the charity refuse anyone with a psychiatrist
T09.3 - they work with anyone
T09.4 + still waiting for an assessment after six months
T09.4 + on the waiting list for a ramp since last year
T09.4 ? asked for a review in january and its nearly october
T09.4 - hardly any wait, seen in a week
T09.5 + had to hit rock bottom before anyone helped
T09.5 + if we had got a bit of help earlier it would never have come to this
T09.5 ? they only stepped in once he had ended up in A&E
T09.5 - they helped us early on
T09.6 + I cant read it, letters should be easy read
T09.6 + no interpreter at the meeting so my deaf husband understood nothing
T09.6 + its all online and I dont do computers
T09.6 - the letter was in large print as I asked
T09.7 + my son turned 18 and everything stopped
T09.7 + transition to adult services has been a cliff edge
T09.7 ? childrens team closed her case on her birthday and no one picked her up
T09.7 - the move to adult services was smooth
T10.1 + the carer is the only person I see all week
T10.1 + so lonely since my wife died, nobody to talk to
T10.1 ? days go by and the phone never rings
T10.1 - I am not lonely, lots of friends come
T10.2 + sat in a chair all day looking at the wall
T10.2 + theres nothing for her to do in the home, no activities
T10.2 ? he stares at the telly from breakfast to bedtime
T10.2 - there is always something to do
T10.3 + the day centre has shut and he has lost all his mates
T10.3 + they stopped the bus so I cant get to the club
T10.3 ? three days at the centre has been cut to one
T10.3 - the day centre is open again
T10.4 + the lunch club keeps me going, they are like family
T10.4 + my neighbour pops in every day and the alarm round my neck is a comfort
T10.4 + the mens shed has been a lifeline for dad
T10.4 - the lunch club is no good
T11.1 + the carer slapped mum on the arm
T11.1 + money keeps going missing from her purse when he visits
T11.1 ? she flinches when that man comes in and wont say why
T11.1 - nobody has ever hurt her
T11.2 + he never got his tablits last nite
T11.2 + they gave her the wrong tablets twice this week
T11.2 + morning meds given at two in the afternoon
T11.2 - all medication given on time
T11.3 + mum fell again trying to get to the loo
T11.3 + they dropped her from the hoist
T11.3 ? one carer lifting him on her own when it should be two
T11.3 - no falls this month
T11.4 + nan has a bed sore that smells
T11.4 + he had a chest infection for a week and nobody called the doctor
T11.4 ? her heel has gone black and nobody noticed
T11.4 - her skin is fine, no sores
T11.5 + they lock him in his room at night
T11.5 + she is not allowed out even to the garden
T11.5 ? bed rails up all day so he cant get out when he wants
T11.5 - she comes and goes as she likes
T11.6 + another resident keeps going into her room and hitting her
T11.6 + kids throw stones at his window and the police didnt come
T11.6 + dad is scared of the man in the next room who shouts and threatens
T11.6 - he gets on with the other residents
T12.1 + same contract again even though everyone complained
T12.1 + they renewed it and nothing changed
T12.1 ? five years of moaning about that firm and the council signed them up for five more
T12.1 - the contract changed and its better
T12.2 + they just go for the cheapest
T12.2 + its all about lowest cost, quality doesnt come into it
T12.2 + contract went to the lowest bidder and it shows
T12.2 - they did not just pick the cheapest
T12.3 + the befriending service has been axed
T12.3 + they stopped the sitting service in april with no warning
T12.3 ? our stroke group lost its grant and has packed up
T12.3 - the service is carrying on
T12.4 + block contract beds sit empty while people wait
T12.4 + council pays for 40 hours a week from them on the block and we get 25
T12.4 ? they have bought up places nobody uses
T12.4 - the block contract works well
T12.5 + since the tender the providers wont share anything with each other
T12.5 + our charity lost the tender and now the two groups dont speak
T12.5 + competition for contracts has split people who used to work together
T12.5 - the providers work together
T12.6 + nobody can tell us who owns the home, some offshore company
T12.6 + the landlord is one firm and the care another, who is responsible
T12.6 ? tried to find out who is behind the place and got nowhere
T12.6 - the owner is there every day
T12.7 + two assessments for the same thing by two bodies
T12.7 + they get paid more the longer he stays ill, its not in their interest to get him better
T12.7 + council and nhs both doing the same job twice
T12.7 - one assessment covered everything
T12.8 + there is no dementia respite round here at all
T12.8 + nothing in this area for young people with brain injury
T12.8 ? nearest place that does what he needs is in the next county
T12.8 - there is plenty of choice round here
T13.1 + we dont know who the commissioner is
T13.1 + faceless people at the council, never been to our office
T13.1 ? whoever decides this has not once set foot in the day centre
T13.1 - our commissioner visits every month
T13.2 + wrote in march and never heard back
T13.2 + got a thank you for your email and that was that
T13.2 + rang three times and no one rang back
T13.2 - they replied the same day
T13.3 + it was already decided before they asked us
T13.3 + a tick box consultation, just for show
T13.3 ? they came to tell us, not to ask us
T13.3 - they changed the plan after we spoke
T13.4 + its the same old faces on the panel every time
T13.4 + they only asked those who can get to a meeting, nobody who is housebound
T13.4 ? the forum is all retired professionals, not one person who gets care
T13.4 - they came to our home to ask
T13.5 + we told you all this last year
T13.5 + not another survey, you have asked me this before
T13.5 + how many times do I have to say the same thing
T13.5 - first time anyone asked
T13.6 + she has no advocate and no family to speak for her
T13.6 + the advocacy service was cut and now there is only IMCA
T13.6 ? he cant speak up for himself at the review and nobody is there on his side
T13.6 - her advocate came with us
T13.7 + why dont you put the club on the bus route
T13.7 + an idea: let the same carer do a street on foot
T13.7 + could we have a text when they are running late
T13.7 - no ideas from me
T13.8 + I do the care and nobody has ever asked us what works
T13.8 + frontline staff were never invited to the consultation
T13.8 ? decided upstairs, us on the shop floor were the last to know
T13.8 - they asked all the care staff
T14.1 + passed from pillar to post, each one says its not us
T14.1 + rang six numbers and every one said ring someone else
T14.1 ? gp says council, council says gp, round and round
T14.1 - one call sorted it
T14.2 + there is no district nurse so his legs are not dressed
T14.2 + chiropody has stopped and she cant walk for her toenails
T14.2 ? been told there is no physio in the community for adults like him
T14.2 - the district nurse comes every week
T14.3 + police said they cant do anything, no officers
T14.3 + the mental health ward closed so there is nowhere in a crisis
T14.3 + housing wont fix the door and say its not them
T14.3 - the police were a great help
T14.4 + no one pulls it all together, I am the one ringing everyone
T14.4 + nobody co-ordinates, the left hand doesnt know what the right is doing
T14.4 ? eight professionals and not one of them knows what the others are up to
T14.4 - one person co-ordinates it all
T14.5 + the pendant alarm is broken and nobody has come
T14.5 + the care app keeps crashing and the tablet is no use to mum
T14.5 ? the box by the phone beeps all night and the helpline dont answer
T14.5 - the alarm works perfectly
`;
