import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // A package with tests in several environments has one file for each: vitest.NAME.config.ts.
    projects: [
      'packages/*/vitest*.config.ts',
      'apps/*/vitest*.config.ts',
      'tests/vitest*.config.ts',
    ],
    // By itself Vitest leaves one core free, which is half of a machine of two.
    maxWorkers: '100%',
    coverage: { provider: 'v8', include: ['packages/*/src/**'], reportsDirectory: 'coverage' },
  },
});
