/** Whether the text lets somebody act who has died: the dead are told of, they say and plan nothing. */
import type { ArticleDate } from '../../analysis';
import type { BlockView } from '../../entities/blockView';
import { lastDay } from '../../text/partialDate';
import type { TitleClaim } from './claims';
import { clauseOf } from './clause';
import { datesIn, isRecent, nearest, tellsOfThePast } from './past';

/** What only the living do, in the past with a day beside it: "President Mandela said on Tuesday". */
const DONE =
  /^(?:said|told|arrived|met|visited|spoke|warned|urged|announced|flew|travell?ed|left|attended|opened|addressed|hosted|voted|called|condemned|welcomed|criticised|criticized|praised|promised|denied|confirmed|received|congratulated|thanked|signed)\b/;
/** What is said of them as long as they live; "will be remembered", "is buried" and "has been called" are not. */
const TO_COME =
  /^(?:will (?!(?:be|always|forever|never|live|lie|remain|go|stay|stand|rank|have)\b)|(?:is|are) (?:to|set to|due to|expected to|scheduled to|planning|visiting|considering) (?!be\b)|plans to|wants to|hopes to|says\b|told\b.*\bby telephone)/;
const WILL_MEET =
  /\b(?:will|(?:is|are) (?:to|due to|set to|expected to))\s+(?:\w+\s+){0,2}(?:meet|host|receive|welcome|greet|join|visit|talk to|talk with|speak to|speak with)\s+(?:with\s+)?$/;

export function actsAfterDeath(view: BlockView, claim: TitleClaim, died: string, date: ArticleDate): boolean {
  const clause = clauseOf(view, claim);
  if (TO_COME.test(clause.verb) || WILL_MEET.test(clause.before)) return true;
  if (!DONE.test(clause.verb) || tellsOfThePast(view, claim, date)) return false;
  const own = nearest(datesIn(view, clause), claim);
  return own !== null && isRecent(own.range, date) && own.range.from > lastDay(died);
}
