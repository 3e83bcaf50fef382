/** How the Markdown of a card is laid out. */
import { plain } from '../escape';

/** Lines of one paragraph; empty ones are left out. */
export function lines(...all: readonly (string | null)[]): string {
  return all.filter(Boolean).join('  \n');
}

/** Paragraphs and rulers; empty ones are left out, and with them the rulers that would stand without a text. */
export function blocks(...all: readonly string[]): string {
  return all.filter(Boolean).join('\n\n');
}

export const RULER = '---';

export function bold(text: string): string {
  return `**${plain(text)}**`;
}

/** What stands between two facts on one line. */
export const DOT = ' · ';
