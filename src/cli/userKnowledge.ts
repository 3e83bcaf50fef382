import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { createAnalyser } from '../core/analyse';
import type { KnowledgeBase } from '../core/knowledge/knowledgeBase';
import { MAX_FILE_LENGTH } from '../core/knowledge/limits';
import type { SourceFile } from '../core/knowledge/parse';
import { formatProblem, type Problem } from '../core/knowledge/problem';
import { readKnowledge } from '../core/knowledge/read';
import { withUserFiles } from '../core/userKnowledge';
import { UsageError } from './arguments';
import { builtInKnowledge } from './builtIn';
import { warn } from './output';

/** The built-in base, with the files of a folder laid over it. Problems in them go to standard error. */
export async function knowledgeWith(folder: string | undefined): Promise<KnowledgeBase> {
  return knowledgeOf(folder === undefined ? [] : await readYamlFiles(folder), warn);
}

/** The built-in base with a user's files over it; `tell` hears what is wrong in them. */
export function knowledgeOf(files: readonly SourceFile[], tell: (problem: string) => void): KnowledgeBase {
  const builtIn = builtInKnowledge();
  if (files.length === 0) return builtIn;
  const { knowledge, problems } = withUserFiles(createAnalyser(builtIn), files);
  for (const problem of problems) tell(formatProblem(problem));
  return knowledge;
}

/** A folder with a `countries` folder in it is a base of its own; all others add to the built-in one. */
export async function checkFolder(folder: string): Promise<readonly Problem[]> {
  const files = await readYamlFiles(folder);
  const isBase = files.some(({ path: file }) => path.basename(path.dirname(file)) === 'countries');
  if (isBase) return readKnowledge(files, { base: null }).problems;
  return withUserFiles(createAnalyser(builtInKnowledge()), files).problems;
}

/** All YAML files of a folder and of those in it, or the one file that is named. Throws if there is no such folder. */
export async function readYamlFiles(folder: string): Promise<SourceFile[]> {
  const found = await stat(folder).catch(() => null);
  if (!found) throw new UsageError(`there is no folder ${folder}`);
  const isFolder = found.isDirectory();
  const names = isFolder ? await readdir(folder, { recursive: true }) : [''];
  const files: SourceFile[] = [];
  for (const name of names.filter((one) => !isFolder || isKnowledge(one)).sort()) {
    const file = isFolder ? path.join(folder, name) : folder;
    const info = await stat(file);
    if (!info.isFile()) continue;
    // What is too large is refused by the reader; it need not be in memory for that.
    const text =
      info.size > 4 * MAX_FILE_LENGTH ? ' '.repeat(MAX_FILE_LENGTH + 1) : await readFile(file, 'utf8');
    files.push({ path: file.split(path.sep).join('/'), text: text.replace(/^\ufeff/, '') });
  }
  return files;
}

/** The reviewers' notes lie beside the knowledge, and are none. */
function isKnowledge(name: string): boolean {
  return /\.ya?ml$/i.test(name) && path.basename(name) !== 'review.yaml';
}
