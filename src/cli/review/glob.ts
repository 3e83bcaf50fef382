/** Just enough of globs for a command line whose shell leaves them alone: `*`, `**`, `?`, `[…]`, `{a,b}`. */

export function isGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern);
}

/** The folder that all matches of a glob lie in: what stands before its first part with a sign. */
export function baseOf(pattern: string): string {
  const parts = pattern.split('/');
  const at = parts.findIndex(isGlob);
  const base = (at < 0 ? parts : parts.slice(0, at)).join('/');
  return base === '' ? (pattern.startsWith('/') ? '/' : '.') : base;
}

/** Matches whole paths with `/`, without a leading `./`. */
export function globToRegExp(pattern: string): RegExp {
  const text = pattern.replace(/^\.\//, '');
  let source = '';
  let braces = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '*' && text[i + 1] === '*') {
      // `**/` also matches no folder at all.
      const slash = text[i + 2] === '/';
      source += slash ? '(?:[^/]*/)*' : '.*';
      i += slash ? 2 : 1;
    } else if (character === '*') source += '[^/]*';
    else if (character === '?') source += '[^/]';
    else if (character === '{' && text.includes('}', i)) {
      braces++;
      source += '(?:';
    } else if (character === '}' && braces > 0) {
      braces--;
      source += ')';
    } else if (character === ',' && braces > 0) source += '|';
    else if (character === '[' && text.indexOf(']', i + 2) > 0) {
      const end = text.indexOf(']', i + 2);
      const inside = text.slice(i + 1, end).replace(/[\\\]^]/g, '\\$&');
      source += inside.startsWith('!') ? `[^/${inside.slice(1)}]` : `[${inside}]`;
      i = end;
    } else source += character.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  }
  return new RegExp(`^${source}${')'.repeat(braces)}$`, 'u');
}
