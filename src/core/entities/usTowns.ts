/** "Lebanon, Pa.", "Cuba, N.Y.", "Paris, TX" and the Georgia of "Rome, Georgia": towns in states, and such states. */
import { Gap } from '../text/characters';
import type { BlockScan } from './blockScan';
import type { Candidate } from './candidates';

/** With a period after them. */
const SHORT_STATES = new Set(
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Me Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Va Vt Wash Wis Wyo Ont Que'.split(
    ' ',
  ),
);
/** Two letters, each with a period. */
const DOTTED_STATES = new Set('NH NJ NM NY NC ND RI SC SD BC'.split(' '));
const POSTAL_STATES = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'.split(
    ' ',
  ),
);

/** True if a state of the United States stands after the name, with a comma between. */
export function isTownBeforeState(scan: BlockScan, { to, entries }: Candidate): boolean {
  const { tokens } = scan;
  if (tokens.gap(to) !== COMMA || !tokens.isCapital(to)) return false;
  const state = scan.candidateFrom(to);
  if (state && isState(state)) {
    // "Rome, Georgia": a state that is a country too makes a town only of what is known as one there.
    const name = `-${scan.known(to)}-`;
    return (
      !state.entries.some((entry) => entry.type === 'country') ||
      entries.some(({ type, id }) => type === 'place' && id.includes(name) && id.endsWith('-usa'))
    );
  }
  const text = tokens.textOf(to);
  const periodAfter = (tokens.gap(to + 1) & Gap.period) !== 0;
  if (text.length === 1) return periodAfter && DOTTED_STATES.has(text + tokens.textOf(to + 1));
  if (periodAfter && SHORT_STATES.has(text)) return true;
  // In capitals only where they say something: "IN", "OR" and "ME" are words of a headline.
  return !scan.allCapitals && tokens.isUpper(to) && POSTAL_STATES.has(text);
}

/** True for the state of a town that stands before it: "Rome, Georgia". */
export function isStateAfterTown(scan: BlockScan, candidate: Candidate): boolean {
  const { from } = candidate;
  if (scan.tokens.gap(from) !== COMMA || !isState(candidate)) return false;
  const town = scan.candidateUpTo(from);
  return town?.entries.some((entry) => entry.type === 'place' && entry.id.endsWith('-usa')) ?? false;
}

function isState({ entries }: Candidate): boolean {
  return entries.some((entry) => entry.type === 'place' && entry.id.includes('-subdivision-usa'));
}

const COMMA = Gap.comma | Gap.space;
