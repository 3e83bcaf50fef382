// The core as one module, for benchmarks: what the extension and the command line are built from.
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { fromRoot } from '../lib/project.mjs';

export async function loadCore() {
  const outfile = fromRoot('out/bench/core.mjs');
  await build({
    stdin: {
      contents: `
        export * from './core/analyse';
        export * from './core/gazetteer/fromKnowledge';
        export * from './core/knowledge/load';
        export * from './core/text/tokenise';
        export * from './core/text/tokens';
        export * from './core/buildNames';
        export { KNOWLEDGE_JSON } from './generated/knowledge';`,
      resolveDir: fromRoot('src'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'warning',
  });
  return import(pathToFileURL(outfile).href);
}
