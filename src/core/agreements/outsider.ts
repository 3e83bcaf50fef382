/** Subjects that are no states: "Tullow Oil signed a memorandum with Uganda", "Chile's coalition parties signed a pact". */
import { Gap } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { Deed } from './deeds';
import { BREAK, type Sentence } from './sentence';
import { VERB_WORDS } from './statusVerbs';
import * as vocabulary from './vocabulary';

/** Nouns for those who make agreements of their own within a state. */
const WITHIN = vocabulary.words(
  'university universities college colleges institute hospital hospitals museum province provinces city cities town towns municipality municipalities county counties mayor mayors council councils union unions federation league club clubs chamber association associations church churches foundation charity ngo ngos tribe tribes miner miners carmaker retailer insurer lender broadcaster publisher start-up startup teachers doctors nurses pilots farmers drivers players employers workers pensioners residents',
);
/** "coalition parties" are others than "the parties" to a pact. */
const PARTISAN = vocabulary.words(
  'coalition political opposition governing ruling left right-wing left-wing centrist conservative liberal socialist green',
);

/** Whether a noun is that of a firm, a town, a union or the like. */
export function isWithinState(sentence: Sentence, i: number): boolean {
  const word = sentence.word(i);
  if (sentence.mention(i)) return false;
  if (/^(?:party|parties)$/.test(word))
    return PARTISAN.has(sentence.word(i - 1)) || sentence.isPossessive(i - 1);
  return WITHIN.has(word) || (vocabulary.PRIVATE.has(word) && word !== 'group' && word !== 'agency');
}

/** Is the one who does the deed none that a treaty could have? `known`: states are among its subject. */
export function isOutsider(sentence: Sentence, { group }: Deed, known: boolean): boolean {
  let i = group.from - 1;
  while (i > sentence.from && isTime(sentence, i)) i--;
  if (i < sentence.from || sentence.gap(i + 1) & BREAK) return false;
  // "Tullow Oil announced that it had signed"
  if (sentence.word(i) === 'it') return !known && isLedByUnknown(sentence, i);
  // "Chile's government and its teachers' union"; "union leaders"
  for (let k = i; k >= Math.max(sentence.from, i - 4) && !ends(sentence, k); k--)
    if (isWithinState(sentence, k)) return true;
  return !known && isUnknownName(sentence, sentence.before(i));
}

/** A name that we do not know, of two words or with a capital inside, comes first in the sentence: "it" is that. */
export function isLedByUnknown(sentence: Sentence, before: number): boolean {
  const { tokens } = sentence;
  let i = sentence.from;
  while (i < before && !tokens.isCapital(i) && !sentence.mention(i)) i++;
  if (i >= before || sentence.mention(i)) return false;
  const inner = /\p{Ll}\p{Lu}/u.test(tokens.textOf(i));
  const joined = tokens.isCapital(i + 1) && isPlain(sentence, i + 1) && !sentence.mention(i + 1);
  return (inner || joined) && isUnknownName(sentence, joined ? i + 1 : i);
}

function isTime(sentence: Sentence, i: number): boolean {
  return (
    sentence.mention(i)?.type === 'date' ||
    vocabulary.ADVERBS.has(sentence.word(i)) ||
    (/^(?:on|in|late|early|earlier)$/.test(sentence.word(i)) && sentence.mention(i + 1)?.type === 'date')
  );
}

/** A phrase goes back no further than this. */
function ends(sentence: Sentence, i: number): boolean {
  const word = sentence.word(i);
  return (
    word === 'and' ||
    vocabulary.PREPOSITIONS.has(word) ||
    vocabulary.CLAUSE.has(word) ||
    vocabulary.AUXILIARY.has(word) ||
    VERB_WORDS.has(word) ||
    vocabulary.SPEECH.has(word) ||
    (sentence.gap(i + 1) & (Gap.comma | BREAK)) !== 0
  );
}

/** A name of somebody whom we do not know and who is no person: "Siemens", "Oxford University". */
export function isUnknownName(sentence: Sentence, i: number): boolean {
  const mention = sentence.mention(i);
  if (mention) return mention.type === 'organisation' && mention.id === null;
  const { tokens } = sentence;
  if (!tokens.isCapital(i) || isParticle(sentence, i)) return false;
  let first = i;
  while (first > sentence.from && tokens.isCapital(first - 1) && isPlain(sentence, first)) first--;
  for (let k = Math.max(sentence.from, first - 4); k <= i; k++) if (isOfPerson(sentence, k)) return false;
  if (i > sentence.from) return true;
  // The first word of a sentence has a capital anyway: "Negotiators signed", "Parliament ratified".
  return !PLURAL_PEOPLE.has(sentence.word(i)) && !vocabulary.GROUP_NOUNS.has(sentence.word(i));
}

const PLURAL_PEOPLE = vocabulary.words(
  'negotiators rebels fighters militants insurgents separatists guerrillas factions generals soldiers mediators delegates commanders warlords insiders signatories representatives critics voters people they both it he she we i you who this that these those there each neither either all some many most others another one two three four several',
);

/** "After signing", "If they sign": a capital that only the place gives. */
function isParticle(sentence: Sentence, i: number): boolean {
  const word = sentence.word(i);
  return (
    sentence.view.scan.is(i, WordClass.functionWord) ||
    vocabulary.PREPOSITIONS.has(word) ||
    vocabulary.CLAUSE.has(word) ||
    vocabulary.AUXILIARY.has(word) ||
    vocabulary.ADVERBS.has(word) ||
    VERB_WORDS.has(word)
  );
}

function isOfPerson(sentence: Sentence, i: number): boolean {
  const word = sentence.word(i);
  return (
    vocabulary.ACTORS.has(word) ||
    /^(?:mr|mrs|ms|dr|gen|col|maj|lt|sir|sheikh|lord|prince|princess)$/.test(word) ||
    (sentence.mention(i) !== undefined && sentence.mention(i)?.type !== 'date')
  );
}

function isPlain(sentence: Sentence, i: number): boolean {
  return (sentence.gap(i) & ~(Gap.space | Gap.newline | Gap.hyphen)) === 0;
}
