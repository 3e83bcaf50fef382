import { visibleText } from '../text/visible';

/** What is wrong in a file of the knowledge base, for people. Lines and columns count from 1, columns in UTF-16 units. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Exclusive; the same as the start where the place has no length. */
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: 'error' | 'warning';
  /** What is wrong and what to do about it. */
  readonly message: string;
}

const LONGEST_MESSAGE = 600;

/** A message quotes the file, which may say anything, and at any length. */
function shown(message: string): string {
  return message.length <= LONGEST_MESSAGE
    ? visibleText(message)
    : `${visibleText(message.slice(0, LONGEST_MESSAGE))}…`;
}

/** `src/knowledge/countries/jpn.yaml:12:7: error: …` */
export function formatProblem({ file, line, column, severity, message }: Problem): string {
  return `${file}:${String(line)}:${String(column)}: ${severity}: ${message}`;
}

/** Problems of one file, collected by offset. */
export class Reporter {
  readonly problems: Problem[] = [];
  readonly #file: string;
  readonly #lineStarts: readonly number[];

  constructor(file: string, source: string) {
    this.#file = file;
    this.#lineStarts = lineStarts(source);
  }

  error(at: Place, message: string): void {
    this.#add(at, 'error', message);
  }

  warn(at: Place, message: string): void {
    this.#add(at, 'warning', message);
  }

  /** `line:column` of an offset, to point at another place in a message. */
  lineOf(offset: number): number {
    return this.#position(offset).line;
  }

  #add(at: Place, severity: Problem['severity'], message: string): void {
    // Thousands of problems help nobody, and a hostile file could make as many.
    if (this.problems.length >= 1000) return;
    const { line, column } = this.#position(at.start);
    const end = this.#position(Math.max(at.start, at.end));
    this.problems.push({
      file: this.#file,
      ...{ line, column, endLine: end.line, endColumn: end.column },
      severity,
      message: shown(message),
    });
  }

  #position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#lineStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#lineStarts[low] ?? 0) + 1 };
  }
}

/** A stretch of a file, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}
