/** The words that recognition rules ask about, by class. They are words of the language, not names of the world. */
import type { Gazetteer } from '../gazetteer/gazetteer';
import { WordClass } from '../text/wordClass';
import { DECADE_WORDS } from './periodNames';
import { BEARERS } from './personNames';

const HONORIFICS =
  'mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness sheikh sheik ayatollah imam rabbi rev reverend father sister brother captain capt colonel col general gen lieutenant lt major maj sergeant sgt admiral adm commander cmdr brigadier marshal mullah monsieur madame herr frau senor senora don hon datuk dato datin tun tengku seri';

const ABBREVIATED =
  'mr mrs ms dr prof st gen col lt maj sgt capt cmdr adm gov sen rep rev hon jr sr vs no vol dept univ assn bros inc ltd corp co jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ft mt etc eg ie al approx est dist';

/** Given names that are not ordinary words too. The people of the knowledge base add their own first names. */
const GIVEN_NAMES =
  'aaron abigail adam adrian ahmad ahmed alan albert alejandro alex alexander alexandra ali alice alicia allan allen allison amanda amber amy ana andrea andrew andy angela anita ann anna anne annie anthony antonio ashley barbara barry beatrice becky ben benjamin bernard beth betty beverly bob bobby bonnie brad bradley brandon brenda brent brett brian bruce bryan caitlin calvin cameron carl carla carlos carmen carol caroline carolyn catherine cathy cecilia charles charlie charlotte cheryl chris christina christine christopher cindy claire claudia clifford colin connie corey courtney craig crystal curtis cynthia dale dan dana daniel danielle danny darren darryl dave david dean deborah debra denise dennis derek diana diane diego don donald donna doris dorothy doug douglas duane dustin dylan earl eddie edgar edith edward edwin eileen elaine eleanor elena eli elizabeth ellen emily emma eric erica erik erin ernest ethan eugene eva evan evelyn felix fernando florence francis francisco fred frederick gabriel gareth gary gavin geoff geoffrey george gerald gerard gina giovanni glen glenn gloria gordon graham greg gregory gwen hannah harold harry heather hector heidi helen henry herbert holly howard hugh hugo ian ibrahim ingrid irene isaac isabel ivan jackie jacob jacqueline jaime jake james jamie jane janet janice jared jason javier jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joann joanna joe joel john johnny jon jonathan jorge jose joseph josh joshua joyce juan juanita judith judy julia julian julie justin karen karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kimberly kirk kristen kristin kurt kyle lance larry laura lauren laurie lawrence leah lee leo leon leonard leroy leslie lewis liam lillian linda lindsay lisa lloyd lori lorraine louis louise lucas lucy luis luke lynn madison malcolm marc marcia marco marcus margaret maria marian marie marilyn mario marion marjorie marlene marsha marshall martha martin marvin mary mathew matt matthew maureen maurice max megan melanie melissa melvin meredith michael michel michele michelle miguel mike mildred mitchell mohamed mohammad mohammed molly monica morgan muhammad nancy natalie natasha nathan nathaniel neil nelson nicholas nick nicole nigel nina nora norma norman oliver olivia omar oscar pablo pamela patricia patrick paul paula pauline pedro peggy penny perry pete peter phil philip phillip phyllis rachel ralph ramon randy raymond rebecca regina renee rhonda ricardo richard rick ricky rita rob robert roberta roberto robin rodney roger roland ron ronald ronnie rosa rosemary ross roy ruben ruth ryan sabrina sally sam samantha samuel sandra sara sarah scott sean sebastian sergei sergio seth shane shannon sharon shaun shawn sheila shelly sherry shirley simon sofia sonia sophia sophie stacy stanley stella stephanie stephen steve steven stewart stuart susan suzanne sylvia tamara tammy tanya tara ted teresa terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracy travis trevor tyler valerie vanessa vernon veronica vicki victor victoria vincent vivian wade walter wanda warren wayne wendy wesley william willie yolanda yvonne zachary zoe michael serena venus usain lebron gianni kobe anatole hendrik hugo';

const ENGLISH_GIVEN = new Set(GIVEN_NAMES.split(' '));

/** A given name that is common where English is spoken; of the base's people all have one. */
export function isEnglishGiven(name: string): boolean {
  return ENGLISH_GIVEN.has(name);
}

const PLACE_PREPOSITIONS =
  'in at near to toward towards from around outside inside across through via into downtown central leaving visiting visited visit';

const GOVERNMENT_VERBS =
  'says said say announced announces announce accused accuses accuse agreed agrees agree denies denied deny warned warns warn demanded demands demand insists insisted insist wants wanted want signed signs sign rejected rejects reject threatened threatens threaten claims claimed claim considers considered imposed imposes impose vowed vows vow urged urges urge backed backs back supports supported refused refuses refuse hopes hoped hope fears feared expects expected seeks sought seek offered offers offer pledged pledges pledge called calls call condemned condemns condemn welcomed welcomes criticised criticized criticises criticizes responded responds retaliated retaliates expelled expels recalled recalls summoned summons recognised recognized recognises recognizes argues argued believes believed thinks sees views viewed maintains maintained hit announced deployed deploys invaded annexed launched launches tested fired stopped halted suspended withdrew pulled joined joins ratified approved approves lifted eased tightened blames blamed hailed praised dismissed protested lodged proposed proposes decided decides plans planned intends intended aims aimed has have had will would may might could should must can is was did does does cannot remains became needs needed faces faced risks appears appeared seems seemed shown given made taken moved pressed pushed raised cut asked told promised hinted signalled signaled signals struck negotiated negotiates negotiate sent sends extend extends extended renew renews renewed conclude concludes concluded';

const FUNCTION_WORDS =
  'the a an and or but nor so yet if when while where as because since although though until unless after before during with without within of in on at by for from to into onto over under about against between among through across behind beyond near than then that this these those there here it its he his him she her hers they their them we our us you your i my me who whom whose which what why how all any both each few more most other some such no not only own same too very just also even still already now is are was were be been being am do does did doing have has had having will would shall should can could may might must ought up down out off again further once per via amid amidst despite toward towards upon except regarding including like unlike plus versus another every either neither much many one two three four five six seven eight nine ten first second third new old last next former late early recent current several nearly almost about around';

const COMMON_WORDS =
  'speaking asked meanwhile however according officials government president minister foreign police military security army national international state states people group party world country city war news report reports source sources monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow north south east west northern southern eastern western central upper lower middle greater';

const ORGANISATION_HEADS =
  'airlines airline airways times post telegraph herald tribune gazette journal chronicle daily news today observer express mail sun mirror star monitor bank university college institute club fc united rovers athletic championship corp corporation inc ltd llc plc gmbh co company group holdings motors telecom energy oil petroleum gas steel foundation association federation league cup games open championships idol';

const PLACE_HEADS =
  'street st road rd avenue ave boulevard blvd lane drive highway bridge square park township county parish village creek beach hill hills heights springs falls forest canyon station airport university hall tunnel wharf gardens gulch bend grove ridge';

const ANONYMOUS_NOUNS =
  'source sources official officials diplomat diplomats insider insiders aide aides analyst analysts observer observers expert experts person people spokesman spokeswoman spokesperson critics activists residents witnesses eyewitnesses authorities executives';

const TIME_UNITS =
  'second seconds minute minutes hour hours day days week weeks weekend weekends month months year years decade decades century centuries fortnight quarter night nights morning mornings afternoon afternoons evening evenings';

const NUMERALS =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred';

const NATIONAL_WORDS =
  'parliament army troops embassy ambassador ceasefire truce militia militias rebels refugees invasion sanctions diplomatic treaty nations militants regime coup sovereignty airspace separatist separatists nato';

const LOCAL_WORDS =
  'police school schools elementary district county counties sheriff resident residents street avenue ave mayor township church football basketball baseball softball coach festival library firefighters downtown neighborhood neighborhoods student students teacher teachers jail councilman legislature statewide';

export function addVocabulary(gazetteer: Gazetteer): void {
  for (const word of BEARERS) gazetteer.lexicon.add(word);
  gazetteer.classify(HONORIFICS, WordClass.honorific);
  gazetteer.classify(ABBREVIATED, WordClass.abbreviated);
  gazetteer.classify(GIVEN_NAMES, WordClass.givenName);
  gazetteer.classify(PLACE_PREPOSITIONS, WordClass.placePreposition);
  gazetteer.classify(GOVERNMENT_VERBS, WordClass.governmentVerb);
  gazetteer.classify(FUNCTION_WORDS, WordClass.functionWord);
  gazetteer.classify(COMMON_WORDS, WordClass.commonWord);
  gazetteer.classify(ORGANISATION_HEADS, WordClass.organisationHead);
  gazetteer.classify(PLACE_HEADS, WordClass.placeHead);
  gazetteer.classify(ANONYMOUS_NOUNS, WordClass.anonymousNoun);
  gazetteer.classify(NATIONAL_WORDS, WordClass.nationalWord);
  gazetteer.classify(LOCAL_WORDS, WordClass.localWord);
  gazetteer.classify(TIME_UNITS, WordClass.timeUnit);
  gazetteer.classify(NUMERALS, WordClass.numeral);
  gazetteer.classify('monday tuesday wednesday thursday friday saturday sunday', WordClass.weekday);
  gazetteer.classify(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec',
    WordClass.month,
  );
  gazetteer.classify(
    'today tonight yesterday tomorrow last this next past end day week fortnight month year decade century quarter half spring summer autumn fall winter',
    WordClass.dateWord,
  );
  gazetteer.classify(DECADE_WORDS.join(' '), WordClass.dateWord);
  gazetteer.classify('he she they it i we him her them his hers their', WordClass.pronoun);
  gazetteer.classify('not no never neither nor without cannot', WordClass.negation);
  gazetteer.classify('will would shall should can could may might must', WordClass.modal);
}
