// What load does to a real VS Code: a folder of 10,000 articles in the view All Articles, and an article of 50 MB.
//   npm run bench:editor                            both
//   npm run bench:editor -- --articles 1000         fewer articles
//   npm run bench:editor -- --size 10               a shorter long article, in MB; 0 leaves it out
// It runs test/load/measure.ts in the Node extension host of the embedded VS Code, beside the packaged extension's code.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeLongArticle, writeManyArticles } from '../lib/manyArticles.mjs';
import { main } from '../lib/project.mjs';
import { runInEditor } from './inEditor.mjs';

const { values } = parseArgs({
  options: { articles: { type: 'string', default: '10000' }, size: { type: 'string', default: '50' } },
});

await main(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'dateline-load-'));
  try {
    const bytes = await writeManyArticles(folder, Number(values.articles));
    console.log(
      `${values.articles} articles, ${(bytes / 1e6).toFixed(0)} MB; a long one of ${values.size} MB`,
    );
    if (Number(values.size) > 0) {
      await writeLongArticle(path.join(folder, 'long.txt'), Number(values.size) * 1e6);
      // The same text in a language that is none of ours: what the editor itself takes to open it.
      await writeLongArticle(path.join(folder, 'long.ini'), Number(values.size) * 1e6);
    }
    await runInEditor({ entry: 'test/load/measure.ts', folder, onLine: (line) => console.log(line) });
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
