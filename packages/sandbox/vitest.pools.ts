import { defineProject } from 'vitest/config';
import { resolveSources } from '../../vitest.base.ts';

/** Defines a project that runs the tests of the helpers in another pool than the default `forks`. */
export const definePoolProject = (pool: 'threads' | 'vmThreads' | 'vmForks') =>
  defineProject({
    ...resolveSources,
    test: {
      name: `sandbox-${pool}`,
      pool,
      testTimeout: 60_000,
      include: ['test/runners/*.test.ts'],
    },
  });
