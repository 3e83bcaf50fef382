/** A small document model with two renderers; both escape every piece of text that they are given. */

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
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`;
    case 'paragraph':
      return block.parts.map(inlineToMarkdown).join('');
    case 'list':
      return block.items.map((item) => `- ${item.map(inlineToMarkdown).join('').trim()}`).join('\n');
    case 'table':
      return [block.head, block.head.map(() => '---'), ...block.rows]
        .map(
          (row, index) => `| ${row.map((cell) => (index === 1 ? cell : escapeMarkdown(cell))).join(' | ')} |`,
        )
        .join('\n');
  }
}

function inlineToMarkdown(part: Inline): string {
  if (typeof part === 'string') return escapeMarkdown(part);
  if ('strong' in part) return `**${escapeMarkdown(part.strong)}**`;
  if ('code' in part) return `\`${part.code.replaceAll('`', '')}\``;
  return `“${escapeMarkdown(part.quote)}”`;
}

/** Nothing of the text may become a link, an image, markup or a line of its own. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .replace(/[\\`*_{}[\]#!|~>]/g, '\\$&')
      // At its beginning a text could make a list.
      .replace(/^([-+]|\d{1,9}(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\u200b` : `\\${mark}`))
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      // A bare address would be made a link.
      .replace(/:\/\//g, ':\u200b//')
      .replace(/\bwww\./gi, 'www\u200b.')
      .replaceAll('@', '&#64;')
  );
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
    `<title>${escapeHtml(title)}</title>`,
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
      return `<h${block.level}>${escapeHtml(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p>${block.parts.map(inlineToHtml).join('')}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${item.map(inlineToHtml).join('')}</li>`).join('\n')}\n</ul>`;
    case 'table': {
      const head = block.head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join('');
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
      );
      return `<table>\n<tr>${head}</tr>\n${rows.join('\n')}\n</table>`;
    }
  }
}

function inlineToHtml(part: Inline): string {
  if (typeof part === 'string') return escapeHtml(part);
  if ('strong' in part) return `<strong>${escapeHtml(part.strong)}</strong>`;
  if ('code' in part) return `<code>${escapeHtml(part.code)}</code>`;
  return `<q>${escapeHtml(part.quote)}</q>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
