/** Plain data as YAML in the style of the knowledge base; the extension only ever writes YAML, so it needs no library. */
export function toYaml(value: unknown): string {
  return `${block(value, '').join('\n')}\n`;
}

function block(value: unknown, indent: string): string[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) => {
      if (isFlat(item)) return [`${indent}- ${inline(item)}`];
      const [first = '', ...rest] = block(item, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  if (typeof value !== 'object' || value === null) return [`${indent}${inline(value)}`];
  return Object.entries(value)
    .filter(([, part]) => part !== undefined && part !== null && !(Array.isArray(part) && part.length === 0))
    .flatMap(([key, part]: [string, unknown]) =>
      isFlat(part)
        ? [`${indent}${key}: ${inline(part)}`]
        : [`${indent}${key}:`, ...block(part, `${indent}  `)],
    );
}

/** Fits on one line: a scalar, a list of scalars, or a small record of scalars. */
function isFlat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const parts: unknown[] = Object.values(value);
  return parts.every((part) => typeof part !== 'object' || part === null) && inline(value).length <= 100;
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).filter(([, part]) => part !== undefined && part !== null);
    return `{ ${parts.map(([key, part]) => `${key}: ${inline(part)}`).join(', ')} }`;
  }
  if (typeof value !== 'string') return String(value);
  return /^[\p{L}\d][\p{L}\p{M}\d ./()’-]*$/u.test(value) && value === value.trim()
    ? value
    : JSON.stringify(value);
}
