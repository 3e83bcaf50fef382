import path from 'node:path';
import type { Finding } from '../../core/analysis';
import type { Analyser } from '../../core/analyse';
import { applyIgnores } from '../../core/review/ignores';
import type { Ignore } from '../../core/review/reviewFile';
import { Lines, type LineRange } from '../../core/text/lines';
import { partFailure } from '../output';
import { languageOf, readArticle, reasonOf } from '../readArticle';

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
  /** Why they were not, in words. */
  readonly failures: readonly string[];
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
    const failures: string[] = [];
    const analysis = analyser.analyse(text, {
      date: settings.date,
      fileName: path.basename(file),
      language: languageOf(file),
      onFailure: (part, error) => failures.push(partFailure(file, part, error)),
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
      failures,
      error: null,
    };
  } catch (error) {
    const nothing = { date: null, findings: [], ignored: 0, incomplete: [], failures: [] };
    return { file, ...nothing, error: reasonOf(error) };
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
