/** Which names each record of the knowledge base is known by. */
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { KIND_OF, type Kind, type RecordChange, type RecordOf } from '../knowledge/recordStore';
import type { AgreementRecord, Country, Office, Organisation, Person, Place } from '../knowledge/records';
import { foldedWords, foldName } from '../text/characters';
import { WordClass } from '../text/wordClass';
import { Trait, type Entry } from './entry';
import { Gazetteer } from './gazetteer';

/** Adds the names of all records. */
export function buildGazetteer(knowledge: KnowledgeBase, gazetteer = new Gazetteer(16_000)): Gazetteer {
  const { countries, people, organisations, agreements, places } = knowledge.records;
  for (const country of countries) addCountry(gazetteer, country);
  for (const place of places) addPlace(gazetteer, place);
  for (const organisation of organisations) addOrganisation(gazetteer, organisation);
  for (const agreement of agreements) addAgreement(gazetteer, agreement);
  for (const person of people) addPerson(gazetteer, person);
  addGivenNames(gazetteer, people);
  const titles = new Set<string>();
  for (const record of [...countries, ...organisations]) {
    for (const office of record.offices) for (const title of titlesOf(office)) titles.add(title);
  }
  for (const title of titles) addTitle(gazetteer, title);
  return gazetteer;
}

/** Where names go: into the gazetteer, or into a list for comparing. */
type Names = Pick<Gazetteer, 'add' | 'addAbbreviation'>;

/** Adds the names that a user's files give to records, instead of those that the base gives them. */
export function addChanges(gazetteer: Gazetteer, changes: readonly RecordChange[]): void {
  for (const { kind, before, after } of changes) {
    if (!before || namesAsText(kind, before) !== namesAsText(kind, after)) {
      if (before) gazetteer.hide(TYPES[kind], before.id);
      addRecord(gazetteer, kind, after);
    }
    if (!('offices' in after)) continue;
    const known = before && 'offices' in before ? before.offices.flatMap(titlesOf) : [];
    for (const title of new Set(after.offices.flatMap(titlesOf)))
      if (!known.includes(title)) addTitle(gazetteer, title);
  }
  addGivenNames(
    gazetteer,
    changes.flatMap(({ kind, after }) => (kind === 'people' ? [after as Person] : [])),
  );
}

const TYPES: Readonly<Record<Kind, Entry['type']>> = {
  countries: 'country',
  people: 'person',
  organisations: 'organisation',
  agreements: 'agreement',
  places: 'place',
};

function addRecord(names: Names, kind: Kind, record: RecordOf<Kind>): void {
  if (kind === 'countries') addCountry(names, record as Country);
  else if (kind === 'people') addPerson(names, record as Person);
  else if (kind === 'organisations') addOrganisation(names, record as Organisation);
  else if (kind === 'agreements') addAgreement(names, record as AgreementRecord);
  else addPlace(names, record as Place);
}

/** All that `addRecord` would add. */
function namesAsText(kind: Kind, record: RecordOf<Kind>): string {
  const added: unknown[] = [];
  const note = (...name: unknown[]): void => {
    added.push(name);
  };
  addRecord({ add: note, addAbbreviation: note }, kind, record);
  return JSON.stringify(added);
}

function addTitle(gazetteer: Gazetteer, title: string): void {
  gazetteer.add(title, 'title', foldName(title), 'title');
}

/** The ids of the records that entries of each type stand for. Titles have no records. */
export function idsByType(knowledge: KnowledgeBase): (type: Entry['type']) => readonly string[] {
  return (type) => (type === 'title' ? [] : knowledge.idsOf(KIND_OF[type]));
}

/** First names of the people in the base: more of the world's given names than any list of English ones has. */
function addGivenNames(gazetteer: Gazetteer, people: readonly Person[]): void {
  for (const { name, short } of people) {
    const [first = '', ...rest] = foldedWords(name);
    // Where the family name comes first, the first word is no given name.
    if (rest.length === 0 || first.length < 3 || short.some((part) => foldedWords(part)[0] === first))
      continue;
    const word = gazetteer.lexicon.idOf(first);
    const node = gazetteer.trie.step(0, word);
    const isName = node !== 0 && gazetteer.trie.isName(node);
    if (!isName && !NOT_GIVEN.has(first)) gazetteer.lexicon.add(first, WordClass.givenName);
  }
}

/** First words of leaders' names that are titles or ordinary words too. */
const NOT_GIVEN = new Set(
  'sheikh prince princess king queen pope emperor sultan emir haji sayyid syed tuanku tunku datuk lord sir dame sister will mark grant bill frank hope rich rose june may april august summer christian jack guy miles victor prime the tan sri general grand say said alpha salem hon san bin ben don man sun son long little wise more most any all'.split(
    ' ',
  ),
);

function titlesOf(office: Office): string[] {
  const own = [office.title, ...(office.titles ?? []), ...(office.feminine ? [office.feminine] : [])];
  return [...own, ...office.terms.flatMap((term) => (term.title ? [term.title] : []))];
}

function addCountry(into: Names, country: Country): void {
  const namesakes = country.ambiguous.filter((entry) =>
    /\btowns?\b|\bUS state\b|\bUnited States\b/.test(entry.with),
  );
  const shared = new Set(namesakes.map((entry) => foldName(entry.text)));
  const traitOf = (name: string): number => (shared.has(foldName(name)) ? Trait.namesake : 0);
  const { id, names } = country;
  const add = (name: string, form: 'name' | 'demonym' | 'alias' | 'metonym', traits = 0): void => {
    into.add(name, 'country', id, form, traits | traitOf(name));
    const short = withShortSide(name);
    if (short) into.add(short, 'country', id, form === 'name' ? 'alias' : form, traits);
  };
  add(country.name, 'name');
  if (country.official && country.official !== country.name) add(country.official, 'name');
  for (const alias of names.aliases) {
    const dated = alias.to === undefined && alias.from === undefined ? 0 : Trait.dated;
    if (isAbbreviation(alias.text))
      into.addAbbreviation(alias.text, 'country', id, dated | traitOf(alias.text));
    else add(alias.text, 'alias', dated);
  }
  for (const { text } of names.abbreviations) {
    into.addAbbreviation(text, 'country', id, traitOf(text));
  }
  const adjectives = new Set(names.adjectives);
  for (const adjective of adjectives) add(adjective, 'demonym', Trait.adjective);
  for (const demonym of new Set(names.demonyms.flatMap(withPlural))) {
    if (!adjectives.has(demonym)) add(demonym, 'demonym', Trait.people);
  }
  for (const adjective of adjectives) {
    const plural = pluralOf(adjective);
    if (plural && !names.demonyms.includes(plural) && /(?:an|i|ek)$/.test(adjective)) {
      add(plural, 'demonym', Trait.people);
    }
  }
  for (const prefix of names.prefixes) {
    if (!adjectives.has(prefix)) add(prefix.replace(/-$/, ''), 'demonym', Trait.prefix);
  }
  for (const capital of country.capital) {
    for (const name of [capital.name, ...(capital.aliases ?? [])]) {
      if (foldName(name) !== foldName(country.name)) add(name, 'metonym', Trait.capital);
    }
  }
  for (const seat of country.seats) add(seat.text, 'metonym', Trait.seat);
}

function withPlural(demonym: string): string[] {
  const plural = pluralOf(demonym);
  return plural ? [demonym, plural] : [demonym];
}

/** Regular plural of a demonym; `null` where singular and plural are alike or only a list can tell. */
function pluralOf(demonym: string): string | null {
  if (/(?:s|ese|ish|nch|tch|x)$/.test(demonym)) return null;
  if (demonym.endsWith('woman')) return demonym.replace(/woman$/, 'women');
  if (/(?:sh|ch|tch|rish|lish|nch)man$|Dutchman$|Irishman$|Welshman$|Scotsman$/.test(demonym)) {
    return demonym.replace(/man$/, 'men');
  }
  return `${demonym}s`;
}

/** Capitals without periods, at most six: "UAE", "PNG". */
function isAbbreviation(name: string): boolean {
  return /^(?:\p{Lu}\.?){2,6}$/u.test(name);
}

/** "N. Korea" for "North Korea", as agencies and headlines have it; `null` for a name without a side. */
function withShortSide(name: string): string | null {
  return /^(?:North|South|East|West)(?:ern)? \p{Lu}\p{Ll}+$/u.test(name)
    ? name.replace(/^(.)\S+/, '$1.')
    : null;
}

/** Kinds of places that are written with a small letter too: "the Niger delta", "the Panama canal". */
const SMALL_HEAD = /(?<= )(?:Rivers?|Delta|Basin|Valley|Canal|Straits?|Sea|Peninsula|Desert|Mountains)$/;

function addPlace(into: Names, place: Place): void {
  // "Lebanon, Pennsylvania" and "Georgia (US state)" are mostly called by the first part alone.
  const short = place.name.replace(/\s*\(.*\)$|,.*$/, '');
  for (const name of new Set([short, place.name, ...place.aliases])) {
    if (isAbbreviation(name)) into.addAbbreviation(name, 'place', place.id);
    else {
      const form = name === place.name ? 'name' : 'alias';
      into.add(
        name.replace(SMALL_HEAD, (head) => head.toLowerCase()),
        'place',
        place.id,
        form,
      );
      const side = place.kind === 'subdivision' ? withShortSide(name) : null;
      if (side) into.add(side, 'place', place.id, 'alias');
    }
  }
  for (const adjective of place.adjectives) {
    if (adjective !== place.name) into.add(adjective, 'place', place.id, 'demonym', Trait.adjective);
  }
  for (const demonym of new Set(place.demonyms.flatMap(withPlural))) {
    if (!place.adjectives.includes(demonym)) into.add(demonym, 'place', place.id, 'demonym', Trait.people);
  }
}

function addOrganisation(into: Names, organisation: Organisation): void {
  const { id } = organisation;
  into.add(organisation.name, 'organisation', id, 'name');
  const names = new Set(organisation.aliases.map((alias) => alias.text));
  if (organisation.acronym) names.add(organisation.acronym);
  for (const name of names) {
    if (!isAbbreviation(name)) {
      into.add(name, 'organisation', id, 'alias');
      continue;
    }
    into.addAbbreviation(name, 'organisation', id);
    // The British press writes acronyms that are spoken as words with one capital: Nato, Asean.
    if (name.length >= 4 && /[AEIOU]/.test(name)) {
      into.add(name.charAt(0) + name.slice(1).toLowerCase(), 'organisation', id, 'abbreviation');
    }
  }
}

function addAgreement(into: Names, agreement: AgreementRecord): void {
  const shared = new Set(agreement.shared.map(foldName));
  const names = new Set([agreement.name, ...agreement.aliases, ...agreement.shared]);
  if (agreement.official) names.add(agreement.official);
  if (agreement.acronym) names.add(agreement.acronym);
  for (const name of names) {
    const traits = shared.has(foldName(name)) ? Trait.shared : 0;
    if (isAbbreviation(name)) {
      into.addAbbreviation(name, 'agreement', agreement.id, traits);
      if (isSpoken(name))
        into.add(
          name.charAt(0) + name.slice(1).toLowerCase(),
          'agreement',
          agreement.id,
          'abbreviation',
          traits,
        );
      continue;
    }
    const form = name === agreement.name ? 'name' : 'alias';
    into.add(name, 'agreement', agreement.id, form, traits);
    // "U.N. Charter", "U.S.-China trade deal": each letter is a word.
    const dotted = name.replace(/\b(U)([SNK])\b(?=.)|\b(E)(U)\b(?=.)/g, '$1$3 $2$4');
    if (dotted !== name) into.add(dotted, 'agreement', agreement.id, form, traits);
  }
}

/** "Nafta", "Aukus": acronyms that are spoken as words have one capital in some papers; "Cites" is a verb. */
function isSpoken(name: string): boolean {
  return (
    name.length >= 5 &&
    /[AEIOU].*[AEIOU]/.test(name) &&
    !/[^AEIOU]{3}(?<![^AEIOU]{2}[LR])/.test(name) &&
    name !== 'CITES'
  );
}

function addPerson(into: Names, person: Person): void {
  const short = new Set(person.short);
  for (const name of new Set([person.name, ...person.aliases])) {
    if (short.has(name)) continue;
    const single = !/[\s-]/.test(name);
    into.add(name, 'person', person.id, name === person.name ? 'name' : 'alias', single ? Trait.surname : 0);
  }
  for (const name of short) {
    into.add(name, 'person', person.id, 'surname', Trait.surname);
    const [, title, first] = /^(\p{L}+(?: \p{L}+)?) (\p{L}+)$/u.exec(name) ?? [];
    if (!title || !first || name === person.name) continue;
    // "Crown Prince Mohammed" is short for "Crown Prince Mohammed bin Salman".
    for (const whole of [person.name, ...person.aliases]) {
      if (whole.startsWith(`${first} `)) into.add(`${title} ${whole}`, 'person', person.id, 'alias');
    }
  }
}
