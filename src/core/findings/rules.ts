import { agreementDate } from './agreementDate';
import { agreementParties } from './agreementParties';
import { agreementStatus } from './agreementStatus';
import { anonymousSource } from './anonymousSource';
import { dateMismatch } from './dateMismatch';
import { misspeltName } from './misspeltName';
import { missingDateline } from './missingDateline';
import { nameVariant } from './nameVariant';
import type { Rule } from './rule';
import { titleAsOf } from './titleAsOf';
import { unattributedQuotation } from './unattributedQuotation';
import { unbalancedQuotation } from './unbalancedQuotation';
import { undefinedAcronym } from './undefinedAcronym';

/** All rules, in the order in which they are documented. */
export const RULES: readonly Rule[] = [
  titleAsOf,
  agreementStatus,
  agreementParties,
  agreementDate,
  anonymousSource,
  unattributedQuotation,
  unbalancedQuotation,
  undefinedAcronym,
  misspeltName,
  missingDateline,
  dateMismatch,
  nameVariant,
];
