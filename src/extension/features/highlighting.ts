import * as vscode from 'vscode';
import type { Analysis, EntityType, Mention } from '../../core/analysis';
import { allMentions } from '../../core/cards/allMentions';
import { firstEndingAfter } from '../../core/text/span';
import type { ArticleStore } from '../articleStore';
import { toRange } from '../convert';
import { onSettingsChange, readSettings, toggleHighlighting } from '../settings';
import { HIGHLIGHT_KINDS } from '../settingValues';

/** Each kind has its own line, as colour alone must not tell them apart. */
const LINES: Readonly<Record<EntityType, string>> = {
  country: 'solid',
  person: 'dashed',
  organisation: 'double',
  agreement: 'solid',
  place: 'dotted',
  date: 'dotted',
};

/** Articles with more mentions than this are decorated around what is visible only. */
const DECORATE_ALL = 5000;
const MARGIN_LINES = 100;

/**
 * Marks entities in the text by a line and a faint background. Decorations rather than semantic tokens: those show in
 * every theme and in plain text and Markdown, leave the text's own colour alone, and mark the overview ruler.
 */
export function registerHighlighting(store: ArticleStore): vscode.Disposable {
  const highlighter = new Highlighter(store);
  highlighter.updateVisible();
  return vscode.Disposable.from(
    highlighter,
    vscode.commands.registerCommand('dateline.toggleHighlighting', toggleHighlighting),
    store.onDidChange((document) => {
      highlighter.updateVisible(document);
    }),
    vscode.window.onDidChangeVisibleTextEditors(() => {
      highlighter.updateVisible();
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      highlighter.update(textEditor);
    }),
    onSettingsChange(() => {
      highlighter.updateVisible();
    }),
  );
}

/** What an editor shows, so that nothing is set twice. */
interface Shown {
  readonly analysis: Analysis | undefined;
  readonly kinds: string;
  readonly window: string;
}

class Highlighter implements vscode.Disposable {
  readonly #store: ArticleStore;
  readonly #types = new Map(HIGHLIGHT_KINDS.map((kind) => [kind, decorationType(kind)]));
  readonly #shown = new WeakMap<vscode.TextEditor, Shown>();

  constructor(store: ArticleStore) {
    this.#store = store;
  }

  updateVisible(document?: vscode.TextDocument): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (!document || editor.document === document) this.update(editor);
    }
  }

  update(editor: vscode.TextEditor): void {
    const { document } = editor;
    const state = this.#store.stateOf(document);
    const analysis = this.#store.peek(document);
    // While a new analysis is on its way, the editor itself moves the old marks with the text.
    if (!analysis && state.kind === 'checked') return;
    const { highlightEnabled, highlightKinds } = readSettings(document);
    const kinds =
      analysis && highlightEnabled ? HIGHLIGHT_KINDS.filter((kind) => highlightKinds.has(kind)) : [];
    const window = analysis ? windowOf(editor, analysis) : null;
    const next: Shown = {
      analysis,
      kinds: kinds.join(),
      window: window ? `${String(window.start)}:${String(window.end)}` : '',
    };
    const shown = this.#shown.get(editor);
    if (shown ? isSame(shown, next) : kinds.length === 0) return;
    this.#shown.set(editor, next);
    const mentions = !analysis ? [] : window ? within(allMentions(analysis), window) : allMentions(analysis);
    for (const [kind, type] of this.#types) {
      const ranges = kinds.includes(kind)
        ? mentions.filter((mention) => mention.type === kind).map((mention) => toRange(document, mention))
        : [];
      editor.setDecorations(type, ranges);
    }
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
  }
}

function isSame(a: Shown, b: Shown): boolean {
  return a.analysis === b.analysis && a.kinds === b.kinds && a.window === b.window;
}

/** The part of a very long article to decorate; `null` for the whole. It moves in steps, not with each line. */
function windowOf(editor: vscode.TextEditor, analysis: Analysis): { start: number; end: number } | null {
  if (analysis.mentions.length <= DECORATE_ALL) return null;
  const [first, last] = [editor.visibleRanges[0], editor.visibleRanges.at(-1)];
  const step = (line: number): number => Math.floor(line / MARGIN_LINES) * MARGIN_LINES;
  const startLine = Math.max(0, step(first?.start.line ?? 0) - MARGIN_LINES);
  const endLine = step(last?.end.line ?? 0) + 2 * MARGIN_LINES;
  return {
    start: editor.document.offsetAt(new vscode.Position(startLine, 0)),
    end: editor.document.offsetAt(new vscode.Position(endLine, 0)),
  };
}

function within(mentions: readonly Mention[], span: { start: number; end: number }): readonly Mention[] {
  return mentions.slice(
    firstEndingAfter(mentions, span.start),
    Math.min(firstEndingAfter(mentions, span.end) + 1, firstEndingAfter(mentions, span.start) + DECORATE_ALL),
  );
}

function decorationType(kind: (typeof HIGHLIGHT_KINDS)[number]): vscode.TextEditorDecorationType {
  const color = new vscode.ThemeColor(`dateline.${kind}`);
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(`dateline.${kind}Background`),
    borderColor: color,
    borderStyle: LINES[kind],
    borderWidth: kind === 'organisation' ? '0 0 3px 0' : '0 0 2px 0',
    borderRadius: '2px',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}
