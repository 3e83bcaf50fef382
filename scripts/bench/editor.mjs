// What load does to a real VS Code: a folder of 10,000 articles in the view All Articles, and an article of 50 MB.
//   npm run bench:editor                                    all cases, each in an extension host of its own
//   npm run bench:editor -- --case opened --case alone      only these
//   npm run bench:editor -- --articles 1000 --size 10       fewer articles; a shorter long article, in MB
// It runs test/load/measure.ts in the Node extension host of the embedded VS Code, beside the packaged extension's code.
// Of the longest stretches it says how much was ours, the editor's and the garbage collector's.
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeLongArticle, writeManyArticles } from '../lib/manyArticles.mjs';
import { fromRoot, main } from '../lib/project.mjs';
import { runInEditor } from './inEditor.mjs';

const CASES = ['nothing', 'articles', 'alone', 'opened', 'cancelled', 'anyway'];

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '10000' },
    size: { type: 'string', default: '50' },
    case: { type: 'string', multiple: true, default: CASES },
  },
});

await main(async () => {
  const scratch = await mkdtemp(path.join(tmpdir(), 'dateline-load-'));
  try {
    const long = path.join(scratch, 'long.txt');
    await writeLongArticle(long, Number(values.size) * 1e6);
    console.log(`${values.articles} articles; a long one of ${values.size} MB`);
    for (const name of CASES.filter((one) => values.case.includes(one))) {
      const folder = await folderOf(path.join(scratch, name));
      if (name === 'articles') await writeManyArticles(folder, Number(values.articles));
      else if (name !== 'nothing') await copyFile(long, path.join(folder, 'long.txt'));
      await runInEditor({
        entry: 'test/load/measure.ts',
        folder,
        extension: name === 'alone' ? await emptyExtension(path.join(scratch, 'extension')) : fromRoot(),
        onLine: (line) => console.log(line),
      });
    }
    return 0;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
});

/** In a browser, the editor saves by itself what was typed. */
async function folderOf(folder) {
  await mkdir(path.join(folder, '.vscode'), { recursive: true });
  await writeFile(path.join(folder, '.vscode/settings.json'), '{ "files.autoSave": "off" }\n');
  return folder;
}

/** The window needs an extension under development to run anything; this one does nothing. */
async function emptyExtension(folder) {
  await mkdir(folder);
  const manifest = { name: 'empty', publisher: 'dateline', version: '0.0.0', engines: { vscode: '^1.90.0' } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
