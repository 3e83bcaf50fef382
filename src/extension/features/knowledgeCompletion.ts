import * as vscode from 'vscode';
import type { KnowledgeCompletion } from '../../core/knowledge/completion';
import { isKnowledgeFile, KNOWLEDGE_GLOB } from '../knowledgeFiles';
import type { KnowledgeSource } from '../knowledgeSource';
import type { Parts } from '../parts';

/** Completes keys, roles, kinds and ids in the workspace's files of knowledge. */
export function registerKnowledgeCompletion(source: KnowledgeSource, parts: Parts): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    { pattern: KNOWLEDGE_GLOB },
    {
      async provideCompletionItems(document, position) {
        if (!isKnowledgeFile(document.uri)) return [];
        const before = document.getText(new vscode.Range(new vscode.Position(0, 0), position));
        const { completionsAt } = await parts.userFiles();
        return completionsAt(before, (await source.read()).records).map(toItem);
      },
    },
    ' ',
    '[',
  );
}

const KINDS = {
  key: vscode.CompletionItemKind.Property,
  value: vscode.CompletionItemKind.EnumMember,
  id: vscode.CompletionItemKind.Reference,
} as const;

function toItem({ kind, text, about }: KnowledgeCompletion): vscode.CompletionItem {
  const item = new vscode.CompletionItem(text, KINDS[kind]);
  if (about) item.detail = about;
  if (kind === 'key') item.insertText = `${text}: `;
  // Ids are found by name, too.
  if (kind === 'id') item.filterText = `${text} ${about}`;
  return item;
}
