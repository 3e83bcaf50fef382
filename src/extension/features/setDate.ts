import * as vscode from 'vscode';
import { formatDate } from '../../core/text/formatDate';
import { findArticleDate } from '../../core/text/articleDate';
import { isPartialDate } from '../../core/text/partialDate';
import type { ActiveArticle } from '../activeArticle';
import { headOf, languageOf } from '../articleFiles';
import { Command } from '../commandIds';
import { toRange } from '../convert';
import type { FileChoices } from '../fileChoices';

/** Asks for the article's date, and whether to keep it with the workspace or to write it into the file. */
export function registerSetDate(active: ActiveArticle, choices: FileChoices): vscode.Disposable {
  return vscode.commands.registerCommand(Command.setDate, async () => {
    const article = await active.get();
    if (!article) return;
    const { editor, analysis } = article;
    const { document } = editor;
    const chosen = choices.of(document.uri).date;
    const date = await askForDate(chosen ?? analysis.date?.iso ?? '', chosen !== undefined);
    if (date === undefined) return;
    if (date === '') {
      await choices.set(document.uri, { date: undefined });
      return;
    }
    const place = await askForPlace();
    if (place === 'workspace') await choices.set(document.uri, { date });
    if (place === 'file' && (await writeDate(document, date))) {
      await choices.set(document.uri, { date: undefined });
    }
  });
}

function askForDate(value: string, isSet: boolean): Thenable<string | undefined> {
  const prompt = isSet
    ? vscode.l10n.t('YYYY-MM-DD, YYYY-MM or YYYY. Leave it empty to use the date in the text again.')
    : vscode.l10n.t('YYYY-MM-DD, YYYY-MM or YYYY.');
  return vscode.window
    .showInputBox({
      title: vscode.l10n.t('Set Article Date'),
      prompt,
      value,
      placeHolder: '2022-11-07',
      validateInput: (text) => objectionTo(text.trim(), isSet),
    })
    .then((text) => text?.trim());
}

function objectionTo(text: string, isSet: boolean): vscode.InputBoxValidationMessage | undefined {
  if (isPartialDate(text) || (text === '' && isSet)) return undefined;
  const isDateLike = /^\d{4}(-\d\d){0,2}$/.test(text);
  return {
    message: isDateLike
      ? vscode.l10n.t('There is no such date.')
      : vscode.l10n.t('Write the date as YYYY-MM-DD, or YYYY-MM or YYYY if the day is not known.'),
    severity: vscode.InputBoxValidationSeverity.Error,
  };
}

async function askForPlace(): Promise<'workspace' | 'file' | undefined> {
  const picked = await vscode.window.showQuickPick(
    [
      {
        label: `$(bookmark) ${vscode.l10n.t('Keep It for Me')}`,
        detail: vscode.l10n.t('Kept with this workspace; the file stays as it is.'),
        place: 'workspace' as const,
      },
      {
        label: `$(edit) ${vscode.l10n.t('Write It into the File')}`,
        detail: vscode.l10n.t('As a header, where everybody who opens the file finds it.'),
        place: 'file' as const,
      },
    ],
    { title: vscode.l10n.t('Set Article Date'), placeHolder: vscode.l10n.t('Where shall it be kept?') },
  );
  return picked?.place;
}

/**
 * Replaces the date in the file's front matter or header; where there is none, adds one. An agency's own dateline is
 * left alone: a header goes before it.
 */
async function writeDate(document: vscode.TextDocument, date: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  const { date: found, invalid } = findArticleDate(headOf(document));
  const isHeader = found?.source === 'front-matter' || found?.source === 'header';
  const span = isHeader ? found.span : invalid;
  if (span) edit.replace(document.uri, toRange(document, span), date);
  else {
    const { position, text } = newHeader(document, date);
    edit.insert(document.uri, position, text);
  }
  if (await vscode.workspace.applyEdit(edit)) return true;
  void vscode.window.showWarningMessage(
    vscode.l10n.t('The date {0} could not be written into the file.', formatDate(date)),
  );
  return false;
}

function newHeader(document: vscode.TextDocument, date: string): { position: vscode.Position; text: string } {
  const newline = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  const start = new vscode.Position(0, 0);
  if (/^---\s*$/.test(document.lineAt(0).text)) {
    return { position: new vscode.Position(1, 0), text: `date: ${date}${newline}` };
  }
  if (languageOf(document) === 'markdown') {
    return { position: start, text: ['---', `date: ${date}`, '---', '', ''].join(newline) };
  }
  return { position: start, text: `Date: ${date}${newline}${newline}` };
}
