import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { toJson } from '../../core/export/analysisJson';
import { toCsv } from '../../core/export/csv';
import { toMarkdown } from '../../core/export/markdown';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { ActiveArticle } from '../activeArticle';

const FORMATS = ['json', 'markdown', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** Opens the analysis as a new document, to be read, saved where the reader likes, or thrown away. */
export function registerExport(active: ActiveArticle, knowledge: () => KnowledgeBase): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.exportAnalysis', async (wanted: unknown) => {
    const article = await active.get();
    if (!article) return;
    const format = FORMATS.find((one) => one === wanted) ?? (await askForFormat());
    if (!format) return;
    const { document } = article.editor;
    const content = write(format, article.analysis, knowledge(), document.uri);
    const languages = await vscode.languages.getLanguages();
    const language = languages.includes(format) ? format : 'plaintext';
    const exported = await vscode.workspace.openTextDocument({ content, language });
    await vscode.window.showTextDocument(exported, { viewColumn: vscode.ViewColumn.Beside });
  });
}

async function askForFormat(): Promise<Format | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: 'Markdown',
        detail: vscode.l10n.t('A document to read and to pass on.'),
        format: 'markdown' as const,
      },
      {
        label: 'JSON',
        detail: vscode.l10n.t('All of it, as the command line prints it.'),
        format: 'json' as const,
      },
      {
        label: 'CSV',
        detail: vscode.l10n.t('One line for each thing found, for a spreadsheet.'),
        format: 'csv' as const,
      },
    ],
    { title: vscode.l10n.t('Export Analysis') },
  );
  return picked?.format;
}

function write(format: Format, analysis: Analysis, knowledge: KnowledgeBase, uri: vscode.Uri): string {
  const fileName = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  switch (format) {
    case 'json':
      return `${JSON.stringify(toJson(analysis, fileName, null), null, 2)}\n`;
    case 'markdown':
      return toMarkdown(analysis, knowledge, fileName);
    case 'csv':
      return toCsv(analysis, knowledge);
  }
}
