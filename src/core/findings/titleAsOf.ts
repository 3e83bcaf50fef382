import type { Analysis, ArticleDate } from '../analysis';
import type { BlockView } from '../entities/blockView';
import type { HeldTerm, KnowledgeBase } from '../knowledge/knowledgeBase';
import { holdsThrough } from '../text/partialDate';
import { firstEndingAfter } from '../text/span';
import type { BlockContext, Issue, Rule } from './rule';
import { titleClaims, type TitleClaim } from './titles/claims';
import { judge, type Fault } from './titles/judge';
import { actsAfterDeath } from './titles/dead';
import {
  isLimitedBefore,
  isOfToday,
  isQuoted,
  isRecent,
  isRightThen,
  tellsOfThePast,
  wasAhead,
} from './titles/past';
import { fixOf, messageOf } from './titles/words';

/** A title that its bearer did not have on the article's date. */
export const titleAsOf: Rule = {
  id: 'title-as-of',
  title: 'The title is wrong on the article’s date',
  severity: 'warning',
  block: (view, context) => wrongTitles(view, context),
  isVoid: isHistoryBefore,
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
  if (claim.isListed && (fault.kind !== 'ended' || !isOfToday(view, claim, date))) return true;
  if (claim.title.tense === undefined && isLimitedBefore(view, claim)) return true;
  if (fault.kind === 'other') return isQuoted(view, claim.person);
  if (fault.kind === 'begun') return wasAhead(view, claim, fault.held) || tellsOfThePast(view, claim, date);
  if (fault.kind === 'dead')
    return isQuoted(view, claim.person) || !actsAfterDeath(view, claim, fault.died, date);
  if (fault.kind !== 'still') {
    if (isRightThen(view, claim, termsIn(fault, claim, knowledge), date)) return true;
  }
  if (fault.kind === 'not-yet') return false;
  // Whoever says it may speak of a time when it was so.
  return isQuoted(view, claim.person) || tellsOfThePast(view, claim, date);
}

function termsIn(
  { held }: { readonly held: HeldTerm },
  { id }: TitleClaim,
  knowledge: KnowledgeBase,
): readonly HeldTerm[] {
  return knowledge.termsOf(id).filter(({ office }) => office === held.office);
}

/** How far back a date still governs what is told, over the end of a paragraph. */
const HISTORY_BEFORE = 500;

/**
 * The last date before the title is one at which it was right: "It was December 1991 when …" a paragraph before. Where
 * that paragraph has a date of the news, too, it is no history: "… on Tuesday of a project announced in August 2021."
 */
function isHistoryBefore({ start, unlessOf }: Issue, { text, mentions, date }: Analysis): boolean {
  if (!unlessOf || !date) return false;
  let history: number | null = null;
  for (let k = firstEndingAfter(mentions, start) - 1; k >= 0; k--) {
    const mention = mentions[k];
    if (!mention || mention.end < start - HISTORY_BEFORE) break;
    const { type, range } = mention;
    if (type !== 'date' || !range) continue;
    if (history === null) {
      if (unlessOf.every((term) => holdsThrough(term, range) === 'no')) return false;
      if (paragraphEnds(text, mention.end, start) > 1) return false;
      history = mention.start;
    } else if (paragraphEnds(text, mention.end, history) > 0) break;
    else if (isRecent(range, date)) return false;
  }
  return history !== null;
}

function paragraphEnds(text: string, from: number, to: number): number {
  return text.slice(from, to).split(/\n\s*\n/).length - 1;
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
    start: claim.isListed ? person.start : Math.min(start, person.start),
    end: Math.max(person.end, title.end),
    message: messageOf(fault, claim, date, knowledge),
    fix: claim.isListed ? null : fixOf(fault, claim, date, view, knowledge),
    ...('checkedTo' in fault ? { doubtful: true } : {}),
    ...(fault.kind === 'ended' && !isOfToday(view, claim, date)
      ? { unlessOf: termsIn(fault, claim, knowledge).map(({ term }) => term) }
      : {}),
  };
}
