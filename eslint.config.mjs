import js from '@eslint/js';
import tseslint from 'typescript-eslint';

// --- Who may import whom ---------------------------------------------------------------------------------------
// The core's folders in their order: each may import those before it, never those after it.
const coreLayers = [
  'text',
  'knowledge',
  'gazetteer',
  'entities',
  'agreements',
  'attribution',
  'findings',
  'analyse',
  'cards',
  'outline',
  'export',
  'review',
];

const forbid = (regex, message) => ({ regex, message });
const outside = forbid(
  '^(\\.\\./)+(extension|cli)(/|$)',
  'The core knows neither the editor nor the command line.',
);
const editor = forbid('^vscode$', 'Only src/extension talks to the editor.');
const nodeModules = forbid('^node:', 'This code runs in a browser, too.');

const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });

const layerRules = coreLayers.map((layer, index) => {
  const below = coreLayers.slice(index + 1).join('|');
  const order = forbid(
    `^\\.\\.?/(\\.\\./)*(${below})(/|$)`,
    `${layer} comes before it (see CONTRIBUTING.md).`,
  );
  return {
    files: [`src/core/${layer}/**/*.ts`, `src/core/${layer}.ts`],
    rules: imports(editor, nodeModules, outside, ...(below ? [order] : [])),
  };
});

// --- Rules ---------------------------------------------------------------------------------------------------------
const syntax = (...rules) => ({
  'no-restricted-syntax': ['error', ...rules.map(([selector, message]) => ({ selector, message }))],
});
const erasable = [
  ['TSEnumDeclaration', 'Use a union of strings.'],
  ['TSParameterProperty', 'Declare the field.'],
  ['ExportDefaultDeclaration', 'Export it by name.'],
];
const clock = [
  [
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'The core reads no clock: take the day as a parameter.',
  ],
  ['CallExpression[callee.object.name="Date"][callee.property.name="now"]', 'The core reads no clock.'],
];

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'src/generated/', '.vscode-test/', 'node_modules/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Spreading a string into code points is what we mean when we do it.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // tsc reports unused code, and knows `noUnusedParameters` better.
      '@typescript-eslint/no-unused-vars': 'off',
      // Records from JSON are read as `record['name']`, which says that the key is data.
      '@typescript-eslint/dot-notation': 'off',
      ...syntax(...erasable),
    },
  },
  {
    files: ['src/core/**/*.ts', 'src/extension/**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.json' } },
  },
  {
    files: ['src/webview/**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.webview.json' } },
    rules: {
      ...imports(editor, nodeModules, forbid('(^|/)(extension|cli)/', 'A page knows the core only.')),
      'no-restricted-properties': [
        'error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'write', 'writeln', 'srcdoc'].map((property) => ({
          property,
          message: 'Words of articles go into a page as text nodes.',
        })),
      ],
    },
  },
  {
    files: ['src/cli/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parserOptions: { project: 'tsconfig.node.json' } },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: { ...imports(editor, nodeModules, outside), ...syntax(...erasable, ...clock) },
  },
  ...layerRules,
  {
    files: ['src/extension/**/*.ts'],
    ignores: ['src/extension/extension.ts'],
    rules: imports(
      nodeModules,
      forbid('(^|/)(features|cli)/', 'Only extension.ts puts the features together.'),
    ),
  },
  {
    files: ['src/extension/extension.ts'],
    rules: imports(nodeModules, forbid('(^|/)cli/', 'The editor does not use the command line.')),
  },
  {
    files: ['src/extension/features/**/*.ts'],
    rules: imports(
      nodeModules,
      forbid('^\\./', 'Features never import each other: they meet in the article store.'),
    ),
  },
  {
    files: ['src/cli/**/*.ts'],
    rules: {
      'no-console': 'off',
      ...imports(editor, forbid('(^|/)extension/', 'The command line works without the editor.')),
    },
  },
  {
    files: ['test/unit/**/*.ts'],
    rules: {
      // Reads better than a non-null assertion's alternative where the next line asserts anyway.
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: ['describe', 'it', 'test'] },
      ],
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          ...['process', 'console', 'URL', 'URLSearchParams', 'setTimeout', 'clearTimeout', 'setInterval'],
          ...['clearInterval', 'fetch', 'AbortSignal', 'Buffer', 'performance', 'TextDecoder', 'TextEncoder'],
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['test/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['describe', 'it', 'before', 'after', 'beforeEach', 'afterEach'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { require: 'readonly', module: 'writable' } },
  },
);
