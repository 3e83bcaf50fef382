import type { EntityType, Severity } from '../core/analysis';

export const HIGHLIGHT_KINDS = [
  'country',
  'person',
  'organisation',
  'agreement',
  'place',
  'date',
] as const satisfies readonly EntityType[];

/** What the reader has set, as of one moment. Values that make no sense count as not set. */
export interface Settings {
  /** Globs of text files that are articles though they carry no dateline. */
  readonly include: readonly string[];
  readonly highlightEnabled: boolean;
  readonly highlightKinds: ReadonlySet<EntityType>;
  readonly diagnosticsEnabled: boolean;
  /** Severity by rule id; rules that keep their own are left out. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** Characters up to which a file is checked; the rest of a longer one only when the reader asks. */
  readonly maxFileSize: number;
  /** Who signs notes and decisions; '' for nobody. */
  readonly reviewer: string;
}

/** `get` gives what stands in the settings file, which may be anything. */
export function settingsFrom(get: (name: string) => unknown): Settings {
  const kinds = stringsIn(get('highlight.kinds'));
  const millions = get('maxFileSize');
  const reviewer = get('reviewer');
  return {
    include: stringsIn(get('include')),
    highlightEnabled: get('highlight.enabled') !== false,
    highlightKinds: new Set(HIGHLIGHT_KINDS.filter((kind) => kinds.includes(kind))),
    diagnosticsEnabled: get('diagnostics.enabled') !== false,
    severities: severitiesIn(get('rules')),
    reviewer: typeof reviewer === 'string' ? reviewer.trim() : '',
    maxFileSize: (typeof millions === 'number' && millions > 0 ? millions : 2) * 1_000_000,
  };
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

function severitiesIn(rules: unknown): Record<string, Severity | 'off'> {
  if (typeof rules !== 'object' || rules === null) return {};
  return Object.fromEntries(
    Object.entries(rules).filter((entry): entry is [string, Severity | 'off'] =>
      SEVERITIES.includes(entry[1]),
    ),
  );
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
