/** Does a title hold on the article's date? Only where the record leaves no doubt is it called wrong. */
import type { ArticleDate, DayRange } from '../../analysis';
import { rolesOfTitle } from '../../entities/titles';
import type { HeldTerm, KnowledgeBase } from '../../knowledge/knowledgeBase';
import { foldName } from '../../text/characters';
import { daysBetween } from '../../text/formatDate';
import { dayRangeOf, firstDay, holdsThrough, lastDay } from '../../text/partialDate';
import type { TitleClaim } from './claims';

export type Fault =
  /** Held before the date, and no longer. */
  | { readonly kind: 'ended'; readonly held: HeldTerm; readonly checkedTo?: string }
  /** Held only after the date. */
  | { readonly kind: 'not-yet'; readonly held: HeldTerm }
  /** "former" of one who is in office. */
  | { readonly kind: 'still'; readonly held: HeldTerm }
  /** "-elect" or "incoming" of one who has taken office. */
  | { readonly kind: 'begun'; readonly held: HeldTerm }
  /** "late" of one who was alive. */
  | { readonly kind: 'alive'; readonly died: string }
  /** Held once, by one who had died before the date; also with "former". */
  | { readonly kind: 'dead'; readonly held: HeldTerm; readonly died: string }
  /** Never held; somebody else did on that date, or when the list was last checked. */
  | { readonly kind: 'other'; readonly held: HeldTerm; readonly checkedTo?: string };

/** Titles that say too little of an office to be wrong. */
const VAGUE = new Set(
  'leader ruler strongman dictator minister secretary chief chair speaker|party chief|party leader|general secretary|junta leader|junta chief|paramount leader|supreme leader|head of state|sovereign|monarch'
    .split('|')
    .flatMap((part, i) => (i === 0 ? part.split(' ') : [part])),
);
/** Borne beyond the reign. */
const LASTING = new Set([
  'king',
  'queen',
  'emperor',
  'empress',
  'prince',
  'princess',
  'crown prince',
  'sultan',
  'emir',
  'prince of wales',
]);
/** Elsewhere the name of another office: Britain's chancellor is no head of government. */
const NO_SYNONYM = new Set(['chancellor']);
/** Days for which one who has left office may be called outgoing. */
const OUTGOING_DAYS = 60;
/** Days for which one who has died is still spoken of as in office, or as one who was to come. */
const MOURNING_DAYS = 60;
/** Days before taking office for which one is said to be elected: the longest that a constitution lets pass, and more. */
const ELECTED_DAYS = 200;
/** A list says nothing more of so many years after the day to which it was checked. */
const YEARS_UNCHECKED = 5;

/** `null`: right, or not known to be wrong. */
export function judge(claim: TitleClaim, date: ArticleDate, knowledge: KnowledgeBase): Fault | null {
  const { title, folded, id } = claim;
  if (title.tense === 'late') return judgeLate(id, date, knowledge);
  if (title.tense === 'deputy' || VAGUE.has(folded)) return null;
  const called = knowledge.termsOf(id).filter((held) => isCalled(held, claim));
  if (called.length === 0) return someoneElses(claim, date, knowledge);
  // The office of that very title first: a president's, not that of a co-prince.
  const terms =
    called.length === 1
      ? called
      : called.toSorted((a, b) => Number(titlesOf(b).has(folded)) - Number(titlesOf(a).has(folded)));
  const died = knowledge.person(id)?.died;
  if (died !== undefined && lastDay(died) < date.from) return judgeDead(claim, terms, date, died);
  if (!terms.every(({ body }) => isCompleteFor(body, date, knowledge))) return null;
  const checkedTo = terms.map((held) => unchecked(held, date, knowledge)).sort()[0];
  const fault = judgeTerms(claim, terms, date);
  if (checkedTo === undefined || fault === null) return fault;
  // A term that was open when the list was checked may have ended, and one that had ended may have begun again.
  return fault.kind === 'ended' && isNear(checkedTo, date) && mayBeSaid(claim, terms, checkedTo)
    ? { ...fault, checkedTo }
    : null;
}

function judgeTerms({ title, folded }: TitleClaim, terms: readonly HeldTerm[], date: DayRange): Fault | null {
  const during = terms.find(
    ({ term }) => firstDay(term.from) < date.from && holdsThrough(term, date) === 'yes',
  );
  const possible = terms.some(({ term }) => mayHold(term, date));
  const before = latest(terms, ({ term }) => term.to !== undefined && lastDay(term.to) <= date.from);
  const after = terms.find(({ term }) => firstDay(term.from) > date.to);
  const notYet: Fault | null = after ? { kind: 'not-yet', held: after } : null;
  switch (title.tense) {
    case 'former':
      if (during) return { kind: 'still', held: during };
      return before || possible ? null : notYet;
    case 'then':
      return before || possible ? null : notYet;
    case 'elect':
    case 'incoming':
      if (after && daysBetween(date.to, firstDay(after.term.from)) <= ELECTED_DAYS) return null;
      if (possible && !during) return null;
      return during ? { kind: 'begun', held: during } : before ? { kind: 'ended', held: before } : null;
    case 'outgoing':
      if (possible || (before && endedWithin(before, date, OUTGOING_DAYS))) return null;
      return before ? { kind: 'ended', held: before } : notYet;
    default:
      if (possible) return null;
      if (before) return LASTING.has(folded) ? null : { kind: 'ended', held: before };
      return notYet;
  }
}

/** On the day of a handover both are called by the title, whatever the hour: a term lasts through its last day. */
function mayHold(term: HeldTerm['term'], date: DayRange): boolean {
  return holdsThrough(term, date) !== 'no' || (term.to !== undefined && lastDay(term.to) === date.from);
}

/** The last of the terms that are so, of those in the office that is named first. */
function latest(terms: readonly HeldTerm[], isSo: (held: HeldTerm) => boolean): HeldTerm | undefined {
  const first = terms.find(isSo);
  return first && terms.findLast((held) => held.office === first.office && isSo(held));
}

function judgeLate(id: string, date: DayRange, knowledge: KnowledgeBase): Fault | null {
  const died = knowledge.person(id)?.died;
  return died !== undefined && firstDay(died) > date.to ? { kind: 'alive', died } : null;
}

/** The dead keep their titles; they do nothing more under them, though. One who died in office is called so for weeks. */
function judgeDead(
  { title, folded }: TitleClaim,
  terms: readonly HeldTerm[],
  date: DayRange,
  died: string,
): Fault | null {
  if (title.tense !== undefined && title.tense !== 'former' && title.tense !== 'outgoing') return null;
  const held = latest(terms, ({ term }) => term.to !== undefined && lastDay(term.to) <= lastDay(died));
  if (!held || LASTING.has(folded)) return null;
  if (daysBetween(lastDay(died), date.from) <= MOURNING_DAYS) return null;
  return { kind: 'dead', held, died };
}

/** The person has no such office: wrong only if the text names the country and the record knows who held it. */
function someoneElses(
  { title, id, folded, bodyIsSure }: TitleClaim,
  date: ArticleDate,
  knowledge: KnowledgeBase,
): Fault | null {
  const body = title.of;
  if (body === undefined || title.tense !== undefined || !bodyIsSure) return null;
  // Somebody of whom the base knows no office at all may be anybody.
  const terms = knowledge.termsOf(id);
  if (terms.length === 0 || !isCompleteFor(body, date, knowledge)) return null;
  for (const role of rolesOfTitle(folded)) {
    const holders = knowledge.holders(body, role, date).filter((held) => titlesOf(held).has(folded));
    const [held] = holders;
    const sure = holders.length === 1 && held?.certainty === 'yes' && held.person && held.person.id !== id;
    if (!sure || held.office.joint) continue;
    const checkedTo = unchecked(held, date, knowledge);
    if (checkedTo === undefined) return { kind: 'other', held };
    // Whoever held another office of that country may have been promoted since.
    const isStranger = knowledge.country(body) !== undefined && terms.every((term) => term.body !== body);
    if (isStranger && isNear(checkedTo, date)) return { kind: 'other', held, checkedTo };
  }
  return null;
}

/** The record tells of all that was before the date. */
function isCompleteFor(body: string, date: DayRange, knowledge: KnowledgeBase): boolean {
  const country = knowledge.country(body);
  if (!country) return knowledge.organisation(body) !== undefined;
  return country.completeFrom === undefined || firstDay(country.completeFrom) <= date.from;
}

/** The day to which the list was checked, if that was before the article's date; `undefined` for one that covers it. */
function unchecked({ body }: HeldTerm, date: DayRange, knowledge: KnowledgeBase): string | undefined {
  const record = knowledge.country(body) ?? knowledge.organisation(body);
  if (!record) return NEVER;
  const ended = record.to !== undefined && lastDay(record.to) <= date.from;
  return ended || !knowledge.isBeyondVerified(record, date) ? undefined : (record.verified ?? NEVER);
}

const NEVER = '0001';

function isNear(checkedTo: string, date: DayRange): boolean {
  return Number(date.to.slice(0, 4)) - Number(checkedTo.slice(0, 4)) <= YEARS_UNCHECKED;
}

/** All terms had ended by that day, and the title does not speak of an election after it. */
function mayBeSaid({ title }: TitleClaim, terms: readonly HeldTerm[], checkedTo: string): boolean {
  if (title.tense === 'elect' || title.tense === 'incoming') return false;
  return terms.every(({ term }) => term.to !== undefined && lastDay(term.to) <= lastDay(checkedTo));
}

function isCalled(held: HeldTerm, { title, folded }: TitleClaim): boolean {
  if (title.of !== undefined && title.of !== held.body) return false;
  if (titlesOf(held).has(folded)) return true;
  return !NO_SYNONYM.has(folded) && rolesOfTitle(folded).some((role) => held.office.roles.includes(role));
}

function titlesOf({ office, title }: HeldTerm): ReadonlySet<string> {
  const all = [title, office.title, office.feminine ?? '', ...(office.titles ?? [])];
  return new Set(all.map(foldName));
}

function endedWithin({ term }: HeldTerm, date: DayRange, days: number): boolean {
  const to = dayRangeOf(term.to ?? '')?.to;
  return to === undefined || daysBetween(to, date.from) <= days;
}
