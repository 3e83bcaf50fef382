/** The messages of the extension that are translated: the first arguments of `l10n.t` in its source. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export function translatedMessages(folder = 'src/extension'): ReadonlySet<string> {
  const messages = new Set<string>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = path.join(folder, name);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && isTranslation(node.expression)) {
        const [message] = node.arguments;
        if (!message || !ts.isStringLiteralLike(message)) {
          throw new Error(`${file}: a message that is no plain string cannot be translated`);
        }
        messages.add(message.text);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return messages;
}

/** `l10n.t` or `vscode.l10n.t`. */
function isTranslation(called: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(called) || called.name.text !== 't') return false;
  const { expression } = called;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name : expression;
  return ts.isIdentifier(name) && name.text === 'l10n';
}
