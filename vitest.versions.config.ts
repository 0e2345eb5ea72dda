import { defineConfig } from 'vitest/config';

/** The tests of React on its other versions, and of the options in other frameworks: for `npm run platforms`. */
export default defineConfig({
  test: {
    projects: [
      'packages/react/vitest.react*.config.ts',
      'packages/react/vitest.frameworks.config.ts',
    ],
    maxWorkers: 3,
  },
});
