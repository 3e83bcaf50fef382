/** The clause that a title with its name stands in, and what the name does there. */
import type { BlockView } from '../../entities/blockView';
import type { Span } from '../../text/span';
import type { TitleClaim } from './claims';

export interface Clause extends Span {
  /** What the clause says before the title and its country, and behind the name. */
  readonly before: string;
  readonly after: string;
  /** The sentence before the title, and behind the name. */
  readonly lead: string;
  readonly rest: string;
  /** The verb whose subject is the name, in small letters, with what follows it; '' for none. */
  readonly verb: string;
  /** The same, whatever the name is: "drawn up under President Clinton will be renewed". */
  readonly next: string;
  /** Told of today or of what is to come: "President Sarkozy will", "is to meet President Sarkozy". */
  readonly isNow: boolean;
}

/** How much of a sentence is read on either side of a name. */
const REACH = 600;

/** Where another clause begins or has ended. "Sarkozy said (that) Britain had erred": what is said is one of its own. */
const BOUNDARY =
  /[;:—–]|,\s| - |[”“"]|\b(?:that|who|whom|whose|which|when|while|after|before|because|although|though|if|whether|where|since|until|as|but|once|than)\s|\b(?:said|says|say|saying|added|adds|told \p{Lu}[\p{L}]+|thinks?|thought|believes?|believed)\s(?=\p{Lu}|(?:he|she|it|they|we|I|the|a|an|his|her|their|its)\s)/gu;
/** A phrase before the first comma belongs to the clause behind it: "In those years, President …". */
const FRONTED =
  /^(?:in|at|on|during|under|back|by|from|throughout|earlier|previously|formerly|once|years|decades|months|weeks)\b/i;
/** Words after which a subject may stand: a name behind any other is what a preposition or a verb is about. */
const BEFORE_SUBJECT =
  /(?:^|[\p{P}\s])(?:that|and|but|or|when|while|as|because|if|then|where|after|before|until|since|although|though|so|whether|said|says|which|today|yesterday|now|here|there|why|how|what)$/u;
/** Between a name and its verb: what explains the name, adverbs, a day. */
const VERB =
  /^(?:\s*,[^,]{1,90},|\s\([^)]{1,60}\))?\s+(?:(?:(?:(?:on|late|early|last|earlier)\s+)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|also|then|later|first|now|still|once|never|already|himself|herself|again|\p{Ll}+ly|this week|last week|(?:earlier )?this month|and (?:his|her|their) \p{Ll}+),?\s+){0,2}(\p{Ll}[\p{L}’']*)/u;
const NO_VERB = new Set(
  'of on in at to for with from by about over as and or but than who whom whose that which after before during since until against into near under while when where because if though although the a an his her their its this these was-not not no nor s like amid via per between among around upon towards toward despite without within is-not it he she they we so also too there here less plus alongside ahead because'.split(
    ' ',
  ),
);
/** Words in "-s" that are no verbs of the present. */
const NO_PRESENT = new Set(
  'was this his its as has-been always perhaps besides afterwards yes thus us'.split(' '),
);
const PRESENT = new Set('will is are has have ’ll says say does do can wants remains'.split(' '));
const FUTURE_BEFORE =
  /\b(?:will|(?:is|are) (?:to|set to|due to|expected to)|plans? to|wants? to|hopes? to)\b[^,;:]{0,60}$/;

/** Of claims that were asked for before: each rule of history looks at it. */
const CLAUSES = new WeakMap<TitleClaim, Clause>();

export function clauseOf(view: BlockView, claim: TitleClaim): Clause {
  const known = CLAUSES.get(claim);
  if (known) return known;
  const clause = readClause(view, claim);
  CLAUSES.set(claim, clause);
  return clause;
}

function readClause(view: BlockView, claim: TitleClaim): Clause {
  const { text } = view.scan;
  const { person, title } = claim;
  const from = Math.min(claim.start, person.start);
  const to = Math.max(person.end, title.end);
  const sentence = view.sentences[sentenceIndex(view, person)] ?? { start: 0, end: text.length };
  const leadFrom = Math.max(sentence.start, from - REACH);
  const lead = text.slice(leadFrom, from).replace(/\bthe\s+$/i, '');
  const rest = text.slice(to, Math.min(sentence.end, to + REACH));
  const start = leadFrom + startOfClause(lead);
  const end = to + endOfClause(rest);
  const before = text.slice(start, leadFrom + lead.length);
  const after = text.slice(to, end);
  const next = verbOf(rest);
  const verb = maySubject(lead) ? next : '';
  return {
    start,
    end,
    before,
    after,
    lead,
    rest,
    verb,
    next,
    isNow: isPresent(verb) || FUTURE_BEFORE.test(before),
  };
}

export function sentenceIndex(view: BlockView, { start }: Span): number {
  return view.sentences.findIndex((sentence) => sentence.end > start);
}

function startOfClause(lead: string): number {
  let start = 0;
  let ends = 0;
  let first = -1;
  for (const match of lead.matchAll(BOUNDARY)) {
    first = first < 0 ? match.index : first;
    ends++;
    start = match.index + match[0].length;
  }
  return ends === 1 && first === start - 2 && FRONTED.test(lead) ? 0 : start;
}

function endOfClause(rest: string): number {
  // "President Clinton, then in his last year, had asked": what explains the name is passed over.
  const explained =
    /^\s*,[^,]{1,90},(?=\s+\p{Ll})/u.exec(rest)?.[0].length ?? /^\s*,/.exec(rest)?.[0].length ?? 0;
  const found = rest.slice(explained).search(BOUNDARY);
  return found < 0 ? rest.length : explained + found;
}

function maySubject(lead: string): boolean {
  const trimmed = lead.trimEnd();
  const last = /[\p{L}\p{N}’'-]*$/u.exec(trimmed.slice(trimmed.lastIndexOf(' ') + 1))?.[0] ?? '';
  return !/[\p{L}\p{N}]/u.test(last) || /^[’'-]*[\p{Lu}\p{N}]/u.test(last) || BEFORE_SUBJECT.test(trimmed);
}

function verbOf(rest: string): string {
  const match = VERB.exec(rest);
  const word = match?.[1] ?? '';
  if (!match || word === '' || NO_VERB.has(word)) return '';
  return rest.slice(match[0].length - word.length, match[0].length + 40);
}

function isPresent(verb: string): boolean {
  const word = /^[\p{L}’']+/u.exec(verb)?.[0] ?? '';
  // "President Clinton has been called": of what was, too.
  return PRESENT.has(word) || (/\p{L}{3}s$/u.test(word) && !NO_PRESENT.has(word));
}
