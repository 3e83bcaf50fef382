import * as vscode from 'vscode';
import type { Finding, Fix } from '../../core/analysis';
import { POSSIBLE_ARTICLES } from '../articleFiles';
import type { ArticleStore } from '../articleStore';
import { Command } from '../commandIds';
import { toRange } from '../convert';
import { visibleText } from '../escape';

/** Quick fixes, made for the range that is asked for only. */
export function registerCodeActions(store: ArticleStore): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    POSSIBLE_ARTICLES,
    {
      async provideCodeActions(document, range, context, token) {
        const analysis = await store.get(document);
        if (!analysis || token.isCancellationRequested) return [];
        const start = document.offsetAt(range.start);
        const end = document.offsetAt(range.end);
        return analysis.findings
          .filter((finding) => finding.start <= end && start <= finding.end)
          .flatMap((finding) => actionsFor(document, finding, context.diagnostics));
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

function actionsFor(
  document: vscode.TextDocument,
  finding: Finding,
  diagnostics: readonly vscode.Diagnostic[],
): vscode.CodeAction[] {
  const range = toRange(document, finding);
  const diagnostic = diagnostics.find((one) => ruleOf(one) === finding.rule && one.range.isEqual(range));
  const actions: vscode.CodeAction[] = [];
  if (finding.fix) actions.push(fixAction(document, finding.fix));
  if (finding.rule === 'missing-dateline') actions.push(setDateAction());
  for (const action of actions) {
    if (diagnostic) action.diagnostics = [diagnostic];
  }
  return actions;
}

function fixAction(document: vscode.TextDocument, fix: Fix): vscode.CodeAction {
  const action = new vscode.CodeAction(visibleText(fix.title), vscode.CodeActionKind.QuickFix);
  action.edit = new vscode.WorkspaceEdit();
  for (const edit of fix.edits) action.edit.replace(document.uri, toRange(document, edit), edit.text);
  action.isPreferred = true;
  return action;
}

function setDateAction(): vscode.CodeAction {
  const title = vscode.l10n.t('Set Article Date…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: Command.setDate, title };
  return action;
}

function ruleOf({ source, code }: vscode.Diagnostic): unknown {
  return source === 'Dateline' && typeof code === 'object' ? code.value : undefined;
}
