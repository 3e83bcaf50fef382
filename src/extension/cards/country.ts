import { l10n } from 'vscode';
import type { CountryCard, Holder } from '../../core/cards/card';
import { plain } from '../escape';
import type { Flags } from '../flags';
import { capitalised, listWords, roleWord } from '../words';
import { DOT, RULER, blocks, bold, lines } from './layout';
import { asOfWords, beyondWords, existenceWords, holderLine, titleWords } from './parts';

/** Memberships that a card names; the others are counted. */
const MEMBERSHIPS = 8;

export function countryMarkdown(card: CountryCard, flags: Flags): string {
  return blocks(
    lines(heading(card, flags), metonym(card)),
    lines(existence(card), ...leadership(card)),
    RULER,
    facts(card),
    beyondWords(card.freshness),
  );
}

function heading(card: CountryCard, flags: Flags): string {
  const flag = flags.markdown(card.flag, l10n.t('Flag of {0}', plain(card.name)), 15);
  const official = card.official !== null && card.official !== card.name ? plain(card.official) : '';
  return [[flag, bold(card.name)].filter(Boolean).join('&nbsp; '), official].filter(Boolean).join(DOT);
}

/** "Tokyo" may be a city or a government: here the reader sees how it was read. */
function metonym({ form, text, name }: CountryCard): string {
  return form === 'metonym'
    ? l10n.t('“{0}” stands for the government of {1} here.', plain(text), plain(name))
    : '';
}

function existence(card: CountryCard): string {
  const successors = listWords(card.successors.map((one) => plain(one.name)));
  const part = card.partOf && l10n.t('It was part of {0} then.', plain(card.partOf.name));
  return lines(existenceWords(card), part, successors && l10n.t('Successors: {0}', successors));
}

function leadership(card: CountryCard): readonly string[] {
  if (!card.date) {
    return [`*${asOfWords(null)}*`, ...card.terms.map((term) => holderLine(term, officeWords(term), null))];
  }
  if (card.existence !== 'yes' && card.leaders.length === 0) return [];
  const unknown = card.unknownRoles.map((role) => l10n.t('{0}: not known', capitalised(roleWord(role))));
  return [
    `*${asOfWords(card.date)}*`,
    ...card.leaders.map((holder) => holderLine(holder, officeWords(holder), card.date)),
    ...unknown,
  ];
}

/** "Prime Minister (head of government)"; for the title alone where the roles say no more. */
function officeWords(holder: Holder): string {
  const roles = holder.roles.filter((role) => role !== 'other').map((role) => roleWord(role));
  return `${plain(titleWords(holder))} (${roles.join(', ')})`;
}

function facts(card: CountryCard): string {
  const place = [
    card.capitals.length > 0 ? l10n.t('Capital {0}', listWords(card.capitals.map(plain))) : '',
    card.region === null ? '' : plain(card.region),
  ];
  const ways = [
    listWords(card.currencies.map(({ id, name }) => `${capitalised(plain(name))} (${plain(id)})`)),
    listWords(card.languages.map(plain), 4),
  ];
  return lines(
    place.filter(Boolean).join(DOT),
    ways.filter(Boolean).join(DOT),
    card.memberships.length > 0
      ? l10n.t(
          'Member of {0}',
          listWords(
            card.memberships.map((one) => plain(one.name)),
            MEMBERSHIPS,
          ),
        )
      : null,
  );
}
