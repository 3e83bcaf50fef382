/** SARIF 2.1.0 as GitHub's code scanning takes it. */
import { createHash } from 'node:crypto';
import type { Severity } from '../../core/analysis';
import { RULES } from '../../core/findings/rules';
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

export function sarif(version: string): Formatter {
  let first = true;
  const unread: string[] = [];
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
      return results(review)
        .map((result) => {
          const separator = first ? '\n' : ',\n';
          first = false;
          return separator + jsonText(result);
        })
        .join('');
    },
    end: () => {
      const invocation = {
        executionSuccessful: unread.length === 0,
        toolExecutionNotifications: unread.map((text) => ({
          level: 'error',
          message: { text: visibleText(text) },
        })),
      };
      return `\n],"invocations":[${jsonText(invocation)}]}]}\n`;
    },
  };
}

function ruleOf({ id, title, severity }: (typeof RULES)[number]): object {
  return {
    id,
    name: id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: `${title}.` },
    help: { text: `See docs/rules/${id}.md`, markdown: `See [${id}](docs/rules/${id}.md).` },
    helpUri: `docs/rules/${id}.md`,
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['source review'], precision: 'high' },
  };
}

function results({ file, findings }: FileReview): object[] {
  // Half of a pair, which a file's name may hold, cannot be encoded.
  const name = file.replaceAll('\\', '/').replace(/\p{Cs}/gu, '\ufffd');
  const uri = name.split('/').map(encodeURIComponent).join('/');
  const location = { uri: uri.replace(/^(?:\.\/)+/, ''), uriBaseId: '%SRCROOT%' };
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

function resultOf(finding: LocatedFinding, artifactLocation: object, print: string): object {
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

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

function regionOf({ line, column, endLine, endColumn }: Place): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}
