import { formatDate } from '../text/formatDate';
import type { Analysis } from '../analysis';
import type { CountryName, LocatedNotes } from './blockNotes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Country, DatedName } from '../knowledge/records';
import { foldName } from '../text/characters';
import { holdsThrough } from '../text/partialDate';
import { firstEndingAfter, type Span } from '../text/span';
import { historyAround } from './history';
import type { Issue, Rule } from './rule';

/** Two names for one country in one article, or a name that the country no longer had on the article's date. */
export const nameVariant: Rule = {
  id: 'name-variant',
  title: 'Another name for the same country',
  severity: 'hint',
  check: variants,
};

/** Names that good style uses side by side: the short form and the full one, the island and the kingdom. */
const CUSTOMARY = new Set(['GBR', 'USA', 'VAT', 'COD', 'COG', 'PRK', 'KOR', 'CHN', 'TWN', 'PSE']);

function variants(analysis: Analysis, knowledge: KnowledgeBase, blocks: readonly LocatedNotes[]): Issue[] {
  const used = new Map<string, CountryName[]>();
  for (const { block, notes } of blocks) {
    if (!notes) continue;
    for (const { id, text, start, end } of notes.countryNames) {
      const list = used.get(id);
      if (list?.some((other) => other.text === text)) continue;
      const located = { id, text, start: start + block.start, end: end + block.start };
      if (list) list.push(located);
      else used.set(id, [located]);
    }
  }
  const issues: Issue[] = [];
  for (const [id, mentions] of used) {
    const record = knowledge.country(id);
    if (record?.kind !== 'country') continue;
    const issue = outdated(analysis, record, mentions) ?? second(analysis, record, mentions);
    if (issue) issues.push(issue);
  }
  return issues;
}

/** A name that ended before the article's date, outside history. */
function outdated(analysis: Analysis, record: Country, mentions: readonly CountryName[]): Issue | null {
  const { date } = analysis;
  if (!date) return null;
  for (const mention of mentions) {
    const dated = datedName(record, mention.text);
    if (dated?.to === undefined || holdsThrough({ to: dated.to }, date) !== 'no') continue;
    if (isExplained(analysis, mention, mentions) || historyAround(analysis, mention)) continue;
    const message = `${record.name} has not been called ${mention.text} since ${formatDate(dated.to)}.`;
    return { start: mention.start, end: mention.end, message, fix: replaceBy(record.name, mention) };
  }
  return null;
}

function second(analysis: Analysis, record: Country, mentions: readonly CountryName[]): Issue | null {
  if (CUSTOMARY.has(record.id)) return null;
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

function datedName(record: Country, text: string): DatedName | undefined {
  const folded = foldName(text);
  return record.names.aliases.find((name) => foldName(name.text) === folded);
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
