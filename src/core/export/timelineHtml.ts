import type { TimelinePage, TimelineRow } from '../outline/timelinePage';
import { htmlText } from '../text/markup';

/** A timeline as a page of its own, to be kept, printed and passed on: no scripts, nothing from elsewhere. */
export function timelineToHtml(page: TimelinePage): string {
  const years = [...new Set(page.rows.map(({ heading }) => heading))];
  const sections = years.map((year) => {
    const rows = page.rows.filter(({ heading }) => heading === year);
    return `<h2>${htmlText(year)}</h2>\n<ol>\n${rows.map(item).join('\n')}\n</ol>`;
  });
  const undated =
    page.undated.length === 0
      ? ''
      : `<h2>${htmlText(page.words.undated)}</h2>\n<ul>\n${page.undated.map(item).join('\n')}\n</ul>`;
  return `<!DOCTYPE html>
<html lang="${htmlText(page.words.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(page.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${htmlText(page.title)}</h1>
${page.notes.map((note) => `<p class="note">${htmlText(note)}</p>`).join('\n')}
${page.rows.length + page.undated.length === 0 ? `<p>${htmlText(page.words.none)}</p>` : ''}
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
    `<time>${htmlText(row.when)}</time>`,
    `<span><strong>${htmlText(row.title)}</strong>${row.event === '' ? '' : ` · ${htmlText(row.event)}`}${row.badge === '' ? '' : ` <em class="kind">(${htmlText(row.badge)})</em>`}</span>`,
    row.detail === '' ? '' : `<span class="detail">${htmlText(row.detail)}</span>`,
    row.quote ? `<q>${htmlText(`${row.quote.before}${row.quote.match}${row.quote.after}`)}</q>` : '',
    row.source === '' ? '' : `<span class="source">${htmlText(row.source)}</span>`,
  ];
  return `<li class="${row.kind}">${parts.filter(Boolean).join('')}</li>`;
}
