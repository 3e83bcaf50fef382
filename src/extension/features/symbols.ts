import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { documentOutline } from '../../core/outline/documentOutline';
import type { OutlineNode } from '../../core/outline/documentOutline';
import { POSSIBLE_ARTICLES } from '../articleFiles';
import type { ArticleStore } from '../articleStore';
import { toRange } from '../convert';
import { visibleText } from '../escape';
import { formatNumber } from '../words';

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
        const listed = listable(analysis);
        const symbols = documentOutline(listed).map((node) => toSymbol(document, node));
        const rest = entriesOf(analysis) - entriesOf(listed);
        return rest > 0 ? [...symbols, restSymbol(document, rest)] : symbols;
      },
    },
    { label: 'Dateline' },
  );
}

/** An outline with more is of no use to anybody, and sending it would keep the editor busy for seconds. */
const MOST_LISTED = 5000;

function listable(analysis: Analysis): Analysis {
  const { headings, agreements } = analysis;
  if (entriesOf(analysis) <= MOST_LISTED) return analysis;
  const shown = headings.slice(0, MOST_LISTED);
  return {
    ...analysis,
    headings: shown,
    agreements: agreements.slice(0, MOST_LISTED - shown.length),
    quotations: [],
  };
}

function entriesOf({ headings, agreements, quotations }: Analysis): number {
  return headings.length + agreements.length + quotations.filter(({ direct }) => direct).length;
}

/** Says at the end of the outline how much of it is not listed. */
function restSymbol(document: vscode.TextDocument, count: number): vscode.DocumentSymbol {
  const { end } = document.lineAt(document.lineCount - 1).range;
  const name = vscode.l10n.t('{0} more are not shown.', formatNumber(count));
  const range = new vscode.Range(end, end);
  return new vscode.DocumentSymbol(name, '', vscode.SymbolKind.Null, range, range);
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
