import * as vscode from 'vscode';
import { settingsFrom, type Settings } from './settingValues';

const SECTION = 'dateline';

/** The only reader of the configuration. */
export function readSettings(scope?: vscode.ConfigurationScope): Settings {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope);
  return settingsFrom((name) => configuration.get<unknown>(name));
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
