import { Lines, type LineRange } from '../text/lines';
import { visibleText } from '../text/visible';

/** What is wrong in a file of the knowledge base, for people; its end is its start where the place has no length. */
export interface Problem extends LineRange {
  readonly file: string;
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
  readonly #lines: Lines;

  constructor(file: string, source: string) {
    this.#file = file;
    this.#lines = new Lines(source);
  }

  error(at: Place, message: string): void {
    this.#add(at, 'error', message);
  }

  warn(at: Place, message: string): void {
    this.#add(at, 'warning', message);
  }

  /** The line of an offset, to point at another place in a message. */
  lineOf(offset: number): number {
    return this.#lines.lineAt(offset);
  }

  #add(at: Place, severity: Problem['severity'], message: string): void {
    // Thousands of problems help nobody, and a hostile file could make as many.
    if (this.problems.length >= 1000) return;
    this.problems.push({
      file: this.#file,
      ...this.#lines.rangeOf(at.start, Math.max(at.start, at.end)),
      severity,
      message: shown(message),
    });
  }
}

/** A stretch of a file, in UTF-16 units. */
export interface Place {
  readonly start: number;
  readonly end: number;
}
