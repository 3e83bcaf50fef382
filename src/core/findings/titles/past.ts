/** Whether the words around a title speak of another time than the article's date. */
import type { ArticleDate, DayRange } from '../../analysis';
import type { BlockView } from '../../entities/blockView';
import type { HeldTerm } from '../../knowledge/knowledgeBase';
import { daysBetween } from '../../text/formatDate';
import { firstDay, holdsThrough, lastDay } from '../../text/partialDate';
import type { Span } from '../../text/span';
import type { TitleClaim } from './claims';
import { clauseOf, sentenceIndex, type Clause } from './clause';

const PAST_PERFECT =
  /\bhad(?: \w+ly| not| never| already| just)? (?:\w+ed|been|gone|taken|given|made|told|said|held|won|lost|met|begun|led|sent|put|set|come|become|written|spoken|left)\b|['’]d been\b/;
/** Words that take a clause back in time. In capitals they are a part of a name: "the Museum of History". */
const BACKWARDS =
  /\b(?:(?:[Yy]ears?|[Dd]ecades?|[Mm]onths?|[Ww]eeks?) (?:ago|earlier|before|later)|(?:for|of|in) decades|[Pp]reviously|[Ff]ormerly|[Aa]t the time|used to|presidency|premiership|tenure|era|in office|predecessors?|anniversary|memoirs?|autobiography|biography|biographer|archives?|[Bb]ack then|[Ii]n those (?:days|years)|[Ii]n (?:his|her) (?:first|second|third|last|final) (?:term|year)|served (?:as|under|in)|elected in|re-?elected)\b/;
/** What somebody else does who looks back at the titled one. */
const RETROSPECTIVE =
  /\b(?:recall(?:s|ed|ing)?|remember(?:s|ed|ing)?|likened|compared|commemorat\w+|honou?r(?:s|ed|ing))\b/;
/** Right before the title, they say that the rest of the clause was then: "when President Clinton", "under …". */
const THEN_BEFORE =
  /\b(?:when|during|since|until|succeed(?:ed|ing)?|replac(?:ed|ing)|defeat(?:ed|ing)|beat)\s+$/i;
const UNDER_BEFORE = /\bunder\s+$/i;
const WHILE_BEFORE = /\bwhile\s+$/i;
const DONE_BY =
  /\b(?!(?:accompani|flank|host|join|welcom|greet|receiv|follow|own|l)ed by)(?:\w+ed|made|chosen|named|built|written|set up|given|drawn up) by\s+$/i;
const BEING = /\b(?:is|are|being|be)\s+(?:\w+\s+)?\w+ by\s+$/i;
/** "under President Obama's orders" is of today; "under President Obama's rule" is of his time. */
const OWN_TIME =
  /^['’]s?\s+(?:\w+\s+)?(?:administration|government|presidency|premiership|rule|tenure|leadership|reign|term|watch|time)\b/;
const POSSESSIVE = /^['’]s?\s/;

/** People and things that stay after one has left, and acts that belong to a term: "widow of", "the 1998 speech of". */
const ATTACHED =
  /\b(?:widow|widower|son|daughter|grandson|granddaughter|children|descendants?|grave|tomb|statue|portrait|bust|monument|memorial|memory|legacy|assassination|killing|murder|death|funeral|assassins?|killers?|overthrow|ouster|downfall|inauguration|tenure|reign|presidency|premiership|rule|years|days|era|times?|diar(?:y|ies)|papers|speechwriter|biographer|biography|worked|served|working|veterans?)\s+(?:of|for|to|under|with)\s+$/;
/** What one was to a leader, as people's lives are told: "John Podesta, a chief of staff to President Clinton". */
const LIFE =
  /(?:,|\b(?:was|were|been|once|became))\s+(?:an?\s+)?(?:[\p{Ll}-]+\s+){0,3}(?:staff|aide|envoy|counsel|counselor|(?:speech)?writer|assistant|interpreter|translator|lawyer|doctor|physician|bodyguard|deputy|ambassador|adviser|advisor|secretary|minister)\s+(?:to|for|of|under)\s+$/u;
const ACTS =
  /^['’]s?\s+(?:[\p{Ll}-]+\s+){0,2}(?:surge|reforms?|speech(?:es)?|terms?|presidency|premiership|administration|tenure|death|assassination|funeral|legacy|era|widow|assassin|wars?|doctrine|inauguration|ouster|overthrow|invasion|tax cuts)\b/u;
const ACTS_OF =
  /\b(?:surge|reforms?|speech(?:es)?|terms?|administration|polic(?:y|ies)|tax cuts|wars?|doctrine|election|re-election|victory|defeat|resignation|impeachment|invasion|deal|envoy|work|fall)\s+(?:of|by|to|under)\s+$/;
const LIKE_BEFORE = /\b(?:like|from)\s+$/i;
const BEFORE_HIM = /\bbefore (?:him|her|them)\b|\bto (?:President|Prime Minister)\b/;

/** Right before a title, or before words in capitals that go with it: "former U.N. secretary general", "then-President". */
const LIMITED_BEFORE =
  /\b(?:former(?:ly)?|ex|(?<!\b(?:and|but|or|by|just|only) )then|one-?time|long-?time|long-?serving|late|outgoing|incoming|acting|ousted|deposed|departing|future|next|would-be|toppled|jailed|imprisoned|fugitive|overthrown|exiled|convicted|retired|slain|fallen|dead|self-\w+ed)[-\s]((?:[\p{L}.’'-]{1,20}\s){0,3})$/iu;
const NOT_LIMITED = /^\p{Ll}|\s\p{Ll}|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/u;
/** "The suspended president", "of ousted President Morsi"; of these they are in office. */
const PARTICIPLE =
  /(?:^|\b(?:the|a|an|its|their|his|her|of|with|by|for|against|to|on|and)\s+)(?!embattled|beleaguered|re-?elected|elected|besieged|united)[\p{L}-]+ed\s+$/iu;
/** "The last Soviet president", "the 44th US president", "A Prime Minister Starmer would". */
const COUNTED =
  /\b(?:first|last|second|third|fourth|only|longest-serving|youngest|oldest|\d+(?:st|nd|rd|th))\s(?:(?:[\p{Ll}]*-[\p{Ll}]+|\p{Lu}[\p{L}.’'-]*|woman|female|black|civilian|democratically|elected|ever)\s){0,3}$/u;
const ANY = /\b[Aa]n?\s+$/;

/** How many sentences back a date still governs what is told. */
const SENTENCES_BACK = 2;
/** Days for which a date is of the article's own time. */
const RECENT = 14;

/** The title was right at a time that its clause, the sentence, or one just before it in the paragraph names. */
export function isRightThen(
  view: BlockView,
  claim: TitleClaim,
  terms: readonly HeldTerm[],
  date: ArticleDate,
): boolean {
  const clause = clauseOf(view, claim);
  const own = nearest(datesIn(view, clause), claim);
  if (own && isRightAt(own.range, terms)) return true;
  if (clause.isNow || (own && isRecent(own.range, date))) return false;
  return datesAround(view, claim).some(({ range }) => isRightAt(range, terms));
}

function isRightAt(range: DayRange, terms: readonly HeldTerm[]): boolean {
  return terms.some(
    // On the day on which it ends a title is still borne.
    ({ term }) =>
      holdsThrough(term, range) !== 'no' || (term.to !== undefined && lastDay(term.to) === range.from),
  );
}

export function isRecent(range: DayRange, date: DayRange): boolean {
  return range.to >= date.from || daysBetween(range.to, date.from) <= RECENT;
}

/** The sentence, or one just before it, names a time at which the office was still to be taken. */
export function wasAhead(view: BlockView, claim: TitleClaim, { term }: HeldTerm): boolean {
  return datesAround(view, claim).some(({ range }) => range.to < firstDay(term.from));
}

interface DateInText extends Span {
  readonly range: DayRange;
}

function datesAround(view: BlockView, { person }: TitleClaim): readonly DateInText[] {
  const index = sentenceIndex(view, person);
  const start = view.sentences[Math.max(0, index - SENTENCES_BACK)]?.start ?? 0;
  const end = view.sentences[index]?.end ?? view.scan.text.length;
  return datesIn(view, { start, end });
}

export function datesIn(view: BlockView, within: Span): readonly DateInText[] {
  return view.mentions.flatMap(({ type, start, end, range }) =>
    type === 'date' && range && start >= within.start && end <= within.end ? [{ start, end, range }] : [],
  );
}

export function nearest(
  dates: readonly DateInText[],
  { start, person, title }: TitleClaim,
): DateInText | null {
  const end = Math.max(person.end, title.end);
  const distance = (one: DateInText): number => (one.end <= start ? start - one.end : one.start - end);
  return dates.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** Words of the clause that take it back in time, for a title that was right once. */
export function tellsOfThePast(view: BlockView, claim: TitleClaim, date: ArticleDate): boolean {
  const clause = clauseOf(view, claim);
  const { after, lead, before, rest, verb, next, isNow } = clause;
  const own = nearest(datesIn(view, clause), claim);
  const isToday = own !== null && isRecent(own.range, date);
  if (ATTACHED.test(lead) || LIFE.test(lead)) return true;
  if (LIKE_BEFORE.test(lead) && BEFORE_HIM.test(rest)) return true;
  if ((!isToday || next !== '') && isThenBefore(clause)) return true;
  if (!isToday && (ACTS_OF.test(lead) || (ACTS.test(after) && !/\b(?:will|says)\b/.test(after)))) return true;
  if (isNow) return false;
  if (verb === '' && RETROSPECTIVE.test(before)) return true;
  if (isToday && verb !== '') return false;
  if (BACKWARDS.test(before) || BACKWARDS.test(after)) return true;
  if (verb !== '') return /^(?:had|['’]d)\b/.test(verb);
  return PAST_PERFECT.test(before) || PAST_PERFECT.test(after);
}

/** The clause says so: it plans, or has a day of the article's own time. */
export function isOfToday(view: BlockView, claim: TitleClaim, date: ArticleDate): boolean {
  const clause = clauseOf(view, claim);
  const own = nearest(datesIn(view, clause), claim);
  return clause.isNow || (own !== null && isRecent(own.range, date));
}

function isThenBefore({ lead, after, isNow }: Clause): boolean {
  if (UNDER_BEFORE.test(lead)) return OWN_TIME.test(after) || !POSSESSIVE.test(after);
  if (WHILE_BEFORE.test(lead)) return !isNow;
  if (DONE_BY.test(lead)) return !BEING.test(lead) && (OWN_TIME.test(after) || !POSSESSIVE.test(after));
  return THEN_BEFORE.test(lead);
}

/** The text limits the title by a word further before it: "the suspended president", "a President Le Pen". */
export function isLimitedBefore(view: BlockView, { start }: TitleClaim): boolean {
  const sentence = view.sentences.find((one) => one.end > start);
  const before = view.scan.text.slice(Math.max(sentence?.start ?? 0, start - 60), start);
  const between = LIMITED_BEFORE.exec(before)?.[1];
  if (between !== undefined && !NOT_LIMITED.test(between)) return true;
  return [PARTICIPLE, COUNTED, ANY].some((words) => words.test(before));
}

/** True inside double quotation marks: the words are somebody else's, and of the time when they were said. */
export function isQuoted(view: BlockView, { start, end }: Span): boolean {
  const { text } = view.scan;
  const opened = openingBefore(text, start);
  if (opened < 0) return false;
  if (/[”»"]/.test(text.slice(end))) return true;
  // Nothing closes it: a quotation over several paragraphs, or a mark that was forgotten in another sentence.
  const sentence = view.sentences[sentenceIndex(view, { start, end })];
  return text.slice(0, opened).trim() === '' || opened >= (sentence?.start ?? 0);
}

/** Where the quotation was opened that has not ended before `start`; -1 if there is none. */
function openingBefore(text: string, start: number): number {
  let opened = -1;
  for (let at = 0; at < start; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201c || code === 0xab) opened = at;
    else if (code === 0x201d || code === 0xbb) opened = -1;
    // 12" is a measure.
    else if (code === 0x22 && opened < 0) opened = /[\p{L}\p{N}]/u.test(text.charAt(at - 1)) ? -1 : at;
    else if (code === 0x22) opened = -1;
  }
  return opened;
}
