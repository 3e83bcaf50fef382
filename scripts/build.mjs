// Builds everything that is run: knowledge → src/generated, src → dist, tests → out.
//   --production   minified, without source maps (what goes into the package)
//   --watch        builds again on each change
import { watch as watchFolder } from 'node:fs';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, context } from 'esbuild';
import { compileKnowledgeFiles } from './compile-knowledge.mjs';
import { writeBillOfMaterials } from './lib/billOfMaterials.mjs';
import { fromRoot, main } from './lib/project.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

const base = {
  absWorkingDir: fromRoot(),
  bundle: true,
  // For all of it: for a version of Node, esbuild would make a regular expression with \p anew at each use.
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  // A misspelt import would be `undefined` at run time; esbuild only warns of it by default.
  logOverride: { 'import-is-undefined': 'error' },
};

/** The same files for both extension hosts: a browser bundle cannot use Node by mistake. */
const extension = {
  ...base,
  entryPoints: {
    extension: 'src/extension/extension.ts',
    // Read when they are first needed (src/extension/parts.ts).
    analysis: 'src/extension/parts/analysisPart.ts',
    userFiles: 'src/extension/parts/userFilesPart.ts',
  },
  outdir: 'dist',
  platform: 'browser',
  format: 'cjs',
  external: ['vscode'],
};

/** What runs in pages of the editor, each with its style. */
const pages = {
  ...base,
  entryPoints: ['src/webview/timeline.ts', 'src/webview/timeline.css'],
  outdir: 'dist',
  platform: 'browser',
  format: 'iife',
};

const commandLine = {
  ...base,
  entryPoints: ['src/cli/main.ts'],
  outfile: 'dist/cli.js',
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  banner: { js: '#!/usr/bin/env node' },
};

/** Each unit test is a bundle of its own; mocha runs them in plain Node. */
const unitTests = async () => ({
  ...base,
  entryPoints: await testFiles('test/unit'),
  outdir: 'out/test/unit',
  outbase: 'test/unit',
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // Tests may load development dependencies that cannot be bundled.
  packages: 'external',
  external: ['vscode'],
});

/** One bundle that runs in both extension hosts; it imports every suite that there is. */
const integrationTests = async () => ({
  ...base,
  stdin: {
    contents: ['test/integration/mocha.ts', ...(await testFiles('test/integration/suite'))]
      .map((file) => `import './${file}';`)
      .concat("export { run } from './test/integration/mocha.ts';")
      .join('\n'),
    resolveDir: fromRoot(),
  },
  outfile: 'out/test/integration/index.js',
  platform: 'browser',
  format: 'cjs',
  external: ['vscode'],
});

async function testFiles(folder) {
  const names = await readdir(fromRoot(folder), { recursive: true }).catch(() => []);
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => path.join(folder, name))
    .sort();
}

async function compileKnowledge() {
  const { files, bytes } = await compileKnowledgeFiles();
  console.log(`knowledge: ${files} files, ${(bytes / 1024).toFixed(0)} KiB`);
}

/** Flags by the codes of their countries, as the extension reads them. */
async function writeFlags() {
  const flags = await import('country-flag-icons/string/3x2');
  const codes = Object.keys(flags).filter((name) => /^[A-Z]{2}$/.test(name));
  await writeFile(
    fromRoot('dist/flags.json'),
    JSON.stringify(Object.fromEntries(codes.sort().map((code) => [code, flags[code]]))),
  );
}

async function buildAll() {
  await compileKnowledge();
  await writeFlags();
  const bundles = production
    ? [extension, pages, commandLine]
    : [extension, pages, commandLine, await unitTests(), await integrationTests()];
  if (!watch) {
    // A test whose source is gone must not go on running.
    if (!production) await rm(fromRoot('out/test'), { recursive: true, force: true });
    const results = await Promise.all(bundles.map((options) => build({ ...options, metafile: production })));
    // The command line is not in the package.
    const shipped = results.slice(0, -1).map(({ metafile }) => metafile);
    if (production) await writeBillOfMaterials(shipped, ['node_modules/country-flag-icons']);
    console.log(`built ${bundles.flatMap(({ outfile, outdir }) => outfile ?? `${outdir}/**`).join(', ')}`);
    return;
  }
  for (const options of bundles) await (await context({ ...options, logLevel: 'info' })).watch();
  let timer;
  watchFolder(fromRoot('src/knowledge'), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => compileKnowledge().catch((error) => console.error(error.message)), 200);
  });
}

await main(buildAll);
