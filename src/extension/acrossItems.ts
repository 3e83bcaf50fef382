/** How agreements over many articles look in a tree. Where articles differ, "≠" stands before what differs. */
import * as vscode from 'vscode';
import { formatDate, formatRange } from '../core/text/formatDate';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import { isContested } from '../core/outline/acrossArticles';
import type { Account, SharedAgreement } from '../core/outline/acrossArticles';
import { statusIcon } from './agreementItems';
import { Command } from './commandIds';
import { visibleText } from './escape';
import { capitalised, formatNumber, statusWord, textEventWord } from './words';

export function sharedItem(shared: SharedAgreement, knowledge: KnowledgeBase): vscode.TreeItem {
  const { accounts, differences } = shared;
  const item = new vscode.TreeItem(nameOf(shared), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = shared.key;
  const contested = isContested(shared);
  const differing = [
    differences.status === 'conflict' ? vscode.l10n.t('status') : '',
    differences.parties.length > 0 ? vscode.l10n.t('parties') : '',
    differences.events.length > 0 ? vscode.l10n.t('dates') : '',
  ].filter(Boolean);
  const count = articleCount(shared);
  item.description = contested ? `≠ ${differing.join(', ')} · ${count}` : count;
  const latest = accounts.findLast(({ agreement }) => agreement.status !== null);
  item.iconPath = contested
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : statusIcon(latest?.agreement.status ?? null);
  item.contextValue = shared.id === null ? 'shared' : 'sharedOnRecord';
  item.accessibilityInformation = { label: sharedTooltip(shared, knowledge) };
  return item;
}

function nameOf({ name }: SharedAgreement): string {
  return capitalised(visibleText(name));
}

function articleCount({ accounts }: SharedAgreement): string {
  return accounts.length === 1
    ? vscode.l10n.t('1 article')
    : vscode.l10n.t('{0} articles', formatNumber(accounts.length));
}

/** Where the articles differ, in sentences; also for screen readers. */
export function sharedTooltip(shared: SharedAgreement, knowledge: KnowledgeBase): string {
  const { differences } = shared;
  const parties = differences.parties.map((id) => visibleText(knowledge.bodyName(id))).join(', ');
  return [
    `${nameOf(shared)}: ${articleCount(shared)}.`,
    differences.status === 'conflict'
      ? vscode.l10n.t('The articles give it statuses that cannot follow each other.')
      : '',
    parties === '' ? '' : vscode.l10n.t('Only some articles name these parties: {0}.', parties),
    differences.events.length === 0
      ? ''
      : vscode.l10n.t(
          'The articles differ on the date of: {0}.',
          differences.events.map(textEventWord).join(', '),
        ),
  ]
    .filter(Boolean)
    .join(' ');
}

export function accountItem(
  account: Account,
  shared: SharedAgreement,
  knowledge: KnowledgeBase,
): vscode.TreeItem {
  const { article, agreement } = account;
  const facts = factsOf(account, shared, knowledge);
  const label = visibleText(article.name);
  const item = new vscode.TreeItem(label);
  // In a narrow sidebar only the first words are seen: what the articles differ on.
  const said = [...facts.filter(({ differs }) => differs), ...facts.filter(({ differs }) => !differs)];
  const words = said.map(({ text, differs }) => (differs ? `≠ ${text}` : text));
  const date = article.date ? formatDate(article.date.iso) : vscode.l10n.t('no date');
  item.description = [...words, date].join(' · ');
  item.iconPath = statusIcon(agreement.status);
  item.contextValue = 'account';
  item.accessibilityInformation = {
    label: `${label}. ${accountTooltip(account, shared, knowledge).replaceAll('\n', ' ')}`,
  };
  item.command = {
    command: Command.open,
    title: vscode.l10n.t('Show in Text'),
    arguments: [article.uri, agreement.place.start, agreement.place.end],
  };
  return item;
}

/** What one article says, in sentences, with the words that say so. */
export function accountTooltip(account: Account, shared: SharedAgreement, knowledge: KnowledgeBase): string {
  const { article, agreement } = account;
  const facts = factsOf(account, shared, knowledge);
  const date = article.date
    ? vscode.l10n.t('Article of {0}.', formatDate(article.date.iso))
    : vscode.l10n.t('The article has no date.');
  const { before, match, after } = agreement.place.excerpt;
  return [
    date,
    ...facts.map(({ text, differs }) =>
      differs
        ? vscode.l10n.t('{0} (other articles differ).', capitalised(text))
        : vscode.l10n.t('{0}.', capitalised(text)),
    ),
    `“${visibleText(`${before}${match}${after}`)}”`,
  ].join('\n');
}

interface Fact {
  readonly text: string;
  /** Other articles say something else. */
  readonly differs: boolean;
}

function factsOf(
  { agreement }: Account,
  { differences }: SharedAgreement,
  knowledge: KnowledgeBase,
): readonly Fact[] {
  const parties = agreement.parties.map((id) => visibleText(knowledge.bodyName(id))).join(', ');
  const partiesDiffer = agreement.parties.length > 1 && differences.parties.length > 0;
  return [
    {
      text: agreement.status === null ? '' : statusWord(agreement.status),
      differs: differences.status === 'conflict',
    },
    { text: parties, differs: partiesDiffer },
    ...agreement.dates.map((one) => ({
      text: `${textEventWord(one.event)} ${formatRange(one)}`,
      differs: differences.events.includes(one.event),
    })),
  ].filter(({ text }) => text !== '');
}
