// npm run package: builds and packs dateline.vsix. The same sources give the same bytes, wherever and whenever.
import { readFile, writeFile } from 'node:fs/promises';
import { fromRoot, main, runNode } from './lib/project.mjs';

/** Files of the package carry this date (1 January 1980, where the dates of a zip file begin) unless told otherwise. */
const EPOCH = String(Date.UTC(1980, 0, 1) / 1000);
const FILE = 'dateline.vsix';

await main(async () => {
  const code = await runNode(
    [
      fromRoot('node_modules/@vscode/vsce/vsce'),
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      FILE,
    ],
    // A zip file keeps local time, so the zone matters, too.
    { env: { SOURCE_DATE_EPOCH: EPOCH, ...process.env, TZ: 'UTC' } },
  );
  if (code === 0) await writeFile(fromRoot(FILE), withPlainModes(await readFile(fromRoot(FILE))));
  return code;
});

/** Whoever made the files, all of them may be read by all and written by their owner. */
function withPlainModes(archive) {
  const end = archive.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    archive.writeUInt32LE(0o100644 * 0x10000, at + 38);
    at += 46 + [28, 30, 32].reduce((sum, field) => sum + archive.readUInt16LE(at + field), 0);
  }
  return archive;
}
