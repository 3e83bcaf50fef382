/** The project's documents, and what stands in them. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** All documents that people read: those at the top, in `docs` and in `samples`. */
export function documents(): readonly string[] {
  const below = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
  return [...readdirSync('.'), ...below('docs'), 'samples/README.md'].filter((name) => name.endsWith('.md'));
}

export const readText = (file: string): string => readFileSync(file, 'utf8');

/** Code blocks with their languages. */
export function codeBlocks(
  markdown: string,
): readonly { readonly language: string; readonly code: string }[] {
  return [...markdown.matchAll(/^( *)```(\w*)\n([\s\S]*?)^\1```$/gm)].map(
    ([, , language = '', code = '']) => ({
      language,
      code,
    }),
  );
}

/** Without code, in which nothing is a link. */
const prose = (markdown: string): string =>
  markdown.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '');

/** Targets of links and pictures that are within the project. */
export function ownLinks(markdown: string): readonly string[] {
  const text = prose(markdown);
  return [
    ...[...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target),
    ...[...text.matchAll(/\s(?:src|srcset|href)="([^"]+)"/g)].map(([, target = '']) => target),
  ].filter((target) => !/^[a-z]+:/.test(target));
}

/** Anchors of the headings, as GitHub makes them. */
export function anchors(markdown: string): ReadonlySet<string> {
  const headings = [...markdown.replace(/^ *```[\s\S]*?^ *```$/gm, '').matchAll(/^#+ (.+)$/gm)];
  return new Set(
    headings.map(([, text = '']) =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .trim()
        .replace(/\s/g, '-'),
    ),
  );
}

/** What is wrong with a link in a file; '' for nothing. */
export function brokenLink(file: string, link: string): string {
  const [target = '', anchor] = link.split('#');
  const full = target === '' ? file : path.join(path.dirname(file), target);
  if (!existsSync(full)) return `${file}: there is no ${full}`;
  if (anchor !== undefined && !anchors(readText(full)).has(anchor))
    return `${file}: ${full} has no #${anchor}`;
  return '';
}
