/** What kind of source a noun phrase is, and whom it names. */
import type { Mention } from '../analysis';
import { foldedWords } from '../text/characters';
import { WordClass } from '../text/wordClass';
import type { Grammar, Range } from './grammar';
import type { LocalPerson, LocalSpeaker, Reference, Referent } from './localQuotation';
import { Role } from './vocabulary';
import { wordTable } from '../text/wordTable';
import { Word } from './word';

const PRONOUNS = wordTable<'m' | 'f' | 'thing' | 'many'>({
  he: 'm',
  his: 'm',
  she: 'f',
  her: 'f',
  it: 'thing',
  its: 'thing',
  they: 'many',
  their: 'many',
});

/** The speaker that the tokens of a noun phrase name. */
export function speakerOf(grammar: Grammar, phrase: Range): LocalSpeaker {
  const { view } = grammar;
  const { tokens } = view.scan;
  const { from, to } = phrase;
  const start = tokens.start(from);
  const head = headEnd(grammar, phrase);
  const anonymous = isAnonymous(grammar, from, to, head);
  const end = endOf(grammar, anonymous ? (phrase.full ?? to) : to);
  const text = tokens.text.slice(start, end);
  const mention = headMention(grammar, from, head);
  const sex = sexIn(grammar, from, head);
  const titles = titlesIn(grammar, from, to);
  if (to - from === 1 && grammar.is(from, Role.subject | Role.possessive)) {
    const pronoun = PRONOUNS.get(view.scan.known(from));
    const referent: Referent = { id: null, key: text, sex, source: 'named', titles, many: false };
    if (pronoun) return { start, end, text, refers: { kind: 'pronoun', fits: pronoun }, referent };
  }
  if (mention) {
    const person = mention.type === 'person' && mention.form !== 'title';
    const key = person ? lastWord(mention.text) : text;
    const many = mention.type !== 'person';
    const referent: Referent = { id: mention.id, key, sex, source: 'named', titles, many };
    return { start, end, text, refers: person ? A_NAME : null, referent };
  }
  const refers = referenceOf(grammar, from, head);
  const named = refers?.kind === 'name';
  const key = named ? lastWord(view.scan.tokens.textOf(head - 1)) : text;
  const many = anonymous ? isPluralPhrase(grammar, head) : !named && !titles.length;
  const source = anonymous ? 'anonymous' : 'named';
  return { start, end, text, refers, referent: { id: null, key, sex, source, titles, many } };
}

const A_NAME: Reference = { kind: 'name' };

function isPluralPhrase(grammar: Grammar, head: number): boolean {
  return /(?:s|people|men|women)$/.test(grammar.view.scan.tokens.textOf(head - 1));
}

/** A closing period belongs to an abbreviation: "Joseph R. Biden Jr." */
function endOf(grammar: Grammar, to: number): number {
  const { tokens } = grammar.view.scan;
  return grammar.view.mentionAt(to - 1)?.end ?? tokens.end(to - 1);
}

/** Where the head of a phrase ends: before "of", "for", "in" and before a bracket or an apposition. */
function headEnd(grammar: Grammar, phrase: Range): number {
  const title = grammar.view.mentionAt(phrase.to - 1)?.title;
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    if (grammar.breaks(i)) return i;
    if (grammar.is(i, Role.preposition) && !grammar.capital(i) && !insideMention(grammar, i)) {
      // "Secretary of State Maria Novak"
      const start = grammar.view.scan.tokens.start(i);
      if (!title || start < title.start || start >= title.end) return i;
    }
    if (grammar.is(i, Role.relative) && !grammar.capital(i)) return i;
  }
  return phrase.to;
}

function insideMention(grammar: Grammar, i: number): boolean {
  const index = grammar.view.mentionIndexAt(i);
  return index >= 0 && index === grammar.view.mentionIndexAt(i - 1);
}

/** The mention with which the head ends: "White House spokesman Josh Earnest", not "a Clinton aide". */
function headMention(grammar: Grammar, from: number, head: number): Mention | null {
  const mention = grammar.view.mentionAt(head - 1);
  if (mention && mention.type !== 'date' && mention.type !== 'agreement') {
    if (mention.type === 'country' && mention.form === 'demonym' && head - from > 1) return null;
    return mention.start >= grammar.view.scan.tokens.start(from) ? mention : null;
  }
  // "the prime minister of Japan" is one mention that ends before "of".
  return null;
}

function lastWord(name: string): string {
  const at = name.lastIndexOf(' ');
  const last = at < 0 ? name : name.slice(at + 1);
  if (/^[A-Z][a-z]+$/.test(last) && last.length > 2) return last.toLowerCase();
  const words = foldedWords(name);
  const folded = words.at(-1) ?? '';
  return /^(?:jr|sr|ii|iii|iv)$/.test(folded) && words.length > 1 ? (words.at(-2) ?? folded) : folded;
}

function sexIn(grammar: Grammar, from: number, head: number): 'm' | 'f' | null {
  for (let i = Math.max(0, from - 1); i < head; i++) {
    const role = grammar.role(i);
    if (role & Role.male) return 'm';
    if (role & Role.female) return 'f';
  }
  return null;
}

const NO_TITLES: readonly string[] = [];

function titlesIn(grammar: Grammar, from: number, to: number): readonly string[] {
  let titles: string[] | null = null;
  for (let i = from; i < to; i++)
    if (grammar.is(i, Role.office | Role.voice | Role.person) && !grammar.is(i, Role.determiner))
      (titles ??= []).push(grammar.view.scan.known(i));
  return titles ?? NO_TITLES;
}

/** The head is people without a name, and no name stands beside it. */
function isAnonymous(grammar: Grammar, from: number, to: number, head: number): boolean {
  const last = head - 1;
  const named = capitalAtEnd(grammar, from, head);
  if (named || joinsAName(grammar, from, head)) return false;
  if (grammar.is(from, Role.subject | Role.relative) && to - from === 1) {
    return (
      grammar.is(from, Role.person) ||
      grammar.isWord(from, Word.someone) ||
      grammar.isWord(from, Word.somebody)
    );
  }
  if (isSomeone(grammar, from)) return true;
  for (let i = last; i >= from && i > last - 3; i--) {
    if (grammar.is(i, Role.voice)) return !speaksForNamed(grammar, from, to);
    if (grammar.is(i, Role.kin) && (grammar.is(from, Role.possessive) || isOwned(grammar, from, last)))
      return false;
    if (grammar.is(i, Role.person) && (i === last || !grammar.is(i, Role.determiner))) return true;
    if (grammar.is(i, Role.body)) return false;
  }
  return grammar.is(last, Role.office) && !isDefinite(grammar, from) && !isOwned(grammar, from, last);
}

/** "someone familiar with the plan", "those close to him" */
function isSomeone(grammar: Grammar, from: number): boolean {
  if (grammar.isWord(from, Word.someone) || grammar.isWord(from, Word.somebody)) return true;
  if (!grammar.isWord(from, Word.those)) return false;
  return grammar.isWord(from + 1, Word.familiar) || grammar.isWord(from + 1, Word.close);
}

/** "Japan and its allies" */
function joinsAName(grammar: Grammar, from: number, head: number): boolean {
  for (let i = from + 1; i < head; i++) {
    if (grammar.is(i, Role.coordinator)) return grammar.view.mentionAt(i - 1) !== undefined;
  }
  return false;
}

/** "Peru's tax commissioner": an office that one person holds. */
function isOwned(grammar: Grammar, from: number, last: number): boolean {
  for (let i = from; i < last; i++) if (grammar.view.scan.isPossessive(i)) return true;
  return false;
}

function isDefinite(grammar: Grammar, from: number): boolean {
  return grammar.isWord(from, Word.the) || grammar.is(from, Role.possessive);
}

/** "Sullivan", "Maria Novak": the head ends in a name that is no mention. */
function capitalAtEnd(grammar: Grammar, from: number, head: number): boolean {
  const last = head - 1;
  if (!grammar.capital(last)) return false;
  if (last > from) return !grammar.is(last, Role.person) || grammar.capital(last - 1);
  return !grammar.is(last, Role.person | Role.determiner);
}

/** A spokesman speaks for whoever he names: "a spokesman for the foreign ministry", "a Kremlin spokeswoman". */
function speaksForNamed(grammar: Grammar, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (grammar.view.mentionAt(i) || grammar.is(i, Role.body) || (i > from && grammar.capital(i)))
      return true;
  }
  return isDefinite(grammar, from);
}

function referenceOf(grammar: Grammar, from: number, head: number): Reference | null {
  const last = head - 1;
  const { scan } = grammar.view;
  if (grammar.capital(last) && !grammar.is(last, Role.office | Role.voice | Role.person)) {
    return A_NAME;
  }
  if (isDefinite(grammar, from) && grammar.is(last, Role.office | Role.voice | Role.person | Role.body)) {
    return { kind: 'title', head: scan.known(last) };
  }
  return null;
}

/** People named in the block, whom later pronouns may mean. */
export function peopleIn(grammar: Grammar): LocalPerson[] {
  const people: LocalPerson[] = [];
  const { view } = grammar;
  let s = 0;
  let hasSubject = false;
  for (const mention of view.mentions) {
    if (mention.type !== 'person' || mention.form === 'title') continue;
    const token = view.tokenFrom(mention.start);
    while (s < view.sentences.length && (view.sentences[s]?.end ?? Infinity) <= mention.start) {
      s++;
      hasSubject = false;
    }
    const subject: boolean = !hasSubject && standsFree(grammar, token);
    hasSubject ||= subject;
    const titles = mention.title ? foldedWords(mention.title.text) : NO_TITLES;
    const titled = view.scan.is(token - 1, WordClass.honorific) || titles.length > 0;
    const sex = titled ? sexIn(grammar, Math.max(0, token - 4), token) : null;
    people.push({
      start: mention.start,
      id: mention.id,
      key: lastWord(mention.text),
      sex,
      source: 'named',
      titles,
      many: false,
      sentence: view.sentences[s] ?? null,
      subject,
    });
  }
  return people;
}

/** Neither "with Novak" nor "Novak's deputy". */
function standsFree(grammar: Grammar, token: number): boolean {
  let before = token - 1;
  while (
    before >= 0 &&
    !grammar.breaks(before + 1) &&
    (grammar.capital(before) || grammar.is(before, Role.office))
  )
    before--;
  const governed = before >= 0 && !grammar.breaks(before + 1) && grammar.is(before, Role.preposition);
  return !governed && !grammar.possessive(grammar.afterMention(token));
}
