/** How agreements over many articles look in a tree. Where articles differ, "≠" stands before what differs. */
import * as vscode from 'vscode';
import { formatDate, formatRange } from '../core/text/formatDate';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import { isContested } from '../core/outline/acrossArticles';
import type { Account, SharedAgreement } from '../core/outline/acrossArticles';
import { statusIcon } from './agreementItems';
import { Command } from './commandIds';
import { visibleText } from './escape';
import { capitalised, formatNumber, statusWord } from './words';

export function sharedItem(shared: SharedAgreement, knowledge: KnowledgeBase): vscode.TreeItem {
  const { name, accounts, differences } = shared;
  const label = capitalised(visibleText(name));
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = shared.key;
  const contested = isContested(shared);
  const count =
    accounts.length === 1
      ? vscode.l10n.t('1 article')
      : vscode.l10n.t('{0} articles', formatNumber(accounts.length));
  const differing = [
    differences.status === 'conflict' ? vscode.l10n.t('status') : '',
    differences.parties.length > 0 ? vscode.l10n.t('parties') : '',
    differences.events.length > 0 ? vscode.l10n.t('dates') : '',
  ].filter(Boolean);
  item.description = contested ? `${count} · ≠ ${differing.join(', ')}` : count;
  const latest = accounts.findLast(({ agreement }) => agreement.status !== null);
  item.iconPath = contested
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : statusIcon(latest?.agreement.status ?? null);
  item.contextValue = shared.id === null ? 'shared' : 'sharedOnRecord';
  const sentences = [`${label}: ${count}.`, ...differenceSentences(shared, knowledge)].join(' ');
  item.tooltip = sentences;
  item.accessibilityInformation = { label: sentences };
  return item;
}

function differenceSentences({ differences }: SharedAgreement, knowledge: KnowledgeBase): string[] {
  const parties = differences.parties.map((id) => knowledge.bodyName(id)).join(', ');
  return [
    differences.status === 'conflict'
      ? vscode.l10n.t('The articles give it statuses that cannot follow each other.')
      : '',
    parties === '' ? '' : vscode.l10n.t('Only some articles name these parties: {0}.', parties),
    differences.events.length === 0
      ? ''
      : vscode.l10n.t('The articles differ on the date of: {0}.', differences.events.join(', ')),
  ].filter(Boolean);
}

export function accountItem(
  { article, agreement }: Account,
  shared: SharedAgreement,
  knowledge: KnowledgeBase,
): vscode.TreeItem {
  const { differences } = shared;
  const mark = (differs: boolean, words: string): string => (words !== '' && differs ? `≠ ${words}` : words);
  const date = article.date ? formatDate(article.date.iso) : vscode.l10n.t('no date');
  const status = agreement.status === null ? '' : statusWord(agreement.status);
  const parties = agreement.parties.map((id) => visibleText(knowledge.bodyName(id))).join(', ');
  const partiesDiffer = agreement.parties.length > 1 && differences.parties.length > 0;
  const events = agreement.dates.map((one) =>
    mark(differences.events.includes(one.event), `${visibleText(one.event)} ${formatRange(one)}`),
  );
  const facts = [
    mark(differences.status === 'conflict', status),
    mark(partiesDiffer, parties),
    ...events,
  ].filter(Boolean);
  const label = visibleText(article.name);
  const item = new vscode.TreeItem(label);
  item.description = [date, ...facts].join(' · ');
  item.iconPath = statusIcon(agreement.status);
  item.contextValue = 'account';
  const { before, match, after } = agreement.place.excerpt;
  item.tooltip = `“${visibleText(`${before}${match}${after}`)}”`;
  item.accessibilityInformation = { label: `${label}. ${item.description}. ${item.tooltip}` };
  item.command = {
    command: Command.open,
    title: vscode.l10n.t('Show in Text'),
    arguments: [article.uri, agreement.place.start, agreement.place.end],
  };
  return item;
}
