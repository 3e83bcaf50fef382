/** A timeline with all its words, ready to be shown: what goes to the page in the editor and into a saved one. */
import type { Excerpt } from './excerpt';
import type { TimelineEntry } from './timeline';

const TIMELINE_SCOPES = ['article', 'workspace'] as const;
export type TimelineScope = (typeof TIMELINE_SCOPES)[number];

export interface TimelinePage {
  readonly scope: TimelineScope;
  readonly title: string;
  /** Says what is shown, and what is not. */
  readonly notes: readonly string[];
  readonly rows: readonly TimelineRow[];
  /** Without a date; shown below the rest. */
  readonly undated: readonly TimelineRow[];
  readonly words: TimelineWords;
}

export interface TimelineRow {
  readonly kind: TimelineEntry['kind'];
  /** Rows with the same heading stand together: the year. */
  readonly heading: string;
  readonly when: string;
  /** What happened, and to what. */
  readonly title: string;
  readonly event: string;
  readonly detail: string;
  readonly quote: Excerpt | null;
  /** The article, where there are several. */
  readonly source: string;
  /** A word that sets the row apart, such as "hindsight". */
  readonly badge: string;
  /** The row in full sentences, for screen readers. */
  readonly label: string;
  /** What to send back when the reader chooses the row; -1: it cannot be chosen. */
  readonly target: number;
}

export interface TimelineWords {
  readonly language: string;
  readonly thisArticle: string;
  readonly allArticles: string;
  readonly filter: string;
  readonly save: string;
  readonly undated: string;
  readonly none: string;
  readonly noMatch: string;
  readonly keyboard: string;
  readonly kinds: Readonly<Record<TimelineEntry['kind'], string>>;
}

/** What the page sends to the editor. */
export type FromTimelinePage =
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly target: number }
  | { readonly type: 'scope'; readonly scope: TimelineScope }
  | { readonly type: 'save' };

/** Reads a message from the page, which may have sent anything. */
export function readTimelineMessage(message: unknown): FromTimelinePage | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  switch (message.type) {
    case 'ready':
    case 'save':
      return { type: message.type };
    case 'reveal': {
      const target = 'target' in message ? message.target : undefined;
      return typeof target === 'number' && Number.isSafeInteger(target) && target >= 0
        ? { type: 'reveal', target }
        : undefined;
    }
    case 'scope': {
      const scope = TIMELINE_SCOPES.find((one) => 'scope' in message && one === message.scope);
      return scope && { type: 'scope', scope };
    }
    default:
      return undefined;
  }
}
