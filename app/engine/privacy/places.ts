// Owns places that people mention: towns and cities of England and beyond, counties, countries, nations and languages. Some
// are names of people too, and then the context decides.

/** Towns, cities, counties and countries, lower case. */
export const towns = `
aberdeen accrington adelaide afghanistan africa albania aldershot alford america amersham andover antrim arundel asda ashbourne ashby ashford ashington aspatria
australia austria aylesbury bakewell bangladesh bangor bangkok banbury barking barnet barnsley barnstaple barrow barton basildon basingstoke bath batley beccles
bedford bedfordshire belfast belgium belper berkhamsted berkshire berlin berwick beverley bexhill bexley bicester bideford birkenhead birmingham birstall
blackburn blackpool blyth bodmin bognor bolton boston bournemouth bourne brackley bracknell bradford braintree brazil brent brentwood bridgend bridgwater
bridlington brighton brigg bristol britain brixham brixton bromley bromsgrove buckingham buckinghamshire bude bulgaria burnley burton bury buxton cairo calderdale
caistor camberley cambridge cambridgeshire camden canada cannock canterbury cardiff caribbean carlisle carnforth castleford chatham chelmsford cheltenham chelsea
cheshire chester chesterfield chichester china chippenham chorley christchurch cirencester clacton cleethorpes clitheroe coalville colchester colne congleton consett
corby cornwall coventry cowes crawley crewe cromer croydon croatia cuba cumbria cyprus darlington dartford darwen daventry deal denmark deptford derby derbyshire
devizes devon dewsbury didcot doncaster dorchester dorking dorset dover driffield droitwich dublin dudley dundee dunstable durham ealing eastbourne eastleigh
edinburgh egypt ely enfield england epsom eritrea essex estonia ethiopia europe eversham evesham exeter exmouth falmouth fareham farnborough farnham faversham
felixstowe fleet fleetwood florida folkestone france frome gainsborough gambia gateshead germany ghana gillingham glasgow glastonbury glossop gloucester
gloucestershire goole gosport grantham gravesend greece greenwich grimsby guernsey guildford hackney halesowen halifax hampshire hampton haringey harlow harpenden
harrogate harrow hartlepool harwich haslemere hastings hatfield havant havering haywards heanor hebden helston hemel hereford herefordshire hertford hertfordshire
hexham heywood hillingdon hinckley hitchin holbeach holland holmfirth horncastle hornsea horsham hounslow hove huddersfield hull hungary huntingdon hyde ilford
ilfracombe ilkeston ilkley india inverness iran iraq ipswich ireland islington israel italy jamaica jersey jordan keighley kendal kenya kent keswick kettering
kidderminster kingston kirklees knaresborough knowsley knutsford kurdistan lagos lambeth lancashire lancaster launceston leamington leatherhead lebanon leeds leek
leicester leicestershire leominster letchworth lewes lewisham leyland lichfield lincoln lincolnshire liskeard lisbon lithuania liverpool llandudno london
loughborough louth lowestoft ludlow luton lytham mablethorpe macclesfield madrid maidenhead maidstone malaysia maldon malta malton malvern manchester mansfield
margate marlow maryport matlock melbourne melton merseyside merton mexico middlesbrough middlesex midlands milford minehead mirpur mogadishu moldova mold morecambe
morley morocco morpeth moscow nantwich nelson nepal netherlands newark newbury newcastle newham newhaven newmarket newport newquay newton nigeria norfolk
northallerton northampton northamptonshire northern northmere northumberland northwich norway norwich nottingham nottinghamshire nuneaton oakham okehampton oldham
ormskirk ossett oswestry otley oxford oxfordshire padstow paignton pakistan palestine paris penistone penrith penzance perth peterborough petersfield philippines
pickering plymouth pocklington poland pontefract poole portsmouth portugal prague preston prestwich punjab ramsgate rawtenstall rayleigh reading redbridge redcar
redditch redhill redruth reigate retford richmond rickmansworth ripley ripon rochdale rochester romania rome romford romsey rossendale ross rotherham royston rugby
rugeley runcorn rushden russia rutland ryde rye saffron salford salisbury saltash saltburn sandbach sandown sandwell sandwich saudi scarborough scotland scunthorpe
seaford seaham sefton selby serbia settle sevenoaks shaftesbury shanghai sheffield shepton sherborne shetland shipley shoreham shrewsbury shropshire sidmouth
singapore sittingbourne skegness skelmersdale skipton sleaford slough slovakia slovenia solihull somalia somaliland somerset southampton southend southport
southwark spain spalding spennymoor stafford staffordshire staines stalybridge stamford stansted stevenage stockport stockton stoke stourbridge stowmarket stratford
stretford stroud sudan sudbury suffolk sunderland surrey sussex sutton swaffham swanage swansea sweden swindon switzerland sydney sylhet syria taiwan tamworth
taunton tavistock teignmouth telford tenby tewkesbury thailand thanet thetford thirsk tibet tilbury tipton tiverton todmorden tonbridge torquay totnes tottenham
toronto trafford tring trowbridge truro tunbridge tunisia turkey twickenham tyneside uckfield uganda ukraine ulverston usa utah uttoxeter ventnor vietnam wakefield
wales wallasey wallingford walsall waltham wandsworth wantage ware wareham warminster warrington warwick warwickshire washington watford wellingborough wellington
welwyn wembley westminster weston weymouth whitby whitehaven whitstable whittlesey widnes wigan wigston willenhall wilmslow wiltshire wimbledon winchester windermere
windsor winsford wirksworth wirral wisbech witham witney woking wokingham wolverhampton woodbridge woolwich worcester worcestershire workington worksop worthing
yarmouth yeovil york yorkshire zambia zimbabwe lindsey holland kesteven kerala madeira gujarat sindh kashmir bihar goa tamil-nadu sylhet dhaka karachi lahore islamabad delhi mumbai kolkata chennai colombo kathmandu manila hanoi saigon beijing hongkong tokyo seoul accra kumasi abuja ibadan kano harare bulawayo nairobi mombasa kampala lusaka freetown banjul dakar addis asmara khartoum tripoli tunis algiers casablanca rabat baghdad basra damascus aleppo beirut amman gaza tehran kabul herat istanbul ankara izmir athens nicosia larnaca rome naples milan turin sicily madrid barcelona malaga lisbon porto algarve azores warsaw krakow gdansk wroclaw poznan lodz lublin bucharest cluj iasi timisoara sofia plovdiv varna budapest vilnius kaunas riga tallinn kyiv lviv odesa moscow kingston montego trinidad tobago barbados grenada dominica lucia antigua guyana bermuda montserrat florida texas california ontario alberta queensland auckland wexford waterford cork kerry galway sligo donegal mayo limerick tipperary kilkenny leinster munster ulster connacht antrim tyrone fermanagh armagh kesteven humberside teesside wearside cleveland avon fylde wyre pendle weald fens wolds dales peak
`;

/** Nations, languages and faiths: never a person by themselves. */
export const nations = `
afghan african albanian american arab arabic armenian asian australian bangla bangladeshi bengali brazilian british bulgarian cantonese caribbean catholic chinese
christian congolese croatian czech dari dutch egyptian english eritrean ethiopian european farsi filipino french gambian german ghanaian greek gujarati gypsy hakka
hebrew hindi hindu hungarian igbo indian indonesian iranian iraqi irish islamic israeli italian jamaican japanese jewish keralan kenyan korean kurdish kurmanji
latin latvian lingala lithuanian malay malayali malayalam maltese mandarin methodist mirpuri moldovan muslim nepalese nepali nigerian norwegian orthodox pahari
pakistani palestinian panjabi pashto patois persian polish portuguese potwari pothwari protestant punjabi quaker roma romani romanian romany russian scottish serbian shona
sikh sinhalese slovak slovenian somali sorani spanish sudanese swahili swedish sylheti syrian tagalog tamil telugu thai tibetan tigrinya traveller trinidadian turkish
twi ugandan ukrainian urdu vietnamese welsh yiddish yoruba zambian zimbabwean zulu geordie scouse yorkshireman anglican baptist pentecostal lutheran jehovah jehovahs
buddhist jain hasidic sunni shia celtic quakers gaelic methodists baptists catholics muslims sikhs hindus jews christians protestants buddhists anglicans gypsies travellers poles romanians somalis punjabis bengalis geordies cockney bsl makaton
`;
