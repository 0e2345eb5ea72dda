import { defineConfig } from 'vitest/config';
import { checkTypes, resolveSources } from '../../vitest.base.ts';

export default defineConfig({
  ...resolveSources,
  test: {
    name: 'campaigns',
    environment: 'node',
    // All test files share a PostgreSQL; each has a database of its own: `openTestDatabase`.
    globalSetup: ['test/support/global-setup.ts'],
    // Processes and a database, on a machine that is busy with other packages.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // Not as `exclude`: a project that has one ignores the option of the command line. The tests on PostgreSQL 15 run in
    // `npm run platforms`, which has the binaries.
    include: [
      'src/**/*.test.ts',
      'test/**/*.test.ts',
      ...(process.env.TEST_POSTGRES === undefined ? ['!test/postgres-15/**'] : []),
    ],
    // The files keep nothing in modules, so they share the imports of a process.
    isolate: false,
    typecheck: checkTypes(['src/**/*.test-d.ts']),
  },
});
