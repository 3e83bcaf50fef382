/** What an article rests on: its sources, and how its sentences are sourced. Plain data for a view or a report. */
import type { Analysis, Quotation } from '../analysis';
import { foldName } from '../text/characters';
import { firstEndingAfter, type Span } from '../text/span';

/** An outlet is a newspaper, agency or broadcaster that the article cites. */
export type SourceType = 'named' | 'outlet' | 'anonymous';

export interface Source {
  /** Stable over edits that leave the source alone. */
  readonly key: string;
  readonly kind: SourceType;
  /** The fullest name that the article gives; for anonymous ones how they are described. */
  readonly name: string;
  /** Id of a person, organisation or country in the knowledge base, or `null`. */
  readonly id: string | null;
  /** Where the source stands beside what it says, in order. */
  readonly mentions: readonly Span[];
  readonly quotations: readonly Quotation[];
  /** Number of sentences in which something is attributed to it. */
  readonly sentences: number;
}

/** Numbers of sentences; one that has several kinds of sourcing counts for each. */
export interface SourcingShares {
  readonly sentences: number;
  readonly named: number;
  readonly outlet: number;
  readonly anonymous: number;
  /** With a quotation that nobody is given for. */
  readonly unattributed: number;
  /** Without any attribution. */
  readonly unsourced: number;
}

interface Draft {
  readonly kind: SourceType;
  name: string;
  readonly id: string | null;
  readonly mentions: Span[];
  readonly quotations: Quotation[];
  readonly sentences: Set<number>;
}

const OUTLET =
  /\b(?:news|times|post|journal|herald|tribune|gazette|guardian|telegraph|observer|monitor|daily|agency|press|television|tv|radio|broadcaster|newspaper|magazine|website|reuters|afp|ap|bbc|cnn|nbc|cbs|abc|msnbc|npr|kyodo|xinhua|tass|interfax|bloomberg|jazeera|politico|economist|anadolu|yonhap|dpa|efe|ansa)\b/i;
const PERSONAL = /^(?:he|she|they|it|i|we|his|her|their|its|who)$/i;

/** The sources in the order in which the article first uses them; empty if it attributes nothing. */
export function listSources(analysis: Analysis): Source[] {
  const drafts = new Map<string, Draft>();
  const surnames = new Map<string, string>();
  let last: string | null = null;
  for (const quotation of analysis.quotations) {
    const { speaker } = quotation;
    if (!speaker || quotation.source === 'none') continue;
    const pronoun = PERSONAL.test(speaker.text);
    const key: string = keyOf(quotation, pronoun ? last : null, surnames);
    last = key;
    let draft = drafts.get(key);
    if (!draft) {
      const kind = kindOf(quotation, speaker.text);
      draft = {
        kind,
        name: speaker.text,
        id: speaker.id,
        mentions: [],
        quotations: [],
        sentences: new Set(),
      };
      drafts.set(key, draft);
    }
    const { name } = draft;
    if (
      !pronoun &&
      (PERSONAL.test(name) || (draft.kind !== 'anonymous' && speaker.text.length > name.length))
    )
      draft.name = speaker.text;
    const at = draft.mentions.at(-1);
    if (at?.start !== speaker.start) draft.mentions.push({ start: speaker.start, end: speaker.end });
    draft.quotations.push(quotation);
    for (const sentence of sentencesOf(analysis, quotation)) draft.sentences.add(sentence);
  }
  return [...drafts].map(([key, draft]) => ({ key, ...draft, sentences: draft.sentences.size }));
}

/** How many sentences rest on which kind of source. */
export function sourcingShares(
  analysis: Analysis,
  sources: readonly Source[] = listSources(analysis),
): SourcingShares {
  const by: Record<SourceType, Set<number>> = { named: new Set(), outlet: new Set(), anonymous: new Set() };
  const sourced = new Set<number>();
  for (const source of sources) {
    for (const quotation of source.quotations) {
      for (const sentence of sentencesOf(analysis, quotation)) {
        by[source.kind].add(sentence);
        sourced.add(sentence);
      }
    }
  }
  const unattributed = new Set<number>();
  for (const quotation of analysis.quotations) {
    if (quotation.source !== 'none') continue;
    for (const sentence of sentencesOf(analysis, quotation))
      if (!sourced.has(sentence)) unattributed.add(sentence);
  }
  const sentences = analysis.sentences.length;
  return {
    sentences,
    named: by.named.size,
    outlet: by.outlet.size,
    anonymous: by.anonymous.size,
    unattributed: unattributed.size,
    unsourced: sentences - sourced.size - unattributed.size,
  };
}

/** A source is one by its record, else by its surname, else by its words; a pronoun nobody is known for is the last one. */
function keyOf(quotation: Quotation, last: string | null, surnames: Map<string, string>): string {
  const { speaker, source } = quotation;
  if (!speaker) return '';
  if (speaker.id !== null) return `id:${speaker.id}`;
  if (last !== null) return last;
  const folded = foldName(speaker.text).replace(/^(?:the|a|an) /, '');
  if (source === 'anonymous') return `anonymous:${folded}`;
  const surname = folded.split(' ').at(-1) ?? folded;
  const known = surnames.get(surname);
  // "Novak" takes up "Defence Minister Maria Novak"; "the ministry" takes up nothing but itself.
  if (known !== undefined && /\p{Lu}\S*$/u.test(speaker.text)) return known;
  const key = `name:${folded}`;
  if (known === undefined) surnames.set(surname, key);
  return key;
}

function kindOf(quotation: Quotation, text: string): SourceType {
  if (quotation.source === 'anonymous') return 'anonymous';
  const head = /^[^,(]{1,80}/.exec(text)?.[0] ?? text;
  const outlet =
    OUTLET.test(head) && !/\b(?:spokesman|spokeswoman|reporter|correspondent|host|editor)\b/i.test(head);
  return outlet ? 'outlet' : 'named';
}

/** Indices of the sentences that a quotation touches. */
function sentencesOf(analysis: Analysis, quotation: Quotation): number[] {
  const found: number[] = [];
  for (let k = firstEndingAfter(analysis.sentences, quotation.start); k < analysis.sentences.length; k++) {
    const sentence = analysis.sentences[k];
    if (!sentence || sentence.start >= quotation.end) break;
    found.push(k);
  }
  return found;
}
