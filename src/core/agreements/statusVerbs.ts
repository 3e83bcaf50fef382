/** What is done with agreements: every form of every verb, with the status that it gives when it has happened. */
import type { AgreementStatus } from '../analysis';

export type VerbForm = 'base' | 'third' | 'past' | 'gerund' | 'noun';

export interface VerbWord {
  readonly lemma: string;
  readonly status: AgreementStatus;
  /** The event that a date beside it dates. */
  readonly event: string;
  readonly form: VerbForm;
  /** What must follow: "took" effect, "pulled" out of, "came" into force; empty: nothing. */
  readonly then: readonly string[];
  /** Happens to an agreement by itself: "expired", "took effect". */
  readonly intransitive: boolean;
}

interface Verb {
  readonly status: AgreementStatus;
  readonly event: string;
  readonly lemmas: string;
  readonly then?: readonly string[];
  readonly intransitive?: boolean;
}

const VERBS: readonly Verb[] = [
  { status: 'signed', event: 'signing', lemmas: 'sign', then: ['on to', 'onto', 'up to', ''] },
  { status: 'signed', event: 'signing', lemmas: 'ink' },
  { status: 'signed', event: 'signing', lemmas: 'date', then: ['back to', 'from'], intransitive: true },
  { status: 'initialled', event: 'initialling', lemmas: 'initial' },
  { status: 'ratified', event: 'ratification', lemmas: 'ratify' },
  { status: 'ratified', event: 'ratification', lemmas: 'approve' },
  {
    status: 'agreed',
    event: 'agreement',
    lemmas:
      'agree conclude strike reach seal clinch finalise finalize secure adopt forge broker accept complete unveil cement endorse mediate announce hail welcome celebrate reaffirm issue revive restore resurrect',
  },
  { status: 'agreed', event: 'agreement', lemmas: 'hammer', then: ['out'] },
  { status: 'agreed', event: 'agreement', lemmas: 'work', then: ['out'] },
  { status: 'agreed', event: 'agreement', lemmas: 'wrap', then: ['up'] },
  { status: 'agreed', event: 'agreement', lemmas: 'enter', then: ['into'] },
  { status: 'negotiating', event: 'negotiation', lemmas: 'negotiate discuss renegotiate pursue explore' },
  { status: 'negotiating', event: 'negotiation', lemmas: 'work', then: ['on', 'toward', 'towards'] },
  { status: 'negotiating', event: 'negotiation', lemmas: 'talk', then: ['on', 'about'] },
  { status: 'proposed', event: 'proposal', lemmas: 'propose offer suggest seek float urge want demand' },
  { status: 'proposed', event: 'proposal', lemmas: 'call', then: ['for'] },
  { status: 'proposed', event: 'proposal', lemmas: 'push press', then: ['for'] },
  {
    status: 'in-force',
    event: 'entry into force',
    lemmas: 'take',
    then: ['effect', 'hold'],
    intransitive: true,
  },
  {
    status: 'in-force',
    event: 'entry into force',
    lemmas: 'enter come go',
    then: ['into force', 'into effect', 'in force'],
    intransitive: true,
  },
  { status: 'in-force', event: 'entry into force', lemmas: 'implement activate reactivate' },
  { status: 'in-force', event: '', lemmas: 'violate breach honour honor uphold respect observe have' },
  { status: 'in-force', event: '', lemmas: 'hold', intransitive: true },
  { status: 'in-force', event: '', lemmas: 'bind', then: ['by', ''] },
  { status: 'extended', event: 'extension', lemmas: 'extend renew prolong' },
  { status: 'extended', event: 'extension', lemmas: 'roll', then: ['over'] },
  { status: 'suspended', event: 'suspension', lemmas: 'suspend freeze' },
  { status: 'suspended', event: 'suspension', lemmas: 'put', then: ['on ice', 'on hold'] },
  { status: 'withdrawn', event: 'withdrawal', lemmas: 'withdraw exit', then: ['from', ''] },
  { status: 'withdrawn', event: 'withdrawal', lemmas: 'pull walk back', then: ['out', 'away from'] },
  {
    status: 'withdrawn',
    event: 'withdrawal',
    lemmas: 'quit leave abandon abrogate renounce repudiate denounce ditch',
  },
  { status: 'ended', event: 'end', lemmas: 'expire lapse collapse unravel', intransitive: true },
  { status: 'ended', event: 'end', lemmas: 'end terminate', intransitive: true },
  { status: 'ended', event: 'end', lemmas: 'scrap cancel annul revoke void nullify' },
  { status: 'ended', event: 'end', lemmas: 'tear rip', then: ['up'] },
  { status: 'ended', event: 'end', lemmas: 'fall break', then: ['apart', 'down'], intransitive: true },
  { status: 'rejected', event: 'rejection', lemmas: 'reject refuse veto' },
  { status: 'rejected', event: 'rejection', lemmas: 'rule', then: ['out'] },
  { status: 'rejected', event: 'rejection', lemmas: 'turn vote', then: ['down'] },
  { status: 'signed', event: 'accession', lemmas: 'join', then: [''] },
  { status: 'in-force', event: 'accession', lemmas: 'rejoin' },
  { status: 'signed', event: 'accession', lemmas: 'accede', then: ['to'] },
];

const IRREGULAR: Readonly<Record<string, string>> = {
  strike: 'struck',
  have: 'had',
  bind: 'bound',
  hold: 'held',
  uphold: 'upheld',
  seek: 'sought',
  take: 'took taken',
  come: 'came come',
  go: 'went gone',
  freeze: 'froze frozen',
  withdraw: 'withdrew withdrawn',
  quit: 'quit',
  put: 'put',
  leave: 'left',
  tear: 'tore torn',
  fall: 'fell fallen',
  break: 'broke broken',
  forge: 'forged',
  rip: 'ripped',
  initial: 'initialled initialed',
  cancel: 'cancelled canceled',
};

const GERUNDS: Readonly<Record<string, string>> = {
  quit: 'quitting',
  put: 'putting',
  rip: 'ripping',
  scrap: 'scrapping',
  wrap: 'wrapping',
  initial: 'initialling initialing',
  cancel: 'cancelling canceling',
};

/** Nouns for the same: "talks on a deal", "the signing of the treaty". */
const NOUNS: readonly (readonly [string, AgreementStatus, string])[] = [
  ['talks negotiations negotiation', 'negotiating', 'negotiation'],
  ['ratification', 'ratified', 'ratification'],
  ['extension renewal', 'extended', 'extension'],
  ['suspension', 'suspended', 'suspension'],
  ['withdrawal exit departure', 'withdrawn', 'withdrawal'],
  ['collapse expiry expiration termination', 'ended', 'end'],
  ['rejection', 'rejected', 'rejection'],
  ['proposal proposals', 'proposed', 'proposal'],
];

/** "are parties to the treaty" */
export const MEMBERSHIP: VerbWord = {
  lemma: 'party',
  status: 'in-force',
  event: '',
  form: 'noun',
  then: [],
  intransitive: false,
};

/** "in force since 1999" */
export const IN_FORCE: VerbWord = { ...MEMBERSHIP, lemma: 'force', event: 'entry into force' };

export const VERB_WORDS: ReadonlyMap<string, readonly VerbWord[]> = buildVerbs();

function buildVerbs(): Map<string, VerbWord[]> {
  const found = new Map<string, VerbWord[]>();
  const add = (word: string, entry: VerbWord): void => {
    const list = found.get(word);
    if (!list) found.set(word, [entry]);
    else if (
      !list.some(
        (other) => other.lemma === entry.lemma && other.form === entry.form && other.event === entry.event,
      )
    )
      list.push(entry);
  };
  for (const { status, event, lemmas, then = [], intransitive = false } of VERBS) {
    for (const lemma of new Set(lemmas.split(' '))) {
      const of = (form: VerbForm): VerbWord => ({ lemma, status, event, form, then, intransitive });
      add(lemma, of('base'));
      // "talks" is the noun.
      if (lemma !== 'talk') add(thirdOf(lemma), of('third'));
      for (const past of (IRREGULAR[lemma] ?? pastOf(lemma)).split(' ')) add(past, of('past'));
      // "binding" is an adjective.
      if (lemma === 'bind') continue;
      for (const gerund of (GERUNDS[lemma] ?? gerundOf(lemma)).split(' ')) add(gerund, of('gerund'));
    }
  }
  for (const [nouns, status, event] of NOUNS) {
    for (const noun of nouns.split(' '))
      add(noun, { lemma: noun, status, event, form: 'noun', then: [], intransitive: false });
  }
  // "entered into force" before "entered into".
  for (const list of found.values()) list.sort((a, b) => longest(b) - longest(a));
  return found;
}

function longest({ then }: VerbWord): number {
  return then.reduce((most, follow) => Math.max(most, follow.length), 0);
}

function thirdOf(lemma: string): string {
  if (lemma === 'have') return 'has';
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|sh|ch|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function pastOf(lemma: string): string {
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (/[^aeiou]y$/.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return /^(?:scrap|wrap)$/.test(lemma) ? `${lemma}ped` : `${lemma}ed`;
}

function gerundOf(lemma: string): string {
  return lemma.endsWith('e') && !lemma.endsWith('ee') ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

/** Events that make an agreement: each is the matter of a day. */
export const MAKING: ReadonlySet<string> = new Set(['signing', 'agreement', 'ratification', 'initialling']);
