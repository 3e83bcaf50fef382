import * as vscode from 'vscode';
import type { Finding } from '../../core/analysis';
import type { ArticleStore } from '../articleStore';
import { toRange, toSeverity } from '../convert';
import { visibleText } from '../escape';
import { onSettingsChange, readSettings } from '../settings';
import { formatNumber } from '../words';

/** The editor itself shows no more than 1,000 a file. */
const MOST_SHOWN = 1000;

/** Findings as problems of the source "Dateline", each with a link to the page of its rule. */
export function registerDiagnostics(store: ArticleStore, extensionUri: vscode.Uri): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('dateline');
  const update = (document: vscode.TextDocument): void => {
    if (document.isClosed || !readSettings(document).diagnosticsEnabled) {
      collection.delete(document.uri);
      return;
    }
    const analysis = store.peek(document);
    if (analysis) {
      collection.set(document.uri, toDiagnostics(document, analysis.findings, extensionUri));
      return;
    }
    // An analysis on its way will replace the findings; the editor moves the old ones with the text.
    if (store.stateOf(document).kind !== 'checked') collection.delete(document.uri);
  };
  return vscode.Disposable.from(
    collection,
    store.onDidChange(update),
    onSettingsChange(() => {
      vscode.workspace.textDocuments.forEach(update);
    }),
  );
}

function toDiagnostics(
  document: vscode.TextDocument,
  findings: readonly Finding[],
  extensionUri: vscode.Uri,
): vscode.Diagnostic[] {
  const shown = findings.slice(0, MOST_SHOWN);
  const diagnostics = shown.map((finding) => toDiagnostic(document, finding, extensionUri));
  const rest = findings.length - shown.length;
  const last = shown.at(-1);
  if (rest > 0 && last) {
    const message = vscode.l10n.t('{0} more findings are not shown.', formatNumber(rest));
    const note = new vscode.Diagnostic(
      toRange(document, last),
      message,
      vscode.DiagnosticSeverity.Information,
    );
    note.source = 'Dateline';
    diagnostics.push(note);
  }
  return diagnostics;
}

function toDiagnostic(
  document: vscode.TextDocument,
  finding: Finding,
  extensionUri: vscode.Uri,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toRange(document, finding),
    visibleText(finding.message),
    toSeverity(finding.severity),
  );
  diagnostic.source = 'Dateline';
  diagnostic.code = {
    value: finding.rule,
    target: vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${finding.rule}.md`),
  };
  if (finding.related && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(
      ({ message, ...span }) =>
        new vscode.DiagnosticRelatedInformation(
          new vscode.Location(document.uri, toRange(document, span)),
          visibleText(message),
        ),
    );
  }
  return diagnostic;
}
