/**
 * Stands for the module `vscode` in unit tests, which run in plain Node: import this before what imports `vscode`. It has
 * the few classes that the extension makes instances of, and events that a test can fire.
 */
import Module from 'node:module';

type Listener<T> = (event: T) => void;

export class EventEmitter<T> {
  readonly #listeners = new Set<Listener<T>>();

  readonly event = (listener: Listener<T>): { dispose: () => void } => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  fire(event: T): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

class Disposable {
  readonly dispose: () => void;

  constructor(dispose: () => void) {
    this.dispose = dispose;
  }

  static from(...all: readonly { dispose: () => unknown }[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose();
    });
  }
}

export class Position {
  readonly line: number;
  readonly character: number;

  constructor(line: number, character: number) {
    this.line = line;
    this.character = character;
  }

  isBefore(other: Position): boolean {
    return this.line < other.line || (this.line === other.line && this.character < other.character);
  }
}

export class Range {
  readonly start: Position;
  readonly end: Position;

  constructor(start: Position, end: Position) {
    this.start = start;
    this.end = end;
  }
}

/** What a test fires as the editor would. */
export const editor = {
  closed: new EventEmitter<unknown>(),
  renamed: new EventEmitter<unknown>(),
};

const api = {
  EventEmitter,
  Disposable,
  Position,
  Range,
  workspace: {
    onDidCloseTextDocument: editor.closed.event,
    onDidRenameFiles: editor.renamed.event,
  },
};

const loader = Module as unknown as { _load: (id: string, ...rest: unknown[]) => unknown };
const load = loader._load;
loader._load = (id, ...rest) => (id === 'vscode' ? api : load(id, ...rest));
