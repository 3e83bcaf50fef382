import { l10n } from 'vscode';
import type { Holder, OrganisationCard } from '../../core/cards/card';
import { plain } from '../escape';
import { capitalised, formatNumber, listWords, lowered } from '../words';
import { DOT, blocks, bold, lines } from './layout';
import { asOfWords, beyondWords, existenceWords, holderLine, titleWords } from './parts';

export function organisationMarkdown(card: OrganisationCard): string {
  if (card.id === null) {
    return blocks(bold(card.name), l10n.t('The knowledge base does not know this organisation.'));
  }
  return blocks(
    heading(card),
    lines(existenceWords(card), ...heads(card)),
    members(card),
    beyondWords(card.freshness),
  );
}

function heading(card: OrganisationCard): string {
  const acronym = card.acronym !== null && card.acronym !== card.name ? ` (${plain(card.acronym)})` : '';
  const sort = [
    card.sort === null ? '' : capitalised(plain(card.sort)),
    card.seat === null ? '' : l10n.t('seat in {0}', plain(card.seat)),
  ];
  return lines(`${bold(card.name)}${acronym}`, sort.filter(Boolean).join(DOT));
}

function heads(card: OrganisationCard): readonly string[] {
  const line = (held: Holder): string => holderLine(held, plain(titleWords(held)), card.date);
  if (!card.date) return card.terms.map(line);
  return card.heads.length === 0 ? [] : [`*${asOfWords(card.date)}*`, ...card.heads.map(line)];
}

function members(card: OrganisationCard): string {
  if (card.memberCount === null) return '';
  const names = (list: OrganisationCard['membersInArticle']) =>
    listWords(
      list.map((one) => plain(one.name)),
      8,
    );
  return lines(
    card.date
      ? l10n.t('{0} members {1}', formatNumber(card.memberCount), lowered(asOfWords(card.date)))
      : null,
    card.membersInArticle.length > 0
      ? `$(check) ${l10n.t('Of the countries in this article, members: {0}', names(card.membersInArticle))}`
      : null,
    card.othersInArticle.length > 0
      ? `$(dash) ${l10n.t('Not members: {0}', names(card.othersInArticle))}`
      : null,
  );
}
