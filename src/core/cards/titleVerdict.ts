/**
 * Whether the title beside a name is right on the article's date. Where the rule `title-as-of` has found fault, the
 * title is wrong, so that a card and a finding cannot contradict each other; otherwise a title is called right only if
 * a term of the person's confirms it.
 */
import { overlaps } from '../text/span';
import { holdsThrough } from '../text/partialDate';
import type { Analysis, ArticleDate, Mention, TitleInText } from '../analysis';
import type { HeldTerm, KnowledgeBase } from '../knowledge/knowledgeBase';
import type { OfficeRole } from '../knowledge/records';
import type { Holder, TitleVerdict } from './card';
import { holderOf, holderOfTenure } from './parts';
import { tenureOf } from './tenures';

/** Words by which the press calls whoever holds one of these roles. */
const BY_ROLE: readonly { readonly title: string; readonly roles: readonly OfficeRole[] }[] = [
  { title: 'leader', roles: ['de-facto', 'head-of-state', 'head-of-government', 'party-leader', 'head'] },
  { title: 'premier', roles: ['head-of-government'] },
  { title: 'pm', roles: ['head-of-government'] },
  { title: 'monarch', roles: ['head-of-state'] },
  { title: 'foreign minister', roles: ['foreign-minister'] },
  { title: 'defence minister', roles: ['defence-minister'] },
  { title: 'defense minister', roles: ['defence-minister'] },
];

export function titleVerdict(
  knowledge: KnowledgeBase,
  analysis: Analysis,
  mention: Mention,
  terms: readonly HeldTerm[],
): TitleVerdict | null {
  const { title } = mention;
  const { date } = analysis;
  if (!title) return null;
  const text = title.tense && title.tense !== 'deputy' ? `${title.tense} ${title.text}` : title.text;
  const stretch = { start: Math.min(title.start, mention.start), end: Math.max(title.end, mention.end) };
  const isFaulted = analysis.findings.some(
    (finding) => finding.rule === 'title-as-of' && overlaps(finding, stretch),
  );
  const named = terms.filter((held) => isCalled(held, title));
  const supporting = date ? decisive(named, title, date) : null;
  if (isFaulted) {
    const held = supporting?.held ?? named.at(-1) ?? null;
    const instead = held && date ? others(knowledge, held, date) : [];
    return { text, outcome: 'wrong', held: held && holderOf(held), instead };
  }
  const held = supporting && holderOfTenure(tenureOf(knowledge, supporting.held), [supporting.held]);
  return { text, outcome: supporting?.outcome ?? 'unknown', held, instead: [] };
}

/** Who else held the office of a term on the date. */
function others(knowledge: KnowledgeBase, held: HeldTerm, date: ArticleDate): readonly Holder[] {
  const [role] = held.office.roles;
  if (!role) return [];
  return knowledge
    .holders(held.body, role, date)
    .filter((one) => one.office === held.office && one.term.person !== held.term.person)
    .map(holderOf);
}

/** The term that confirms a title on a date, surely or possibly. */
function decisive(
  terms: readonly HeldTerm[],
  title: TitleInText,
  date: ArticleDate,
): { held: HeldTerm; outcome: 'right' | 'maybe' } | null {
  let possible: HeldTerm | null = null;
  for (const held of terms.toReversed()) {
    const fit = fits(held, title, date);
    if (fit === 'yes') return { held, outcome: 'right' };
    if (fit === 'maybe') possible ??= held;
  }
  return possible && { held: possible, outcome: 'maybe' };
}

function fits(held: HeldTerm, title: TitleInText, date: ArticleDate): 'yes' | 'no' | 'maybe' {
  const { term } = held;
  const during = holdsThrough(term, date);
  const ended = term.to === undefined ? 'no' : holdsThrough({ from: term.to }, date);
  switch (title.tense) {
    case 'former':
    case 'late':
      return ended;
    case 'then':
      return during === 'yes' || ended === 'yes' ? 'yes' : 'maybe';
    case 'elect':
    case 'incoming':
      return holdsThrough({ to: term.from }, date);
    case 'acting':
      return term.acting ? during : 'no';
    case 'deputy':
      return 'no';
    default:
      return during;
  }
}

/** True if the words of a title can mean this office. */
function isCalled(held: HeldTerm, title: TitleInText): boolean {
  if (title.of !== undefined && title.of !== held.body) return false;
  const words = title.text.toLowerCase();
  const { office } = held;
  const titles = [held.title, office.title, office.feminine ?? '', ...(office.titles ?? [])];
  if (titles.some((one) => one.toLowerCase() === words)) return true;
  return BY_ROLE.some((one) => one.title === words && one.roles.some((role) => office.roles.includes(role)));
}
