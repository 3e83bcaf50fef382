import * as vscode from 'vscode';
import type { NewRecords } from '../../core/knowledge/append';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { foldName } from '../../core/text/characters';
import { isPartialDate } from '../../core/text/partialDate';
import { Command } from '../commandIds';
import { withoutIcons } from '../escape';
import { ownKnowledgeFile } from '../knowledgeFiles';
import type { KnowledgeSource } from '../knowledgeSource';
import type { Parts } from '../parts';
import type * as UserFiles from '../parts/userFilesPart';

/** “Add to Knowledge…”: asks what the selection is and writes a record of it into the workspace. */
export function registerAddToKnowledge(source: KnowledgeSource, parts: Parts): vscode.Disposable {
  return vscode.commands.registerCommand(Command.addToKnowledge, async () => {
    const editor = vscode.window.activeTextEditor;
    const folder =
      (editor && vscode.workspace.getWorkspaceFolder(editor.document.uri)) ??
      vscode.workspace.workspaceFolders?.[0];
    if (!folder) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a folder first: what you add is kept in its .dateline folder.'),
      );
      return;
    }
    const files = await parts.userFiles();
    const made = await new Questions(await source.read(), files, selectedName(editor)).ask();
    if (made) await write(ownKnowledgeFile(folder), made, files);
  });
}

function selectedName(editor: vscode.TextEditor | undefined): string {
  if (!editor) return '';
  const text = editor.document.getText(editor.selection).replace(/\s+/g, ' ').trim();
  return text.length <= 100 ? text : '';
}

const TITLE = (): string => vscode.l10n.t('Add to Knowledge');

interface Choice extends vscode.QuickPickItem {
  readonly ask: () => Promise<NewRecords | undefined>;
}

/** The questions, one after the other; giving no answer to one ends them. */
class Questions {
  readonly #knowledge: KnowledgeBase;
  readonly #files: typeof UserFiles;
  readonly #selected: string;

  constructor(knowledge: KnowledgeBase, files: typeof UserFiles, selected: string) {
    this.#knowledge = knowledge;
    this.#files = files;
    this.#selected = selected;
  }

  async ask(): Promise<NewRecords | undefined> {
    const choices: Choice[] = [
      { label: vscode.l10n.t('Another Name of a Country'), ask: () => this.#name('country') },
      { label: vscode.l10n.t('Another Name of a Leader'), ask: () => this.#name('person') },
      { label: vscode.l10n.t('Another Name of an Organisation'), ask: () => this.#name('organisation') },
      { label: vscode.l10n.t('Another Name of an Agreement'), ask: () => this.#name('agreement') },
      { label: vscode.l10n.t('A Person in Office'), ask: () => this.#person() },
      { label: vscode.l10n.t('An Organisation'), ask: () => this.#organisation() },
      { label: vscode.l10n.t('An Agreement'), ask: () => this.#agreement() },
      { label: vscode.l10n.t('A Place'), ask: () => this.#place() },
    ];
    const placeHolder = this.#selected
      ? vscode.l10n.t('What is “{0}”?', this.#selected)
      : vscode.l10n.t('What do you want to add?');
    const picked = await vscode.window.showQuickPick(choices, { title: TITLE(), placeHolder });
    return picked?.ask();
  }

  async #name(kind: 'country' | 'person' | 'organisation' | 'agreement'): Promise<NewRecords | undefined> {
    const text = await this.#text(vscode.l10n.t('The name as it is written'), this.#selected);
    if (text === undefined) return undefined;
    const id = await this.#record(kind, vscode.l10n.t('Whose name is it?'));
    return id === undefined ? undefined : { records: [['names', { text, [kind]: id }]], people: {} };
  }

  async #person(): Promise<NewRecords | undefined> {
    const name = await this.#text(vscode.l10n.t('The full name'), this.#selected);
    if (name === undefined) return undefined;
    const id = await this.#id(name);
    const country = id && (await this.#record('country', vscode.l10n.t('Of which country?')));
    if (!country) return undefined;
    const role = await pick(this.#files.OFFICE_ROLES, vscode.l10n.t('Which office?'));
    if (!role) return undefined;
    const known = this.#knowledge.country(country)?.offices.findLast(({ roles }) => roles.includes(role));
    const title = await this.#text(vscode.l10n.t('The title of the office'), known?.title ?? '');
    if (title === undefined) return undefined;
    const from = await askForDate(vscode.l10n.t('When was the office taken?'));
    if (from === undefined) return undefined;
    const person = this.#knowledge.person(id)?.name === name ? {} : { [id]: { name } };
    return { records: [['terms', { country, role, title, person: id, from }]], people: person };
  }

  async #organisation(): Promise<NewRecords | undefined> {
    const name = await this.#text(vscode.l10n.t('The full name'), this.#selected);
    const id = name && (await this.#id(name));
    if (!id) return undefined;
    const acronym = await this.#text(vscode.l10n.t('The acronym, if there is one'), '', true);
    if (acronym === undefined) return undefined;
    const kind = await this.#text(vscode.l10n.t('What it is, in two or three words: military alliance'), '');
    if (kind === undefined) return undefined;
    return { records: [['organisations', { id, name, ...(acronym ? { acronym } : {}), kind }]], people: {} };
  }

  async #agreement(): Promise<NewRecords | undefined> {
    const name = await this.#text(vscode.l10n.t('The name of the agreement'), this.#selected);
    const id = name && (await this.#id(name));
    if (!id) return undefined;
    const kind = await pick(this.#files.AGREEMENT_KINDS, vscode.l10n.t('What is it about?'));
    if (!kind) return undefined;
    const { countries, organisations } = this.#knowledge.records;
    const picked = await vscode.window.showQuickPick([...countries, ...organisations].map(toItem), {
      title: TITLE(),
      placeHolder: vscode.l10n.t('Who are its parties?'),
      canPickMany: true,
      matchOnDescription: true,
    });
    if (!picked) return undefined;
    const parties = picked.map((item) => item.id);
    return {
      records: [['agreements', { id, name, kind, ...(parties.length ? { parties } : {}) }]],
      people: {},
    };
  }

  async #place(): Promise<NewRecords | undefined> {
    const name = await this.#text(vscode.l10n.t('The name of the place'), this.#selected);
    if (name === undefined) return undefined;
    const kind = await pick(this.#files.PLACE_KINDS, vscode.l10n.t('What is it?'));
    if (!kind) return undefined;
    const none = { id: '', name: vscode.l10n.t('In no country') };
    const state = await this.#record('country', vscode.l10n.t('In which country?'), [none]);
    if (state === undefined) return undefined;
    return { records: [['places', { name, kind, ...(state === '' ? {} : { state }) }]], people: {} };
  }

  /** An id made from the name; asked for where the name has no Latin letters. */
  async #id(name: string): Promise<string | undefined> {
    const { idFor } = this.#files;
    const id = idFor(foldName(name));
    return (
      id ||
      this.#text(vscode.l10n.t('An id: the name in Latin letters'), '').then((text) => text && idFor(text))
    );
  }

  async #record(
    kind: 'country' | 'person' | 'organisation' | 'agreement',
    placeHolder: string,
    first: readonly { readonly id: string; readonly name: string }[] = [],
  ): Promise<string | undefined> {
    const { countries, people, organisations, agreements } = this.#knowledge.records;
    const records = {
      country: countries,
      person: people,
      organisation: organisations,
      agreement: agreements,
    }[kind];
    const options = { title: TITLE(), placeHolder, matchOnDescription: true };
    return (await vscode.window.showQuickPick([...first, ...records].map(toItem), options))?.id;
  }

  async #text(prompt: string, value: string, mayBeEmpty = false): Promise<string | undefined> {
    const text = await vscode.window.showInputBox({
      title: TITLE(),
      prompt,
      value,
      validateInput: (written) =>
        written.trim() || mayBeEmpty ? undefined : vscode.l10n.t('Write a name, or press Escape.'),
    });
    return text?.trim();
  }
}

function askForDate(prompt: string): Thenable<string | undefined> {
  return vscode.window
    .showInputBox({
      title: TITLE(),
      prompt,
      placeHolder: '2022-11-07',
      validateInput: (written) =>
        isPartialDate(written.trim())
          ? undefined
          : vscode.l10n.t('Write the date as YYYY-MM-DD, or YYYY-MM or YYYY if the day is not known.'),
    })
    .then((text) => text?.trim());
}

async function pick<T extends string>(values: readonly T[], placeHolder: string): Promise<T | undefined> {
  const items = values.map((value) => ({ label: value, value }));
  return (await vscode.window.showQuickPick(items, { title: TITLE(), placeHolder }))?.value;
}

function toItem({
  id,
  name,
}: {
  readonly id: string;
  readonly name: string;
}): vscode.QuickPickItem & { readonly id: string } {
  return { label: withoutIcons(name), description: withoutIcons(id), id };
}

/** Through an edit of the workspace, so that it can be undone, and works in every file system. */
async function write(uri: vscode.Uri, made: NewRecords, files: typeof UserFiles): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(uri);
  const text = files.appendRecords(document.getText(), made);
  const editor = await vscode.window.showTextDocument(document, { preview: false });
  if (text === null) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('This file has errors, so nothing was added. Correct them and try again.'),
    );
    return;
  }
  const all = new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end);
  const change = new vscode.WorkspaceEdit();
  change.replace(uri, all, text);
  await vscode.workspace.applyEdit(change);
  await document.save();
  const end = document.lineAt(document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(new vscode.Range(end, end));
}
