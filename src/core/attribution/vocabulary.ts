/** What attribution asks about words: one table of bits by word id, filled once for each gazetteer. */
import type { Gazetteer } from '../gazetteer/gazetteer';
import type { Lexicon } from '../text/lexicon';
import { WordClass } from '../text/wordClass';
import {
  ADJECTIVES,
  ANY_PREPOSITION,
  CLAUSE_NOUNS,
  Cue,
  formsOf,
  NOUN_FORMS,
  NOUNS,
  PREPOSITIONS,
  VERBS,
} from './cueVerbs';
import { Word } from './word';

/** What a word is to the grammar of a clause, as bits. */
export const Role = {
  auxiliary: 1,
  be: 2,
  /** Opens a clause: that, which, when, because … */
  subordinator: 4,
  coordinator: 8,
  preposition: 16,
  determiner: 32,
  subject: 64,
  adverb: 128,
  relative: 256,
  /** People without a name: officials, sources, a diplomat. */
  person: 512,
  /** Bodies and documents that speak for themselves: ministry, report, poll. */
  body: 1024,
  time: 2048,
  finite: 4096,
  possessive: 8192,
  /** Who speaks for somebody: spokesman, representative. */
  voice: 16384,
  /** An office or rank with which a text calls back somebody whom it has named. */
  office: 32768,
  /** Whom one speaks to: reporters, parliament. */
  audience: 65536,
  have: 131072,
  male: 262144,
  female: 524288,
  /** Whose people a possessive names: her mother, Novak's widow. */
  kin: 1048576,
  /** What one says something in: a statement, an interview. */
  utterance: 2097152,
  /** Given names that tell a sex wherever English is written: Helen, Peter. */
  maleName: 4194304,
  femaleName: 8388608,
} as const;

const ROLES: readonly (readonly [number, string])[] = [
  [
    Role.auxiliary,
    'has have had having is was are were be been being am will would could should may might must can shall did does do d ll ve re t doesn don didn isn wasn aren weren hasn haven hadn wouldn couldn won shouldn',
  ],
  [Role.be, 'is was are were be been being am re isn wasn aren weren'],
  [
    Role.male,
    'mr sir lord king prince sheikh father baron spokesman chairman congressman businessman husband son brother man he him his',
  ],
  [
    Role.female,
    'mrs ms miss dame lady queen princess sister baroness spokeswoman chairwoman congresswoman businesswoman wife daughter mother widow woman she her',
  ],
  [
    Role.kin,
    'mother father son daughter brother sister wife husband widow widower parents parent uncle aunt cousin partner',
  ],
  [
    Role.maleName,
    'aaron adam adrian ahmad ahmed alan albert alexander allan allen andrew anthony antonio arthur barry benjamin bernard bob boris brad bradley brandon brett brian bruce bryan carl carlos charles christopher clifford colin craig curtis daniel darren dave david derek diego dmitry donald douglas dustin duncan edgar edward edwin emmanuel eric erik ernest ethan eugene fernando frank frederick gareth gary gavin geoffrey george gerald gordon graham greg gregory harold harry hector henry herbert howard hugh hugo ibrahim igor isaac ivan jack jacob james jared jason javier jeff jeffrey jeremy jerome jim joel john jonathan jorge jose joseph joshua juan karl keith kenneth kevin kurt kyle lawrence leonard leroy liam lloyd louis luis malcolm marco marcus mark martin marvin matthew melvin michael miguel mike mikhail mitchell mohamed mohammad mohammed muhammad nathan nathaniel neil nicholas nigel nikolai norman oleg oliver omar oscar pablo patrick paul pedro peter philip phillip rahul ralph ramon raymond ricardo richard robert roberto rodney roger roland ronald roy ruben ryan samuel scott sebastian sergei sergey sergio simon stephen steven stewart stuart ted thomas timothy tom travis vernon victor vincent vladimir walter warren wayne william zachary',
  ],
  [
    Role.femaleName,
    'abigail alexandra alice alicia alison amanda amber amy anastasia angela anita ann anna anne annie barbara beatrice becky beth bethany betty bonnie brenda caitlin carla carmen carol caroline carolyn catherine cathy cecilia charlotte cheryl christina christine cindy claire claudia crystal cynthia daisy danielle deborah debra denise diana diane donna doris dorothy edith eileen elaine eleanor elena elizabeth ellen emily emma erica erin eva evelyn fatima fiona florence gina gloria hannah heather heidi helen helena hillary irene isabel jacqueline jane janet janice jennifer jenny jessica jill joan joanna joanne josephine joyce judith judy julia julie karen kate katherine kathleen kathryn kathy katie kimberly kristen kristin laura lauren laurie lillian linda lisa lori lorraine louise lucy lydia lynn madeleine margaret maria marian marie marilyn marjorie marsha martha mary maureen megan melanie melissa meredith michelle mildred molly monica nadia nancy naomi natalie natasha nicole nora norma olga olivia pamela patricia paula pauline peggy penny phyllis priya rachel rebecca regina renee rhonda rita roberta rosa rosemary ruth sabrina sally samantha sandra sara sarah sharon sheila sherry shirley sofia sonia sophia sophie stella stephanie susan suzanne svetlana sylvia tamara tammy tanya tara teresa thelma theresa tiffany tina tracy ursula valerie vanessa veronica victoria virginia vivian wanda wendy yolanda yulia yvonne zoe',
  ],
  [Role.have, 'has have had having ve'],
  [
    Role.utterance,
    'statement statements interview interviews speech speeches tweet tweets letter letters ruling report article email emails post posts remarks address message messages memo filing briefing op column editorial note broadcast diatribe testimony blog essay',
  ],
  [
    Role.subordinator,
    'that which when while if because as after before since although though where what how why whether than so until unless once whereas except despite amid',
  ],
  [Role.coordinator, 'and but or yet nor'],
  [
    Role.preposition,
    'of in on at to for from with by about against between among through during into over under near within without toward towards behind across around via inside outside following including amid upon off onto throughout along per despite besides',
  ],
  [
    Role.determiner,
    'the a an such this that these those some many several most few other another all both each every no any his her its their our my your one two three four five six seven eight nine ten dozens hundreds thousands more',
  ],
  [Role.possessive, 'his her its their our my your'],
  [Role.subject, 'he she they it i we you everyone nobody somebody someone anyone everybody'],
  [
    Role.adverb,
    'especially particularly also however meanwhile nevertheless nonetheless moreover furthermore indeed later now again once not never still even then just recently publicly privately earlier first already often always twice ever only really reportedly repeatedly simply further too long sometimes ultimately soon instead flatly meanwhile thereby today yesterday tonight ago previously apparently immediately initially eventually quickly clearly openly finally largely generally explicitly specifically famously strongly loudly angrily quietly bluntly falsely correctly directly jointly separately actually certainly definitely firmly briefly additionally likewise similarly consistently constantly frequently continually regularly widely effectively essentially basically currently formally officially personally reluctantly successfully suddenly truly usually vigorously vehemently wrongly rightly confidently',
  ],
  [Role.relative, 'who which that'],
  [
    Role.person,
    'rescuer rescuers intermediary intermediaries confidant confidants source sources official officials diplomat diplomats insider insiders aide aides analyst analysts observer observers expert experts person people critic critics activist activists resident residents witness witnesses eyewitness eyewitnesses executive executives adviser advisers advisor advisors lawyer lawyers investigator investigators inspector inspectors prosecutor prosecutors economist economists researcher researchers scientist scientists scholar scholars academics historian historians doctor doctors opponent opponents supporter supporters ally allies colleague colleagues friend friends relative relatives neighbor neighbors neighbour neighbours voter voters man woman men women soldier soldiers commander commanders officer officers worker workers employee employees staffer staffers strategist strategists operative operatives donor donors trader traders investor investors banker bankers dealer dealers negotiator negotiators delegate delegates envoy envoys lawmaker lawmakers legislator legislators politician politicians figure figures member members leaders others one another both few two three four five all protester protesters demonstrator demonstrators refugee refugees survivor survivors villager villagers local locals student students teacher teachers professor professors pollster pollsters commentator commentators pundit pundits advocate advocates attorney attorneys journalist journalists reporter reporters editor editors correspondent correspondents participant participants attendee attendees opponents rival rivals backer backers americans contractor contractors farmer farmers fisherman fishermen pilot pilots doctor medic medics nurse nurses parent parents mother father son daughter brother sister wife husband widow insiders veterans veteran detractors proponents proponent moderator narrator questioner host hosts author authors agent agents staff crew passenger passengers victim victims user users guest guests citizens citizen many some several others most fighter fighters rebel rebels militant militants',
  ],
  [
    Role.voice,
    'spokesman spokeswoman spokesperson spokesmen spokespeople representative representatives mouthpiece',
  ],
  [
    Role.office,
    'president minister premier chancellor king queen prince princess emperor emir sultan pope senator governor mayor ambassador secretary chairman chairwoman chair chief director judge justice commissioner general admiral colonel leader lawmaker congressman congresswoman representative candidate nominee speaker envoy spokesman spokeswoman spokesperson founder head bishop cardinal coach mogul businessman billionaire republican democrat tycoon',
  ],
  [
    Role.body,
    'family families assembly media outlet outlets ministry government administration department agency office report poll polls study studies survey surveys statement court company committee commission council campaign party police army military navy parliament bank group organisation organization union association institute university embassy newspaper paper magazine website site document documents ruling letter memo bill law ad ads campaign firm authorities cabinet team board panel regulator watchdog opposition bureau fund forum network station channel broadcaster agency post article editorial column book memoir transcript indictment complaint lawsuit filing filings data figures reports analysis review records email emails tweet video opposition kremlin pentagon coalition alliance federation league think tank palace presidency foundation',
  ],
  [
    Role.time,
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight week month year day morning afternoon evening night last this next earlier later ago recently weekend january february march april june july august september october november december early late then',
  ],
  [
    Role.finite,
    'went made took got came gave held met ran began sat stood left won lost became kept put let led set read paid sent spent brought bought built broke chose drew drove fell flew grew heard hit hurt lay rose sold shook showed struck taught threw wore used has had is was are were will would did does can could may might must seems seemed appears appeared needs remains makes takes gives gets goes comes runs keeps leaves looks tries became caught fought blew swept rang sank swam stole woke dealt fled forgot forgave froze hid lent rode slid spun sprang swung tore withdrew bled clung crept wept ate slept shrank arose overcame undertook',
  ],
  [
    Role.audience,
    'reporters journalists parliament lawmakers supporters them him her me us you it crowd audience voters delegates members investors congress viewers people employees allies officials police investigators colleagues students readers listeners',
  ],
];

const NAMING = [Word.call, Word.calls, Word.called, Word.calling];

/** Bits by word id. */
export class AttributionWords {
  readonly roles: Int32Array;
  readonly cues: Int32Array;
  /** The id of each word that a rule names, by its number in `Word`; 0 if the lexicon does not know it. */
  readonly ids: Int32Array;
  /** Verbs that need a preposition, with each that they take. */
  readonly #prepositions = new Map<number, Set<number>>();

  /** Of a lexicon to which the words were never added, it has none. */
  constructor(lexicon: Lexicon) {
    this.ids = Int32Array.from(Object.keys(Word), (word) => lexicon.idOf(word));
    this.roles = bitsOf(lexicon, 'roles');
    this.cues = bitsOf(lexicon, 'cues');
    const pairs = lexicon.tables.get('prepositions') ?? [];
    for (let at = 0; at < pairs.length; at += 2) {
      const verb = pairs[at] ?? 0;
      const taken = this.#prepositions.get(verb) ?? new Set<number>();
      this.#prepositions.set(verb, taken.add(pairs[at + 1] ?? 0));
    }
  }

  /** True of the forms of "call". */
  names(verb: number): boolean {
    return verb !== 0 && NAMING.some((word) => verb === this.ids[word]);
  }

  /** True if the verb's word may be a cue before this word. */
  takes(verb: number, next: number): boolean {
    return next !== 0 && this.#prepositions.get(verb)?.has(next) === true;
  }
}

/** From pairs of an id and its bits. */
function bitsOf(lexicon: Lexicon, name: string): Int32Array {
  const pairs = lexicon.tables.get(name) ?? [];
  const bits = new Int32Array(pairs.length === 0 ? 0 : lexicon.size);
  for (let at = 0; at < pairs.length; at += 2) bits[pairs[at] ?? 0] = pairs[at + 1] ?? 0;
  return bits;
}

const WORDS = new WeakMap<Lexicon, AttributionWords>();

/** Registers the words of attribution; call it before the first block is scanned. */
export function addAttributionVocabulary(gazetteer: Gazetteer): void {
  const { lexicon } = gazetteer;
  const cues = new Map<number, number>();
  const prepositions = new Map<number, Set<number>>();
  for (const { bits, verbs } of VERBS) {
    for (const written of verbs.split(/\s+/)) {
      if (!written) continue;
      for (const [form, forms] of formsOf(written)) {
        const id = lexicon.add(form, WordClass.speechCue);
        const old = cues.get(id) ?? 0;
        const added = bits & Cue.preposition && old !== 0 ? bits & ~Cue.preposition : bits;
        cues.set(id, old | added | forms);
        if (bits & Cue.preposition) {
          const base = (written.split('/')[0] ?? '').replace('+', '');
          const taken = prepositions.get(id) ?? new Set<number>();
          for (const word of (PREPOSITIONS[base] ?? ANY_PREPOSITION).split(' ')) taken.add(lexicon.add(word));
          prepositions.set(id, taken);
          if (old === 0) cues.set(id, bits | forms);
        }
      }
    }
  }
  const mark = (words: string, bit: number): void => {
    for (const word of words.split(/\s+/)) {
      if (!word) continue;
      const id = lexicon.add(word, WordClass.speechCue);
      cues.set(id, (cues.get(id) ?? 0) | bit);
    }
  };
  for (const word of NOUN_FORMS.split(/\s+/)) {
    const id = word ? lexicon.add(word) : 0;
    const bits = cues.get(id) ?? 0;
    if (bits !== 0) cues.set(id, bits | Cue.noun);
  }
  mark(NOUNS, Cue.cueNoun);
  mark(CLAUSE_NOUNS, Cue.takesClause);
  mark(ADJECTIVES, Cue.adjective);
  const roles = new Map<number, number>();
  for (const [bit, words] of ROLES) {
    for (const word of words.split(/\s+/)) {
      if (!word) continue;
      const id = lexicon.add(word);
      roles.set(id, (roles.get(id) ?? 0) | bit);
    }
  }
  for (const word of ['according', 'per']) lexicon.add(word, WordClass.speechCue);
  for (const word of ['anonymity', 'average', 'least', 'name', 'names', 'total']) lexicon.add(word);
  for (const word of ['close', 'familiar']) lexicon.add(word);
  for (const word of ['citing', 'quoting']) lexicon.add(word, WordClass.speechCue);
  lexicon.tables.set('roles', [...roles].flat());
  lexicon.tables.set('cues', [...cues].flat());
  const pairs = [...prepositions].flatMap(([verb, taken]) => [...taken].flatMap((next) => [verb, next]));
  lexicon.tables.set('prepositions', pairs);
}

/** The words of attribution of a lexicon. */
export function attributionWords(lexicon: Lexicon): AttributionWords {
  let words = WORDS.get(lexicon);
  if (!words) WORDS.set(lexicon, (words = new AttributionWords(lexicon)));
  return words;
}
