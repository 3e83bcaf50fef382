import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { reportAsHtml, reportAsMarkdown } from '../../core/review/report';
import type { ReportInput } from '../../core/review/report';
import type { ActiveArticle } from '../activeArticle';
import { fileName } from '../analyseOptions';
import { Command } from '../commandIds';
import type { ReviewStore } from '../reviewStore';

const FORMATS = ['markdown', 'html', 'save'] as const;
type Format = (typeof FORMATS)[number];

/** The review of the active article as a document: to be read, or kept beside the article. */
export function registerReviewReport(
  active: ActiveArticle,
  reviews: ReviewStore,
  knowledge: () => KnowledgeBase,
): vscode.Disposable {
  return vscode.commands.registerCommand(Command.createReport, async (wanted: unknown) => {
    const article = await active.get();
    if (!article) return;
    const { analysis } = article;
    const { uri } = article.editor.document;
    const format = FORMATS.find((one) => one === wanted) ?? (await askForFormat(reviews, uri));
    if (!format) return;
    const { notes, decisions } = reviews.peek(uri);
    const file = reviews.placeOf(uri)?.file;
    const input: ReportInput = {
      analysis,
      knowledge: knowledge(),
      fileName: fileName(uri),
      notes: notes.filter((one) => one.file === file),
      decisions: decisions.filter((one) => one.file === file),
      ignored: reviews.appliedTo(analysis).ignored.length,
    };
    if (format === 'save') await save(uri, input);
    else await open(format, input);
  });
}

async function askForFormat(reviews: ReviewStore, uri: vscode.Uri): Promise<Format | undefined> {
  const picks = [
    { label: 'Markdown', detail: vscode.l10n.t('Opened as a new document.'), format: 'markdown' as const },
    { label: 'HTML', detail: vscode.l10n.t('Opened as a new document.'), format: 'html' as const },
    {
      label: vscode.l10n.t('Save Both'),
      detail: vscode.l10n.t(
        'Beside the article: {0} and {1}.',
        ...REPORTS.map((end) => `${stem(uri)}${end}`),
      ),
      format: 'save' as const,
    },
  ];
  const picked = await vscode.window.showQuickPick(
    reviews.placeOf(uri) ? picks : picks.filter(({ format }) => format !== 'save'),
    { title: vscode.l10n.t('Create Review Report'), placeHolder: vscode.l10n.t('As what?') },
  );
  return picked?.format;
}

async function open(format: 'markdown' | 'html', input: ReportInput): Promise<void> {
  const content = format === 'html' ? reportAsHtml(input) : reportAsMarkdown(input);
  const languages = await vscode.languages.getLanguages();
  const language = languages.includes(format) ? format : 'plaintext';
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}

const REPORTS = ['.review.md', '.review.html'] as const;

function stem(uri: vscode.Uri): string {
  return fileName(uri).replace(/\.\w+$/, '');
}

/** A report of an earlier day is replaced: it can be made again, and the names say what they are. */
async function save(uri: vscode.Uri, input: ReportInput): Promise<void> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const [markdown, html] = REPORTS.map((end) => vscode.Uri.joinPath(folder, `${stem(uri)}${end}`));
  if (!markdown || !html) return;
  const write = (target: vscode.Uri, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  await write(markdown, reportAsMarkdown(input));
  await write(html, reportAsHtml(input));
  const document = await vscode.workspace.openTextDocument(markdown);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
}
