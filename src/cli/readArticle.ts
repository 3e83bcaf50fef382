/** Files as articles, the same for all commands: their text, their language, and why one cannot be read. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import path from 'node:path';
import { encodingOf } from '../core/text/encoding';

/** The file as text, without a byte-order mark. Throws for one that is binary. */
export function readArticle(file: string): string {
  const text = textOf(readFileSync(file));
  if (text === null) throw new Error('this is a binary file, not an article');
  return text;
}

/** A header is 4,000 characters at most, each of which takes up to three bytes. */
const head = Buffer.allocUnsafe(12_288);

/** The beginning of a file, with all of its header; '' of one that is binary. It waits for the file. */
export function readHead(file: string): string {
  const descriptor = openSync(file, 'r');
  try {
    const length = readSync(descriptor, head, 0, head.length, 0);
    return textOf(head.subarray(0, length)) ?? '';
  } finally {
    closeSync(descriptor);
  }
}

const BINARY_PROBE = 8192;

/** `null` for what is no text. */
function textOf(bytes: Uint8Array): string | null {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-8' && bytes.subarray(0, BINARY_PROBE).includes(0)) return null;
  // The decoder takes the byte-order mark away.
  return new TextDecoder(encoding).decode(bytes);
}

export function languageOf(file: string): 'markdown' | 'article' | 'plaintext' {
  const extension = path.extname(file).toLowerCase();
  if (extension === '.md' || extension === '.markdown') return 'markdown';
  return extension === '.article' ? 'article' : 'plaintext';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  ENOTDIR: 'there is no such file',
  EISDIR: 'this is a folder; name the files in it',
  EACCES: 'it may not be read',
  EPERM: 'it may not be read',
};

/** Why a file could not be read, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? error.message;
}
