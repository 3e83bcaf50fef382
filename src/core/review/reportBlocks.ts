/** A small document model with two renderers; both escape every piece of text that they are given. */
import { htmlText, markdownText } from '../text/markup';

export type Inline =
  | string
  | { readonly strong: string }
  | { readonly code: string }
  /** Words of the article. */
  | { readonly quote: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

// --- Markdown ------------------------------------------------------------------------------------------------------

export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(blockToMarkdown).join('\n\n')}\n`;
}

function blockToMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${markdownText(block.text)}`;
    case 'paragraph':
      return block.parts.map(inlineToMarkdown).join('');
    case 'list':
      return block.items.map((item) => `- ${item.map(inlineToMarkdown).join('').trim()}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map(
          (row, index) => `| ${row.map((cell) => (index === 1 ? cell : markdownText(cell))).join(' | ')} |`,
        )
        .join('\n');
  }
}

function inlineToMarkdown(part: Inline): string {
  if (typeof part === 'string') return markdownText(part);
  if ('strong' in part) return `**${markdownText(part.strong)}**`;
  if ('code' in part) return `\`${part.code.replaceAll('`', '')}\``;
  return `“${markdownText(part.quote)}”`;
}

// --- HTML ------------------------------------------------------------------------------------------------------------

const STYLE =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}table{border-collapse:collapse}td,th{border:1px solid #888;padding:.2rem .6rem;text-align:left}q{font-style:italic}';

export function htmlOf(title: string, blocks: readonly Block[]): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${htmlText(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...blocks.map(blockToHtml),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function blockToHtml(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${htmlText(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${block.parts.map(inlineToHtml).join('')}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${item.map(inlineToHtml).join('')}</li>`).join('\n')}\n</ul>`;
    case 'table': {
      const head = block.head.map((cell) => `<th>${htmlText(cell)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${htmlText(cell)}</td>`).join('')}</tr>`,
      );
      return `<table>\n<tr>${head}</tr>\n${rows.join('\n')}\n</table>`;
    }
  }
}

function inlineToHtml(part: Inline): string {
  if (typeof part === 'string') return htmlText(part);
  if ('strong' in part) return `<strong>${htmlText(part.strong)}</strong>`;
  if ('code' in part) return `<code>${htmlText(part.code)}</code>`;
  return `<q>${htmlText(part.quote)}</q>`;
}
