/** Is a capital or seat the government or just the place? Its grammar tells. */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { BlockScan } from './blockScan';

/** After a possessive: what only a government has. */
const GOVERNMENT_NOUNS = new Set(
  'policy policies ambassador ambassadors envoy envoys embassy stance decision decisions demand demands claim claims ally allies alliance relations ties relationship government foreign nuclear military invasion war aggression offer proposal response refusal sanctions approach interests influence support backing help commitment intentions plan plans strategy diplomacy diplomats troops forces army intelligence accession membership missile missiles arsenal ambitions aims leaders leadership regime willingness insistence rejection assertion position threat threats pressure efforts move moves actions crackdown annexation occupation involvement defence defense security'.split(
    ' ',
  ),
);
/** Before "with / on / against / to X": relations that only states have. */
const RELATION_NOUNS = new Set(
  'agreed agree agrees agreeing signed sign signing negotiate negotiated negotiating sided allied ally cooperate cooperated cooperating clashed clash clashes cut broke ties relations talks tensions negotiations alliance pact treaty agreement deal dialogue cooperation relationship pressure sanctions trade war dispute aid allies rift standoff stand-off support weapons arms spat accord accusations concessions condemnation'.split(
    ' ',
  ),
);
const RELATION_PREPOSITIONS = new Set([
  'with',
  'on',
  'against',
  'to',
  'between',
  'and',
  'for',
  'by',
  'from',
  'than',
  'urge',
  'urges',
  'urged',
  'urging',
  'tell',
  'tells',
  'told',
  'telling',
  'accuse',
  'accuses',
  'accused',
  'accusing',
  'warn',
  'warns',
  'warned',
  'warning',
  'pressed',
  'presses',
  'pressing',
  'help',
  'helps',
  'force',
  'forced',
  'blame',
  'blames',
  'blamed',
  'blaming',
  'persuade',
  'convince',
  'criticised',
  'criticized',
  'criticises',
  'criticizes',
  'asked',
  'asks',
  'angered',
  'angers',
]);
/** "easier for Tokyo", "a blow for London": it is the government that something is easy or bad for. */
const AFFECTS = new Set(
  'easier harder difficult hard easy important crucial vital embarrassing awkward costly possible impossible necessary blow setback victory win defeat embarrassment challenge problem headache dilemma test support backing breakthrough coup relief'.split(
    ' ',
  ),
);
const TRANSFERS = new Set(
  'aid weapons arms support assistance pressure concessions threat message warning deliveries transfers'.split(
    ' ',
  ),
);
/** "sources close to Riyadh" */
const INFORMED = new Set([
  'source',
  'sources',
  'official',
  'officials',
  'diplomat',
  'diplomats',
  'figures',
  'people',
]);
const HYPHENATED = new Set(
  'backed led based aligned friendly sponsored controlled funded supported appointed installed brokered mediated trained allied imposed'.split(
    ' ',
  ),
);
const PARTICIPLES_BY = new Set(
  'accused imposed backed rejected condemned proposed claimed supported occupied annexed controlled funded signed approved denied announced ordered criticised criticized viewed seen considered recognized recognised'.split(
    ' ',
  ),
);

/** `from` and `to` are the tokens of the capital's name. */
export function isGovernment(scan: BlockScan, from: number, to: number): boolean {
  const { tokens } = scan;
  const before = scan.lower(from - 1);
  const spacedBefore = from > 0 && tokens.spaced(from);
  // "pro-Beijing lawmakers", "anti-Pyongyang leaflets"
  if (tokens.gap(from) === Gap.hyphen && /^(?:pro|anti)$/.test(before)) return true;
  if (tokens.gap(to) & Gap.hyphen && HYPHENATED.has(scan.lower(to))) return scan.lower(to) !== 'based';
  const inPlace =
    spacedBefore &&
    (scan.is(from - 1, WordClass.placePreposition) ||
      (before === 'the' && scan.is(from - 2, WordClass.placePreposition)));
  if (inPlace && before !== 'to' && before !== 'from') return false;
  if (scan.isPossessive(to)) {
    for (let i = to + 1; i < Math.min(to + 4, tokens.count) && tokens.spaced(i); i++)
      if (GOVERNMENT_NOUNS.has(scan.lower(i))) return true;
    return false;
  }
  // "Tokyo, Japan" and "Paris, Texas" are places; so is a dateline "MOSCOW (Wire) -".
  if (tokens.gap(to) & (Gap.comma | Gap.open | Gap.dash) && from === 0) return false;
  // "according to Paris Police Department": a longer name is of the city.
  const longer = tokens.spaced(to) && scan.isNameWord(to);
  if (spacedBefore && !longer && relatesTo(scan, from)) return true;
  if (tokens.spaced(to) && actsAsGovernment(scan, from, to)) return true;
  return false;
}

function actsAsGovernment(scan: BlockScan, from: number, to: number): boolean {
  let verb = to;
  // "Tokyo and Seoul agreed": the verb is the second one's.
  if (scan.lower(verb) === 'and' && scan.isNameWord(verb + 1)) verb += 2;
  if (!scan.is(verb, WordClass.governmentVerb)) {
    const adverb =
      scan.is(verb + 1, WordClass.governmentVerb) &&
      /ly$|^(?:also|has|had|still|never|now|already)$/.test(scan.tokens.textOf(verb));
    if (!adverb) return false;
  }
  const auxiliary =
    /^(?:is|was|has|have|had|did|does|will|would|can|could|should|may|might|must|became|remains|appears?|appeared|seems?|seemed|need(?:s|ed)?|faces?|faced|hit)$/;
  if (!auxiliary.test(scan.lower(verb))) return !isObjectOfPlace(scan, from);
  if (OF_CITIES.has(scan.lower(verb + 1))) return false;
  for (let i = verb + 1; i < Math.min(verb + 4, scan.tokens.count) && scan.tokens.spaced(i); i++) {
    if (scan.is(i, WordClass.governmentVerb | WordClass.agreementVerb) && !auxiliary.test(scan.lower(i)))
      return !isObjectOfPlace(scan, from);
    if (GOVERNMENT_NOUNS.has(scan.lower(i))) return true;
  }
  return scan.is(verb, WordClass.modal) && !isObjectOfPlace(scan, from);
}

/** "Athens will host the Games", "Paris may swelter": what a city does. */
const OF_CITIES = new Set('host stage swelter freeze celebrate'.split(' '));

/** "officials in Tokyo said": the verb belongs to the officials. */
function isObjectOfPlace(scan: BlockScan, name: number): boolean {
  const from = scan.lower(name - 1) === 'the' && scan.tokens.spaced(name) ? name - 1 : name;
  return (
    scan.tokens.spaced(from) &&
    scan.is(from - 1, WordClass.placePreposition | WordClass.functionWord) &&
    !/^(?:but|and|that|if|as|when|while|because|although|though|so|why|how|whether|what|which|since|after|before)$/.test(
      scan.lower(from - 1),
    )
  );
}

function relatesTo(scan: BlockScan, from: number): boolean {
  const before = scan.lower(from - 1);
  if (!RELATION_PREPOSITIONS.has(before)) return false;
  if (before === 'by') return PARTICIPLES_BY.has(scan.lower(from - 2));
  if (
    /^(?:urge|tell|told|accuse|warn|press|force|blame|persuade|convince|criticis|criticiz|ask|anger)/.test(
      before,
    )
  )
    return true;
  if (before === 'and') {
    const pair = scan.lower(from - 3);
    return (
      RELATION_NOUNS.has(scan.lower(from - 4)) && (pair === 'between' || pair === 'with' || pair === 'from')
    );
  }
  if (before === 'between') {
    const second = from + 2;
    return (
      RELATION_NOUNS.has(scan.lower(from - 2)) && scan.lower(from + 1) === 'and' && scan.isNameWord(second)
    );
  }
  if (before === 'for' && AFFECTS.has(scan.lower(from - 2))) return true;
  if (before === 'to' && scan.isWord(from - 2, 'according')) return true;
  if (before === 'to' && scan.isWord(from - 2, 'close')) return INFORMED.has(scan.lower(from - 3));
  if (before === 'to' || before === 'from' || before === 'for') return TRANSFERS.has(scan.lower(from - 2));
  return RELATION_NOUNS.has(scan.lower(from - 2));
}
