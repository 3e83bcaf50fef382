import * as vscode from 'vscode';
import { RECORD_KINDS, recordText } from '../../core/export/record';
import type { RecordKind } from '../../core/export/record';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { RECORD_SCHEME } from '../articleFiles';
import { Command } from '../commandIds';
import { flagOrIcon } from '../entityIcons';
import { withoutIcons } from '../escape';
import type { Flags } from '../flags';
import type { KnowledgeSource } from '../knowledgeSource';
import type { Parts } from '../parts';
import { entityTypeWord } from '../words';

/** Shows what the knowledge base has of a country, a person, an organisation or an agreement. */
export function registerKnowledgeInfo(source: KnowledgeSource, parts: Parts): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  return vscode.Disposable.from(
    changed,
    source.onDidChange(() => {
      for (const { uri } of vscode.workspace.textDocuments)
        if (uri.scheme === RECORD_SCHEME) changed.fire(uri);
    }),
    vscode.workspace.registerTextDocumentContentProvider(RECORD_SCHEME, {
      onDidChange: changed.event,
      async provideTextDocumentContent({ path }) {
        const [, kind, file = ''] = path.split('/');
        const known = RECORD_KINDS.find((one) => one === kind);
        const id = decodeURIComponent(file.replace(/\.yaml$/, ''));
        return known && recordText(await source.read(), known, id);
      },
    }),
    vscode.commands.registerCommand(Command.showKnowledge, async (kind: unknown, id: unknown) => {
      const known = RECORD_KINDS.find((one) => one === kind);
      if (known && typeof id === 'string') await showRecord(known, id);
      else await pickRecord(await source.read(), await parts.flags());
    }),
  );
}

async function showRecord(kind: RecordKind, id: string): Promise<void> {
  const uri = vscode.Uri.from({ scheme: RECORD_SCHEME, path: `/${kind}/${encodeURIComponent(id)}.yaml` });
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: true });
}

async function pickRecord(knowledge: KnowledgeBase, flags: Flags): Promise<void> {
  const { countries, people, organisations, agreements } = knowledge.records;
  const picked = await vscode.window.showQuickPick(
    [
      ...section(flags, knowledge, 'country', countries),
      ...section(flags, knowledge, 'person', people),
      ...section(flags, knowledge, 'organisation', organisations),
      ...section(flags, knowledge, 'agreement', agreements),
    ],
    {
      title: vscode.l10n.t('Show Knowledge'),
      placeHolder: vscode.l10n.t('A country, a leader, an organisation, an agreement…'),
      matchOnDescription: true,
    },
  );
  if (picked?.kind !== vscode.QuickPickItemKind.Separator && picked?.record) {
    await showRecord(picked.record.kind, picked.record.id);
  }
}

type RecordPick = vscode.QuickPickItem & {
  readonly record?: { readonly kind: RecordKind; readonly id: string };
};

function section(
  flags: Flags,
  knowledge: KnowledgeBase,
  kind: RecordKind,
  records: readonly { readonly id: string; readonly name: string }[],
): RecordPick[] {
  return [
    { label: entityTypeWord(kind), kind: vscode.QuickPickItemKind.Separator },
    ...records.map(({ id, name }) => ({
      label: withoutIcons(name),
      description: withoutIcons(id),
      iconPath: flagOrIcon(flags, knowledge, { type: kind, id }),
      record: { kind, id },
    })),
  ];
}
