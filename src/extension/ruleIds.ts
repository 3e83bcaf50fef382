/** The rules that have a setting and a page; a test holds this list against the rules themselves. */
export const RULE_IDS = [
  'title-as-of',
  'agreement-status',
  'agreement-parties',
  'agreement-date',
  'anonymous-source',
  'unattributed-quotation',
  'unbalanced-quotation',
  'undefined-acronym',
  'misspelt-name',
  'missing-dateline',
  'date-mismatch',
  'name-variant',
] as const;
