/**
 * The page of the timeline. All text goes in as text nodes; there is one listener for each kind of event, and the arrow
 * keys go from row to row. What the reader has typed and switched off is kept with the page.
 */
import type { Excerpt } from '../core/outline/excerpt';
import type { FromTimelinePage, TimelinePage, TimelineRow } from '../core/outline/timelinePage';

interface PageState {
  readonly filter: string;
  readonly hidden: readonly TimelineRow['kind'][];
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromTimelinePage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const editor = acquireVsCodeApi();
const KINDS: readonly TimelineRow['kind'][] = ['agreement', 'record', 'date', 'article'];

let page: TimelinePage | null = null;
let state: PageState = editor.getState() ?? { filter: '', hidden: [] };

window.addEventListener('message', ({ data }: MessageEvent<{ type: string; page: TimelinePage }>) => {
  if (data.type !== 'show') return;
  page = data.page;
  const restore = placeOfReader();
  draw(page);
  restore();
});
document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('[data-action]');
  if (button) act(button);
});
document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLInputElement)) return;
  keep({ ...state, filter: target.value });
  if (page) drawRows(page);
});
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === 'Escape' && event.target instanceof HTMLInputElement && state.filter !== '') {
    event.target.value = '';
    keep({ ...state, filter: '' });
    if (page) drawRows(page);
    return;
  }
  const row = event.target instanceof Element && event.target.closest<HTMLElement>('.row[data-action]');
  if (row && (event.key === 'Enter' || event.key === ' ')) {
    event.preventDefault();
    act(row);
  } else if (move(event.key, event.target)) event.preventDefault();
});
editor.postMessage({ type: 'ready' });

function act(button: HTMLElement): void {
  const { action, value = '' } = button.dataset;
  if (action === 'reveal') editor.postMessage({ type: 'reveal', target: Number(value) });
  if (action === 'save') editor.postMessage({ type: 'save' });
  if (action === 'scope')
    editor.postMessage({ type: 'scope', scope: value === 'workspace' ? value : 'article' });
  const kind = KINDS.find((one) => one === value);
  if (action !== 'kind' || !kind || !page) return;
  const { hidden } = state;
  keep({
    ...state,
    hidden: hidden.includes(kind) ? hidden.filter((one) => one !== kind) : [...hidden, kind],
  });
  button.setAttribute('aria-pressed', String(!state.hidden.includes(kind)));
  drawRows(page);
}

function keep(next: PageState): void {
  state = next;
  editor.setState(state);
}

/** Where the reader is on the page; what it returns goes there on the page that is drawn then. */
function placeOfReader(): () => void {
  const { activeElement, scrollingElement } = document;
  const top = scrollingElement?.scrollTop ?? 0;
  const key = activeElement instanceof HTMLElement ? keyOf(activeElement) : '';
  const selection =
    activeElement instanceof HTMLInputElement
      ? ([activeElement.selectionStart, activeElement.selectionEnd] as const)
      : null;
  return () => {
    if (scrollingElement) scrollingElement.scrollTop = top;
    if (key === '') return;
    const all = document.querySelectorAll<HTMLElement>('#filter, button, main .row');
    const same = [...all].find((one) => keyOf(one) === key);
    if (same?.classList.contains('row')) focusRow(same, true);
    else same?.focus({ preventScroll: true });
    if (selection && same instanceof HTMLInputElement) same.setSelectionRange(...selection);
  };
}

/** Tells what can be focused apart, on this page and on the next; '' for the rest. */
function keyOf(one: HTMLElement): string {
  if (one.id !== '') return one.id;
  if (one.classList.contains('row')) return `row ${one.getAttribute('aria-label') ?? ''}`;
  const { action, value = '' } = one.dataset;
  return action === undefined ? '' : `${action} ${value}`;
}

// --- Keyboard ------------------------------------------------------------------------------------------------------

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** Goes to another row; true if the key was for that. */
function move(key: string, from: EventTarget | null): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('main .row')];
  const at = from instanceof HTMLElement ? rows.indexOf(from) : -1;
  // In the text box, only the arrow that leaves it counts.
  if (at < 0 && (key !== 'ArrowDown' || from instanceof HTMLButtonElement)) return false;
  const step = STEPS[key];
  const target = key === 'Home' ? 0 : key === 'End' ? rows.length - 1 : step === undefined ? -1 : at + step;
  if (step === undefined && target < 0) return false;
  const row = rows[Math.max(0, Math.min(rows.length - 1, target))];
  if (!row) return false;
  if (at === 0 && step === -1) document.querySelector<HTMLElement>('#filter')?.focus();
  else focusRow(row);
  return true;
}

/** One row at a time can be reached by Tab. */
function focusRow(row: HTMLElement, preventScroll = false): void {
  document.querySelector('main .row[tabindex="0"]')?.setAttribute('tabindex', '-1');
  row.tabIndex = 0;
  row.focus({ preventScroll });
}

// --- Drawing -------------------------------------------------------------------------------------------------------

function draw(shown: TimelinePage): void {
  const { words } = shown;
  document.documentElement.lang = words.language;
  const filter = element('input');
  filter.id = 'filter';
  filter.type = 'text';
  filter.value = state.filter;
  filter.placeholder = words.filter;
  filter.setAttribute('aria-label', words.filter);
  const scopes = element('div', 'group');
  scopes.append(
    toggle('scope', 'article', words.thisArticle, shown.scope === 'article'),
    toggle('scope', 'workspace', words.allArticles, shown.scope === 'workspace'),
  );
  const kinds = element('div', 'group');
  for (const kind of KINDS) {
    if (!shown.rows.some((row) => row.kind === kind)) continue;
    const button = toggle('kind', kind, words.kinds[kind], !state.hidden.includes(kind));
    button.prepend(element('span', `mark ${kind}`));
    kinds.append(button);
  }
  // A single kind is nothing to choose from.
  if (kinds.childElementCount === 1 && state.hidden.length === 0) kinds.replaceChildren();
  const save = element('button', 'plain', words.save);
  save.dataset['action'] = 'save';
  const tools = element('div', 'tools');
  tools.append(scopes, filter, kinds, save);
  const header = element('header');
  header.append(
    element('h1', '', shown.title),
    tools,
    ...shown.notes.map((note) => element('p', 'note', note)),
  );
  const main = element('main');
  main.setAttribute('aria-label', words.keyboard);
  document.body.replaceChildren(header, main);
  drawRows(shown);
}

function toggle(action: string, value: string, label: string, pressed: boolean): HTMLButtonElement {
  const button = element('button', 'toggle', label);
  button.dataset['action'] = action;
  button.dataset['value'] = value;
  button.setAttribute('aria-pressed', String(pressed));
  return button;
}

function drawRows({ rows, undated, words }: TimelinePage): void {
  const main = document.querySelector('main');
  if (!main) return;
  const wanted = state.filter.toLowerCase().split(/\s+/).filter(Boolean);
  const isShown = (row: TimelineRow): boolean => {
    const text = row.label.toLowerCase();
    return !state.hidden.includes(row.kind) && wanted.every((word) => text.includes(word));
  };
  const shown = rows.filter(isShown);
  const rest = undated.filter(isShown);
  const parts: Element[] = [];
  for (let start = 0; start < shown.length;) {
    const heading = shown[start]?.heading ?? '';
    let end = start;
    while (end < shown.length && shown[end]?.heading === heading) end++;
    parts.push(section(heading, shown.slice(start, end)));
    start = end;
  }
  if (rest.length > 0) parts.push(section(words.undated, rest));
  if (parts.length === 0)
    parts.push(element('p', 'empty', rows.length + undated.length === 0 ? words.none : words.noMatch));
  main.replaceChildren(...parts);
  main.querySelector('.row')?.setAttribute('tabindex', '0');
}

function section(heading: string, rows: readonly TimelineRow[]): HTMLElement {
  const list = element('ol');
  for (const row of rows) {
    const item = element('li');
    item.append(rowElement(row));
    list.append(item);
  }
  const whole = element('section');
  whole.append(element('h2', '', heading), list);
  return whole;
}

function rowElement(row: TimelineRow): HTMLElement {
  const canReveal = row.target >= 0;
  const whole = element('div', `row ${row.kind}`);
  whole.tabIndex = -1;
  whole.setAttribute('role', canReveal ? 'button' : 'note');
  whole.setAttribute('aria-label', row.label);
  if (canReveal) {
    whole.dataset['action'] = 'reveal';
    whole.dataset['value'] = String(row.target);
  }
  const title = element('p', 'title');
  if (row.title !== '') title.append(element('strong', '', row.title));
  if (row.event !== '') title.append(element('span', 'event', row.event));
  if (row.badge !== '') title.append(element('span', 'badge', row.badge));
  const body = element('div', 'body');
  if (title.hasChildNodes()) body.append(title);
  if (row.detail !== '') body.append(element('p', 'detail', row.detail));
  if (row.quote) body.append(quoteElement(row.quote));
  if (row.source !== '') body.append(element('p', 'source', row.source));
  if (row.when !== '') whole.append(element('span', 'when', row.when));
  whole.append(element('span', `mark ${row.kind}`), body);
  return whole;
}

function quoteElement({ before, match, after }: Excerpt): HTMLElement {
  const quote = element('p', 'quote');
  quote.append(before, element('mark', '', match), after);
  return quote;
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  classes = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (classes !== '') made.className = classes;
  if (text !== '') made.textContent = text;
  return made;
}
