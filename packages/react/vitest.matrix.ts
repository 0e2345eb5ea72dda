import path from 'node:path';
import { defineProject } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

/** The versions that a project's tests run on. */
export interface Versions {
  readonly react: 18 | 19;
  readonly query: 'lowest' | 'newest';
}

const modules = path.resolve(import.meta.dirname, 'node_modules');
const replace = (name: string, alias: string) => ({
  find: new RegExp(`^${name}(?=/|$)`),
  replacement: path.join(modules, alias),
});

/** Defines a project that runs the tests with React or Query on other versions of these packages. */
export const defineMatrixProject = (name: string, { react, query }: Versions) =>
  defineProject({
    ...resolveSources,
    resolve: {
      ...resolveSources.resolve,
      alias: [
        ...(react === 18
          ? [replace('react', 'react-18'), replace('react-dom', 'react-dom-18')]
          : []),
        ...(query === 'lowest'
          ? [
              replace('@tanstack/react-query', 'react-query-lowest'),
              replace('@tanstack/query-core', 'query-core-lowest'),
            ]
          : []),
      ],
    },
    test: {
      name,
      environment: 'jsdom',
      // Files share a process: nothing here keeps state in a module, and starting one each costs minutes.
      isolate: false,
      testTimeout: 30_000,
      env: { REACT_VERSION: String(react), QUERY_VERSION: query },
      setupFiles: ['./test/require-react.ts', './test/setup.ts'],
      include: ['src/**/*.test.tsx', 'test/*.test.tsx'],
      // Words do not depend on the versions.
      exclude: ['test/catalogues.test.tsx'],
      // The aliases affect only modules that vite loads itself.
      server: { deps: { inline: ['@testing-library/react', 'react-hook-form', /react-query/] } },
    },
  });
