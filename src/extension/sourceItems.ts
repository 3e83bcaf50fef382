/** How sources and what they say look in a tree. */
import * as vscode from 'vscode';
import type { Analysis } from '../core/analysis';
import { excerptOf } from '../core/outline/excerpt';
import { percentage } from '../core/outline/share';
import type { SourceNode, SourceNodeKind, SourceOutline, StatementNode } from '../core/outline/sourceOutline';
import { revealCommand } from './agreementItems';
import { visibleText } from './escape';
import { capitalised, formatNumber } from './words';

/** Each kind has its own shape; the colour only adds to it. */
const ICONS: Readonly<Record<SourceNodeKind, readonly [icon: string, color: string]>> = {
  named: ['account', 'charts.green'],
  outlet: ['radio-tower', 'charts.blue'],
  anonymous: ['eye-closed', 'list.warningForeground'],
  none: ['question', 'list.errorForeground'],
};

export function sourceItem(source: SourceNode, uri: string): vscode.TreeItem {
  const label = sourceLabel(source);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const [icon, color] = ICONS[source.kind];
  item.id = source.key;
  item.description = [kindWord(source.kind), formatNumber(source.statements.length)]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
  item.contextValue = source.recordId === null ? 'source' : 'sourceOnRecord';
  const sentences = sourceSentences(source, label);
  item.tooltip = sentences;
  item.accessibilityInformation = { label: sentences };
  const place = source.first ?? source.statements[0]?.span;
  if (place) item.command = revealCommand(uri, place);
  return item;
}

function sourceLabel({ kind, name }: SourceNode): string {
  return kind === 'none' ? vscode.l10n.t('No source given') : capitalised(visibleText(name));
}

/** Beside a source; that a source is missing is said by its label. */
function kindWord(kind: SourceNodeKind): string {
  switch (kind) {
    case 'named':
      return vscode.l10n.t('named');
    case 'outlet':
      return vscode.l10n.t('outlet');
    case 'anonymous':
      return vscode.l10n.t('anonymous');
    case 'none':
      return '';
  }
}

/** The source in full sentences, for the tooltip and for screen readers. */
function sourceSentences({ kind, described, statements, sentences }: SourceNode, label: string): string {
  const what = {
    named: vscode.l10n.t('{0}: a source with a name.', label),
    outlet: vscode.l10n.t('{0}: a news outlet that the article cites.', label),
    anonymous: vscode.l10n.t('{0}: a source without a name.', label),
    none: vscode.l10n.t('Quotations for which the article names nobody.'),
  }[kind];
  return [
    what,
    described === '' ? '' : vscode.l10n.t('In the text: {0}.', visibleText(described)),
    statements.length === 1
      ? vscode.l10n.t('1 statement.')
      : vscode.l10n.t('{0} statements.', formatNumber(statements.length)),
    sentences === 1
      ? vscode.l10n.t('1 sentence rests on it.')
      : vscode.l10n.t('{0} sentences rest on it.', formatNumber(sentences)),
  ]
    .filter(Boolean)
    .join(' ');
}

export function statementItem(
  statement: StatementNode,
  analysis: Analysis | undefined,
  uri: string,
): vscode.TreeItem {
  const { before, match, after } = analysis
    ? excerptOf(analysis.text, analysis.sentences, statement.span)
    : { before: '', match: '', after: '' };
  const item = new vscode.TreeItem(visibleText(match));
  item.id = statement.key;
  item.description = visibleText(after);
  item.iconPath = new vscode.ThemeIcon(statement.direct ? 'quote' : 'comment');
  item.contextValue = 'statement';
  item.tooltip = visibleText(`${before}${match}${after}`);
  const kind = statement.direct ? vscode.l10n.t('In quotation marks') : vscode.l10n.t('In other words');
  item.accessibilityInformation = { label: `${kind}: ${item.tooltip}` };
  item.command = revealCommand(uri, statement.span);
  return item;
}

/** How the sentences of the article are sourced, on one line. */
export function sharesSentence({ shares }: SourceOutline): string {
  const { sentences } = shares;
  const part = (count: number): string => `${String(percentage(count, sentences))}%`;
  const parts = [
    shares.named > 0 ? vscode.l10n.t('{0} from named sources', part(shares.named)) : '',
    shares.outlet > 0 ? vscode.l10n.t('{0} from news outlets', part(shares.outlet)) : '',
    shares.anonymous > 0 ? vscode.l10n.t('{0} from anonymous sources', part(shares.anonymous)) : '',
    shares.unattributed > 0 ? vscode.l10n.t('{0} quoted without a source', part(shares.unattributed)) : '',
    shares.unsourced > 0 ? vscode.l10n.t('{0} the article’s own', part(shares.unsourced)) : '',
  ].filter(Boolean);
  return vscode.l10n.t('{0} sentences: {1}', formatNumber(sentences), parts.join(', '));
}
