import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A package with tests in several environments has a file for each: vitest.NAME.config.ts.
    projects: [
      'packages/*/vitest*.config.ts',
      // Those of vitest.versions.config.ts.
      '!packages/react/vitest.react*.config.ts',
      '!packages/react/vitest.frameworks.config.ts',
      'apps/*/vitest*.config.ts',
      'tests/vitest*.config.ts',
      'docs/snippets/vitest.config.ts',
    ],
    // Most tests wait for a server, a database or a browser, so more run at once than there are cores.
    maxWorkers: 3,
    coverage: { provider: 'v8', include: ['packages/*/src/**'], reportsDirectory: 'coverage' },
  },
});
