import { firstOf, goneBlocks, newBlocks, type Changes } from '../text/changes';
import type { Steps } from '../steps';
import { capitalised } from '../text/capitalised';
import { daysBetween, formatDate } from '../text/formatDate';
import { withArticle } from '../text/withArticle';
import type { Analysis, ArticleDate } from '../analysis';
import type { CountryName, LocatedNotes } from './blockNotes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Country, DatedName } from '../knowledge/records';
import { foldName } from '../text/characters';
import { holdsThrough } from '../text/partialDate';
import { firstEndingAfter, movedSpan, type Span } from '../text/span';
import { historyAround } from './history';
import type { Issue, Rule, Tally } from './rule';

/** Two names for one country in one article, or a name that the country no longer had on the article's date. */
export const nameVariant: Rule = {
  id: 'name-variant',
  title: 'Another name for the same country',
  severity: 'hint',
  tally: () => new NameTally(),
};

/** Names that good style uses side by side: the short form and the full one, the island and the kingdom. */
const CUSTOMARY = new Set(['GBR', 'USA', 'VAT', 'COD', 'COG', 'PRK', 'KOR', 'CHN', 'TWN', 'PSE']);

/** States whose present name nobody used before it was given, with the everyday name until then. */
const RENAMED = new Map([
  ['MKD', 'Macedonia'],
  ['SWZ', 'Swaziland'],
  ['COD', 'Zaire'],
]);

/** Blocks between two pauses. */
const STEP = 1000;

class NameTally implements Tally {
  /** By country and name: the blocks that call the country so. */
  readonly #used = new Map<string, Map<string, Set<LocatedNotes>>>();

  *update(changes: Changes<LocatedNotes>): Steps<void> {
    for (const block of goneBlocks(changes)) {
      for (const { id, text } of block.notes?.countryNames ?? []) {
        const names = this.#used.get(id);
        const blocks = names?.get(text);
        blocks?.delete(block);
        if (blocks?.size === 0) names?.delete(text);
      }
    }
    let work = 0;
    for (const block of newBlocks(changes)) {
      if (++work % STEP === 0) yield undefined;
      for (const { id, text } of block.notes?.countryNames ?? []) {
        const names = this.#used.get(id) ?? new Map<string, Set<LocatedNotes>>();
        this.#used.set(id, names);
        const blocks = names.get(text) ?? new Set();
        names.set(text, blocks.add(block));
      }
    }
  }

  *issues(analysis: Analysis, knowledge: KnowledgeBase): Generator<Issue> {
    for (const [id, names] of this.#used) {
      const record = knowledge.country(id);
      if (!record || !isDoubtful(record, names)) continue;
      const mentions = firstMentions(id, names).filter((mention) => !isPartOfName(analysis, mention));
      const issue =
        gone(analysis, record, mentions) ??
        outdated(analysis, record, mentions) ??
        second(analysis, record, mentions);
      if (issue) yield issue;
    }
  }
}

/** For most countries their names show that nothing is to be said. */
function isDoubtful(record: Country, names: ReadonlyMap<string, unknown>): boolean {
  if (record.to !== undefined) return true;
  if (record.kind !== 'country') return false;
  if (names.size > 1 && !CUSTOMARY.has(record.id)) return true;
  if (RENAMED.has(record.id)) return true;
  for (const text of names.keys()) if (datedName(record, text)?.to !== undefined) return true;
  return false;
}

/** Where the country is first called by each of its names, in the order of the text. */
function firstMentions(
  id: string,
  names: ReadonlyMap<string, ReadonlySet<LocatedNotes>>,
): readonly CountryName[] {
  const mentions: CountryName[] = [];
  for (const [text, blocks] of names) {
    const first = firstOf(blocks);
    const name = first?.notes?.countryNames.find((other) => other.id === id && other.text === text);
    if (first && name) mentions.push(movedSpan(name, first.block.start));
  }
  return mentions.sort((a, b) => a.start - b.start);
}

/** A state that has come to an end, and still speaks or plans: "The Soviet Union said on Tuesday" in 1995. */
function gone(analysis: Analysis, record: Country, mentions: readonly CountryName[]): Issue | null {
  const { date } = analysis;
  if (!date || record.to === undefined || holdsThrough({ to: record.to }, date) !== 'no') return null;
  for (const mention of mentions) {
    const { start, end } = mention;
    if (!actsNow(analysis, mention, date) || historyAround(analysis, mention)) continue;
    const message = `${capitalised(withArticle(record.name))} ended on ${formatDate(record.to)}, before ${formatDate(date.iso)}.`;
    return { start, end, message, fix: null };
  }
  return null;
}

const WILL = /^ (?:will (?!be\b|never\b|always\b|not\b|remain)|is to |are to |plans to |wants to |says )/;
const DID =
  /^ (?:said|told|announced|warned|signed|agreed|sent|closed|opened|invited|accused|promised|demanded|rejected|accepted|urged|beat|won|lost)\b/;
/** Days for which a date is of the article's own time. */
const RECENT = 14;

function actsNow({ text, sentences, mentions }: Analysis, { start, end }: Span, date: ArticleDate): boolean {
  const sentence = sentences[firstEndingAfter(sentences, start)];
  const after = text.slice(end, end + 40);
  // "a plan of the Soviet Union said to be …": only a subject acts.
  if (
    !sentence ||
    !/(?:^|[,;] |\b(?:that|and|but|while|said) )(?:[Tt]he )?$/.test(text.slice(sentence.start, start))
  )
    return false;
  if (WILL.test(after)) return true;
  if (!DID.test(after)) return false;
  for (let k = firstEndingAfter(mentions, sentence.start); k < mentions.length; k++) {
    const mention = mentions[k];
    if (!mention || mention.start >= sentence.end) return false;
    const { type, range } = mention;
    if (type === 'date' && range && (range.to >= date.from || daysBetween(range.to, date.from) <= RECENT))
      return true;
  }
  return false;
}

/** "The Siam Society", "Ceylon tea": the old name lives on in others. */
function isPartOfName({ text }: Analysis, { start, end }: Span): boolean {
  const after = text.slice(end, end + 30);
  if (/^ (?:river|basin|cats?|tea|python|ruby|rubies|teak|road)\b/.test(after)) return true;
  const next = /^ (\p{Lu}\p{Ll}+)/u.exec(after)?.[1];
  if (next !== undefined) return !OFFICES.test(next);
  return /\b(?:Royal|Bank of|Air|Radio|University of) $/.test(text.slice(Math.max(0, start - 20), start));
}

const OFFICES =
  /^(?:President|King|Queen|Prime|Foreign|Defen[cs]e|General|Chancellor|Premier|On|In|At|And|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** A name that ended before the article's date, or was given after it, outside history. */
function outdated(analysis: Analysis, record: Country, mentions: readonly CountryName[]): Issue | null {
  const { date } = analysis;
  if (!date) return null;
  for (const mention of mentions) {
    const early = tooEarly(record, mention, date);
    if (early && historyAround(analysis, mention)) continue;
    if (early) return early;
    const dated = datedName(record, mention.text);
    if (dated?.to === undefined || holdsThrough({ to: dated.to }, date) !== 'no') continue;
    if (isExplained(analysis, mention, mentions) || historyAround(analysis, mention)) continue;
    const message = `${record.name} has not been called ${mention.text} since ${formatDate(dated.to)}.`;
    return { start: mention.start, end: mention.end, message, fix: replaceBy(record.name, mention) };
  }
  return null;
}

/** "North Macedonia" in 1994. */
function tooEarly(record: Country, { text, start, end }: CountryName, date: ArticleDate): Issue | null {
  const old = RENAMED.get(record.id);
  const dated = old === undefined ? undefined : datedName(record, old);
  if (dated?.to === undefined || holdsThrough(dated, date) !== 'yes') return null;
  const isNew = [record.name, record.official].some(
    (name) => name !== undefined && foldName(name) === foldName(text),
  );
  if (!isNew) return null;
  const message = `${dated.text} was not called ${text} until ${formatDate(dated.to)}.`;
  return { start, end, message, fix: replaceBy(dated.text, { start, end }) };
}

function second(analysis: Analysis, record: Country, mentions: readonly CountryName[]): Issue | null {
  if (CUSTOMARY.has(record.id) || record.kind !== 'country') return null;
  if (mentions.length < 2) return null;
  const first = mentions.find((mention) => !historyAround(analysis, mention));
  if (!first) return null;
  for (const mention of mentions.slice(mentions.indexOf(first) + 1)) {
    if (
      isPartOf(first.text, mention.text) ||
      isFullForm(record, mention.text) ||
      isFullForm(record, first.text)
    )
      continue;
    if (isExplained(analysis, mention, mentions) || historyAround(analysis, mention)) continue;
    return {
      start: mention.start,
      end: mention.end,
      message: `The article calls the same country ${first.text} and ${mention.text}.`,
      fix: replaceBy(first.text, mention),
      related: [{ start: first.start, end: first.end, message: `${first.text} here` }],
    };
  }
  return null;
}

function replaceBy(name: string, { start, end }: Span): Issue['fix'] {
  return { title: `Change to “${name}”`, edits: [{ start, end, text: name }] };
}

/** The country's alias, with its time, that a name is; by record, as each update of an article asks again. */
function datedName(record: Country, text: string): DatedName | undefined {
  const known = ALIASES.get(record) ?? byFoldedText(record.names.aliases);
  ALIASES.set(record, known);
  return known.get(foldName(text));
}

const ALIASES = new WeakMap<Country, ReadonlyMap<string, DatedName>>();

/** Of two that are folded alike the first. */
function byFoldedText(names: readonly DatedName[]): ReadonlyMap<string, DatedName> {
  return new Map(names.toReversed().map((name) => [foldName(name.text), name]));
}

/** "Kingdom of the Netherlands", "Islamic Republic of Iran": the ceremonial name is no variant. */
function isFullForm(record: Country, text: string): boolean {
  const folded = foldName(text);
  // One of two everyday names, though it is the official one too.
  if (folded === 'czech republic') return false;
  if (record.official !== undefined && foldName(record.official) === folded) return true;
  return /\b(?:republic|kingdom|state|states|union|federation|emirates|commonwealth|sultanate|principality|duchy)\b/.test(
    folded,
  );
}

/** One name is a part of the other: "Bosnia" and "Bosnia and Herzegovina", "St. Lucia" and "Saint Lucia". */
function isPartOf(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  return [...one].every((word) => other.has(word)) || [...other].every((word) => one.has(word));
}

function wordsOf(name: string): ReadonlySet<string> {
  const words = foldName(name)
    .replace(/\bst\b/, 'saint')
    .split(' ');
  return new Set(words.filter((word) => !/^(?:and|the|of)$/.test(word)));
}

/** "Myanmar, formerly Burma": both names in one sentence explain each other. */
function isExplained(analysis: Analysis, mention: CountryName, mentions: readonly CountryName[]): boolean {
  const sentence = analysis.sentences[firstEndingAfter(analysis.sentences, mention.start)];
  if (!sentence) return false;
  if (
    mentions.some((other) => other !== mention && other.start >= sentence.start && other.end <= sentence.end)
  )
    return true;
  const words = analysis.text.slice(
    Math.max(sentence.start, mention.start - 60),
    Math.min(sentence.end, mention.end + 60),
  );
  return /\b(?:former|formerly|known as|called|named?|renamed|colonial|then|old|once|also)\b/i.test(words);
}
