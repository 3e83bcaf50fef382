import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { carriesDateline } from '../../core/text/articleDate';
import { readHead, reasonOf } from '../readArticle';
import { baseOf, globToRegExp, isGlob } from './glob';

export interface FoundArticles {
  /** Paths as they are to be shown, sorted within each argument, each once. */
  readonly files: readonly string[];
  /** What could not be found or read, in words. */
  readonly problems: readonly string[];
}

const SKIPPED = new Set(['node_modules', 'dist', 'out']);

/**
 * Files are taken as they are named; folders are walked for articles (`*.article`, and text and Markdown files with a
 * dateline); globs take every text file that they match.
 */
export async function findArticles(paths: readonly string[]): Promise<FoundArticles> {
  const files = new Set<string>();
  const problems: string[] = [];
  for (const argument of paths) {
    const name = path.sep === '\\' ? argument.replaceAll('\\', '/') : argument;
    const info = await stat(name).catch(reasonOf);
    if (typeof info === 'string' && isGlob(name)) {
      let matches = 0;
      for await (const file of matching(name, problems)) {
        files.add(file);
        matches++;
      }
      if (matches === 0) problems.push(`${name}: nothing matches`);
    } else if (typeof info === 'string') problems.push(`${name}: ${info}`);
    else if (info.isFile()) files.add(name);
    else if (info.isDirectory()) {
      for await (const file of walk(name, problems)) if (isArticle(file)) files.add(file);
    } else problems.push(`${name}: this is neither a file nor a folder`);
  }
  return { files: [...files], problems };
}

async function* matching(pattern: string, problems: string[]): AsyncGenerator<string> {
  const base = baseOf(pattern);
  const expression = globToRegExp(pattern);
  if (!(await stat(base).catch(() => null))?.isDirectory()) return;
  for await (const file of walk(base, problems))
    if (expression.test(file.replaceAll('\\', '/').replace(/^\.\//, ''))) yield file;
}

/**
 * All text files below a folder, sorted, one by one; hidden folders and those of build tools are left out. What cannot
 * be read is added to the problems.
 */
async function* walk(folder: string, problems: string[]): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(reasonOf);
  if (typeof entries === 'string') {
    problems.push(`${folder}: ${entries}`);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    const full = folder === '.' ? entry.name : path.join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(full, problems);
    else if (entry.isFile() && /\.(?:article|txt|md|markdown)$/i.test(entry.name)) yield full;
  }
}

/** Read at once: asking for ten thousand files one by one and coming back takes longer than all else here. */
function isArticle(file: string): boolean {
  if (/\.article$/i.test(file)) return true;
  try {
    return carriesDateline(readHead(file));
  } catch {
    // Reading it for review says what is wrong.
    return true;
  }
}
