/** Which of the statuses that a text gives an agreement is the latest, and which of them cannot both hold. */
import type { AgreementStatus } from '../analysis';
import type { LocalStatus } from './reference';

type Told = Omit<LocalStatus, 'by'>;

/** How far an agreement has come. */
const STAGE: Readonly<Record<AgreementStatus, number>> = {
  proposed: 0,
  negotiating: 1,
  agreed: 3,
  planned: 4,
  initialled: 5,
  signed: 6,
  ratified: 7,
  'in-force': 8,
  extended: 9,
  suspended: 10,
  withdrawn: 11,
  ended: 12,
  rejected: 4.5,
};

/**
 * The status furthest on. Words before the noun ("the proposed pact") count only where no verb tells. A plan to
 * conclude is less than an agreement, a plan to sign is more; a rejection undoes what stands before it in the text.
 */
export function latestStatus(statuses: readonly Told[]): AgreementStatus | null {
  const told = statuses.filter(({ mode }) => mode !== 'weak');
  const pool = withoutUndone(told.length > 0 ? told : statuses);
  let best: Told | null = null;
  for (const evidence of pool)
    if (evidence.status !== 'rejected' && (!best || stageOf(evidence) >= stageOf(best))) best = evidence;
  const rejection = pool.findLast(({ status }) => status === 'rejected');
  if (!rejection) return best?.status ?? null;
  if (!best || stageOf(best) <= STAGE.planned || (rejection.perfect && rejection.start > best.start))
    return 'rejected';
  return best.status;
}

/** Who has rejoined has no longer withdrawn. */
function withoutUndone(statuses: readonly Told[]): readonly Told[] {
  const back = statuses.findLast(({ event, mode }) => event === 'accession' && mode === 'actual');
  return back
    ? statuses.filter(({ status, start }) => status !== 'withdrawn' || start > back.start)
    : statuses;
}

function stageOf({ status, event, mode }: Told): number {
  // "could be signed this year" while talks go on
  if (status === 'planned' && mode === 'possible') return 0.5;
  // "needs to be ratified": concluded, and perhaps signed.
  if (status === 'signed' && mode === 'future' && event === 'ratification') return 2.5;
  return status === 'planned' && event !== 'signing' && event !== 'initialling' ? 2 : STAGE[status];
}
