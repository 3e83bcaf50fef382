// A folder of many articles, made from our own samples: other dates, other paragraphs, other order; the same each time.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromRoot } from './project.mjs';

const A_FOLDER = 100;
const LENGTH = 6000;

/** Writes `count` articles of about 6 KB into subfolders of `folder`; resolves to how many bytes that are. */
export async function writeManyArticles(folder, count) {
  const paragraphs = await sampleParagraphs();
  const random = mulberry(7);
  let bytes = 0;
  for (let start = 0; start < count; start += A_FOLDER) {
    const sub = path.join(folder, String(start / A_FOLDER).padStart(3, '0'));
    await mkdir(sub, { recursive: true });
    const numbers = Array.from({ length: Math.min(A_FOLDER, count - start) }, (_, i) => start + i);
    await Promise.all(
      numbers.map((number) => {
        const text = article(paragraphs, random);
        bytes += Buffer.byteLength(text);
        return writeFile(path.join(sub, `${String(number).padStart(5, '0')}.txt`), text);
      }),
    );
  }
  return bytes;
}

/** One article of about `length` bytes. */
export async function writeLongArticle(file, length) {
  const paragraphs = await sampleParagraphs();
  const random = mulberry(11);
  const parts = ['date 2022-11-07', ''];
  for (let size = 0; size < length;) {
    const paragraph = pick(paragraphs, random);
    parts.push(paragraph, '');
    size += Buffer.byteLength(paragraph) + 2;
  }
  await writeFile(file, parts.join('\n').slice(0, length));
}

function article(paragraphs, random) {
  const year = 2015 + Math.floor(random() * 10);
  const month = String(1 + Math.floor(random() * 12)).padStart(2, '0');
  const day = String(1 + Math.floor(random() * 28)).padStart(2, '0');
  const parts = [`date ${year}-${month}-${day}`];
  for (let size = 0; size < LENGTH;) {
    const paragraph = pick(paragraphs, random);
    parts.push(paragraph);
    size += paragraph.length;
  }
  return `${parts.join('\n\n')}\n`;
}

async function sampleParagraphs() {
  const folder = fromRoot('samples');
  const names = (await readdir(folder)).filter((name) => /\.(?:txt|article)$/.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
  return texts.flatMap((text) => text.split(/\n{2,}/).filter((paragraph) => paragraph.length > 120));
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}

/** A small generator of random numbers with a seed. */
function mulberry(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
