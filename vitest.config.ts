import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A package with tests in several environments has one file for each: vitest.NAME.config.ts.
    projects: [
      'packages/*/vitest*.config.ts',
      'apps/*/vitest*.config.ts',
      'tests/vitest*.config.ts',
    ],
    coverage: { provider: 'v8', include: ['packages/*/src/**'], reportsDirectory: 'coverage' },
  },
});
