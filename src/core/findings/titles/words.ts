/** What is said of a wrong title, and how it can be put right. */
import { capitalised } from '../../text/capitalised';
import { formatDate } from '../../text/formatDate';
import type { ArticleDate, Fix } from '../../analysis';
import type { BlockView } from '../../entities/blockView';
import type { HeldTerm, KnowledgeBase } from '../../knowledge/knowledgeBase';
import { holdsThrough } from '../../text/partialDate';
import { withArticle } from '../../text/withArticle';
import type { TitleClaim } from './claims';
import type { Fault } from './judge';

export function messageOf(
  fault: Fault,
  claim: TitleClaim,
  date: ArticleDate,
  knowledge: KnowledgeBase,
): string {
  const name = knowledge.person(claim.id)?.name ?? claim.person.text;
  switch (fault.kind) {
    case 'ended': {
      const was = `${name} was ${office(fault.held)} ${span(fault.held)}`;
      if (fault.checkedTo !== undefined)
        return `${was}; a return to office is not known, but the list was checked only to ${formatDate(fault.checkedTo)}.`;
      return `${was}, not ${onDate(date.iso)}.${successor(fault.held, date, knowledge)}`;
    }
    case 'dead':
      return `${name}, ${office(fault.held)} ${span(fault.held)}, died ${onDate(fault.died)}, before ${formatDate(date.iso)}.`;
    case 'not-yet':
      return `${name} became ${office(fault.held)} only ${onDate(fault.held.term.from)}, after ${formatDate(date.iso)}.${successor(fault.held, date, knowledge)}`;
    case 'still':
      return `${name} was ${office(fault.held)} ${onDate(date.iso)} (${span(fault.held)}), not a former one.`;
    case 'begun':
      return `${name} had taken office as ${office(fault.held)} ${onDate(fault.held.term.from)}, before ${formatDate(date.iso)}.`;
    case 'alive':
      return `${name} died ${onDate(fault.died)}, after ${formatDate(date.iso)}.`;
    case 'other':
      return `${capitalised(onDate(fault.checkedTo ?? date.iso))} the ${office(fault.held)} was ${fault.held.person?.name ?? 'somebody else'}${fault.checkedTo === undefined ? '' : '; the list was checked to that day'}.`;
  }
}

/** The fix that is most likely right; `null` where only the writer can tell. */
export function fixOf(
  fault: Fault,
  claim: TitleClaim,
  date: ArticleDate,
  view: BlockView,
  knowledge: KnowledgeBase,
): Fix | null {
  const { title } = claim;
  switch (fault.kind) {
    case 'ended':
    case 'not-yet': {
      const checked = fault.kind !== 'ended' || fault.checkedTo === undefined;
      const present = checked && presentOffice(claim, fault.held, date, knowledge);
      if (present && !title.tense) return replaceTitle(claim, present);
      return fault.kind === 'ended' && !title.tense ? insertFormer(claim, view) : null;
    }
    case 'still':
    case 'alive':
      return removeBefore(claim, view);
    case 'begun':
      return title.tense === 'elect' ? removeElect(claim, view) : removeBefore(claim, view);
    case 'other':
    case 'dead':
      return null;
  }
}

function office({ title, bodyName }: HeldTerm): string {
  return title.includes(bodyName) ? title : `${title} of ${withArticle(bodyName)}`;
}

/** "on 7 November 2022", "in November 2022". */
function onDate(iso: string): string {
  return `${iso.length < 10 ? 'in' : 'on'} ${formatDate(iso)}`;
}

function span({ term }: HeldTerm): string {
  return term.to === undefined
    ? `since ${formatDate(term.from)}`
    : `from ${formatDate(term.from)} to ${formatDate(term.to)}`;
}

function successor(held: HeldTerm, date: ArticleDate, knowledge: KnowledgeBase): string {
  if (held.office.joint) return '';
  const [role] = held.office.roles;
  const holders = role
    ? knowledge.holders(held.body, role, date).filter((other) => other.office === held.office)
    : [];
  const [only] = holders;
  return holders.length === 1 && only?.certainty === 'yes' && only.person
    ? ` On that date it was ${only.person.name}.`
    : '';
}

/** An office of the same country that the person surely held on the date, by a title one puts before a name. */
function presentOffice(
  claim: TitleClaim,
  wrong: HeldTerm,
  date: ArticleDate,
  knowledge: KnowledgeBase,
): string | null {
  const present = knowledge
    .termsOf(claim.id)
    .filter(
      (held) =>
        held.body === wrong.body &&
        held.office !== wrong.office &&
        held.term.acting !== true &&
        holdsThrough(held.term, date) === 'yes',
    );
  return present.length === 1 ? (present[0]?.title ?? null) : null;
}

function replaceTitle({ title }: TitleClaim, right: string): Fix {
  const lower = title.text === title.text.toLowerCase();
  const text = lower ? right.toLowerCase() : right;
  return { title: `Change to “${text}”`, edits: [{ start: title.start, end: title.end, text }] };
}

function insertFormer({ start }: TitleClaim, view: BlockView): Fix {
  const opens = view.sentences.some((sentence) => sentence.start === start);
  return {
    title: 'Insert “former”',
    edits: [{ start, end: start, text: opens ? 'Former ' : 'former ' }],
  };
}

/** Takes the word before the title away: "former", "late", "incoming". */
function removeBefore({ start, title }: TitleClaim, view: BlockView): Fix | null {
  const { text } = view.scan;
  for (const at of [start, title.start]) {
    const word = /(\p{L}{2,9})[-\s]{1,2}$/u.exec(text.slice(Math.max(0, at - 14), at));
    if (!word || !/^(?:former|ex|late|incoming|onetime|then|designate)$/i.test(word[1] ?? '')) continue;
    return {
      title: `Remove “${word[1] ?? ''}”`,
      edits: [{ start: at - word[0].length, end: at, text: '' }],
    };
  }
  return null;
}

function removeElect({ title }: TitleClaim, view: BlockView): Fix | null {
  const elect = /^[-\s‑]elect/i.exec(view.scan.text.slice(title.end, title.end + 8));
  return elect
    ? { title: 'Remove “-elect”', edits: [{ start: title.end, end: title.end + elect[0].length, text: '' }] }
    : null;
}
