// Compiles src/knowledge/**/*.yaml into one string of JSON lines, parsed as they are needed: dist/knowledge.txt for the
// extension, src/generated/knowledge.ts for the command line and the tests.
// The compiler itself is TypeScript (src/core/compile.ts), so it is bundled in memory first.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const base = path.join(root, 'src/knowledge');

async function loadCompiler() {
  const outfile = path.join(root, 'out/compile-knowledge.mjs');
  await build({
    entryPoints: [path.join(root, 'src/core/compile.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    outfile,
    logLevel: 'warning',
    // yaml's CommonJS build calls require; its ESM build does not.
    mainFields: ['module', 'main'],
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  return import(pathToFileURL(outfile).href);
}

export async function compileKnowledgeFiles() {
  const { compileKnowledge, formatProblem, jsonSchemas } = await loadCompiler();
  const names = (await readdir(base, { recursive: true })).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      path: name.split(path.sep).join('/'),
      text: await readFile(path.join(base, name), 'utf8'),
    })),
  );
  const { packed, problems } = compileKnowledge(files);
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of problems) {
    console.error(formatProblem({ ...problem, file: `src/knowledge/${problem.file}` }));
  }
  if (errors.length > 0) {
    throw new Error(`the knowledge base has ${errors.length} errors: correct them (npm run knowledge:check)`);
  }
  await mkdir(path.join(root, 'src/generated'), { recursive: true });
  await writeFile(
    path.join(root, 'src/generated/knowledge.ts'),
    `/** Compiled from src/knowledge by scripts/compile-knowledge.mjs. */\nexport const KNOWLEDGE_JSON: string = ${JSON.stringify(packed)};\n`,
  );
  await mkdir(path.join(root, 'dist/schemas'), { recursive: true });
  await writeFile(path.join(root, 'dist/knowledge.txt'), packed);
  for (const [name, schema] of Object.entries(jsonSchemas())) {
    await writeFile(path.join(root, 'dist/schemas', name), `${JSON.stringify(schema, null, 2)}\n`);
  }
  return { files: files.length, bytes: packed.length };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { files, bytes } = await compileKnowledgeFiles();
  console.log(`knowledge: ${files} files, ${(bytes / 1024).toFixed(0)} KiB`);
}
