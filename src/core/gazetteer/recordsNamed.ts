import type { RecordsNamed } from '../knowledge/checkNames';
import { foldedWords } from '../text/characters';
import type { Gazetteer } from './gazetteer';

/** The records that have a name, as the gazetteer knows them: of the base itself none has to be read for that. */
export function recordsNamed(gazetteer: Gazetteer): RecordsNamed {
  return (name) =>
    waysToWrite(name).flatMap((words) =>
      gazetteer
        .entriesOfWords(words)
        .flatMap(({ type, id }) => (type === 'title' ? [] : [{ kind: type, id }])),
    );
}

/** Its words; without an article; and of an abbreviation the letters, together and apart. */
function waysToWrite(name: string): readonly (readonly string[])[] {
  const words = foldedWords(name);
  const letters = words.join('');
  return [
    words,
    words[0] === 'the' ? words.slice(1) : [],
    [letters],
    letters.length <= 6 ? [...letters] : [],
  ];
}
