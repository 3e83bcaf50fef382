/** SARIF 2.1.0 as GitHub's code scanning takes it. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Severity } from '../../core/analysis';
import { RULES } from '../../core/findings/rules';
import type { LineRange } from '../../core/text/lines';
import { visibleText } from '../../core/text/visible';
import { jsonText } from '../output';
import type { Formatter } from './formats';
import type { FileReview, LocatedFinding } from './reviewOne';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** GitHub refuses a run with more results than these. */
const MOST_RESULTS = 25_000;
/** SARIF takes paths from the top of the checkout, wherever the user's begin. */
type Relative = (file: string) => string;

/** `root`: the folder that paths count from, the working directory of a CI job. */
export function sarif(version: string, root = process.cwd(), most = MOST_RESULTS): Formatter {
  let first = true;
  let written = 0;
  let left = 0;
  /** Notes wait until all warnings are written, as only so many results are taken. */
  const notes: string[] = [];
  const unread: string[] = [];
  const relative: Relative = (file) => path.relative(root, path.resolve(root, file));
  const print = (result: string): string => {
    if (written >= most) {
      left++;
      return '';
    }
    const separator = first ? '\n' : ',\n';
    first = false;
    written++;
    return separator + result;
  };
  return {
    begin: () => {
      const driver = { name: 'Dateline', semanticVersion: version, rules: RULES.map(ruleOf) };
      const head = JSON.stringify({
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: [] }],
      });
      // The results stand last, so that they can be written one by one.
      return head.slice(0, head.lastIndexOf(']}]}'));
    },
    file: (review) => {
      if (review.error !== null) unread.push(`${review.file}: ${review.error}`);
      let text = '';
      for (const result of results(review, relative)) {
        if (result.level !== 'note') text += print(jsonText(result));
        else if (notes.length < most) notes.push(jsonText(result));
        else left++;
      }
      return text;
    },
    end: () => {
      const text = notes.map(print).join('');
      const notifications = unread.map((reason) => ({
        level: 'error',
        message: { text: visibleText(reason) },
      }));
      if (left > 0) {
        const message = `${String(left)} results were left out: code scanning takes ${String(most)} of a run.`;
        notifications.push({ level: 'warning', message: { text: message } });
      }
      const invocation = {
        executionSuccessful: unread.length === 0,
        toolExecutionNotifications: notifications,
      };
      return `${text}\n],"invocations":[${jsonText(invocation)}]}]}\n`;
    },
  };
}

function ruleOf({ id, title, severity }: (typeof RULES)[number]): object {
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: `${title}.` },
    help: { text: `${title}. The page docs/rules/${id}.md of Dateline says why, and when to switch it off.` },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['source review'],
      precision: 'high',
      'problem.severity': LEVELS[severity] === 'note' ? 'recommendation' : LEVELS[severity],
    },
  };
}

interface Result {
  readonly level: (typeof LEVELS)[Severity];
  readonly [property: string]: unknown;
}

function results({ file, findings }: FileReview, relative: Relative): Result[] {
  // Half of a pair, which a file's name may hold, cannot be encoded.
  const name = relative(file)
    .replaceAll('\\', '/')
    .replace(/\p{Cs}/gu, '\ufffd');
  const uri = name.split('/').map(encodeURIComponent).join('/');
  const location = { uri, uriBaseId: '%SRCROOT%' };
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const print = fingerprint(finding);
    const times = (seen.get(print) ?? 0) + 1;
    seen.set(print, times);
    return resultOf(finding, location, `${print}:${String(times)}`);
  });
}

/** The same finding on the same line has the same print, wherever the line has moved to. */
function fingerprint({ rule, message, lineText }: LocatedFinding): string {
  return createHash('sha256').update(`${rule}\n${message}\n${lineText}`).digest('hex').slice(0, 16);
}

function resultOf(finding: LocatedFinding, artifactLocation: object, print: string): Result {
  const { rule, severity, message, relatedPlaces, fix, fixPlaces } = finding;
  return {
    ruleId: rule,
    ruleIndex: RULES.findIndex(({ id }) => id === rule),
    level: LEVELS[severity],
    message: { text: visibleText(message) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding) } }],
    ...(relatedPlaces.length > 0
      ? {
          relatedLocations: relatedPlaces.map((place, id) => ({
            id: id + 1,
            message: { text: visibleText(place.message) },
            physicalLocation: { artifactLocation, region: regionOf(place) },
          })),
        }
      : {}),
    partialFingerprints: { primaryLocationLineHash: print },
    ...(fix
      ? {
          fixes: [
            {
              description: { text: visibleText(fix.title) },
              artifactChanges: [
                {
                  artifactLocation,
                  replacements: fixPlaces.map(({ text, ...place }) => ({
                    deletedRegion: regionOf(place),
                    insertedContent: { text },
                  })),
                },
              ],
            },
          ],
        }
      : {}),
  };
}

function regionOf({ line, column, endLine, endColumn }: LineRange): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
