/** Does a title hold on the article's date? Only where the record leaves no doubt is it called wrong. */
import type { ArticleDate, DayRange } from '../../analysis';
import { rolesOfTitle } from '../../entities/titles';
import type { HeldTerm, KnowledgeBase } from '../../knowledge/knowledgeBase';
import { foldName } from '../../text/characters';
import { dayRangeOf, firstDay, holdsThrough, lastDay } from '../../text/partialDate';
import type { TitleClaim } from './claims';

export type Fault =
  /** Held before the date, and no longer. */
  | { readonly kind: 'ended'; readonly held: HeldTerm }
  /** Held only after the date. */
  | { readonly kind: 'not-yet'; readonly held: HeldTerm }
  /** "former" of one who is in office. */
  | { readonly kind: 'still'; readonly held: HeldTerm }
  /** "-elect" or "incoming" of one who has taken office. */
  | { readonly kind: 'begun'; readonly held: HeldTerm }
  /** "late" of one who was alive. */
  | { readonly kind: 'alive'; readonly died: string }
  /** Never held; somebody else did on that date. */
  | { readonly kind: 'other'; readonly held: HeldTerm };

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

/** `null`: right, or not known to be wrong. */
export function judge(claim: TitleClaim, date: ArticleDate, knowledge: KnowledgeBase): Fault | null {
  const { title, folded, id } = claim;
  if (title.tense === 'deputy' || VAGUE.has(folded)) return null;
  if (title.tense === 'late') return judgeLate(id, date, knowledge);
  const terms = knowledge.termsOf(id).filter((held) => isCalled(held, claim));
  if (terms.length === 0) return someoneElses(claim, date, knowledge);
  if (!terms.every((held) => isCovered(held, date, knowledge))) return null;
  return judgeTerms(claim, terms, date);
}

function judgeTerms({ title, folded }: TitleClaim, terms: readonly HeldTerm[], date: DayRange): Fault | null {
  const during = terms.find(({ term }) => holdsThrough(term, date) === 'yes');
  const possible = terms.some(({ term }) => holdsThrough(term, date) !== 'no');
  const before = terms.findLast(({ term }) => term.to !== undefined && lastDay(term.to) <= date.from);
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
      if (after || (possible && !during)) return null;
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

function judgeLate(id: string, date: DayRange, knowledge: KnowledgeBase): Fault | null {
  const died = knowledge.person(id)?.died;
  return died !== undefined && firstDay(died) > date.to ? { kind: 'alive', died } : null;
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
  if (knowledge.termsOf(id).length === 0) return null;
  for (const role of rolesOfTitle(folded)) {
    const holders = knowledge.holders(body, role, date).filter((held) => titlesOf(held).has(folded));
    const [held] = holders;
    const sure = holders.length === 1 && held?.certainty === 'yes' && held.person && held.person.id !== id;
    if (sure && !held.office.joint && isCovered(held, date, knowledge)) return { kind: 'other', held };
  }
  return null;
}

/** The record tells of the whole range: complete since before it and verified after it. */
function isCovered({ body }: HeldTerm, date: DayRange, knowledge: KnowledgeBase): boolean {
  const country = knowledge.country(body);
  const record = country ?? knowledge.organisation(body);
  if (!record) return false;
  const ended = record.to !== undefined && lastDay(record.to) <= date.from;
  if (!ended && knowledge.isBeyondVerified(record, date)) return false;
  return country?.completeFrom === undefined || firstDay(country.completeFrom) <= date.from;
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
  if (to === undefined) return true;
  const [year = 0, month = 0, day = 0] = date.from.split('-').map(Number);
  const [endYear = 0, endMonth = 0, endDay = 0] = to.split('-').map(Number);
  return (year - endYear) * 365 + (month - endMonth) * 30 + day - endDay <= days;
}
