import type { TimelinePage, TimelineRow } from '../outline/timelinePage';

/** A timeline as a page of its own, to be kept, printed and passed on: no scripts, nothing from elsewhere. */
export function timelineToHtml(page: TimelinePage): string {
  const years = [...new Set(page.rows.map(({ heading }) => heading))];
  const sections = years.map((year) => {
    const rows = page.rows.filter(({ heading }) => heading === year);
    return `<h2>${escape(year)}</h2>\n<ol>\n${rows.map(item).join('\n')}\n</ol>`;
  });
  const undated =
    page.undated.length === 0
      ? ''
      : `<h2>${escape(page.words.undated)}</h2>\n<ul>\n${page.undated.map(item).join('\n')}\n</ul>`;
  return `<!DOCTYPE html>
<html lang="${escape(page.words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escape(page.title)}</h1>
${page.notes.map((note) => `<p class="note">${escape(note)}</p>`).join('\n')}
${page.rows.length + page.undated.length === 0 ? `<p>${escape(page.words.none)}</p>` : ''}
${sections.join('\n')}
${undated}
</body>
</html>
`;
}

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; color: #1f1f1f; background: #fff; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; border-bottom: 1px solid #ccc; margin-top: 1.6rem; }
ol, ul { list-style: none; padding: 0; }
li { display: grid; grid-template-columns: 11rem 1fr; gap: 0 1rem; padding: .4rem 0; break-inside: avoid; }
li > :not(:first-child) { grid-column: 2; }
time, .note, .detail, .source { color: #595959; } .kind { font-size: .85em; }
.article { font-weight: 600; } q { quotes: "“" "”"; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; } h2 { break-after: avoid; } }
`;

function item(row: TimelineRow): string {
  const parts = [
    `<time>${escape(row.when)}</time>`,
    `<span><strong>${escape(row.title)}</strong>${row.event === '' ? '' : ` · ${escape(row.event)}`}${row.badge === '' ? '' : ` <em class="kind">(${escape(row.badge)})</em>`}</span>`,
    row.detail === '' ? '' : `<span class="detail">${escape(row.detail)}</span>`,
    row.quote ? `<q>${escape(`${row.quote.before}${row.quote.match}${row.quote.after}`)}</q>` : '',
    row.source === '' ? '' : `<span class="source">${escape(row.source)}</span>`,
  ];
  return `<li class="${row.kind}">${parts.filter(Boolean).join('')}</li>`;
}

/** Text as text; characters that hide or turn others are shown as what they are: something odd. */
function escape(text: string): string {
  return text
    .replace(/[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]/gu, ' ')
    .replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
