import * as vscode from 'vscode';
import { agreementsToCalendar } from '../../core/agreements/calendar';
import { agreementsToCsv, agreementsToMarkdown } from '../../core/agreements/export';
import type { Analysis } from '../../core/analysis';
import { toJson } from '../../core/export/analysisJson';
import { toCsv } from '../../core/export/csv';
import { toMarkdown } from '../../core/export/markdown';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { ActiveArticle } from '../activeArticle';
import { fileName } from '../analyseOptions';

const FORMATS = ['markdown', 'json', 'csv', 'calendar'] as const;
type Format = (typeof FORMATS)[number];

interface Exported {
  readonly analysis: Analysis;
  readonly knowledge: KnowledgeBase;
  readonly name: string;
}

type Writers = Readonly<Record<Format, (exported: Exported) => string>>;

const calendar = ({ analysis, knowledge, name }: Exported): string =>
  agreementsToCalendar([{ name, analysis }], knowledge, { stamp: stampOf(new Date()) });

const ALL: Writers = {
  markdown: ({ analysis, knowledge, name }) => toMarkdown(analysis, knowledge, name),
  json: ({ analysis, name }) => jsonText(toJson(analysis, name, null)),
  csv: ({ analysis, knowledge }) => toCsv(analysis, knowledge),
  calendar,
};

const AGREEMENTS: Writers = {
  markdown: ({ analysis, knowledge, name }) => agreementsToMarkdown([{ name, analysis }], knowledge),
  json: ({ analysis, name }) => {
    const { file, date, agreements } = toJson(analysis, name, null);
    return jsonText({ file, date, agreements });
  },
  csv: ({ analysis, knowledge, name }) => agreementsToCsv([{ name, analysis }], knowledge),
  calendar,
};

/** Opens the analysis or its agreements as a new document, to be read, saved where the reader likes, or thrown away. */
export function registerExport(active: ActiveArticle, knowledge: () => KnowledgeBase): vscode.Disposable {
  const on = (command: string, title: () => string, writers: Writers): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (wanted: unknown) => {
      const article = await active.get();
      if (!article) return;
      const format = FORMATS.find((one) => one === wanted) ?? (await askForFormat(title()));
      if (!format) return;
      const { editor, analysis } = article;
      const name = fileName(editor.document.uri);
      await open(format, writers[format]({ analysis, knowledge: knowledge(), name }));
    });
  return vscode.Disposable.from(
    on('dateline.exportAnalysis', () => vscode.l10n.t('Export Analysis'), ALL),
    on('dateline.agreements.export', () => vscode.l10n.t('Export Agreements'), AGREEMENTS),
  );
}

async function askForFormat(title: string): Promise<Format | undefined> {
  const picks = [
    { label: 'Markdown', detail: vscode.l10n.t('A document to read and to pass on.'), format: 'markdown' },
    { label: 'JSON', detail: vscode.l10n.t('As the command line prints it, for programs.'), format: 'json' },
    {
      label: 'CSV',
      detail: vscode.l10n.t('One line for each thing found, for a spreadsheet.'),
      format: 'csv',
    },
    {
      label: 'iCalendar',
      detail: vscode.l10n.t('The dated events of agreements, for a calendar: save it as .ics.'),
      format: 'calendar',
    },
  ] as const;
  const picked = await vscode.window.showQuickPick(picks, { title, placeHolder: vscode.l10n.t('As what?') });
  return picked?.format;
}

async function open(format: Format, content: string): Promise<void> {
  const languages = await vscode.languages.getLanguages();
  const language = languages.includes(format) ? format : 'plaintext';
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** `20221107T093000Z` */
function stampOf(time: Date): string {
  return `${time.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
