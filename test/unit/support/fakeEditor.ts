/** Activates the built extension in an editor that does nothing but take notes. */
import { anything, loadBundle, type KnownApi } from './fakeApi';

export interface Activated {
  readonly commands: readonly string[];
  readonly views: readonly string[];
  readonly contextKeys: ReadonlySet<string>;
  /** Length of the longest text that was parsed as JSON. */
  readonly longestParsed: number;
}

export function activateBundle(): Activated {
  const commands: string[] = [];
  const views: string[] = [];
  const contextKeys = new Set<string>();
  const timers: (() => void)[] = [];
  let longestParsed = 0;

  const known: KnownApi = {
    'commands.registerCommand': (id: string) => commands.push(id),
    'commands.executeCommand': (id: string, key: string) => {
      if (id === 'setContext') contextKeys.add(key);
    },
    'window.createTreeView': (id: string) => {
      views.push(id);
      return anything(`view ${id}`, known);
    },
    'window.visibleTextEditors': [],
    'window.activeTextEditor': undefined,
    'workspace.textDocuments': [],
    'l10n.t': (text: string) => text,
  };
  const activate = loadBundle(known, {
    setTimeout: (run: () => void) => timers.push(run),
    clearTimeout: () => undefined,
    performance,
    btoa,
    JSON: {
      ...JSON,
      stringify: JSON.stringify,
      parse: (text: string) => {
        longestParsed = Math.max(longestParsed, text.length);
        return JSON.parse(text) as unknown;
      },
    },
  });
  activate({
    subscriptions: [],
    extensionUri: anything('extensionUri', known),
    workspaceState: { get: (_: string, otherwise: unknown) => otherwise, update: () => Promise.resolve() },
  });
  return { commands, views, contextKeys, longestParsed };
}
