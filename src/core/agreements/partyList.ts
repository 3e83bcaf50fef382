/** Names of states and organisations that stand in a row: "Japan, South Korea and the United States". */
import type { Mention } from '../analysis';
import { Gap } from '../text/characters';
import { isWithinState } from './outsider';
import type { LocalParty, PartyRole } from './reference';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS } from './statusVerbs';
import * as vocabulary from './vocabulary';

/** The party that token `i` belongs to; `null` if what stands there can be none. */
export function partyAt(sentence: Sentence, i: number, role: PartyRole): LocalParty | null {
  const mention = sentence.mention(i);
  if (!mention) return null;
  const span = { start: mention.start, end: mention.end };
  if (mention.type === 'person') {
    if (mention.id !== null) return { ...span, id: mention.id, type: 'person', role };
    return mention.title?.of === undefined ? null : { ...span, id: mention.title.of, type: 'body', role };
  }
  if (mention.id === null) return null;
  const after = sentence.after(i);
  if (mention.type === 'place') {
    // "Washington also left the treaty": who does so is no town.
    if (!mention.id.startsWith('capital-') || role === 'modifier' || isInPlace(sentence, i)) return null;
    // "VIENNA, July 14", "Washington, D.C.", "Abuja Chamber of Commerce"
    const named =
      sentence.tokens.isCapital(after) && sentence.gap(after) === Gap.space && !sentence.mention(after);
    if (named || sentence.tokens.isUpper(i) || sentence.gap(after) & (BREAK | Gap.comma)) return null;
    return { ...span, id: mention.id, type: 'body', role };
  }
  if (mention.type !== 'country' && mention.type !== 'organisation') return null;
  if (isHelper(sentence, after)) return null;
  if (role !== 'modifier' && mention.type === 'country' && !actsForState(sentence, after, mention))
    return null;
  return { ...span, id: mention.id, type: 'body', role };
}

function isInPlace(sentence: Sentence, i: number): boolean {
  const before = sentence.word(sentence.before(i) - 1);
  return /^(?:in|at|near|from|outside|of|around)$/.test(before);
}

/** "Italy's Eni", "Libya's National Oil Corporation", "Chile's coalition parties": the owner is not who acts. */
function ownsAnother(sentence: Sentence, after: number): boolean {
  if (!sentence.isPossessive(after) && !sentence.hasPossessiveGap(after)) return false;
  const first = sentence.isPossessive(after) ? after + 1 : after;
  if (!sentence.tokens.isCapital(first)) return ownsGroup(sentence, first);
  if (sentence.mention(first)) return false;
  for (let i = first; i < Math.min(first + 6, sentence.to); i++) {
    if (i > first && sentence.gap(i) & (BREAK | Gap.comma)) return true;
    const word = sentence.word(i);
    if (vocabulary.ACTORS.has(word) || vocabulary.isHead(word)) return false;
    if (sentence.mention(i)?.type === 'person') return false;
    if (vocabulary.AUXILIARY.has(word) || VERB_WORDS.has(word)) return true;
  }
  return true;
}

/** "Chile's coalition parties"; "Chile's foreign minister and its teachers' union" are the state first. */
function ownsGroup(sentence: Sentence, first: number): boolean {
  for (let i = first; i < Math.min(first + 5, sentence.to); i++) {
    if (i > first && sentence.gap(i) & (BREAK | Gap.comma)) return false;
    const word = sentence.word(i);
    if (isWithinState(sentence, i)) return true;
    if (vocabulary.ACTORS.has(word) || vocabulary.AUXILIARY.has(word) || VERB_WORDS.has(word)) return false;
    if (vocabulary.PREPOSITIONS.has(word) || word === 'and') return false;
  }
  return false;
}

/** "-brokered", "-led". */
function isHelper(sentence: Sentence, i: number): boolean {
  return (sentence.gap(i) & (Gap.hyphen | Gap.dash)) !== 0 && vocabulary.HELPERS.has(sentence.word(i));
}

/** "Japan", "the British government", "the Russians"; not "Japanese carmaker", "China firms". */
function actsForState(sentence: Sentence, after: number, mention: Mention): boolean {
  const plural =
    mention.form === 'demonym' && /(?:ans|is|ons|eks|rds|os|des|nes|rks|tes)$/.test(mention.text);
  if (plural) return true;
  if (ownsAnother(sentence, after)) return false;
  const adjective = mention.form === 'demonym';
  for (let i = after; i < Math.min(after + 6, sentence.to); i++) {
    if (sentence.gap(i) & (BREAK | Gap.comma) && !adjective) return true;
    const word = sentence.word(i);
    if (vocabulary.PRIVATE.has(word) && !(word === 'media' && !adjective)) return false;
    if (vocabulary.ACTORS.has(word)) return true;
    if (adjective && (word === 'and' || sentence.mention(i))) continue;
    if (adjective && i - after >= 3) break;
    if (
      sentence.mention(i) ||
      vocabulary.AUXILIARY.has(word) ||
      VERB_WORDS.has(word) ||
      vocabulary.PREPOSITIONS.has(word) ||
      word === 'and'
    ) {
      if (!adjective) return true;
      break;
    }
  }
  return !adjective;
}

const FILLERS = vocabulary.words(
  'the a an its their his both such including of government governments leaders president presidents prime minister ministers foreign defence defense king neighbouring neighboring neighbour neighbor ally allies partner partners fellow as well like countries nations states former counterpart counterparts officials authorities rival rivals other eight nine ten five six seven three four two members member communist island nation republic kingdom secretary state chancellor premier envoy leader then current representatives regime military forces army marxist rebel rebels group militia movement militant islamist armed paramilitary guerrilla insurgent separatist opposition organisation organization bloc union general vice deputy interim acting caretaker high mr mrs ms dr sir lord gen col lt',
);

export interface PartyList {
  readonly parties: readonly LocalParty[];
  /** First token after it. */
  readonly to: number;
}

interface Item {
  readonly parties: LocalParty[];
  readonly joint: 'first' | 'and' | 'comma';
  /** A comma stands before its "and". */
  readonly apart: boolean;
  readonly to: number;
}

/** The list that begins at token `from`; empty if what stands there names no party. */
export function listAt(sentence: Sentence, from: number, limit: number, role: PartyRole): PartyList {
  const items: Item[] = [];
  let joint: Item['joint'] = 'first';
  let fillers = 0;
  let fresh = true;
  let apart = false;
  for (let i = from; i < limit;) {
    if (i > from) {
      const gap = sentence.gap(i);
      if (gap & BREAK) break;
      if (gap & Gap.comma) {
        joint = 'comma';
        fresh = true;
      }
    }
    const word = sentence.word(i);
    const mention = sentence.mention(i);
    if (mention?.type === 'place' && mention.text.endsWith('Koreas')) {
      const span = { start: mention.start, end: mention.end };
      const parties = ['KOR', 'PRK'].map((id): LocalParty => ({ ...span, id, type: 'body', role }));
      items.push({ parties, joint, apart, to: sentence.after(i) });
      break;
    }
    if (mention) {
      if (mention.type === 'date' || mention.type === 'agreement') break;
      const party = partyAt(sentence, i, role);
      const after = sentence.after(i);
      if (party) {
        const last = items.at(-1);
        if (!fresh && last) last.parties.push(party);
        else items.push({ parties: [party], joint: items.length === 0 ? 'first' : joint, apart, to: after });
        fresh = false;
        fillers = 0;
      } else if (mention.type === 'place' && items.length === 0) break;
      i = after;
      continue;
    }
    if (word === 'and' || word === 'plus') {
      apart = (sentence.gap(i) & Gap.comma) !== 0;
      joint = 'and';
      fillers = 0;
      fresh = true;
      i++;
      continue;
    }
    if (/^(?:along|together)$/.test(word) && sentence.word(i + 1) === 'with') {
      joint = 'and';
      fresh = true;
      i += 2;
      continue;
    }
    const filler =
      isFiller(word) ||
      sentence.isPossessive(i) ||
      ((items.length === 0 || fresh) && isPlainNoun(sentence, i));
    if (!filler || ++fillers > 5) break;
    i++;
  }
  return joined(items, sentence, from);
}

const HELP = vocabulary.words(
  'help mediation support blessing consent backing assistance aid approval encouragement facilitation advice',
);

/** The first token of the names after "with the mediation of", whose bearers are no parties for it; -1 elsewhere. */
export function helpAt(sentence: Sentence, at: number): number {
  if (sentence.word(at) !== 'with') return -1;
  for (let i = at + 1; i <= at + 3; i++)
    if (HELP.has(sentence.word(i))) return /^(?:of|from)$/.test(sentence.word(i + 1)) ? i + 2 : -1;
  return -1;
}

/** A word between the names of a row. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word) || vocabulary.ACTORS.has(word);
}

/** Any word that is neither a verb nor a particle that we know. */
function isPlainNoun(sentence: Sentence, i: number): boolean {
  const word = sentence.word(i);
  return !(
    VERB_WORDS.has(word) ||
    vocabulary.AUXILIARY.has(word) ||
    vocabulary.PREPOSITIONS.has(word) ||
    vocabulary.CLAUSE.has(word) ||
    vocabulary.SPEECH.has(word) ||
    vocabulary.PRIVATE.has(word) ||
    word.endsWith('ing')
  );
}

/** Names after a comma belong to the list only if an "and" closes it. */
function joined(items: readonly Item[], sentence: Sentence, from: number): PartyList {
  let last = items.length - 1;
  // "Iran, Pakistan ink pact"
  const headline = sentence.view.scan.heading;
  if (headline) return { parties: items.flatMap((item) => item.parties), to: items.at(-1)?.to ?? from };
  while (last > 0 && items[last]?.joint === 'comma') last--;
  const closing = items[last];
  // "with Rwanda, and Italy last year reached": a clause of its own.
  if (last === 1 && closing?.apart && closing.parties[0]?.role === 'with') last = 0;
  // "with Japan, and China said"
  if (last === 1 && closing?.joint === 'and' && sentence.gap(closing.to) !== 0) {
    const first = closing.parties[0];
    const verb = sentence.word(closing.to);
    if (first && vocabulary.SPEECH.has(verb)) last = 0;
  }
  const kept = items.slice(0, last + 1);
  return { parties: kept.flatMap((item) => item.parties), to: kept.at(-1)?.to ?? from };
}
