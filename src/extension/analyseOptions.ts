import type * as vscode from 'vscode';
import type { AnalyseOptions } from '../core/analyse';
import type { ArticleLanguage } from './articleFiles';
import type { FileChoices } from './fileChoices';
import { readSettings } from './settings';

/** What the reader's settings and choices say of the analysis of one file. */
export function analyseOptions(
  uri: vscode.Uri,
  language: ArticleLanguage,
  choices: FileChoices,
  log: vscode.LogOutputChannel,
): AnalyseOptions {
  return {
    date: choices.of(uri).date ?? null,
    fileName: fileName(uri),
    language,
    severities: readSettings({ uri, languageId: language }).severities,
    onFailure: (part, error) => {
      tellOnce(log, `${uri.toString()}: ${part} could not be checked; the rest was.`, error);
    },
  };
}

const told = new Set<string>();

/** What fails in a text fails again at each key that is typed in it. */
function tellOnce(log: vscode.LogOutputChannel, message: string, error: unknown): void {
  if (told.has(message)) return;
  if (told.size > 1000) told.clear();
  told.add(message);
  log.error(message, error);
}

/** The last part of an address, as people call the file. */
export function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
