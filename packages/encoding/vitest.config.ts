import { defineConfig } from 'vitest/config';
import { checkTypes, resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'encoding',
    environment: 'node',
    // Files share a process: nothing here keeps state in a module, and starting one each costs minutes.
    isolate: false,
    // An `exclude` here would replace that of `npm test`, which leaves out the long tests.
    include: ['src/**/*.test.ts', 'test/*.test.ts', 'test/!(browser)/**/*.test.ts'],
    // Property tests run thousands of cases; a busy machine takes several times as long.
    testTimeout: 180_000,
    typecheck: checkTypes(['src/**/*.test-d.ts']),
  },
});
