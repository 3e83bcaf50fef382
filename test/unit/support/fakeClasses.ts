/** The classes of the editor's API that hold data, as far as the extension uses them. */

import { posix } from 'node:path';

export class Position {
  readonly line: number;
  readonly character: number;

  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }

  isEqual(other: Position): boolean {
    return this.line === other.line && this.character === other.character;
  }

  isBefore(other: Position): boolean {
    return this.line < other.line || (this.line === other.line && this.character < other.character);
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(...at: [Position, Position] | [number, number, number, number]) {
    const [a, b, c, d] = at;
    [this.start, this.end] =
      a instanceof Position
        ? [a, b as Position]
        : [new Position(a, b as number), new Position(c ?? 0, d ?? 0)];
  }

  get isEmpty(): boolean {
    return this.start.isEqual(this.end);
  }

  isEqual(other: Range): boolean {
    return this.start.isEqual(other.start) && this.end.isEqual(other.end);
  }
}

export class Selection extends Range {
  get active(): Position {
    return this.end;
  }

  get anchor(): Position {
    return this.start;
  }
}

export class Uri {
  readonly scheme: string;
  readonly path: string;

  constructor(scheme: string, path: string) {
    this.scheme = scheme;
    this.path = path;
  }

  get fsPath(): string {
    return this.path;
  }

  static file(path: string): Uri {
    return new Uri('file', path);
  }

  static from({ scheme, path }: { scheme: string; path: string }): Uri {
    return new Uri(scheme, path);
  }

  static parse(text: string): Uri {
    const [, scheme = '', path = ''] = /^([\w-]+):(?:\/\/)?(.*)$/s.exec(text) ?? [];
    return new Uri(scheme, decodeURIComponent(path));
  }

  static joinPath(uri: Uri, ...parts: readonly string[]): Uri {
    return new Uri(uri.scheme, posix.join(uri.path, ...parts));
  }

  toString(): string {
    return `${this.scheme}://${this.path.split('/').map(encodeURIComponent).join('/')}`;
  }
}

export class EventEmitter {
  readonly #listeners = new Set<(value: unknown) => unknown>();

  readonly event = (listener: (value: unknown) => unknown): { dispose: () => void } => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  fire(value: unknown): void {
    for (const listener of [...this.#listeners]) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

export class Disposable {
  readonly dispose: () => void;

  constructor(dispose: () => void) {
    this.dispose = dispose;
  }

  static from(...all: readonly { dispose: () => void }[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose();
    });
  }
}

export class MarkdownString {
  isTrusted: boolean | { readonly enabledCommands: readonly string[] } | undefined;
  supportHtml: boolean | undefined;
  value: string;
  supportThemeIcons: boolean;

  constructor(value = '', supportThemeIcons = false) {
    this.value = value;
    this.supportThemeIcons = supportThemeIcons;
  }
}

/** A class that keeps what it is constructed with under these names. */
function record(...names: readonly string[]) {
  // eslint-disable-next-line @typescript-eslint/no-extraneous-class -- it has no methods there, either
  return class {
    constructor(...values: readonly unknown[]) {
      names.forEach((name, index) => Object.assign(this, { [name]: values[index] }));
    }
  };
}

export class WorkspaceEdit {
  readonly edits: unknown[] = [];

  replace(...edit: readonly unknown[]): void {
    this.edits.push(edit);
  }

  insert(...edit: readonly unknown[]): void {
    this.edits.push(edit);
  }
}

export class CancellationTokenSource {
  readonly token = { isCancellationRequested: false };

  cancel(): void {
    this.token.isCancellationRequested = true;
  }

  dispose(): void {
    this.token.isCancellationRequested = true;
  }
}

export const CLASSES = {
  ...{ Position, Range, Selection, Uri, EventEmitter, Disposable, MarkdownString, WorkspaceEdit },
  CancellationTokenSource,
  TreeItem: record('label', 'collapsibleState'),
  ThemeIcon: record('id', 'color'),
  ThemeColor: record('id'),
  Hover: record('contents', 'range'),
  Diagnostic: record('range', 'message', 'severity'),
  DiagnosticRelatedInformation: record('location', 'message'),
  Location: record('uri', 'range'),
  CodeAction: record('title', 'kind'),
  DocumentSymbol: record('name', 'detail', 'kind', 'range', 'selectionRange'),
  DocumentHighlight: record('range', 'kind'),
  RelativePattern: record('base', 'pattern'),
  CompletionItem: record('label', 'kind'),
};
