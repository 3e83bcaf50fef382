/** Pronouns and groups that stand for parties: "it signed a pact", "its treaty with Japan", "the two countries". */
import type { Mention } from '../analysis';
import { isLedByUnknown } from './outsider';
import { partyAt } from './partyList';
import type { LocalParty } from './reference';
import type { Sentence } from './sentence';
import * as vocabulary from './vocabulary';

const PRONOUNS = /^(?:it|its|he|his|she|her|we|our)$/;

/** The party that a pronoun of this sentence means: the sentence's first name, otherwise that of the one before. */
export function anaphorParties(
  sentence: Sentence,
  before: number,
  anaphor: 'none' | 'one' | 'many',
): LocalParty[] {
  if (anaphor !== 'one') return [];
  for (let i = sentence.from; i < before && !PRONOUNS.test(sentence.word(i)); i = sentence.after(i)) {
    const party = partyAt(sentence, i, 'subject');
    if (party) return [party];
    // "Hong Kong suspended its treaty": its own subject, whom we cannot place.
    const type = sentence.mention(i)?.type;
    const dateline = type === 'place' && sentence.tokens.isUpper(i);
    if (!dateline && (type === 'place' || type === 'organisation' || type === 'person')) return [];
  }
  if (isLedByUnknown(sentence, before)) return [];
  const { mentions, sentences } = sentence.view;
  const index = sentences.findIndex(({ start }) => start === sentence.span.start);
  const previous = sentences[index - 1];
  if (!previous) return [];
  for (const mention of mentions) {
    if (mention.start < previous.start || mention.end > previous.end || mention.id === null) continue;
    const span = { start: mention.start, end: mention.end, id: mention.id, role: 'subject' } as const;
    if (mention.type === 'place' && mention.id.startsWith('capital-') && mention.start === previous.start)
      return /^\p{Lu}+$/u.test(mention.text) ? [] : [{ ...span, type: 'body' }];
    if (mention.type === 'country' ? mention.form !== 'demonym' : mention.type === 'organisation')
      return [{ ...span, type: 'body' }];
    if (mention.type === 'person') return [{ ...span, type: 'person' }];
  }
  return [];
}

/** `null`: nothing to guess from. Otherwise the countries named last before this sentence and in it, the latest first. */
export function recentBefore(sentence: Sentence): string[] | null {
  // "Mr Obama and Mr Xi committed the two countries": the people tell, and not what was named before.
  for (let i = sentence.from; i < sentence.to; i = sentence.after(i)) {
    if (sentence.mention(i)?.type === 'person') return null;
  }
  const { mentions } = sentence.view;
  let end = 0;
  while (end < mentions.length && (mentions[end]?.start ?? 0) < sentence.span.start) end++;
  return recentBodies(mentions, end, 4);
}

/** Do the two countries named last before this sentence stand in it or in the one before? */
export function hasTwoNear(sentence: Sentence): boolean {
  const { mentions, sentences, scan } = sentence.view;
  const index = sentences.findIndex(({ start }) => start === sentence.span.start);
  const from = (sentences[index - 1] ?? sentence.span).start;
  const found = new Set<string>();
  for (const mention of mentions) {
    if (mention.start < from) continue;
    if (mention.start >= sentence.span.end) break;
    // "Saudi Arabia and Oman said": those who tell of it.
    const next = scan.tokens.textOf(sentence.view.tokenFrom(mention.end)).toLowerCase();
    if (mention.type === 'country' && mention.id !== null && !vocabulary.SPEECH.has(next))
      found.add(mention.id);
  }
  return found.size >= 2;
}

/** Different countries and organisations named before mention number `end`, the latest first. */
export function recentBodies(mentions: readonly Mention[], end: number, count: number): string[] {
  const found: string[] = [];
  for (let i = Math.min(end, mentions.length) - 1; i >= 0 && found.length < count && end - i < 60; i--) {
    const mention = mentions[i];
    if (mention?.type !== 'country' || mention.id === null || found.includes(mention.id)) continue;
    found.push(mention.id);
  }
  return found;
}
