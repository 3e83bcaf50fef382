/** Which cue of its sentence a quotation belongs to. */
import { Cue } from './cueVerbs';
import type { FoundCue } from './cues';
import type { Grammar, Range } from './grammar';
import type { Quoted } from './marks';

const BEFORE_CONTENT = new Set(['trailing', 'inverted', 'according']);

/** Index into `cues`; -1 if none reports this quotation. */
export function chooseCue(grammar: Grammar, sentence: Range, quote: Quoted, cues: readonly FoundCue[]): number {
  // “…,” said Novak: right behind the closing mark.
  for (let k = 0; k < cues.length; k++) {
    const cue = cues[k];
    if (!cue || cue.from < quote.to) continue;
    if (cue.from === quote.to && isSpoken(cue) && BEFORE_CONTENT.has(cue.shape)) return k;
    break;
  }
  // The nearest cue before it that is not spent on what stands before that.
  for (let k = cues.length - 1; k >= 0; k--) {
    const cue = cues[k];
    if (!cue || cue.cue.to > quote.from) continue;
    if (!BEFORE_CONTENT.has(cue.shape)) return k;
    if (continues(grammar, cue, quote)) return k;
  }
  // The content before a cue that stands at the end: It was “a disgrace” for the country, Novak said.
  for (let k = 0; k < cues.length; k++) {
    const cue = cues[k];
    if (cue && cue.from >= quote.to && BEFORE_CONTENT.has(cue.shape) && isSpoken(cue)) return k;
  }
  for (let k = 0; k < cues.length; k++) {
    const cue = cues[k];
    if (cue && cue.cue.from >= quote.to && cue.cue.from > sentence.from && BEFORE_CONTENT.has(cue.shape)) return k;
  }
  // A possessive or any other cue of the sentence: her “so-called” plan, Novak's call for
  for (let k = 0; k < cues.length; k++) if (cues[k]?.shape === 'noun' || cues[k]?.shape === 'passive') return k;
  return -1;
}

function isSpoken(cue: FoundCue): boolean {
  return (cue.bits & (Cue.speech | Cue.addressee | Cue.stance | Cue.evidence)) !== 0;
}

/** “A,” Novak said, “B”: the second piece goes on with the same cue. */
function continues(grammar: Grammar, cue: FoundCue, quote: Quoted): boolean {
  return quote.from >= cue.content || grammar.quoteAt(cue.content) === quote;
}
