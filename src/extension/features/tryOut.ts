import * as vscode from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import type { ArticleStore } from '../articleStore';
import { Command } from '../commandIds';
import { mentionAtOffset, reveal } from '../convert';

/** What the walkthrough lets the reader try. */
const STEPS = ['card', 'timeline', 'finding', 'fix', 'knowledge'] as const;
type Step = (typeof STEPS)[number];

/**
 * The buttons of the walkthrough. Its page is no editor, so commands for the article would have none: these show an
 * article beside it first, the one that is open or a sample.
 */
export function registerTryOut(store: ArticleStore, active: ActiveArticle): vscode.Disposable {
  return vscode.commands.registerCommand(Command.tryOut, async (wanted: unknown) => {
    const step = STEPS.find((one) => one === wanted);
    const editor = step && (await showArticle(store, active));
    if (editor) await run(step, editor, store);
  });
}

async function run(step: Step, editor: vscode.TextEditor, store: ArticleStore): Promise<void> {
  switch (step) {
    case 'card':
      await goToMention(editor, store);
      await vscode.commands.executeCommand('editor.action.showHover');
      break;
    case 'timeline':
      await vscode.commands.executeCommand('dateline.showTimeline');
      break;
    case 'finding':
      await vscode.commands.executeCommand(Command.nextUndecided);
      break;
    case 'fix':
      await goToFinding(editor, store);
      await vscode.commands.executeCommand('editor.action.quickFix');
      break;
    case 'knowledge':
      await vscode.commands.executeCommand(Command.addToKnowledge);
      break;
  }
}

async function showArticle(
  store: ArticleStore,
  active: ActiveArticle,
): Promise<vscode.TextEditor | undefined> {
  const seen = active.editor;
  if (seen && store.isArticle(seen.document)) {
    return vscode.window.showTextDocument(seen.document, {
      viewColumn: seen.viewColumn ?? vscode.ViewColumn.Active,
    });
  }
  const open = vscode.workspace.textDocuments.find(
    (document) => isInTab(document) && store.isArticle(document),
  );
  if (open) await vscode.window.showTextDocument(open, { viewColumn: vscode.ViewColumn.Beside });
  else await vscode.commands.executeCommand('dateline.openSample');
  return vscode.window.activeTextEditor;
}

function isInTab({ uri }: vscode.TextDocument): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(
    ({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString(),
  );
}

/** The mention under the cursor, otherwise the first that the knowledge base knows: best a leader. */
async function goToMention({ document, selection }: vscode.TextEditor, store: ArticleStore): Promise<void> {
  const analysis = await store.get(document);
  if (!analysis) return;
  const here = mentionAtOffset(analysis, document.offsetAt(selection.active));
  // The card of a place or a date has nothing to show off.
  if (here && here.type !== 'place' && here.type !== 'date') return;
  const known = analysis.mentions.filter(({ id }) => id !== null);
  const mention = known.find(({ type, title }) => type === 'person' && title) ?? known[0];
  if (mention) await reveal(document, { start: mention.start, end: mention.start });
}

/** The finding under the cursor, otherwise the first that can be corrected. */
async function goToFinding({ document, selection }: vscode.TextEditor, store: ArticleStore): Promise<void> {
  const analysis = await store.get(document);
  if (!analysis) return;
  const offset = document.offsetAt(selection.active);
  const { findings } = analysis;
  if (findings.some(({ start, end }) => start <= offset && offset <= end)) return;
  const finding = findings.find(({ fix }) => fix !== null) ?? findings[0];
  if (finding) await reveal(document, { start: finding.start, end: finding.start });
}
