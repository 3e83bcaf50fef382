/** Whether two names of an article can be one person's: "Novak" and "Maria Novak". */
import { foldedWords } from '../text/characters';

/** Names that end so are a body's, of which a part can be another's: "Foreign Ministry", "Defence Ministry". */
const BODIES = new Set(
  'ministry department office agency council committee commission center centre bank university college institute foundation group company corporation party police court government administration army navy force union association federation league house school board bureau news times post herald journal press media network service services society organisation organization authority parliament congress senate assembly campaign'.split(
    ' ',
  ),
);
const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
/** Capitals, with small particles between them: "Ursula von der Leyen", not "a spokesman". */
const NAME = /^(?!(?:The|A|An)\s)\p{Lu}\S*(?:\s+(?:\p{Ll}{1,4}\s+)*["(\u201c]?\p{Lu}\S*)*$/u;

/** What was asked last: an article calls its people the same over and over. */
const KNOWN = new Map<string, readonly string[]>();
const MOST_KNOWN = 2000;

/** The folded words of a person's name; empty for what cannot be one. */
export function wordsOfName(name: string): readonly string[] {
  let words = KNOWN.get(name);
  if (!words) {
    words = readWords(name);
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
    KNOWN.set(name, words);
  }
  return words;
}

function readWords(name: string): readonly string[] {
  if (!NAME.test(name)) return [];
  const words = foldedWords(name);
  const last = words.at(-1) ?? '';
  if (BODIES.has(last)) return [];
  return SUFFIX.test(last) ? words.slice(0, -1) : words;
}

/** True if one name can be the other: the same, a surname alone, or one with a middle name or an initial more. */
export function isSameName(one: string, other: string): boolean {
  const [a, b] = [wordsOfName(one), wordsOfName(other)];
  if (a.length === 0 || b.length === 0) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.every((word, k) => word === long[long.length - short.length + k])) return true;
  return short.length > 1 && short[0] === long[0] && short.at(-1) === long.at(-1);
}

/** The one of two ways to call somebody that says more of the name. */
export function fuller(one: string, other: string): string {
  return wordsOfName(one).length > wordsOfName(other).length ? one : other;
}

/** Outside quotation marks these are whoever writes. */
export function isWriter(name: string): boolean {
  return WRITER.test(name);
}

const WRITER = /^(?:I|[Ww]e|[Mm]e|us|[Mm]y|[Oo]ur)$/;
