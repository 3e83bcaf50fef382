import * as vscode from 'vscode';
import type { Rule } from '../../core/findings/rule';
import type { Parts } from '../parts';

/** Shows the page of a rule: why it is there, an example, when to switch it off. */
export function registerRulePages(extensionUri: vscode.Uri, parts: Parts): vscode.Disposable {
  return vscode.commands.registerCommand('dateline.showRule', async (wanted: unknown) => {
    const { RULES } = await parts.analysis();
    const rule = RULES.find(({ id }) => id === wanted)?.id ?? (await pickRule(RULES));
    if (rule !== undefined) await showPage(vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${rule}.md`));
  });
}

async function pickRule(rules: readonly Rule[]): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick(
    rules.map(({ id, title, severity }) => ({ label: title, description: id, detail: severity, id })),
    { title: vscode.l10n.t('Show Rule'), matchOnDescription: true },
  );
  return picked?.id;
}

/** As a preview where the built-in Markdown extension is there, otherwise as text. */
async function showPage(page: vscode.Uri): Promise<void> {
  try {
    await vscode.commands.executeCommand('markdown.showPreview', page);
  } catch {
    await vscode.window.showTextDocument(page, { preview: true });
  }
}
