import { closeSync, openSync, readSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { findArticleDate } from '../../core/text/articleDate';
import { baseOf, globToRegExp, isGlob } from './glob';

export interface FoundArticles {
  /** Paths as they are to be shown, sorted within each argument, each once. */
  readonly files: readonly string[];
  /** What could not be found or read, in words. */
  readonly problems: readonly string[];
}

/** Only the beginning of a file is read to see whether it is an article. */
const HEADER_BYTES = 8192;
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
    const info = await stat(name).catch(() => null);
    if (info?.isFile()) files.add(name);
    else if (info?.isDirectory()) {
      for (const file of await walk(name)) if (isArticle(file)) files.add(file);
    } else if (isGlob(name)) {
      const matches = await matching(name);
      if (matches.length === 0) problems.push(`${name}: nothing matches`);
      for (const file of matches) files.add(file);
    } else problems.push(`${name}: there is no such file`);
  }
  return { files: [...files], problems };
}

async function matching(pattern: string): Promise<string[]> {
  const base = baseOf(pattern);
  const expression = globToRegExp(pattern);
  if (!(await stat(base).catch(() => null))?.isDirectory()) return [];
  const files = await walk(base);
  return files.filter((file) => expression.test(file.replaceAll('\\', '/').replace(/^\.\//, '')));
}

/** All text files below a folder, sorted; hidden folders and those of build tools are left out. */
async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of entries) {
    if (entry.name.startsWith('.') || SKIPPED.has(entry.name)) continue;
    const full = folder === '.' ? entry.name : path.join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await walk(full)));
    else if (entry.isFile() && /\.(?:article|txt|md|markdown)$/i.test(entry.name)) files.push(full);
  }
  return files;
}

const header = Buffer.allocUnsafe(HEADER_BYTES);

/** Opened and read at once: asking for ten thousand files one by one and coming back takes longer than all else here. */
function isArticle(file: string): boolean {
  if (/\.article$/i.test(file)) return true;
  try {
    const descriptor = openSync(file, 'r');
    try {
      const length = readSync(descriptor, header, 0, HEADER_BYTES, 0);
      return findArticleDate(header.toString('utf8', 0, length)).date !== null;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Reading it for review says what is wrong.
    return true;
  }
}
