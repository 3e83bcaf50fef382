/**
 * "German shepherd", "Guinea pig", "Danish pastry": what a thing is called, wherever it comes from. The word that
 * follows tells; it may have an ending of the plural.
 */
import { Gap } from '../text/characters';
import { wordTable } from '../text/wordTable';
import type { BlockScan } from './blockScan';

const FOLLOWED_BY = wordTable<string>({
  german: 'shepherd',
  french: 'fry fries toast kiss horn window press bulldog poodle bean',
  danish: 'pastry pastries',
  dutch: 'oven courage elm',
  dane: 'gun',
  swiss: 'cheese chard army',
  irish: 'coffee setter wolfhound',
  english: 'muffin breakfast mustard bulldog setter',
  scottish: 'terrier',
  welsh: 'corgi rarebit',
  turkish: 'delight bath',
  russian: 'roulette',
  cuban: 'heel',
  mexican: 'wave standoff',
  spanish: 'flu omelette omelet',
  indian: 'summer ink',
  chinese: 'checkers whispers',
  egyptian: 'cotton',
  belgian: 'waffle malinois',
  swedish: 'massage meatball',
  greek: 'yogurt yoghurt',
  brazil: 'nut',
  brazilian: 'wax',
  guinea: 'pig fowl worm',
  canada: 'goose geese',
  panama: 'hat',
  jerusalem: 'artichoke',
  brussels: 'sprout',
  vienna: 'sausage',
  china: 'doll',
  maltese: 'cross terrier',
  jordan: 'almond',
  lima: 'bean',
});

/** Token `to` is what follows the name; a "Swiss army knife" is one, the Swiss army is not. */
export function isFixedCompound(scan: BlockScan, from: number, to: number): boolean {
  const { tokens } = scan;
  if (to - from !== 1 || to >= tokens.count || (tokens.gap(to) & ~SPACE) !== 0 || tokens.isCapital(to))
    return false;
  const heads = FOLLOWED_BY.get(scan.known(from));
  if (!heads) return false;
  const next = tokens.textOf(to).toLowerCase();
  if (next === 'army') return /^kni(?:fe|ves)$/i.test(tokens.textOf(to + 1));
  return heads.split(' ').some((head) => next === head || next === `${head}s`);
}

const SPACE = Gap.space | Gap.newline | Gap.hyphen;
