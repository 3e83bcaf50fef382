/** The words for what the core names by ids: statuses, kinds, roles, events. All runtime wording of these is here. */
import { env, l10n } from 'vscode';
import type { AgreementStatus, DateSource, EntityType } from '../core/analysis';
import type { CheckedPart } from './article';
import type { AgreementEventKind, AgreementKind, OfficeRole, PlaceKind } from '../core/knowledge/records';
import { visibleText } from './escape';

export { capitalised } from '../core/text/capitalised';

/** The language that our words come in: the editor's where they have been translated into it. */
export function languageOfWords(): string {
  return l10n.bundle ? env.language : 'en';
}

/** Each table is made when first asked for, as translations are loaded with the extension. */
function lazily<K extends string>(make: () => Readonly<Record<K, string>>): (key: K) => string {
  let words: Readonly<Record<K, string>> | null = null;
  return (key) => {
    words ??= make();
    return words[key];
  };
}

/** Where an agreement's status and the event that led to it are called the same. */
function stepWords() {
  return {
    proposed: l10n.t('proposed'),
    agreed: l10n.t('agreed'),
    initialled: l10n.t('initialled'),
    signed: l10n.t('signed'),
    ratified: l10n.t('ratified'),
    'in-force': l10n.t('in force'),
    extended: l10n.t('extended'),
    suspended: l10n.t('suspended'),
    ended: l10n.t('ended'),
    rejected: l10n.t('rejected'),
  };
}

export const statusWord = lazily<AgreementStatus>(() => ({
  ...stepWords(),
  negotiating: l10n.t('under negotiation'),
  planned: l10n.t('planned'),
  withdrawn: l10n.t('withdrawn from'),
}));

export const eventWord = lazily<AgreementEventKind>(() => ({
  ...stepWords(),
  negotiating: l10n.t('negotiations'),
  withdrawn: l10n.t('withdrawn'),
  amended: l10n.t('amended'),
}));

export const agreementKindWord = lazily<AgreementKind>(() => ({
  'arms-control': l10n.t('arms control'),
  defence: l10n.t('defence'),
  trade: l10n.t('trade'),
  peace: l10n.t('peace'),
  ceasefire: l10n.t('ceasefire'),
  climate: l10n.t('climate'),
  maritime: l10n.t('maritime'),
  nuclear: l10n.t('nuclear'),
  border: l10n.t('border'),
  'human-rights': l10n.t('human rights'),
  economic: l10n.t('economic'),
  diplomatic: l10n.t('diplomatic'),
  legal: l10n.t('legal'),
  technology: l10n.t('technology'),
  environment: l10n.t('environment'),
  integration: l10n.t('integration'),
  other: l10n.t('other'),
}));

/** What a text dates: the core's own words for it, translated. One that is not known here stands as it is. */
export function textEventWord(event: string): string {
  textEvents ??= new Map([
    ['proposal', l10n.t('proposal')],
    ['negotiation', l10n.t('negotiation')],
    ['agreement', l10n.t('agreement')],
    ['initialling', l10n.t('initialling')],
    ['signing', l10n.t('signing')],
    ['accession', l10n.t('accession')],
    ['ratification', l10n.t('ratification')],
    ['entry into force', l10n.t('entry into force')],
    ['extension', l10n.t('extension')],
    ['suspension', l10n.t('suspension')],
    ['withdrawal', l10n.t('withdrawal')],
    ['rejection', l10n.t('rejection')],
    ['end', l10n.t('end')],
  ]);
  return textEvents.get(event) ?? visibleText(event);
}
let textEvents: ReadonlyMap<string, string> | undefined;

export const roleWord = lazily<OfficeRole>(() => ({
  'head-of-state': l10n.t('head of state'),
  'head-of-government': l10n.t('head of government'),
  'de-facto': l10n.t('who really leads'),
  'governor-general': l10n.t('represents the monarch'),
  'vice-president': l10n.t('vice president'),
  'crown-prince': l10n.t('heir'),
  'foreign-minister': l10n.t('foreign minister'),
  'defence-minister': l10n.t('defence minister'),
  'party-leader': l10n.t('party leader'),
  head: l10n.t('head'),
  other: l10n.t('other office'),
}));

export const placeKindWord = lazily<PlaceKind>(() => ({
  sea: l10n.t('Sea'),
  ocean: l10n.t('Ocean'),
  strait: l10n.t('Strait'),
  gulf: l10n.t('Gulf'),
  lake: l10n.t('Lake'),
  river: l10n.t('River'),
  region: l10n.t('Region'),
  island: l10n.t('Island'),
  mountain: l10n.t('Mountain'),
  desert: l10n.t('Desert'),
  territory: l10n.t('Territory'),
  subdivision: l10n.t('Part of a state'),
  city: l10n.t('City'),
  landmark: l10n.t('Landmark'),
}));

/** Names of the groups of entities. */
export const entityTypeWord = lazily<EntityType>(() => ({
  country: l10n.t('Countries'),
  person: l10n.t('Leaders and People'),
  organisation: l10n.t('Organisations'),
  agreement: l10n.t('Agreements'),
  place: l10n.t('Places'),
  date: l10n.t('Dates'),
}));

/** Where the article's date comes from, as a sentence. */
export const dateSourceSentence = lazily<DateSource>(() => ({
  setting: l10n.t('You have set this date for the file.'),
  'front-matter': l10n.t('The date stands in the front matter.'),
  header: l10n.t('The date stands in the header of the text.'),
  'agency-dateline': l10n.t('The date stands in the agency dateline.'),
  'file-name': l10n.t('The date is taken from the name of the file.'),
}));

/** "A, B, C and 4 more". */
export function listWords(names: readonly string[], most = names.length): string {
  const rest = names.length - most;
  const shown = names.slice(0, most).join(', ');
  return rest > 0 ? l10n.t('{0} and {1} more', shown, rest) : shown;
}

/** A number as people write it. */
export function formatNumber(value: number): string {
  return value.toLocaleString('en');
}

/** How much of a document that is too large was checked. */
export function partWords({ checked, length }: CheckedPart): string {
  return l10n.t(
    'This file is large: the first {0} of its {1} characters were checked.',
    formatNumber(checked),
    formatNumber(length),
  );
}

/** "1 mention", "12 mentions". */
export function mentionCount(count: number): string {
  return count === 1 ? l10n.t('1 mention') : l10n.t('{0} mentions', formatNumber(count));
}

/** The first letter small, for the inside of a sentence. */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
