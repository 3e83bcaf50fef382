/** Which files are articles. Any other text file is left alone: no colours in a README or a log. */
import * as vscode from 'vscode';
import { carriesDateline } from '../core/text/articleDate';
import type { FileChoices } from './fileChoices';
import { readSettings } from './settings';

/** Where an article may come from. Diffs, output panes, search results and the like are not articles. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs', 'vscode-test-web', 'memfs'] as const;

/** Records of the knowledge base, as documents to read: `dateline-knowledge:/country/JPN.yaml`. */
export const RECORD_SCHEME = 'dateline-knowledge';

const LANGUAGES = ['article', 'plaintext', 'markdown'] as const;
export type ArticleLanguage = (typeof LANGUAGES)[number];

/** For registering providers: files that may be articles. The store says whether they are. */
export const POSSIBLE_ARTICLES: vscode.DocumentSelector = SCHEMES.flatMap((scheme) =>
  LANGUAGES.map((language) => ({ scheme, language })),
);

/** Enough for any header: the date is looked for in the first 4,000 characters. */
const HEAD_LENGTH = 5000;

/** A text file of a kind and from a place where articles are found. */
export function mayBeArticle(document: vscode.TextDocument): boolean {
  return (
    (LANGUAGES as readonly string[]).includes(document.languageId) &&
    (SCHEMES as readonly string[]).includes(document.uri.scheme)
  );
}

export function languageOf(document: vscode.TextDocument): ArticleLanguage {
  return LANGUAGES.find((language) => language === document.languageId) ?? 'plaintext';
}

/** The reader's own word comes first, then the language, then the globs, then a dateline in the text. */
export function isArticle(document: vscode.TextDocument, choices: FileChoices): boolean {
  if (!mayBeArticle(document)) return false;
  const chosen = choices.of(document.uri).review;
  if (chosen !== undefined) return chosen;
  if (document.languageId === 'article') return true;
  return matchesGlobs(document) || carriesDateline(headOf(document));
}

/** The language of a file that is not open, by its name; `undefined`: it cannot be an article. */
export function languageOfFile({ path }: vscode.Uri): ArticleLanguage | undefined {
  const [, extension] = /\.(\w+)$/.exec(path.toLowerCase()) ?? [];
  return extension === undefined ? undefined : LANGUAGE_OF_EXTENSION.get(extension);
}

const LANGUAGE_OF_EXTENSION: ReadonlyMap<string, ArticleLanguage> = new Map([
  ['article', 'article'],
  ['txt', 'plaintext'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
]);

/** Globs tell capitals from small letters: `NEWS.TXT` and `News.Txt` are articles, too. */
const EXTENSIONS = [...LANGUAGE_OF_EXTENSION.keys()].flatMap((extension) => [
  extension,
  extension.toUpperCase(),
  extension.charAt(0).toUpperCase() + extension.slice(1),
]);

/** Files that may be articles, as far as their names tell. */
export const ARTICLE_GLOB = `**/*.{${EXTENSIONS.join(',')}}`;

/** As `isArticle`, for a file that is not open; `included`: it matches the reader's globs. */
export function isArticleText(
  uri: vscode.Uri,
  text: string,
  included: boolean,
  choices: FileChoices,
): boolean {
  const language = languageOfFile(uri);
  if (!language) return false;
  return choices.of(uri).review ?? (language === 'article' || included || carriesDateline(text));
}

function matchesGlobs(document: vscode.TextDocument): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return readSettings(document).include.some((glob) => {
    const pattern = folder ? new vscode.RelativePattern(folder, glob) : glob;
    return vscode.languages.match({ pattern }, document) > 0;
  });
}

/** The beginning of a document, where its date is looked for. */
export function headOf(document: vscode.TextDocument): string {
  const newline = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  let head = '';
  // Line by line: a range would have to be found in the whole of a long document.
  for (let line = 0; line < document.lineCount && head.length < HEAD_LENGTH; line++)
    head += document.lineAt(line).text.slice(0, HEAD_LENGTH) + newline;
  return head;
}
