/** Talks, votes and ceremonies for an agreement: what becomes of them is not what becomes of it. */
import type { AgreementStatus } from '../analysis';
import { Gap } from '../text/characters';
import type { NounPhrase } from './nounPhrase';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS } from './statusVerbs';
import * as vocabulary from './vocabulary';

const OCCASIONS = vocabulary.words(
  'talks talk negotiations negotiation discussions discussion consultations dialogue meeting meetings summit summits ceremony ceremonies conference conferences session sessions round rounds hearing hearings debate debates mediation preparations effort efforts attempt attempts bid campaign vote votes referendum deadline hope hopes chance chances prospect prospects signing',
);
const OF = vocabulary.words('on over about for of to at toward towards concerning regarding');

/** "Talks on the pact", "efforts to revive the pact", "the ceremony for the signing of the pact": the phrase is no subject. */
export function isOfOccasion(
  sentence: Sentence,
  { outer }: NounPhrase,
  status: AgreementStatus | null,
): boolean {
  let at = outer - 1;
  // "talks on extending the pact", "efforts to revive the pact"
  if (VERB_WORDS.get(sentence.word(at))?.some(({ form }) => form === 'gerund' || form === 'base')) at--;
  if (!OF.has(sentence.word(at))) return false;
  for (let i = at - 1; i >= Math.max(sentence.from, at - 9); i--) {
    if (sentence.gap(i + 1) & (BREAK | Gap.comma)) return false;
    if (sentence.mention(i)) continue;
    const word = sentence.word(i);
    if (OCCASIONS.has(word)) return true;
    // "plans for a pact were welcomed"; who rejects the idea of a pact rejects the pact.
    if (/^(?:plans?|idea)$/.test(word)) return status !== 'rejected';
    if (vocabulary.CLAUSE.has(word) || FINITE.has(word) || vocabulary.isHead(word)) return false;
  }
  return false;
}

const FINITE = vocabulary.words('is are was were will would has have had could may might can');
const FAILED = vocabulary.words(
  'collapsed failed ended broke broken fell foundered abandoned suspended cancelled canceled',
);
/** "ended talks on a pact", "broke off talks" */
const ENDED = vocabulary.words('ended ends ending off abandoned halted cancelled canceled scrapped quit');
const UNBEGUN = vocabulary.words('yet not never no without refused refuses declined ruled');

/** Talks, token `at`, that have come to nothing or have not begun: "talks on the pact collapsed", "failed talks on a pact". */
export function haveComeToNothing(sentence: Sentence, at: number, { to, outer }: NounPhrase): boolean {
  const before = sentence.word(at - 1);
  if (/^(?:failed|collapsed|abortive|abandoned|fruitless)$/.test(before)) return true;
  // "the collapse of talks on a pact", "the failure of the trade deal talks"
  const first = outer < at ? outer : at - (before === 'the' ? 1 : 0);
  if (
    sentence.word(first - 1) === 'of' &&
    /^(?:failure|collapse|breakdown|end)$/.test(sentence.word(first - 2))
  )
    return true;
  for (let i = first - 1; i >= Math.max(sentence.from, first - 4); i--) {
    if (sentence.gap(i + 1) & (BREAK | Gap.comma) || vocabulary.CLAUSE.has(sentence.word(i))) break;
    if (UNBEGUN.has(sentence.word(i)) || ENDED.has(sentence.word(i))) return true;
  }
  for (let i = Math.max(to, at + 1); i < Math.min(sentence.to, to + 14); i++) {
    const word = sentence.word(i);
    if (sentence.gap(i) & (BREAK | Gap.comma) || vocabulary.CLAUSE.has(word) || vocabulary.isHead(word))
      return false;
    if (FAILED.has(word) || (word === 'called' && sentence.word(i + 1) === 'off')) return true;
  }
  return false;
}

/** The agreement that talks are about is not there yet, so who leaves the talks leaves it: "pulled out of talks on a pact". */
export function isOnlyTalkedAbout(sentence: Sentence, phrase: NounPhrase): boolean {
  return (
    !phrase.proper && phrase.reach === 'indefinite' && sentence.mention(phrase.head)?.type !== 'agreement'
  );
}

/** "talks", "negotiations" as a noun. */
export function isTalks(sentence: Sentence, i: number): boolean {
  return VERB_WORDS.get(sentence.word(i))?.some(isTalksNoun) ?? false;
}

function isTalksNoun({ form, status }: { readonly form: string; readonly status: AgreementStatus }): boolean {
  return form === 'noun' && status === 'negotiating';
}
