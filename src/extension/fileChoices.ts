import * as vscode from 'vscode';

/** What the reader has said of one file. */
export interface FileChoice {
  /** ISO date (may be partial) that wins over what the text says. */
  readonly date?: string;
  /** Whether the file is an article, whatever its text looks like. */
  readonly review?: boolean;
}

const KEY = 'dateline.files';

/** The reader's choices by file, kept with the workspace. */
export class FileChoices implements vscode.Disposable {
  readonly #memento: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #subscriptions: vscode.Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidRenameFiles(({ files }) => void this.#rename(files)),
      vscode.workspace.onDidCloseTextDocument((document) => void this.#forgetClosed(document)),
    );
  }

  of(uri: vscode.Uri): FileChoice {
    return this.#all()[uri.toString()] ?? {};
  }

  /** Replaces the given parts of a file's choice; `undefined` takes one back. */
  async set(
    uri: vscode.Uri,
    parts: { date?: string | undefined; review?: boolean | undefined },
  ): Promise<void> {
    const choice = { ...this.of(uri), ...parts };
    const { [uri.toString()]: _old, ...others } = this.#all();
    const kept = Object.entries(choice).filter(([, value]) => value !== undefined);
    const all = kept.length > 0 ? { ...others, [uri.toString()]: Object.fromEntries(kept) } : others;
    await this.#memento.update(KEY, all);
    this.#changed.fire(uri);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #all(): Readonly<Record<string, FileChoice>> {
    return this.#memento.get<Readonly<Record<string, FileChoice>>>(KEY, {});
  }

  /**
   * The next new file may have the same name, even at this moment: so what is asked is whether this document is gone,
   * not whether one of its name is open, and what was said of it is forgotten before anybody can ask. A change of
   * language is told as a close, too, but leaves the document what it is.
   */
  async #forgetClosed({ uri, isClosed }: vscode.TextDocument): Promise<void> {
    if (uri.scheme !== 'untitled' || !isClosed || !this.#all()[uri.toString()]) return;
    await this.set(uri, { date: undefined, review: undefined });
  }

  async #rename(
    files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
  ): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const [from, to] = [oldUri.toString(), newUri.toString()];
      for (const [key, { date, review }] of Object.entries(this.#all())) {
        // The file itself, or one in a folder that was renamed.
        if (key !== from && !key.startsWith(`${from}/`)) continue;
        await this.set(vscode.Uri.parse(to + key.slice(from.length)), { date, review });
        await this.set(vscode.Uri.parse(key), { date: undefined, review: undefined });
      }
    }
  }
}
