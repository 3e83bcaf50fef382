/** Words of the language of agreements. Those that begin a reading are classes of the lexicon; the rest are sets here. */
import type { Gazetteer } from '../gazetteer/gazetteer';
import { WordClass } from '../text/wordClass';

export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}

/** Heads that by themselves speak of states: "pact", "treaty". */
export const STRONG_HEADS = words(
  'treaty treaties pact pacts accord accords ceasefire ceasefires truce truces armistice cease memorandum memorandums memoranda mou mous entente detente',
);

/** Heads that stand for agreements of all sorts: they need states or organisations beside them. */
export const WEAK_HEADS = words(
  'agreement agreements deal deals arrangement arrangements compact settlement understanding',
);

/** Heads that are agreements only in a name with capitals or in a set phrase ("joint declaration"). */
export const FORMAL_HEADS = words(
  'protocol protocols convention conventions charter declaration declarations communique framework initiative partnership letter statement swap swaps exchange',
);

const PLURAL = words(
  'treaties pacts accords ceasefires truces memorandums memoranda mous agreements deals arrangements protocols conventions declarations swaps',
);

export function isPlural(head: string): boolean {
  return PLURAL.has(head);
}

/** Heads of set phrases only: "prisoner swap". */
export const SWAPS = words('swap swaps exchange');

export function isHead(word: string): boolean {
  return STRONG_HEADS.has(word) || WEAK_HEADS.has(word) || (FORMAL_HEADS.has(word) && !SWAPS.has(word));
}

/** Forms of "agree", which by themselves make an agreement: "agreed to share intelligence". */
export const AGREE = words('agree agrees agreed agreeing');

export const DEFINITE = words('the this that these those its their his her our s');
export const POSSESSIVE = words('its their his her our');
export const OTHER = words(
  'similar another other separate first second third comparable parallel further fresh',
);
/** The one that another has replaced. */
export const FORMER = words('original previous');
export const INDEFINITE = words('a an any some several many one two three four five multiple various new no');

/** Words before a head that judge it or place it in time, and do not tell it from another. */
export const EVALUATIVE = words(
  'new newly proposed signed landmark historic major controversial long awaited draft final initial preliminary tentative key latest recent recently current existing original so called broad broader wide ranging formal international binding big comprehensive sweeping important potential possible prospective planned future upcoming expired defunct failed stalled suspended agreed ambitious first wider limited last minute lasting permanent temporary fragile shaky interim partial full official legally secret groundbreaking full fledged breakthrough elusive much touted vaunted non comprehensive bilateral trilateral multilateral regional global joint mutual unprecedented durable comprehensive highly anticipated effective tacit old older previous earlier then rare reciprocal resulting written verbal formal final own ratified concluded negotiated reached brokered mediated led backed sponsored drafted year decades decade old day days month months week hour term short',
);

/** What stands after a head that is not an agreement, or only a part of another thing: "deal breaker", "treaty ally". */
export const AFTER_NO = words(
  'breaker breakers maker makers making ally allies partner partners member members body holder holders organization organisation center centre room school schools flight flights city house group hall company companies flow sheet',
);

/** Business, sport, justice and home affairs: "plea deal", "record deal", "collective bargaining agreement". */
export const NOT_BETWEEN_STATES = words(
  'plea record book movie film tv television broadcast broadcasting sponsorship endorsement licensing licence license merger takeover acquisition buyout bargaining collective employment confidentiality nondisclosure disclosure prenuptial nuptial rental lease leasing contract transfer budget spending pay wage settlement severance user franchise franchising coalition severance shoe apparel publishing recording cable carriage naming stadium bond labor labour union tenancy purchase stock share equity share franchise franchises car phone mobile player trade-in marriage custody marketing distribution advertising reseller retransmission incentive incentives service services hotel wedding school drug raw square sweetheart package great good real done big better bad best worst fair backroom bus land zoning suicide mobile immunity cooperation-plea prosecution licensure ticket tickets meal combo no',
);

/** Participles after a hyphen that make a country the helper, not a party: "a Qatari-brokered truce". */
export const HELPERS = words(
  'brokered mediated led backed sponsored drafted proposed style based made monitored hosted facilitated supported imposed wide held controlled speaking run owned born funded',
);

/** Nouns for those who act for a state: a demonym before one stands for the state. */
export const ACTORS = words(
  'government governments officials official minister ministers prime president presidents chancellor leader leaders premier premiers king queen emperor foreign defence defense finance trade authorities forces army navy military diplomats diplomat negotiators negotiator envoy envoys parliament parliaments lawmakers cabinet cabinets side sides counterpart counterparts delegation delegations delegates ambassador ambassadors secretary administration state states regime representatives heads troops senate duma knesset congress legislature monarch ruler rulers interior energy pm adviser advisers advisor advisors parliamentary commissioner lawmaker legislators chief chiefs assembly kremlin',
);

/** A state's name before one of these says where a firm or a person comes from, not who agrees. */
export const PRIVATE = words(
  'company companies firm firms carmaker automaker maker makers manufacturer giant bank banks airline airlines producer producers startup investor investors billionaire businessman businesswoman businesses actor singer player striker midfielder coach club team citizen citizens group conglomerate brewer retailer miner tycoon investor studio developer developers operator supplier suppliers exporter exporters consortium citizen student students oil-company workers farmers fans viewers newspaper newspapers media agency agencies broadcaster researchers scientists experts analysts unit subsidiary entrepreneur executives utility lender dollar dollars',
);

/** Prepositions after which a name is no subject. */
export const PREPOSITIONS = words(
  'in on at by for from to into onto over under about against among through across behind beyond near than during without within of off up toward towards upon regarding despite amid amidst around inside outside after before since until till with between via per like unlike',
);

/** Words at which a clause begins. */
export const CLAUSE = words(
  'that which who whom whose when while where because although though if unless whether but since until after before once as than so what how why',
);

export const AUXILIARY = words(
  'is are was were be been being am has have had having do does did will would shall should can could may might must cannot isn aren wasn weren hasn haven hadn don doesn didn won wouldn couldn t to not never yet re ve ll d',
);

export const ADVERBS = words(
  'already also just recently previously formally officially finally now then soon today jointly later earlier only ever still again first once both all reportedly tentatively provisionally initially eventually subsequently quietly secretly publicly successfully unilaterally unanimously effectively largely narrowly nearly almost automatically indefinitely temporarily permanently mutually virtually immediately swiftly quickly long even too never not yet since separately verbally fully partly partially ultimately',
);

export const SPEECH = words(
  'said says say saying told tells tell reported reports announced announces announce warned warns added adds insisted insists claimed claims stated confirmed confirms reporters argued argues noted notes wrote writes tweeted declared declares denied denies revealed according believes believed thinks knows knew',
);

/** Bodies whose approval is ratification. */
export const PARLIAMENTS = words(
  'parliament parliaments senate congress duma knesset legislature legislatures assembly rada bundestag sejm majlis house commons',
);

export const GROUP_NOUNS = words(
  'countries nations sides leaders governments states neighbours neighbors allies powers ministers parties presidents capitals economies partners rivals foes members neighbour',
);

export function addAgreementVocabulary(gazetteer: Gazetteer): void {
  for (const list of [STRONG_HEADS, WEAK_HEADS, FORMAL_HEADS]) {
    gazetteer.classify([...list].join(' '), WordClass.agreementNoun);
  }
  gazetteer.classify([...AGREE].join(' '), WordClass.agreementVerb);
}
