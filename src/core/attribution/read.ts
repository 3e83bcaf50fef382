/** Quotations, speakers and cues of one block. */
import type { BlockView } from '../entities/blockView';
import type { Manner } from '../analysis';
import { Gap } from '../text/characters';
import { exact } from '../text/exact';
import type { Span } from '../text/span';
import type { TokenBuffer } from '../text/tokens';
import { Cue } from './cueVerbs';
import { findCues, type FoundCue } from './cues';
import { contentsOf, isReported } from './content';
import { Grammar, type Range } from './grammar';
import type { LocalQuotation, LocalQuotations, LocalSpeaker } from './localQuotation';
import { doubleQuoted, lastCharacter, singleQuoted, type Quoted } from './marks';
import { besideQuotation, isNameApart, isTitleOrNickname } from './quoteContext';
import { mannerOf } from './manner';
import { chooseCue } from './quoteCue';
import { frameSentences } from './frame';
import { beforeColon, issuerIn } from './introduction';
import { phraseFrom } from './nounPhrase';
import { leadingSubject } from './subject';
import { peopleIn, speakerOf } from './speaker';
import { Role } from './vocabulary';
import { Word } from './word';

export type { LocalQuotations } from './localQuotation';

/** What one block tells of who says what: a pure function of the view. */
export function readQuotations(view: BlockView): LocalQuotations {
  const { tokens } = view.scan;
  const double = doubleQuoted(tokens);
  const grammar = new Grammar(view, double);
  const read = new BlockReader(grammar);
  const quotations = exact(read.run());
  const single = double.length === 0 ? singleQuoted(tokens) : [];
  return {
    quotations,
    bySingleMarks: single.length > 0 ? exact(new BlockReader(new Grammar(view, single)).run()) : null,
    people: exact(peopleIn(grammar)),
    introduces: read.introduces,
    doubleMarks: double.some((quote) => !quote.open) || hasTypedMarks(tokens),
    startsWithMark: tokens.count > 0 && (tokens.gap(0) & (Gap.quote | Gap.apostrophe)) !== 0,
  };
}

/** Two apostrophes, as old wire services write a quotation mark. */
function hasTypedMarks({ text, flags, tail, count }: TokenBuffer): boolean {
  let apostrophe = (tail & Gap.apostrophe) !== 0;
  for (let i = 0; i < count && !apostrophe; i++) apostrophe = ((flags[i] ?? 0) & Gap.apostrophe) !== 0;
  return apostrophe && text.includes("''");
}

const NO_QUOTES: readonly Quoted[] = [];

interface Found {
  readonly cue: FoundCue | null;
  readonly speaker: LocalSpeaker | null;
  readonly manner?: Manner;
}

/** A source of a source. */
interface Cited {
  readonly speaker: LocalSpeaker;
  readonly cue: Span;
}

class BlockReader {
  introduces: LocalSpeaker | null = null;
  readonly #grammar: Grammar;
  readonly #out: LocalQuotation[] = [];
  #next = 0;
  /** The sentence before, if nothing is quoted in it. */
  #before: Range | null = null;

  constructor(grammar: Grammar) {
    this.#grammar = grammar;
  }

  run(): LocalQuotation[] {
    const sentences = frameSentences(this.#grammar);
    let cues: readonly FoundCue[] | null = null;
    for (let s = 0; s < sentences.length; s++) {
      const sentence = sentences[s];
      if (!sentence) continue;
      const own = cues ?? findCues(this.#grammar, sentence);
      const following = sentences[s + 1];
      cues = null;
      const quotes = this.#quotesIn(sentence);
      let later: readonly FoundCue[] = [];
      if (quotes.length > 0 && own.length === 0 && following) {
        cues = findCues(this.#grammar, following);
        later = cues;
      }
      this.#sentence(sentence, own, quotes, later);
    }
    if (this.#before) {
      const issuer = issuerIn(this.#grammar, this.#before);
      this.introduces ??= issuer && speakerOf(this.#grammar, issuer);
    }
    this.#headline();
    if (this.#out.length > 1) this.#out.sort((a, b) => a.start - b.start || b.end - a.end);
    return this.#out;
  }

  /** "Novak: Talks Have Failed" over an article. */
  #headline(): void {
    const grammar = this.#grammar;
    if (!grammar.view.scan.heading || this.#out.length > 0) return;
    const mention = grammar.view.mentionAt(0);
    const to = mention ? grammar.afterMention(0) : 1;
    const speaks = mention
      ? mention.type !== 'date' && mention.type !== 'place'
      : grammar.is(0, Role.body | Role.person | Role.voice);
    if (!speaks || to >= grammar.count || !(grammar.gap(to) & Gap.colon)) return;
    const speaker = speakerOf(grammar, { from: 0, to });
    this.#out.push({
      ...this.#span({ from: to, to: grammar.count }),
      direct: false,
      manner: 'stated',
      speaker,
      cue: null,
      follows: false,
      open: false,
      speech: true,
    });
  }

  #quotesIn(sentence: Range): readonly Quoted[] {
    const { quotes } = this.#grammar;
    const first = this.#next;
    while ((quotes[this.#next]?.from ?? sentence.to) < sentence.to) this.#next++;
    return this.#next > first ? quotes.slice(first, this.#next) : NO_QUOTES;
  }

  #sentence(
    sentence: Range,
    cues: readonly FoundCue[],
    quotes: readonly Quoted[],
    later: readonly FoundCue[],
  ): void {
    const grammar = this.#grammar;
    const before = this.#before;
    this.introduces = null;
    this.#before = quotes.length === 0 ? sentence : null;
    if (cues.length === 0 && quotes.length === 0) return;
    const contents = contentsOf(grammar, sentence, cues);
    const phrases = this.#phrasesOf(sentence, cues, contents);
    for (const quote of quotes) {
      const at = chooseCue(grammar, quote, cues, contents);
      let found: Found | null = at < 0 ? null : this.#found(sentence, cues[at] ?? null, phrases[at] ?? null);
      if (isTitleOrNickname(grammar, quote)) continue;
      if (!found && later.length > 0) found = this.#fromNext(quote, later);
      found ??= this.#beside(quote) ?? this.#within(quote) ?? this.#introduced(quote, sentence, before);
      const follows = !found && this.#opens(quote, sentence);
      this.#out.push({
        start: quote.start,
        end: quote.end,
        direct: true,
        manner: isNameApart(grammar, quote, cues[at]) ? 'held' : (found?.manner ?? 'stated'),
        speaker: found?.speaker ?? null,
        cue: found?.cue ? this.#span(found.cue.cue) : null,
        follows,
        open: quote.open,
        speech: found !== null || isSpeech(grammar, quote, sentence),
      });
    }
    this.#indirect(sentence, cues, phrases, contents, quotes);
  }

  /** A cue without a subject of its own has that of the last one that is not inside another's content. */
  #phrasesOf(
    sentence: Range,
    cues: readonly FoundCue[],
    contents: readonly (Range | null)[],
  ): (Range | null)[] {
    const phrases: (Range | null)[] = [];
    let outer: Range | null = null;
    for (let k = 0; k < cues.length; k++) {
      const cue = cues[k];
      if (!cue) continue;
      const phrase: Range | null =
        cue.speaker ??
        outer ??
        leadingSubject(this.#grammar, sentence.from, cue.cue.from) ??
        nextSpeaker(cues, k);
      phrases.push(phrase);
      if (contents[k] || !outer) outer = phrase;
    }
    return phrases;
  }

  #found(sentence: Range, cue: FoundCue | null, phrase: Range | null): Found {
    const manner = cue && phrase ? mannerOf(this.#grammar, sentence, cue, phrase, null) : 'stated';
    return { cue, speaker: this.#speaker(phrase), manner };
  }

  #speaker(phrase: Range | null | undefined): LocalSpeaker | null {
    return phrase ? speakerOf(this.#grammar, phrase) : null;
  }

  #indirect(
    sentence: Range,
    cues: readonly FoundCue[],
    phrases: readonly (Range | null)[],
    contents: readonly (Range | null)[],
    quotes: readonly Quoted[],
  ): void {
    const grammar = this.#grammar;
    const first = this.#out.length;
    let ahead: Cited | null = null;
    for (let k = 0; k < cues.length; k++) {
      const cue = cues[k];
      const phrase = phrases[k];
      if (!cue || !phrase) continue;
      const content = contents[k];
      if (!content) {
        if (k === cues.length - 1 && cue.bits & Cue.speech && endsInColon(grammar, sentence))
          this.introduces = this.#speaker(phrase);
        continue;
      }
      if (quotes.some((quote) => quote.from < content.to && content.from < quote.to)) continue;
      const cited = this.#cited(cue, content);
      const said = this.#out.length > first ? this.#out.at(-1) : undefined;
      if (cited && said) {
        this.#out.push({ ...said, ...cited });
        continue;
      }
      if (cited?.speaker.referent.source === 'anonymous') {
        ahead = cited;
        continue;
      }
      if (!isReported(grammar, cue, content) || isNobody(grammar, phrase)) continue;
      const { start, end } = this.#span(content);
      const found: LocalQuotation = {
        start,
        end,
        direct: false,
        manner: mannerOf(grammar, sentence, cue, phrase, content),
        speaker: speakerOf(grammar, phrase),
        cue: this.#span(cue.cue),
        follows: false,
        open: false,
        speech: true,
      };
      this.#out.push(found);
      if (ahead && cue.bits & Cue.speech) this.#out.push({ ...found, ...ahead });
      ahead = null;
    }
  }

  /** "…, the agency reported, citing officials": what the agency says is theirs, too. */
  #cited(cue: FoundCue, content: Range): Cited | null {
    const grammar = this.#grammar;
    if (!grammar.isWord(cue.cue.from, Word.citing) && !grammar.isWord(cue.cue.from, Word.quoting))
      return null;
    const phrase = phraseFrom(grammar, content.from, content.to);
    if (!phrase) return null;
    const speaker = speakerOf(grammar, phrase);
    if (speaker.referent.source !== 'anonymous' && !namesSource(grammar, phrase)) return null;
    return { speaker, cue: this.#span(cue.cue) };
  }

  /** “Why?” Novak asked: the mark inside ended the sentence for the splitter. */
  #fromNext(quote: Quoted, later: readonly FoundCue[]): Found | null {
    const first = later[0];
    if (!first?.speaker || first.from - quote.to > 12 || first.shape === 'shared') return null;
    if (!(first.bits & (Cue.speech | Cue.addressee)) && first.shape !== 'according') return null;
    const ends =
      first.content >= this.#grammar.count ||
      this.#grammar.breaks(first.content) ||
      this.#grammar.is(first.content, Role.preposition | Role.adverb);
    return ends ? { cue: first, speaker: speakerOf(this.#grammar, first.speaker) } : null;
  }

  /** “…” — Maria Novak; “…,” Novak sings. */
  #beside(quote: Quoted): Found | null {
    const phrase = besideQuotation(this.#grammar, quote);
    return phrase ? { cue: null, speaker: speakerOf(this.#grammar, phrase) } : null;
  }

  /** Novak shot back: “…”; Novak issued a statement. “…” */
  #introduced(quote: Quoted, sentence: Range, before: Range | null): Found | null {
    const grammar = this.#grammar;
    const opens = before !== null && this.#opens(quote, sentence);
    const phrase = beforeColon(grammar, quote, sentence) ?? (opens ? issuerIn(grammar, before) : null);
    return phrase && { cue: null, speaker: speakerOf(grammar, phrase) };
  }

  /** “We are ready, Novak said, and sat down.: the closing mark is missing, and the cue stands within. */
  #within(quote: Quoted): Found | null {
    if (!quote.open) return null;
    const plain = new Grammar(this.#grammar.view, NO_QUOTES);
    const first = frameSentences(plain).find((sentence) => sentence.to > quote.from);
    for (const cue of first ? findCues(plain, first) : []) {
      const trails = cue.shape === 'trailing' || cue.shape === 'inverted';
      if (!trails || !cue.speaker || cue.from <= quote.from || !(cue.bits & Cue.speech)) continue;
      if (cue.bits & Cue.past) return { cue, speaker: speakerOf(plain, cue.speaker) };
    }
    return null;
  }

  /** The quotation is all of its sentence. */
  #opens(quote: Quoted, sentence: Range): boolean {
    return quote.from <= sentence.from;
  }

  #span(range: Range): Span {
    const { tokens } = this.#grammar.view.scan;
    return { start: tokens.start(range.from), end: tokens.end(range.to - 1) };
  }
}

/** "While saying little, Novak told reporters": the subject comes later. */
function nextSpeaker(cues: readonly FoundCue[], k: number): Range | null {
  return cues.slice(k + 1).find((cue) => cue.shape === 'plain')?.speaker ?? null;
}

/** "Neither government says that …", "no group claimed": no source says it. */
function isNobody(grammar: Grammar, { from }: Range): boolean {
  return NOBODY.has(grammar.view.scan.lower(from));
}

const NOBODY = new Set(['neither', 'none', 'no', 'nobody']);

function namesSource(grammar: Grammar, phrase: Range): boolean {
  const last = phrase.to - 1;
  return (
    grammar.view.mentionAt(last) !== undefined || grammar.is(last, Role.body | Role.person | Role.office)
  );
}

function endsInColon(grammar: Grammar, sentence: Range): boolean {
  return sentence.to >= grammar.count && (grammar.gap(grammar.count) & Gap.colon) !== 0;
}

/** Whole sentences and long pieces are speech; a word or two in marks without a verb's mark may be a term. */
function isSpeech(grammar: Grammar, quote: Quoted, sentence: Range): boolean {
  const words = quote.to - quote.from;
  if (words >= 8) return true;
  const { text } = grammar.view.scan.tokens;
  const last = lastCharacter(text, quote);
  return words >= 3 && quote.from <= sentence.from && /[.,!?\u2026]/.test(last);
}
