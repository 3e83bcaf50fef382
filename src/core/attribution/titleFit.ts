/** Whether somebody is whom a title means: "the Japanese foreign minister", "the former president". */
import type { HeldTerm, KnowledgeBase } from '../knowledge/knowledgeBase';
import type { DayRange } from '../analysis';
import { rolesOfTitle } from '../entities/titles';
import type { OfficeRole } from '../knowledge/records';
import { foldedWords } from '../text/characters';
import { wordTable } from '../text/wordTable';
import { holdsThrough } from '../text/partialDate';
import type { Referent, TitleReference } from './localQuotation';

/** True if the words beside the name are those of the title: "foreign minister Jan Novak" for "the minister". */
export function isCalled(met: Referent, title: TitleReference, knowledge: KnowledgeBase): boolean {
  const { titles } = met;
  if (met.number !== title.number || !titles.includes(title.head)) return false;
  if (title.former !== titles.includes('former')) return false;
  // "the president" is no vice president.
  if (title.words.length === 0 && titles.includes(ABOVE.get(title.head) ?? '')) return false;
  if (title.of !== null && met.of !== title.of && !isOf(met, title.of, knowledge)) return false;
  return title.words.every((word) => titles.includes(word));
}

const ABOVE = wordTable({ minister: 'prime', president: 'vice', secretary: 'general' });

function isOf({ id, of }: Referent, body: string, knowledge: KnowledgeBase): boolean {
  return of === null && id !== null && knowledge.bodiesOf(id).includes(body);
}

/** True if the person holds the office on the date, or held it before for "the former president". */
export function holds(
  person: string,
  title: TitleReference,
  date: DayRange | null,
  knowledge: KnowledgeBase,
): boolean {
  return knowledge.termsOf(person).some((held) => {
    if (title.of !== null && held.body !== title.of) return false;
    return isInTime(held, title.former, date) && isSoCalled(held, title);
  });
}

function isInTime({ term }: HeldTerm, former: boolean, date: DayRange | null): boolean {
  if (!date) return true;
  if (!former) return holdsThrough(term, date) !== 'no';
  return term.to !== undefined && holdsThrough({ from: term.to }, date) !== 'no';
}

/** By the role for a title that is one's, "foreign minister"; by its words for any other, "health minister". */
function isSoCalled({ title: own, office }: HeldTerm, { head, words }: TitleReference): boolean {
  const roles = rolesOfTitle([...words, head].join(' '));
  if (roles.some((role) => office.roles.includes(role))) return head !== 'leader' || !CROWNED.test(own);
  return [own, office.title, ...(office.titles ?? [])].some((title) => {
    const called = foldedWords(title);
    // "The minister" is no prime minister, "the secretary" no secretary general.
    const higher = words.length === 0 && rolesOfTitle(called.join(' ')).some((role) => HIGHER.has(role));
    return called.includes(head) && !higher && words.every((word) => called.includes(word));
  });
}

const HIGHER: ReadonlySet<OfficeRole> = new Set(['head-of-government', 'vice-president', 'head']);
/** Heads of state whom the press does not call the leader. */
const CROWNED = /^(?:King|Queen|Emperor|Empress)\b/;
