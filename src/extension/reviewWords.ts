/** How notes, decisions and findings of a review look and read. */
import * as vscode from 'vscode';
import type { Remark } from '../core/review/remarks';
import type { Verdict } from '../core/review/reviewFile';
import { plain, visibleText } from './escape';

/** Each verdict has its own shape; the colour only adds to it. */
const ICONS: Readonly<Record<Verdict, readonly [icon: string, color: string]>> = {
  supported: ['pass', 'charts.green'],
  disputed: ['error', 'list.errorForeground'],
  'needs source': ['question', 'list.warningForeground'],
  accepted: ['check', 'charts.blue'],
};

export function verdictIcon(verdict: Verdict): vscode.ThemeIcon {
  const [icon, color] = ICONS[verdict];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}

export function verdictWord(verdict: Verdict): string {
  switch (verdict) {
    case 'supported':
      return vscode.l10n.t('Supported');
    case 'disputed':
      return vscode.l10n.t('Disputed');
    case 'needs source':
      return vscode.l10n.t('Needs source');
    case 'accepted':
      return vscode.l10n.t('Accepted');
  }
}

export function verdictMeaning(verdict: Verdict): string {
  switch (verdict) {
    case 'supported':
      return vscode.l10n.t('A source bears it out.');
    case 'disputed':
      return vscode.l10n.t('A source contradicts it.');
    case 'needs source':
      return vscode.l10n.t('It cannot stand without a source.');
    case 'accepted':
      return vscode.l10n.t('It may stay as it is.');
  }
}

/** Who wrote a remark, and when; '' where neither is known. */
export function stampWords({ entry: { author, date } }: Remark): string {
  return [visibleText(author), visibleText(date)].filter(Boolean).join(', ');
}

/** A remark's own words. */
export function remarkWords(remark: Remark): string {
  if (remark.kind === 'note') return remark.entry.text;
  const { verdict, reason } = remark.entry;
  return reason === '' ? verdictWord(verdict) : `${verdictWord(verdict)}: ${reason}`;
}

/** Text of a remark as Markdown that shows it letter for letter, line by line. */
export function remarkMarkdown(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString(text.split(/\r?\n/).map(plain).join('  \n'));
}
