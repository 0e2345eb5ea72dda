import js from '@eslint/js';
import pluginQuery from '@tanstack/eslint-plugin-query';
import reactHooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Name what you export: no default exports.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/coverage/**',
      '**/.turbo/**',
      '**/.artifacts/**',
      '**/fixtures/**',
      '**/doc_build/**',
      // Built by its own packages, which are not installed here.
      'docs/site/*.ts',
      'docs/site/components/**',
      '**/*.cjs',
      '**/*.generated.ts',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strict, tseslint.configs.stylistic],
    rules: {
      'no-restricted-syntax': ['error', noDefaultExport],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'no-duplicate-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // `string & {}` keeps a literal union open to codes that are not known yet.
      '@typescript-eslint/no-empty-object-type': 'off',
    },
  },
  {
    files: ['packages/*/src/**/*.{ts,tsx}', 'apps/*/{src,server}/**/*.{ts,tsx}'],
    ignores: ['**/*.test.{ts,tsx}', '**/*.test-d.{ts,tsx}'],
    // A function with a name is a declaration; arrows are for callbacks.
    rules: { 'func-style': ['error', 'declaration', { allowTypeAnnotation: true }] },
  },
  {
    files: ['packages/react/**/*.{ts,tsx}', 'apps/**/*.{ts,tsx}'],
    extends: [
      reactHooks.configs.flat['recommended-latest'],
      pluginQuery.configs['flat/recommended'],
    ],
    rules: {
      // Concerns only the React Compiler, which we do not use.
      'react-hooks/incompatible-library': 'off',
      // Reads types, which ESLint does not have here; Query itself reports such a function.
      '@tanstack/query/no-void-query-fn': 'off',
    },
  },
  {
    // Projects of their own, whose dependencies are not installed here: `npm run platforms` builds them.
    // Next and Workers ask for default exports.
    files: [
      'packages/client/examples/**/*.{ts,tsx}',
      'packages/client/scripts/platforms/next-{cached,probe}/**/*.tsx',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // Snippets show values, and what a reader would write: `expression; //=> value`.
    files: ['docs/snippets/**/*.{ts,tsx}'],
    ignores: ['docs/snippets/test/**'],
    rules: {
      // Declarations of packages of others, and the conventions of their tools.
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
    },
  },
  {
    files: ['**/*.config.ts', '**/*.config.js', '*.base.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['docs/snippets/sandbox/in-a-test.js'],
    languageOptions: { globals: globals.jest },
  },
);
