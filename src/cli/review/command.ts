import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Severity } from '../../core/analysis';
import { parseReviewFile } from '../../core/review/parseReviewFile';
import { type Ignore } from '../../core/review/reviewFile';
import { dayRangeOf } from '../../core/text/partialDate';
import { parseArguments, UsageError } from '../arguments';
import { warn, write } from '../output';
import { readYamlFiles } from '../userKnowledge';
import { findArticles } from './findArticles';
import { github, json, stylish, type Formatter } from './formats';
import { Progress } from './progress';
import { reviewAll } from './reviewAll';
import { sarif } from './sarif';

const FORMATS = ['stylish', 'json', 'sarif', 'github'];
/** From the gravest on. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const VERSION = '0.1.0';

/** 0: nothing at or above `--fail-on`; 1: something; 2: a file could not be read, or a part of one not be checked. */
export async function reviewCommand(args: readonly string[]): Promise<number> {
  const { options, rest } = parseArguments(args, { options: ['format', 'fail-on', 'date', 'knowledge'] });
  const format = options.get('format') ?? 'stylish';
  if (!FORMATS.includes(format))
    throw new UsageError(`--format is one of ${FORMATS.join(', ')}, not “${format}”`);
  const wanted = options.get('fail-on') ?? 'warning';
  const failOn = SEVERITIES.findIndex((severity) => severity === wanted);
  if (failOn < 0) throw new UsageError(`--fail-on is one of ${SEVERITIES.join(', ')}, not “${wanted}”`);
  const date = options.get('date') ?? null;
  if (date !== null && !dayRangeOf(date))
    throw new UsageError(`--date: there is no date “${date}”; write YYYY-MM-DD`);
  if (rest.length === 0) throw new UsageError('review: name the articles, folders or globs to review');
  const found = await findArticles(rest);
  for (const problem of found.problems) warn(problem);
  const ignores = await readIgnores();
  const folder = options.get('knowledge') ?? (await workspaceKnowledge());
  const knowledge = folder === undefined ? [] : await readYamlFiles(folder);
  const job = { files: found.files, date, ignores, root: process.cwd(), knowledge };
  const totals = await run(job, formatterOf(format), found.files.length);
  if (totals.unchecked > 0 || found.problems.length > 0) return 2;
  return SEVERITIES.slice(0, failOn + 1).some((severity) => totals.findings[severity] > 0) ? 1 : 0;
}

async function run(
  job: Parameters<typeof reviewAll>[0],
  formatter: Formatter,
  total: number,
): Promise<{ unchecked: number; findings: Record<Severity, number> }> {
  const findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  const progress = new Progress(total);
  let unread = 0;
  let incomplete = 0;
  let ignored = 0;
  await write(formatter.begin());
  for await (const review of reviewAll(job, progress.update)) {
    if (review.error !== null) unread++;
    if (review.incomplete.length > 0) incomplete++;
    const failures = review.error === null ? review.failures : [`${review.file}: ${review.error}`];
    if (failures.length > 0) progress.clear();
    for (const failure of failures) warn(failure);
    for (const { severity } of review.findings) findings[severity]++;
    ignored += review.ignored;
    const text = formatter.file(review);
    if (!text) continue;
    progress.clear();
    await write(text);
  }
  progress.clear();
  await write(formatter.end({ files: total - unread, findings, ignored }));
  return { unchecked: unread + incomplete, findings };
}

function formatterOf(format: string): Formatter {
  switch (format) {
    case 'json':
      return json();
    case 'sarif':
      return sarif(VERSION);
    case 'github':
      return github();
    default:
      return stylish(process.stdout.isTTY && process.env['NO_COLOR'] === undefined);
  }
}

/** What the workspace's reviewers ignore; none if there is no review file. */
async function readIgnores(): Promise<readonly Ignore[]> {
  const file = path.join('.dateline', 'review.yaml');
  const yaml = await readFile(file, 'utf8').catch(() => '');
  const { ignores, problems } = parseReviewFile(yaml);
  for (const problem of problems) warn(`${file}: ${problem}`);
  return ignores;
}

/** The workspace's own knowledge, if it has any. */
async function workspaceKnowledge(): Promise<string | undefined> {
  const info = await stat('.dateline').catch(() => null);
  return info?.isDirectory() ? '.dateline' : undefined;
}
