import assert from 'node:assert/strict';
import { buildNames } from '../../../src/core/buildNames';
import { idsByType } from '../../../src/core/gazetteer/fromKnowledge';
import type { Gazetteer } from '../../../src/core/gazetteer/gazetteer';
import { packGazetteer, unpackGazetteer } from '../../../src/core/gazetteer/packed';
import { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import { loadKnowledge } from '../../../src/core/knowledge/load';
import { packKnowledge } from '../../../src/core/knowledge/packed';
import { SEPARATOR } from '../../../src/core/knowledge/packedText';
import { foldedWords } from '../../../src/core/text/characters';
import { KNOWLEDGE_JSON } from '../../../src/generated/knowledge';

/** The node of a name; 0 if there is none. */
function nodeOf({ trie, lexicon }: Gazetteer, name: string): number {
  let node = 0;
  for (const [at, word] of foldedWords(name).entries()) {
    if (at > 0 && node === 0) return 0;
    node = trie.step(node, lexicon.idOf(word));
  }
  return node;
}

describe('the packed base', () => {
  const packed = loadKnowledge(KNOWLEDGE_JSON);
  const plain = new KnowledgeBase(JSON.parse(JSON.stringify(packed.records)) as typeof packed.records);
  const names = packed.packedNames ?? '';

  it('has the same words and names as one that is put together from the records', () => {
    const built = buildNames(plain);
    const unpacked = unpackGazetteer(names, idsByType(packed));
    assert.equal(unpacked.entryCount, built.entryCount);
    assert.equal(unpacked.lexicon.size, built.lexicon.size);
    for (let id = 1; id < built.lexicon.size; id++) {
      const word = built.lexicon.wordOf(id);
      assert.equal(unpacked.lexicon.idOf(word), id);
      assert.equal(unpacked.lexicon.wordOf(id), word);
      assert.equal(unpacked.lexicon.classes[id], built.lexicon.classes[id], word);
    }
    assert.deepEqual([...unpacked.lexicon.tables], [...built.lexicon.tables]);
    const edges = built.trie.edges();
    let nodes = 0;
    const walk = (left: number, right: number): void => {
      nodes++;
      assert.equal(unpacked.trie.isName(right), built.trie.isName(left));
      if (built.trie.isName(left)) assert.deepEqual(unpacked.entriesOf(right), built.entriesOf(left));
      for (const { word, target } of edges[left] ?? []) {
        const step = unpacked.trie.step(right, word);
        assert.notEqual(step, 0);
        walk(target, step);
      }
    };
    walk(0, 0);
    assert.equal(nodes, unpacked.trie.pack().packed.words.length);
  });

  it('comes out of a packed base as it went in', () => {
    const unpacked = unpackGazetteer(names, idsByType(packed));
    assert.ok(packGazetteer(unpacked, idsByType(packed)) === names);
  });

  it('takes more names on top', () => {
    const gazetteer = unpackGazetteer(names, idsByType(packed));
    const before = gazetteer.entryCount;
    gazetteer.add('Grand Duchy of Nowhere at All', 'country', 'XXX', 'name');
    gazetteer.add('European Union', 'country', 'YYY', 'name');
    gazetteer.add('European Union of Nowhere', 'organisation', 'nowhere', 'name');
    const ids = (name: string): string[] => gazetteer.entriesOf(nodeOf(gazetteer, name)).map(({ id }) => id);
    assert.deepEqual(ids('grand duchy of nowhere at all'), ['XXX']);
    assert.deepEqual(ids('European Union'), ['YYY', 'european-union']);
    assert.deepEqual(ids('European Union of Nowhere'), ['nowhere']);
    assert.deepEqual(ids('North Atlantic Treaty Organization'), ['nato']);
    assert.equal(gazetteer.entry(before).id, 'XXX');
  });

  it('holds many more words than it was made for', () => {
    const gazetteer = unpackGazetteer(names, idsByType(packed));
    for (let n = 0; n < 30_000; n++)
      gazetteer.add(`Town ${String(n)}x`, 'place', `town-${String(n)}`, 'name');
    for (const n of [0, 29_999]) {
      const entries = gazetteer.entriesOf(nodeOf(gazetteer, `Town ${String(n)}x`));
      assert.deepEqual(
        entries.map(({ id }) => id),
        [`town-${String(n)}`],
      );
    }
    assert.equal(gazetteer.lexicon.wordOf(gazetteer.lexicon.idOf('treaty')), 'treaty');
  });

  it('says so if it is of another version, or not all there', () => {
    const unpack = (text: string) => () => unpackGazetteer(text, idsByType(packed));
    assert.throws(unpack(names.replace('"format":2', '"format":1')), /format 1, not 2/);
    assert.throws(unpack(names.slice(0, names.lastIndexOf(SEPARATOR))), /11 lines/);
    const lines = names.split(SEPARATOR);
    const roots = lines[5] ?? '';
    assert.throws(unpack(lines.with(6, roots).join(SEPARATOR)), /tables of other lengths/);
    assert.throws(
      () => loadKnowledge(KNOWLEDGE_JSON.slice(0, -1)),
      /built-in knowledge cannot be read \(\d+ characters, not \d+\)/,
    );
    assert.throws(() => loadKnowledge(KNOWLEDGE_JSON.replace('"format":2', '"format":3')), /format 3, not 2/);
  });

  it('gives the same records however they are asked for', () => {
    const again = loadKnowledge(KNOWLEDGE_JSON);
    assert.deepEqual(again.country('JPN'), plain.country('JPN'));
    assert.equal(
      again.country('JPN'),
      again.records.countries.find(({ id }) => id === 'JPN'),
    );
    assert.deepEqual(again.termsOf('shinzo-abe'), plain.termsOf('shinzo-abe'));
    assert.equal(again.person('constructor'), undefined);
    assert.equal(again.country('__proto__'), undefined);
    assert.deepEqual(again.termsOf('nobody'), []);
  });

  it('survives being packed again', () => {
    const again = loadKnowledge(
      packKnowledge(plain.records, packGazetteer(buildNames(plain), idsByType(plain))),
    );
    assert.deepEqual(again.records.agreements, plain.records.agreements);
    assert.deepEqual(again.records.people, plain.records.people);
  });

  it('takes one byte a character, and no template as its literal', () => {
    assert.ok(!/[\u007f-\uffff'\n]/.test(KNOWLEDGE_JSON));
  });
});
