import type { ArticleDate } from '../analysis';
import type { BlockView } from '../entities/blockView';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { BlockContext, Issue, Rule } from './rule';
import { titleClaims, type TitleClaim } from './titles/claims';
import { judge, type Fault } from './titles/judge';
import { actsAfterDeath } from './titles/dead';
import { isLimitedBefore, isQuoted, isRightThen, tellsOfThePast, wasAhead } from './titles/past';
import { fixOf, messageOf } from './titles/words';

/** A title that its bearer did not have on the article's date. */
export const titleAsOf: Rule = {
  id: 'title-as-of',
  title: 'The title is wrong on the article’s date',
  severity: 'warning',
  block: (view, context) => wrongTitles(view, context),
};

function wrongTitles(view: BlockView, { date, knowledge }: BlockContext): readonly Issue[] {
  if (!date) return [];
  const issues: Issue[] = [];
  for (const claim of titleClaims(view)) {
    const fault = judge(claim, date, knowledge);
    if (fault && !isExcused(view, claim, fault, date, knowledge))
      issues.push(issueOf(view, claim, fault, date, knowledge));
  }
  return issues;
}

/** History and other people's words have their own time. */
function isExcused(
  view: BlockView,
  claim: TitleClaim,
  fault: Fault,
  date: ArticleDate,
  knowledge: KnowledgeBase,
): boolean {
  if (fault.kind === 'alive') return false;
  if (claim.title.tense === undefined && isLimitedBefore(view, claim)) return true;
  if (fault.kind === 'other') return isQuoted(view, claim.person);
  if (fault.kind === 'begun') return wasAhead(view, claim, fault.held) || tellsOfThePast(view, claim, date);
  if (fault.kind === 'dead')
    return isQuoted(view, claim.person) || !actsAfterDeath(view, claim, fault.died, date);
  if (fault.kind !== 'still') {
    const terms = knowledge.termsOf(claim.id).filter((held) => held.office === fault.held.office);
    if (isRightThen(view, claim, terms, date)) return true;
  }
  if (fault.kind === 'not-yet') return false;
  // Whoever says it may speak of a time when it was so.
  return isQuoted(view, claim.person) || tellsOfThePast(view, claim, date);
}

function issueOf(
  view: BlockView,
  claim: TitleClaim,
  fault: Fault,
  date: ArticleDate,
  knowledge: KnowledgeBase,
): Issue {
  const { person, start, title } = claim;
  return {
    start: Math.min(start, person.start),
    end: Math.max(person.end, title.end),
    message: messageOf(fault, claim, date, knowledge),
    fix: fixOf(fault, claim, date, view, knowledge),
    ...('checkedTo' in fault ? { doubtful: true } : {}),
  };
}
