/**
 * A small language in which `schema.ts` says how records are written. One description serves the check of files, the
 * JSON Schemas that the build writes and completion in the editor, so that these cannot differ.
 */

/** What a text must be the id of. `body`: a country or an organisation. */
export type Reference = 'country' | 'person' | 'organisation' | 'agreement' | 'place' | 'body';

export interface TextShape {
  readonly kind: 'text';
  readonly pattern?: RegExp;
  /** What a text that fits the pattern is, for messages: `an ISO 3166-1 alpha-3 code such as JPN`. */
  readonly what?: string;
  readonly refersTo?: Reference;
}

export interface ChoiceShape {
  readonly kind: 'choice';
  readonly values: readonly string[];
}

export interface ListShape {
  readonly kind: 'list';
  readonly of: Shape;
}

export interface RecordShape {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, Field>>;
  /** Exactly one of these fields must be there. */
  readonly oneOf?: readonly string[];
  /** Where a plain value may stand for the record: the field that it fills. */
  readonly shorthand?: string;
}

/** A map whose keys are ids of people. */
export interface TableShape {
  readonly kind: 'table';
  readonly of: RecordShape;
}

export type Shape =
  | TextShape
  | ChoiceShape
  | ListShape
  | RecordShape
  | TableShape
  | { readonly kind: 'date' }
  | { readonly kind: 'flag' };

export interface Field {
  readonly shape: Shape;
  readonly required?: boolean;
  /** One sentence for the editor: what to write here. */
  readonly about: string;
}

/** Shapes in short, for `schema.ts`. */
export const text: TextShape = { kind: 'text' };
export const date: Shape = { kind: 'date' };
export const flag: Shape = { kind: 'flag' };

export function pattern(regex: RegExp, what: string): TextShape {
  return { kind: 'text', pattern: regex, what };
}

export function idOf(refersTo: Reference): TextShape {
  return { kind: 'text', refersTo };
}

export function choice(values: readonly string[]): ChoiceShape {
  return { kind: 'choice', values };
}

/** A list; a single value counts as a list of one. */
export function list(of: Shape): ListShape {
  return { kind: 'list', of };
}

export function optional(shape: Shape, about: string): Field {
  return { shape, about };
}

export function required(shape: Shape, about: string): Field {
  return { shape, about, required: true };
}
