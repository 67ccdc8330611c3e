// Owns writing text-speak, dialect and common misspellings as the plain words they stand for, so that the model reads "wiv
// me nan 2nite" as it reads "with my nan tonight". Only the model sees the result; nobody's words are changed.

const spellings = `
u=you ur=your urs=yours r=are y=why n=and an=and nd=and b=be c=see gr8=great l8=late l8r=later
w8=wait h8=hate m8=mate 2nite=tonight tonite=tonight nite=night nites=nights 2day=today 2moro=tomorrow
tmrw=tomorrow tomoz=tomorrow b4=before sum1=someone some1=someone no1=no-one every1=everyone any1=anyone
ne1=anyone wen=when wot=what wat=what wiv=with wid=with w/=with dat=that dis=this dey=they de=the
tha=the dem=them coz=because cos=because cus=because cuz=because bcos=because becos=because bc=because
plz=please pls=please plese=please pleese=please thx=thanks thnx=thanks tnx=thanks ty=thank-you cheerz=cheers
msg=message txt=text fone=phone fones=phones phne=phone bak=back bk=back rn=right-now omg=oh-god
idk=i-dont-know tbh=to-be-honest ngl=to-be-honest soz=sorry sry=sorry gna=going-to gonna=going-to
gunna=going-to wanna=want-to gotta=got-to dunno=dont-know dnt=dont cnt=cant carnt=cant canny=cannot
cannae=cannot dinnae=dont dunna=dont divvent=dont didna=didnt dint=didnt dassnt=dare-not waint=wont wor=our
aint=isnt int=isnt jus=just jst=just bin=been bein=being havin=having doin=doing goin=going gannin=going
gans=goes gan=go comin=coming cumin=coming cum=come cums=comes cumming=coming nuthin=nothing nothin=nothing
nuffin=nothing nuthing=nothing nowt=nothing owt=anything summat=something sumthing=something sumthin=something
sumtimes=sometimes sumone=someone anuther=another evry=every evrybody=everybody evrything=everything
allways=always mam=mum mom=mum mama=mum mummy=mum nana=nan nanna=nan granny=gran grandma=gran grandpa=grandad
feyther=dad faither=dad bairn=child bairns=children lad=boy lass=girl wench=girl bab=dear duck=dear pet=dear
hinny=dear flower=dear luv=love bro=brother sis=sister kid=child bruv=brother hubby=husband husbend=husband
husban=husband wifey=wife dorter=daughter dauhter=daughter doter=daughter ed=head ede=head hed=head
brething=breathing breth=breath breething=breathing breef=breath chokin=choking chok=choke
hittin=hitting hiting=hitting punchin=punching shoutin=shouting shoutd=shouted screemin=screaming
screem=scream skreaming=screaming kickin=kicking slaped=slapped hurtin=hurting cryin=crying cryd=cried
cryed=cried sed=said ses=says sez=says tork=talk torks=talks torking=talking tuched=touched tuch=touch
tuching=touching luvs=loves lovly=lovely luvly=lovely verry=very relly=really rely=really realy=really
nuse=nurse nurce=nurse docter=doctor doc=doctor docs=doctor hospitle=hospital hospitel=hospital
ambulence=ambulance amblance=ambulance medisin=medicine medecine=medicine medcine=medicine tablits=tablets
tabs=tablets insulen=insulin soar=sore soars=sores presure=pressure brusies=bruises brusis=bruises
brooses=bruises bruses=bruises blud=blood bleedin=bleeding cathater=catheter catater=catheter
wheelchare=wheelchair weelchair=wheelchair careers=carers carors=carers stafs=staff skared=scared
scard=scared scarred=scared fritened=frightened frightend=frightened fritned=frightened feart=scared
feared=scared agen=again agin=again agane=again wos=was woz=was waz=was wus=was wer=were cud=could shud=should
wud=would thay=they ther=there thier=their kno=know knos=knows knaa=know noes=knows dun=done dusnt=doesnt
duz=does duznt=doesnt havnt=havent hav=have av=have ave=have ad=had alot=a-lot fink=think finks=thinks
mouf=mouth teef=teeth bruvver=brother muvver=mother eet=eat etin=eating eatin=eating fud=food hungrie=hungry
watter=water drinkin=drinking drnk=drink starvin=starving lok=lock lockt=locked locd=locked weak=week
wk=week wks=weeks hr=hour hrs=hours min=minutes mins=minutes yr=year yrs=years mornin=morning
evenin=evening evnin=evening yesday=yesterday yest=yesterday mon=monday tues=tuesday wed=wednesday
thurs=thursday thur=thursday fri=friday sund=sunday moneyes=money muny=money monies=money munny=money
penshun=pension pention=pension benifit=benefit stoled=stole nicked=stole nickd=stole robd=robbed flor=floor
florr=floor fel=fell fallin=falling fawls=falls droped=dropped dropd=dropped fownd=found founded=found
slipd=slipped flanel=flannel smels=smells stinks=smells stunk=smelled honks=smells minging=filthy
mingin=filthy manky=filthy heer=hear herd=heard hering=hearing lisen=listen lissen=listen eer=ear tierd=tired
tird=tired knackered=exhausted jiggered=exhausted shattered=exhausted whacked=exhausted wacked=exhausted
copin=coping copein=coping brakeing=breaking mgr=manager mngr=manager govner=boss snr=senior
pt=patient pts=patients su=client sus=clients px=patient poc=package-of-care pkg=package bp=blood-pressure
pu=pressure-ulcer pus=pressure-ulcers uti=infection dna=did-not-attend rv=review w/out=without w/o=without
dr=doctor mar=medicine-chart prn=as-needed bm=blood-sugar bms=blood-sugars nok=family ld=learning-disability
wt=weight hca=carer lug=ear clouted=hit wallop=hit walloped=hit belted=hit lamped=hit decked=punched
twatted=hit bashed=hit leathered=hit thumped=hit clobbered=hit mardy=moody mithered=bothered skint=broke
brass=money leccy=electricity lecky=electricity bobbies=police bizzies=police polis=police coppers=police
bog=toilet lav=toilet loo=toilet netty=toilet privy=toilet kecks=trousers trowsers=trousers thru=through
tho=though thort=thought brort=brought tort=taught cort=caught enuf=enough enuff=enough tuff=tough ruff=rough
`;

const plain = new Map(
  spellings
    .split(/\s+/)
    .filter((pair) => pair !== "")
    .map((pair): [string, string] => {
      const [from, to] = pair.split("=") as [string, string];
      return [from, to.replaceAll("-", " ")];
    }),
);

/** A text as the model reads it, and where each stretch of it stands in the text it was made of. */
export interface PlainText {
  readonly text: string;
  /** Start and end, in the text that was given, of the words from start (included) to end (excluded). */
  span(start: number, end: number): [number, number];
}

/** Text in normal form (app/lib/text) with each known spelling in plain words. */
export function inPlainWords(normal: string): PlainText {
  const moved: { at: number; from: number; length: number; was: number }[] = [];
  let shift = 0;
  const text = normal.replace(/[a-z0-9/]+/g, (word, from: number) => {
    const other = plain.get(word);
    if (other === undefined) return word;
    moved.push({ at: from + shift, from, length: other.length, was: word.length });
    shift += other.length - word.length;
    return other;
  });
  const back = (offset: number, isEnd: boolean): number => {
    let delta = 0;
    for (const { at, from, length, was } of moved) {
      if (offset < at || (isEnd && offset === at)) break;
      if (offset < at + length || (isEnd && offset === at + length)) return isEnd ? from + was : from;
      delta = from + was - (at + length);
    }
    return offset + delta;
  };
  return { text, span: (start, end) => [back(start, false), back(end, true)] };
}
