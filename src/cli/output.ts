/** What the command line writes. Names of files and words of articles could move a terminal's cursor or hide a line. */
import { visibleText } from '../core/text/visible';

/** To standard output; waits while whoever reads it is slower. */
export async function write(text: string): Promise<void> {
  if (text && !process.stdout.write(text))
    await new Promise((resolve) => process.stdout.once('drain', resolve));
}

/** Whoever reads may stop early, as `head` does: then there is nothing more to say, and nothing went wrong. */
export function endWithReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

/** One line to standard error. */
export function warn(message: string): void {
  process.stderr.write(`dateline: ${visibleText(message)}\n`);
}

/** Nothing is left out in silence: a part that failed inside is named, and the rest is printed. */
export function warnOfPart(file: string): (part: string, error: unknown) => void {
  return (part, error) => {
    warn(partFailure(file, part, error));
  };
}

/** `news.txt: rule title-as-of could not be checked: Error: …` */
export function partFailure(file: string, part: string, error: unknown): string {
  return `${file}: ${part} could not be checked: ${String(error)}`;
}

/** Controls and marks of direction that JSON leaves as they are. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** JSON of the very same value that a terminal can show: what would act there is written as an escape. */
export function jsonText(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    UNSAFE,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
