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
): AnalyseOptions {
  return {
    date: choices.of(uri).date ?? null,
    fileName: fileName(uri),
    language,
    severities: readSettings({ uri, languageId: language }).severities,
  };
}

/** The last part of an address, as people call the file. */
export function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
