import * as vscode from 'vscode';
import type { Agreement, Analysis } from '../../core/analysis';
import { agreementToMarkdown } from '../../core/agreements/export';
import { citationOf, sentenceAt } from '../../core/export/citation';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import type { ActiveArticle } from '../activeArticle';
import { fileName } from '../analyseOptions';
import { Command } from '../commandIds';
import { reveal } from '../convert';

/** What can be done with one agreement: from the view's menu, or for the one under the cursor. */
export function registerAgreementActions(
  active: ActiveArticle,
  knowledge: () => KnowledgeBase,
): vscode.Disposable {
  const on = (command: string, run: (chosen: Chosen) => Thenable<void>): vscode.Disposable =>
    vscode.commands.registerCommand(`dateline.agreements.${command}`, async (node: unknown) => {
      const chosen = await choose(active, node);
      if (chosen) await run(chosen);
      else vscode.window.setStatusBarMessage(vscode.l10n.t('There is no agreement here.'), 3000);
    });
  return vscode.Disposable.from(
    on('copyMarkdown', ({ agreement, analysis }) =>
      vscode.env.clipboard.writeText(`${agreementToMarkdown(agreement, analysis, knowledge())}\n`),
    ),
    on('copyCitation', ({ agreement, analysis, document }) => {
      // The sentence that gives the status says most; a headline that only names it comes last.
      const said = agreement.statuses.find(({ status }) => status === agreement.status);
      const place = said ?? agreement.mentions[0] ?? agreement.evidence[0];
      const first = sentenceAt(analysis, place?.start ?? 0);
      return vscode.env.clipboard.writeText(citationOf(analysis, first, fileName(document.uri)));
    }),
    on('addToKnowledge', addToKnowledge),
  );
}

interface Chosen {
  readonly agreement: Agreement;
  readonly analysis: Analysis;
  readonly document: vscode.TextDocument;
}

/** The node comes from the view's menu; a command may be called from anywhere. */
async function choose(active: ActiveArticle, node: unknown): Promise<Chosen | undefined> {
  const key = keyOf(node);
  const article = await active.get();
  if (!article) return undefined;
  const { editor, analysis } = article;
  const { document } = editor;
  const offset = document.offsetAt(editor.selection.active);
  const holds = ({ start, end }: { start: number; end: number }): boolean => start <= offset && offset <= end;
  const agreement =
    key === undefined
      ? (analysis.agreements.find(({ mentions }) => mentions.some(holds)) ??
        analysis.agreements.find(({ evidence }) => evidence.some(holds)))
      : analysis.agreements.find((one) => one.key === key);
  return agreement && { agreement, analysis, document };
}

function keyOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('agreement' in node)) return undefined;
  const { agreement } = node;
  if (typeof agreement !== 'object' || agreement === null || !('key' in agreement)) return undefined;
  return typeof agreement.key === 'string' ? agreement.key : undefined;
}

/** Selects the agreement's name in the text and leaves the rest to the command for any selection. */
async function addToKnowledge({ agreement, document }: Chosen): Promise<void> {
  const name = agreement.mentions[0] ?? agreement.evidence[0];
  if (!name) return;
  const editor = await reveal(document, name);
  editor.selection = new vscode.Selection(document.positionAt(name.start), document.positionAt(name.end));
  await vscode.commands.executeCommand(Command.addToKnowledge);
}
