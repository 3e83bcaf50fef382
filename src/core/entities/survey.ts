/** What one block tells by itself: its mentions, as far as they can be told here, and facts for the other blocks. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Span } from '../text/span';
import { exact } from '../text/exact';
import { splitSentences } from '../text/sentences';
import { WordClass } from '../text/wordClass';
import { BlockNotes } from './blockNotes';
import type { BlockScan } from './blockScan';
import { EntryKind, type Candidate } from './candidates';
import { findDates } from './dates';
import type { BlockFacts, LocalMention } from './localMention';
import { bestCountry, CountryTaker } from './takeCountry';
import { NamedTaker } from './takeNamed';
import { PersonTaker } from './takePerson';
import { FormTaker } from './takeByForm';
import { TitleTaker } from './takeTitle';

export interface Survey {
  /** In order, not overlapping. */
  readonly mentions: readonly LocalMention[];
  readonly sentences: readonly Span[];
  readonly facts: BlockFacts;
  /** A mention is decided with what other blocks tell, not only with the article's date. */
  readonly restsOnFacts: boolean;
}

export class Surveyor {
  readonly #scan: BlockScan;
  readonly #notes: BlockNotes;
  readonly #countries: CountryTaker;
  readonly #named: NamedTaker;
  readonly #people: PersonTaker;
  readonly #forms: FormTaker;
  readonly #titles: TitleTaker;

  constructor(knowledge: KnowledgeBase, scan: BlockScan) {
    this.#scan = scan;
    this.#notes = new BlockNotes(knowledge, scan);
    this.#countries = new CountryTaker(this.#notes);
    this.#named = new NamedTaker(this.#notes);
    this.#people = new PersonTaker(this.#notes);
    this.#forms = new FormTaker(this.#notes);
    this.#titles = new TitleTaker(this.#notes);
  }

  /** Surveys the block `text[from, to)`; all offsets count from `from`. */
  survey(text: string, heading: boolean, from = 0, to = text.length): Survey {
    const scan = this.#scan;
    const notes = this.#notes;
    scan.scan(text, heading, from, to);
    notes.clear();
    for (const [index, candidate] of scan.candidates.entries()) {
      this.#forms.takeBetween(notes.done, candidate.from);
      if (candidate.from >= notes.done) this.#take(candidate, index);
    }
    this.#forms.takeBetween(notes.done, scan.tokens.count);
    return {
      restsOnFacts: notes.mentions.some(restsOnFacts),
      mentions: exact(withDates(notes.mentions, findDates(scan))),
      sentences: splitSentences(scan.tokens, scan.gazetteer.lexicon.classes),
      facts: notes.facts(),
    };
  }

  #take(candidate: Candidate, index: number): void {
    if (this.#people.isGivenName(candidate, index)) return;
    const { entries, from, kinds } = candidate;
    const title = kinds & EntryKind.title ? entries.find((entry) => entry.type === 'title') : undefined;
    // "Mayor" is a surname too, but not before another name.
    const { tokens } = this.#scan;
    const beforeName = tokens.spaced(candidate.to) && this.#scan.isNameWord(candidate.to);
    if (title && (kinds === EntryKind.title || (beforeName && (kinds & ~TITLE_OR_PERSON) === 0))) {
      this.#titles.take(candidate, index, title);
      return;
    }
    const person = (kinds & EntryKind.person) !== 0;
    const country = kinds & EntryKind.country ? bestCountry(entries) : undefined;
    if (country && !(person && this.#scan.is(from - 1, WordClass.honorific))) {
      this.#countries.take(candidate, country);
    } else if (person && (kinds & ~(EntryKind.person | EntryKind.title)) === 0) {
      this.#people.take(candidate, index);
    } else this.#named.take(candidate);
  }
}

const TITLE_OR_PERSON = EntryKind.title | EntryKind.person;

function restsOnFacts({ pending }: LocalMention): boolean {
  if (pending?.kind === 'holder') return pending.beside !== undefined && restsOnFacts(pending.beside.mention);
  return pending !== undefined && pending.kind !== 'date';
}

/** True if the name is all within the date, and nobody is known by it. */
function isNobody(name: LocalMention, date: LocalMention): boolean {
  return (
    name.type === 'person' &&
    name.id === null &&
    name.pending === undefined &&
    date.start <= name.start &&
    date.end >= name.end
  );
}

/** A date wins over a surname that is a month ("May 7") and over "Good Friday" as a name; it yields to every other one. */
function withDates(named: LocalMention[], dates: readonly LocalMention[]): LocalMention[] {
  if (dates.length === 0) return named;
  const mentions: LocalMention[] = [];
  let next = 0;
  for (const mention of named) {
    for (let date = dates[next]; date && date.end <= mention.start; date = dates[++next]) mentions.push(date);
    const date = dates[next];
    if (!date || date.start >= mention.end) mentions.push(mention);
    else if (mention.pending?.kind !== 'surname' && !isNobody(mention, date)) {
      mentions.push(mention);
      while ((dates[next]?.start ?? Infinity) < mention.end) next++;
    }
  }
  mentions.push(...dates.slice(next));
  return mentions;
}
