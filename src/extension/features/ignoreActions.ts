import * as vscode from 'vscode';
import type { Finding } from '../../core/analysis';
import { ignoreHere, ignoreWords } from '../../core/review/ignores';
import { withIgnore } from '../../core/review/remarks';
import type { Ignore } from '../../core/review/reviewFile';
import { POSSIBLE_ARTICLES } from '../articleFiles';
import type { ArticleStore } from '../articleStore';
import { Command } from '../commandIds';
import { openDocument, toRange } from '../convert';
import type { ReviewStore } from '../reviewStore';

type Scope = Ignore['scope'];

/** Quick fixes that leave the text alone: ignore a finding, or decide about it. */
export function registerIgnoreActions(store: ArticleStore, reviews: ReviewStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(Command.ignore, (uri: unknown, finding: unknown, scope: unknown) =>
      ignore(store, reviews, uri, finding, scope),
    ),
    vscode.languages.registerCodeActionsProvider(
      POSSIBLE_ARTICLES,
      {
        provideCodeActions(document, range, { diagnostics }) {
          const analysis = store.peek(document);
          if (!analysis || !reviews.placeOf(document.uri)) return [];
          const start = document.offsetAt(range.start);
          const end = document.offsetAt(range.end);
          return analysis.findings
            .filter((finding) => finding.start <= end && start <= finding.end)
            .flatMap((finding) => {
              const place = toRange(document, finding);
              const shown = diagnostics.filter(
                (one) => one.range.isEqual(place) && ruleOf(one) === finding.rule,
              );
              return actionsFor(document, finding, shown);
            });
        },
      },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

function actionsFor(
  document: vscode.TextDocument,
  finding: Finding,
  diagnostics: vscode.Diagnostic[],
): vscode.CodeAction[] {
  const uri = document.uri.toString();
  const { rule, start, end } = finding;
  const key = { rule, start, end };
  const scopes: readonly (readonly [Scope, string])[] = [
    ['here', vscode.l10n.t('Ignore Here ({0})', rule)],
    ['file', vscode.l10n.t('Ignore in This File ({0})', rule)],
    ['everywhere', vscode.l10n.t('Ignore Everywhere ({0})', rule)],
  ];
  const actions = scopes.map(([scope, title]) => toAction(title, Command.ignore, [uri, key, scope]));
  const decide = vscode.l10n.t('Set Decision…');
  actions.push(toAction(decide, Command.setDecision, [{ span: { start, end } }]));
  for (const action of actions) action.diagnostics = diagnostics;
  return actions;
}

function toAction(title: string, command: string, args: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: args };
  return action;
}

function ruleOf({ code }: vscode.Diagnostic): unknown {
  return typeof code === 'object' ? code.value : undefined;
}

/** The arguments may come from anywhere; only a finding that is there can be ignored. */
async function ignore(
  store: ArticleStore,
  reviews: ReviewStore,
  uri: unknown,
  key: unknown,
  scope: unknown,
): Promise<void> {
  const document = typeof uri === 'string' ? openDocument(uri) : undefined;
  const analysis = document && (await store.get(document));
  if (!analysis || typeof key !== 'object' || key === null) return;
  const wanted = key as Partial<Record<keyof Finding, unknown>>;
  const finding = analysis.findings.find(
    ({ rule, start, end }) => rule === wanted.rule && start === wanted.start && end === wanted.end,
  );
  if (!finding) return;
  await reviews.change(document.uri, (review, file) => {
    switch (scope) {
      case 'here':
        return withIgnore(review, ignoreHere(analysis, finding, file));
      case 'file':
        return withIgnore(review, ignoreWords(analysis, finding, file));
      case 'everywhere':
        return withIgnore(review, ignoreWords(analysis, finding, null));
      default:
        return null;
    }
  });
}
