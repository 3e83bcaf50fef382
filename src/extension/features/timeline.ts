import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { timelineToHtml } from '../../core/export/timelineHtml';
import { articleTimelineInSteps, timelineInSteps } from '../../core/outline/timeline';
import type { Timeline } from '../../core/outline/timeline';
import { readTimelineMessage } from '../../core/outline/timelinePage';
import type { TimelinePage, TimelineScope } from '../../core/outline/timelinePage';
import type { ActiveArticle } from '../activeArticle';
import { fileName } from '../analyseOptions';
import { openAndReveal, openAndRevealSaved } from '../convert';
import { visibleText } from '../escape';
import type { KnowledgeSource } from '../knowledgeSource';
import { runInSlices } from '../slices';
import { MOST_ROWS, timelinePage } from '../timelineRows';
import type { TimelineTarget } from '../timelineRows';
import { formatNumber, languageOfWords } from '../words';
import type { WorkspaceArticles } from '../workspaceArticles';

/** Agreements and their events in order of time, of the active article or of all, on a page beside the text. */
export function registerTimeline(
  active: ActiveArticle,
  articles: WorkspaceArticles,
  source: KnowledgeSource,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  let panel: TimelinePanel | null = null;
  const show = (scope: TimelineScope): void => {
    if (!panel) {
      panel = new TimelinePanel(active, articles, source, extensionUri);
      panel.onDidDispose(() => (panel = null));
    }
    panel.show(scope);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dateline.showTimeline', () => {
      show('article');
    }),
    vscode.commands.registerCommand('dateline.showWorkspaceTimeline', () => {
      show('workspace');
    }),
    { dispose: () => panel?.dispose() },
  );
}

const REDRAW_MS = 300;
const READING_MS = 3000;

class TimelinePanel implements vscode.Disposable {
  readonly #active: ActiveArticle;
  readonly #articles: WorkspaceArticles;
  readonly #source: KnowledgeSource;
  readonly #panel: vscode.WebviewPanel;
  readonly #subscriptions: vscode.Disposable;
  readonly onDidDispose: vscode.Event<void>;
  #scope: TimelineScope = 'article';
  /** The last article that was active: the page itself may have taken its place. */
  #article: { readonly document: vscode.TextDocument; readonly analysis: Analysis } | undefined;
  #shown: { readonly page: TimelinePage; readonly targets: readonly TimelineTarget[] } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ready = false;
  /** Something has changed while the page was hidden. */
  #isStale = false;
  /** Counts what was asked for, so that an older timeline never replaces a newer one. */
  #revision = 0;

  constructor(
    active: ActiveArticle,
    articles: WorkspaceArticles,
    source: KnowledgeSource,
    extensionUri: vscode.Uri,
  ) {
    this.#active = active;
    this.#articles = articles;
    this.#source = source;
    this.#article = active.checked;
    const dist = vscode.Uri.joinPath(extensionUri, 'dist');
    this.#panel = vscode.window.createWebviewPanel(
      'dateline.timeline',
      vscode.l10n.t('Timeline'),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
      { enableScripts: true, enableFindWidget: true, localResourceRoots: [dist] },
    );
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(extensionUri, 'media', `timeline-${theme}.svg`);
    this.#panel.iconPath = { light: icon('light'), dark: icon('dark') };
    this.#panel.webview.html = html(this.#panel.webview, dist);
    this.onDidDispose = this.#panel.onDidDispose;
    this.#subscriptions = vscode.Disposable.from(
      this.#panel.webview.onDidReceiveMessage((message: unknown) => void this.#receive(message)),
      active.onDidChange(() => {
        this.#article = active.checked ?? this.#article;
        if (this.#scope === 'article') this.#schedule();
      }),
      articles.onDidChange(() => {
        if (this.#scope === 'workspace') this.#schedule();
      }),
      this.#panel.onDidChangeViewState(() => {
        if (this.#panel.visible && this.#isStale) this.#schedule();
      }),
      this.#panel.onDidDispose(() => {
        clearTimeout(this.#timer);
        this.#revision++;
        this.#subscriptions.dispose();
      }),
    );
  }

  show(scope: TimelineScope): void {
    this.#scope = scope;
    this.#article = this.#active.checked ?? this.#article;
    if (scope === 'workspace') void this.#articles.ensureRead();
    this.#panel.reveal(undefined, false);
    void this.#update();
  }

  dispose(): void {
    this.#panel.dispose();
  }

  async #receive(received: unknown): Promise<void> {
    const message = readTimelineMessage(received);
    if (!message) return;
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        void this.#update();
        break;
      case 'scope':
        this.show(message.scope);
        break;
      case 'reveal': {
        const target = this.#shown?.targets[message.target];
        const show = this.#shown?.page.scope === 'workspace' ? openAndRevealSaved : openAndReveal;
        if (target) await show(target.uri, target.place);
        break;
      }
      case 'save':
        if (this.#shown) await save(this.#shown.page);
        break;
    }
  }

  #schedule(): void {
    // Nobody sees it: the page asks again when it is shown, or is brought up to date then.
    this.#isStale = !this.#panel.visible;
    if (this.#isStale) return;
    const isReading = this.#scope === 'workspace' && this.#articles.state.kind === 'reading';
    // While articles are read, each second brings more: the page waits for some seconds' worth.
    if (isReading && this.#timer !== undefined) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        void this.#update();
      },
      isReading ? READING_MS : REDRAW_MS,
    );
  }

  async #update(): Promise<void> {
    const title = this.#title();
    this.#panel.title = title;
    const revision = ++this.#revision;
    if (!this.#ready) return;
    const timeline = await this.#timeline(revision);
    if (!timeline || revision !== this.#revision) return;
    this.#shown = timelinePage(timeline, this.#scope, title, this.#notes());
    await this.#panel.webview.postMessage({ type: 'show', page: this.#shown.page });
  }

  /** `undefined`: something has changed meanwhile, and another one is being made. */
  async #timeline(revision: number): Promise<Timeline | undefined> {
    const isStale = (): boolean => revision !== this.#revision;
    if (this.#scope === 'workspace') {
      const steps = timelineInSteps(this.#articles.articles, await this.#source.read());
      return runInSlices(steps, isStale);
    }
    if (!this.#article) return { articles: [], entries: [], undated: [], rest: 0 };
    const { document, analysis } = this.#article;
    const [uri, name] = [document.uri.toString(), fileName(document.uri)];
    const knowledge = await this.#source.read();
    return runInSlices(articleTimelineInSteps(analysis, knowledge, uri, name, MOST_ROWS), isStale);
  }

  #title(): string {
    if (this.#scope === 'workspace') return vscode.l10n.t('Timeline of All Articles');
    if (!this.#article) return vscode.l10n.t('Timeline');
    return vscode.l10n.t('Timeline: {0}', visibleText(fileName(this.#article.document.uri)));
  }

  #notes(): string[] {
    if (this.#scope === 'article') {
      if (!this.#article) return [vscode.l10n.t('Open an article to see its timeline.')];
      return this.#article.analysis.date
        ? []
        : [vscode.l10n.t('The article has no date, so dates such as “in December” are left out.')];
    }
    const { kind, done, total } = this.#articles.state;
    const counts = [formatNumber(done), formatNumber(total)] as const;
    if (kind === 'reading') return [vscode.l10n.t('Reading: {0} of {1} files…', ...counts)];
    if (kind === 'stopped') return [vscode.l10n.t('Stopped: {0} of {1} files were read.', ...counts)];
    return [];
  }
}

/** Everything on the page is ours: one script, one style sheet, nothing inline, nothing from elsewhere. */
function html(webview: vscode.Webview, dist: vscode.Uri): string {
  const nonce = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, name)).toString();
  return `<!DOCTYPE html>
<html lang="${languageOfWords()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'">
<link rel="stylesheet" href="${address('timeline.css')}">
<title>Timeline</title>
</head>
<body>
<script nonce="${nonce}" src="${address('timeline.js')}"></script>
</body>
</html>`;
}

/** As a page of its own that any browser prints. */
async function save(page: TimelinePage): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save Timeline'),
    filters: { HTML: ['html'] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder.uri, 'timeline.html') } : {}),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(timelineToHtml(page)));
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(vscode.l10n.t('The timeline is saved.'), open);
  if (answer === open) await vscode.env.openExternal(target);
}
