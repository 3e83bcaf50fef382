import type { Card } from '../../core/cards/card';
import type { Flags } from '../flags';
import { agreementMarkdown } from './agreement';
import { countryMarkdown } from './country';
import { leaderMarkdown } from './leader';
import { organisationMarkdown } from './organisation';
import { RULER, blocks } from './layout';
import { footWords } from './parts';
import type { CardLinks } from './parts';
import { dateMarkdown, placeMarkdown } from './placeAndDate';

/** A card in Markdown. Nothing of the article or the knowledge base is read as Markdown in it. */
export function cardMarkdown(card: Card, links: CardLinks, flags: Flags): string {
  const foot = footWords(card, links);
  return blocks(bodyOf(card, flags), ...(foot ? [RULER, foot] : []));
}

function bodyOf(card: Card, flags: Flags): string {
  switch (card.kind) {
    case 'country':
      return countryMarkdown(card, flags);
    case 'person':
      return leaderMarkdown(card, flags);
    case 'organisation':
      return organisationMarkdown(card);
    case 'agreement':
      return agreementMarkdown(card);
    case 'place':
      return placeMarkdown(card);
    case 'date':
      return dateMarkdown(card);
  }
}
