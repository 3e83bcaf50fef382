import assert from 'node:assert/strict';

/** A bundle of ours in which the rule `missing-dateline` throws instead of checking. */
export function withBrokenRule(code: string): string {
  const broken = code.replace(
    /(id:\s*"missing-dateline"[\s\S]{0,200}?check:\s*)/,
    '$1() => { throw new Error("broken on purpose"); }, was: ',
  );
  assert.notEqual(broken, code, 'the rule is not where it was');
  return broken;
}
