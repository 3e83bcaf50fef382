/**
 * Runs in the extension host beside the extension, and measures what load does to the host: how long each task takes,
 * the longest time for which nothing else could run, and the memory. `npm run bench:editor` starts it.
 */
import * as vscode from 'vscode';

/** A timer this often looks whether the host lives. */
const TICK_MS = 5;
const TOO_LONG_MS = 50;

/** What the host's own global has; the extension itself uses nothing of it. */
interface NodeProcess {
  memoryUsage(): { readonly rss: number; readonly heapUsed: number };
  threadCpuUsage?(): { readonly user: number; readonly system: number };
}
const { process } = globalThis as unknown as { process: NodeProcess };

interface Gap {
  readonly wall: number;
  /** Of it, the time in which this thread worked; the rest it waited for a core, as others use the machine. */
  readonly busy: number;
}

class Watch {
  readonly #gaps: Gap[] = [];
  readonly #timer: ReturnType<typeof setInterval>;
  readonly #begun = busyTime();
  #last = performance.now();
  #busy = busyTime();
  #peak = 0;
  #ticks = 0;

  constructor() {
    this.#timer = setInterval(() => {
      this.#tick();
    }, TICK_MS);
  }

  stop(): string {
    this.#tick();
    clearInterval(this.#timer);
    const longest = [...this.#gaps].sort((a, b) => b.busy - a.busy).slice(0, 3);
    const over = this.#gaps.filter(({ busy }) => busy > TOO_LONG_MS).length;
    const list = longest.map(({ wall, busy }) => `${busy.toFixed(0)} ms (${wall.toFixed(0)} by the clock)`);
    return (
      `worked ${((busyTime() - this.#begun) / 1000).toFixed(2)} s; longest without a pause: ${list.join(', ')}; over ${String(TOO_LONG_MS)} ms: ${String(over)}; ` +
      `memory up to ${(this.#peak / 1e6).toFixed(0)} MB`
    );
  }

  #tick(): void {
    const now = performance.now();
    const busy = busyTime();
    this.#gaps.push({ wall: now - this.#last, busy: busy - this.#busy });
    this.#last = now;
    this.#busy = busy;
    // Asking for it takes time itself.
    if (this.#ticks++ % 20 === 0) this.#peak = Math.max(this.#peak, process.memoryUsage().rss);
  }
}

/** Milliseconds for which this thread has worked; by the clock where the host cannot tell. */
function busyTime(): number {
  const used = process.threadCpuUsage?.();
  return used ? (used.user + used.system) / 1000 : performance.now();
}

async function measured(name: string, task: () => Thenable<unknown>): Promise<void> {
  const watch = new Watch();
  const started = performance.now();
  let failed = '';
  try {
    await task();
  } catch (error) {
    failed = ` FAILED: ${String(error)}`;
  }
  const took = (performance.now() - started) / 1000;
  // What is told to the views at the end is part of it.
  await pause(1500);
  say(`${name.padEnd(40)} ${took.toFixed(2).padStart(6)} s; ${watch.stop()}${failed}`);
}

function say(line: string): void {
  // eslint-disable-next-line no-console -- The one way out of an extension host.
  console.log(`T|${line}`);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const command = (command: string, ...rest: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...rest);

export async function run(): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('it needs its folder');
  await vscode.extensions.getExtension('dateline.dateline')?.activate();
  await pause(1000);
  await measured('nothing', () => pause(2000));
  await command('dateline.allArticles.focus');
  await command('dateline.allArticles.stop');
  await measured('all articles read', () => command('dateline.allArticles.refresh'));
  await measured('their agreements on which they differ', () =>
    command('dateline.allArticles.showDiffering'),
  );
  await measured('their timeline', () => command('dateline.showWorkspaceTimeline'));
  await command('workbench.action.closeAllEditors');
  await cancelled();
  await long(folder.uri);
}

async function cancelled(): Promise<void> {
  const reading = command('dateline.allArticles.refresh');
  await pause(3000);
  const asked = performance.now();
  await command('dateline.allArticles.stop');
  await reading;
  say(
    `${'stopped'.padEnd(40)} ${((performance.now() - asked) / 1000).toFixed(2).padStart(6)} s after being asked`,
  );
}

async function long(folder: vscode.Uri): Promise<void> {
  const at = (name: string): vscode.Uri => vscode.Uri.joinPath(folder, name);
  const there = await vscode.workspace.fs.stat(at('long.txt')).then(
    () => true,
    () => false,
  );
  if (!there) return;
  const show = async (name: string): Promise<vscode.TextEditor> =>
    vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at(name)));
  await measured('opened by the editor, no article', () => show('long.ini'));
  await command('workbench.action.closeAllEditors');
  for (const view of ['agreements', 'sources', 'review', 'entities']) await command(`dateline.${view}.focus`);
  await measured('opened, an article', () => show('long.txt'));
  await measured('checked anyway', () => command('dateline.checkAnyway'));
  const editor = vscode.window.activeTextEditor;
  if (!editor) throw new Error('the long article is not shown');
  const middle = new vscode.Position(Math.floor(editor.document.lineCount / 2), 0);
  await measured('scrolled', async () => {
    editor.revealRange(new vscode.Range(middle, middle));
    await pause(500);
  });
  await measured('a card', () => command('vscode.executeHoverProvider', editor.document.uri, middle));
  await measured('its outline', () => command('vscode.executeDocumentSymbolProvider', editor.document.uri));
  for (const view of ['agreements', 'sources', 'review', 'entities'])
    await measured(`the view ${view}`, () => command(`dateline.${view}.focus`));
  await measured('a letter typed', async () => {
    await editor.edit((edit) => {
      edit.insert(middle, 'x');
    });
    await command('vscode.executeHoverProvider', editor.document.uri, middle);
  });
  await command('workbench.action.revertAndCloseActiveEditor');
}
