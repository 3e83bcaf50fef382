import * as vscode from 'vscode';
import { Flags } from './flags';
import type * as AnalysisPart from './parts/analysisPart';
import type * as UserFilesPart from './parts/userFilesPart';

/** What the Node extension host gives to each module; the web worker's knows `vscode` only. */
declare const require: (id: string) => unknown;

/**
 * What lies beside `extension.js` and is read when it is first needed: most windows in which a text file is opened never
 * see an article. Each file is read once; one that could not be read is tried again when it is asked for again.
 */
export class Parts {
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  readonly #read = new Map<string, Promise<unknown>>();

  constructor(extensionUri: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = vscode.Uri.joinPath(extensionUri, 'dist');
    this.#log = log;
  }

  analysis(): Promise<typeof AnalysisPart> {
    return this.#once('analysis.js', (file) => this.#run(file) as Promise<typeof AnalysisPart>);
  }

  userFiles(): Promise<typeof UserFilesPart> {
    return this.#once('userFiles.js', (file) => this.#run(file) as Promise<typeof UserFilesPart>);
  }

  /** The built-in knowledge, packed. */
  knowledge(): Promise<string> {
    return this.#once('knowledge.txt', (file) => this.#text(file));
  }

  /** Without them a card is still a card. */
  async flags(): Promise<Flags> {
    try {
      return await this.#once('flags.json', async (file) => {
        return new Flags(JSON.parse(await this.#text(file)) as Readonly<Record<string, string>>);
      });
    } catch (error) {
      this.#log.warn('The flags could not be read.', error);
      return new Flags({});
    }
  }

  #once<T>(file: string, read: (file: string) => Promise<T>): Promise<T> {
    const known = this.#read.get(file) as Promise<T> | undefined;
    if (known) return known;
    const reading = read(file);
    this.#read.set(file, reading);
    reading.catch(() => this.#read.delete(file));
    return reading;
  }

  async #text(file: string): Promise<string> {
    return new TextDecoder().decode(
      await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, file)),
    );
  }

  /** A module of our own, as the extension host loads `extension.js` itself: in Node by `require`, in a worker by hand. */
  async #run(file: string): Promise<unknown> {
    // Not to be seen by the bundler, which would put the file into this one.
    const load = require;
    if (!('importScripts' in globalThis)) return load(`./${file}`);
    const code = `${await this.#text(file)}\n//# sourceURL=${vscode.Uri.joinPath(this.#folder, file).toString()}`;
    const module = { exports: {} };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, no-new-func -- There is no other way in a worker: importScripts is blocked there, and nothing but `vscode` can be required.
    const define = new Function('module', 'exports', 'require', code) as (
      ...args: readonly unknown[]
    ) => void;
    define(module, module.exports, load);
    return module.exports;
  }
}
