import * as vscode from 'vscode';
import type { Problem } from '../../core/knowledge/problem';
import type { KnowledgeSource } from '../knowledgeSource';

/** Shows what is wrong in the workspace's files of knowledge, in these files. */
export function registerUserKnowledge(source: KnowledgeSource): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('dateline.knowledge');
  const publish = (): void => {
    collection.clear();
    for (const [uri, problems] of source.problems) collection.set(uri, problems.map(toDiagnostic));
  };
  return vscode.Disposable.from(collection, source.onDidChangeProblems(publish));
}

function toDiagnostic({ line, column, endLine, endColumn, severity, message }: Problem): vscode.Diagnostic {
  const range = new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
  const level = severity === 'error' ? vscode.DiagnosticSeverity.Error : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(range, message, level);
  diagnostic.source = 'Dateline';
  return diagnostic;
}
