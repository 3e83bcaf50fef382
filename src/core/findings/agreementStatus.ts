import type { Agreement, AgreementStatus, Analysis, StatusEvidence } from '../analysis';
import { capitalised } from '../text/capitalised';
import { againstRecords } from './agreements/againstRecord';
import { isOfToday, quotedIn, type IsQuoted } from './agreements/saidOutright';
import type { Issue, Rule } from './rule';

/** Two statuses of one agreement that cannot both hold on one day, or one that its record excludes. */
export const agreementStatus: Rule = {
  id: 'agreement-status',
  title: 'The status cannot hold',
  severity: 'warning',
  *check(analysis, knowledge) {
    yield* contradictions(analysis);
    yield* againstRecords(analysis, knowledge);
  },
};

/** Pairs that exclude each other whichever comes first. Wishes and opinions (proposed, rejected) exclude nothing. */
const EXCLUSIVE: readonly (readonly [AgreementStatus, readonly AgreementStatus[]])[] = [
  ['planned', ['signed', 'ratified', 'in-force', 'ended']],
  ['negotiating', ['signed', 'ratified', 'in-force']],
  ['in-force', ['ended']],
];
const WORDS: Readonly<Record<AgreementStatus, string>> = {
  proposed: 'only proposed',
  negotiating: 'still being negotiated',
  planned: 'still to come',
  agreed: 'agreed',
  initialled: 'initialled',
  signed: 'signed',
  ratified: 'ratified',
  'in-force': 'in force',
  extended: 'extended',
  suspended: 'suspended',
  withdrawn: 'abandoned by a party',
  ended: 'ended',
  rejected: 'rejected',
};
function* contradictions(analysis: Analysis): Generator<Issue | undefined> {
  const isQuoted = quotedIn(analysis);
  let work = 0;
  for (const agreement of analysis.agreements) {
    yield* contradiction(analysis, agreement, isQuoted);
    work += agreement.statuses.length;
    if (work < STATUSES) continue;
    work = 0;
    yield undefined;
  }
}

/** Statuses between two pauses. */
const STATUSES = 500;

function contradiction(analysis: Analysis, agreement: Agreement, isQuoted: IsQuoted): Issue[] {
  // Of many parties some may have signed and others not.
  if (agreement.parties.length > 2) return [];
  // The first of each is enough: a text may say a thing thousands of times.
  const sure = new Map<AgreementStatus, StatusEvidence>();
  for (const evidence of agreement.statuses)
    if (!sure.has(evidence.status) && isOfToday(analysis, evidence) && !isQuoted(evidence))
      sure.set(evidence.status, evidence);
  for (const a of sure.values()) {
    for (const b of sure.values())
      if (a.start < b.start && excludeEachOther(a.status, b.status)) return [issueOf(agreement, a, b)];
  }
  return [];
}

function excludeEachOther(a: AgreementStatus, b: AgreementStatus): boolean {
  return EXCLUSIVE.some(
    ([one, others]) => (one === a && others.includes(b)) || (one === b && others.includes(a)),
  );
}

function issueOf({ name }: Agreement, first: StatusEvidence, second: StatusEvidence): Issue {
  return {
    start: second.start,
    end: second.end,
    message: `${capitalised(name)}: ${WORDS[second.status]} here, ${WORDS[first.status]} elsewhere in the article.`,
    fix: null,
    related: [{ start: first.start, end: first.end, message: `${capitalised(WORDS[first.status])} here` }],
  };
}
