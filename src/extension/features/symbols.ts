import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { documentOutline } from '../../core/outline/documentOutline';
import type { OutlineNode } from '../../core/outline/documentOutline';
import { POSSIBLE_ARTICLES } from '../articleFiles';
import type { ArticleStore } from '../articleStore';
import { toRange } from '../convert';
import { visibleText } from '../escape';

const KINDS: Readonly<Record<OutlineNode['kind'], vscode.SymbolKind>> = {
  heading: vscode.SymbolKind.Module,
  agreement: vscode.SymbolKind.Interface,
  quotation: vscode.SymbolKind.String,
};

/** Headings, agreements and quotations for the built-in Outline, breadcrumbs and Go to Symbol. */
export function registerSymbols(store: ArticleStore): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    POSSIBLE_ARTICLES,
    {
      async provideDocumentSymbols(document, token) {
        const analysis = await store.get(document);
        if (!analysis || token.isCancellationRequested) return [];
        const nodes = documentOutline(listable(analysis));
        return nodes.map((node) => toSymbol(document, node));
      },
    },
    { label: 'Dateline' },
  );
}

/** An outline with more is of no use to anybody, and sending it would keep the editor busy for seconds. */
const MOST_LISTED = 5000;

function listable(analysis: Analysis): Analysis {
  const { agreements, quotations } = analysis;
  if (agreements.length + quotations.length <= MOST_LISTED) return analysis;
  return { ...analysis, agreements: agreements.slice(0, MOST_LISTED), quotations: [] };
}

function toSymbol(document: vscode.TextDocument, node: OutlineNode): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    // The editor refuses a symbol without a name.
    visibleText(node.name) || '–',
    visibleText(node.detail),
    KINDS[node.kind],
    toRange(document, node.span),
    toRange(document, node.selection),
  );
  symbol.children = node.children.map((child) => toSymbol(document, child));
  return symbol;
}
