/** The project's own code: its files, what they import from each other, and what they export. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** Code files of these folders, by their paths with `/`; what the build writes is left out. */
export function codeFiles(...folders: readonly string[]): readonly string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join(folder, name)),
    )
    .filter((file) => /\.(?:ts|mjs|cjs|css)$/.test(file) && !file.startsWith('src/generated/'))
    .sort();
}

export interface Import {
  /** The file that is imported. */
  readonly from: string;
  /** Names as the other file exports them; `*` for all. */
  readonly names: readonly string[];
  /** Nothing of it is there at run time. */
  readonly typeOnly: boolean;
}

export interface Source {
  readonly file: string;
  readonly imports: readonly Import[];
  /** Names that the file itself declares and exports. */
  readonly exports: readonly string[];
}

export function readSource(file: string): Source {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const exports: string[] = [];
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) {
      const { moduleSpecifier } = statement;
      if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier)) continue;
      const from = resolve(file, moduleSpecifier.text);
      if (from === null) continue;
      const space = namespaceOf(statement);
      const names = space === null ? undefined : membersOf(source, space);
      imports.push({ from, ...importedBy(statement), ...(names && { names }) });
    } else if (ts.canHaveModifiers(statement) && isExported(statement)) {
      exports.push(...declared(statement));
    }
  }
  return { file, imports, exports };
}

function importedBy(statement: ts.ImportDeclaration | ts.ExportDeclaration): Omit<Import, 'from'> {
  const isImport = ts.isImportDeclaration(statement);
  const clause = isImport ? statement.importClause : undefined;
  const bindings = isImport ? clause?.namedBindings : statement.exportClause;
  const wholeTypeOnly = isImport ? clause?.phaseModifier === ts.SyntaxKind.TypeKeyword : statement.isTypeOnly;
  if (!bindings || !('elements' in bindings)) return { names: ['*'], typeOnly: wholeTypeOnly };
  const elements: readonly (ts.ImportSpecifier | ts.ExportSpecifier)[] = [...bindings.elements];
  return {
    names: elements.map(({ propertyName, name }) => (propertyName ?? name).text),
    typeOnly: wholeTypeOnly || elements.every(({ isTypeOnly }) => isTypeOnly),
  };
}

/** `vocabulary` in `import * as vocabulary`; `null` for other imports. */
function namespaceOf(statement: ts.ImportDeclaration | ts.ExportDeclaration): string | null {
  const bindings = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
  return bindings && ts.isNamespaceImport(bindings) ? bindings.name.text : null;
}

/** What a file takes of a namespace: `vocabulary.words`; `*` where it passes the whole on. */
function membersOf(source: ts.SourceFile, space: string): readonly string[] {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === space && !ts.isNamespaceImport(node.parent)) {
      const { parent } = node;
      if (ts.isPropertyAccessExpression(parent)) names.add(parent.name.text);
      else if (ts.isQualifiedName(parent)) names.add(parent.right.text);
      else names.add('*');
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...names];
}

const isExported = (statement: ts.HasModifiers): boolean =>
  ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;

function declared(statement: ts.Statement): readonly string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  const { name } = statement as ts.Statement & { readonly name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

/** The file that an import means; `null` for a package or a built-in module. */
function resolve(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const target = path.posix.join(path.posix.dirname(file), specifier);
  return [`${target}.ts`, `${target}/index.ts`, target].find((one) => existsSync(one)) ?? null;
}

/** One circle of imports, as the files in it; `null` if there is none. */
export function findCircle(imports: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): readonly string[] | null => {
    const at = path.indexOf(file);
    if (at >= 0) return [...path.slice(at), file];
    if (done.has(file)) return null;
    path.push(file);
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next);
      if (circle) return circle;
    }
    path.pop();
    done.add(file);
    return null;
  };
  for (const file of imports.keys()) {
    const circle = visit(file);
    if (circle) return circle;
  }
  return null;
}
