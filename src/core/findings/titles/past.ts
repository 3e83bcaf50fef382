/** Whether the words around a title speak of another time than the article's date. */
import type { DayRange } from '../../analysis';
import type { BlockView } from '../../entities/blockView';
import type { HeldTerm } from '../../knowledge/knowledgeBase';
import { firstDay, holdsThrough } from '../../text/partialDate';
import type { Span } from '../../text/span';
import type { TitleClaim } from './claims';

const PAST_PERFECT =
  /\bhad(?: \w+ly)? (?:\w+ed|been|gone|taken|given|made|told|said|held|won|lost|met|begun|led|sent|put|set|come|become|written|spoken|left)\b|['’]d been\b/i;
/** Words anywhere in the sentence that take it back in time. */
const BACKWARDS =
  /\b(?:(?:years?|decades?|months?|weeks?) (?:ago|earlier|before|later)|decades?|century|previously|formerly|at the time|used to|administration|presidency|premiership|tenure|era|in office|predecessors?|anniversary|memoirs?|autobiography|biography|biographer|archives?|recall(?:s|ed|ing)?|remember(?:s|ed|ing)?|history|historic(?:al)?|back then|in those days|served (?:as|under|in)|elected in|re-?elected)\b/i;
/** Right before the title, they say that the rest of the clause was then: "when President Clinton", "appointed by …". */
const THEN_BEFORE =
  /\b(?:when|while|under|during|since|until|(?:\w+ed|made|chosen|named|built|written) by|succeed(?:ed|ing)?|replac(?:ed|ing)|defeat(?:ed|ing)|beat|against)\s+(?:the\s+|a\s+)?$/i;
/** Before a title and its country, even one that recognition does not join to it: "former U.N. secretary general". */
const LIMITED_BEFORE =
  /\b(?:former(?:ly)?|ex|then|one-?time|long-?time|long-?serving|late|outgoing|incoming|acting|ousted|deposed|departing|future|next|would-be)[-\s](?:[\p{L}.’'-]{1,20}\s){0,3}$/iu;
/** How many sentences back a date still governs what is told. */
const SENTENCES_BACK = 2;

/** The title was right at a time that the sentence, or one just before it in the paragraph, names. */
export function isRightThen(view: BlockView, claim: TitleClaim, { term }: HeldTerm): boolean {
  return datesAround(view, claim).some((range) => holdsThrough(term, range) !== 'no');
}

/** The sentence, or one just before it, names a time at which the office was still to be taken. */
export function wasAhead(view: BlockView, claim: TitleClaim, { term }: HeldTerm): boolean {
  return datesAround(view, claim).some((range) => range.to < firstDay(term.from));
}

function datesAround(view: BlockView, { person }: TitleClaim): readonly DayRange[] {
  const index = sentenceIndex(view, person);
  const from = view.sentences[Math.max(0, index - SENTENCES_BACK)]?.start ?? 0;
  const to = view.sentences[index]?.end ?? view.scan.text.length;
  return view.mentions.flatMap(({ type, start, end, range }) =>
    type === 'date' && range && start >= from && end <= to ? [range] : [],
  );
}

/** Words of the sentence that take it back in time, for a title that was right once. */
export function tellsOfThePast(view: BlockView, { person, start: claimStart }: TitleClaim): boolean {
  const { start, end } = view.sentences[sentenceIndex(view, person)] ?? {
    start: 0,
    end: view.scan.text.length,
  };
  const sentence = view.scan.text.slice(
    Math.max(start, person.start - 1000),
    Math.min(end, person.end + 1000),
  );
  const before = view.scan.text.slice(Math.max(start, claimStart - 40), claimStart);
  return BACKWARDS.test(sentence) || PAST_PERFECT.test(sentence) || THEN_BEFORE.test(before);
}

/** The text limits the title in time by a word further before it. */
export function isLimitedBefore(view: BlockView, { start }: TitleClaim): boolean {
  return LIMITED_BEFORE.test(view.scan.text.slice(Math.max(0, start - 60), start));
}

/** True inside double quotation marks: the words are somebody else's, and of the time when they were said. */
export function isQuoted(view: BlockView, { start }: Span): boolean {
  const { text } = view.scan;
  let open = false;
  for (let at = 0; at < start; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x201c || code === 0xab) open = true;
    else if (code === 0x201d || code === 0xbb) open = false;
    else if (code === 0x22) open = !open;
  }
  return open;
}

function sentenceIndex(view: BlockView, { start }: Span): number {
  return view.sentences.findIndex((sentence) => sentence.end > start);
}
