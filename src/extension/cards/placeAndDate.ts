import { l10n } from 'vscode';
import type { DateCard, PlaceCard } from '../../core/cards/card';
import { formatRange } from '../../core/text/formatDate';
import { plain } from '../escape';
import { formatNumber, listWords, placeKindWord } from '../words';
import { DOT, blocks, bold, lines } from './layout';

export function placeMarkdown(card: PlaceCard): string {
  const facts = [
    card.sort === null ? l10n.t('Place') : placeKindWord(card.sort),
    listWords(
      card.states.map((state) => plain(state.name)),
      6,
    ),
  ];
  return lines(bold(card.name), facts.filter(Boolean).join(DOT));
}

export function dateMarkdown(card: DateCard): string {
  if (!card.range) return blocks(bold(card.text), l10n.t('It is not known which day is meant.'));
  const day = card.weekday === null ? '' : `${card.weekday}, `;
  return lines(`**${day}${formatRange(card.range)}**`, distanceWords(card));
}

function distanceWords({ distance, date }: DateCard): string {
  if (!date) return l10n.t('The article has no date to reckon from.');
  if (distance === null) return '';
  if (distance === 0) return l10n.t('The day of the article');
  const days = formatNumber(Math.abs(distance));
  if (distance === 1) return l10n.t('1 day after the article');
  if (distance === -1) return l10n.t('1 day before the article');
  return distance > 0
    ? l10n.t('{0} days after the article', days)
    : l10n.t('{0} days before the article', days);
}
