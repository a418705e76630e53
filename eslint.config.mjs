import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/**
 * The arrows of the house: domain ← contract ← use-cases ← {forge, entry}, {domain, contract} ← static; only app.ts
 * and app/ see both sides. Each layer lists what it must not import and why. A layer is left only through `../`, so a
 * pattern on the written path is enough.
 */
const layer = (name) => String.raw`^(\.\./)+(src/)?${name}(/|$)`;
const layers = (...names) => layer(`(${names.join('|')})`);
const packagesBut = (...allowed) => String.raw`^(?!\.)` + allowed.map((name) => `(?!${name}(/|$))`).join('');

const forbid = (regex, message, options = {}) => ({ regex, message, ...options });
const noTests = forbid(
  layer('test'),
  'The product knows nothing of its tests: test/ looks at src/ and static/, never the other way.',
);
const forgeOnlyInAdapters =
  'Only src/forge talks to the Forge platform: let it implement a port of src/use-cases/ports.ts.';

const adapters = forbid(
  layers('entry', 'app', 'index', 'static'),
  'Adapters implement ports; who wires and calls them is not their business.',
);

/** Within src/forge/sql: database ← rows ← the stores of an area ← screens, which sql-stores.ts puts together. */
const roomBut = (...allowed) => String.raw`^\.\./` + allowed.map((name) => `(?!${name}/)`).join('') + String.raw`[^./]`;
const areas = ['goals', 'teams', 'mirror', 'work', 'strategy', 'settings', 'gaps', 'roll-up'];
const sqlRooms = {
  'src/forge/sql/database/**': [
    adapters,
    forbid(roomBut(), 'The database room knows no other: tables, dialect and ways to write, whatever they hold.'),
  ],
  'src/forge/sql/rows/**': [
    adapters,
    forbid(roomBut('database'), 'Rows say what tables hold: they know the database only.'),
  ],
  ...Object.fromEntries(
    areas.map((area) => [
      `src/forge/sql/${area}/**`,
      [adapters, forbid(roomBut('database', 'rows'), 'Stores share rows, not each other; no room imports screens.')],
    ]),
  ),
  'src/forge/sql/screens/**': [
    adapters,
    forbid(roomBut('database', 'rows'), 'What a surface reads is made of rows, not of stores.'),
  ],
};

const arrows = {
  'src/domain/**': [
    forbid(packagesBut(), 'The domain is pure rules: it imports no package.'),
    forbid(String.raw`^\.\./`, 'The domain imports nothing outside src/domain.'),
  ],
  'src/contract/**': [
    forbid(packagesBut('zod'), 'The contract is shared by browser and backend: of packages, it knows zod only.'),
    forbid(
      layers('use-cases', 'forge', 'entry', 'app', 'index', 'static'),
      'The contract sees the domain and nothing above it.',
    ),
  ],
  'src/use-cases/**': [
    forbid(
      packagesBut(),
      'Use cases name what they need of the world as a port in ports.ts; adapters bring the packages.',
    ),
    forbid(
      layers('forge', 'entry', 'app', 'index', 'static'),
      'Use cases see the domain and the contract; adapters and entries see them.',
    ),
    forbid(layer('contract/operations'), 'Use cases take parsed input: of the operations, they know the types only.', {
      allowTypeImports: true,
    }),
  ],
  'src/forge/**': [adapters],
  ...sqlRooms,
  'src/entry/**': [
    forbid(layer('forge'), 'Entries reach adapters through src/app.ts, which wires them.'),
    forbid(layer('app/.+'), 'Entries call src/app.ts, not its parts.'),
    forbid(layers('index', 'static'), 'Entries are what src/index.ts exports, not the other way.'),
    forbid(String.raw`^@forge/(?!resolver$)`, forgeOnlyInAdapters),
  ],
  'src/app.ts': [forbid(String.raw`^@forge/`, forgeOnlyInAdapters)],
  'src/app/**': [
    forbid(String.raw`^@forge/`, forgeOnlyInAdapters),
    forbid(layers('app', 'entry', 'index', 'static'), 'src/app.ts puts these parts together, and entries call it.'),
  ],
  'static/**': [
    forbid(
      String.raw`^(\.\./)+src/(use-cases|forge|entry|app|index)(/|$)`,
      'The browser shares the domain and the contract with the backend, nothing else.',
    ),
    forbid(
      String.raw`^(\.\./)+src/contract/operations$`,
      'Operations carry zod: the browser takes their types only, the backend checks.',
      { allowTypeImports: true },
    ),
    forbid(
      String.raw`^zod(/|$)`,
      'The backend checks input; zod is too heavy for the panel and tries eval, which the CSP reports.',
    ),
    forbid(String.raw`^@forge/(?!(jira-)?bridge$)`, 'In the browser, Forge is @forge/bridge and @forge/jira-bridge.'),
    forbid(String.raw`^node:`, 'The browser has no Node.js.'),
  ],
};

const arrowRules = Object.entries(arrows).map(([files, patterns]) => ({
  files: [files].flatMap((glob) => (glob.endsWith('.ts') ? [glob] : [`${glob}/*.ts`, `${glob}/*.tsx`])),

  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [...patterns, noTests] }] },
}));

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '.site/', '.forge/', 'coverage/'] },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          'tsconfig.json',
          'tools/tsconfig.json',
          'test/tsconfig.json',
          'static/tsconfig.json',
          'test/site/web/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // A function that makes a branded id or an empty collection names its type once, in what it returns.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 400 }],
    },
  },
  {
    files: ['src/**/*.ts', 'static/**/*.ts', 'static/**/*.tsx'],
    ignores: ['static/substitutes/**'],
    rules: {
      'no-console': ['error', { allow: ['error', 'warn'] }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one thing has one name everywhere.' },
      ],
    },
  },
  ...arrowRules,
  {
    files: ['src/index.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: String.raw`Program > :not(ExportNamedDeclaration[source.value=/^\.\u002Fentry\u002F/])`,
          message: 'src/index.ts re-exports, from src/entry, what the manifest names; nothing else.',
        },
      ],
    },
  },
  {
    files: ['static/**/*.tsx', 'static/**/*.ts', 'test/site/web/**'],
    extends: [reactHooks.configs.flat.recommended],
    // It warns of libraries that React Compiler leaves alone, and nothing here is compiled by it.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
);
