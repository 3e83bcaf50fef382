/** What an article rests on: its sources, and how its sentences are sourced. Plain data for a view or a report. */
import type { Analysis, Quotation, Speaker } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { foldName } from '../text/characters';
import { firstEndingAfter, type Span } from '../text/span';
import { isSameName, isWriter, wordsOfName } from './sameName';

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

/** What an outlet is called in small letters, or its name ends with, where the base has no record of it. */
const OUTLET =
  /\b(?:news (?:agency|site|website|channel|outlet|service)|newspaper|broadcaster|state (?:television|TV|media|radio)|television channel|radio station|TV station|tabloid|weekly|magazine)\b|\b(?:News|News Service|Times|Post|Journal|Herald|Tribune|Gazette|Guardian|Telegraph|Observer|Mirror|Daily|Chronicle|TV|Television|Radio|Press|Reuters|AFP|AP|BBC|CNN|NBC|CBS|ABC|MSNBC|NPR)(?:-\p{Lu}\S*)?$|\bDaily \p{Lu}|^(?:the )?(?:daily|local|state|state-run|foreign|national|international)? ?(?:media|press|television|TV|radio|media outlets?|news outlets?)$/u;
const PEOPLE =
  /\b(?:spokesman|spokeswoman|spokesperson|reporters?|correspondents?|journalists?|host|anchor|editors?|columnist|analyst|writer|secretary|release|conference)\b/i;
const PERSONAL = /^(?:he|she|they|it|his|her|their|its|him|them|who)$/i;

/** The sources of all that is stated, in the order in which the article first uses them; empty if it attributes nothing. */
export function listSources(analysis: Analysis, knowledge: KnowledgeBase): Source[] {
  const drafts = new Map<string, Draft>();
  const bearers = new Bearers();
  for (const quotation of analysis.quotations) {
    const { speaker } = quotation;
    if (!speaker || quotation.manner !== 'stated' || isWriter(speaker.name)) continue;
    const key = keyOf(speaker, quotation.source, bearers);
    const name = fullest(speaker);
    let draft = drafts.get(key);
    if (!draft) {
      const kind = kindOf(quotation, name, knowledge);
      draft = {
        kind,
        name,
        id: speaker.id,
        mentions: [],
        quotations: [],
        sentences: new Set(),
      };
      drafts.set(key, draft);
    }
    if (draft.kind !== 'anonymous' && name.length > draft.name.length && !PERSONAL.test(name))
      draft.name = name;
    const at = draft.mentions.at(-1);
    if (at?.start !== speaker.start) draft.mentions.push({ start: speaker.start, end: speaker.end });
    draft.quotations.push(quotation);
    for (const sentence of sentencesOf(analysis, quotation)) draft.sentences.add(sentence);
  }
  return [...drafts].map(([key, draft]) => ({ key, ...draft, sentences: draft.sentences.size }));
}

/** How many sentences rest on which kind of source. What a source only wants or does is no statement of its. */
export function sourcingShares(analysis: Analysis, sources: readonly Source[]): SourcingShares {
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

/** "Defence Minister Novak" rather than "Novak", but neither "she" nor "the minister" for her. */
function fullest({ text, name }: Speaker): string {
  return text.includes(name) && text.length > name.length ? text : name;
}

/** A source is one by its record, else by its name, else by its words. */
function keyOf({ id, name }: Speaker, source: Quotation['source'], bearers: Bearers): string {
  const folded = foldName(name).replace(ARTICLE, '');
  if (id === null && source === 'anonymous') return `anonymous:${folded}`;
  const words = wordsOfName(name);
  const known = bearers.find(words, name);
  const key = id === null ? (known ?? `name:${folded}`) : `id:${id}`;
  // A country's name may be somebody's surname.
  if (id === null || PERSON_OR_BODY.test(id)) bearers.add(words, name, key);
  return key;
}

const ARTICLE = /^(?:the|a|an) /;
const PERSON_OR_BODY = /^(?!capital-)[a-z]/;

/** Who has been a source under which surname, the latest last; bodies by their acronyms. */
class Bearers {
  readonly #bySurname = new Map<string, { readonly name: string; readonly key: string }[]>();
  readonly #byAcronym = new Map<string, string>();

  /** The latest of the surname whose name can be this one. */
  find(words: readonly string[], name: string): string | undefined {
    const bearers = this.#bySurname.get(words.at(-1) ?? '') ?? [];
    const known = bearers.findLast((bearer) => isSameName(bearer.name, name))?.key;
    return known ?? this.#byAcronym.get(name.replace(/^the /i, ''));
  }

  add(words: readonly string[], name: string, key: string): void {
    const surname = words.at(-1);
    if (surname !== undefined) {
      const bearers = this.#bySurname.get(surname) ?? [];
      if (!bearers.some((bearer) => bearer.key === key && bearer.name === name)) bearers.push({ name, key });
      this.#bySurname.set(surname, bearers);
    }
    const capitals = name.match(/(?<!\p{L})\p{Lu}(?=\p{Ll})/gu) ?? [];
    if (capitals.length > 2) this.#byAcronym.set(capitals.join('').replace(/^T(?=..)/, ''), key);
  }
}

/** By its record; without one by what it is called. */
function kindOf({ source, speaker }: Quotation, name: string, knowledge: KnowledgeBase): SourceType {
  if (source === 'anonymous') return 'anonymous';
  const id = speaker?.id ?? null;
  if (id !== null) return knowledge.organisation(id)?.kind === 'media' ? 'outlet' : 'named';
  const head =
    HEAD.exec(name.replace(/^(?:The|A|An|Local|State) /, (word) => word.toLowerCase()))?.[0] ?? name;
  return OUTLET.test(head) && !PEOPLE.test(head) ? 'outlet' : 'named';
}

/** The phrase up to what follows its head: "a newspaper" of "a newspaper in Lindville". */
const HEAD = /^.{1,80}?(?=[,(]| (?:of|in|for|from|at|with) |$)/;

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
