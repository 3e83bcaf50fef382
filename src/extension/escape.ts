/**
 * Text of articles and of knowledge files is hostile: it may hold Markdown, HTML, links, theme icons, control
 * characters and marks that turn the direction of writing. Here it becomes Markdown that shows it letter for letter.
 */
import { visibleText } from '../core/text/visible';

export { visibleText };

/** For labels in which the editor draws theme icons: what looks like one stays text. */
export function withoutIcons(text: string): string {
  return visibleText(text).replace(/\$\(/g, '\\$(');
}

/**
 * Markdown that shows exactly this text, on one line. Everything but letters, digits, spaces and commas becomes a
 * character reference, which Markdown never reads as syntax. `MarkdownString.appendText` leaves bare web addresses
 * to become links and joins all words by no-break spaces; this does neither.
 */
export function plain(text: string): string {
  return visibleText(text).replace(
    /[^\p{L}\p{M}\p{N} ,]/gu,
    (character) => `&#${String(character.codePointAt(0))};`,
  );
}
