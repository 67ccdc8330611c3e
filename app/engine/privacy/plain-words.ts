// Owns the words that are never a person's name in care talk, however they are written. A capital letter does not
// make one of these a name: sentences begin with them, and people capitalise what matters to them.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Function words, everyday verbs and adjectives, days, and the nouns of care, council and home. */
export const plainWords = words(`
a able about above absolutely abuse access accident account across act action actually adult adults advice advocacy advocate advocates after
afternoon afternoons again against age aged agency agencies agen ago agreed ah aid alarm alarms all allowance allowed almost alone along already alright also
although always alzheimers am amazing ambulance an and angry another answer answered any anybody anymore anyone anything anyway apart
apparently appointment appointments are area aren arent around arrive arrived art as asap ask asked asking asks asleep assessed assessment assessments assistant
asthma at attendance attention autism autistic available away awful back bad badly bank bath bathroom be because bed bedroom beds been before began
behind being believe benefits best better between big bill bills birthday bit blind bless block board body book booked boss both
bottom bought boxing boy boys bread break breakfast breaks bring brings british brilliant bring broke broken brother brought budget building bus busy but buy by
cafe call called calling calls calm came can cancel cancelled cannot cant capacity car card care cared career careers careful carer carers cares caring carnt carry case cases
cash catholic cause centre certain chair chairs chance change changed changes charge charged charges charging charity chased cheap check checked cheers child children
chiropody chose christian christmas church city class clean cleaned cleaner cleaning clear client clients clinic close closed club clubs coffee cold college combined come comes
comfort coming commission commissioner commissioners commissioning communication community company complain complained complaint complaints completely complex
computer concern concerned concerns condition confused consultant consultation contact contacted contacts continence continuing contract contracts cook cooked cooking
coordinator cope coping cos could couldnt council councillor councils count counsellor country couple course court covid cover covered covering crisis cup cut cuts dad daddy
daily dark date daughter day days deaf dear death decided decision deep definitely delay delayed dementia dentist department depressed depression deputy desk did didn didnt died diet
different difficult difficulty digital dinner dinners direct director dirty disability disabled discharge discharged disgusted disgusting district do doc doctor doctors does doesnt dog doing done
dont door doors down dr dreadful dressed dressing drink drinks drive driver drivers drives drop dropped drug drugs due during dying each earlier early easier
easter easy eat eaten eating eight either elderly else email emergency employer end ended ending english enough epilepsy equipment especially even evening evenings ever every everybody everyday everyone
everything excellent except experience expect expensive explain explained extra eye eyes face fair fall fallen falls families family fantastic far fast father fed feedback feel feeling feels fell
felt female few fight fill filled finally find fine finish fire first five floor food foot for forgot forgotten form forms forward found four free fresh friday fridays friend
friendly friends from front frozen fruit full fully fund funded funding funds funny further future garden gas gave general gentle get gets getting girl girls give given gives giving glad
go god goes going gone good gosh got government gp gran grandad grandma grandmother grandson granny grateful great greeting ground group groups grown had hadnt half halal
hand hands happen happened happening happens happy hard hardly has hasnt hate have havent having he head health hear heard hearing heart heating heavy hell hello help helped helpful helping
helpline helps her here hers herself hes hey hi high hills him himself hip his hiya hoist hold holiday holidays home homecare homes hope hopefully hoping horrible hospice hospital
hospitals hot hour hours house houses housing how however huge human hundred hungry hurt hurts husband i id idea if ignored ill illness im immediately important impossible in
including incontinence increase indeed independence independent info information injection inside instead insulin interested interpreter into irish is isn isnt issue issues it its itself ive jehovahs
jewish job jobs join joint just keep keeps kept key keys kids kind kindness kindly kitchen knew know knowing known knows lack ladies lady language large last late lately later laugh laughed
law lazy lead leader learn learning least leave leaves leaving left leg legs less let lets letter letters level lie life lift light like liked likes limited line list listen
listened listening listens little live lived lives living local locked lonely long longer look looked looking looks loss lost lot lots loud lounge love loved lovely low lucky
lunch lunches made mail main major make makes making male mam man management manager managers many marvellous massive mate matron matter may maybe me meal meals mean
means meant meat medical medication medicine meds meet meeting men mental mentioned mess message met middle might mind mine minute minutes mins miss missed missing mistake mistakes
mobile mobility mom moment monday mondays money month months more morning mornings mosque most mostly mother move moved moving mr mrs ms mum mums mummy music
muslim must my myself name names nan nana nanny near nearly need needed needing needs negative neighbour neighbours neither never new news next nhs nice night nights nightmare nine
no nobody noise noisy none noone nor normal normally not note notes nothing notice now nowhere number numbers nurse nurses nursing occasionally occupational of off offer offered office
officer often oh ok okay old older on once one ones only onto open opened opening opinion option options or order organisation original other others otherwise our ours ourselves out
outside outstanding over overall own owner pa package pad paid pain pakistani panel paper paperwork parents parking parkinsons part particular partly partner pass passed past pay paying payment payments peace
pensioner people per perfect perhaps person personal phone phoned photos physio pick picked pill pills pip place placed places placement plan planned planning plans play please pleased
plenty plus podiatrist podiatry point police polish polite poor poorly portuguese positive possible possibly post power practically practice practitioner present pressure pretty previous
price private probably problem problems process professional professionals promised proper properly property proud provide provided provider providers psychiatrist public pull pulled punjabi pupil push put puts putting
quality question questions quick quickly quiet quite radio ramadan ramp ran rang rather read reading ready real really reason reasons receive received recently reception receptionist record red
referral referred refuse refused regarding regards regular regularly relationship relatives release relief rely remember remind remote rent reply report reported request rescue residential resident residents
respect respite respond rest result return review reviews rid right ring rings risk room rooms roma romanian rota round rubbish rude ruined run running rush rushed sad safe
safeguarding safety said same sandwich sandwiches sat saturday saturdays save saw say saying says scared school scottish second section see seeing seem seemed seems seen self
send senior sensory sent serious seriously service services set seven several shall shame share shared she sheltered shes shift shifts shocking shop shopping shops short should shouldnt shout
shouted show shower showed shut shy sick side sign signed sikh similar simple simply since single sir sis sister sit site sits sitting situation six skills sleep sleeping slow small so social some
somali somebody someone something sometimes somewhere son soon sore sorry sort sorted sounds soup spanish speak speaking special specialist spend spent spoke st staff staffing stage stairs start
started starting starts stay stayed staying step still stop stopped stopping story straight stranger street stress stressed stressful stroke strong struggle struggling stuck student stuff stupid such sudden suddenly suffering suggest suggestion
summer sunday sundays super supervisor support supported supporting supportive supposed sure surely surgery surprised survey swear switch system ta table tablet tablets take taken takes taking talk
talked talking talks tea team teams tear technology telephone tell telling tells temporary ten tenants terrible terrified text than thank thankfully thanks thankyou that thats the their them themselves then
therapist therapists therapy there therefore theres these they theyll theyre theyve thing things think thinking thinks third this those though thought three through throughout thrown thursday thursdays time times tired
to today together toilet told tomorrow tonight too took top total totally touch tough toward towards town toys traffic train trained training transferred transport treat treated treatment tried trip trouble
true trust truth try trying tuesday tuesdays turn turned tv twice two unable uncle understand understanding understands unfair unfortunately unit university unless unreliable until up update upon upset upstairs
urdu urgent us use used useful useless using usual usually van various very view visit visited visiting visitor visitors visits voice volunteer volunteers wait waited waiting wake walk walked walker walking wall want
wanted wants ward warm was wash washed washing wasnt waste wasted wasting watch water way we weak wear website wednesday wednesdays week weekend weekends weekly weeks weird well went were werent wet what whatever
whats wheelchair wheels when whenever where whether which while white who whoever whole whose why wife will willing window winter wish with within without woman women wonder wonderful wont word words
work worked worker workers working works worried worry worrying worse worst would wouldnt write writing written wrong wrote xmas yeah year years yes yesterday yet you young your youre yours yourself
january february march april june july august september october november december mon tue tues wed thu thur thurs fri sat sun
australian bangladeshi bengali black bsl caribbean chinese czech dutch eastern european filipino french gay german ghanaian greek gujarati hindu hungarian indian italian jamaican
kurdish latvian lesbian lithuanian nigerian arabic african albanian asian afghan iranian iraqi roman slovak sylheti turkish ukrainian welsh zimbabwean england wales scotland britain uk london
mencap scope alexa zoom teams facebook whatsapp google asda tesco aldi lidl boots dfs cqc chc dwp dols imca imha pip esa ot ots sw cpn camhs dla aa ddrb lpa mca mdt hca rgn rmn eol dnr copd uti
monthly optician parent proxy radiator scan scooter shelf social specs spouse strictly telecare theatre tuck urgent vegan vegetarian waitrose wound xray yoga
admin afterwards agreement ahead annual anyhow appeal application applied approach asking assistance attitude aunt aunty auntie avoid awaiting award backwards basically basic bins boiler budgets bungalow
business cancer catheter chase chasing choice choices choose clearly colleagues comment comments compared compassionate complex compliments consider consistent constantly continuity
correct cost costs credit cruel currently customer customers damp deal dealing deferred depends desperate despite diabetic dignity disappointed discuss discussed dismissed documents double draft
eastern efficient eligibility eligible encouraged engagement enjoy enjoyed enjoys errors eventually evidence exactly example exhausted explaining extremely facilities failed failing failure faith faultless
fees finances financial fit flat flexible followed following frail frightened frustrated frustrating gratitude guardian guidance happily harder helpless hearing hygiene ideally ideas impact improve improved improvement included
inconsistent increased individual initially inspection interview involved isolated isolation keen kettle knocked ladder lacking laundry leaflet leisure library lights
lovely manual medicines microwave minimum mixed mould moderate multiple mutual nappy neglected nervous number obviously occasional offering offices online opinions ordered outcome outings overnight overworked packed paediatric
partially pathetic patience patient patiently patients payroll pharmacy polite poverty prescription previously priority process promise promises psychology qualified quarterly queue quietly rail rapid rarely reablement
realise reassess reassured receiving recommend regardless register relaxed reliable repeatedly residents resources responsible rotas routine rushing saving screaming selling services seating separate shaking sheets shortage
shouting signs singing smell smoking solicitor spoken stable standard standards struggled students suitable suited swallowing swearing talked teeth temperature tendering tested throat tick tidy tiny
tribunal turning uncaring unacceptable unhappy unpaid unprofessional unsafe unsuitable updated useless vacancies wages walkers wandering warden weather wellbeing whilst whoever widow wife wipes witnessed
`);

/** Words after a name that make it a place or an organisation: "Albert Road", "Winifred Ward", "Edward House". */
export const placeWords = words(`
academy avenue buildings care centre chapel church clinic close college court crescent drive farm foundation fund gardens gate green grove hall
harbour health healthcare hill hospice hospital house island lane lodge manor market mill park place practice programme project rd road row school
service services shop square st station street support surgery team terrace theatre trust unit university view villa walk ward way wharf
homecare housing agency limited ltd group primary secondary infirmary curie constituency county cottage cottages city town village borough wing suite
bank lock basin pool baths tree woods fields leys oaks croft dene fold heights haven rise mews parade wharf fen moor common pier arcade cafe pub inn arms hotel library museum stadium arena
bridge towers block estate marina quay dock abbey cathedral minster gurdwara temple synagogue airport junction roundabout bypass canal river lake beach sands circus
academy nursery infirmary maternity wards lodges club grange orchard meadow meadows view
`);
