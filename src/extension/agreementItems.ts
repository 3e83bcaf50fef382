/** How agreements, their groups and their details look in a tree. */
import * as vscode from 'vscode';
import { formatRange } from '../core/text/formatDate';
import type { Agreement, AgreementStatus, Analysis } from '../core/analysis';
import type {
  AgreementDetail,
  AgreementGroup,
  AgreementGrouping,
  AgreementNode,
} from '../core/outline/agreementOutline';
import { excerptOf } from '../core/outline/excerpt';
import type { Span } from '../core/text/span';
import { Command } from './commandIds';
import { visibleText } from './escape';
import {
  agreementKindWord,
  capitalised,
  formatNumber,
  listWords,
  mentionCount,
  statusWord,
  textEventWord,
} from './words';
import { excerptLabel } from './excerptLabel';

/** Each status has its own shape; the colour only adds to it. */
const ICONS: Readonly<Record<AgreementStatus, readonly [icon: string, color: string | null]>> = {
  proposed: ['lightbulb', 'charts.yellow'],
  negotiating: ['comment-discussion', 'charts.yellow'],
  planned: ['calendar', 'charts.blue'],
  agreed: ['thumbsup', 'charts.blue'],
  initialled: ['edit', 'charts.blue'],
  signed: ['pencil', 'charts.green'],
  ratified: ['law', 'charts.green'],
  'in-force': ['pass-filled', 'charts.green'],
  extended: ['history', 'charts.green'],
  suspended: ['debug-pause', 'charts.orange'],
  withdrawn: ['sign-out', 'charts.red'],
  ended: ['circle-slash', 'charts.red'],
  rejected: ['close', 'charts.red'],
};

export function statusIcon(status: AgreementStatus | null): vscode.ThemeIcon {
  if (status === null) return new vscode.ThemeIcon('file');
  const [icon, color] = ICONS[status];
  return new vscode.ThemeIcon(icon, color === null ? undefined : new vscode.ThemeColor(color));
}

export function groupItem(group: AgreementGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(groupLabel(group), vscode.TreeItemCollapsibleState.Expanded);
  item.description = formatNumber(group.agreements.length);
  item.contextValue = 'group';
  item.accessibilityInformation = {
    label: vscode.l10n.t('{0}, agreements: {1}', groupLabel(group), item.description),
  };
  if (group.by === 'status') item.iconPath = statusIcon(group.value);
  return item;
}

function groupLabel(group: AgreementGroup): string {
  switch (group.by) {
    case 'status':
      return group.value === null ? vscode.l10n.t('Status not given') : capitalised(statusWord(group.value));
    case 'kind':
      return capitalised(agreementKindWord(group.value));
    case 'party':
      return group.value?.name ?? vscode.l10n.t('Parties not given');
  }
}

/** `grouping`: what the group says that it stands in is not said again. */
export function agreementItem(
  { id, agreement, parties }: AgreementNode,
  grouping: AgreementGrouping,
  uri: string,
): vscode.TreeItem {
  const name = agreementName(agreement);
  // In a narrow sidebar a long name would leave no room for what tells agreements apart: their parties.
  const short = agreement.acronym !== null && name.length > LONG_NAME ? visibleText(agreement.acronym) : null;
  const item = new vscode.TreeItem(short ?? name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  const names = listWords(
    parties.map((party) => visibleText(party.short)),
    3,
  );
  const status = agreement.status === null || grouping === 'status' ? '' : statusWord(agreement.status);
  item.description = [names, status, short === null ? '' : name].filter(Boolean).join(' · ');
  item.iconPath = statusIcon(agreement.status);
  item.contextValue = agreement.id === null ? 'agreement' : 'agreementOnRecord';
  const sentences = agreementSentences(
    agreement,
    parties.map((party) => party.name),
  );
  item.tooltip = sentences;
  item.accessibilityInformation = { label: sentences };
  const first = agreement.mentions[0] ?? agreement.evidence[0];
  if (first) item.command = revealCommand(uri, first);
  return item;
}

/** Letters above which a name gives way to its acronym. */
const LONG_NAME = 24;

/** Names made from the text begin as they stand in a sentence; a label begins with a capital. */
function agreementName({ name }: Agreement): string {
  return capitalised(visibleText(name));
}

/** All of them stand below the agreement. */
const MOST_DATES = 20;

/** The agreement in full sentences, for the tooltip and for screen readers. */
function agreementSentences(agreement: Agreement, parties: readonly string[]): string {
  const { acronym } = agreement;
  const name = agreementName(agreement);
  const label = acronym === null || name.includes(acronym) ? name : `${name} (${visibleText(acronym)})`;
  const kind = agreementKindWord(agreement.kind);
  const isSaid = agreement.kind === 'other' || label.toLowerCase().includes(kind.toLowerCase());
  const status = agreement.status === null ? null : statusWord(agreement.status);
  const between = parties.join(', ');
  return [
    isSaid ? vscode.l10n.t('{0}.', label) : vscode.l10n.t('{0} (kind: {1}).', label, kind),
    status === null
      ? vscode.l10n.t('The article does not say how far it is.')
      : vscode.l10n.t('According to the article: {0}.', status),
    parties.length > 0
      ? vscode.l10n.t('Parties: {0}.', between)
      : vscode.l10n.t('The article does not name its parties.'),
    ...agreement.dates
      .slice(0, MOST_DATES)
      .map((date) => vscode.l10n.t('{0}: {1}.', capitalised(textEventWord(date.event)), formatRange(date))),
    ...(agreement.dates.length > MOST_DATES ? ['…'] : []),
    vscode.l10n.t('{0} in the text.', mentionCount(agreement.mentions.length)),
  ].join(' ');
}

export function detailItem(
  detail: AgreementDetail,
  { agreement, parties }: AgreementNode,
  analysis: Analysis | undefined,
  uri: string,
): vscode.TreeItem {
  const { before, match, after } = analysis
    ? excerptOf(analysis.text, analysis.sentences, detail.span)
    : { before: '', match: '', after: '' };
  const quote = visibleText(`${before}${match}${after}`);
  const item = new vscode.TreeItem('');
  switch (detail.type) {
    case 'parties':
      item.label = parties.map((party) => visibleText(party.name)).join(', ');
      item.description = parties.length === 1 ? vscode.l10n.t('party') : vscode.l10n.t('parties');
      item.iconPath = new vscode.ThemeIcon('organization');
      item.tooltip = vscode.l10n.t('Parties according to the article: {0}.', item.label);
      break;
    case 'kind':
      item.label = capitalised(agreementKindWord(agreement.kind));
      item.description = vscode.l10n.t('kind');
      item.iconPath = new vscode.ThemeIcon('tag');
      item.tooltip = vscode.l10n.t('Kind of agreement: {0}.', agreementKindWord(agreement.kind));
      break;
    case 'status':
      item.label = capitalised(statusWord(detail.status));
      item.description = `“${visibleText(match)}”`;
      item.iconPath = statusIcon(detail.status);
      item.tooltip = quote;
      break;
    case 'date':
      item.label = `${capitalised(textEventWord(detail.event))}: ${formatRange(detail.range)}`;
      item.description = `“${visibleText(match)}”`;
      item.iconPath = new vscode.ThemeIcon('calendar');
      item.tooltip = quote;
      break;
    case 'mention':
      item.label = excerptLabel({ before, match, after });
      item.iconPath = new vscode.ThemeIcon('quote');
      item.tooltip = quote;
      break;
  }
  const label = typeof item.label === 'string' ? `${item.label}. ` : '';
  item.accessibilityInformation = { label: `${label}${item.tooltip}` };
  item.command = revealCommand(uri, detail.span);
  return item;
}

/** What a click on a tree item does. */
export function revealCommand(uri: string, span: Span): vscode.Command {
  return {
    command: Command.reveal,
    title: vscode.l10n.t('Show in Text'),
    arguments: [uri, span.start, span.end],
  };
}
