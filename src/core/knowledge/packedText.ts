/**
 * How packed values are written: JSON of which a program can hold megabytes in a string literal and is still read
 * fast. Each character takes one byte, and nearly none has to be escaped there; a tabulator ends a value.
 */
export const SEPARATOR = '\t';

/** A line break would have the literal written as a template, which takes twice as long to read. */
export function packedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff']/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
