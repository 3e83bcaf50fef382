/** The status that a deed gives an agreement, by tense, modality and negation. */
import type { AgreementStatus } from '../analysis';
import type { LocalStatus } from './reference';
import type { Sentence } from './sentence';
import type { VerbWord } from './statusVerbs';
import type { Mode, VerbGroup } from './verbGroup';

export function statusOf(
  sentence: Sentence,
  verb: VerbWord,
  group: VerbGroup,
  end: number,
): LocalStatus | null {
  let { mode } = group;
  const dated = mode === 'possible' && datedSoon(sentence, end);
  if (dated) mode = 'planned';
  // "will be extended automatically unless": a clause of the text, and no plan.
  if (verb.status === 'extended' && mode !== 'actual' && sentence.word(end) === 'automatically') return null;
  // "the pact has yet to be ratified": it is there, and not ratified.
  if (mode === 'pending' && group.passive && verb.status === 'ratified') mode = 'planned';
  // "hopes to have a pact by summer"
  const had = verb.lemma === 'have' && mode !== 'actual' && !group.negated;
  if (had && /^(?:planned|possible|wished|near)$/.test(mode))
    return evidence(sentence, mode === 'planned' ? 'planned' : 'proposed', '', group.from, end, false);
  const status = mapped(verb.status, mode, group.negated && group.mode !== 'pending');
  const told = evidence(sentence, status, verb.event, group.from, end, mode === 'actual');
  if (dated) return told && { ...told, mode: 'possible' };
  if (told && status === 'rejected' && isPerfect(sentence, group.from, end))
    return { ...told, perfect: true };
  return told;
}

export function evidence(
  sentence: Sentence,
  status: AgreementStatus | null,
  event: string,
  from: number,
  to: number,
  actual: boolean,
): LocalStatus | null {
  return status && { ...sentence.spanOf(from, to), status, event, mode: actual ? 'actual' : 'future' };
}

function isPerfect(sentence: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:has|have|now|since|will|would|won|later|then|refuses|rejects|is|are)$/.test(sentence.word(i)))
      return true;
  return false;
}

/** "could be signed as early as Monday": a date makes a possibility a plan. */
function datedSoon(sentence: Sentence, end: number): boolean {
  for (let i = end; i < Math.min(end + 6, sentence.to); i++)
    if (sentence.mention(i)?.type === 'date') return true;
  return false;
}

const MADE = new Set<AgreementStatus>(['signed', 'initialled', 'agreed', 'ratified']);
const UNMADE = new Set<AgreementStatus>(['withdrawn', 'ended', 'suspended']);

/** Not done, as far as the text tells: what would have ended goes on. */
const UNTOLD = new Set<Mode>(['denied', 'unreal', 'pending']);

/** The status that the deed gives in this mode; `null` where it gives none. */
export function mapped(status: AgreementStatus, mode: Mode, negated: boolean): AgreementStatus | null {
  if (mode === 'conditional') return null;
  if (UNTOLD.has(mode)) return UNMADE.has(status) ? 'in-force' : null;
  if (mode === 'refused' || (negated && (mode === 'planned' || mode === 'possible'))) {
    if (UNMADE.has(status)) return 'in-force';
    return MADE.has(status) || status === 'negotiating' ? 'rejected' : null;
  }
  if (mode === 'failed' || negated) return UNMADE.has(status) ? 'in-force' : null;
  if (mode === 'actual') return status;
  if (status === 'extended' && mode === 'possible') return null;
  if (UNMADE.has(status) || status === 'extended') return 'in-force';
  switch (status) {
    case 'signed':
    case 'initialled':
    case 'agreed':
      return mode === 'planned' ? 'planned' : mode === 'near' ? 'negotiating' : 'proposed';
    case 'ratified':
      return 'signed';
    case 'in-force':
      return 'agreed';
    case 'negotiating':
      return mode === 'near' ? 'negotiating' : 'proposed';
    default:
      return 'proposed';
  }
}
