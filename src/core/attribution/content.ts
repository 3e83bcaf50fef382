/** How far the reported content of a cue reaches. */
import { Gap } from '../text/characters';
import { opensAmount } from './contentStart';
import { Cue } from './cueVerbs';
import { endOfContent, isGerund } from './contentEnd';
import type { FoundCue } from './cues';
import type { Grammar, Range } from './grammar';
import { Role } from './vocabulary';
import { Word } from './word';

/** What each cue of a sentence reports, by its index; `null` for nothing, or for a cue inside what another reports. */
export function contentsOf(grammar: Grammar, sentence: Range, cues: readonly FoundCue[]): (Range | null)[] {
  let covered = sentence.from;
  const closing = closingCue(grammar, sentence, cues);
  return cues.map((cue, k) => {
    // "Novak said the deal was dead, Interfax reported": what Interfax reports holds what Novak said.
    if (k < closing) return relayed(grammar, sentence, cues, k, closing);
    const content =
      k === closing
        ? {
            from: afterConnective(grammar, sentence),
            to: resumes(grammar, sentence, cue) ? sentence.to : cue.from,
          }
        : contentOf(grammar, sentence, cues, k, covered);
    if (content) covered = Math.max(covered, content.to);
    return content;
  });
}

/** What a cue inside of what an outlet reports reports itself: only that of its clause's own subject. */
function relayed(
  grammar: Grammar,
  sentence: Range,
  cues: readonly FoundCue[],
  k: number,
  closing: number,
): Range | null {
  const [cue, outer] = [cues[k], cues[closing]];
  if (
    !cue ||
    !outer ||
    cue.shape !== 'plain' ||
    !(cue.bits & Cue.speech) ||
    cue.bits & (Cue.quoteOnly | Cue.noun)
  )
    return null;
  if (!isRelayed(grammar, outer) || k > 0) return null;
  const within = { from: sentence.from, to: outer.from };
  return contentOf(grammar, within, cues.slice(0, closing), k, sentence.from);
}

/** "…, Interfax reported", "…, according to the newspaper": it passes on what others say. */
export function isRelayed(grammar: Grammar, { speaker }: FoundCue): boolean {
  if (!speaker) return false;
  const mention = grammar.view.mentionAt(speaker.to - 1);
  return mention ? mention.type === 'organisation' : grammar.is(speaker.to - 1, Role.body);
}

/** "However, the talks failed, officials said": the connective is the writer's. */
function afterConnective(grammar: Grammar, sentence: Range): number {
  const next = sentence.from + 1;
  if (grammar.is(sentence.from, Role.coordinator) && next < sentence.to) return next;
  const connective =
    grammar.is(sentence.from, Role.adverb) && grammar.comma(next) && !grammar.isTime(sentence.from);
  return connective ? next : sentence.from;
}

/** "…, officials said.": the cue at the end that reports all before it, other cues included; -1 if there is none. */
function closingCue(grammar: Grammar, sentence: Range, cues: readonly FoundCue[]): number {
  for (let k = cues.length - 1; k >= 0; k--) {
    const cue = cues[k];
    if (!cue || !AFTER_CONTENT.has(cue.shape) || cue.from <= sentence.from + 1) continue;
    if (!(cue.bits & Cue.speech) || cue.bits & Cue.quoteOnly) continue;
    return cue.from > sentence.from && grammar.quoteAt(cue.from - 1) ? -1 : k;
  }
  return -1;
}

/** "The talks, he said, would go on": the content goes on after the cue. */
function resumes(grammar: Grammar, sentence: Range, cue: FoundCue): boolean {
  const next = cue.shape === 'trailing' ? afterOccasion(grammar, cue.content, sentence.to) : sentence.to;
  if (next >= sentence.to || !grammar.comma(next)) return false;
  let first = next;
  while (first < sentence.to && grammar.is(first, Role.adverb)) first++;
  if (isGerund(grammar, first) || grammar.is(next, Role.relative) || isMeanwhile(grammar, next)) return false;
  return (
    !grammar.is(next, Role.preposition) ||
    grammar.isWord(next, Word.for) ||
    grammar.isWord(next, Word.including)
  );
}

/** ", as they left": what went on when it was said. */
function isMeanwhile(grammar: Grammar, i: number): boolean {
  return (
    grammar.isWord(i, Word.as) ||
    grammar.isWord(i, Word.while) ||
    grammar.isWord(i, Word.when) ||
    grammar.isWord(i, Word.after) ||
    grammar.isWord(i, Word.before)
  );
}

/** Past "in a report": to the comma that ends it. */
function afterOccasion(grammar: Grammar, at: number, limit: number): number {
  if (!grammar.isWord(at, Word.in) || grammar.breaks(at)) return at;
  for (let i = at + 1; i < limit && i < at + 7; i++) if (grammar.breaks(i)) return i;
  return at;
}

const AFTER_CONTENT: ReadonlySet<string> = new Set(['trailing', 'inverted', 'according']);

/**
 * Tokens of what the k-th cue of the sentence reports; `null` if there is nothing, or if the cue lies in what another
 * one reports. Everything before token `covered` belongs to a content already.
 */
function contentOf(
  grammar: Grammar,
  sentence: Range,
  cues: readonly FoundCue[],
  k: number,
  covered: number,
): Range | null {
  const cue = cues[k];
  if (!cue) return null;
  if (cue.shape === 'trailing' || cue.shape === 'inverted' || cue.shape === 'according')
    return around(grammar, sentence, cue, covered);
  if (cue.shape === 'passive') return cue.about && cue.about.from >= covered ? cue.about : null;
  if (cue.cue.from < covered || (cue.from < covered && !holds(cues, k))) return null;
  const to = endOfContent(grammar, sentence, cues, k);
  if (to <= cue.content) return null;
  const relative = afterRelative(grammar, sentence, cue);
  if (relative === null) return { from: cue.content, to };
  return { from: relative, to: grammar.comma(relative) ? commaAfter(grammar, cue.content, to) : to };
}

/** "…, which Novak says is done", "what they think it costs": the relative is a part of what is said. */
function afterRelative(grammar: Grammar, sentence: Range, cue: FoundCue): number | null {
  const before = cue.from - 1;
  if (before < sentence.from || cue.shape !== 'plain' || !cue.speaker || grammar.breaks(cue.from))
    return null;
  if (!(cue.bits & Cue.clause) || grammar.isWord(cue.content, Word.that)) return null;
  // "in which he said" only tells where.
  if (before > sentence.from && grammar.is(before - 1, Role.preposition) && !grammar.breaks(before))
    return null;
  return grammar.isWord(before, Word.which) || grammar.isWord(before, Word.what) ? before : null;
}

/** The clause between two commas ends at the second. */
function commaAfter(grammar: Grammar, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) if (grammar.comma(i) && !grammar.is(i, Role.coordinator)) return i;
  return to;
}

/** Before the cue, and where it goes on after a comma, after it too. */
function around(grammar: Grammar, sentence: Range, cue: FoundCue, covered: number): Range | null {
  if (cue.shape === 'according' && cue.from <= sentence.from + 1) {
    // "According to officials, the talks failed": the content follows the comma.
    let at = cue.content;
    while (at < sentence.to && !grammar.comma(at)) at++;
    return at < sentence.to ? { from: at, to: sentence.to } : null;
  }
  if (covered > sentence.from && cue.from <= covered) return null;
  const from = Math.max(sentence.from, covered);
  return cue.from > from ? { from, to: cue.from } : null;
}

/** "A diplomat, who asked not to be named, said": the subject holds an earlier cue. */
function holds(cues: readonly FoundCue[], k: number): boolean {
  const cue = cues[k];
  return cues
    .slice(0, k)
    .some((other) => cue !== undefined && other.from >= cue.from && other.cue.to <= cue.cue.from);
}

/** Whether what follows (or precedes) the cue is something that its kind of cue reports. */
export function isReported(grammar: Grammar, cue: FoundCue, content: Range): boolean {
  const { bits, shape } = cue;
  if (bits & Cue.quoteOnly) return false;
  if (shape === 'trailing' || shape === 'inverted' || shape === 'according')
    return content.to - content.from >= 2;
  if (content.from >= content.to) return false;
  if (isAboutNaming(grammar, content)) return false;
  if (shape === 'noun' || shape === 'passive') return true;
  if (bits & Cue.preposition) return true;
  const first = grammar.role(content.from);
  const gap = grammar.gap(content.from);
  if (gap & (Gap.comma | Gap.dash) && !(bits & Cue.speech)) return false;
  if (grammar.isWord(content.from, Word.out)) return false;
  const leads = first & Role.preposition && !grammar.capital(content.from);
  const opens = leads && !(bits & Cue.speech && opensAmount(grammar, content.from));
  if (opens && !grammar.isWord(content.from, Word.to) && !grammar.view.scan.tokens.isNumber(content.from + 1))
    return false;
  if (grammar.isWord(content.from, Word.to) && !(bits & Cue.infinitive)) return false;
  if (first & Role.coordinator) return false;
  return (bits & (Cue.speech | Cue.nounPhrase | Cue.infinitive)) !== 0 || holdsClause(grammar, content);
}

/** "assumed that all was well", against "assumed office" */
function holdsClause(grammar: Grammar, content: Range): boolean {
  const { from, to } = content;
  if (grammar.is(from, Role.subordinator | Role.relative | Role.subject)) return true;
  for (let i = from + 1; i < to; i++) if (grammar.looksFinite(i) || grammar.isCueVerb(i)) return true;
  return false;
}

/** "asked not to be named", "spoke on condition of anonymity": of the source, not of what it says. */
function isAboutNaming(grammar: Grammar, content: Range): boolean {
  if (content.to - content.from > 12) return false;
  if (grammar.isWord(content.from, Word.not) && grammar.isWord(content.from + 1, Word.to)) return true;
  for (let i = content.from; i < content.to; i++) if (grammar.isWord(i, Word.anonymity)) return true;
  const names = grammar.isWord(content.to - 1, Word.name) || grammar.isWord(content.to - 1, Word.names);
  if (names && grammar.is(content.to - 2, Role.possessive)) return true;
  return false;
}
