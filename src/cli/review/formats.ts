/** Results of a review for people (stylish), programs (JSON) and GitHub's log (workflow commands). */
import type { Severity } from '../../core/analysis';
import { visibleLines, visibleText } from '../../core/text/visible';
import { jsonText } from '../output';
import type { FileReview, LocatedFinding } from './reviewOne';

export interface Totals {
  readonly files: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly ignored: number;
}

/** One way to show results, piece by piece: thousands of files never stand in memory together. */
export interface Formatter {
  /** '' if there is nothing to say of the file. */
  file(review: FileReview): string;
  begin(): string;
  end(totals: Totals): string;
}

// --- for people ----------------------------------------------------------------------------------------------------

const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

export function stylish(colour: boolean): Formatter {
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
  return {
    begin: () => '',
    file: ({ file, findings, incomplete }) => {
      if (findings.length === 0 && incomplete.length === 0) return '';
      let width = 1;
      for (const { line, column } of findings) width = Math.max(width, `${line}:${column}`.length);
      const lines = findings.map(({ line, column, severity, message, rule }) => {
        const place = `${line}:${column}`.padStart(width);
        return `  ${paint(2, place)}  ${paint(COLOURS[severity], severity.padEnd(11))}  ${visibleText(message)}  ${paint(2, rule)}`;
      });
      if (incomplete.length > 0) lines.push(`  not checked: ${visibleText(incomplete.join(', '))}`);
      return `${paint(4, visibleText(file))}\n${lines.join('\n')}\n\n`;
    },
    end: ({ files, findings, ignored }) => {
      const parts = (['error', 'warning', 'information', 'hint'] as const)
        .filter((severity) => findings[severity] > 0)
        .map((severity) => count(findings[severity], severity));
      const found = parts.length > 0 ? parts.join(', ') : 'no findings';
      const left = ignored > 0 ? `; ${ignored} ignored` : '';
      return `${count(files, 'article')} reviewed: ${found}${left}\n`;
    },
  };
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 || word === 'information' ? '' : 's'}`;
}

// --- for programs --------------------------------------------------------------------------------------------------

export function json(): Formatter {
  let first = true;
  return {
    begin: () => '[',
    file: ({ file, date, findings, ignored, incomplete, error }) => {
      const separator = first ? '\n' : ',\n';
      first = false;
      return separator + jsonText({ file, date, findings: findings.map(plain), ignored, incomplete, error });
    },
    end: () => '\n]\n',
  };
}

function plain(finding: LocatedFinding): object {
  const { rule, severity, message, line, column, endLine, endColumn, start, end, fix } = finding;
  return { rule, severity, message, line, column, endLine, endColumn, start, end, fix };
}

// --- for GitHub's log ------------------------------------------------------------------------------------------------

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

export function github(): Formatter {
  return {
    begin: () => '',
    file: ({ file, findings }) =>
      findings
        .map(({ severity, line, column, endLine, endColumn, rule, message }) => {
          const properties: readonly (readonly [string, string])[] = [
            ['file', file.replaceAll('\\', '/')],
            ['line', String(line)],
            ['endLine', String(endLine)],
            // Columns are only shown within one line.
            ...(line === endLine
              ? ([
                  ['col', String(column)],
                  ['endColumn', String(endColumn)],
                ] as const)
              : []),
            ['title', `Dateline: ${rule}`],
          ];
          const list = properties.map(([name, value]) => `${name}=${escapeProperty(value)}`).join(',');
          return `::${COMMANDS[severity]} ${list}::${escapeData(message)}\n`;
        })
        .join(''),
    end: () => '',
  };
}

function escapeData(text: string): string {
  return visibleLines(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
