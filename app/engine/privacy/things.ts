// Owns names that belong to things: brands, medicines, illnesses, benefits, feasts, programmes, and sayings with a person's
// name in them that mean nobody.

/** Words that are never a person in care talk, whatever their capital. Lower case, without accents. */
export const thingWords = `
aldi amazon apple argos asda android bbc betfred bupa cineworld citroen coop corsa costa costco dettol dyson ebay elastoplast facebook fairtrade fiat fiesta
ford galaxy google greggs gp halfords honda horlicks huntleigh iceland ikea instagram ipad iphone itv kia kwikfit lego lidl lloyds lucozade microsoft morrisons motability
netflix nissan ocado outlook paypal peugeot poundland primark qashqai renault ribena sainsburys sainsbury samsung skoda skype snapchat specsavers spotify stannah starbucks superdrug
tesco tiktok toyota twitter vauxhall virgin vodafone volkswagen volvo waitrose weetabix wetherspoons whatsapp wilko youtube zafira zimmer zoom tena attends complan ensure
fortisip nutricia aymes calogen conotrane cavilon sudocrem aquacel mepilex allevyn molicare abena hartmann cellona oxo marmite bovril bisto vimto tizer pepsi nescafe
fortijuce fresubin thicken nutilis resource actimel yakult alexa siri cortana airtag doorbell insta wifi emmerdale eastenders corrie coronation countdown
pointless casualty holby hollyoaks strictly bingo bowls boccia archers panorama newsnight grandstand wimbledon
acebutolol aciclovir adalat adcal alendronic allopurinol amiodarone amitriptyline amlodipine amoxicillin apixaban aricept aripiprazole aspirin atenolol atorvastatin
baclofen beconase bendroflumethiazide betahistine bisoprolol brufen bumetanide buccolam buprenorphine butrans calpol candesartan carbamazepine carbimazole
carbocisteine cetirizine chlorpromazine ciprofloxacin citalopram clarithromycin clexane clobazam clonazepam clonidine clopidogrel clotrimazole clozapine clozaril
cocodamol codeine codydramol colchicine concerta cosmocol creon cyclizine dabigatran dapagliflozin deprixol depixol diazepam diclofenac digoxin diltiazem docusate
domperidone donepezil dosulepin doxazosin doxycycline duloxetine edoxaban eliquis enalapril epilim escitalopram esomeprazole ezetimibe fentanyl ferrous finasteride
flucloxacillin fludrocortisone fluoxetine flupentixol fluticasone folic fostair furosemide fybogel gabapentin galantamine gaviscon gliclazide glyceryl glycopyrronium
haloperidol hydrocortisone hydroxocobalamin hyoscine ibuprofen imodium indapamide insulin irbesartan isosorbide ketoconazole lacosamide lactulose lamotrigine lansoprazole
lantus laxido letrozole levetiracetam levodopa levothyroxine lisinopril lithium loperamide loratadine lorazepam losartan lyrica madopar maxijul mebeverine melatonin
memantine metformin methadone methotrexate metoclopramide metoprolol metronidazole microgard midazolam mirabegron mirtazapine modecate morphine movicol naproxen nefopam
nicorandil nitrazepam nitrofurantoin nortriptyline novorapid nystatin olanzapine omeprazole ondansetron oramorph oxybutynin oxycodone oxycontin paliperidone pantoprazole
paracetamol paroxetine peptac perindopril phenytoin pioglitazone pravastatin prednisolone pregabalin prochlorperazine procyclidine promazine promethazine propranolol
prozac quetiapine quinine ramipril ranitidine risperdal risperidone ritalin rivaroxaban rivastigmine ropinirole rosuvastatin salbutamol senna seretide seroquel
sertraline simvastatin sinemet sitagliptin solifenacin sotalol spiriva spironolactone stemetil sumatriptan symbicort tamoxifen tamsulosin tegretol temazepam thiamine
ticagrelor timolol tiotropium tolterodine topiramate tramadol tranexamic trazodone trimethoprim valproate venlafaxine ventolin verapamil vesicare viagra warfarin
xarelto zapain zopiclone zolpidem zuclopenthixol zyprexa
alzheimers parkinsons crohns downs huntingtons tourettes aspergers korsakoffs wernickes raynauds menieres addisons cushings hodgkins bells pagets sjogrens lewy
guillain barre ehlers danlos marfan charcot barretts hashimotos dupuytrens perthes klinefelters retts meniere addison cushing hodgkin paget sjogren
raynaud korsakoff wernicke tourette huntington parkinson alzheimer asperger waterlow braden barthel addenbrookes zarit
pip dla esa uc jsa aa dwp hmrc dols lpa chc icb cqc ccg pals mca imca imha dnacpr peg cpap uti copd ms mnd tia salt ot sw pa gp hcpc nmc dbs kpi tv cctv adhd asd
ptsd ocd bpd emi ems a&e itu icu hdu mau eau nhs rnib rnid rvs wrvs mencap macmillan samaritans healthwatch barnardos unison usdaw gmb acas ofsted cafcass ncvo dva dvla hft
eid diwali vaisakhi hanukkah ramadan lent easter advent pentecost whitsun michaelmas yule xmas christmas passover pesach purim sukkot holi navratri dussehra gurpurab
halloween hogmanay epiphany lammas candlemas pancake remembrance valentines jubilee
nain taid mamgu tadcu hooyo aabo ayeeyo awoowe ammi ami abbu amma abba appa dadi dada nani naani nanaji bhai behan apa baji didi beti mata babcia dziadek
mamusia busia baba-ji ji sahib hajja bapu masi maasi chacha chachi phupo khala mausi abuela abuelo nonna nonno oma opa yiayia pappou avo vovo bunica bunicu teta
amen hallelujah allah jesus christ god lord jehovah buddha krishna guru waheguru inshallah mashallah alhamdulillah bismillah salaam salam assalamualaikum namaste
satsriakal shalom santa rudolph frosty scrooge dickensian dickens shakespeare beethoven mozart elgar elvis beatles abba sinatra jekyll meldrew victorian edwardian
georgian elizabethan arsenal everton spurs celtic rangers  athletic rovers wanderers albion hotspur gunners
mp gb uk kloe luv gonna wanna dunno innit defo ta xx deffo m8 summat owt nowt aint thx pls plz cos coz tel mob fax addr dept barclays nationwide santander halifax natwest hsbc lloydstsb monzo arriva stagecoach firstbus kelloggs kellogg heinz vicks rennie nurofen anadin lemsip strepsils savlon germolene bonjela cadbury cadburys horlick nestle birdseye findus mccain batchelors fray bentos dairylea philadelphia persil ariel domestos zoflora ajax vim harpic duracell philips bosch hotpoint indesit beko dyson arjo arjohuntleigh invacare kirton careflex repose dycem molift rollator tunstall careline lifeline tynetec medequip nrs millbrook mediquip ableworld mobilitysmart foley hickman groshong portacath hickman stoma botox conveen convatec coloplast hollister jejunostomy apgar braden waterlow barthel rockwood katz lawton sepsis oxygen pneumonia angina asthma eczema psoriasis shingles scabies norovirus covid19 thames mersey humber tyne ouse witham aviva axa bupa santander npower edf eon octopus ofgem ofcom ofwat talktalk plusnet vodafone giffgaff o2 ee erm um uh er iv ive ni nok mh hv ie eg etc am pm nr qa hr bp pts prn spa cbt msk qmc neas redacted xxx lol omg ppe hca hcas cpns covid corona coronavirus sw ot cpn rmn rgn hca sen senco enquiry protocol curie ryder nightingale yours website dob nhsno nino cvv iban www http https com org bye goodbye hiya bp
`;

/** Sayings and names of organisations in which a person's name stands for nobody. */
export const thingPhrases: readonly string[] = `
marie curie|agatha christie|catherine cookson|frank sinatra|jeremy kyle|jeremy vine|harry potter|barbie and ken|father ted|mid staffs|fray bentos|sara stedy|king's fund|kings fund|quality street|virgin media|winterbourne view|william hill|rob peter to pay paul|peter to pay paul|sue ryder|john lewis|earl grey|victoria sponge|marks and spencer|marks & spencer|lewy body|bell's palsy|bells palsy|st john ambulance|st johns ambulance
herbert protocol|martha's rule|marthas rule|clare's law|clares law|sarah's law|hillsborough law|mental health act|christmas eve|new year's eve|new years eve|all hallows
bob's your uncle|bobs your uncle|bob is your uncle|happy as larry|for pete's sake|for petes sake|for god's sake|for gods sake|for heaven's sake|for heavens sake
tom dick and harry|tom, dick and harry|tom dick or harry|tom dick harry|keeping up with the joneses|the joneses|murphy's law|murphys law|sod's law|sods law
joe public|d o b|p s|c p n|n h s|a and e|d of b|name badge|blue badge|piccadilly circus|market rasen|joe bloggs|joe blogs|jane doe|john doe|jack of all trades|jack the lad|every man jack|plain jane|billy no mates|billy no-mates|nosy parker|nosey parker
even stevens|even steven|fort knox|heath robinson|victor meldrew|florence nightingale|father christmas|santa claus|jack russell|uncle sam|aunt sally|tommy cooper|mickey mouse
peeping tom|smart alec|smart aleck|doubting thomas|jekyll and hyde|dr jekyll|mr hyde|robin hood|big brother|groundhog day|dear john|simple simon|walter mitty|hobson's choice|hobsons choice
bob the builder|bobby pins|jack frost|jack daniels|johnnie walker|jim beam|ben nevis|big ben|alexander technique|henry hoover|zimmer frame|lazy susan|molly coddle|mollycoddle
charlie brown|peppa pig|postman pat|fireman sam|thomas the tank|uncle ben's|uncle bens|mr kipling|aunt bessie's|aunt bessies|dr pepper|dr martens|dr who|doctor who|mr bean|mrs brown's boys
mr blobby|colonel bogey|vera lynn|songs of praise|call the midwife|downton abbey|coronation street|albert square|radio lincolnshire|classic fm|prime minister|lloyd george
citizens advice|age uk|helping hands|comfort call|home instead|right at home|marie stopes|leonard cheshire|sue lambert|joseph rowntree|rowntree foundation|carers first|carers uk|carers trust|royal british legion
queen elizabeth|king george|king charles|queen mary|queen mother|prince of wales|princess of wales|prince charles|prince philip|duke of york|princess royal|princess alexandra|princess anne|king edward|queen alexandra|queen victoria
lord mayor|lady mayoress|high sheriff|good friday|ash wednesday|palm sunday|mothering sunday|remembrance sunday|black friday|boxing day|may day|st david's day|st george's day|st patrick's day|st patricks day|st georges day|st davids day|burns night|guy fawkes
down's syndrome|downs syndrome|crohn's disease|parkinson's|alzheimer's|huntington's|tourette's|asperger's|korsakoff's|raynaud's|wernicke's|meniere's|addison's|cushing's|hodgkin's|paget's|sjogren's|barrett's oesophagus|dupuytren's|ménière's
grace period|grace and favour|act of faith|leap of faith|good faith|bad faith|ray of light|ray of sunshine|ray of hope|saving grace|hope in hell|last hope|the grace of god|amazing grace|oh joy|pride and joy
jean trousers|bill of rights|care bill|stan lee|mo farah|captain tom|sir tom|rose garden|rose bushes|ivy league|olive oil|poppy appeal|poppy day|daisy chain|hazel eyes|holly tree|ruby wedding|pearl barley|amber alert|jade green|violet cream
will power|free will|last will|living will|god willing|the dawn chorus|dawn till dusk|dawn to dusk|crack of dawn|carol service|carol singing|carol concert|guy ropes|bonfire night|dot to dot|nick of time|nick name|old nick|
`
  .split(/[|\n]/)
  .map((each) => each.trim())
  .filter(Boolean);
