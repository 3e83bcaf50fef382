import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createAnalyser, type Analyser } from '../core/analyse';
import { dayRangeOf } from '../core/text/partialDate';
import { parseArguments, UsageError } from './arguments';
import { jsonText, warn, warnOfPart, write } from './output';
import { toJson } from '../core/export/analysisJson';
import { toText } from './toText';
import { knowledgeWith } from './userKnowledge';

const FORMATS = ['jsonl', 'json', 'text'];

export async function analyzeCommand(args: readonly string[]): Promise<number> {
  const { flags, options, rest } = parseArguments(args, {
    flags: ['stdin-jsonl'],
    options: ['format', 'date', 'knowledge'],
  });
  const format = options.get('format') ?? 'jsonl';
  if (!FORMATS.includes(format))
    throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not “${format}”`);
  const date = options.get('date') ?? null;
  if (date !== null && !dayRangeOf(date))
    throw new UsageError(`--date: there is no date “${date}”; write YYYY-MM-DD`);
  const analyser = createAnalyser(await knowledgeWith(options.get('knowledge')));
  if (flags.has('stdin-jsonl')) return analyzeLines(analyser, date);
  if (rest.length === 0) throw new UsageError('analyze: name the files to analyse');
  return analyzeFiles(analyser, rest, format, date);
}

async function analyzeFiles(
  analyser: Analyser,
  files: readonly string[],
  format: string,
  date: string | null,
): Promise<number> {
  let failed = false;
  const results: object[] = [];
  for (const file of files) {
    try {
      const text = await readText(file);
      const analysis = analyser.analyse(text, {
        date,
        fileName: path.basename(file),
        language: languageOf(file),
        onFailure: warnOfPart(file),
      });
      if (format === 'text') await write(toText(file, analysis, analyser.knowledge));
      else if (format === 'jsonl') await write(`${jsonText(toJson(analysis, file, null))}\n`);
      else results.push(toJson(analysis, file, null));
    } catch (error) {
      failed = true;
      warn(`${file}: ${error instanceof Error ? reason(error) : String(error)}`);
    }
  }
  if (format === 'json') await write(`${jsonText(results, 2)}\n`);
  return failed ? 2 : 0;
}

/** `{"id","text","date"?}` a line in, one result a line out, as they come. */
async function analyzeLines(analyser: Analyser, date: string | null): Promise<number> {
  let failed = false;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number++;
    if (!line.trim()) continue;
    const input = readLine(line);
    if (typeof input === 'string') {
      failed = true;
      warn(`standard input, line ${String(number)}: ${input}`);
      continue;
    }
    const onFailure = warnOfPart(`standard input, line ${String(number)}`);
    const analysis = analyser.analyse(input.text, { date: date ?? input.date, onFailure });
    await write(`${jsonText(toJson(analysis, null, input.id))}\n`);
  }
  return failed ? 2 : 0;
}

interface LineInput {
  readonly id: string | number | null;
  readonly text: string;
  readonly date: string | null;
}

/** The parsed line, or what is wrong with it. A `date` that is none is passed over: the text may still carry one. */
function readLine(line: string): LineInput | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `no JSON (${error instanceof Error ? error.message : String(error)})`;
  }
  if (typeof value !== 'object' || value === null) return 'expected an object {"id", "text", "date"?}';
  const { id, text, date } = value as Record<string, unknown>;
  if (typeof text !== 'string') return 'the object has no “text”';
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    text,
    date: typeof date === 'string' && dayRangeOf(date) ? date : null,
  };
}

const BINARY_PROBE = 8192;

/** The file as text without a byte-order mark. Throws for a file that is binary. */
async function readText(file: string): Promise<string> {
  const handle = await open(file, 'r');
  try {
    const probe = Buffer.alloc(BINARY_PROBE);
    const { bytesRead } = await handle.read(probe, 0, BINARY_PROBE, 0);
    if (probe.subarray(0, bytesRead).includes(0)) throw new Error('this is a binary file, not an article');
  } finally {
    await handle.close();
  }
  const text = await readFile(file, 'utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function languageOf(file: string): 'markdown' | 'article' | 'plaintext' {
  const extension = path.extname(file).toLowerCase();
  return extension === '.md' || extension === '.markdown'
    ? 'markdown'
    : extension === '.article'
      ? 'article'
      : 'plaintext';
}

function reason(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder; name the files in it';
  if (code === 'EACCES') return 'it may not be read';
  return error.message;
}
