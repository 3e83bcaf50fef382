/** The state of an agreement as an adjective or a phrase tells it: "has a pact under discussion", "the deal is close". */
import type { AgreementStatus } from '../analysis';
import { Gap } from '../text/characters';
import { BREAK, type Sentence } from './sentence';
import * as vocabulary from './vocabulary';

export interface Predicate {
  /** `null`: not in force, and no more is said. */
  readonly status: AgreementStatus | null;
  readonly event: string;
  /** It holds, and is nothing to come. */
  readonly actual: boolean;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
}

const LISTS: readonly (readonly [AgreementStatus | null, string, string])[] = [
  [
    'negotiating',
    '',
    'under discussion,under negotiation,in the works,in the making,in the pipeline,in the offing,close,near,imminent,in sight,within reach,at hand',
  ],
  ['proposed', '', 'under consideration,on the table'],
  [
    'planned',
    'signing',
    'ready for signing,ready for signature,ready to sign,ready to be signed,due for signing,due for signature,awaiting signature,awaiting signing,pending signature',
  ],
  ['signed', 'ratification', 'awaiting ratification,pending ratification,up for ratification'],
  [null, '', 'pending,awaiting approval,pending approval'],
  ['in-force', '', 'in force,in effect'],
  [
    'ended',
    '',
    'dead,void,null and void,no longer valid,no longer in force,no longer in effect,no longer binding',
  ],
];

type Phrase = Omit<Predicate, 'from' | 'to'> & { readonly words: readonly string[] };

const BY_FIRST = new Map<string, Phrase[]>();
for (const [status, event, list] of LISTS) {
  for (const text of list.split(',')) {
    const words = text.split(' ');
    const found = BY_FIRST.get(words[0] ?? '') ?? [];
    found.push({ status, event, actual: status !== 'planned' && event === '', words });
    BY_FIRST.set(words[0] ?? '', found);
  }
}
// "pending ratification" before "pending".
for (const found of BY_FIRST.values()) found.sort((a, b) => b.words.length - a.words.length);

function predicateAt(sentence: Sentence, from: number): Predicate | null {
  for (const { words, status, event, actual } of BY_FIRST.get(sentence.word(from)) ?? []) {
    if (!words.every((word, k) => sentence.word(from + k) === word)) continue;
    const to = from + words.length;
    // "is close to collapse", "is near the end": close to something else.
    if (/^(?:close|near|dead)$/.test(words.join(' ')) && !isEnd(sentence, to)) continue;
    return { status, event, actual, from, to };
  }
  return null;
}

/** A phrase ends before token `i`. */
function isEnd(sentence: Sentence, i: number): boolean {
  return (
    i >= sentence.to ||
    (sentence.gap(i) & (BREAK | Gap.comma | Gap.quote | Gap.period)) !== 0 ||
    sentence.mention(i)?.type === 'date' ||
    vocabulary.CLAUSE.has(sentence.word(i)) ||
    vocabulary.SPEECH.has(sentence.word(i)) ||
    /^(?:and|or|on|in|for)$/.test(sentence.word(i))
  );
}

/** "has a pact with Japan under discussion": what follows the phrase that ends before token `from`, in its clause. */
export function predicateAfter(sentence: Sentence, from: number): Predicate | null {
  for (let i = from; i < Math.min(sentence.to, from + 12); i++) {
    if (sentence.gap(i) & (BREAK | Gap.comma) || vocabulary.CLAUSE.has(sentence.word(i))) return null;
    const found = sentence.mention(i) ? null : predicateAt(sentence, i);
    if (found) return found;
  }
  return null;
}

/** "is still under discussion", "was no longer valid": the verb is token `at`. */
export function predicateOf(sentence: Sentence, at: number): Predicate | null {
  const verb = sentence.word(at);
  if (!/^(?:is|are|was|were|remain|remains)$/.test(verb)) return null;
  let i = at + 1;
  while (/^(?:still|now|already|very|again|effectively|all|but)$/.test(sentence.word(i))) i++;
  const found = predicateAt(sentence, i);
  // "was in force" says nothing of today.
  return found?.status === 'in-force' && verb.startsWith('w') ? null : found;
}
