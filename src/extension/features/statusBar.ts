import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { formatDate } from '../../core/text/formatDate';
import type { ActiveArticle } from '../activeArticle';
import { checkedPart } from '../article';
import type { ArticleState } from '../article';
import { Command } from '../commandIds';
import { plain, visibleText } from '../escape';
import { dateSourceSentence, partWords } from '../words';

/** Shows the article's date and, where not all was checked, that it was not. */
export function registerStatusBar(active: ActiveArticle): vscode.Disposable {
  const date = vscode.window.createStatusBarItem('dateline.date', vscode.StatusBarAlignment.Right, 101);
  date.name = vscode.l10n.t('Article Date');
  date.command = Command.setDate;
  const check = vscode.window.createStatusBarItem('dateline.check', vscode.StatusBarAlignment.Right, 100.5);
  check.name = vscode.l10n.t('Article Check');
  const update = (): void => {
    const state = active.state;
    showDate(date, state);
    showCheck(check, state);
  };
  update();
  return vscode.Disposable.from(date, check, active.onDidChange(update));
}

function showDate(item: vscode.StatusBarItem, state: ArticleState): void {
  if (state.kind !== 'checked') {
    item.hide();
    return;
  }
  const { date, invalidDate } = state.analysis;
  const warn = invalidDate !== null && date?.source !== 'setting';
  if (warn) item.text = `$(warning) ${vscode.l10n.t('Invalid date')}`;
  else item.text = date ? `$(calendar) ${formatDate(date.iso)}` : `$(calendar) ${vscode.l10n.t('No date')}`;
  item.backgroundColor = warn ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  item.tooltip = dateTooltip(state.analysis);
  item.accessibilityInformation = {
    label: date
      ? vscode.l10n.t('Article date: {0}', formatDate(date.iso))
      : vscode.l10n.t('The article has no date'),
    role: 'button',
  };
  item.show();
}

function dateTooltip({ date, invalidDate }: Analysis): vscode.MarkdownString {
  const lines = [
    date
      ? vscode.l10n.t('The article is reviewed as of **{0}**.', formatDate(date.iso))
      : vscode.l10n.t('The article has no date. What depends on a date is not checked.'),
    date ? dateSourceSentence(date.source) : '',
    invalidDate
      ? `$(warning) ${vscode.l10n.t('There is no such date as {0}.', plain(invalidDate.text))}`
      : '',
    vscode.l10n.t('Click to set the date.'),
  ];
  return new vscode.MarkdownString(lines.filter(Boolean).join('\n\n'), true);
}

function showCheck(item: vscode.StatusBarItem, state: ArticleState): void {
  item.command = undefined;
  item.backgroundColor = undefined;
  if (state.kind === 'unchecked') {
    item.text = `$(circle-slash) ${vscode.l10n.t('Not checked')}`;
    item.tooltip = reasonWords(state);
    item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    if (state.reason !== 'binary') item.command = Command.checkAnyway;
    item.show();
    return;
  }
  const part = checkedPart(state);
  if (part) {
    item.text = `$(circle-slash) ${vscode.l10n.t('Not fully checked')}`;
    item.tooltip = `${partWords(part)} ${vscode.l10n.t('Click to check the rest.')}`;
    item.backgroundColor = new vscode.ThemeColor('statusBarItem.warningBackground');
    item.command = Command.checkAnyway;
    item.show();
    return;
  }
  const incomplete = state.kind === 'checked' ? state.analysis.incomplete : [];
  if (incomplete.length === 0) {
    item.hide();
    return;
  }
  item.text = `$(circle-slash) ${vscode.l10n.t('Not fully checked')}`;
  item.tooltip = vscode.l10n.t('Not checked: {0}', visibleText(incomplete.join(', ')));
  item.show();
}

function reasonWords({ reason }: Extract<ArticleState, { kind: 'unchecked' }>): string {
  switch (reason) {
    case 'binary':
      return vscode.l10n.t('Dateline has not checked this file: it is not text.');
    case 'failed':
      return vscode.l10n.t(
        'Dateline could not check this file; the log of Dateline says why. Click to try again.',
      );
  }
}
