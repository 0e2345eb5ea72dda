import path from 'node:path';
import { defineProject } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

/** Which of the supported versions the tests run on. */
export interface Versions {
  readonly react: 18 | 19;
  readonly query: 'lowest' | 'newest';
}

const modules = path.resolve(import.meta.dirname, 'node_modules');
const replace = (name: string, alias: string) => ({
  find: new RegExp(`^${name}(?=/|$)`),
  replacement: path.join(modules, alias),
});

/** The tests that touch React or Query, on other versions of them than those installed by name. */
export const defineMatrixProject = (name: string, { react, query }: Versions) =>
  defineProject({
    ...resolveSources,
    resolve: {
      ...resolveSources.resolve,
      alias: [
        ...(react === 18
          ? [replace('react', 'react-18'), replace('react-dom', 'react-dom-18')]
          : []),
        ...(query === 'lowest' ? [replace('@tanstack/react-query', 'react-query-lowest')] : []),
      ],
    },
    test: {
      name,
      environment: 'jsdom',
      testTimeout: 30_000,
      env: { REACT_VERSION: String(react), QUERY_VERSION: query },
      setupFiles: ['./test/require-react.ts', './test/setup.ts'],
      include: ['src/**/*.test.tsx', 'test/**/*.test.tsx'],
      // Only what vite loads itself follows the aliases.
      server: { deps: { inline: ['@testing-library/react', 'react-hook-form', /react-query/] } },
    },
  });
