import * as vscode from 'vscode';
import type { ActiveArticle } from '../activeArticle';
import { fileName } from '../analyseOptions';
import { mayBeArticle } from '../articleFiles';
import type { ArticleStore } from '../articleStore';
import { Command } from '../commandIds';
import { visibleText } from '../escape';
import type { FileChoices } from '../fileChoices';

/** The reader's own word on which files are articles, and on those that were too large to check unasked. */
export function registerReviewFile(
  store: ArticleStore,
  active: ActiveArticle,
  choices: FileChoices,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.reviewAsArticle', () => review(choices)),
    vscode.commands.registerCommand('dateline.stopReviewing', async () => {
      const document = active.editor?.document;
      if (document) await choices.set(document.uri, { review: false });
    }),
    vscode.commands.registerCommand(Command.checkAnyway, async () => {
      const document = active.editor?.document;
      if (document) await checkAll(store, document);
    }),
  );
}

/** It may take long: the reader sees that it goes on, and can have enough of it. */
async function checkAll(store: ArticleStore, document: vscode.TextDocument): Promise<void> {
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking all of {0}…', visibleText(fileName(document.uri))),
      cancellable: true,
    },
    (_, token) => store.checkAll(document, token),
  );
}

async function review(choices: FileChoices): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the article as a text file first.'));
    return;
  }
  if (mayBeArticle(document)) {
    await choices.set(document.uri, { review: true });
    return;
  }
  const change = vscode.l10n.t('Change Language Mode');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Only plain text and Markdown are reviewed. Treat this file as an article?'),
    change,
  );
  if (answer === change) await vscode.languages.setTextDocumentLanguage(document, 'article');
}
