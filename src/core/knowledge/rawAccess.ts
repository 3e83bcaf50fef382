/** Reading checked raw data: what `conform` has let through has these types. */
import { isRaw, rawList, type Raw } from './normalise';

/** A field's text; `undefined` where there is none. */
export function textIn(raw: Raw, key: string): string | undefined {
  const value = raw[key];
  return typeof value === 'string' ? value : undefined;
}

/** A field's records; empty where there are none. */
export function rawsIn(raw: Raw, key: string): readonly Raw[] {
  return rawList(raw[key]).filter(isRaw);
}

/** A field's texts; of records with dates (`{ text, from, to }`) the text. */
export function textsIn(raw: Raw, key: string): readonly string[] {
  return rawList(raw[key])
    .map((value) => (isRaw(value) ? (value['text'] ?? value['name']) : value))
    .filter((value) => typeof value === 'string');
}
