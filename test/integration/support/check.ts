/** The few checks that the suites need: Node's `assert` does not exist in a web worker. */

export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(message);
}

/** Compares by value. */
export function equal(actual: unknown, expected: unknown, message = 'not equal'): void {
  const [is, should] = [show(actual), show(expected)];
  if (is !== should) throw new Error(`${message}\n  is        ${is}\n  should be ${should}`);
}

export function includes(text: string, part: string): void {
  ok(text.includes(part), `"${part}" is not in: ${text}`);
}

export function excludes(text: string, part: string): void {
  ok(!text.includes(part), `"${part}" should not be in: ${text}`);
}

function show(value: unknown): string {
  return value === undefined ? 'undefined' : JSON.stringify(value);
}
