import type { Analysis, Mention } from '../analysis';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import { agreementCard } from './agreementCard';
import type { Card } from './card';
import { countryCard } from './countryCard';
import { dateCard } from './dateCard';
import { leaderCard } from './leaderCard';
import { organisationCard } from './organisationCard';
import { placeCard } from './placeCard';

/** The card of a mention; `null` where there is nothing to say of it. */
export function cardFor(knowledge: KnowledgeBase, analysis: Analysis, mention: Mention): Card | null {
  switch (mention.type) {
    case 'country':
      return countryCard(knowledge, analysis, mention);
    case 'person':
      return leaderCard(knowledge, analysis, mention);
    case 'organisation':
      return organisationCard(knowledge, analysis, mention);
    case 'agreement':
      return agreementCard(knowledge, analysis, mention);
    case 'place':
      return placeCard(knowledge, analysis, mention);
    case 'date':
      return dateCard(analysis, mention);
  }
}
