/** What kind of source a noun phrase is, and whom it names. */
import type { Mention } from '../analysis';
import { foldedWords } from '../text/characters';
import { WordClass } from '../text/wordClass';
import { isAnonymous, isDefinite, isSomeone } from './anonymous';
import type { Grammar, Range } from './grammar';
import { firstEndingAfter } from '../text/span';
import type { GrammaticalNumber, LocalPerson, LocalSpeaker, Reference, Referent } from './localQuotation';
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
  him: 'm',
  them: 'many',
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
  const pronoun = to - from === 1 ? pronounAt(grammar, from) : undefined;
  const sentence = view.sentences[firstEndingAfter(view.sentences, start)] ?? null;
  if (pronoun) {
    const referent: Referent = {
      id: null,
      key: text,
      name: text,
      sex: null,
      source: anonymous ? 'anonymous' : 'named',
      titles: NO_TITLES,
      of: null,
      number: 'one',
      sentence,
      subject: 'speaker',
    };
    return { start, end, text, refers: { kind: 'pronoun', fits: pronoun }, referent };
  }
  const joined = isJoined(grammar, from, head) || (grammar.comma(head) && isJoined(grammar, head, to));
  const mention = joined ? null : headMention(grammar, from, head);
  const referent: Referent = {
    id: mention?.id ?? null,
    key: text,
    name: text,
    sex: sexIn(grammar, from, head),
    source: anonymous ? 'anonymous' : 'named',
    titles: titlesIn(grammar, from, head),
    of: bodyOf(grammar, from, head, to),
    number: mention && mention.type !== 'person' ? 'body' : 'one',
    sentence,
    subject: 'speaker',
  };
  if (mention) {
    const person = mention.type === 'person' && mention.form !== 'title';
    if (!person) return { start, end, text, refers: null, referent: { ...referent, source: 'named' } };
    const sex = referent.sex ?? sexOfGivenName(grammar, view.tokenFrom(mention.start), head);
    const name = mention.text;
    const named: Referent = { ...referent, key: lastWord(name), name, sex, source: 'named' };
    return { start, end, text, refers: A_NAME, referent: named };
  }
  // "Putin and Xi" are neither of them.
  if (joined) return { start, end, text, refers: null, referent: { ...referent, number: 'many' } };
  const number = numberOf(grammar, from, head);
  const refers = referenceOf(grammar, from, head, number, referent);
  const named = refers?.kind === 'name';
  if (!named) return { start, end, text, refers, referent: { ...referent, number } };
  const first = startOfName(grammar, from, head);
  const name = tokens.text.slice(tokens.start(first), tokens.end(head - 1));
  const key = lastWord(tokens.textOf(head - 1));
  const sex = referent.sex ?? sexOfGivenName(grammar, first, head);
  return { start, end, text, refers, referent: { ...referent, key, name, sex, number } };
}

function pronounAt(grammar: Grammar, i: number): 'm' | 'f' | 'thing' | 'many' | undefined {
  if (!grammar.is(i, Role.subject | Role.possessive | Role.audience)) return undefined;
  return PRONOUNS.get(grammar.view.scan.known(i));
}

/** The name at the end of a phrase: "Novak" in "Defence Minister Novak", "the analyst Novak". */
function startOfName(grammar: Grammar, from: number, head: number): number {
  const { view } = grammar;
  let first = head - 1;
  while (first > from) {
    const before = first - 1;
    const titled = grammar.is(before, PERSONAL | Role.body) || view.scan.is(before, WordClass.honorific);
    if (titled || !grammar.capital(before) || grammar.breaks(first) || view.mentionAt(before)) break;
    first = before;
  }
  return first;
}

const A_NAME: Reference = { kind: 'name' };

/** "France and Germany", "Novak and his aides"; not "Bosnia and Herzegovina", "road and bridge company Lind". */
function isJoined(grammar: Grammar, from: number, head: number): boolean {
  for (let i = from + 1; i < head - 1; i++) {
    if (!grammar.is(i, Role.coordinator) || insideMention(grammar, i) || isInTitle(grammar, i, head))
      continue;
    // "President and Chief Executive Officer Maria Novak"
    const offices = grammar.is(i - 1, Role.office) && grammar.is(i + 1, Role.office);
    if (!offices && (grammar.capital(i + 1) || grammar.is(i + 1, Role.determiner))) return true;
  }
  return false;
}

/** "Secretary of Health and Human Services Maria Novak", "Current and former President Novak" */
function isInTitle(grammar: Grammar, i: number, head: number): boolean {
  const title = grammar.view.mentionAt(head - 1)?.title;
  const start = grammar.view.scan.tokens.start(i);
  return title !== undefined && start >= title.start && start < title.end;
}

/** The sex that a given name tells for sure, for a name of two words and more: "Helen Brown". */
function sexOfGivenName(grammar: Grammar, from: number, to: number): 'm' | 'f' | null {
  for (let i = from; i < to - 1; i++) {
    if (grammar.is(i, Role.maleName) && grammar.capital(i)) return 'm';
    if (grammar.is(i, Role.femaleName) && grammar.capital(i)) return 'f';
  }
  return null;
}

/** "the ministers", "people familiar with it"; "the ministry"; "a diplomat", "Maria Novak" */
function numberOf(grammar: Grammar, from: number, head: number): GrammaticalNumber {
  const last = head - 1;
  if (isSomeone(grammar, from)) return grammar.isWord(from, Word.those) ? 'many' : 'one';
  for (let i = last; i >= from && i > last - 3; i--) {
    if (grammar.capital(i) && i === last && !grammar.is(i, PERSONAL | Role.body)) break;
    if (grammar.is(i, PERSONAL) && !grammar.is(i, Role.determiner))
      return isPluralWord(grammar, i) ? 'many' : 'one';
    if (grammar.is(i, Role.body)) return 'body';
  }
  if (grammar.is(last, Role.person)) return isPluralWord(grammar, last) ? 'many' : 'one';
  if (!grammar.capital(last)) return isPluralWord(grammar, last) ? 'many' : 'body';
  // "the analyst Maria Novak"; "The European Centre"
  let described = false;
  for (let i = from + 1; i < last; i++)
    described ||= grammar.is(i, PERSONAL) || grammar.view.scan.is(i, WordClass.givenName);
  return grammar.isWord(from, Word.the) && !described ? 'body' : 'one';
}

const PERSONAL = Role.office | Role.voice | Role.person | Role.kin;

function isPluralWord(grammar: Grammar, i: number): boolean {
  return PLURAL.test(grammar.view.scan.tokens.textOf(i));
}

const PLURAL = /(?:[^s]s|people|men|many|few|others|some|those|both|all|two|three|four|five)$/i;

/** The country or organisation that a title names: "the Japanese minister", "Japan's minister", "the leader of Japan". */
function bodyOf(grammar: Grammar, from: number, head: number, to: number): string | null {
  const { view } = grammar;
  const after = head + (grammar.isWord(head + 1, Word.the) ? 2 : 1);
  const last = head < to && grammar.isWord(head, Word.of) ? after : head - 1;
  for (let i = last; i >= from; i--) {
    const mention = view.mentionAt(i);
    if (mention && (mention.type === 'country' || mention.type === 'organisation')) return mention.id;
    if (mention?.title?.of !== undefined) return mention.title.of;
  }
  return null;
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

/** The words of a phrase, without those of the name that it may end with: "foreign minister" Jan Novak. */
function titlesIn(grammar: Grammar, from: number, head: number): readonly string[] {
  let titles: string[] | null = null;
  const named = grammar.view.mentionAt(head - 1);
  const to = named?.type === 'person' && named.form !== 'title' ? grammar.view.tokenFrom(named.start) : head;
  for (let i = from; i < to; i++)
    if (!grammar.is(i, Role.determiner | Role.possessive)) (titles ??= []).push(grammar.view.scan.known(i));
  return titles ?? NO_TITLES;
}

function referenceOf(
  grammar: Grammar,
  from: number,
  head: number,
  number: GrammaticalNumber,
  { of }: Referent,
): Reference | null {
  const last = head - 1;
  const body = grammar.is(last, Role.body);
  const called = body || grammar.is(last, Role.office | Role.voice | Role.person);
  // "The European Centre", "the Foreign Ministry" are names, but no person's.
  if (grammar.capital(last) && !(called && !body) && head - from > (body ? 2 : 1))
    return number === 'body' || body ? null : A_NAME;
  if (grammar.capital(last) && !called) return A_NAME;
  // "his mother" is not somebody's whom the text has called a mother.
  if (!called || !isDefinite(grammar, from)) return null;
  if (grammar.is(last, Role.kin) && grammar.is(from, Role.possessive)) return null;
  const { scan } = grammar.view;
  const words: string[] = [];
  let former = false;
  for (let i = from + 1; i < last; i++) {
    if (grammar.view.mentionAt(i)?.type === 'country' || scan.isPossessive(i)) continue;
    const word = scan.lower(i);
    if (word === 'former') former = true;
    else if (!PASSING.has(word)) words.push(word);
  }
  return { kind: 'title', head: scan.known(last), words, of, former, number };
}

/** Words before a title that do not tell it from another: "the new minister" is the minister. */
const PASSING = new Set('new current outgoing embattled veteran powerful same top then'.split(' '));

/** People named in the block, whom later pronouns may mean. */
export function peopleIn(grammar: Grammar): LocalPerson[] {
  const people: LocalPerson[] = [];
  const { view } = grammar;
  let s = 0;
  let hasSubject = false;
  for (const mention of view.mentions) {
    if (mention.type !== 'person') continue;
    const token = view.tokenFrom(mention.start);
    while (s < view.sentences.length && (view.sentences[s]?.end ?? Infinity) <= mention.start) {
      s++;
      hasSubject = false;
    }
    const subject: boolean = !hasSubject && standsFree(grammar, token);
    hasSubject ||= subject;
    const office = mention.form === 'title';
    const titles = titlesOf(mention);
    const titled = view.scan.is(token - 1, WordClass.honorific) || titles.length > 0;
    const sex = titled && !office ? sexIn(grammar, Math.max(0, token - 4), token) : null;
    people.push({
      start: mention.start,
      id: mention.id,
      key: office ? mention.text : lastWord(mention.text),
      name: mention.text,
      sex: sex ?? sexOfGivenName(grammar, token, grammar.afterMention(token)),
      source: 'named',
      titles,
      of: mention.title?.of ?? null,
      number: 'one',
      sentence: view.sentences[s] ?? null,
      subject: subject ? 'name' : null,
    });
  }
  return people;
}

/** The words of the title beside a name, or of the title that stands for one. */
function titlesOf({ form, text, title }: Mention): readonly string[] {
  if (form === 'title') return foldedWords(text);
  if (!title) return NO_TITLES;
  const words = foldedWords(title.text);
  return title.tense ? [title.tense, ...words] : words;
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
