// npm run package: builds and packs dateline.vsix. The same sources give the same bytes, wherever and whenever.
import { fromRoot, main, runNode } from './lib/project.mjs';

/** Files of the package carry this date (1 January 1980, where the dates of a zip file begin) unless told otherwise. */
const EPOCH = String(Date.UTC(1980, 0, 1) / 1000);

await main(() =>
  runNode(
    [
      fromRoot('node_modules/@vscode/vsce/vsce'),
      'package',
      '--no-dependencies',
      '--allow-missing-repository',
      '--no-rewrite-relative-links',
      '--out',
      'dateline.vsix',
    ],
    // A zip file keeps local time, so the zone matters, too.
    { env: { SOURCE_DATE_EPOCH: EPOCH, ...process.env, TZ: 'UTC' } },
  ),
);
