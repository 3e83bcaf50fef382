import * as vscode from 'vscode';
import type { EntityType, Severity } from '../core/analysis';

const SECTION = 'dateline';

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
  /** Characters above which a file is checked only when asked for. */
  readonly maxFileSize: number;
  /** Who signs notes and decisions; '' for nobody. */
  readonly reviewer: string;
}

/** The only reader of the configuration. */
export function readSettings(scope?: vscode.ConfigurationScope): Settings {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  const kinds = stringsIn(configuration.get('highlight.kinds'));
  const millions = configuration.get<unknown>('maxFileSize');
  return {
    include: stringsIn(configuration.get('include')),
    highlightEnabled: configuration.get<unknown>('highlight.enabled') !== false,
    highlightKinds: new Set(HIGHLIGHT_KINDS.filter((kind) => kinds.includes(kind))),
    diagnosticsEnabled: configuration.get<unknown>('diagnostics.enabled') !== false,
    severities: severitiesIn(configuration),
    reviewer: stringIn(configuration.get('reviewer')),
    maxFileSize: (typeof millions === 'number' && millions > 0 ? millions : 2) * 1_000_000,
  };
}

/** Calls back when one of our settings has changed. */
export function onSettingsChange(
  listener: (event: vscode.ConfigurationChangeEvent) => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) listener(event);
  });
}

/** Switches highlighting on or off where the reader has set it before, otherwise everywhere. */
export async function toggleHighlighting(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION);
  const inspected = configuration.inspect('highlight.enabled');
  const inWorkspace = inspected?.workspaceValue !== undefined;
  await configuration.update(
    'highlight.enabled',
    !readSettings().highlightEnabled,
    inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global,
  );
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'information', 'hint', 'off'];

function severitiesIn(configuration: vscode.WorkspaceConfiguration): Record<string, Severity | 'off'> {
  const rules = configuration.get<Readonly<Record<string, unknown>>>('rules', {});
  return Object.fromEntries(
    Object.entries(rules).filter((entry): entry is [string, Severity | 'off'] =>
      SEVERITIES.includes(entry[1]),
    ),
  );
}

function stringsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function stringIn(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
