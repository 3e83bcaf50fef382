/** A timeline in words, for its page. */
import * as vscode from 'vscode';
import { formatDate, formatRange } from '../core/text/formatDate';
import type { AgreementSummary, ArticleSummary, Passage } from '../core/outline/articleSummary';
import type { Excerpt } from '../core/outline/excerpt';
import type { Timeline, TimelineEntry, UndatedAgreement } from '../core/outline/timeline';
import type { TimelinePage, TimelineRow, TimelineScope } from '../core/outline/timelinePage';
import { visibleText } from './escape';
import { capitalised, eventWord, formatNumber, languageOfWords, statusWord, textEventWord } from './words';

/** Where a row's text stands. */
export interface TimelineTarget {
  readonly uri: string;
  readonly place: Passage;
}

/** More rows than these nobody reads; the page says that there are more. */
export const MOST_ROWS = 2000;

export function timelinePage(
  timeline: Timeline,
  scope: TimelineScope,
  title: string,
  notes: readonly string[],
): { readonly page: TimelinePage; readonly targets: readonly TimelineTarget[] } {
  const targets: TimelineTarget[] = [];
  const target = (uri: string, place: Passage): number => targets.push({ uri, place }) - 1;
  const many = scope === 'workspace';
  const shown = timeline.entries.slice(0, MOST_ROWS);
  const undated = timeline.undated.slice(0, MOST_ROWS - shown.length);
  const all = timeline.entries.length + timeline.rest + timeline.undated.length;
  const hidden = all - shown.length - undated.length;
  const page: TimelinePage = {
    scope,
    title,
    notes: hidden === 0 ? notes : [...notes, vscode.l10n.t('{0} more are not shown.', formatNumber(hidden))],
    rows: shown.map((entry) => entryRow(entry, many, target)),
    undated: undated.map((one) => undatedRow(one, many, target)),
    words: pageWords(),
  };
  return { page, targets };
}

type Target = (uri: string, place: Passage) => number;

function entryRow(entry: TimelineEntry, many: boolean, target: Target): TimelineRow {
  const common = {
    kind: entry.kind,
    heading: entry.from.slice(0, 4).replace(/^0+/, ''),
    when: formatRange(entry),
    source: many ? sourceWords(entry.article) : '',
  };
  switch (entry.kind) {
    case 'agreement':
      return withLabel({
        ...common,
        title: nameOf(entry.agreement),
        event: textEventWord(entry.event),
        detail: partyWords(entry.parties),
        quote: visibleExcerpt(entry.place),
        badge: '',
        target: target(entry.article.uri, entry.place),
      });
    case 'date':
      return withLabel({
        ...common,
        title: dateTitle(entry.place.excerpt.match, formatRange(entry)),
        event: '',
        detail: '',
        quote: visibleExcerpt(entry.place),
        badge: '',
        target: target(entry.article.uri, entry.place),
      });
    case 'record':
      return withLabel({
        ...common,
        title: nameOf(entry.agreement),
        event: eventWord(entry.event),
        detail: [partyWords(entry.parties), visibleText(entry.where ?? '')].filter(Boolean).join(' · '),
        quote: null,
        badge: entry.hindsight ? vscode.l10n.t('hindsight') : vscode.l10n.t('on record'),
        target: target(entry.article.uri, entry.agreement.place),
      });
    case 'article':
      return withLabel({
        ...common,
        title: visibleText(entry.article.name),
        event: vscode.l10n.t('date of the article'),
        detail: '',
        quote: null,
        source: '',
        badge: '',
        target: -1,
      });
  }
}

function undatedRow(
  { article, agreement, parties, status }: UndatedAgreement,
  many: boolean,
  target: Target,
): TimelineRow {
  return withLabel({
    kind: 'agreement',
    heading: '',
    when: '',
    title: nameOf(agreement),
    event: status === null ? '' : statusWord(status),
    detail: partyWords(parties),
    quote: visibleExcerpt(agreement.place),
    source: many ? sourceWords(article) : '',
    badge: '',
    target: target(article.uri, agreement.place),
  });
}

function withLabel(row: Omit<TimelineRow, 'label'>): TimelineRow {
  const { when, title, event, badge, detail, quote, source } = row;
  const what = [title, event].filter(Boolean).join(', ');
  const said = quote ? `“${quote.before}${quote.match}${quote.after}”` : '';
  const label = [when, badge === '' ? what : `${what} (${badge})`, detail, said, source];
  return { ...row, label: label.filter(Boolean).join('. ') };
}

/** How the text has a date, where that is not just the date itself. */
function dateTitle(match: string, when: string): string {
  const words = visibleText(match);
  return words === when ? '' : capitalised(words);
}

function nameOf({ name, acronym }: AgreementSummary): string {
  const label = capitalised(visibleText(name));
  return acronym === null || label.includes(acronym) ? label : `${label} (${visibleText(acronym)})`;
}

function partyWords(parties: readonly string[]): string {
  return parties.map(visibleText).join(', ');
}

function sourceWords({ name, date }: ArticleSummary): string {
  return date ? `${visibleText(name)}, ${formatDate(date.iso)}` : visibleText(name);
}

function visibleExcerpt({ excerpt: { before, match, after } }: Passage): Excerpt {
  return { before: visibleText(before), match: visibleText(match), after: visibleText(after) };
}

function pageWords(): TimelinePage['words'] {
  return {
    language: languageOfWords(),
    thisArticle: vscode.l10n.t('This Article'),
    allArticles: vscode.l10n.t('All Articles'),
    filter: vscode.l10n.t('Filter the timeline'),
    save: vscode.l10n.t('Save for Printing…'),
    undated: vscode.l10n.t('Without a date'),
    none: vscode.l10n.t('There are no agreements and no dates.'),
    noMatch: vscode.l10n.t('Nothing matches the filter.'),
    keyboard: vscode.l10n.t(
      'Timeline. Arrow keys go from event to event, Enter shows the place in the text.',
    ),
    kinds: {
      agreement: vscode.l10n.t('In the text'),
      record: vscode.l10n.t('On record'),
      date: vscode.l10n.t('Other dates'),
      article: vscode.l10n.t('Article’s date'),
    },
  };
}
