import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../core/analysis';
import type { Analyser } from '../../core/analyse';
import { applyIgnores } from '../../core/review/ignores';
import type { Ignore } from '../../core/review/reviewFile';
import { Lines, type LineRange } from '../../core/text/lines';
import { warnOfPart } from '../output';

/** A finding with its place in lines and columns. */
export interface LocatedFinding extends Finding, LineRange {
  /** The line on which it begins, for a fingerprint that survives edits elsewhere. */
  readonly lineText: string;
  readonly relatedPlaces: readonly (LineRange & { readonly message: string })[];
  /** The edits of the fix in lines and columns. */
  readonly fixPlaces: readonly (LineRange & { readonly text: string })[];
}

export interface FileReview {
  readonly file: string;
  readonly date: string | null;
  readonly findings: readonly LocatedFinding[];
  readonly ignored: number;
  /** Parts that were not checked. */
  readonly incomplete: readonly string[];
  /** Why the file could not be read; `null` if it could. */
  readonly error: string | null;
}

export interface ReviewSettings {
  readonly date: string | null;
  readonly ignores: readonly Ignore[];
  /** Paths in the review file count from here. */
  readonly root: string;
}

const LONGEST_LINE = 300;

/**
 * Reviews one file; what is wrong with it is in the result, nothing is thrown. It waits for the file: a thread that only
 * reviews has nothing else to do meanwhile, and asking for it and coming back costs more than reading it.
 */
export function reviewOne(analyser: Analyser, file: string, settings: ReviewSettings): FileReview {
  try {
    const text = readArticle(file);
    const analysis = analyser.analyse(text, {
      date: settings.date,
      fileName: path.basename(file),
      language: languageOf(file),
      onFailure: warnOfPart(file),
    });
    const relative = path.relative(settings.root, path.resolve(file)).split(path.sep).join('/');
    const { analysis: shown, ignored } = applyIgnores(analysis, settings.ignores, relative);
    const lines = new Lines(text);
    return {
      file,
      date: analysis.date?.iso ?? null,
      findings: shown.findings.map((finding) => located(finding, lines)),
      ignored: ignored.length,
      incomplete: analysis.incomplete,
      error: null,
    };
  } catch (error) {
    const reason = error instanceof Error ? reasonOf(error) : String(error);
    return { file, date: null, findings: [], ignored: 0, incomplete: [], error: reason };
  }
}

function located(finding: Finding, lines: Lines): LocatedFinding {
  const place = lines.rangeOf(finding.start, finding.end);
  return {
    ...finding,
    ...place,
    lineText: lines.textOf(place.line).slice(0, LONGEST_LINE),
    relatedPlaces: (finding.related ?? []).map(({ start, end, message }) => ({
      ...lines.rangeOf(start, end),
      message,
    })),
    fixPlaces: (finding.fix?.edits ?? []).map(({ start, end, text }) => ({
      ...lines.rangeOf(start, end),
      text,
    })),
  };
}

/** The file without a byte-order mark. Throws for one that is binary. */
function readArticle(file: string): string {
  const bytes = readFileSync(file);
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  // The decoder takes the byte-order mark away.
  if (wide) return new TextDecoder(wide).decode(bytes);
  if (bytes.subarray(0, 8192).includes(0)) throw new Error('this is a binary file, not an article');
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function languageOf(file: string): 'markdown' | 'article' | 'plaintext' {
  const extension = path.extname(file).toLowerCase();
  if (extension === '.md' || extension === '.markdown') return 'markdown';
  return extension === '.article' ? 'article' : 'plaintext';
}

function reasonOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'it may not be read';
  return error.message;
}
