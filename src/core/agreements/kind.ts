/** What an agreement is about, from the words of its name. */
import type { AgreementKind } from '../knowledge/records';
import { words } from './vocabulary';

/** In order: the first that has one of the words wins. */
const KINDS: readonly (readonly [AgreementKind, ReadonlySet<string>])[] = [
  ['ceasefire', words('ceasefire ceasefires cease truce truces armistice hostilities fighting')],
  [
    'arms-control',
    words(
      'arms disarmament nonproliferation proliferation start inf abm missile missiles mines landmines munitions weapons demilitarization disengagement',
    ),
  ],
  ['nuclear', words('nuclear enrichment atomic uranium jcpoa ctbt')],
  ['peace', words('peace reconciliation')],
  ['climate', words('climate emissions carbon warming kyoto')],
  [
    'maritime',
    words('maritime sea fisheries fishing shipping navigation ocean waters grain-corridor straits'),
  ],
  ['border', words('border boundary frontier demarcation territorial')],
  [
    'defence',
    words(
      'defense defence military security troops troop access alliance intelligence army forces bases basing aggression submarine submarines exercises armed logistics supplies counterterrorism servicing cross-servicing naval',
    ),
  ],
  [
    'trade',
    words(
      'trade tariff tariffs customs import imports export exports commerce commercial beef textile textiles grain',
    ),
  ],
  ['human-rights', words('rights torture genocide refugees refugee women children labour-rights slavery')],
  [
    'environment',
    words('environment environmental biodiversity plastic plastics ozone forests forest wildlife pollution'),
  ],
  [
    'technology',
    words('technology cyber data semiconductor semiconductors chip chips digital space satellite ai'),
  ],
  ['legal', words('extradition tax judicial adoption prisoner prisoners')],
  ['diplomatic', words('diplomatic normalization normalisation recognition friendship relations amity visa')],
  ['integration', words('accession association union integration membership schengen')],
  [
    'economic',
    words(
      'economic investment energy gas oil pipeline supply debt loan bailout financial currency chain finance swap water aid',
    ),
  ],
];

/** `other` where no word tells. */
export function kindOf(folded: Iterable<string>): AgreementKind {
  const all = [...folded];
  for (const [kind, set] of KINDS) if (all.some((word) => set.has(word))) return kind;
  return 'other';
}

/** True for a word that by itself tells what an agreement between states is about. */
export function isTopic(word: string): boolean {
  return KINDS.some(([, set]) => set.has(word));
}
