/** Which cue of its sentence a quotation belongs to. */
import { Gap } from '../text/characters';
import { isRelayed } from './content';
import { Cue } from './cueVerbs';
import type { FoundCue } from './cues';
import type { Grammar, Range } from './grammar';
import type { Quoted } from './marks';
import { Role } from './vocabulary';

const AFTER_CONTENT = new Set(['trailing', 'inverted', 'according']);

/** Index into `cues`, whose `contents` are given; -1 if none reports this quotation. */
export function chooseCue(
  grammar: Grammar,
  quote: Quoted,
  cues: readonly FoundCue[],
  contents: readonly (Range | null)[],
): number {
  // “…,” said Novak: right behind the closing mark.
  const next = cues.findIndex((cue) => cue.from >= quote.to);
  const after = cues[next];
  const closes = after?.from === quote.to && AFTER_CONTENT.has(after.shape);
  if (closes && !isPronoun(grammar, after.speaker)) {
    // Novak said that it was “a farce”, Interfax reported.
    const inner = isRelayed(grammar, after) ? cues.findIndex((cue, k) => holds(cue, contents[k], quote)) : -1;
    return inner >= 0 && inner < next ? inner : next;
  }
  // Novak replied, “…”: nothing stands between.
  for (let k = cues.length - 1; k >= 0; k--) {
    const cue = cues[k];
    if (cue?.content !== quote.from || grammar.quoteAt(cue.content) !== quote) continue;
    const speech = cue.bits & Cue.speech && (cue.shape === 'plain' || cue.shape === 'shared');
    if (speech && grammar.gap(quote.from) & (closes ? Gap.colon : Gap.comma | Gap.colon)) return k;
  }
  if (closes) return next;
  // What a cue reports, with all that is nested in it, is that cue's.
  for (let k = 0; k < cues.length; k++) {
    const content = contents[k];
    const cue = cues[k];
    if (
      content &&
      cue &&
      content.from < quote.to &&
      quote.from < content.to &&
      !(cue.shape === 'noun' && cues.length > 1)
    )
      return k;
  }
  for (let k = cues.length - 1; k >= 0; k--) {
    const cue = cues[k];
    if (!cue || cue.cue.to > quote.from) continue;
    // “A,” Novak said, “B”: the second piece goes on with the same cue.
    if (!AFTER_CONTENT.has(cue.shape) || quote.from >= cue.content || grammar.quoteAt(cue.content) === quote)
      return k;
  }
  for (let k = 0; k < cues.length; k++) {
    const cue = cues[k];
    if (cue && cue.from >= quote.to && AFTER_CONTENT.has(cue.shape)) return k;
  }
  return cues.findIndex((cue) => cue.shape === 'noun' || cue.shape === 'passive');
}

/** The quotation is a part of what the cue reports in other words. */
function holds(cue: FoundCue, content: Range | null | undefined, quote: Quoted): boolean {
  if (!content || cue.shape !== 'plain' || !(cue.bits & Cue.speech)) return false;
  return content.from < quote.from && quote.from < content.to;
}

/** Novak said: “…,” she said: the name tells more. */
function isPronoun(grammar: Grammar, phrase: Range | null): boolean {
  return phrase !== null && phrase.to - phrase.from === 1 && grammar.is(phrase.from, Role.subject);
}
