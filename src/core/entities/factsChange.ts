/** What an edit changes of the facts that mentions of other blocks rest on. */
import type { LocalMention } from './localMention';

export interface FactsChange {
  /** Somebody of these names (folded last words) is named now, or no longer, or elsewhere. */
  readonly names: ReadonlySet<string>;
  /** Acronyms that the article explains in another way. */
  readonly acronyms: ReadonlySet<string>;
  /** Countries of which the article shows something else. */
  readonly countries: ReadonlySet<string>;
  /** Some country or organisation is named that was not, or no longer. */
  readonly bodies: boolean;
}

/** True if the mention may be decided otherwise after the change; the cases are those of `Resolver`. */
export function mayChange({ id, pending }: LocalMention, change: FactsChange): boolean {
  switch (pending?.kind) {
    case 'surname':
      return change.bodies || change.names.has(pending.key);
    case 'namesake':
      return change.bodies;
    case 'ambiguous':
      return (
        change.names.has(pending.key) ||
        change.countries.has(pending.country) ||
        (id !== null && change.countries.has(id))
      );
    case 'namedLike':
      return change.names.has(pending.key) || (id !== null && change.countries.has(id));
    case 'states':
      return pending.states.some((state) => change.countries.has(state));
    case 'acronym':
      return change.acronyms.has(pending.acronym);
    case 'holder':
      return pending.beside !== undefined && mayChange(pending.beside.mention, change);
    case 'date':
    case undefined:
      return false;
  }
}
